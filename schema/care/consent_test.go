package care_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"cpadoc/schema/care"
	"cpadoc/schema/record"
	"cpadoc/schema/schematest"
)

var asOf = record.NewDate(2026, 11, 20)

type set = schematest.Set

// carers are two carers, attorneys of every kind and capacity notes, for entries to rest on.
var carers = set{
	"carers": []set{
		{"id": "carer-1", "name": set{"family": "Moss"}, "type": "adult", "dateOfBirth": "1970-01-01", "relationship": "friend",
			"involvement": "involved", "assessment": set{"status": "notOffered"}},
		{"id": "carer-2", "name": set{"family": "Reed"}, "type": "adult", "dateOfBirth": "1971-01-01", "relationship": "friend",
			"involvement": "involved", "assessment": set{"status": "notOffered"}},
	},
	"legal.attorneys": []set{
		attorney("health", "lpaHealthWelfare", true), attorney("deputy", "deputyWelfare", true),
		attorney("unseen", "lpaHealthWelfare", false), attorney("money", "lpaProperty", true),
		attorney("court-money", "deputyProperty", true), attorney("appointee", "appointee", true),
	},
	"legal.capacityNotes": []set{
		note("lacked", "no", "2025-01-01"), note("had", "yes", "2025-01-01"), note("later", "no", "2026-11-21")},
}

func attorney(id, kind string, seen bool) set {
	return set{"id": id, "kind": kind, "name": "Somebody Else", "registeredSeen": seen}
}

func note(id, capacity, on string) set {
	return set{"id": id, "decision": "What to share.", "hasCapacity": capacity, "on": on, "byRef": "ct-1"}
}

// entry is one sharing entry for carer-1, with more of it by name and value.
func entry(decision, scope, on string, more ...any) set {
	s := set{"recipientKind": "carer", "recipientRef": "carer-1", "decision": decision}
	for key, value := range map[string]string{"scope": scope, "decidedOn": on} {
		if value != "" {
			s[key] = value
		}
	}
	for i := 0; i < len(more); i += 2 {
		s[more[i].(string)] = more[i+1]
		if more[i+1] == nil {
			delete(s, more[i].(string))
		}
	}
	return s
}

// load reads a record with those sharing entries.
func load(t testing.TB, entries ...set) record.Record {
	t.Helper()
	for i, e := range entries {
		e["id"] = "sh-" + string(rune('1'+i))
	}
	more := set{}
	if len(entries) > 0 {
		more["sharing"] = entries
	}
	return schematest.Load(t, asOf, carers, more).Record()
}

// answer is a Live without its handle.
type answer struct {
	Entry    int
	Scope    string
	Excludes []string
	Fault    care.Fault
	Lowered  bool
	Overdue  int
}

func plain(l care.Live) answer {
	a := answer{Entry: l.Entry.Index(), Scope: record.Word(l.Scope), Fault: l.Fault, Lowered: l.Lowered, Overdue: l.Overdue}
	for _, part := range l.Excludes {
		a.Excludes = append(a.Excludes, record.Word(part))
	}
	return a
}

var carer1 = care.RecipientOf("carer", "carer-1")

