package care_test

import (
	"os"
	"strings"
	"testing"

	"cpadoc/schema"
	"cpadoc/schema/care"
	"cpadoc/schema/record"
	"cpadoc/schema/schematest"
)

func on(s string) record.Date { d, _ := record.ParseDate(s); return d }

func worker(id, role, start, end string, more ...any) set {
	w := set{"id": id, "role": role, "name": "Somebody Else", "start": start}
	if end != "" {
		w["end"] = end
	}
	for i := 0; i < len(more); i += 2 {
		w[more[i].(string)] = more[i+1]
	}
	return w
}

func TestLead(t *testing.T) {
	left := worker("left", "careCoordinator", "2024-01-01", "2026-11-19")
	first, second := worker("first", "careCoordinator", "2026-11-20", ""), worker("second", "careCoordinator", "2026-01-01", "")
	primary := worker("second", "careCoordinator", "2026-01-01", "", "primary", true)
	lead, key := worker("lead", "leadProfessional", "2026-01-01", "2026-11-20"), worker("key", "keyWorker", "2026-01-01", "")
	tests := []struct {
		name, status, arrangement string
		team                      []set
		want                      string
		by                        care.LedBy
	}{
		{"the first active one", "onCpa", "", []set{left, first, second, lead}, "first", care.LedByWorker},
		{"the primary one", "onCpa", "", []set{left, first, primary, lead}, "second", care.LedByWorker},
		{"not on CPA", "notOnCpa", "", []set{left, first, primary, lead, key}, "lead", care.LedByWorker},
		{"a key worker", "notOnCpa", "", []set{first, key}, "key", care.LedByWorker},
		{"nobody", "notOnCpa", "", []set{first}, "", care.LedByNobody},
		{"the person, not on CPA", "notOnCpa", "selfWithSupport", []set{first}, "", care.LedBySelf},
		{"the person, and a worker helps", "notOnCpa", "selfWithSupport", []set{lead}, "lead", care.LedBySelf},
		{"nobody, on CPA", "onCpa", "selfWithSupport", []set{lead}, "", care.LedByNobody},
	}
	for _, tt := range tests {
		cpa := set{"cpa.status": tt.status, "careTeam": tt.team, "plan.actions.0.ownerRef": nil}
		if tt.arrangement != "" {
			cpa["cpa.coordinationArrangement"] = tt.arrangement
		}
		by, w := care.Leadership(schematest.Load(t, asOf, cpa).Rec, asOf)
		if by != tt.by || w.ID().String() != tt.want {
			t.Errorf("%s: %d %q, not %d %q", tt.name, by, w.ID(), tt.by, tt.want)
		}
	}
}

// Exactly 12 months is in time, from the day of the last formal review or the start of CPA.
func TestReviewDue(t *testing.T) {
	held := func(day, kind string) set {
		return set{"reviews.history.0": set{"id": "rev-1", "heldOn": day, "type": kind}}
	}
	began := func(starts ...string) set {
		more := set{"cpa.status": "onCpa"}
		list := []set{}
		for i, s := range starts {
			list = append(list, set{"id": "ep-" + string(rune('1'+i)), "start": s})
		}
		more["cpa.episodes"] = list
		return more
	}
	tests := []struct {
		name string
		more []set
		due  string
	}{
		{"a formal one", []set{held("2026-06-10", "formal")}, "2027-06-10"},
		{"28 February", []set{held("2023-02-28", "formal")}, "2024-02-28"},
		{"29 February", []set{held("2024-02-29", "formal")}, "2025-02-28"},
		{"an informal one, not on CPA", []set{held("2026-06-10", "informal")}, ""},
		{"an informal one on CPA", []set{held("2026-06-10", "informal"), began("2026-03-01")}, "2027-03-01"},
		{"one to come", []set{held("2026-11-21", "formal")}, ""},
		{"the earliest of two open times on CPA", []set{began("2026-03-01", "2026-02-01")}, "2027-02-01"},
	}
	for _, tt := range tests {
		more := append([]set{{"reviews.history": []set{}}}, tt.more...)
		got := care.ReviewDue(schematest.Load(t, asOf, more...).Rec, asOf)
		if got.String() != tt.due {
			t.Errorf("%s: %s, not %q", tt.name, got, tt.due)
		}
	}
}

