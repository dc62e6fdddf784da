package lexicon

import (
	"errors"
	"fmt"
	"strings"
)

// The wildcards of the phrase notation.
const (
	anyWord = "*"
	gapMark = ".."
	maxGap  = 4 // words a ".." may stand for
)

// phrase is a phrase of a concept, as it is written.
type phrase struct {
	text    string
	concept ID
}

// phrases are all phrases, in the order of their concepts. Most are never
// looked for, since no text has their first word: they are found by it.
type phrases struct {
	all       []phrase
	words     map[string]int32 // words that a phrase may begin with -> number, from 1
	beginning [][]int32        // by that number: the phrases
	wild      []int32          // the phrases that may begin with any word
}

func newPhrases() phrases {
	return phrases{words: make(map[string]int32, 1<<12), beginning: make([][]int32, 1, 1<<12)}
}

// add takes a phrase, or says what is wrong with it.
func (p *phrases) add(text string, concept ID) error {
	if err := checkSlots(text); err != nil {
		return err
	}
	number := int32(len(p.all))
	p.all = append(p.all, phrase{text, concept})
	for slot := range strings.FieldsSeq(text) {
		word, optional := strings.CutSuffix(slot, "?")
		p.begin(word, number)
		if !optional {
			break
		}
	}
	return nil
}

// begin notes that the phrase may begin with the slot.
func (p *phrases) begin(slot string, number int32) {
	if slot == anyWord || slot == gapMark {
		p.wild = append(p.wild, number)
		return
	}
	for word := range words(slot) {
		id, known := p.words[word]
		if !known {
			id = int32(len(p.beginning))
			p.words[word] = id
			p.beginning = append(p.beginning, nil)
		}
		p.beginning[id] = append(p.beginning[id], number)
	}
}

// checkSlots says what is wrong with a phrase.
func checkSlots(text string) error {
	needed, last := false, ""
	for slot := range strings.FieldsSeq(text) {
		word, optional := strings.CutSuffix(slot, "?")
		if word == gapMark && last == "" {
			return errGapAtEnd
		}
		needed, last = needed || !optional, word
		if word == gapMark || word == anyWord {
			continue
		}
		for alt := range strings.SplitSeq(word, "|") {
			if !isWord(alt) {
				return fmt.Errorf("%q is no lower-case word", alt)
			}
		}
	}
	switch {
	case last == "":
		return errors.New("no words")
	case last == gapMark:
		return errGapAtEnd
	case !needed:
		return errors.New("every word may be missing")
	}
	return nil
}

var errGapAtEnd = fmt.Errorf("%q at an end", gapMark)
