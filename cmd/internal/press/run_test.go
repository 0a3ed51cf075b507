package press

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cpadoc/cmd/internal/words"
	"cpadoc/render/page"
	"cpadoc/samples"
	"cpadoc/schema"
	"cpadoc/schema/kinds"
	"cpadoc/schema/record"
	"cpadoc/schema/schematest"
	"cpadoc/templates"
)

const records = "../../../samples/records/"

// order is for care plans of some samples into a new folder.
func order(t testing.TB, inputs ...string) Job {
	t.Helper()
	asOf, _ := record.ParseDate("2026-11-20")
	profile, found := schema.LoadProfile("profile.json", samples.Profile)
	if profile == nil {
		t.Fatal(found)
	}
	return Job{Inputs: inputs, Kinds: []kinds.Kind{kinds.CarePlan}, Format: "pdf", Edition: Auto,
		AsOf: asOf, Profile: profile, Set: templates.Default(), Jobs: 2,
		Dir: filepath.Join(t.TempDir(), "out")}
}

// three are samples whose care plans are made.
func three(t testing.TB) []string {
	t.Helper()
	var names []string
	for _, n := range []string{"01-", "03-", "04-"} {
		found, err := filepath.Glob(records + n + "*.json")
		if err != nil || len(found) != 1 {
			t.Fatalf("sample %s: %v %v", n, found, err)
		}
		names = append(names, found[0])
	}
	return names
}

// told collects what is told of each record.
func told(o *Job) *[]Outcome {
	var all []Outcome
	o.Tell = func(out *Outcome) error { all = append(all, *out); return nil }
	return &all
}

func TestAPageWithAnotherPersonsFactIsPutIntoQuarantine(t *testing.T) {
	o := order(t, three(t)...)
	all := told(&o)
	o.spoil = func(d *page.Doc) {
		if strings.Contains(d.Title, "rec-000103") {
			items := d.Pages[len(d.Pages)-1].Items
			items[len(items)-1].Origin = page.Origin{Record: "rec-000101", Pointer: "/person/name/family"}
		}
	}
	res, err := Run(t.Context(), o)
	if err != nil || !res.Failed || res.Made != 2 || res.Stopped != 1 {
		t.Errorf("%+v %v", res, err)
	}
	got := listing(t, o.Dir)
	if strings.Count(got, ".pdf") != 3 || !strings.Contains(got, Quarantine+"/care-plan_rec-000103_") {
		t.Errorf("the folder holds %s", got)
	}
	if len(*all) != 3 || !(*all)[1].Docs[0].Failed {
		t.Errorf("told: %+v", (*all)[1].Docs)
	}
	list, _ := os.ReadFile(filepath.Join(o.Dir, Manifest))
	if !strings.Contains(string(list), `{"type":"failed","record":"rec-000103","kind":"care-plan","rules":["program"]}`) {
		t.Errorf("manifest:\n%s", list)
	}
}

func TestAPanicCostsOneDocument(t *testing.T) {
	o := order(t, three(t)...)
	all := told(&o)
	o.Jobs = 1
	o.spoil = func(d *page.Doc) {
		if strings.Contains(d.Title, "rec-000101") {
			panic("harmed by the test")
		}
	}
	res, err := Run(t.Context(), o)
	if err != nil || !res.Failed || res.Made != 2 {
		t.Errorf("%+v %v", res, err)
	}
	found := false
	for _, f := range (*all)[0].Findings {
		found = found || f.Text == words.Panicked
	}
	if !found || strings.Count(listing(t, o.Dir), ".pdf") != 2 {
		t.Errorf("told %v, the folder holds %s", found, listing(t, o.Dir))
	}
}

func TestAnErrorOfTheDiskEndsTheRun(t *testing.T) {
	o := order(t, three(t)...)
	o.Jobs = 1
	o.spoil = func(*page.Doc) { // the folder for temporary files goes away
		if err := os.RemoveAll(filepath.Join(o.Dir, private)); err != nil {
			t.Fatal(err)
		}
	}
	res, err := Run(t.Context(), o)
	if err == nil || res.Made != 0 {
		t.Errorf("%+v %v", res, err)
	}
}

