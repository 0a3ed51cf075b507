package check

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

//go:embed judging.tsv
var judgingTable string

// judging is a word or two that judge a person, and a kinder way to say it.
type judging struct{ words, instead string }

// judgingBy are the words of judging.tsv by their first letter.
var judgingBy = sync.OnceValue(func() (by [26][]judging) {
	for line := range strings.Lines(judgingTable) {
		words, instead, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if ok && words != "words" && line[0] != '#' {
			by[words[0]-'a'] = append(by[words[0]-'a'], judging{words, instead})
		}
	}
	return by
})

// judges returns the first words of a text that judge (X36); false if there are none.
func judges(t string) (judging, bool) {
	by, inWord := judgingBy(), false
	for i := 0; i < len(t); i++ {
		b := t[i] | 0x20
		letter := b >= 'a' && b <= 'z' || t[i] >= utf8.RuneSelf
		if letter && !inWord && b >= 'a' && b <= 'z' {
			for _, j := range by[b-'a'] {
				if saysAt(t[i:], j.words) {
					return j, true
				}
			}
		}
		inWord = letter
	}
	return judging{}, false
}

// saysAt reports whether a text begins with words, whole, whatever stands between them.
func saysAt(t, words string) bool {
	if len(t) < len(words) {
		return false
	}
	at := 0
	for i := range len(words) {
		if words[i] != ' ' {
			if at >= len(t) || t[at]|0x20 != words[i] {
				return false
			}
			at++
			continue
		}
		r, size := utf8.DecodeRuneInString(t[at:])
		if !unicode.IsSpace(r) && !strings.ContainsRune("-\u2010\u2011", r) {
			return false
		}
		at += size
	}
	r, _ := utf8.DecodeRuneInString(t[at:])
	return at == len(t) || !unicode.IsLetter(r)
}
