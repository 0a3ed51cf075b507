package words

import "cpadoc/schema/finding"

// Nearest returns the name of names that looks most like s, or "" if none is near: at most a third
// of the letters differ.
func Nearest(s string, names []string) string {
	best, least := "", max(len(s)/3, 1)+1
	for _, n := range names {
		if d := finding.Distance(s, n); d < least {
			best, least = n, d
		}
	}
	return best
}
