package walk

import (
	"bytes"
	"unicode/utf16"
	"unicode/utf8"

	"statutelint/internal/source"
)

type encoding int

const (
	utf8Plain encoding = iota
	utf8BOM
	utf16LE
	utf16BE
)

var (
	bomUTF8 = []byte("\xef\xbb\xbf")
	bomLE   = []byte("\xff\xfe")
	bomBE   = []byte("\xfe\xff")
)

// Decode returns data as valid UTF-8 without byte order mark and NULs, and
// where each byte of it stands in data; a nil Origin means that places are the
// same. Bytes that are not UTF-8 are read as Windows-1252, the superset of
// Latin-1 that old web pages and word processors use; NULs become spaces, for
// which data itself is changed.
func Decode(data []byte) ([]byte, *source.Origin) {
	enc := encodingOf(data[:min(len(data), SniffLen)])
	if enc == utf16LE || enc == utf16BE {
		return fromUTF16(data, enc)
	}
	for i := bytes.IndexByte(data, 0); i >= 0; {
		data[i] = ' '
		k := bytes.IndexByte(data[i:], 0)
		if k < 0 {
			break
		}
		i += k
	}
	start := 0
	if enc == utf8BOM {
		start = len(bomUTF8)
	}
	if utf8.Valid(data) {
		if start == 0 {
			return data, nil
		}
		o := &source.Origin{}
		o.Add(0, start)
		return data[start:], o
	}
	return fromMixed(data, start)
}

// encodingOf tells the encoding from a byte order mark, or from the NULs that
// are every other byte of Latin text in UTF-16.
func encodingOf(head []byte) encoding {
	switch {
	case bytes.HasPrefix(head, bomUTF8):
		return utf8BOM
	case bytes.HasPrefix(head, bomLE):
		return utf16LE
	case bytes.HasPrefix(head, bomBE):
		return utf16BE
	case bytes.IndexByte(head, 0) < 0:
		return utf8Plain
	}
	var nul [2]int
	for i, b := range head {
		if b == 0 {
			nul[i%2]++
		}
	}
	pairs := len(head) / 2
	switch {
	case nul[1] > pairs*9/10 && nul[0] <= pairs/20:
		return utf16LE
	case nul[0] > pairs*9/10 && nul[1] <= pairs/20:
		return utf16BE
	}
	return utf8Plain
}

// fromUTF16 decodes UTF-16 with or without byte order mark. Halves of
// surrogate pairs that stand alone become U+FFFD.
func fromUTF16(data []byte, enc encoding) ([]byte, *source.Origin) {
	at := 0
	if bytes.HasPrefix(data, bomLE) || bytes.HasPrefix(data, bomBE) {
		at = 2
	}
	unit := func(i int) rune {
		if i+1 >= len(data) {
			return utf8.RuneError
		}
		if enc == utf16BE {
			return rune(data[i])<<8 | rune(data[i+1])
		}
		return rune(data[i+1])<<8 | rune(data[i])
	}
	d := decoder{out: make([]byte, 0, len(data)/2+len(data)/8), origin: &source.Origin{}}
	for at+1 < len(data) {
		r, n := unit(at), 2
		if utf16.IsSurrogate(r) {
			if r = utf16.DecodeRune(r, unit(at+2)); r != utf8.RuneError {
				n = 4
			}
		}
		if r == 0 {
			r = ' '
		}
		d.rune(r, at)
		at += n
	}
	return d.out, d.origin
}

// fromMixed decodes UTF-8 from offset start on in which other bytes are
// Windows-1252.
func fromMixed(data []byte, start int) ([]byte, *source.Origin) {
	d := decoder{out: make([]byte, 0, len(data)+len(data)/16), origin: &source.Origin{}}
	d.origin.Add(0, start)
	for at := start; at < len(data); {
		if data[at] < utf8.RuneSelf {
			d.out = append(d.out, data[at])
			at++
			continue
		}
		r, n := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && n == 1 {
			d.rune(windows1252(data[at]), at)
			d.origin.Add(len(d.out), at+1)
		} else {
			d.out = append(d.out, data[at:at+n]...)
		}
		at += n
	}
	return d.out, d.origin
}

// decoder writes characters together with the place they came from.
type decoder struct {
	out    []byte
	origin *source.Origin
}

// rune writes r, which stands at file offset at. All bytes of it are given
// that place, so that a span that ends with it ends inside the character.
func (d *decoder) rune(r rune, at int) {
	n := len(d.out)
	d.out = utf8.AppendRune(d.out, r)
	for ; n < len(d.out); n++ {
		d.origin.Add(n, at)
	}
}

// windows1252 returns the character that a byte outside ASCII stands for.
func windows1252(b byte) rune {
	if b < 0xa0 {
		return cp1252[b-0x80]
	}
	return rune(b)
}

// cp1252 holds the characters of 0x80 to 0x9F, where Windows-1252 departs from
// Latin-1.
var cp1252 = [32]rune{
	'€', '\uFFFD', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\uFFFD', 'Ž', '\uFFFD',
	'\uFFFD', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\uFFFD', 'ž', 'Ÿ',
}
