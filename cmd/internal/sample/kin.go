package sample

import (
	"slices"

	"cpadoc/schema/record"
)

// soul is somebody in a life. What the record says of them is the same wherever it says it.
type soul struct {
	given, family string
	is, code      string // "sister", and the code of a carer's relationship
	woman         bool
	born          record.Date
	phone, hours  string
	withPerson    bool // lives with the person
}

// name is the whole name; some friends have only the one that the person calls them.
func (s *soul) name() string {
	if s.family == "" {
		return s.given
	}
	return s.given + " " + s.family
}

// label is how a crisis plan names somebody: "Carol, my sister".
func (s *soul) label() string { return s.given + ", my " + s.is }

// bond is a way of being related: how many years older than the person somebody can be, whether it is a
// woman, and whether they bear the person's family name, in how many cases of a hundred.
type bond struct {
	is, code  string
	from, to  int
	woman     bool
	sameName  int
	youngest  int // the person's age from which on there can be one
	likeliest int // how many of a hundred live with the person
}

var bonds = [...]bond{
	{is: "mother", code: "parent", from: 18, to: 40, woman: true, sameName: 80, likeliest: 25},
	{is: "father", code: "parent", from: 19, to: 44, sameName: 95, likeliest: 20},
	{is: "sister", code: "sibling", from: -12, to: 12, woman: true, sameName: 60, likeliest: 8},
	{is: "brother", code: "sibling", from: -12, to: 12, sameName: 95, likeliest: 8},
	{is: "daughter", code: "daughter", from: -41, to: -19, woman: true, sameName: 60, youngest: 38, likeliest: 20},
	{is: "son", code: "son", from: -41, to: -19, sameName: 85, youngest: 38, likeliest: 20},
	{is: "wife", code: "partner", from: -8, to: 6, woman: true, sameName: 80, youngest: 22, likeliest: 95},
	{is: "husband", code: "partner", from: -6, to: 9, sameName: 80, youngest: 22, likeliest: 95},
	{is: "partner", code: "partner", from: -6, to: 6, youngest: 20, likeliest: 60},
	{is: "mother-in-law", code: "parent", from: 20, to: 38, woman: true, youngest: 25},
	{is: "aunt", code: "other", from: 8, to: 34, woman: true, sameName: 30},
	{is: "uncle", code: "other", from: 8, to: 34, sameName: 50},
	{is: "cousin", code: "other", from: -14, to: 14, sameName: 30},
	{is: "cousin", code: "other", from: -14, to: 14, woman: true, sameName: 30},
	{is: "niece", code: "other", from: -36, to: -10, woman: true, sameName: 30, youngest: 30},
	{is: "granddaughter", code: "other", from: -62, to: -40, woman: true, sameName: 30, youngest: 60},
}

// only are the bonds of which there is one.
var only = []string{"mother", "father", "wife", "husband", "partner", "mother-in-law"}

// relatives draws n relatives, each of an age that fits.
func (l *life) relatives(n int) (all []soul) {
	for len(all) < n {
		b := &bonds[l.r.IntN(len(bonds))]
		age := l.age + b.from + l.r.IntN(b.to-b.from+1)
		if l.age < b.youngest || age < 18 || age > 90 || l.notAgain(b, all) {
			continue
		}
		s := soul{is: b.is, code: b.code, woman: b.woman || b.is == "partner" && l.chance(50), family: l.family}
		s.given = l.called(givenNames(s.woman, age))
		if !l.chance(b.sameName) {
			s.family = pick(l.r, stems[:]) + pick(l.r, ends[:])
		}
		s.born = l.bornAt(age)
		s.withPerson = l.chance(b.likeliest)
		if b.code == "parent" && l.age > 35 {
			s.withPerson = l.chance(5)
		}
		s.phone, s.hours = l.mobile(), pick(l.r, soulHours[:])
		all = append(all, s)
	}
	return all
}

// notAgain reports whether the bond is one that somebody has already, or one that goes with a marriage
// which the person does not have.
func (l *life) notAgain(b *bond, all []soul) bool {
	taken := func(is ...string) bool {
		return slices.ContainsFunc(all, func(s soul) bool { return slices.Contains(is, s.is) })
	}
	switch {
	case b.code == "partner":
		samesex := b.is == "wife" && l.gender == "2" || b.is == "husband" && l.gender == "1"
		return taken("wife", "husband", "partner") || samesex && !l.chance(10)
	case b.is == "mother-in-law":
		return taken(b.is) || !taken("wife", "husband")
	}
	return slices.Contains(only, b.is) && taken(b.is)
}

// oneFriend draws a friend, of about the person's age.
func (l *life) oneFriend() soul {
	n := pick(l.r, friends[:])
	s := soul{given: l.called([]string{n.given}), is: "friend", code: "friend", woman: n.woman,
		phone: l.mobile(), hours: pick(l.r, soulHours[:])}
	if s.given == "" {
		return l.oneFriend()
	}
	if !l.chance(12) {
		s.family = pick(l.r, stems[:]) + pick(l.r, ends[:])
	}
	s.born = l.bornAt(min(88, max(19, l.age-10+l.r.IntN(21))))
	return s
}

// givenNames are those that people of an age have.
func givenNames(woman bool, age int) []string {
	switch {
	case woman && age >= 60:
		return elderWomen[:]
	case woman && age >= 35:
		return middleWomen[:]
	case woman:
		return youngWomen[:]
	case age >= 60:
		return elderMen[:]
	case age >= 35:
		return middleMen[:]
	}
	return youngMen[:]
}

// called picks a name that nobody else in this life has; of one name alone, that or nothing. A namesake is
// rare, and stands in the samples.
func (l *life) called(from []string) string {
	at := l.r.IntN(len(from))
	for k := range from {
		n := from[(at+k)%len(from)]
		if !slices.Contains(l.names, n) {
			l.names = append(l.names, n)
			return n
		}
	}
	return ""
}

// offspring draws up to n children of school age or younger, whom the person had between 18 and 42; the
// eldest is at least that old.
func (l *life) offspring(n, eldest int) (all []soul) {
	from, to := max(eldest, l.age-41), min(15, l.age-19)
	if from > to {
		return nil
	}
	for age := from + l.r.IntN(to-from+1); len(all) < n && age >= max(0, l.age-42); age -= 2 + l.r.IntN(3) {
		c := soul{is: "son", code: "son", family: l.family, woman: l.chance(50), withPerson: true}
		if c.woman {
			c.is, c.code = "daughter", "daughter"
		}
		c.given = l.called(childNames(c.woman))
		c.born = l.bornAt(age)
		all = append(all, c)
	}
	return all
}

// bornAt returns a birthday of somebody who is that many years old.
func (l *life) bornAt(age int) record.Date {
	return l.asOf.AddDays(-365*age - age/4 - 20 - l.r.IntN(300))
}

func childNames(girl bool) []string {
	if girl {
		return girls[:]
	}
	return boys[:]
}
