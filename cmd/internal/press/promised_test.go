package press

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"cpadoc/schema"
	"cpadoc/schema/care"
	"cpadoc/schema/check"
	"cpadoc/schema/kinds"
	"cpadoc/schema/record"
	"cpadoc/schema/schematest"
)

// TestPromisedCopiesAreMade: of sample 01 with consents, a carer and a list of copies changed at random, each
// copy for a carer, a relative, the GP or another professional that the person's plan promises is made, and none that it does not
// (X78, X79, X80, X89).
func TestPromisedCopiesAreMade(t *testing.T) {
	whole, err := os.ReadFile(records + "01-full-on-cpa.json")
	if err != nil {
		t.Fatal(err)
	}
	promised, held := 0, 0
	for i := range 150 {
		data := schematest.Change(t, whole, unsettled(rand.New(rand.NewPCG(1, uint64(i)))))
		in := filepath.Join(t.TempDir(), "in.json")
		mustWrite(t, in, string(data))
		c, found := schema.Load(schema.Raw{File: in, Line: 1, Col: 1, Bytes: data}, schema.Options{AsOf: order(t).AsOf, Profile: order(t).Profile, Draws: Draws})
		if c == nil {
			t.Fatal(found)
		}
		_, docs, _ := copiesOf(t, in, func(o *Job) { o.Kinds, o.Listed = []kinds.Kind{kinds.CarePlan}, true })
		if !docs[0].Made {
			continue // nothing goes to anybody
		}
		made, rules := map[string]bool{}, map[string][]string{}
		for _, d := range docs[1:] {
			made[d.Reader], rules[d.Reader] = d.Made, d.Rules
		}
		unsent := care.CopiesHeld(c.Record(), order(t).AsOf, check.DefaultLimits().AskAgain)
		for _, d := range c.Record().Distribution().All() {
			place, known := placeOfReader(c.Record(), d)
			if !known {
				continue
			}
			if will := !slices.Contains(unsent, d.Index()); will != made[place] {
				t.Errorf("record %d, %s: promised %v, made %v, stopped by %v", i, d.Pointer(), will, made[place], rules[place])
			} else if will {
				promised++
			} else {
				held++
			}
		}
	}
	if promised < 20 || held < 20 {
		t.Errorf("%d copies promised, %d held: too few to say anything", promised, held)
	}
}

// placeOfReader is how a run names the reader of an entry; false for whoever it makes no copies for.
func placeOfReader(rec record.Record, d record.Distribution) (string, bool) {
	switch {
	case d.RecipientKind().Is(record.DistributionRecipientKindGP):
		return "gp", true
	case d.RecipientKind().Is(record.DistributionRecipientKindCarer):
		for _, k := range rec.Carers().All() {
			if d.RecipientRef().Names(k.ID()) {
				return strings.TrimPrefix(k.Pointer(), "/"), true
			}
		}
		return "", true
	case d.RecipientKind().Is(record.DistributionRecipientKindFamily):
		for _, k := range rec.Person().Contacts().All() {
			if d.RecipientRef().Names(k.ID()) {
				return strings.TrimPrefix(k.Pointer(), "/"), true
			}
		}
		return "", true
	}
	for _, w := range rec.CareTeam().All() {
		if d.RecipientRef().Names(w.ID()) {
			return strings.TrimPrefix(w.Pointer(), "/"), true
		}
	}
	return "", false
}

// unsettled are changes to sample 01: who may be told what, what is recorded of the carer, and who is on the
// list of copies.
func unsettled(r *rand.Rand) schematest.Set {
	one := func(of ...string) string { return of[r.IntN(len(of))] }
	set := schematest.Set{}
	may := func(path string, of ...string) {
		if v := one(of...); v != "" {
			set[path] = v
		}
	}
	who := [][2]string{{"carer", "carer-yvonne"}, {"family", "con-winston"}, {"gp", ""}, {"agency", "ct-sian"}, {"family", ""}, {"agency", ""}}
	var sharing []any
	for i := range 2 + r.IntN(5) {
		w := who[r.IntN(len(who))]
		s := schematest.Set{"id": fmt.Sprint("s", i), "recipientKind": w[0], "decision": one("consented", "consented", "consented", "refused", "notAsked")}
		for key, v := range map[string]string{"recipientRef": w[1], "scope": one("general", "practical", "carePlan", "crisisPlan", "all", "all"),
			"decidedOn": one("", "2026-02-01", "2026-05-01", "2026-05-01", "2027-01-01"), "expiresOn": one("", "", "", "2026-11-19", "2026-12-01"),
			"revisitOn": one("", "", "2026-01-01", "2026-11-01", "2027-01-01"), "conditions": one("", "", "", "Only on Mondays.")} {
			if v != "" {
				s[key] = v
			}
		}
		sharing = append(sharing, s)
	}
	set["sharing"] = sharing
	may("carers.0.involvement", "", "", "personRefuses", "carerDeclines")
	may("carers.0.diedOn", "", "", "", "2026-10-01", "2027-10-01")
	may("carers.0.endedOn", "", "", "", "2026-10-01")
	if r.IntN(6) == 0 {
		set["carers.0.concernAbout"] = schematest.Set{"flagged": true}
	}
	if r.IntN(3) == 0 {
		set["carers.0.name"] = schematest.Set{"given": "Winston", "family": "Clarke"}
	}
	var list []any
	for i, w := range who {
		d := schematest.Set{"id": fmt.Sprint("d", i), "recipientKind": w[0], "documents": []string{"care-plan"}}
		if b := one("", "consent", "consent", "consent", "directCare"); b != "" {
			d["basis"] = b
		}
		if w[1] != "" {
			d["recipientRef"] = w[1]
		}
		if i < 4 {
			list = append(list, d)
		}
	}
	set["distribution"] = list
	return set
}
