package templates

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"cpadoc/render/doc"
	"cpadoc/schema"
	"cpadoc/schema/kinds"
	"cpadoc/schema/record"
)

// ownWords are the words of a document that come from no fact, span by span.
func ownWords(d *doc.Doc) map[string]bool {
	own := map[string]bool{}
	d.Texts(func(t doc.Text) {
		for i := range t {
			if s := strings.TrimSpace(strings.ReplaceAll(t[i].Text, "\u00a0", " ")); t[i].Origin.Pointer == "" && s != "" {
				own[s] = true
			}
		}
	})
	return own
}

// readersOfCopies are those from whom something may be kept, under the consent that a copy asks for and
// under the widest.
func readersOfCopies(c *schema.Checked, scope record.Scope) map[string]schema.View {
	all := map[string]schema.View{"gp": c.For(schema.GP, schema.Consent{}), "professional": c.For(schema.Professional, schema.Consent{})}
	for _, part := range []record.Part{0, record.PartDiagnosis, record.PartMedicines, record.PartSafety, record.PartLegal, record.PartChildren, record.PartWhereabouts} {
		for _, scope := range []record.Scope{scope, record.ScopeAll} {
			consent := schema.Consent{Scope: scope, Excludes: []record.Part{part}}
			consent.Carer = c.Record().Carers().At(0).ID().String()
			name := fmt.Sprintf("%d without %d", scope, part)
			all["carer "+name], all["family "+name] = c.For(schema.Carer, consent), c.For(schema.Family, consent)
		}
		all[fmt.Sprintf("gp without %d", part)] = c.For(schema.GP, schema.Consent{Excludes: []record.Part{part}})
	}
	return all
}

// onlyInCopies are the words that stand in copies alone: whom to ask is said whoever the reader may know.
var onlyInCopies = map[string]bool{"No more in this copy": true, "Ask the duty desk": true, ", phone:": true}

// TestACopyStatesNothingOfItsOwn: what a reader may not see leaves no statement behind. Every word of
// the template on a copy stands on the team's, from which nothing is kept: no "I have no crisis plan" for
// who may not see it, no "Not recorded" for what was withheld.
func TestACopyStatesNothingOfItsOwn(t *testing.T) {
	p := sampleProfile(t)
	for name, data := range sampleFiles(t) {
		c := checked(t, name, data, p)
		for _, kind := range kinds.All() {
			row := kind.Row()
			if row.Planned || len(row.Readers) == 1 || !row.Applies(c.Record(), asOf) {
				continue
			}
			for _, crisis := range []string{"inline", "both", "separate"} {
				o := Params{Profile: p, AsOf: asOf, Crisis: crisis}
				whole := ownWords(Default().Build(kind, c.For(schema.Team, schema.Consent{}), o))
				maps.Copy(whole, ownWords(Default().Build(kind, c.For(schema.Person, schema.Consent{}), o)))
				views := readersOfCopies(c, row.Scope)
				for _, reader := range slices.Sorted(maps.Keys(views)) {
					if who, _, _ := strings.Cut(reader, " "); !kind.IsFor(kinds.Reader(who)) {
						continue
					}
					for said := range ownWords(Default().Build(kind, views[reader], o)) {
						if !whole[said] && !onlyInCopies[said] {
							t.Errorf("%s of %s, %s for %s: %q stands in the copy alone", kind, name, crisis, reader, said)
						}
					}
				}
			}
		}
	}
}