func TestConsent(t *testing.T) {
	const best, attorney = "lacksCapacityBestInterests", "attorneyConsented"
	all := func(on string, more ...any) set { return entry("consented", "all", on, more...) }
	ofAll := func(decision, kind, on string) set {
		return entry(decision, "", on, "recipientKind", kind, "recipientRef", nil)
	}
	tests := []struct {
		name    string
		entries []set
		want    answer
	}{
		{"nothing recorded", nil, answer{Entry: -1, Scope: "none"}},
		{"somebody else's", []set{all("", "recipientRef", "carer-2")}, answer{Entry: -1, Scope: "none"}},
		{"consented today", []set{entry("consented", "carePlan", "2026-11-20")}, answer{Scope: "carePlan"}},
		{"consented tomorrow", []set{entry("consented", "carePlan", "2026-11-21")}, answer{Entry: -1, Scope: "none"}},
		{"consent without a scope", []set{entry("consented", "", "2026-11-20")}, answer{Scope: "none"}},
		{"not asked", []set{entry("notAsked", "", "")}, answer{Scope: "none"}},
		{"refused later", []set{all("2026-01-01"), entry("refused", "", "2026-01-02")}, answer{Entry: 1, Scope: "none"}},
		{"refused earlier", []set{entry("refused", "", "2026-01-01"), all("2026-01-02")}, answer{Entry: 1, Scope: "all"}},
		{"refused on no day", []set{entry("refused", "", ""), all("2026-01-02")}, answer{Scope: "none"}},
		{"consented on no day", []set{all(""), entry("consented", "general", "2026-01-02")}, answer{Entry: 1, Scope: "general"}},
		{"order of entries does not matter", []set{all("2026-01-02"), entry("refused", "", "2026-01-01")}, answer{Scope: "all"}},
		{"one day: the narrower", []set{all("2026-01-02"), entry("consented", "general", "2026-01-02")},
			answer{Entry: 1, Scope: "general"}},
		{"one day: what the two plans share", []set{entry("consented", "carePlan", "2026-01-02"), entry("consented", "crisisPlan", "2026-01-02")},
			answer{Scope: "practical"}},
		{"one day: what either keeps back", []set{all("2026-01-02", "excludes", []string{"legal"}),
			entry("consented", "carePlan", "2026-01-02", "excludes", []string{"medicines"})},
			answer{Entry: 1, Scope: "carePlan", Excludes: []string{"medicines", "legal"}}},
		{"one day, run out", []set{all("2026-01-02"), all("2026-01-02", "expiresOn", "2026-01-03")},
			answer{Entry: 1, Scope: "none", Fault: care.RunOut}},
		{"one day, refused and not asked", []set{entry("notAsked", "", "2026-01-02"), entry("refused", "", "2026-01-02")},
			answer{Entry: 1, Scope: "none"}},
		{"one day, not asked and refused", []set{entry("refused", "", "2026-01-02"), entry("notAsked", "", "2026-01-02")},
			answer{Scope: "none"}},
		{"one day, run out and not asked", []set{all("2026-01-02", "expiresOn", "2026-01-03"), entry("notAsked", "", "2026-01-02")},
			answer{Entry: 1, Scope: "none"}},
		{"later, all carers are refused", []set{all("2026-01-02"), ofAll("refused", "carer", "2026-01-03")}, answer{Entry: 1, Scope: "none"}},
		{"earlier, all carers were refused", []set{all("2026-01-02"), ofAll("refused", "carer", "2026-01-01")}, answer{Scope: "all"}},
		{"all carers, not asked, is nobody's answer", []set{all("2026-01-02"), ofAll("notAsked", "carer", "2026-01-03")}, answer{Scope: "all"}},
		{"all of the family are refused", []set{all("2026-01-02"), ofAll("refused", "family", "2026-01-03")}, answer{Scope: "all"}},
		{"expires today", []set{all("2026-01-02", "expiresOn", "2026-11-20")}, answer{Scope: "all"}},
		{"expired yesterday", []set{all("2026-01-02", "expiresOn", "2026-11-19")}, answer{Scope: "none", Fault: care.RunOut}},
		{"an expired later entry is no consent", []set{all("2026-01-02"), all("2026-02-02", "expiresOn", "2026-02-03")},
			answer{Entry: 1, Scope: "none", Fault: care.RunOut}},
		{"conditions", []set{all("2026-01-02", "conditions", "Not on Sundays.")}, answer{Scope: "practical", Lowered: true}},
		{"conditions on what is general", []set{entry("consented", "general", "2026-01-02", "conditions", "Not on Sundays.")},
			answer{Scope: "general"}},
		{"to be asked again since 91 days", []set{all("2026-01-02", "revisitOn", "2026-08-21")}, answer{Scope: "all", Overdue: 91}},
		{"to be asked again tomorrow", []set{all("2026-01-02", "revisitOn", "2026-11-21")}, answer{Scope: "all"}},
		{"best interests", []set{entry(best, "all", "2026-01-02", "capacityNote", "lacked")}, answer{Scope: "all"}},
		{"best interests, the note is of tomorrow", []set{entry(best, "all", "2026-01-02", "capacityNote", "later")},
			answer{Scope: "none", Fault: care.NoCapacityNote}},
		{"best interests, there was capacity", []set{entry(best, "all", "2026-01-02", "capacityNote", "had")},
			answer{Scope: "none", Fault: care.NoCapacityNote}},
		{"attorney", []set{entry(attorney, "all", "2026-01-02", "capacityNote", "lacked", "attorneyRef", "health")}, answer{Scope: "all"}},
		{"deputy", []set{entry(attorney, "all", "2026-01-02", "capacityNote", "lacked", "attorneyRef", "deputy")}, answer{Scope: "all"}},
		{"attorney, no note", []set{entry(attorney, "all", "2026-01-02", "attorneyRef", "health")},
			answer{Scope: "none", Fault: care.NoCapacityNote}},
		{"attorney, nobody saw it", []set{entry(attorney, "all", "2026-01-02", "capacityNote", "lacked", "attorneyRef", "unseen")},
			answer{Scope: "none", Fault: care.NotSeen}},
		{"attorney for money", []set{entry(attorney, "all", "2026-01-02", "capacityNote", "lacked", "attorneyRef", "money")},
			answer{Scope: "none", Fault: care.NoPower}},
		{"deputy for money", []set{entry(attorney, "all", "2026-01-02", "capacityNote", "lacked", "attorneyRef", "court-money")},
			answer{Scope: "none", Fault: care.NoPower}},
		{"appointee", []set{entry(attorney, "all", "2026-01-02", "capacityNote", "lacked", "attorneyRef", "appointee")},
			answer{Scope: "none", Fault: care.NoPower}},
		{"an unknown attorney", []set{entry(attorney, "all", "2026-01-02", "capacityNote", "lacked")},
			answer{Scope: "none", Fault: care.NoAttorney}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if d := cmp.Diff(tt.want, plain(care.Consent(load(t, tt.entries...), carer1, asOf))); d != "" {
				t.Error(d)
			}
		})
	}
}

