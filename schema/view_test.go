package schema

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"cpadoc/schema/record"
	"cpadoc/schema/tree"
)

var audiences = []Audience{Person, Carer, Family, GP, Professional, Team}

var consents = []Consent{
	{}, {Scope: record.ScopeNone}, {Scope: record.ScopeGeneral, Carer: "carer-1"},
	{Scope: record.ScopePractical, Carer: "carer-2"}, {Scope: record.ScopeCarePlan, Carer: "carer-1"},
	{Scope: record.ScopeCrisisPlan}, {Scope: record.ScopeAll, Carer: "nobody"},
	{Scope: record.ScopeAll, Carer: "carer-1", Excludes: []record.Part{record.PartDiagnosis, record.PartWhereabouts}},
	{Scope: record.ScopeCarePlan, Carer: "carer-1", Excludes: []record.Part{record.PartMedicines,
		record.PartSafety, record.PartLegal, record.PartChildren}},
}

// climb checks that no way leads out of a view: every parent is the node that holds the child.
func climb(t testing.TB, v View) {
	t.Helper()
	if v.root.Parent != nil {
		t.Fatal("the view's root has a parent")
	}
	var walk func(n *tree.Node)
	walk = func(n *tree.Node) {
		for _, k := range n.Kids {
			if k.Parent != n {
				t.Fatalf("%s leads out of the view", k.Pointer())
			}
			walk(k)
		}
	}
	walk(v.root)
}

func leaves(n *tree.Node, into map[string]string) {
	if len(n.Kids) == 0 && (n.Kind == tree.String || n.Kind == tree.Number || n.Kind == tree.Bool) {
		into[n.Pointer()] = n.Text
	}
	for _, k := range n.Kids {
		leaves(k, into)
	}
}

// maySee says in a second way, from the root down and a leaf at a time, what a reader may see. It
// reads the raw schema's words by the shape and the labels from the record, and shares no code
// with the pruner.
func maySee(n *tree.Node, a Audience, c Consent) bool {
	carer := a == Carer || a == Family
	limit := map[Audience]string{Person: "team", Carer: "person", Family: "person", GP: "team",
		Professional: "professionalsOnly", Team: "thirdParty"}[a]
	order := []string{"person", "team", "professionalsOnly", "thirdParty"}
	allowed := slices.Index(order, limit)
	for m := n; m.Parent != nil; m = m.Parent {
		path := m.Shape.Path
		if strings.HasPrefix(path, "extensions") {
			return false
		}
		if carer && somebodyElses(m, c.Carer) {
			return false
		}
		noPlaces := excluded(c, "whereabouts") || (carer || a == GP) && restricted(m)
		if noPlaces && path == "careTeam[]" && m.Get("role") != nil && m.Get("role").Text == "gp" {
			return false
		}
		if excluded(c, m.Shape.Part) || (carer || a == GP) && m.Shape.Part == "whereabouts" &&
			restricted(m) {
			return false
		}
		if a != Person && a != Team && unnamed(m) {
			return false
		}
		open := path == "carers[].views" && m.Parent.Get("viewsConfidential") != nil &&
			!m.Parent.Get("viewsConfidential").True()
		if int(m.Shape.Vis) > allowed && !open && !strings.HasPrefix(path, "carers[].views.") {
			return false
		}
		for _, k := range m.Kids {
			if k.Key == "visibility" && slices.Index(order, k.Text) > allowed {
				return false
			}
		}
	}
	if !slices.Contains(n.Shape.Readers, string(a)) {
		return false
	}
	given := map[string]string{"": "none", "none": "none", "general": "none general", "practical": "none general practical",
		"carePlan":   "none general practical eitherPlan carePlan",
		"crisisPlan": "none general practical eitherPlan crisisPlan",
		"all":        "none general practical eitherPlan carePlan crisisPlan all"}[record.Word(c.Scope)]
	return !carer || slices.Contains(strings.Fields(given), n.Shape.Scope)
}

