package press

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"cpadoc/cmd/internal/proof"
	"cpadoc/render/layout"
	"cpadoc/render/page"
	"cpadoc/render/pdf"
	"cpadoc/render/style"
	"cpadoc/samples"
	"cpadoc/schema"
	"cpadoc/schema/letter"
	"cpadoc/schema/record"
	"cpadoc/schema/tree"
	"cpadoc/templates"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write golden files again")

// matrixFile says of every fact of a record who reads it, and with which consent. It is made by asking
// the views themselves; TestCanaries holds the finished documents to it.
const matrixFile = "../../../samples/who-reads-what.tsv"

// column is a reader with a consent, as the matrix heads it.
type column struct {
	name string
	view func(t *testing.T) (schema.View, *aviary)
}

func columns(t *testing.T) (all []column) {
	c, a := full(t, nil)
	see := func(name string, who schema.Audience, consent schema.Consent) {
		all = append(all, column{name, func(*testing.T) (schema.View, *aviary) { return c.For(who, consent), a }})
	}
	me := c.Record().Carers().At(0).ID().String()
	// A relative reads no carer's action: it is the team's here.
	team, b := full(t, map[string]any{"plan.actions[].ownerKind": "team", "plan.actions[].ownerRef": nil,
		"sharing[].recipientKind": "family", "sharing[].recipientRef": nil})
	see("person", schema.Person, schema.Consent{})
	see("GP", schema.GP, schema.Consent{Scope: record.ScopeAll})
	see("professional", schema.Professional, schema.Consent{Scope: record.ScopeAll})
	see("team", schema.Team, schema.Consent{})
	for _, who := range []schema.Audience{schema.Carer, schema.Family} {
		for _, scope := range []record.Scope{record.ScopeNone, record.ScopeGeneral, record.ScopePractical, record.ScopeCarePlan,
			record.ScopeCrisisPlan, record.ScopeAll} {
			consent := schema.Consent{Scope: scope}
			if who == schema.Carer {
				consent.Carer = me
			}
			if who == schema.Family {
				all = append(all, column{"family " + record.Word(scope), func(*testing.T) (schema.View, *aviary) {
					return team.For(who, consent), b
				}})
				continue
			}
			see("carer "+record.Word(scope), who, consent)
		}
	}
	o := letter.Options{AsOf: record.NewDate(2026, 11, 20), Again: true}
	to := func(name string, v letter.Variant, over map[string]any) {
		all = append(all, column{name, func(t *testing.T) (schema.View, *aviary) {
			c, a := full(t, over)
			return c.ForLetter(0, v, o), a
		}})
	}
	to("letter CA", letter.Named, map[string]any{"sharing[].nameToUse": nil})
	to("letter CA-N", letter.Neutral, nil)
	to("letter CA-R", letter.Refused, map[string]any{"carers[].involvement": "personRefuses"})
	to("letter YC", letter.Young, map[string]any{"carers[].dateOfBirth": "2011-01-01"})
	page := func(name, scope string) {
		all = append(all, column{name, func(t *testing.T) (schema.View, *aviary) {
			c, a := full(t, map[string]any{"sharing[].scope": scope, "sharing[].nameToUse": nil})
			return c.ForOwnPage(letter.Signings(c.Record(), letter.Options{AsOf: o.AsOf})[0], o.AsOf), a
		}})
	}
	page("own page practical", "practical")
	return all
}

// leaves lists the schema paths of all facts of a tree, without ids and what follows its fact.
func leaves(root *tree.Node) (paths []string) {
	var walk func(n *tree.Node)
	walk = func(n *tree.Node) {
		if len(n.Kids) == 0 || n.Shape.LabelledText {
			if n.Shape.Format != "id" && n.Kind != tree.Array {
				paths = append(paths, n.Shape.Path)
			}
			return
		}
		for _, k := range n.Kids {
			walk(k)
		}
	}
	walk(root)
	return paths
}

