package letter_test

import (
	"maps"
	"testing"

	"cpadoc/schema/finding"
	"cpadoc/schema/letter"
	"cpadoc/schema/record"
)

func address(postcode string, lines ...string) set {
	a := set{"lines": lines}
	if postcode != "" {
		a["postcode"] = postcode
	}
	return a
}

// household is two carers and the person, in one combination.
type household struct {
	mine, theirs string // letters of carer-1 and carer-2: named, neutral, refused, or flagged
	address      string // of carer-1: none, own, person's or the other's
	livesWith    bool
	safe         string
	restricted   string // "", "yes", "with a plan"
	unsafeHome   bool
	neutral      bool
}

// posts is "How it goes" of REFERENCE.md 4.6, said again: may the letter of carer-1 be posted?
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

// values are what the combination says of a record.
func (h *household) values() set {
	mine, theirs := carerLike("carer-1", h.mine), carerLike("carer-2", h.theirs)
	mine["livesWith"] = h.livesWith
	if h.safe != "" {
		mine["addressSafe"] = h.safe
	}
	switch h.address {
	case "own":
		mine["address"] = address("HV1 1AB", "3 Elm Row", "Hollin Vale")
	case "person's":
		mine["address"] = address("HV1 1AA", "1, ELM ROW")
	case "the other's":
		mine["address"] = address("HV2 2BB", "7 Weir St.", "Hollin Vale")
	}
	theirs["address"] = address("HV2 2BB", "7 Weir Street", "Hollin Vale")
	v := set{"carers": []set{mine, theirs}, "safety.homeCopyUnsafe": h.unsafeHome}
	var entries []set
	for i, who := range []string{h.mine, h.theirs} {
		if who == "named" || who == "flagged" {
			id := []string{"carer-1", "carer-2"}[i]
			s := said("consented", "all", "2026-01-01", to(id))
			s["id"] = "sh-" + id
			entries = append(entries, s)
		}
	}
	if entries != nil {
		v["sharing"] = entries
	}
	if h.restricted != "" {
		v["person.locationRestricted"] = true
	}
	if h.restricted == "with a plan" {
		v["person.deliveryPlan"] = set{"how": "collect", "agreedWithPerson": true}
	}
	return v
}

func (h *household) record(t testing.TB, more ...set) record.Record {
	t.Helper()
	return people(t, append([]set{h.values()}, more...)...)
}

// adult is a carer of whom nothing keeps a letter back.
func adult(id string) set {
	return set{"id": id, "name": set{"family": "Moss"}, "type": "adult", "dateOfBirth": "1970-01-01", "relationship": "friend",
		"involvement": "involved", "assessment": set{"status": "notOffered"}}
}

func carerLike(id, who string) set {
	k := adult(id)
	switch who {
	case "refused":
		k["involvement"] = "personRefuses"
	case "flagged":
		k["concernAbout"] = set{"flagged": true}
	}
	return k
}

