package press

import (
	"math/rand/v2"
	"slices"
	"testing"

	"cpadoc/schema"
	"cpadoc/schema/care"
	"cpadoc/schema/finding"
	"cpadoc/schema/record"
	"cpadoc/schema/schematest"
)

// TestChosenPeopleAreThoseOfTheFindings: --coordinator takes the people of the worker at whom the
// findings about the lead point, and --review-due takes as overdue or without a date those of whom
// the findings say so (X15, X16, X18, X19, X26, X27).
func TestChosenPeopleAreThoseOfTheFindings(t *testing.T) {
	asOf := record.NewDate(2026, 11, 20)
	by := asOf.AddDays(56)
	seen := map[review]int{}
	for i := range 1500 {
		c := schematest.Load(t, asOf, personOf(rand.New(rand.NewPCG(19, uint64(i)))))
		for _, w := range c.Record().CareTeam().All() {
			takes, _ := Choice{Coordinator: w.LocalID().String()}.takes(c.Record(), asOf)
			if leads := said(c, "X27", w.Pointer()); takes != leads {
				t.Fatalf("record %d: %s is chosen by: %v, and leads: %v\n%v", i, w.Pointer(), takes, leads, c.Findings())
			}
		}
		_, how := Choice{DueBy: by}.takes(c.Record(), asOf)
		seen[how]++
		const next = "/reviews/next/date"
		noDate := said(c, "X19", "/reviews") || c.Record().Reviews().Next().Recorded() && care.NotAfterLast(c.Record(), asOf)
		overdue := !noDate && (said(c, "X15", next) || said(c, "X18", "/reviews/history"))
		if noDate != (how == reviewNoDate) || overdue != (how == reviewOverdue) {
			t.Fatalf("record %d: chosen as %d, and the findings are %v", i, how, c.Findings())
		}
	}
	for how := reviewLater; how <= reviewNoDate; how++ {
		if seen[how] < 50 {
			t.Errorf("state %d came up %d times", how, seen[how])
		}
	}
}

func said(c *schema.Checked, rule, pointer string) bool {
	return slices.ContainsFunc(c.Findings(), func(f finding.Finding) bool { return f.Rule == rule && f.Pointer == pointer })
}

// personOf makes a person on CPA with a team and reviews.
func personOf(r *rand.Rand) schematest.Set {
	pick := func(days ...string) string { return days[r.IntN(len(days))] }
	team := []schematest.Set{{"id": "ct-1", "role": "nurse", "name": "Howard Nye", "localId": "w0", "start": "2026-01-01"}}
	for _, id := range []string{"ct-2", "ct-3", "ct-4"}[:r.IntN(4)] {
		w := schematest.Set{"id": id, "role": pick("careCoordinator", "careCoordinator", "leadProfessional"), "name": "Somebody Else",
			"localId": "w" + id, "start": pick("2026-01-01", "2026-11-20", "2026-11-21"), "primary": r.IntN(3) == 0}
		if end := pick("", "", "2026-11-19", "2026-11-20"); end != "" {
			w["end"] = end
		}
		team = append(team, w)
	}
	s := schematest.Set{"cpa.status": "onCpa", "careTeam": team}
	if day := pick("", "2025-11-19", "2025-11-20", "2026-11-20"); day != "" {
		s["reviews.history"] = []schematest.Set{{"id": "rev-1", "heldOn": day, "type": pick("formal", "informal")}}
	}
	if day := pick("", "2026-11-19", "2026-11-20", "2026-12-10", "2027-12-10"); day != "" {
		s["reviews.next.date"] = day
	}
	return s
}
