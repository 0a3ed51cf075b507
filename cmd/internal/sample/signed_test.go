package sample

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"cpadoc/render/layout"
	"cpadoc/render/style"
	"cpadoc/schema"
	"cpadoc/schema/kinds"
	"cpadoc/templates"
)

// planPages is how many pages the care plan of a record has in the standard edition, 0 for none, and whether
// it has a section about the Mental Health Act.
func planPages(l *schema.Loader, p *schema.Profile, data []byte) (n int, law bool) {
	c, _ := l.Load(schema.Raw{File: "x", Line: 1, Col: 1, Bytes: data})
	if c == nil || !kinds.CarePlan.Row().Applies(c.Record(), day) {
		return 0, false
	}
	d := templates.Default().Build(kinds.CarePlan, c.For(schema.Person, schema.Consent{}), templates.Params{Profile: p, AsOf: day,
		Crisis: way(c.Record()), Edition: "standard"})
	out := layout.Paginate(d, style.Standard())
	for _, m := range out.Marks {
		law = law || strings.Contains(m.Title, "Mental Health Act")
	}
	return len(out.Pages), law
}

// TestASignedPlanIsShorter: once somebody has answered, the form to sign goes, so no plan becomes longer by
// its agreement and most become shorter.
func TestASignedPlanIsShorter(t *testing.T) {
	p := profile(t)
	l := schema.NewLoader(schema.Options{AsOf: day, Profile: p, Draws: drawn})
	signed, open, plans, shorter := 0, 0, 0, 0
	var plain []int
	for i := range 80 {
		data := Record(nil, i, 5, day)
		var rec map[string]any
		if err := json.Unmarshal(data, &rec); err != nil {
			t.Fatal(err)
		}
		n, law := planPages(l, p, data)
		if n > 0 && !law {
			plain = append(plain, n)
		}
		answer, _ := rec["agreement"].(map[string]any)
		if answer["status"] != "agreed" {
			continue
		}
		rec["agreement"] = map[string]any{"status": "notYetAsked", "copyGiven": answer["copyGiven"]}
		without, _ := json.Marshal(rec)
		m, _ := planPages(l, p, without)
		if n == 0 || m == 0 {
			continue
		}
		if n > m {
			t.Errorf("record %d has %d pages with its answer, %d without", i, n, m)
		}
		if n < m {
			shorter++
		}
		signed, open, plans = signed+n, open+m, plans+1
	}
	if plans < 20 || signed >= open {
		t.Errorf("%d plans have %d pages answered, %d not yet", plans, signed, open)
	}
	if len(plain) == 0 {
		t.Fatal("no plan without the law")
	}
	slices.Sort(plain)
	t.Logf("%d plans: %d pages answered, %d not yet; %d shorter; %d without the law: median %d", plans, signed, open, shorter, len(plain), plain[len(plain)/2])
}