func TestAnInputThatChangesBetweenThePassesEndsTheRun(t *testing.T) {
	in := filepath.Join(t.TempDir(), "in.json")
	b, err := os.ReadFile(three(t)[1])
	if err != nil {
		t.Fatal(err)
	}
	mustWrite(t, in, string(b))
	o := order(t, in)
	o.Found = func(int) { mustWrite(t, in, strings.Replace(string(b), "rec-000103", "rec-000999", 1)) }
	if _, err := Run(t.Context(), o); err == nil || err.Error() != words.Changed {
		t.Errorf("got %v", err)
	}
}

func TestTheEditionIsWhatTheRecordAsksFor(t *testing.T) {
	for _, c := range []struct {
		needs schematest.Set
		want  string
	}{
		{schematest.Set{}, "standard"},
		{schematest.Set{"formats": []string{"easyRead"}, "largePrintPoints": 20}, "standard"},
		{schematest.Set{"formats": []string{"largePrint"}}, "large18"},
		{schematest.Set{"formats": []string{"audio", "largePrint"}, "largePrintPoints": 23}, "large23"},
		{schematest.Set{"formats": []string{"largePrint"}, "largePrintPoints": 28}, "large28"},
	} {
		r := schematest.Load(t, record.NewDate(2026, 11, 20), schematest.Set{"communication": c.needs})
		if got := paperFor(kinds.CarePlan, Auto, r).edition(); got != c.want {
			t.Errorf("%+v gives %s, want %s", c.needs, got, c.want)
		}
		if got := paperFor(kinds.CarePlan, "large16", r).edition(); got != "large16" {
			t.Errorf("an edition that was asked for gave %s", got)
		}
	}
}

func TestChoosingPeople(t *testing.T) {
	day := func(s string) record.Date { d, _ := record.ParseDate(s); return d }
	asOf := day("2026-11-20")
	type set = schematest.Set
	person := func(next string, more ...set) record.Record {
		base := set{"recordId": "r1", "cpa.team": set{"name": "Riverside Team", "odsCode": "Y99901"}, "careTeam": nil, "plan": nil}
		if next != "" {
			base["reviews.next.date"] = next
		}
		return schematest.Load(t, asOf, append([]set{base}, more...)...).Record()
	}
	worker := func(role, id, localID, start, end string) set {
		w := set{"id": id, "role": role, "name": "Somebody Else", "localId": localID, "start": start}
		if end != "" {
			w["end"] = end
		}
		return w
	}
	gone := worker("careCoordinator", "ct-1", "w1", "2025-01-01", "2026-10-01")
	now := worker("leadProfessional", "ct-2", "w2", "2026-01-01", "")
	nurse, second := worker("nurse", "ct-3", "w3", "2026-01-01", ""), worker("keyWorker", "ct-4", "w4", "2026-01-01", "")
	team := func(workers ...set) set { return set{"careTeam": workers} }
	held := func(day string) set {
		return set{"reviews.history": []set{{"id": "rev-1", "heldOn": day, "type": "formal"}}}
	}
	by := day("2027-01-15")
	for _, c := range []struct {
		name   string
		choice Choice
		r      record.Record
		takes  bool
		how    review
	}{
		{"everyone", Choice{}, person(""), true, reviewLater},
		{"team by name", Choice{Team: "riverside team"}, person(""), true, reviewLater},
		{"team by code", Choice{Team: "y99901"}, person(""), true, reviewLater},
		{"other team", Choice{Team: "Riverside"}, person(""), false, reviewLater},
		{"record", Choice{Record: "r1"}, person(""), true, reviewLater},
		{"other record", Choice{Record: "R1"}, person(""), false, reviewLater},
		{"lead", Choice{Coordinator: "w2"}, person("", team(gone, now)), true, reviewLater},
		{"not the first who may lead", Choice{Coordinator: "w4"}, person("", team(now, second)), false, reviewLater},
		{"a key worker who leads", Choice{Coordinator: "w4"}, person("", team(second)), true, reviewLater},
		{"former co-ordinator", Choice{Coordinator: "w1"}, person("", team(gone, now)), false, reviewLater},
		{"not a lead", Choice{Coordinator: "w3"}, person("", team(nurse)), false, reviewLater},
		{"due on the last day", Choice{DueBy: by}, person("2027-01-15"), true, reviewSoon},
		{"due today", Choice{DueBy: by}, person("2026-11-20"), true, reviewSoon},
		{"overdue since yesterday", Choice{DueBy: by}, person("2026-11-19"), true, reviewOverdue},
		{"later", Choice{DueBy: by}, person("2027-01-16"), false, reviewLater},
		{"later, and the 12 months are over", Choice{DueBy: by}, person("2027-01-16", held("2025-11-19")), true, reviewOverdue},
		{"no date", Choice{DueBy: by}, person(""), true, reviewNoDate},
		{"not later than the last one", Choice{DueBy: by}, person("2026-11-20", held("2026-11-20")), true, reviewNoDate},
		{"care has ended", Choice{DueBy: by}, person("", set{"cpa.status": "ended"}), false, reviewLater},
	} {
		takes, how := c.choice.takes(c.r, asOf)
		if takes != c.takes || how != c.how {
			t.Errorf("%s: %v %v, want %v %v", c.name, takes, how, c.takes, c.how)
		}
	}
}