func excluded(c Consent, part string) bool {
	for _, one := range c.Excludes {
		if record.Word(one) == part {
			return true
		}
	}
	return false
}

// restricted reports whether a node's record keeps the person's place secret (X107).
func restricted(n *tree.Node) bool {
	for n.Parent != nil {
		n = n.Parent
	}
	return n.At("person.locationRestricted").True()
}

// somebodyElses reports whether m is about a carer or relative who is not the reader, in a plain second
// way.
func somebodyElses(m *tree.Node, reader string) bool {
	word := func(key string) string {
		if n := m.Get(key); n != nil {
			return n.Text
		}
		return ""
	}
	is := func(key string) bool { return reader != "" && word(key) == reader }
	relation := []string{"carer", "family"}
	root := m
	for root.Parent != nil {
		root = root.Parent
	}
	stranger := func(id string) bool {
		for _, list := range []*tree.Node{root.Get("carers"), root.At("person.contacts")} {
			for _, k := range list.Items() {
				if k.Get("id") != nil && k.Get("id").Text == id && id != reader {
					return true
				}
			}
		}
		return false
	}
	switch m.Shape.Path {
	case "carers[]":
		return !is("id")
	case "crisisPlan.familyInvolvement", "importantPeople[].involve", "importantPeople[].notes":
		return true
	case "sharing[]":
		return !is("recipientRef") && (word("recipientRef") != "" || !slices.Contains(relation, word("recipientKind")))
	case "distribution[]":
		return !is("recipientRef") && (slices.Contains(relation, word("recipientKind")) || stranger(word("recipientRef")))
	case "agreement.signatures[]", "reviews.history[].attendees[]":
		return stranger(word("ref")) || m.Shape.Path == "agreement.signatures[]" && word("role") == "carer" && !is("ref")
	case "plan.actions[]":
		return stranger(word("ownerRef")) || slices.Contains(relation, word("ownerKind")) && !is("ownerRef")
	case "crisisPlan.contacts[].ref":
		return false
	}
	if strings.HasSuffix(m.Shape.Path, "[]") || m.Kind == tree.Object {
		for _, k := range m.Kids {
			if slices.Contains(k.Shape.Refers, "carers") && m.Key == "" && m.Parent != nil && stranger(k.Text) &&
				m.Shape.Path != "crisisPlan.contacts[]" {
				return true
			}
		}
	}
	return slices.Contains(m.Shape.Refers, "carers") && stranger(m.Text)
}

// unnamed reports whether n is a helper in a crisis whom no copy but the person's and the team's
// may name (X52), in a plain second way.
func unnamed(m *tree.Node) bool {
	said := func(contact *tree.Node) string {
		switch yes := contact.Get("agreedToBeNamed"); {
		case yes == nil:
			return "nothing about " + contact.Get("kind").Text
		case yes.Truth:
			return "yes"
		}
		return "no"
	}
	refused := []string{"no", "nothing about family", "nothing about friend"}
	if m.Shape.Path == "crisisPlan.contacts[]" {
		return slices.Contains(refused, said(m))
	}
	if m.Shape.Path != "crisisPlan.respondsBestTo" {
		return false
	}
	same := func(n *tree.Node, key string, as *tree.Node) bool {
		own := n.Get(key)
		return own != nil && as != nil && own.Text == as.Text
	}
	may := false
	for _, contact := range m.Parent.Get("contacts").Items() {
		one := same(contact, "id", m.Get("ref")) || same(contact, "ref", m.Get("ref"))
		number := same(contact, "phone", m.Get("phone"))
		if (one || number) && slices.Contains(refused, said(contact)) {
			return true
		}
		may = may || one || number && strings.HasPrefix(contact.Get("label").Text, m.Get("name").Text)
	}
	for _, w := range m.Parent.Parent.Get("careTeam").Items() {
		may = may || same(w, "id", m.Get("ref"))
	}
	return !may
}

func isMark(n *tree.Node) bool {
	switch n.Key {
	case "id", "visibility", "source", "recordedOn", "recordedByRef":
		return true
	}
	return false
}

