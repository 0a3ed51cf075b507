package templates

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"cpadoc/render/doc"
	"cpadoc/schema"
	"cpadoc/schema/kinds"
	"cpadoc/schema/record"
	"cpadoc/schema/tree"
)

// eachText visits head, foot and body of a document.
func eachText(d *doc.Doc, visit func(doc.Text)) {
	for _, t := range append(append([][]doc.Span{d.Banner.Name, d.Banner.Document, d.Banner.Version,
		d.Footer.Team, d.Footer.Sample, d.Footer.Marking, d.Footer.AsAt, d.Footer.Code, d.Footer.Profile},
		d.Banner.Identity...), nil) {
		visit(t)
	}
	d.Texts(visit)
}

// spansOf returns every span of a document.
func spansOf(d *doc.Doc) (out []doc.Span) {
	eachText(d, func(t doc.Text) { out = append(out, t...) })
	return out
}

// wordsOf returns all words of a document, with plain spaces and hyphens.
func wordsOf(d *doc.Doc) string {
	var b strings.Builder
	eachText(d, func(t doc.Text) {
		for _, s := range t {
			b.WriteString(s.Text)
		}
		b.WriteByte('\n')
	})
	return fold(b.String())
}

func fold(s string) string {
	return strings.NewReplacer("\u00a0", " ", "\u2011", "-").Replace(s)
}