// TestOverdueFromTheDayAfter: a review of 28 February is overdue on 29 February of the year after:
// findings and paper answered differently on that day.
func TestOverdueFromTheDayAfter(t *testing.T) {
	rec := schematest.Load(t, asOf, set{"reviews.history": []set{{"id": "rev-1", "heldOn": "2023-02-28", "type": "formal"}},
		"reviews.next": set{"date": "2024-03-01"}}).Rec
	for day, want := range map[string]care.Review{"2024-02-28": care.ReviewBooked, "2024-02-29": care.ReviewOverdueBooked} {
		if got := care.NextReview(rec, on(day)); got != want || care.ReviewOverdue(rec, on(day)) != (want == care.ReviewOverdueBooked) {
			t.Errorf("on %s: %d", day, got)
		}
	}
}

// TestProfileTeamWhateverItsCapitals: a choice of people found a team by its name in other capitals,
// and the plan of the same people took it for another.
func TestProfileTeamWhateverItsCapitals(t *testing.T) {
	data, err := os.ReadFile("../../samples/profile.json")
	if err != nil {
		t.Fatal(err)
	}
	p, found := schema.LoadProfile("profile.json", data)
	if p == nil {
		t.Fatal(found)
	}
	for name, own := range map[string]bool{"quernby early intervention TEAM": true, "Quernby": false} {
		rec := schematest.Load(t, asOf, set{"cpa.team": set{"name": name}}).Rec
		team, mine := care.ProfileTeam(rec, p.Profile)
		if mine != own || team.ID().Is("quernby") != own || care.OfTeam(rec.CPA().Team(), "Quernby Early Intervention Team") != own {
			t.Errorf("%s: team %s, own %v", name, team.ID(), mine)
		}
	}
}

// TestSignatures: which signatures stand, and whether the person's answer counts.
func TestSignatures(t *testing.T) {
	signature := func(role string, more ...any) set {
		s := set{"role": role, "name": "Joan Tickner", "signedOn": "2026-08-24", "planVersion": 1}
		for i := 0; i < len(more); i += 2 {
			s[more[i].(string)] = more[i+1]
			if more[i+1] == nil {
				delete(s, more[i].(string))
			}
		}
		return s
	}
	hash, other := strings.Repeat("a", 64), strings.Repeat("b", 64)
	tests := []struct {
		name  string
		sign  set
		stand care.Stand
		agree care.Standing
	}{
		{"on this version", signature("person"), care.Stands, care.Agreed},
		{"on this very plan", signature("person", "contentHash", hash), care.Stands, care.Agreed},
		{"before a change", signature("person", "contentHash", other), care.Changed, care.Unsigned},
		{"on another version", signature("person", "planVersion", 2), care.OtherVersion, care.Unsigned},
		{"on no version", signature("person", "planVersion", nil), care.NoVersion, care.Unsigned},
		{"on no day", signature("person", "signedOn", nil), care.NoDay, care.Unsigned},
		{"tomorrow", signature("person", "signedOn", "2026-11-21"), care.ToCome, care.Unsigned},
		{"somebody else", signature("carer"), care.Stands, care.Unsigned},
		{"an attorney", signature("attorney", "ref", "health"), care.Stands, care.Agreed},
		{"an attorney for money", signature("attorney", "ref", "money"), care.NoRight, care.Unsigned},
		{"nobody saw the power", signature("attorney", "ref", "unseen"), care.NoRight, care.Unsigned},
	}
	for _, tt := range tests {
		rec := schematest.Load(t, asOf, carers, set{"agreement.status": "agreed", "agreement.onPlanVersion": 1,
			"agreement.signatures": []set{tt.sign}}).Rec
		stands := care.Signatures(rec, func() string { return hash }, asOf)
		if a := care.AgreementOf(rec, stands); stands[0] != tt.stand || a.Standing != tt.agree {
			t.Errorf("%s: %d, %d", tt.name, stands[0], a.Standing)
		}
	}
}

