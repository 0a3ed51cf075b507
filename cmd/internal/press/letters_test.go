package press

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"cpadoc/cmd/internal/words"
	"cpadoc/render/page"
	"cpadoc/samples"
	"cpadoc/schema"
	"cpadoc/schema/finding"
	"cpadoc/schema/kinds"
	"cpadoc/schema/schematest"
	"cpadoc/templates"
)

const fiveCarers = "../../../samples/records/04-five-carers.json"

func letterOrder(t *testing.T, inputs ...string) Job {
	t.Helper()
	o := order(t, inputs...)
	o.Kinds = []kinds.Kind{kinds.CarerLetter}
	return o
}

// changed writes a sample with one value set.
func changed(t *testing.T, file string, value any, path ...any) string {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var root any
	if err := json.Unmarshal(b, &root); err != nil {
		t.Fatal(err)
	}
	at := root
	for _, step := range path[:len(path)-1] {
		if i, ok := step.(int); ok {
			at = at.([]any)[i]
		} else {
			at = at.(map[string]any)[step.(string)]
		}
	}
	at.(map[string]any)[path[len(path)-1].(string)] = value
	out, err := json.Marshal(root)
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "changed.json")
	mustWrite(t, name, string(out))
	return name
}

func lettersTold(t *testing.T, o Job) (Result, []Document, []Outcome) {
	t.Helper()
	all := told(&o)
	res, err := Run(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	var docs []Document
	for _, one := range *all {
		docs = append(docs, one.Docs...)
	}
	return res, docs, *all
}

// TestEachCarerHasOneLetter: one document for each carer, in the folder of letters, by a reference
// that nobody can read; "none" is a note and stops nothing.
func TestEachCarerHasOneLetter(t *testing.T) {
	o := letterOrder(t, fiveCarers)
	res, docs, all := lettersTold(t, o)
	if res.Made != 4 || res.Stopped != 0 || res.Failed || len(docs) != 5 {
		t.Fatalf("%+v %+v", res, docs)
	}
	name := regexp.MustCompile(`^letters/letter_[` + "234679CDFHJKMNPQRTWXY" + `]{4}-[234679CDFHJKMNPQRTWXY]{4}_20261120\.pdf$`)
	for i, d := range docs[:4] {
		if !d.Made || !name.MatchString(d.File) || d.Reader != "carers/"+string(rune('0'+i)) {
			t.Errorf("%+v", d)
		}
	}
	none := docs[4]
	if none.Made || none.Applies || none.State() != "notApplicable" || !slices.Equal(none.Rules, []string{"X80"}) {
		t.Errorf("%+v", none)
	}
	if !slices.ContainsFunc(all[0].Findings, func(f finding.Finding) bool {
		return f.Rule == "X80" && strings.Contains(f.Text, "ask first, or choose the neutral letter")
	}) {
		t.Error("nothing says why there is no letter")
	}
	list, _ := os.ReadFile(filepath.Join(o.Dir, Manifest))
	for _, word := range []string{"Sutherby", "sutherby", "neil", "Maureen", "maureen", "jem", "Martha", "martha", "dot", "Carrie", "Riverside", "CA-", "YC"} {
		if strings.Contains(string(list), word) {
			t.Errorf("the manifest says %q", word)
		}
	}
	if info, err := os.Stat(filepath.Join(o.Dir, lettersDir)); err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("%v %v", info, err)
	}
}

// TestStricterLettersAlone: --letter neutral makes no letter that names anybody, and gives one where
// the named letter would have waited; --again reaches those who were asked lately. Neither makes a
// letter looser.
func TestStricterLettersAlone(t *testing.T) {
	o := letterOrder(t, fiveCarers)
	o.Neutral, o.Format = true, "text"
	res, docs, _ := lettersTold(t, o)
	if res.Made != 5 {
		t.Errorf("%+v %+v", res, docs)
	}
	for _, d := range docs {
		b, err := os.ReadFile(filepath.Join(o.Dir, d.File))
		if err != nil || strings.Contains(string(b), "Carrie") || strings.Contains(string(b), "Riverside") {
			t.Errorf("%s: %v, or it names the person", d.Reader, err)
		}
	}
	o = letterOrder(t, "../../../samples/records/01-full-on-cpa.json", "../../../samples/records/11-ward.json")
	if res, _, _ := lettersTold(t, o); res.Made != 0 {
		t.Errorf("a letter goes within the waiting time: %+v", res)
	}
	o = letterOrder(t, o.Inputs...)
	o.Again = true
	if res, _, _ := lettersTold(t, o); res.Made != 2 {
		t.Errorf("--again makes %+v", res)
	}
}