// change returns a sample record with one value set, by path of keys and indexes.
func change(t testing.TB, data []byte, value any, path ...any) []byte {
	t.Helper()
	var root any
	if err := json.Unmarshal(data, &root); err != nil {
		t.Fatal(err)
	}
	at := root
	for _, step := range path[:len(path)-1] {
		switch s := step.(type) {
		case string:
			next, ok := at.(map[string]any)[s]
			if !ok {
				next = map[string]any{}
				at.(map[string]any)[s] = next
			}
			at = next
		case int:
			at = at.([]any)[s]
		}
	}
	switch s := path[len(path)-1].(type) {
	case string:
		at.(map[string]any)[s] = value
	case int:
		at.([]any)[s] = value
	}
	out, err := json.Marshal(root)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// TestRecordTextIsNeverParsed: what looks like a hole, a group, an element or a formula prints as
// it stands, and its span says where it came from.
func TestRecordTextIsNeverParsed(t *testing.T) {
	for _, evil := range []string{"{nb}", "{person.name.family}", "[x {plan.version}]", "<b>bold</b>",
		"=1+1", "{{", "]]>", "&amp;", "%s %d", "{plan.createdOn as date}", "<!-- x -->", "{"} {
		data := change(t, sampleFiles(t)["01-full-on-cpa"], evil, "assessment", "aboutMe")
		found := false
		for _, s := range spansOf(carePlan(t, "x", data, "")) {
			found = found || s.Text == evil && s.Value && s.Origin.Pointer == "/assessment/aboutMe"
		}
		if !found {
			t.Errorf("%q is not printed as it stands", evil)
		}
	}
}

// TestHiddenTextNeverReachesThePlan: text that its label keeps from the person is in no span,
// wherever in the record it stands, and no derived fact tells it.
func TestHiddenTextNeverReachesThePlan(t *testing.T) {
	data := sampleFiles(t)["01-full-on-cpa"]
	p := sampleProfile(t)
	root := checked(t, "x", data, p).Record().Node()
	var texts [][]any
	var walk func(n *tree.Node, path []any)
	walk = func(n *tree.Node, path []any) {
		if n.Shape != nil && n.Shape.LabelledText {
			texts = append(texts, append([]any(nil), path...))
			return
		}
		for i, k := range n.Kids {
			step := any(k.Key)
			if n.Kind == tree.Array {
				step = i
			}
			walk(k, append(path, step))
		}
	}
	walk(root, nil)
	if len(texts) < 150 {
		t.Fatalf("only %d texts: the sample has become poor", len(texts))
	}
	for i, visibility := range []string{"professionalsOnly", "thirdParty"} {
		hidden := data
		for j, path := range texts {
			canary := fmt.Sprintf("canary%dq%dq", i, j)
			hidden = change(t, hidden, map[string]any{"text": canary, "visibility": visibility}, path...)
		}
		d := carePlan(t, "x", hidden, "both")
		if d.Withheld < 100 {
			t.Errorf("%s: only %d facts were withheld", visibility, d.Withheld)
		}
		if all := wordsOf(d); strings.Contains(all, "canary") {
			at := strings.Index(all, "canary")
			t.Errorf("%s: a hidden text is printed: %s", visibility, all[at:min(len(all), at+20)])
		}
	}
}

// TestOrigins: every word of a record carries the record's id and a pointer to a fact of the view,
// and where it says that it is the whole fact, it is.
func TestOrigins(t *testing.T) {
	p := sampleProfile(t)
	for name, data := range sampleFiles(t) {
		c := checked(t, name, data, p)
		if !c.Record().Plan().Recorded() {
			continue
		}
		v := c.For(schema.Person, schema.Consent{})
		facts := pointers(v.Record().Node())
		service := pointers(p.Root)
		d := Default().Build(kinds.CarePlan, v, Params{Profile: p, AsOf: asOf, Crisis: "both"})
		for _, s := range spansOf(d) {
			if s.Origin == (doc.Origin{}) {
				continue
			}
			n := facts[s.Origin.Pointer]
			if s.Origin.Record == "profile" {
				n = service[s.Origin.Pointer]
			} else if s.Origin.Record != c.ID() {
				t.Errorf("%s: a span is of record %q", name, s.Origin.Record)
			}
			if n == nil {
				t.Errorf("%s: a span comes from %s, which is not in the view", name, s.Origin.Pointer)
			} else if s.Value && squeeze(s.Text) != squeeze(n.String()) {
				t.Errorf("%s: %s is not printed word for word", name, s.Origin.Pointer)
			}
		}
	}
}

// TestNoIdIsPrinted: what a record names by an id is printed by its name (REFERENCE.md 4.1,
// "never").
func TestNoIdIsPrinted(t *testing.T) {
	p := sampleProfile(t)
	tried := 0
	for name, data := range sampleFiles(t) {
		c := checked(t, name, data, p)
		if !c.Record().Plan().Recorded() {
			continue
		}
		v := c.For(schema.Team, schema.Consent{Scope: record.ScopeAll})
		ids := map[string]bool{}
		for _, n := range pointers(v.Record().Node()) {
			if n.Shape != nil && n.Shape.Format == "id" {
				ids[n.Text] = true
			}
		}
		tried += len(ids)
		for _, kind := range []kinds.Kind{kinds.CarePlan, kinds.CrisisPlan} {
			for _, s := range spansOf(Default().Build(kind, v, Params{Profile: p, AsOf: asOf, Crisis: "both"})) {
				if ids[strings.TrimSpace(s.Text)] {
					t.Errorf("%s: %s prints the id at %s", name, kind, s.Origin.Pointer)
				}
			}
		}
	}
	if tried < 100 {
		t.Errorf("only %d ids were looked for", tried)
	}
}

// squeeze takes out what the page may set otherwise: no-break marks and the grouping of numbers.
func squeeze(s string) string {
	return strings.TrimRight(strings.ReplaceAll(fold(s), " ", ""), ".")
}

func pointers(root *tree.Node) map[string]*tree.Node {
	out := map[string]*tree.Node{}
	var walk func(n *tree.Node)
	walk = func(n *tree.Node) {
		out[n.Pointer()] = n
		for _, k := range n.Kids {
			walk(k)
		}
	}
	walk(root)
	return out
}

// TestCopies: the same template serves every reader of a copy, from what that reader may see:
// nothing withheld comes back, and absence is not called "not recorded" where it may be a secret.
func TestCopies(t *testing.T) {
	p := sampleProfile(t)
	c := checked(t, "x", sampleFiles(t)["01-full-on-cpa"], p)
	for _, a := range []schema.Audience{schema.Carer, schema.Family, schema.GP, schema.Professional, schema.Team} {
		for _, scope := range []record.Scope{record.ScopeNone, record.ScopeCarePlan, record.ScopeCrisisPlan, record.ScopeAll} {
			v := c.For(a, schema.Consent{Scope: scope, Excludes: []record.Part{record.PartMedicines}, Carer: "none"})
			seen := pointers(v.Record().Node())
			d := Default().Build(kinds.CarePlan, v, Params{Profile: p, AsOf: asOf, Crisis: "inline"})
			for _, s := range spansOf(d) {
				if s.Origin.Record == c.ID() && seen[s.Origin.Pointer] == nil {
					t.Errorf("%s %s: %s was withheld and is printed", a, record.Word(scope), s.Origin.Pointer)
				}
			}
			if a != schema.Team && strings.Contains(wordsOf(d), "paliperidone") {
				t.Errorf("%s: an excluded medicine is printed", a)
			}
		}
	}
}

// TestRestrictedLocation (X107): in a carer's copy nothing says where the person is: no address,
// phone, practice, venue or council, not even the profile's council. The person's own copy has them.
func TestRestrictedLocation(t *testing.T) {
	p := sampleProfile(t)
	data := change(t, sampleFiles(t)["01-full-on-cpa"], true, "person", "locationRestricted")
	data = change(t, data, "Farmhouse venue", "reviews", "next", "place")
	c := checked(t, "x", data, p)
	places := []string{"Ferry Lane Surgery", "Farmhouse venue", "41 Cable Street", "Hollin Vale Council", "18 Ferry Lane"}
	own := wordsOf(Default().Build(kinds.CarePlan, c.For(schema.Person, schema.Consent{}), Params{Profile: p, AsOf: asOf}))
	consent := schema.Consent{Scope: record.ScopeAll, Carer: "carer-yvonne"}
	theirs := Default().Build(kinds.CarePlan, c.For(schema.Carer, consent), Params{Profile: p, AsOf: asOf})
	for _, place := range places {
		if !strings.Contains(own, place) {
			t.Errorf("the person's own copy lacks %q", place)
		}
	}
	for _, s := range spansOf(theirs) {
		if s.Origin.Record == c.ID() {
			for n := pointers(c.Record().Node())[s.Origin.Pointer]; n != nil; n = n.Parent {
				if n.Shape.Part == "whereabouts" {
					t.Errorf("%s is in a carer's copy", s.Origin.Pointer)
				}
			}
		} else if strings.HasPrefix(s.Origin.Pointer, "/council") {
			t.Error("the profile's council is in a carer's copy")
		}
	}
}

// TestSameBytes: a document depends on its record, profile, day and templates alone, and one
// filler leaves nothing behind for the next.
func TestSameBytes(t *testing.T) {
	files := sampleFiles(t)
	first := map[string]string{}
	for range 3 {
		for name, data := range files {
			if c := checked(t, name, data, sampleProfile(t)); !c.Record().Plan().Recorded() {
				continue
			}
			got := dump(carePlan(t, name, data, "both"))
			if first[name] == "" {
				first[name] = got
			} else if got != first[name] {
				t.Errorf("%s differs from itself", name)
			}
		}
	}
}

// TestLongTexts: 8,000 letters, a word of 300 and forty lines stand in the plan whole.
func TestLongTexts(t *testing.T) {
	for _, text := range []string{strings.Repeat("Wort ", 1600)[:7999], strings.Repeat("x", 300),
		strings.Repeat("line\n", 40) + "end"} {
		data := change(t, sampleFiles(t)["01-full-on-cpa"], text, "assessment", "aboutMe")
		found := false
		for _, s := range spansOf(carePlan(t, "x", data, "")) {
			found = found || fold(s.Text) == strings.TrimRight(text, " ") || fold(s.Text) == text
		}
		if !found {
			t.Errorf("a text of %d letters is not printed whole", len(text))
		}
	}
}

// TestHelpBoxesBySetting (REFERENCE.md 4.2, H8): what the boxes say where the person is.
func TestHelpBoxesBySetting(t *testing.T) {
	data := sampleFiles(t)["03-disagrees"]
	p := *sampleProfile(t)
	bare := *p.Root
	bare.Kids = nil
	for _, k := range p.Root.Kids {
		switch k.Key {
		case "prisonTexts", "wardTexts", "crisisLines":
		default:
			bare.Kids = append(bare.Kids, k)
		}
	}
	p.Root = &bare
	for setting, want := range map[string][]string{
		"prison":    {"Press the cell bell, tell any member of staff, or ask for a Listener.", "Press the cell bell now and say it is an emergency."},
		"inpatient": {"Tell any member of staff, day or night.", "Call for staff now.", "On leave or after I leave: 0808 157 0145", "On leave or after I leave: 999"},
		"community": {"Help soon, day or night:", "0808 157 0145", "Emergency:", "999", "999 BSL app", "18001 111"},
	} {
		aided := change(t, change(t, data, setting, "cpa", "setting"), []any{"communicationAid"}, "communication", "support")
		v := checked(t, "x", aided, &p).For(schema.Person, schema.Consent{})
		all := wordsOf(Default().Build(kinds.CarePlan, v, Params{Profile: &p, AsOf: asOf}))
		for _, words := range want {
			if !strings.Contains(all, words) {
				t.Errorf("%s: the boxes lack %q", setting, words)
			}
		}
	}
	none := change(t, data, []any{}, "crisisPlan", "contacts")
	v := checked(t, "x", none, &p).For(schema.Person, schema.Consent{})
	if all := wordsOf(Default().Build(kinds.CarePlan, v, Params{Profile: &p, AsOf: asOf})); !strings.Contains(all, "NHS 111, choose 2") {
		t.Error("box A has no number")
	}
}

// TestTitles: the worker's title is the profile's, wherever it stands (REFERENCE.md "Where CPA
// stands now").
func TestTitles(t *testing.T) {
	raw, err := os.ReadFile("../samples/profile.json")
	if err != nil {
		t.Fatal(err)
	}
	long := "named professional who brings everything together for you"
	p, found := schema.LoadProfile("profile.json", change(t, raw, long, "titles", "coordinator"))
	if p == nil {
		t.Fatal(found)
	}
	v := checked(t, "x", sampleFiles(t)["03-disagrees"], p).For(schema.Person, schema.Consent{})
	all := wordsOf(Default().Build(kinds.CarePlan, v, Params{Profile: p, AsOf: asOf}))
	if !strings.Contains(all, "My "+long) || strings.Contains(all, "care co-ordinator:") {
		t.Error("a title is written into the template")
	}
}

// TestAttribution (REFERENCE.md 4.0 rule 5): a text says whose it is and when it was written down,
// once, and not twice the same name.
func TestAttribution(t *testing.T) {
	data := sampleFiles(t)["03-disagrees"]
	for _, c := range []struct {
		label map[string]any
		want  string
	}{
		{map[string]any{"source": "my cousin", "recordedOn": "2026-10-01"}, "Mine (my cousin, 1 October 2026)"},
		{map[string]any{"recordedOn": "2026-10-01"}, "Mine (written down on 1 October 2026)"},
		{map[string]any{"source": "Tom Ridley", "recordedByRef": "ct-tom"}, "Mine (Tom Ridley)"},
		{map[string]any{"recordedByRef": "ct-tom"}, "Mine (written down by Tom Ridley)"},
		{map[string]any{}, "Mine\n"},
	} {
		c.label["text"] = "Mine"
		all := wordsOf(carePlan(t, "x", change(t, data, c.label, "safety", "professionalView"), ""))
		if strings.Count(all, c.want) != 1 {
			t.Errorf("%v: the plan does not say %q", c.label, c.want)
		}
	}
}
