#!/usr/bin/env bash
# Generates internal/grammar/parser from the grammar. Needs Node.js; users of
# the program do not, since the generated code is committed.
#   ANTLR=path/to/antlr-ng grammar/generate.sh
set -euo pipefail
cd "$(dirname "$0")"
antlr=${ANTLR:-npx --yes antlr-ng}
out=../internal/grammar/parser
rm -rf "$out" && mkdir -p "$out"
flags=(-Dlanguage=Go --exact-output-dir true --generate-listener false --package parser -o "$out")
$antlr "${flags[@]}" StatuteLexer.g4
$antlr "${flags[@]}" --lib "$out" StatuteParser.g4
rm -f "$out"/*.interp "$out"/*.tokens
for f in "$out"/*.go; do
  # tools know generated code by its first line; vet does not like the jump
  # that the generator puts behind each return to use its label
  sed -i '1i // Code generated from grammar/*.g4 by grammar/generate.sh. DO NOT EDIT.\n' "$f"
  sed -i -z 's/\treturn localctx\n\tgoto errorExit[^\n]*/\tif false {\n\t\tgoto errorExit\n\t}\n\treturn localctx/g' "$f"
done
gofmt -w "$out"