// checkViews holds every view of a record against maySee.
func checkViews(t *testing.T, c *Checked) {
	t.Helper()
	for _, a := range audiences {
		for _, consent := range consents {
			v := c.For(a, consent)
			climb(t, v)
			got := map[string]string{}
			leaves(v.root, got)
			var walk func(n *tree.Node)
			walk = func(n *tree.Node) {
				for _, k := range n.Kids {
					walk(k)
				}
				if n.Shape == nil || len(n.Kids) > 0 || n.Kind == tree.Array || n.Kind == tree.Object {
					return
				}
				_, seen := got[n.Pointer()]
				if want := maySee(n, a, consent); seen != want && !(isMark(n) && !seen) {
					t.Errorf("%s, scope %q: %s is seen %v, want %v", a, record.Word(consent.Scope), n.Pointer(), seen, want)
				}
			}
			walk(c.root)
			if v.id != c.id || v.audience != a {
				t.Errorf("the view calls itself %s for %s", v.id, v.audience)
			}
			c.views.reset()
		}
	}
}

func TestViewsOfSamples(t *testing.T) {
	for name, b := range samples(t) {
		c, found := Load(rawOf(b), Options{AsOf: asOf})
		if c == nil {
			t.Fatalf("%s: %v", name, say(found))
		}
		checkViews(t, c)
	}
}

// checkedOf makes a Checked without rules and identity, for records that are made up.
func checkedOf(t *testing.T, b []byte) *Checked {
	t.Helper()
	l := NewLoader(Options{})
	root, found := l.tree(&places{raw: rawOf(b), line: 1, col: 1}, recordShape())
	if root == nil {
		t.Fatal(say(found))
	}
	return &Checked{id: "r", rec: record.RecordOf(root), root: root, views: &l.views}
}

func TestViewsOfAnyRecord(t *testing.T) {
	for i := range 40 {
		m := &maker{Rand: rand.New(rand.NewPCG(3, uint64(i))), full: i < 2}
		v := m.value(recordShape(), 0).(map[string]any)
		v["carers"] = carers(m)
		b, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		checkViews(t, checkedOf(t, b))
		if t.Failed() {
			t.Fatalf("record %d", i)
		}
	}
}

func carers(m *maker) any {
	s := recordShape().Props["carers"].Items
	list := []any{}
	for i := range 3 {
		c := m.object(s, 0).(map[string]any)
		c["id"] = fmt.Sprintf("carer-%d", i+1)
		c["views"] = map[string]any{"text": "my view", "visibility": []string{"person", "team"}[m.IntN(2)]}
		c["viewsConfidential"] = i == 0
		list = append(list, c)
	}
	return list
}

