package lexicon

import (
	"iter"
	"strings"
	"unicode"
)

// words are the words that fit a slot of a phrase, such as "in|entice~".
func words(slot string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for alt := range strings.SplitSeq(slot, "|") {
			for _, form := range forms(alt) {
				if !yield(form) {
					return
				}
			}
		}
	}
}

// isWord reports whether an alternative of a slot is a lower-case word, with
// or without a mark.
func isWord(alt string) bool {
	w := strings.TrimSuffix(strings.TrimSuffix(alt, "~"), "#")
	for _, r := range w {
		switch r {
		case '~', '#', '*', '?', '|':
			return false
		}
		if unicode.IsUpper(r) {
			return false
		}
	}
	return w != ""
}

// forms returns the inflected forms that a word's mark asks for.
func forms(word string) []string {
	if w, ok := strings.CutSuffix(word, "~"); ok {
		return verbForms(w)
	}
	if w, ok := strings.CutSuffix(word, "#"); ok {
		return []string{w, plural(w)}
	}
	return []string{word}
}

func plural(w string) string {
	switch {
	case w == "child":
		return "children"
	case w == "woman", w == "man":
		return w[:len(w)-2] + "en"
	case endsConsonantY(w):
		return w[:len(w)-1] + "ies"
	case hasAnySuffix(w, "s", "x", "ch", "sh", "z"):
		return w + "es"
	}
	return w + "s"
}

func verbForms(w string) []string {
	stem, past := w, w+"ed"
	switch {
	case strings.HasSuffix(w, "e"):
		stem, past = w[:len(w)-1], w+"d"
	case endsConsonantY(w):
		past = w[:len(w)-1] + "ied"
	case strings.HasSuffix(w, "ic"):
		stem, past = w+"k", w+"ked"
	case doubles(w):
		stem = w + w[len(w)-1:]
		past = stem + "ed"
	}
	return []string{w, plural(w), past, stem + "ing"}
}

// doubles reports whether w is one of the short or end-stressed verbs of
// statutes that double their last consonant.
func doubles(w string) bool {
	return hasAnySuffix(w, "mit", "compel", "transfer", "refer", "put", "abet", "plan", "expel", "occur", "defer", "ban", "kidnap", "set", "get", "let", "ship", "drug", "run", "sin", "beg", "beset", "acquit")
}

func endsConsonantY(w string) bool {
	return len(w) > 1 && w[len(w)-1] == 'y' && !strings.ContainsRune("aeiou", rune(w[len(w)-2]))
}

func hasAnySuffix(w string, suffixes ...string) bool {
	for _, s := range suffixes {
		if strings.HasSuffix(w, s) {
			return true
		}
	}
	return false
}