func households(f func(*household)) (n int) {
	for _, mine := range []string{"named", "neutral", "refused"} {
		for _, theirs := range []string{"named", "neutral", "refused", "flagged"} {
			for _, where := range []string{"none", "own", "person's", "the other's"} {
				for _, safe := range []string{"yes", "no", "notAsked", ""} {
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
		rec := h.record(t)
		all := letter.Letters(rec, letter.Options{AsOf: asOf, Neutral: h.neutral})
		neverPosted(t, h, all)
		l := all[0]
		if got := l.Method == letter.Post; got != posts(h) {
			t.Fatalf("%s, %+v: %+v", l.Method, l.Delivery.Why, *h)
		}
		if l.Method == letter.Post {
			posted++
			if l.Delivery.Why != nil {
				t.Fatalf("posted with a reason against it: %+v", l)
			}
			return
		}
		if l.Method != letter.HandOver || l.Delivery.Why == nil || l.Delivery.Why.Severity != finding.Warning {
			t.Fatalf("handed over without a reason: %+v", l)
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

// neverPosted holds whatever else is recorded.
func neverPosted(t *testing.T, h *household, all []letter.Letter) {
	t.Helper()
	for _, l := range all {
		switch {
		case l.Method != letter.Post:
		case l.Carer.AddressSafe().Is(record.No):
			t.Fatal("posted to an address that is not safe")
		case h.restricted == "yes":
			t.Fatal("posted while nobody may know where the person is")
		case l.Variant == letter.Refused && l.Carer.LivesWith().True():
			t.Fatal("the letter to a refused carer was posted to the person's home")
		}
	}
}

// Two at one address: what is posted there is the stricter letter, in whichever order they stand.
func TestOneLetterBox(t *testing.T) {
	h := household{mine: "named", theirs: "neutral", address: "the other's", safe: "yes"}
	values := h.values()
	two := values["carers"].([]set)
	two[1]["addressSafe"] = "yes"
	for _, order := range [][]set{two, {two[1], two[0]}} {
		values["carers"] = order
		for _, l := range letter.Letters(people(t, values), letter.Options{AsOf: asOf}) {
			method, instead := letter.Post, letter.None
			if l.Carer.ID().Is("carer-1") {
				method, instead = letter.HandOver, letter.Neutral
			}
			if l.Method != method || l.Instead != instead {
				t.Errorf("%s: %s, instead %q", l.Carer.ID(), l.Method, l.Instead)
			}
		}
	}
	two[1]["diedOn"] = "2026-01-01"
	values["carers"] = two
	if l := letter.Letters(people(t, values), letter.Options{AsOf: asOf})[0]; l.Method != letter.Post {
		t.Error("a carer who has died keeps a letter from the post")
	}
}

// Who is told less keeps a named letter off the mat also when they get no letter themselves today.
func TestAHousemateWhoGetsNoLetterCounts(t *testing.T) {
	h := household{mine: "named", theirs: "refused", address: "the other's", safe: "yes"}
	quiet := set{"carers.1.letterWanted": "no"}
	ls := letter.Letters(h.record(t, quiet), letter.Options{AsOf: asOf})
	if ls[0].Method != letter.HandOver || ls[1].Variant != letter.None || ls[1].Method != "" {
		t.Errorf("%+v", ls)
	}
	child := set{"carers.1.dateOfBirth": "2015-01-01"}
	if l := letter.Letters(h.record(t, quiet, child), letter.Options{AsOf: asOf})[0]; l.Method != letter.Post {
		t.Errorf("a child at home: %+v", l)
	}
}

// Home is also where the person stays for now.
func TestHomeForNow(t *testing.T) {
	h := household{mine: "refused", theirs: "named", address: "own", safe: "yes"}
	for to, method := range map[string]letter.Method{"2026-11-20": letter.HandOver, "2026-11-19": letter.Post} {
		rec := h.record(t, set{"person.temporaryAddress": set{"kind": "hostel", "lines": []string{"3 Elm Row"}, "postcode": "HV1 1AB", "to": to}})
		if l := letter.Letters(rec, letter.Options{AsOf: asOf})[0]; l.Method != method {
			t.Errorf("the person stays there until %s: %s", to, l.Method)
		}
	}
}

func TestYoungCarersLetters(t *testing.T) {
	young := func(plan string, change ...set) set {
		k := adult("carer-1")
		maps.Copy(k, set{"type": "young", "dateOfBirth": "2012-01-01", "livesWith": true, "addressSafe": "yes",
			"address": address("HV1 1AA", "1 Elm Row"),
			"youngCarer": set{"letterPlan": plan, "letterAgreedBy": agreedBy, "namedWorkerRef": "ct-1", "school": "Hill Road School",
				"schoolMayKnow": true, "adults": []set{{"name": "Ida Moss", "relation": "mother", "parentalResponsibility": "yes",
					"informed": "yes", "contactSafe": true}}}})
		out := set{"carers": []set{k}}
		for _, c := range change {
			maps.Copy(out, c)
		}
		return out
	}
	unsafe := set{"carers.0.addressSafe": "notAsked"}
	hidden := set{"carers.0.youngCarer.adults.0.informed": "notSafe"}
	secret := set{"carers.0.youngCarer.schoolMayKnow": false}
	lost := set{"carers.0.address.postcode": nil}
	tests := []struct {
		name    string
		values  set
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
		l := letter.Letters(people(t, tt.values), letter.Options{AsOf: asOf})[0]
		if l.Variant != tt.variant || l.Method != tt.method {
			t.Errorf("%s: %q %q", tt.name, l.Variant, l.Method)
		}
		restricted := people(t, tt.values, set{"person.locationRestricted": true})
		if l := letter.Letters(restricted, letter.Options{AsOf: asOf})[0]; l.Method != "" && l.Method != letter.HandOver {
			t.Errorf("%s, restricted location: %q", tt.name, l.Method)
		}
	}
}