func TestAnInterruptLeavesAResumableFolder(t *testing.T) {
	o := order(t, three(t)...)
	o.Jobs = 1
	ctx, cancel := context.WithCancel(t.Context())
	o.spoil = func(*page.Doc) { cancel() }
	res, err := Run(ctx, o)
	if err != nil || !res.Interrupted {
		t.Fatalf("%+v %v", res, err)
	}
	list, _ := os.ReadFile(filepath.Join(o.Dir, Manifest))
	if strings.Contains(string(list), `"end"`) {
		t.Error("an interrupted run says that it came to its end")
	}
	lay, drawn := strings.Count(listing(t, o.Dir), ".pdf"), 0
	o.Resume, o.spoil = true, func(*page.Doc) { drawn++ }
	if res, err = Run(t.Context(), o); err != nil || res.Made != 3 || lay == 0 || drawn != 3-lay {
		t.Errorf("%d lay there, %d were drawn: %+v %v", lay, drawn, res, err)
	}
}

// TestAnothersNumberInAText: somebody copied a line from the wrong file (H1, X91).
func TestAnothersNumberInAText(t *testing.T) {
	b, err := os.ReadFile(three(t)[1])
	if err != nil {
		t.Fatal(err)
	}
	other, err := os.ReadFile(three(t)[2])
	if err != nil {
		t.Fatal(err)
	}
	number := skim(other).nhs
	text := strings.Replace(string(b), `"aboutMe": "`, `"aboutMe": "See also `+number+`. `, 1)
	if number == "" || text == string(b) {
		t.Fatal("the samples changed")
	}
	in := filepath.Join(t.TempDir(), "in.json")
	mustWrite(t, in, text)
	for _, c := range []struct {
		with   []string
		failed bool
	}{{[]string{in}, false}, {[]string{in, three(t)[2]}, true}} {
		o := order(t, c.with...)
		res, err := Run(t.Context(), o)
		if err != nil || res.Failed != c.failed {
			t.Errorf("%d files: %+v %v", len(c.with), res, err)
		}
		if in := strings.Contains(listing(t, o.Dir), Quarantine); in != c.failed {
			t.Errorf("%d files: %s", len(c.with), listing(t, o.Dir))
		}
	}
}
