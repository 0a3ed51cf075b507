package letter_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cpadoc/schema/finding"
	"cpadoc/schema/kinds"
	"cpadoc/schema/letter"
	"cpadoc/schema/record"
)

func address(postcode string, lines ...string) *record.Address {
	return &record.Address{Lines: lines, Postcode: postcode}
}

// household is two carers and the person, in one combination.
type household struct {
	mine, theirs string // letters of carer-1 and carer-2: named, neutral, refused, or flagged
	address      string // of carer-1: none, own, person's or the other's
	livesWith    bool
	safe         record.Answer
	restricted   string // "", "yes", "with a plan"
	unsafeHome   bool
	neutral      bool
}

// posts is "How it goes" of domain.md 4.6, said again: may the letter of carer-1 be posted?
func posts(h *household) bool {
	home := h.livesWith || h.address == "person's"
	shared := home || h.address == "the other's"
	named := h.mine == "named" && !h.neutral
	if h.address == "none" || h.safe == "no" {
		return false
	}
	if h.restricted == "yes" || h.restricted == "with a plan" && home {
		return false
	}
	if h.mine == "refused" && home {
		return false
	}
	if named && home && h.unsafeHome {
		return false
	}
	if shared && h.safe != "yes" {
		return false
	}
	return !(named && h.address == "the other's" && h.theirs != "named")
}

func (h *household) record() *record.Record {
	rec := people()
	rec.Person.DateOfBirth = day("1980-01-01")
	rec.Person.Address = record.HomeAddress{Lines: []string{"1 Elm Row", "Hollin Vale"}, Postcode: "HV1 1AA"}
	rec.Carers = []record.Carer{h.carer("carer-1", h.mine), h.carer("carer-2", h.theirs)}
	k := &rec.Carers[0]
	k.LivesWith, k.AddressSafe = &h.livesWith, h.safe
	k.Address = map[string]*record.Address{"own": address("HV1 1AB", "3 Elm Row", "Hollin Vale"),
		"person's": address("hv11aa", "1, ELM ROW"), "the other's": address("HV2 2BB", "7 Weir St.", "Hollin Vale")}[h.address]
	rec.Carers[1].Address = address("HV2 2BB", "7 Weir Street", "Hollin Vale")
	if k.Address != nil && k.Address.Postcode == "hv11aa" {
		k.Address.Postcode = "HV1 1AA"
	}
	for i, who := range []string{h.mine, h.theirs} {
		if who == "named" || who == "flagged" {
			rec.Sharing = append(rec.Sharing, record.Sharing{RecipientKind: "carer", RecipientRef: rec.Carers[i].ID,
				Decision: "consented", Scope: "all", DecidedOn: day("2026-01-01")})
		}
	}
	if h.restricted != "" {
		rec.Person.LocationRestricted = yes()
	}
	if h.restricted == "with a plan" {
		rec.Person.DeliveryPlan = &record.DeliveryPlan{How: "collect", AgreedWithPerson: yes()}
	}
	rec.Safety = &record.Safety{HomeCopyUnsafe: &h.unsafeHome}
	return rec
}

func (h *household) carer(id, who string) record.Carer {
	k := record.Carer{ID: id, Type: "adult", DateOfBirth: day("1970-01-01"), Involvement: "involved",
		Assessment: record.CarerAssessment{Status: "notOffered"}}
	switch who {
	case "refused":
		k.Involvement = "personRefuses"
	case "flagged":
		k.ConcernAbout = &record.ConcernAbout{Flagged: true}
	}
	return k
}

func households(f func(*household)) (n int) {
	for _, mine := range []string{"named", "neutral", "refused"} {
		for _, theirs := range []string{"named", "neutral", "refused", "flagged"} {
			for _, where := range []string{"none", "own", "person's", "the other's"} {
				for _, safe := range []record.Answer{"yes", "no", "notAsked", ""} {
					for _, restricted := range []string{"", "yes", "with a plan"} {
						for bits := range 8 {
							f(&household{mine, theirs, where, bits&1 > 0, safe, restricted, bits&2 > 0, bits&4 > 0})
							n++
						}
					}
				}
			}
		}
	}
	return n
}

