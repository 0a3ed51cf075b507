package press

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"cpadoc/samples"
	"cpadoc/schema"
	"cpadoc/schema/kinds"
	"cpadoc/schema/schematest"
)

// lettersOf makes the letters of the record of five carers, changed, with a changed profile, as text, by the place
// of the carer.
func lettersOf(t *testing.T, record, profile schematest.Set) (map[string]string, []Document) {
	t.Helper()
	whole, err := os.ReadFile(fiveCarers)
	if err != nil {
		t.Fatal(err)
	}
	in := filepath.Join(t.TempDir(), "in.json")
	mustWrite(t, in, string(schematest.Change(t, whole, record)))
	o := letterOrder(t, in)
	o.Format, o.Again = "text", true
	p, found := schema.LoadProfile("profile.json", schematest.Change(t, samples.Profile, profile))
	if p == nil {
		t.Fatal(found)
	}
	o.Profile = p
	_, docs, _ := lettersTold(t, o)
	said := map[string]string{}
	for _, d := range docs {
		if !d.Made {
			continue
		}
		b, err := os.ReadFile(filepath.Join(o.Dir, d.File))
		if err != nil {
			t.Fatal(err)
		}
		said[d.Reader] = strings.NewReplacer("\u00a0", " ", "\u2011", "-").Replace(string(b))
	}
	return said, docs
}

// TestTheProfileBetraysNobody (X92, H13): what a letter that names nobody prints of the profile says neither whose
// it is nor what the service treats; the letters that name the person are made all the same.
func TestTheProfileBetraysNobody(t *testing.T) {
	if said, _ := lettersOf(t, nil, nil); len(said) < 3 || !strings.Contains(said["carers/1"], "Carers' Desk") {
		t.Fatalf("%d letters, and the neutral one: %s", len(said), said["carers/1"])
	}
	for name, profile := range map[string]schematest.Set{
		"part of the team": {"neutralSender.about": "Part of Riverside Community Team"},
		"her co-ordinator": {"neutralSender.person": "Lorna Petrie"},
		"a mail address":   {"neutralSender.email": "carers.cmht@example.org"},
		"carers' service":  {"carersService.name": "Psychiatric Carers' Circle"},
		"advocacy":         {"advocacy.general.name": "Vale Psychosis Advocacy"},
	} {
		said, docs := lettersOf(t, nil, profile)
		i := slices.IndexFunc(docs, func(d Document) bool { return d.Reader == "carers/1" })
		if said["carers/1"] != "" || !slices.Contains(docs[i].Rules, "X92") || said["carers/3"] == "" {
			t.Errorf("%s: stopped by %v; the named letter is made: %v", name, docs[i].Rules, said["carers/3"] != "")
		}
	}
}

// TestAWardIsNotNamedToACarer: the name of a team that says where somebody is, or what they have, stands in no
// letter and no copy whose reader may not know that.
func TestAWardIsNotNamedToACarer(t *testing.T) {
	for name, c := range map[string]struct {
		record schematest.Set
		named  bool
	}{
		"a ward, practical":         {schematest.Set{"cpa.team.name": "Larkfield Ward"}, false},
		"a ward, care plan":         {schematest.Set{"cpa.team.name": "Larkfield Ward", "sharing.3.scope": "carePlan"}, true},
		"a team":                    {schematest.Set{"cpa.team.name": "Larkfield Team"}, true},
		"a diagnosis, kept back":    {schematest.Set{"cpa.team.name": "Larkfield Personality Disorder Service", "sharing.3.excludes": []string{"diagnosis"}}, false},
		"a diagnosis, not excluded": {schematest.Set{"cpa.team.name": "Larkfield Personality Disorder Service"}, true},
	} {
		c.record["cpa.team.odsCode"] = nil
		said, docs := lettersOf(t, c.record, nil)
		if letter := said["carers/3"]; letter == "" || strings.Contains(letter, "Larkfield") != c.named {
			t.Errorf("%s: %+v\n%s", name, docs, letter)
		}
	}
}

// TestAWardIsNotNamedInACopy: nor in the person's plan for a relative.
func TestAWardIsNotNamedInACopy(t *testing.T) {
	set := schematest.Set{"cpa.team.name": "Larkfield Personality Disorder Service", "cpa.team.odsCode": nil,
		"sharing.0.excludes": []string{"diagnosis"}, "assessment.diagnoses": nil}
	said, d, found := copyOf(t, sample01(t, set), kinds.Carer, kinds.CarePlan)
	if !d.Made || strings.Contains(said, "Personality Disorder") {
		t.Errorf("made %v (%v), says it %v", d.Made, found, strings.Contains(said, "Personality Disorder"))
	}
}
