// Package sample makes up records for benchmarks and for trying things out: valid, varied, long
// enough for a care plan of several pages, and about nobody. The same number, seed and as-of date
// give the same bytes for ever, on any machine.
package sample

import (
	"math/rand/v2"
	"slices"

	"cpadoc/schema/record"
)

// Record appends the i-th record of a seed to b, as one line of JSON with no line end, and returns
// the longer slice. Every i below Most has its own recordId and NHS number, the first half of them
// in the 999 range and the others in the 998 range. All dates fit an as-of date of asOf, which must
// be later than 2020. It may be called by any number of goroutines.
func Record(b []byte, i int, seed uint64, asOf record.Date) []byte {
	l := &life{pen: &pen{b: b, first: true}, r: rand.New(rand.NewPCG(seed, uint64(i))), i: i, asOf: asOf}
	l.live()
	l.obj("", func() {
		l.strs("schemaVersion", "1.0.0", "recordId", "gen-"+padded(i, 7))
		l.obj("provenance", func() {
			l.strs("sourceSystem", "cpasample 1", "exportedAt", asOf.AddDays(-1).String()+"T05:40:00Z", "extractId", "gen")
			l.truth("synthetic", true)
		})
		l.person(seed)
		l.communication()
		l.cpa()
		l.legal()
		l.careTeam()
		l.assessment()
		l.people()
		l.safety()
		l.plan()
		l.unmetNeeds()
		l.medicines()
		l.crisisPlan()
		l.wishes()
		if l.council || l.chance(20) {
			l.careAct()
		}
		l.carers()
		l.sharing()
		l.reviews()
		l.agreement()
	})
	return l.b
}

// padded writes n with zeros in front.
func padded(n, width int) string {
	b := make([]byte, width)
	for k := width - 1; k >= 0; k-- {
		b[k] = byte('0' + n%10)
		n /= 10
	}
	return string(b)
}

// perBlock numbers of every ten are used: of ten numbers that differ in the ninth digit at most one
// has no check digit. The last block is left out: 999 999 9999 is in it, which is nobody's number.
const perBlock, blocks = 9, 99_999

// Most is how many records of one seed there are.
const Most = 2 * perBlock * blocks

// nhsNumber returns the i-th NHS number, in an order that the seed chooses. Modulus 11 as in W51.
func nhsNumber(i int, seed uint64) string {
	first := "999"
	if i >= perBlock*blocks {
		first, i = "998", i-perBlock*blocks
	}
	block := (i/perBlock*38_183 + int(seed%blocks)) % blocks // 38,183 has no divisor in common with 99,999
	d := first + padded(block, 5)
	for last, k := 0, i%perBlock; ; last++ {
		n := d + padded(last, 1)
		c := checkDigit(n)
		if c == 10 {
			continue
		}
		if k == 0 {
			return n + padded(c, 1)
		}
		k--
	}
}

// checkDigit returns the check digit of nine digits, 10 if there is none.
func checkDigit(nine string) int {
	sum := 0
	for k := range nine {
		sum += int(nine[k]-'0') * (10 - k)
	}
	return (11 - sum%11) % 11
}

func (l *life) person(seed uint64) {
	l.obj("person", func() {
		l.strs("nhsNumber", nhsNumber(l.i, seed), "nhsNumberStatus", "01", "localId", "HG"+padded(l.i, 7))
		l.obj("name", func() {
			l.strs("family", l.family, "given", l.given, "title", l.title, "preferred", l.preferred)
			if l.preferred != "" {
				l.str("display", "preferred")
				l.truth("showBoth", l.chance(50))
			}
		})
		l.str("pronouns", l.pronouns)
		l.date("dateOfBirth", l.born)
		l.strs("gender", l.gender, "ethnicCategory", pick(l.r, []string{"A", "A", "A", "B", "C", "D", "H", "J", "K", "M", "N", "R", "S", "Z"}))
		l.obj("address", l.address)
		l.str("delivery", "post")
		l.truth("locationRestricted", false)
		l.arr("phones", func() {
			l.obj("", func() {
				l.strs("kind", "mobile", "number", l.phone, "safeToCall", "yes", "voicemailOk", pick(l.r, []string{"yes", "no"}))
			})
		})
		l.obj("accommodation", func() {
			l.strs("type", pick(l.r, []string{"01", "02", "02", "03", "04", "11", "18"}), "settled", pick(l.r, []string{"Y", "Y", "Y", "N"}))
			l.date("recordedOn", l.reviewed)
		})
		l.obj("employment", func() {
			l.str("status", l.employment())
			l.date("recordedOn", l.reviewed)
		})
		l.surgery()
		l.contacts()
	})
}

