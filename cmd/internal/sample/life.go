package sample

import (
	"math/rand/v2"
	"slices"
	"strings"

	"cpadoc/schema/record"
)

// life is what the sections of one record have to agree on.
type life struct {
	*pen
	r    *rand.Rand
	i    int
	asOf record.Date

	given, family, preferred, title, gender, pronouns string
	born                                              record.Date
	age                                               int
	town                                              *town
	home, postcode, phone                             string
	names, phones                                     []string // taken by somebody in this life
	friend, kin                                       soul
	others, children                                  []soul // relatives beside kin, and children at home
	carers1                                           []carer
	place, club, pet, day                             string
	hour, job, dish                                   string
	worker, doctor                                    staff
	team                                              *team
	onCPA, section, cto, council, attorney, lacks     bool
	deaf, gpRefused                                   bool
	language                                          *tongue
	points                                            int         // of large print; 0 for the standard edition
	reviewed, next, made                              record.Date // last and next review, day of the plan
	version                                           int
	themes                                            []*theme
}

// staff is a worker: the given name is how the person calls them.
type staff struct{ given, name, job, profession, id, phone string }

func pick[T any](r *rand.Rand, from []T) T { return from[r.IntN(len(from))] }

func (l *life) chance(percent int) bool { return l.r.IntN(100) < percent }

// some returns the words of one phrase of the bank, and nothing for an empty list. Who is young was
// nothing for nineteen years.
func (l *life) some(from []string) string {
	if len(from) == 0 {
		return ""
	}
	at := l.r.IntN(len(from))
	for k := range from {
		if s := from[(at+k)%len(from)]; l.fits(s) {
			return l.fill(s)
		}
	}
	return l.fill(from[at])
}

// fits reports whether somebody of the person's age can say a phrase.
func (l *life) fits(s string) bool {
	return l.age >= 42 || !strings.Contains(s, "nineteen years") && (l.age >= 30 || !strings.Contains(s, "{job}"))
}

// few gives up to n different phrases of the bank.
func (l *life) few(from []string, n int) []string {
	var out []string
	for _, i := range l.r.Perm(len(from)) {
		if len(out) == n {
			break
		}
		if l.fits(from[i]) {
			out = append(out, l.fill(from[i]))
		}
	}
	return out
}

// odds picks a number: weights of 0, 1, 2 ... in a hundred.
func (l *life) odds(weights ...int) int {
	at := l.r.IntN(100)
	for n, w := range weights {
		if at -= w; at < 0 {
			return n
		}
	}
	return len(weights) - 1
}

// live makes up a life.
func (l *life) live() {
	l.who()
	l.around()
	l.onCPA = l.chance(86)
	l.section = l.chance(22)
	l.cto = l.section && l.chance(30)
	l.council = l.chance(25)
	l.version = 1 + l.r.IntN(7)
	l.times()
	l.choose()
	l.kinsfolk()
	l.understanding()
	l.consents()
}

// times: nine in ten reviews were in time.
func (l *life) times() {
	l.reviewed = l.asOf.AddDays(-7 - l.r.IntN(330))
	if l.chance(10) {
		l.reviewed = l.asOf.AddDays(-370 - l.r.IntN(150))
	}
	l.made = l.reviewed
	l.next = l.reviewed.AddMonthsClamped(12).AddDays(-l.r.IntN(20))
	if l.next.Before(l.asOf) || l.chance(60) {
		l.next = l.asOf.AddDays(5 + l.r.IntN(40))
	}
}