func TestHowLettersGo(t *testing.T) {
	posted := 0
	n := households(func(h *household) {
		rec := h.record()
		l := letter.Letters(rec, letter.Options{AsOf: asOf, Neutral: h.neutral})[0]
		if got := l.Method == letter.Post; got != posts(h) {
			t.Fatalf("%s, %+v: %+v", l.Method, l.Delivery.Why, *h)
		}
		if l.Method == letter.Post {
			posted++
			if len(l.Lines) == 0 || l.Delivery.Why != nil {
				t.Fatalf("posted without an address, or with a reason against it: %+v", l)
			}
			return
		}
		if l.Method != letter.HandOver || l.Lines != nil || l.Delivery.Why == nil || l.Delivery.Why.Severity != finding.Warning {
			t.Fatalf("handed over with an address, or without a reason: %+v", l)
		}
		if l.Instead != letter.None { // what is offered instead is what comes of asking for it
			o := letter.Letters(rec, letter.Options{AsOf: asOf, Neutral: true})[0]
			if o.Variant != l.Instead || o.Method != letter.Post {
				t.Fatalf("the letter offered for the post may not be posted: %+v", o)
			}
		}
	})
	if n != 4608 || posted < 400 || posted > n-400 {
		t.Errorf("%d combinations, %d of them posted", n, posted)
	}
}

// Whatever else is recorded, these hold.
func TestWhatIsNeverPosted(t *testing.T) {
	households(func(h *household) {
		rec := h.record()
		for _, l := range letter.Letters(rec, letter.Options{AsOf: asOf, Neutral: h.neutral}) {
			k := &rec.Carers[l.Carer]
			if l.Method != letter.Post {
				continue
			}
			switch {
			case k.AddressSafe == record.No:
				t.Fatal("posted to an address that is not safe")
			case h.restricted == "yes":
				t.Fatal("posted while nobody may know where the person is")
			case l.Variant == letter.Refused && record.True(k.LivesWith):
				t.Fatal("the letter to a refused carer was posted to the person's home")
			}
		}
	})
}

// Two at one address: what is posted there is the stricter letter, in whichever order they stand.
func TestOneLetterBox(t *testing.T) {
	for _, order := range [][2]int{{0, 1}, {1, 0}} {
		h := household{mine: "named", theirs: "neutral", address: "the other's", safe: "yes"}
		rec := h.record()
		rec.Carers[1].AddressSafe = record.Yes
		rec.Carers = []record.Carer{rec.Carers[order[0]], rec.Carers[order[1]]}
		for _, l := range letter.Letters(rec, letter.Options{AsOf: asOf}) {
			want := letter.Letter{Carer: l.Carer, Choice: l.Choice}
			if rec.Carers[l.Carer].ID == "carer-1" {
				want.Delivery.Method, want.Instead = letter.HandOver, letter.Neutral
			} else {
				want.Delivery.Method, want.Delivery.Lines = letter.Post, []string{"7 Weir Street", "Hollin Vale", "HV2 2BB"}
			}
			l.Delivery.Why = nil
			if d := cmp.Diff(want, l); d != "" {
				t.Error(d)
			}
		}
		rec.Carers[slices.IndexFunc(rec.Carers, func(k record.Carer) bool { return k.ID == "carer-2" })].DiedOn = day("2026-01-01")
		if l := letter.Letters(rec, letter.Options{AsOf: asOf})[slices.IndexFunc(rec.Carers, func(k record.Carer) bool { return k.ID == "carer-1" })]; l.Method != letter.Post {
			t.Error("a carer who has died keeps a letter from the post")
		}
	}
}

// Who is told less keeps a named letter off the mat also when they get no letter themselves today.
func TestAHousemateWhoGetsNoLetterCounts(t *testing.T) {
	h := household{mine: "named", theirs: "refused", address: "the other's", safe: "yes"}
	rec := h.record()
	rec.Carers[1].LetterWanted = record.No
	ls := letter.Letters(rec, letter.Options{AsOf: asOf})
	if ls[0].Method != letter.HandOver || ls[1].Variant != letter.None || ls[1].Method != "" {
		t.Errorf("%+v", ls)
	}
	rec.Carers[1].DateOfBirth = day("2015-01-01")
	if l := letter.Letters(rec, letter.Options{AsOf: asOf})[0]; l.Method != letter.Post {
		t.Errorf("a child at home: %+v", l)
	}
}

// Home is also where the person stays for now.
func TestHomeForNow(t *testing.T) {
	for to, method := range map[string]letter.Method{"2026-11-20": letter.HandOver, "2026-11-19": letter.Post} {
		h := household{mine: "refused", theirs: "named", address: "own", safe: "yes"}
		rec := h.record()
		rec.Person.TemporaryAddress = &record.TemporaryAddress{Lines: []string{"3 Elm Row"}, Postcode: "HV1 1AB", To: day(to)}
		if l := letter.Letters(rec, letter.Options{AsOf: asOf})[0]; l.Method != method {
			t.Errorf("the person stays there until %s: %s", to, l.Method)
		}
	}
}

