// Statutelint reads the text of a law and says where it still treats a child
// as an offender or leaves one unprotected.
package main

import (
	"os"

	"statutelint/internal/cli"
)

func main() { os.Exit(cli.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }
