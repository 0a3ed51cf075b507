package templates

import (
	"regexp"
	"strings"
	"testing"

	"cpadoc/render/doc"
	"cpadoc/schema"
	"cpadoc/schema/kinds"
	"cpadoc/schema/record"
	"cpadoc/schema/tree"
)

// saidBy returns the words of a document's body in reading order, one text a line.
func saidBy(d *doc.Doc) string {
	var b strings.Builder
	d.Texts(func(t doc.Text) {
		if len(t) == 0 {
			return
		}
		for _, s := range t {
			b.WriteString(s.Text)
		}
		b.WriteByte('\n')
	})
	return b.String()
}

// sharedPart cuts out what stands between the first words of the shared fragments and the first of
// what follows them in that document.
func sharedPart(t *testing.T, all string, from, to string) string {
	t.Helper()
	i := strings.Index(all, from)
	if i < 0 {
		t.Fatalf("no %q", from)
	}
	all = all[i:]
	if j := strings.Index(all, to); j >= 0 {
		return all[:j]
	}
	t.Fatalf("no %q after %q", to, from)
	return ""
}

// talk is the row of a crisis plan on how to talk with the person.
var talk = regexp.MustCompile("How to talk to me\n.*\n")

// TestOneCrisisText (H17): the care plan's crisis part and the crisis plan say the same words, in
// the same order, for every sample; separately, the care plan says none of them.
func TestOneCrisisText(t *testing.T) {
	compared := 0
	for name, data := range sampleFiles(t) {
		c := checked(t, name, data, sampleProfile(t))
		if !c.Record().CrisisPlan().Status().Is(record.CrisisPlanStatusPresent) || !c.Record().Plan().Recorded() {
			continue
		}
		own := saidBy(paper(t, kinds.CrisisPlan, name, data))
		const signs = "Signs that I may be becoming unwell\n"
		first := signs
		if strings.Contains(own, "People I can ring\n") {
			first = "People I can ring\n"
		}
		crisis := sharedPart(t, own, first, "Medicines and health\n")
		crisis = talk.ReplaceAllString(crisis, "") // the care plan says it under "What matters to me"
		for _, way := range []string{"inline", "both"} {
			if all := saidBy(carePlan(t, name, data, way)); !strings.Contains(all, crisis) {
				t.Errorf("%s, %s: the care plan says something else than the crisis plan", name, way)
			}
		}
		if all := saidBy(carePlan(t, name, data, "separate")); strings.Contains(all, signs) ||
			!strings.Contains(all, "I have a separate crisis plan") {
			t.Errorf("%s: a separate crisis plan stands in the care plan", name)
		}
		for _, key := range []string{"Please also know\n", "If I am in hospital\n"} {
			if i := strings.Index(own, key); i >= 0 {
				row := own[i : i+len(key)+strings.IndexByte(own[i+len(key):], '\n')+1]
				if !strings.Contains(saidBy(carePlan(t, name, data, "inline")), row) {
					t.Errorf("%s: %q differs", name, key)
				}
			}
		}
		compared++
	}
	if compared < 12 {
		t.Errorf("only %d plans compared", compared)
	}
}

// TestDeclinedCrisisPlan (X49): a sheet with both boxes says so and nothing of a plan.
func TestDeclinedCrisisPlan(t *testing.T) {
	data := sampleFiles(t)["01-full-on-cpa"]
	d := paper(t, kinds.CrisisPlan, "x", change(t, data, "declined", "crisisPlan", "status"))
	all := saidBy(d)
	for _, want := range []string{"0808", "999", "I did not want a crisis plan on 22\u00a0April\u00a02025. " +
		"I can ask for one at any time.", "Amina Yusuf", "Duty desk"} {
		if !strings.Contains(all, want) {
			t.Errorf("the sheet lacks %q", want)
		}
	}
	for _, never := range []string{"Keep using", "People I can ring", "Check again", "Medicines", "paliperidone", "Agreement"} {
		if strings.Contains(all, never) {
			t.Errorf("the sheet says %q", never)
		}
	}
}

// TestEmergencyBoxes (X51): the words of both boxes by setting and by how the person can communicate.
func TestEmergencyBoxes(t *testing.T) {
	data := sampleFiles(t)["01-full-on-cpa"]
	boxes := func(data []byte) doc.EmergencyBoxes {
		for _, b := range paper(t, kinds.CrisisPlan, "x", data).Blocks {
			if b, ok := b.(doc.EmergencyBoxes); ok {
				return b
			}
		}
		t.Fatal("no boxes")
		return doc.EmergencyBoxes{}
	}
	words := func(texts ...doc.Text) string {
		d := doc.Doc{}
		for _, t := range texts {
			d.Blocks = append(d.Blocks, doc.Para{Text: t})
		}
		return strings.ReplaceAll(saidBy(&d), "\u00a0", " ")
	}
	all := func(b doc.EmergencyBox) string {
		return words(append([]doc.Text{b.Title, b.Number, b.Say}, b.Paras...)...)
	}
	for _, setting := range []string{"community", "other"} {
		b := boxes(change(t, data, setting, "cpa", "setting"))
		if !strings.HasPrefix(all(b.A), "I need help soon\n0808 157 0145\n") || !strings.HasPrefix(all(b.B), "Emergency\n999\n") {
			t.Errorf("%s: %s%s", setting, all(b.A), all(b.B))
		}
		for _, want := range []string{"ring 111, then choose 2.", "text 07700 900145, 8am to midnight, every day. Reply: within 30 minutes."} {
			if !strings.Contains(all(b.A), want) {
				t.Errorf("%s: box A lacks %q", setting, want)
			}
		}
		if !strings.Contains(all(b.B), "I cannot keep myself or someone else safe.") || !strings.Contains(all(b.B), "Or go to A&E, open day and night") {
			t.Errorf("%s: box B: %s", setting, all(b.B))
		}
	}
	prison := boxes(change(t, data, "prison", "cpa", "setting"))
	if len(prison.A.Number)+len(prison.B.Number) > 0 || !strings.Contains(all(prison.A), "cell bell") ||
		!strings.Contains(all(prison.B), "Press the cell bell now") || strings.Contains(all(prison.A)+all(prison.B), "0808") {
		t.Error("prison:", all(prison.A), all(prison.B))
	}
	for _, setting := range []string{"inpatient", "secure"} {
		ward := boxes(change(t, data, setting, "cpa", "setting"))
		if !strings.Contains(all(ward.A), "Tell any member of staff, day or night.") || !strings.Contains(all(ward.B), "Call for staff now.") ||
			words(ward.Leave.Boxes.A.Number) != "0808 157 0145\n" || words(ward.Leave.Boxes.B.Number) != "999\n" {
			t.Error(setting, all(ward.A), all(ward.B))
		}
	}
	none := change(t, change(t, data, []any{}, "crisisPlan", "contacts"), "signLanguage", "communication", "contactMethod")
	p := *sampleProfile(t)
	p.Root = withoutKey(p.Root, "crisisLines")
	v := checked(t, "x", none, &p).For(schema.Person, schema.Consent{})
	said := strings.ReplaceAll(saidBy(Default().Build(kinds.CrisisPlan, v, Params{Profile: &p, AsOf: asOf})), "\u00a0", " ")
	for _, want := range []string{"\n18001 111\nNHS 111, choose 2.", "NHS 111 SignVideo", "18001 111", "999 BSL app", "18000",
		"Outside these hours: use the boxes at the top of page 1."} {
		if !strings.Contains(said, want) {
			t.Errorf("without a line the boxes lack %q", want)
		}
	}
	walk := boxes(change(t, data, "noPhone", "communication", "contactMethod"))
	if !strings.Contains(all(walk.A), "Go to The Harbour Room") || !strings.Contains(all(walk.A), "ask anyone to ring for me") {
		t.Error("no phone:", all(walk.A))
	}
}

// TestCrisisAnswers: the footer and the agreement follow the person's answer to this version.
func TestCrisisAnswers(t *testing.T) {
	data := sampleFiles(t)["01-full-on-cpa"]
	for _, c := range []struct {
		status, on, foot string
		ticks            bool
	}{
		{"agreed", "2026-10-01", "In use. Agreed with me on 1\u00a0October\u00a02026.", false},
		{"agreed", "2026-09-01", "In use. Not yet signed.", true}, // before the last change
		{"disagrees", "2026-10-01", "In use. Des does not agree with all of it.", false},
		{"agreedInPart", "2026-10-01", "In use. Des does not agree with all of it.", false},
		{"declinedToSign", "2026-10-01", "In use. Not yet signed.", false},
		{"notYetAsked", "2026-10-01", "In use. Not yet signed.", true},
	} {
		d := paper(t, kinds.CrisisPlan, "x", change(t, data, map[string]any{"status": c.status, "on": c.on}, "crisisPlan", "agreement"))
		foot := saidBy(&doc.Doc{Blocks: []doc.Block{doc.Para{Text: d.Footer.Marking}}})
		if !strings.Contains(foot, c.foot) {
			t.Errorf("%+v: the footer says %s", c, foot)
		}
		if said := saidBy(d); strings.Contains(said, "In part\nI do not agree") != c.ticks {
			t.Errorf("%+v: ticks are wrong", c)
		}
	}
}

// withoutKey is a copy of an object without one of its properties.
func withoutKey(n *tree.Node, key string) *tree.Node {
	c := *n
	c.Kids = nil
	for _, k := range n.Kids {
		if k.Key != key {
			c.Kids = append(c.Kids, k)
		}
	}
	return &c
}
