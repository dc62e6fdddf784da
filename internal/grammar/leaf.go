package grammar

import (
	"fmt"

	"github.com/antlr4-go/antlr/v4"
)

// leaf is a token as antlr's parser has it: start and stop are byte offsets,
// stop is the last byte's. Unlike antlr's own it is small, and a slice of them
// is used again for the next section.
type leaf struct{ kind, start, stop, index int }

var nowhere = &antlr.TokenSourceCharStreamPair{}

func (l *leaf) GetSource() *antlr.TokenSourceCharStreamPair { return nowhere }
func (l *leaf) GetTokenType() int                           { return l.kind }
func (l *leaf) GetChannel() int                             { return antlr.TokenDefaultChannel }
func (l *leaf) GetStart() int                               { return l.start }
func (l *leaf) GetStop() int                                { return l.stop }
func (l *leaf) GetLine() int                                { return 0 }
func (l *leaf) GetColumn() int                              { return 0 }
func (l *leaf) GetText() string                             { return "" }
func (l *leaf) SetText(string)                              {}
func (l *leaf) GetTokenIndex() int                          { return l.index }
func (l *leaf) SetTokenIndex(i int)                         { l.index = i }
func (l *leaf) GetTokenSource() antlr.TokenSource           { return nil }
func (l *leaf) GetInputStream() antlr.CharStream            { return nil }
func (l *leaf) String() string                              { return fmt.Sprintf("%d at %d-%d", l.kind, l.start, l.stop) }