func (l *life) address() {
	l.list("lines", l.home, l.town.name)
	l.strs("postcode", l.postcode, "safeToWrite", "yes")
}

// employment is a code of 3.8; from 66 people are retired.
func (l *life) employment() string {
	switch {
	case l.age >= 66:
		return "08"
	case l.age <= 21 && l.chance(50):
		return "03"
	case l.about("dependants") != nil:
		return "05"
	case l.about("employmentTraining") != nil:
		return pick(l.r, []string{"02", "04", "07"})
	}
	return pick(l.r, []string{"01", "02", "04", "04", "04", "07"})
}

func (l *life) surgery() {
	g := pick(l.r, surgeries[:])
	l.obj("gp", func() {
		l.strs("practiceName", g.name, "odsCode", g.ods, "gpName", g.doctor, "phone", g.phone)
	})
}

// contacts gives the friend, the nearest relative, and whoever else is close.
func (l *life) contacts() {
	l.arr("contacts", func() {
		l.contact("con-friend", &l.friend, false)
		l.contact("con-kin", &l.kin, true)
		for k := range l.others {
			l.contact("con-other"+padded(k+1, 1), &l.others[k], false)
		}
	})
}

func (l *life) contact(id string, s *soul, nextOfKin bool) {
	l.obj("", func() {
		l.strs("id", id, "name", s.name(), "relationship", s.is, "phone", s.phone)
		if nextOfKin {
			l.truth("isNextOfKin", true)
		}
	})
}

// mobile returns a number of the range kept for drama, another one for each person of this life.
func (l *life) mobile() string {
	n := "07700 900" + padded(l.r.IntN(1000), 3)
	if slices.Contains(l.phones, n) {
		return l.mobile()
	}
	l.phones = append(l.phones, n)
	return n
}

func (l *life) communication() {
	l.obj("communication", func() {
		method := pick(l.r, []string{"phone", "phone", "letter", "sms", "email", "visit"})
		switch {
		case l.deaf:
			l.strs("language", "bfi", "interpreterRequired", "yes", "interpreterLanguage", "British Sign Language")
			l.list("formats", "bslVideo", "standard")
			l.list("support", "bslInterpreter")
			method = pick(l.r, []string{"sms", "textphone", "signLanguage"})
		case l.language != nil:
			l.strs("language", l.language.tag, "interpreterRequired", "yes", "interpreterLanguage", l.language.name)
			l.list("formats", "standard")
		case l.points > 0:
			l.strs("language", "en", "interpreterRequired", "no")
			l.list("formats", "largePrint")
			l.number("largePrintPoints", l.points)
		default:
			l.strs("language", "en", "interpreterRequired", "no")
			format := "standard"
			if l.chance(3) {
				format = "easyRead"
			}
			l.list("formats", format)
		}
		l.str("contactMethod", method)
		l.talking()
	})
}

func (l *life) talking() {
	if l.chance(30) {
		l.arr("reasonableAdjustments", func() {
			l.obj("", func() {
				l.str("text", l.some(adjustments[:]))
				l.date("since", l.reviewed.AddDays(-100))
			})
		})
	}
	talk := talk[:]
	if l.deaf {
		talk = signs[:]
	}
	l.str("notes", l.some(talk))
	l.date("needsReviewedOn", l.reviewed)
	best := pick(l.r, []string{"Afternoons.", "Before noon.", "After six.", "Any day but " + l.day + "."})
	if len(l.children) > 0 {
		best = "After the school run."
	}
	l.str("bestTimes", best)
}