// Entries without a reference are for the kind as a whole: the GP.
func TestConsentOfAKind(t *testing.T) {
	rec := load(t, entry("consented", "all", "2026-01-01", "recipientKind", "gp", "recipientRef", nil),
		entry("consented", "all", "2026-01-01"))
	if l := care.Consent(rec, care.ReaderOf("gp"), asOf); l.Scope != record.ScopeAll {
		t.Error("the GP's entry is not found")
	}
	if l := care.Consent(rec, care.ReaderOf("carer"), asOf); !l.None() {
		t.Error("one carer's consent counts for all of them")
	}
	if l := care.Consent(rec, care.ReaderOf("professional"), asOf); l.Entry.Recorded() || !l.None() {
		t.Error("a kind that no entry names is told something")
	}
}

func TestCovers(t *testing.T) {
	scopes := []record.Scope{record.ScopeNone, record.ScopeGeneral, record.ScopePractical, record.ScopeCarePlan,
		record.ScopeCrisisPlan, record.ScopeAll}
	for i, have := range scopes {
		for j, need := range scopes {
			want := i >= j && !(have == record.ScopeCrisisPlan && need == record.ScopeCarePlan)
			if got := care.Covers(have, need); got != want {
				t.Errorf("%s covers %s: %v", record.Word(have), record.Word(need), got)
			}
		}
	}
}

// Of the names to use the latest that has one counts, whatever else was decided since.
func TestNameEntry(t *testing.T) {
	rec := load(t, entry("consented", "all", "2026-01-01", "nameToUse", "Jo"),
		entry("consented", "all", "2026-02-01", "nameToUse", "Joni"), entry("refused", "", "2026-03-01"),
		entry("consented", "all", "2026-11-21", "nameToUse", "J"))
	if got := care.NameEntry(rec, carer1, asOf).Index(); got != 1 {
		t.Errorf("entry %d says the name", got)
	}
	if care.NameEntry(rec, care.ReaderOf("carer/carer-2"), asOf).Recorded() {
		t.Error("one carer's name is used to another")
	}
}
