package record

import (
	"slices"

	"cpadoc/schema/tree"
)

// NumberOf returns what a node's Num holds for a text of that shape: the number of a code's word, the
// packed day of a date; 0 for all else, and for a text that is neither.
func NumberOf(s *tree.Shape, text string) int64 {
	switch {
	case s.Enum != nil:
		if i := slices.Index(s.Enum, text); i >= 0 && i < len(s.Codes) {
			return int64(s.Codes[i])
		}
	case s.Format == "date":
		if d, ok := ParseDate(text); ok {
			return packDate(d)
		}
	}
	return 0
}

// WordCode returns the number by which codes say a word, 0 for a word that no schema has.
func WordCode(word string) uint16 {
	i, ok := slices.BinarySearch(words[:], word)
	if !ok {
		return 0
	}
	return uint16(i + 1)
}

// Word returns the word that a code stands for, "" for no code.
func Word[E ~uint16](code E) string {
	if code == 0 {
		return ""
	}
	return words[code-1]
}

func packDate(d Date) int64 { return int64(d.Y)<<16 | int64(d.M)<<8 | int64(d.D) }

func unpackDate(n int64) Date {
	return Date{int16(n >> 16), uint8(n >> 8), uint8(n)}
}
