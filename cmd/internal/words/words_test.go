package words

import "testing"

func TestNearest(t *testing.T) {
	names := []string{"as-of", "edition", "format", "out", "profile", "review-due", "templates"}
	for in, want := range map[string]string{
		"ot": "out", "Out": "out", "edtion": "edition", "fromat": "format", "profil": "profile",
		"reveiw-due": "review-due", "asof": "as-of", "template": "templates",
		"x": "", "": "", "colour": "", "formidable": "", "zzz": "",
	} {
		if got := Nearest(in, names); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestNumbersInWords(t *testing.T) {
	for n, want := range map[int]string{0: "0 pages", 1: "1 page", 2: "2 pages", 999: "999 pages",
		1000: "1,000 pages", 1234567: "1,234,567 pages"} {
		if got := Count(n, "page"); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func TestRuleIDsAreReadAsPeopleWriteThem(t *testing.T) {
	for in, want := range map[string]string{"X01": "X01", "x1": "X01", "x01": "X01", "X115": "X115",
		"x99": "X99", "": "", "json": "JSON"} {
		if got := RuleID(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
