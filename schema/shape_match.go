package schema

import (
	"regexp"

	"cpadoc/schema/record"
)

// matcher returns the test of a pattern. The patterns that stand in every record have one written
// by hand, ten times as fast; a test holds each against the pattern itself.
func matcher(pattern string) func(string) bool {
	if m := matchers[pattern]; m != nil {
		return m
	}
	return regexp.MustCompile(pattern).MatchString
}

var matchers = map[string]func(string) bool{
	`^[a-z][a-z0-9-]{0,63}$`:                  isID,
	`^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$`:       isRecordID,
	`^[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}$`:       isISODate,
	`^([01][0-9]|2[0-3]):[0-5][0-9]$`:         isClock,
	`^[0-9a-f]{64}$`:                          isSHA256,
	`^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,7}$`: isLanguage,
}

func isLower(c byte) bool { return 'a' <= c && c <= 'z' }

func isAlnum(c byte) bool { return isDigit(c) || isLower(c|0x20) }

func isID(s string) bool {
	if len(s) < 1 || len(s) > 64 || !isLower(s[0]) {
		return false
	}
	for i := 1; i < len(s); i++ {
		if c := s[i]; !isLower(c) && !isDigit(c) && c != '-' {
			return false
		}
	}
	return true
}

func isRecordID(s string) bool {
	if len(s) < 1 || len(s) > 64 || !isAlnum(s[0]) {
		return false
	}
	for i := 1; i < len(s); i++ {
		if c := s[i]; !isAlnum(c) && c != '.' && c != '_' && c != '-' {
			return false
		}
	}
	return true
}

// isISODate knows the form alone; the format "date" knows the calendar.
func isISODate(s string) bool {
	if len(s) != 10 || s[0] == '0' {
		return false
	}
	for i := range len(s) {
		if (i == 4 || i == 7) != (s[i] == '-') || i != 4 && i != 7 && !isDigit(s[i]) {
			return false
		}
	}
	return true
}

func isClock(s string) bool {
	if len(s) != 5 || s[2] != ':' || !isDigit(s[1]) || s[3] < '0' || s[3] > '5' || !isDigit(s[4]) {
		return false
	}
	return s[0] == '0' || s[0] == '1' || s[0] == '2' && s[1] <= '3'
}

func isSHA256(s string) bool {
	if len(s) != 64 {
		return false
	}
	for i := range len(s) {
		if c := s[i]; !isDigit(c) && (c < 'a' || c > 'f') {
			return false
		}
	}
	return true
}

func isLanguage(s string) bool {
	parts, from := 0, 0
	for i := 0; i <= len(s); i++ {
		if i < len(s) && s[i] != '-' {
			if parts == 0 && !isLower(s[i]|0x20) || !isAlnum(s[i]) {
				return false
			}
			continue
		}
		if n := i - from; n > 8 || n < 1 || parts == 0 && n < 2 {
			return false
		}
		parts, from = parts+1, i+1
	}
	return parts <= 8
}

// isFormat reports whether s keeps an asserted format, as the judge would. Other formats ask
// nothing.
func isFormat(format, s string) bool {
	switch format {
	case "date":
		_, ok := record.ParseDate(s)
		return ok
	case "date-time":
		_, ok := record.ParseInstant(s)
		return ok
	}
	return true
}
