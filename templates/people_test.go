package templates

import (
	"bytes"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"cpadoc/schema"
	"cpadoc/schema/care"
	"cpadoc/schema/finding"
	"cpadoc/schema/kinds"
	"cpadoc/schema/record"
	"cpadoc/schema/schematest"
)

// pickOf makes an object of properties, each with one of its values; "" is absent.
func pickOf(r *rand.Rand, properties map[string][]any) set {
	o := set{}
	for _, p := range slices.Sorted(maps.Keys(properties)) {
		if v := properties[p][r.IntN(len(properties[p]))]; v != "" {
			o[p] = v
		}
	}
	return o
}

// some makes up to n objects, each with an id and what else makes it that one.
func some(r *rand.Rand, n int, properties map[string][]any, its func(i int, o set)) []set {
	list := []set{}
	for i := range r.IntN(n + 1) {
		o := pickOf(r, properties)
		its(i, o)
		list = append(list, o)
	}
	return list
}

// itsOwn stands for the content hash of the plan that a signature is on.
var itsOwn = strings.Repeat("a", 64)

// What a team, reviews and an agreement can say.
var (
	aWorker = map[string][]any{
		"role":  {"careCoordinator", "careCoordinator", "leadProfessional", "keyWorker", "nurse"},
		"start": {"2026-01-01", "2026-11-20", "2026-11-21"}, "end": {"", "", "2026-11-19", "2026-11-20"},
		"primary": {"", true, false}, "phone": {"", "01632 960342"}}
	aReview = map[string][]any{
		"heldOn":          {"2025-11-19", "2025-11-20", "2026-06-01", "2026-11-20", "2026-12-01"},
		"type":            {"formal", "formal", "informal", ""},
		"cancelledReason": {"", "", "Snow."}}
	anEpisode  = map[string][]any{"start": {"2025-11-19", "2025-11-20", "2026-11-21"}, "end": {"", "", "2026-11-20"}}
	aSignature = map[string][]any{
		"role":     {"person", "person", "attorney", "coordinator", "leadProfessional", "carer"},
		"signedOn": {"2026-08-24", "2026-11-20", "2026-11-21", ""}, "planVersion": {2, 2, 2, 1, ""},
		"name": {"Joan Tickner", "Ann Other", "Cy Other", "Howard Nye"}, "ref": {"", "", "health", "money", "unseen"},
		"method": {"", "electronic"}, "contentHash": {"", "", itsOwn, strings.Repeat("0", 64)}}
)

// peopleOf makes what a record says of a team, reviews and an agreement.
func peopleOf(r *rand.Rand) set {
	more := set{
		"cpa": pickOf(r, map[string][]any{"status": {"onCpa", "notOnCpa"}, "setting": {"community"},
			"team": {set{"name": "Marlbeck Team"}}, "coordinationArrangement": {"", "", "selfWithSupport"}}),
		"agreement": pickOf(r, map[string][]any{"onPlanVersion": {2, 2, 2, 1, ""}, "status": {"agreed", "agreed",
			"agreed", "agreedInPart", "disagrees", "declinedToSign", "unableToSign", "notYetAsked"}}),
		"careTeam": append([]set{{"id": "ct-1", "role": "nurse", "name": "Howard Nye", "start": "2026-01-01"}},
			some(r, 3, aWorker, func(i int, w set) {
				w["id"], w["name"] = fmt.Sprintf("ct-%d", i+2), []string{"Ada Vane", "Ben Wyke", "Cleo York"}[i]
			})...),
		"reviews.history": some(r, 2, aReview, func(i int, h set) { h["id"] = fmt.Sprintf("rev-%d", i) }),
		"plan.version":    2, "plan.status": []string{"active", "active", "active", "draft"}[r.IntN(4)],
		"plan.actions": []set{{"id": "act-1", "what": "Six talks.", "ownerKind": "person"}},
	}
	more["cpa.episodes"] = some(r, 2, anEpisode, func(i int, e set) { e["id"] = fmt.Sprintf("ep-%d", i) })
	more["agreement.signatures"] = some(r, 3, aSignature, func(int, set) {})
	if day := []string{"", "2026-11-19", "2026-11-20", "2026-12-10", "2027-12-10"}[r.IntN(5)]; day != "" {
		more["reviews.next.date"] = day
	}
	return more
}

// TestFindingsAndPlanAgreeOnPeople: who leads, how the next review stands, whose signature counts
// and how the plan stands are one answer in the findings and on the plan (X15 to X27, X83 to X86,
// X114). CPADOC_AGREE asks for 25 times as many records.
func TestFindingsAndPlanAgreeOnPeople(t *testing.T) {
	p, n := sampleProfile(t), 2000
	if os.Getenv("CPADOC_AGREE") != "" {
		n *= 25
	}
	seen := map[string]int{}
	for i := range n {
		data := schematest.JSON(t, household, peopleOf(rand.New(rand.NewPCG(15, uint64(i)))))
		hash := care.ContentHash(checked(t, "x", data, p).Record(), data)
		data = bytes.ReplaceAll(data, []byte(itsOwn), []byte(hash))
		h := &people{t: t, c: checked(t, "x", data, p), seen: seen}
		h.page = wordsOf(Default().Build(kinds.CarePlan, h.c.For(schema.Person, schema.Consent{}), Params{Profile: p, AsOf: asOf}))
		h.leads()
		h.reviews()
		h.agreement()
		if t.Failed() {
			t.Fatalf("record %d: %s\n%v", i, data, h.c.Findings())
		}
	}
	t.Logf("%d records: %v", n, seen)
	for _, s := range []string{"lead named", "lead toBeNamed", "lead self", "review booked", "review overdue",
		"review missed", "review not set", "paper draft", "paper unsigned", "paper agreed", "paper disagrees",
		"signature that counts", "signature that does not", "answer from before"} {
		if seen[s] < 20 {
			t.Errorf("%s came up %d times", s, seen[s])
		}
	}
}

