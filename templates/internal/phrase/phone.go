package phrase

import (
	"strings"

	"cpadoc/schema/tree"
)

// Phone groups a number as paper does (W53); what it does not know stays as written.
func (w *Writer) Phone(n *tree.Node) bool {
	s := n.String()
	if s == "" {
		return false
	}
	grouped := groupPhone(s)
	w.Say(grouped, n, strings.ReplaceAll(grouped, NBSP, " ") == s)
	return true
}

// groupPhone returns a number with no-break spaces: 020 7946 0123, 01632 960123, 0161 496 0123.
func groupPhone(s string) string {
	var b [16]byte
	d := b[:0]
	for i := 0; i < len(s); i++ {
		switch {
		case isDigit(s[i]):
			if len(d) == cap(b) {
				return strings.ReplaceAll(s, " ", NBSP)
			}
			d = append(d, s[i])
		case s[i] != ' ':
			return strings.ReplaceAll(s, " ", NBSP)
		}
	}
	cut := phoneGroups(string(d))
	if cut == nil {
		return strings.ReplaceAll(s, " ", NBSP)
	}
	var out strings.Builder
	out.Grow(len(d) + 2*len(cut))
	from := 0
	for _, n := range cut {
		if from > 0 {
			out.WriteString(NBSP)
		}
		out.Write(d[from : from+n])
		from += n
	}
	return out.String()
}

// phoneGroups returns the lengths of a British number's groups, nil if it is none that we know.
func phoneGroups(d string) []int {
	switch {
	case len(d) == 3:
		return []int{3}
	case len(d) == 6 && strings.HasPrefix(d, "116"):
		return []int{3, 3}
	case len(d) != 11 || d[0] != '0':
		return nil
	case strings.HasPrefix(d, "02"):
		return []int{3, 4, 4}
	case strings.HasPrefix(d, "011"), d[:2] == "01" && d[3] == '1', strings.HasPrefix(d, "03"),
		strings.HasPrefix(d, "08"):
		return []int{4, 3, 4}
	case strings.HasPrefix(d, "01"), strings.HasPrefix(d, "07"):
		return []int{5, 6}
	}
	return nil
}

func (w *Writer) NHS(n *tree.Node) bool {
	s := strings.ReplaceAll(n.String(), " ", "")
	if len(s) != 10 {
		return false
	}
	w.Say(s[:3]+NBSP+s[3:6]+NBSP+s[6:], n, len(n.Text) == 12)
	return true
}