// TestWhoReadsWhat writes down, for every fact of the schema, who reads it and with which consent, as
// the views give it; what changes in it has to be read by whoever answers for it.
func TestWhoReadsWhat(t *testing.T) {
	cols := columns(t)
	c, _ := full(t, map[string]any{"sharing[].conditions": "x"})
	rows := leaves(c.Record().Node())
	slices.Sort(rows)
	rows = slices.Compact(rows)
	seen := make([]map[string]bool, len(cols))
	for i, col := range cols {
		seen[i] = map[string]bool{}
		v, _ := col.view(t)
		for _, path := range leaves(v.Record().Node()) {
			seen[i][path] = true
		}
	}
	var b strings.Builder
	b.WriteString("# Who may read which fact of a record (REFERENCE.md 4.0, 5.12). A word is the least that is needed; labels and excluded parts\n" +
		"# take away from it. \"carer practical\": a carer's copy under a consent to practical things. \"part\": the word in\n" +
		"# sharing[].excludes that keeps the fact back. A test makes this table from the program, and holds all documents to it.\n")
	b.WriteString("fact\tlabel\tpart")
	for _, col := range cols {
		b.WriteString("\t" + col.name)
	}
	b.WriteString("\n")
	shapes, labels := map[string]*tree.Shape{}, map[string]tree.Visibility{}
	index(schema.RecordShape(), shapes)
	labelled(c.Record().Node(), labels)
	for _, path := range rows {
		label := []string{"", "team", "professionals", "third party"}[labels[path]]
		b.WriteString(path + "\t" + label + "\t" + shapes[path].Part)
		for i := range cols {
			b.WriteString("\t" + map[bool]string{true: "yes"}[seen[i][path]])
		}
		b.WriteString("\n")
	}
	if *update {
		mustWrite(t, matrixFile, b.String())
	}
	want, err := os.ReadFile(matrixFile)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), b.String()); d != "" {
		t.Error(d)
	}
	if len(rows) < 600 {
		t.Errorf("only %d facts", len(rows))
	}
}

// labelled gives the strictest label that a fact of each path has where everything is recorded: who told
// a fact, and who wrote it down, is kept as close as the closest fact beside it.
func labelled(n *tree.Node, by map[string]tree.Visibility) {
	by[n.Shape.Path] = max(by[n.Shape.Path], n.Vis)
	for _, k := range n.Kids {
		labelled(k, by)
	}
}

func index(s *tree.Shape, by map[string]*tree.Shape) {
	if by[s.Path] == nil {
		by[s.Path] = s
	}
	if s.Items != nil {
		index(s.Items, by)
	}
	for _, k := range s.Order {
		index(s.Props[k], by)
	}
}

// readMatrix returns who reads what: by column, then by path.
func readMatrix(t *testing.T) map[string]map[string]bool {
	t.Helper()
	b, err := os.ReadFile(matrixFile)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]map[string]bool{}
	var heads []string
	for line := range strings.Lines(string(b)) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		switch {
		case strings.HasPrefix(line, "#"):
		case heads == nil:
			heads = f
			for _, h := range heads[3:] {
				out[h] = map[string]bool{}
			}
		default:
			for i, cell := range f[3:] {
				out[heads[i+3]][f[0]] = cell == "yes"
			}
		}
	}
	return out
}

var canary = regexp.MustCompile(`canary\d{4}q|077009\d{5}`)

// birdsIn returns the paths of the canaries in a text.
func birdsIn(text string, a *aviary) map[string]string {
	out := map[string]string{}
	for _, word := range canary.FindAllString(strings.NewReplacer(" ", "", "\u00a0", "", "\n", "").Replace(text), -1) {
		for bird, path := range a.where {
			if strings.Contains(bird, word) {
				out[path] = bird
			}
		}
	}
	return out
}

// lists are where the readers of copies stand, one by one.
var lists = map[schema.Audience]string{schema.Carer: "carers", schema.Family: "person.contacts", schema.Professional: "careTeam"}

// saidOn are the words of all pages.
func saidOn(d *page.Doc) string {
	said := proof.Finished(d, d.Pages)
	return said.Words()
}

// TestCanaries (X82, X91; H4, H13): in no finished document of any kind is there a fact that its
// reader may not see: not on its pages, in its bookmarks, its properties or what is read aloud.
func TestCanaries(t *testing.T) {
	matrix := readMatrix(t)
	profile, _ := schema.LoadProfile("profile.json", samples.Profile)
	asOf := record.NewDate(2026, 11, 20)
	reader, _ := exec.LookPath("pdftotext")
	if reader == "" {
		reader = tool(t, "pdftotext")
	}
	printed := map[string]bool{}
	for i, col := range columns(t) {
		v, a := col.view(t)
		for _, k := range templates.Default().Kinds() {
			row := k.Kind.Row()
			if row.PerCarer != (v.Terms() != nil) || row.PerCarer && (row.Variants != nil) != (v.Terms().Variant != letter.None) {
				continue
			}
			o := templates.Params{AsOf: asOf, Profile: profile, Edition: "standard", Crisis: "both", Reference: "K7M4-Q2TX"}
			if v.Terms() == nil && v.Audience() != schema.Person {
				o.Recipient = a.ids[lists[v.Audience()]]
			}
			var pages *page.Doc
			for _, edition := range []string{"large18", "standard"} {
				sheet, _ := style.ByName(edition)
				o.Posted = row.PerCarer && edition == "standard"
				pages = layout.Paginate(templates.Default().Build(k.Kind, v, o), sheet)
				text := saidOn(pages) + " " + pages.Title
				for path, bird := range birdsIn(text, a) {
					printed[path] = true
					if !reads(matrix, col.name, path) {
						t.Errorf("%s for %s, %s: %s (%s) may not be read", k.Kind, col.name, edition, path, bird)
					}
				}
			}
			if i < 4 || row.PerCarer || strings.HasSuffix(col.name, "practical") {
				for path := range birdsIn(inFile(t, reader, pages), a) {
					if !reads(matrix, col.name, path) {
						t.Errorf("the file of %s for %s holds %s", k.Kind, col.name, path)
					}
				}
			}
		}
	}
	if len(printed) < 150 {
		t.Errorf("only %d facts were printed: the canaries are not heard", len(printed))
	}
}