// people holds one record's findings against its care plan.
type people struct {
	t    *testing.T
	c    *schema.Checked
	page string
	seen map[string]int
}

// said reports whether a rule says something at a place; with words, something that holds them.
func (h *people) said(rule, pointer, words string) bool {
	return slices.ContainsFunc(h.c.Findings(), func(f finding.Finding) bool {
		return f.Rule == rule && f.Pointer == pointer && strings.Contains(f.Text, words)
	})
}

// prints holds what the page should say against what it says.
func (h *people) prints(want bool, words string) {
	h.t.Helper()
	if strings.Contains(h.page, words) != want {
		h.t.Errorf("the plan prints %q: %v", words, !want)
	}
}

// leads: the plan says "to be named" where a finding says that nobody leads, and names the worker at
// whom the findings about the leading one point.
func (h *people) leads() {
	nobody := h.said("X21", "/careTeam", "no care co-ordinator") || h.said("X23", "/careTeam", "")
	h.prints(nobody, "To be named. Until then ask the duty desk.")
	_, after, _ := strings.Cut(h.page, "\nMy care co-ordinator\n")
	if !care.OnCPA(h.c.Record()) {
		_, after, _ = strings.Cut(h.page, "\nMy lead professional\n")
	}
	after, self := strings.CutPrefix(after, "I plan my own care, with support. ")
	line, _, _ := strings.Cut(after, "\n")
	line, _, _ = strings.Cut(line, ". ")
	for i, w := range h.c.Record().CareTeam().All() {
		at := fmt.Sprintf("/careTeam/%d", i)
		for _, rule := range []string{"X24", "X26", "X27"} { // each is about whoever leads
			if h.said(rule, at, "") && line != w.Name().String() {
				h.t.Errorf("%s is about %s, and the plan names %q", rule, at, line)
			}
		}
		if line == w.Name().String() && care.OnCPA(h.c.Record()) && !h.said("X27", at, "") {
			h.t.Errorf("the plan names %s, and X27 is about somebody else", at)
		}
	}
	switch {
	case nobody:
		h.seen["lead toBeNamed"]++
	case self:
		h.seen["lead self"]++
	default:
		h.seen["lead named"]++
	}
}

// reviews: the plan says of the next review what the findings say.
func (h *people) reviews() {
	const next = "/reviews/next/date"
	notSet := h.said("X19", "/reviews", "") || h.said("X16", next, "not later than the last one")
	missed := !notSet && h.said("X15", next, "")
	overdue := !notSet && !missed && h.said("X18", "/reviews/history", "")
	h.prints(notSet, "Next review: not set yet.")
	h.prints(missed, "Next review: it was due on ")
	h.prints(overdue, "Next: overdue, booked for ")
	switch {
	case notSet:
		h.seen["review not set"]++
	case missed:
		h.seen["review missed"]++
	case overdue:
		h.seen["review overdue"]++
	default:
		h.seen["review booked"]++
	}
}

// counts reports whether the findings leave a signature alone. A hash that is missing takes nothing
// from a signature.
func (h *people) counts(i int) bool {
	at := fmt.Sprintf("/agreement/signatures/%d", i)
	return !slices.ContainsFunc(h.c.Findings(), func(f finding.Finding) bool {
		return f.Rule == "X84" && f.Pointer == at && !strings.Contains(f.Text, "no content hash") ||
			f.Rule == "X14" && f.Pointer == at+"/signedOn" || f.Rule == "X114" && f.Pointer == at
	})
}

// agreement: the status line says agreed, or not all of it, only where no finding takes the answer or
// the signature away.
func (h *people) agreement() {
	a := h.c.Record().Agreement()
	mine, changed := "", false
	for i, s := range a.Signatures().All() {
		at := fmt.Sprintf("/agreement/signatures/%d", i)
		person := s.Role().Is(record.SignatureRolePerson)
		changed = changed || person && h.said("X84", at, "was changed")
		counts := h.counts(i)
		if counts && mine == "" && (person || s.Role().Is(record.SignatureRoleAttorney)) {
			mine = s.SignedOn().String()
		}
		h.seen[map[bool]string{true: "signature that counts", false: "signature that does not"}[counts]]++
	}
	asked := !a.Status().Is(record.AgreementStatusNotYetAsked)
	before := asked && (h.said("X84", "/agreement", "") || h.said("X84", "/agreement/onPlanVersion", "") ||
		changed && mine == "")
	if before {
		h.seen["answer from before"]++
	}
	answer := asked && !before
	disagrees := answer && a.Status().In(record.AgreementStatusDisagrees, record.AgreementStatusAgreedInPart)
	agreed := answer && a.Status().Is(record.AgreementStatusAgreed) && mine != ""
	draft := h.c.Record().Plan().Status().Is(record.PlanStatusDraft)
	h.paper("draft", draft, "Draft for discussion.")
	h.paper("disagrees", !draft && disagrees, "does not agree with all of it")
	h.paper("agreed", !draft && agreed, "In use. Agreed with me on ")
	h.paper("unsigned", !draft && !disagrees && !agreed, "In use. Not yet signed.")
}

func (h *people) paper(state string, holds bool, words string) {
	h.t.Helper()
	h.prints(holds, words)
	if holds {
		h.seen["paper "+state]++
	}
}