func TestYoungCarersLetters(t *testing.T) {
	parent := record.YoungCarerAdult{ParentalResponsibility: record.Yes, Informed: record.Yes, ContactSafe: yes()}
	young := func(plan string, change ...func(*record.Carer)) *record.Record {
		rec := people()
		rec.Person.DateOfBirth = day("1980-01-01")
		rec.Carers[0] = record.Carer{ID: "carer-1", Type: "young", DateOfBirth: day("2012-01-01"), Involvement: "involved",
			LivesWith: yes(), AddressSafe: record.Yes, Address: address("HV1 1AA", "1 Elm Row"),
			Assessment: record.CarerAssessment{Status: "notOffered"},
			YoungCarer: &record.YoungCarer{LetterPlan: plan, LetterAgreedBy: agreed.LetterAgreedBy, Adults: []record.YoungCarerAdult{parent},
				NamedWorkerRef: "ct-1", School: "Hill Road School", SchoolMayKnow: yes()}}
		for _, f := range change {
			f(&rec.Carers[0])
		}
		return rec
	}
	unsafe := func(k *record.Carer) { k.AddressSafe = record.NotAsked }
	hidden := func(k *record.Carer) { k.YoungCarer.Adults[0].Informed = record.NotSafe }
	secret := func(k *record.Carer) { k.YoungCarer.SchoolMayKnow = no() }
	lost := func(k *record.Carer) { k.Address.Postcode = "" }
	tests := []struct {
		name    string
		rec     *record.Record
		variant letter.Variant
		method  letter.Method
	}{
		{"by hand", young("handOver"), letter.Young, letter.HandOver},
		{"by hand, not safe to tell", young("handOver", hidden), letter.Young, letter.HandOver},
		{"by hand, address not safe", young("handOver", unsafe), letter.Young, letter.HandOver},
		{"by post", young("post"), letter.Young, letter.Post},
		{"by post, address not asked about", young("post", unsafe), letter.None, ""},
		{"by post, not safe to tell", young("post", hidden), letter.None, ""},
		{"by post, nobody knows where", young("post", lost), letter.Young, letter.HandOver},
		{"through school", young("school"), letter.Young, letter.School},
		{"through school, which may not know", young("school", secret), letter.None, ""},
		{"none", young("none"), letter.None, ""},
	}
	for _, tt := range tests {
		l := letter.Letters(tt.rec, letter.Options{AsOf: asOf})[0]
		if l.Variant != tt.variant || l.Method != tt.method || (l.Method == letter.Post) != (l.Lines != nil) {
			t.Errorf("%s: %q %q", tt.name, l.Variant, l.Method)
		}
		tt.rec.Person.LocationRestricted = yes()
		if l := letter.Letters(tt.rec, letter.Options{AsOf: asOf})[0]; l.Method != "" && l.Method != letter.HandOver {
			t.Errorf("%s, restricted location: %q", tt.name, l.Method)
		}
	}
}

func TestAddressBlocksHaveFiveLines(t *testing.T) {
	for _, tt := range []struct {
		name  string
		lines []string
		want  []string
	}{
		{"", []string{"1 Elm Row"}, []string{"1 Elm Row", "HV1 1AA"}},
		{"", []string{"a", "b", "c", "d"}, []string{"a", "b", "c", "d", "HV1 1AA"}},
		{"", []string{"a", "b", "c", "d", "Town"}, []string{"a", "b", "c", "d", "Town HV1 1AA"}},
		{"Larch Ward", []string{"a", "b", "c"}, []string{"Larch Ward", "a", "b", "c", "HV1 1AA"}},
		{"Larch Ward", []string{"a", "b", "c", "Town"}, []string{"Larch Ward", "a", "b", "c", "Town HV1 1AA"}},
		{"Larch Ward", []string{"a", "b", "c", "d", "Town"}, []string{"Larch Ward, a", "b", "c", "d", "Town HV1 1AA"}},
	} {
		rec := people()
		rec.Person.TemporaryAddress = &record.TemporaryAddress{Name: tt.name, Lines: tt.lines, Postcode: "HV1 1AA"}
		before := slices.Clone(tt.lines)
		if d := cmp.Diff(tt.want, letter.Deliver(rec, kinds.PlanLetter, "person", asOf).Lines); d != "" {
			t.Error(d)
		}
		if !slices.Equal(before, tt.lines) {
			t.Error("the record was changed")
		}
	}
}