// inFile returns all that a reader of the finished file finds: its bytes as they lie there, its
// text and its properties.
func inFile(t *testing.T, reader string, pages *page.Doc) string {
	t.Helper()
	var b bytes.Buffer
	if err := pdf.NewWriter().Write(&b, pages); err != nil {
		t.Fatal(err)
	}
	all := b.String()
	if reader == "" {
		return all
	}
	name := filepath.Join(t.TempDir(), "x.pdf")
	if err := os.WriteFile(name, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(reader, name, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	return all + string(out)
}

// TestExcludedPartsStayOut: what the person keeps back is in no copy under consent.
func TestExcludedPartsStayOut(t *testing.T) {
	profile, _ := schema.LoadProfile("profile.json", samples.Profile)
	c, a := full(t, nil)
	shapes := map[string]*tree.Shape{}
	index(schema.RecordShape(), shapes)
	heard := 0
	for _, part := range []string{"", "diagnosis", "medicines", "safety", "legal", "children", "whereabouts"} {
		for _, who := range []schema.Audience{schema.Carer, schema.Family, schema.GP} {
			v := c.For(who, schema.Consent{Scope: record.ScopeAll, Excludes: []record.Part{record.Part(record.WordCode(part))}, Carer: c.Record().Carers().At(0).ID().String()})
			for _, k := range templates.Default().Kinds() {
				if k.Kind.Row().PerCarer {
					continue
				}
				d := templates.Default().Build(k.Kind, v, templates.Params{AsOf: record.NewDate(2026, 11, 20), Profile: profile, Crisis: "both"})
				pages := layout.Paginate(d, style.Standard())
				for path := range birdsIn(saidOn(pages), a) {
					heard++
					path = strings.TrimPrefix(path, anothers)
					if part != "" && shapes[path].Part == part {
						t.Errorf("%s without %s for a %s: %s", k.Kind, part, who, path)
					}
				}
			}
		}
	}
	if heard < 500 {
		t.Errorf("%d canaries heard", heard)
	}
}

// TestNamesOfFilesAndTheManifestTellNothing: whatever a record holds, neither file names nor the
// manifest hold it.
func TestNamesOfFilesAndTheManifestTellNothing(t *testing.T) {
	b, err := os.ReadFile(fiveCarers)
	if err != nil {
		t.Fatal(err)
	}
	var root any
	if err := json.Unmarshal(b, &root); err != nil {
		t.Fatal(err)
	}
	for _, who := range append([]any{root.(map[string]any)["person"]}, root.(map[string]any)["carers"].([]any)...) {
		name := who.(map[string]any)["name"].(map[string]any)
		for k := range name {
			if k == "given" || k == "family" || k == "preferred" {
				name[k] = "Canary" + k
			}
		}
	}
	out, _ := json.Marshal(root)
	in := filepath.Join(t.TempDir(), "in.json")
	mustWrite(t, in, string(out))
	o := letterOrder(t, in)
	for _, k := range templates.Default().Kinds() {
		if !slices.Contains(o.Kinds, k.Kind) {
			o.Kinds = append(o.Kinds, k.Kind)
		}
	}
	res, _, _ := lettersTold(t, o)
	if res.Made < 6 {
		t.Fatalf("%+v", res)
	}
	list, _ := os.ReadFile(filepath.Join(o.Dir, Manifest))
	if all := strings.ToLower(listing(t, o.Dir) + string(list)); strings.Contains(all, "canary") || strings.Contains(all, "sutherby") {
		t.Errorf("a name stands in\n%s", all)
	}
}