// who: three in ten have a name from beyond Western Europe, so that every font page is used.
func (l *life) who() {
	woman := l.chance(50)
	l.gender, l.pronouns = "1", "he/him"
	names := men[:]
	if woman {
		l.gender, l.pronouns, names = "2", "she/her", women[:]
	}
	if l.chance(3) {
		l.gender, l.pronouns = "9", "they/them"
	}
	name := pick(l.r, names)
	l.given, l.family = name[0], pick(l.r, stems[:])+pick(l.r, ends[:])
	if l.chance(30) {
		l.family = pick(l.r, farNames[:])
	}
	if l.chance(8) {
		l.family += "-" + pick(l.r, stems[:]) + pick(l.r, ends[:])
	}
	if l.chance(40) {
		l.preferred = name[1]
	}
	// Most are between 25 and 60; the youngest are 18, the oldest 86.
	l.age = 18 + l.r.IntN(24) + l.r.IntN(24)
	if l.chance(18) {
		l.age = 60 + l.r.IntN(27)
	}
	l.born = l.bornAt(l.age)
	l.names = append(l.names[:0], l.given, l.preferred)
}

// around: the team is that of the person's age.
func (l *life) around() {
	l.town = &towns[l.r.IntN(len(towns))]
	l.home = string(appendInt(nil, 1+l.r.IntN(89))) + " " + pick(l.r, l.town.streets)
	l.postcode = l.code()
	l.phone = l.mobile()
	l.team = &teams[0]
	switch {
	case l.age >= 65:
		l.team = &teams[2]
	case l.age <= 35 && l.chance(60):
		l.team = &teams[1]
	}
	l.worker, l.doctor = pick(l.r, l.team.workers), l.team.doctor
	l.names = append(l.names, l.worker.given)
	l.place, l.club = pick(l.r, places[:]), pick(l.r, clubs[:])
	l.pet, l.day = pick(l.r, pets[:]), pick(l.r, days[:])
	l.hour, l.job, l.dish = pick(l.r, hours[:]), pick(l.r, jobs[:]), pick(l.r, dishes[:])
}

// code returns a postcode of the person's town.
func (l *life) code() string {
	return l.town.district + " " + padded(1+l.r.IntN(9), 1) + pick(l.r, inward[:])
}

// choose takes one to five of the themes, three for most.
func (l *life) choose() {
	n := l.odds(0, 10, 36, 34, 14, 6)
	for _, i := range l.r.Perm(len(allThemes)) {
		t := &allThemes[i]
		if len(l.themes) < n && t.suits(l.age) {
			l.themes = append(l.themes, t)
		}
	}
}

// suits reports whether a theme can be that of somebody of an age: school gates, work.
func (t *theme) suits(age int) bool {
	switch t.domain {
	case "dependants":
		return age >= 30 && age <= 52
	case "employmentTraining":
		return age >= 30 && age <= 62
	}
	return true
}

// kinsfolk: the friend and the relative whom the plan speaks of, others, and children.
func (l *life) kinsfolk() {
	l.friend = l.oneFriend()
	all := l.relatives(1 + l.odds(55, 33, 12))
	l.kin, l.others = all[0], all[1:]
	switch {
	case l.about("dependants") != nil:
		l.children = l.offspring(1+l.odds(0, 65, 35), 9)
	case l.age <= 50 && l.chance(14):
		l.children = l.offspring(1+l.r.IntN(2), 0)
	}
	l.title = map[string]string{"1": "Mr", "2": "Ms", "9": "Mx"}[l.gender]
	if l.gender == "2" && (l.kin.code == "partner" || l.chance(l.age)) {
		l.title = pick(l.r, []string{"Mrs", "Mrs", "Ms"})
	}
	if !l.chance(60) {
		l.title = ""
	}
}

// about returns the theme of that domain, nil if the life does not turn on it.
func (l *life) about(domain string) *theme {
	if i := slices.IndexFunc(l.themes, func(t *theme) bool { return t.domain == domain }); i >= 0 {
		return l.themes[i]
	}
	return nil
}

// understanding: what the person needs so that they can read and talk.
func (l *life) understanding() {
	switch n := l.r.IntN(100); {
	case n < 3:
		l.deaf = true
	case n < 8:
		l.language = &tongues[l.r.IntN(len(tongues))]
	case n < 15:
		l.points = 16 + 2*l.r.IntN(5)
	}
	if l.age >= 70 && l.chance(15) && !l.deaf {
		l.points = 18 + 2*l.r.IntN(4)
	}
}