// TestALetterThatTellsIsPutIntoQuarantine (X91): whatever way a word took into a letter that names
// nobody, the last look finds it.
func TestALetterThatTellsIsPutIntoQuarantine(t *testing.T) {
	for _, leak := range []string{"Carrie", "CARRIE’S", "Caroline", "Riverside Community Team", "Lorna Petrie",
		"01632\u00a0960140", "+44 1632 960144", "01632 960149",
		"11 March 1980", "11/03/1980", "999\u00a0001\u00a01117", "HV231907"} {
		o := letterOrder(t, fiveCarers)
		o.spoil = func(d *page.Doc) {
			items := d.Pages[0].Items
			for i := range items {
				if strings.HasPrefix(items[i].Text, "A carer is anyone") {
					items[i].Text = "Ask " + leak + " today."
				}
			}
		}
		res, docs, all := lettersTold(t, o)
		want := []string{"document", "document"}
		for i, d := range docs {
			if i == 0 || i == 1 { // the two that name nobody
				want[i] = d.State()
			}
		}
		got := listing(t, o.Dir)
		if !res.Failed || want[0] != "failed" || want[1] != "failed" || docs[3].State() != "document" ||
			strings.Count(got, Quarantine+"/letter_") != 2 || !slices.Equal(docs[0].Rules, []string{"X91"}) {
			t.Errorf("%q: %+v %+v\n%s", leak, res, docs, got)
		}
		for _, f := range all[0].Findings {
			if strings.Contains(f.Text, leak) {
				t.Errorf("the finding says %q", leak)
			}
		}
	}
}

// TestATemplateThatNamesTheTeamIsFound: a trust's own template for the letters that name nobody,
// harmless to read and wrong all the same.
func TestATemplateThatNamesTheTeamIsFound(t *testing.T) {
	b, err := templates.FS.ReadFile("carer-letter-neutral.xml")
	if err != nil {
		t.Fatal(err)
	}
	own := strings.Replace(string(b), "We write to people who", "We at the Riverside Community Team write to people who", 1)
	set, errs := templates.LoadOver(fstest.MapFS{"carer-letter-neutral.xml": {Data: []byte(own)}}, schema.RecordShape(), schema.ProfileShape())
	if set == nil {
		t.Fatal(errs)
	}
	o := letterOrder(t, fiveCarers)
	o.Set = set
	res, docs, _ := lettersTold(t, o)
	if !res.Failed || docs[0].State() != "failed" || docs[1].State() != "failed" || docs[3].State() != "document" {
		t.Errorf("%+v %+v", res, docs)
	}
	// What every letter says, and what the carer's own fields hold, tells nothing.
	for name, value := range map[string]string{"given": "May", "preferred": "Will", "family": "Hope"} {
		o := letterOrder(t, changed(t, fiveCarers, value, "person", "name", name))
		if res, docs, _ := lettersTold(t, o); res.Failed {
			t.Errorf("%s is taken for a telltale: %+v", value, docs)
		}
	}
	o = letterOrder(t, changed(t, fiveCarers, "Maureen", "person", "name", "given"))
	if res, docs, _ := lettersTold(t, o); res.Failed {
		t.Errorf("the carer's own name is taken for a telltale: %+v", docs)
	}
}

