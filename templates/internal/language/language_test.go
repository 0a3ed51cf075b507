package language

import (
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"cpadoc/templates/internal/phrase"
)

// heads are the roots of files and what stands in a words file.
var heads = map[string][]string{
	"document": documentAttrs, "fragment": {"takes"}, "words": {"language", "voice"},
	"labels": {"for"}, "label": {"code"}, "phrase": {"name"}, "form": {"is"}, "list": {"mark", "name"}, "plural": {"form"},
}

// vocabulary returns every element of the language with its attributes. An include also has those that
// its fragment takes.
func vocabulary() map[string][]string {
	all := maps.Clone(heads)
	for name, el := range elements {
		if all[name] == nil {
			all[name] = el.attrs
		}
	}
	return all
}

// TestLanguageIsDescribed: LANGUAGE.md has every element with its attributes and every format, and no other.
func TestLanguageIsDescribed(t *testing.T) {
	data, err := os.ReadFile("../../LANGUAGE.md")
	if err != nil {
		t.Fatal(err)
	}
	row := regexp.MustCompile("(?m)^\\| `([a-z-]+)` \\|([^|]*)\\|(.*)\\|$|^\\| `([a-z]+)` \\|[^|]*\\|$")
	described, formats := map[string]string{}, []string{}
	for _, m := range row.FindAllStringSubmatch(string(data), -1) {
		if m[1] == "" {
			formats = append(formats, m[4])
			continue
		}
		if _, twice := described[m[1]]; twice {
			t.Errorf("<%s> is described twice", m[1])
		}
		described[m[1]] = strings.TrimSpace(m[2])
		if strings.TrimSpace(m[3]) == "" {
			t.Errorf("nothing says what <%s> is", m[1])
		}
	}
	if !slices.Equal(sorted(formats), sorted(phrase.FormatNames())) {
		t.Errorf("the formats are %v, not %v", phrase.FormatNames(), formats)
	}
	for name, attrs := range vocabulary() {
		got, ok := described[name]
		if !ok {
			t.Errorf("<%s> is not described", name)
		} else if !slices.Equal(sorted(strings.Fields(got)), sorted(attrs)) {
			t.Errorf("<%s> has the attributes %v, not %q", name, attrs, got)
		}
		delete(described, name)
	}
	for name := range described {
		t.Errorf("there is no element <%s>", name)
	}
}

func sorted(names []string) []string { return slices.Sorted(slices.Values(names)) }