// TestViewRules says the rules of REFERENCE.md 4.0 by example.
func TestViewRules(t *testing.T) {
	b, err := os.ReadFile("../samples/records/02-minimal-not-on-cpa.json")
	if err != nil {
		t.Fatal(err)
	}
	carer := `{"id": "%s", "name": {"family": "K"}, "type": "adult", "relationship": "friend",
		"involvement": "involved", "assessment": {"status": "notOffered"}, "phones": [{"number": "01632 960001"}],
		"views": "v", "viewsConfidential": %s,
		"concernAbout": {"flagged": true, "note": "n"}}`
	s := strings.Replace(string(b), `"distribution": []`, `"distribution": [], "carers": [`+
		fmt.Sprintf(carer, "carer-1", "true")+","+fmt.Sprintf(carer, "carer-2", "false")+`]`, 1)
	s = strings.Replace(s, `"Somebody to talk to for a few weeks."`,
		`{"text": "x", "visibility": "professionalsOnly"}`, 1)
	s = strings.Replace(s, `"Since Ted went`, `{"text": "y", "visibility": "team"}, "strengths": "Since Ted went`, 1)
	c := checkedOf(t, []byte(s))
	for _, x := range []struct {
		a     Audience
		c     Consent
		at    string
		there bool
	}{
		{Person, Consent{}, "/carers/0/name/family", true},
		{Person, Consent{}, "/carers/0/id", true},
		{Person, Consent{}, "/carers/0/phones/0/number", false},
		{Person, Consent{}, "/carers/0/views", false},
		{Person, Consent{}, "/carers/1/views", true},
		{Person, Consent{}, "/carers/0/concernAbout/note", false},
		{Team, Consent{}, "/carers/0/concernAbout/note", true},
		{Carer, Consent{Scope: record.ScopeAll, Carer: "carer-1"}, "/carers/0/phones/0/number", true},
		{Carer, Consent{Scope: record.ScopeAll, Carer: "carer-1"}, "/carers/0/concernAbout/note", false},
		{Carer, Consent{Scope: record.ScopeAll, Carer: "carer-1"}, "/carers/1/phones/0/number", false},
		{Carer, Consent{Scope: record.ScopeAll}, "/carers/0/phones/0/number", false},
		{Person, Consent{}, "/assessment/domains/0/needs/text", false},
		{Carer, Consent{Scope: record.ScopeAll, Carer: "carer-1"}, "/assessment/domains/0/needs/text", false},
		{Professional, Consent{}, "/assessment/domains/0/needs/text", true},
		{Person, Consent{}, "/assessment/domains/0/selfView/text", true},
		{Carer, Consent{Scope: record.ScopeAll, Carer: "carer-1"}, "/assessment/domains/0/selfView/text", false},
		{Carer, Consent{Carer: "carer-1"}, "/plan/actions/0/what", false},
		{Carer, Consent{Scope: record.ScopeCarePlan, Carer: "carer-1"}, "/plan/actions/0/what", true},
		{GP, Consent{Excludes: []record.Part{record.PartSafety}}, "/safety/reviewedOn", false},
	} {
		v := c.For(x.a, x.c)
		n := nodeAt(v.root, x.at)
		if (n.Pointer() == x.at) != x.there {
			t.Errorf("%s %+v: %s is there %v, want %v", x.a, x.c, x.at, !x.there, x.there)
		}
	}
	if v := c.For(Person, Consent{}); v.withheld != 2 { // the needs and one carer's views
		t.Errorf("%d withheld from the person", v.withheld)
	}
}

func TestViewUnknownAudience(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("a view for nobody was made")
		}
	}()
	(&Checked{root: &tree.Node{}, views: new(arena)}).For("visitor", Consent{})
}

func BenchmarkView(b *testing.B) {
	c, _ := Load(rawOf(samples(b)["05b-unsafe-home-no-plan.json"]), Options{AsOf: asOf})
	for _, a := range []Audience{Person, Carer} {
		b.Run(string(a), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				c.views.reset()
				c.For(a, Consent{Scope: record.ScopeCarePlan})
			}
		})
	}
}

// A view is told nothing of a recipient or a carer whom it does not hold.
func TestAViewIsToldOfWhatItHolds(t *testing.T) {
	b, err := os.ReadFile("../samples/records/04-five-carers.json")
	if err != nil {
		t.Fatal(err)
	}
	c := checkedOf(t, b)
	told := 0
	for _, a := range audiences {
		for _, consent := range consents {
			v := c.For(a, consent)
			held := map[string]bool{}
			for _, s := range v.Record().Sharing().All() {
				held[fmt.Sprint("sharing ", s.Index())] = true
			}
			for _, k := range v.Record().Carers().All() {
				held[fmt.Sprint("carer ", k.Index())] = true
			}
			for _, d := range v.Decided().Decisions {
				if told++; !held[fmt.Sprint("sharing ", d.Entry)] {
					t.Errorf("the %s's view is told of sharing %d, which it does not hold", a, d.Entry)
				}
			}
			for _, s := range v.Decided().Signings {
				if !held[fmt.Sprint("carer ", s.Carer)] {
					t.Errorf("the %s's view is told where carer %d signs", a, s.Carer)
				}
			}
		}
	}
	if told == 0 || len(c.For(Person, Consent{}).Decided().Signings) == 0 {
		t.Error("nobody is told anything")
	}
}