// TestAnAttorneySignsByName: a finding took an attorney for one by name, and the plan left the
// signature out without a word.
func TestAnAttorneySignsByName(t *testing.T) {
	for kind, want := range map[string]care.Stand{"lpaHealthWelfare": care.Stands, "lpaProperty": care.NoRight} {
		one := attorney("att-1", kind, true)
		one["name"] = "Ann Other"
		rec := schematest.Load(t, asOf, set{"legal.attorneys": []set{one}, "agreement.signatures": []set{
			{"role": "attorney", "name": "Mrs A. Other", "signedOn": "2026-08-24", "planVersion": 1}}}).Rec
		if got := care.Signatures(rec, nil, asOf); got[0] != want {
			t.Errorf("%s: %d", kind, got[0])
		}
	}
}

// TestWhoDoesAnActionIsOneAnswer: the care plan went by whom an action names, the plan letter by the
// kind that is recorded.
func TestWhoDoesAnActionIsOneAnswer(t *testing.T) {
	tests := []struct {
		ref, kind string
		doer      care.Doer
		fits      bool
	}{
		{"ct-1", "", care.DoneByServices, true}, {"carer-1", "", care.DoneByFamily, true},
		{"", "person", care.DoneByPerson, true}, {"", "family", care.DoneByFamily, true}, {"", "other", care.DoneByServices, true},
		{"ct-1", "person", care.DoneByServices, false}, {"ct-1", "carer", care.DoneByServices, false},
		{"carer-1", "team", care.DoneByFamily, false}, {"carer-1", "family", care.DoneByFamily, true},
		{"carer-1", "other", care.DoneByFamily, true},
	}
	for _, tt := range tests {
		a := set{"id": "act-1", "what": "Six talks."}
		if tt.ref != "" {
			a["ownerRef"] = tt.ref
		}
		if tt.kind != "" {
			a["ownerKind"] = tt.kind
		}
		rec := schematest.Load(t, asOf, carers, set{"plan.actions": []set{a}}).Rec
		one := rec.Plan().Actions().At(0)
		if care.DoerOf(rec, one) != tt.doer || care.OwnerFits(rec, one) != tt.fits {
			t.Errorf("%q %q: done by %d, fits %v", tt.ref, tt.kind, care.DoerOf(rec, one), care.OwnerFits(rec, one))
		}
	}
}

// TestOtherLanguage: papers in another language cannot be made, and the findings say so as the slip
// on top of them does.
func TestOtherLanguage(t *testing.T) {
	tests := []struct {
		needs set
		want  string
		slip  bool
	}{
		{set{}, "", false}, {set{"language": "en-GB"}, "", false},
		{set{"language": "enm"}, "enm", true}, {set{"language": "cy"}, "cy", true},
		{set{"interpreterRequired": "yes", "interpreterLanguage": "Polish"}, "Polish", true},
		{set{"interpreterRequired": "no", "interpreterLanguage": "Polish"}, "", false},
		{set{"interpreterRequired": "yes"}, "", true},
		{set{"language": "bfi"}, "bfi", true}, {set{"language": "bfi", "formats": []string{"bslVideo"}}, "", true},
		{set{"formats": []string{"largePrint"}}, "", false}, {set{"formats": []string{"audio"}}, "", true},
	}
	for _, tt := range tests {
		k := schematest.Load(t, asOf, set{"communication": tt.needs}).Rec.Communication()
		if care.OtherLanguage(k).String() != tt.want || care.NeedsSlip(k) != tt.slip {
			t.Errorf("%v: %q, slip %v", tt.needs, care.OtherLanguage(k), care.NeedsSlip(k))
		}
	}
}