// TestNoReferenceWithoutAKey: without its key in the profile no letter is made, and the finding says
// what is missing.
func TestNoReferenceWithoutAKey(t *testing.T) {
	o := letterOrder(t, fiveCarers)
	o.Profile, _ = schema.LoadProfile("profile.json", schematest.Change(t, samples.Profile, schematest.Set{"referenceKey": nil}))
	res, docs, all := lettersTold(t, o)
	if res.Made != 0 || res.Stopped != 4 || res.Failed || !slices.Contains(docs[0].Rules, "X92") {
		t.Errorf("%+v %+v", res, docs)
	}
	if !slices.ContainsFunc(all[0].Findings, func(f finding.Finding) bool { return strings.Contains(f.Text, "no key for letter references") }) {
		t.Error("nothing says that the key is missing")
	}
}

// TestNoLetterAboutTheDead (X05), and none from old data (X97).
func TestNoLetterAboutTheDead(t *testing.T) {
	o := letterOrder(t, changed(t, fiveCarers, "2026-11-01", "person", "dateOfDeath"))
	res, docs, _ := lettersTold(t, o)
	if res.Made != 0 || res.Stopped != 5 || !slices.Contains(docs[0].Rules, "X05") {
		t.Errorf("%+v %+v", res, docs)
	}
	o = letterOrder(t, changed(t, fiveCarers, "2026-11-10T08:00:00Z", "provenance", "exportedAt"))
	if res, docs, _ = lettersTold(t, o); res.Made != 0 || !slices.Contains(docs[0].Rules, "X97") {
		t.Errorf("%+v %+v", res, docs)
	}
}

// TestALetterIsAsLargeAsItsCarerNeeds: the edition is the carer's, not the person's; print that is
// too small stops that letter alone (X93).
func TestALetterIsAsLargeAsItsCarerNeeds(t *testing.T) {
	in := changed(t, fiveCarers, []any{"largePrint", "braille"}, "carers", 1, "formats")
	o := letterOrder(t, in)
	_, docs, all := lettersTold(t, o)
	if docs[0].Pages != 2 || docs[1].Pages < 3 {
		t.Errorf("%+v", docs)
	}
	if !slices.ContainsFunc(all[0].Findings, func(f finding.Finding) bool { return f.Rule == "X93" && f.Pointer == "/carers/1/formats/1" }) {
		t.Error("nothing says that braille is for others to make")
	}
	o = letterOrder(t, in)
	o.Edition = "standard"
	res, docs, _ := lettersTold(t, o)
	if res.Made != 3 || !slices.Equal(docs[1].Rules, []string{"X93"}) {
		t.Errorf("%+v %+v", res, docs)
	}
}

// TestTwoLettersWithOneReferenceEndTheRun: neither is written over.
func TestTwoLettersWithOneReferenceEndTheRun(t *testing.T) {
	f := open(t, t.TempDir())
	d := Document{File: lettersDir + "/letter_K7M4-Q2TX_20261120.pdf", data: buffers.Get().(*bytes.Buffer)}
	if err := f.put("a", &d); err != nil {
		t.Fatal(err)
	}
	if err := f.put("b", &d); err == nil || err.Error() != words.SameReference {
		t.Errorf("got %v", err)
	}
}

// TestForceClearsLettersToo, and a resumed run draws none again.
func TestLettersAreResumedAndReplaced(t *testing.T) {
	o := letterOrder(t, fiveCarers)
	lettersTold(t, o)
	o.Resume = true
	drawn := 0
	o.spoil = func(*page.Doc) { drawn++ }
	if res, _, _ := lettersTold(t, o); res.Made != 4 || drawn != 0 {
		t.Errorf("%d drawn again: %+v", drawn, res)
	}
	o.Resume, o.Force, o.Neutral = false, true, true
	if res, _, _ := lettersTold(t, o); res.Made != 5 || strings.Count(listing(t, o.Dir), "letter_") != 5 {
		t.Errorf("%+v\n%s", res, listing(t, o.Dir))
	}
}

