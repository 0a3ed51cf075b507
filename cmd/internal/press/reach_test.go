package press

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"cpadoc/render/doc"
	"cpadoc/schema"
	"cpadoc/schema/kinds"
	"cpadoc/schema/tree"
	"cpadoc/templates"
)

// toRing finds what tells the reader to ring: "ask anyone to ring for me" does not.
var toRing = regexp.MustCompile(`.*\b[Rr]ing\b.*`)

// TestADeafPersonIsNotToldToRing (review, 3): no sentence of ours on any paper tells somebody to ring who
// cannot use a phone by voice. Box A has the number to text, or the one for the relay.
func TestADeafPersonIsNotToldToRing(t *testing.T) {
	seen := map[kinds.Kind]int{}
	names, _ := filepath.Glob(records + "*.json")
	for _, file := range names {
		name := filepath.Base(file)
		for _, needs := range []map[string]any{
			{"communication.contactMethod": "signLanguage"}, {"communication.contactMethod": "textphone"},
			{"communication.support": []any{"speechToText"}}} {
			needs["walletCard.agreedOn"], needs["communication.contactCardFormat"] = "2026-09-01", "both"
			data, err := os.ReadFile(sampleWith(t, name, needs))
			if err != nil {
				t.Fatal(err)
			}
			for _, texts := range []bool{true, false} {
				o := order(t)
				if !texts {
					o.Profile = withoutLines(o.Profile)
				}
				c, _ := schema.NewLoader(schema.Options{AsOf: o.AsOf, Profile: o.Profile, Draws: Draws}).
					Load(schema.Raw{File: name, Bytes: data})
				if c == nil {
					continue
				}
				for _, kind := range kinds.WithBoxes() {
					if row := kind.Row(); row.Planned || !row.Applies(c.Record(), o.AsOf) {
						continue
					}
					seen[kind]++
					d := o.Set.Build(kind, c.For(schema.Person, schema.Consent{}), templates.Params{Profile: o.Profile, AsOf: o.AsOf})
					said := ours(d)
					if at := toRing.FindString(said); at != "" {
						t.Errorf("%s of %s, %v: %q", kind, name, needs, at)
					}
					if number := numberOfBoxA(d); regexp.MustCompile(`^\d`).MatchString(number) && number != "07700 900145" && !strings.HasPrefix(number, "18001 ") {
						t.Errorf("%s of %s, %v: box A has %q", kind, name, needs, number)
					}
				}
			}
		}
	}
	for _, kind := range []kinds.Kind{kinds.CarePlan, kinds.CrisisPlan, kinds.PlanLetter, kinds.WalletCard, kinds.FridgeSheet} {
		if seen[kind] == 0 {
			t.Errorf("no %s was looked at", kind)
		}
	}
}

// withoutLines is a profile without crisis lines, and so without a number to text.
func withoutLines(p *schema.Profile) *schema.Profile {
	all, root := *p, *p.Root
	root.Kids = slices.DeleteFunc(slices.Clone(root.Kids), func(n *tree.Node) bool { return n.Key == "crisisLines" })
	all.Root = &root
	return &all
}

// ours are the words of a document that neither the record nor the service has said.
func ours(d *doc.Doc) string {
	var b strings.Builder
	d.Texts(func(t doc.Text) {
		for _, s := range t {
			if s.Origin == (doc.Origin{}) {
				b.WriteString(s.Text)
			}
		}
		b.WriteByte('\n')
	})
	said := b.String()
	for _, its := range []string{"for me", "or write to", "after you leave the ward"} { // of the service
		said = regexp.MustCompile(".*"+its+".*").ReplaceAllString(said, "")
	}
	return said
}

// numberOfBoxA is the number in the first help box of a document.
func numberOfBoxA(d *doc.Doc) string {
	for _, b := range d.Blocks {
		number := doc.Text(nil)
		switch b := b.(type) {
		case doc.HelpBoxes:
			number = b.A.Number
		case doc.EmergencyBoxes:
			number = b.A.Number
		case doc.WalletCard:
			number = b.Card.A.Number
		case doc.FridgeSheet:
			number = b.Card.A.Number
		default:
			continue
		}
		all := ""
		for _, s := range number {
			all += s.Text
		}
		return strings.ReplaceAll(all, "\u00a0", " ")
	}
	return ""
}

// TestAnInterpreterIsAskedForOnce (review, 3).
func TestAnInterpreterIsAskedForOnce(t *testing.T) {
	for _, kind := range []kinds.Kind{kinds.CarePlan, kinds.CrisisPlan} {
		_, said := paperOf(t, kind, records+"11-sign-language.json", nil)
		if n := strings.Count(said, "I need a British Sign Language interpreter."); n != 1 || strings.Contains(said, "I need an interpreter") {
			t.Errorf("%s asks %d times", kind, n)
		}
	}
}