func TestOwnPages(t *testing.T) {
	o := order(t, fiveCarers)
	o.Kinds, o.Format = []kinds.Kind{kinds.CarerPage}, "text"
	res, docs, all := lettersTold(t, o)
	if res.Made != 1 || len(docs) != 1 {
		t.Fatalf("%+v %+v", res, docs)
	}
	b, err := os.ReadFile(filepath.Join(o.Dir, docs[0].File))
	said := string(b)
	if err != nil || !strings.Contains(said, "Martha Sutherby") || strings.Contains(said, "gate key") || strings.Contains(said, "pie") {
		t.Errorf("%v: %s", err, said)
	}
	unasked := 0
	for _, f := range all[0].Findings {
		if f.Rule == "X42" && strings.Contains(f.Text, "may be told: no page is made") && strings.HasPrefix(f.Hint, "ask the person") {
			unasked++
		}
	}
	if unasked != 2 {
		t.Errorf("%d carers are to be asked about, not 2", unasked)
	}
}

// TestNoOwnPageWithoutAYes (REFERENCE.md 4.0a, 3): a page that says what a carer does for whom is made with a live
// consent to practical things alone. Without one nothing of the plan goes to the carer, in whatever words.
func TestNoOwnPageWithoutAYes(t *testing.T) {
	whole, err := os.ReadFile(fiveCarers)
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		set  schematest.Set
		made bool
	}{
		"as it is":  {nil, true},
		"general":   {schematest.Set{"sharing.3.scope": "general"}, false},
		"none":      {schematest.Set{"sharing.3": nil}, false},
		"refused":   {schematest.Set{"sharing.3.decision": "refused"}, false},
		"run out":   {schematest.Set{"sharing.3.expiresOn": "2026-11-19"}, false},
		"stale":     {schematest.Set{"sharing.3.revisitOn": "2026-08-21"}, false},
		"not stale": {schematest.Set{"sharing.3.revisitOn": "2026-08-22"}, true},
		"with words": {schematest.Set{"plan.actions.4.what": "Give Carrie her olanzapine at nine. Ring Lorna Petrie on 01632 960144 if the " +
			"Riverside Community Team does not come.", "sharing.3.decision": "notAsked"}, false},
		"a medicine, practical": {schematest.Set{"plan.actions.4.what": "Give Carrie her Olanzapine at nine.",
			"medication.0.name": "olanzapine"}, false},
		"another medicine": {schematest.Set{"plan.actions.4.what": "Take my own lamotrigine.", "medication": []any{}}, true},
	} {
		in := filepath.Join(t.TempDir(), "in.json")
		mustWrite(t, in, string(schematest.Change(t, whole, c.set)))
		o := order(t, in)
		o.Kinds, o.Format = []kinds.Kind{kinds.CarerPage}, "text"
		if res, docs, _ := lettersTold(t, o); res.Made == 1 != c.made {
			t.Errorf("%s: %d made, %+v", name, res.Made, docs)
		}
	}
}

// TestAFactBeyondTheViewIsFound (X91): a fact of the same record that the letter's view does not
// hold, on a named letter too.
func TestAFactBeyondTheViewIsFound(t *testing.T) {
	o := letterOrder(t, fiveCarers)
	o.spoil = func(d *page.Doc) {
		items := d.Pages[0].Items
		items[len(items)-1].Origin = page.Origin{Record: "rec-000104", Pointer: "/safety/professionalView"}
	}
	res, docs, _ := lettersTold(t, o)
	if res.Made != 0 || !res.Failed || docs[3].State() != "failed" || !slices.Equal(docs[3].Rules, []string{"X91"}) {
		t.Errorf("%+v %+v", res, docs)
	}
}

// TestALetterIsTwoPages: one and the slip (REFERENCE.md 4.6); a child's is one (STYLE.md
// "Letters").
func TestALetterIsTwoPages(t *testing.T) {
	o := letterOrder(t, "../../../samples/records", "../../../samples/caseload.ndjson")
	o.Again, o.Edition = true, "standard"
	_, docs, _ := lettersTold(t, o)
	made := 0
	for _, d := range docs {
		if made += d.Pages; d.Pages > 2 {
			t.Errorf("%s has %d pages", d.Reader, d.Pages)
		}
	}
	if made < 30 {
		t.Errorf("%d pages made", made)
	}
}
