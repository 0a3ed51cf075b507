package sample

import (
	"math/rand/v2"

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
	town                                              *town
	friend, kin, kinIs, place, club, pet, day         string
	hour, job, dish                                   string
	worker, doctor                                    staff
	team                                              *team
	onCPA, carer, child, section, cto, council        bool
	reviewed, next, made                              record.Date // last and next review, day of the plan
	version                                           int
	themes                                            []*theme
}

// staff is a worker: the given name is how the person calls them.
type staff struct{ given, name, job, profession, id string }

func pick[T any](r *rand.Rand, from []T) T { return from[r.IntN(len(from))] }

func (l *life) chance(percent int) bool { return l.r.IntN(100) < percent }

// some returns the words of one phrase of the bank, and nothing for an empty list.
func (l *life) some(from []string) string {
	if len(from) == 0 {
		return ""
	}
	return l.fill(pick(l.r, from))
}

// few gives up to n different phrases of the bank.
func (l *life) few(from []string, n int) []string {
	var out []string
	for _, i := range l.r.Perm(len(from))[:min(n, len(from))] {
		out = append(out, l.fill(from[i]))
	}
	return out
}

// live makes up a life.
func (l *life) live() {
	l.who()
	l.around()
	l.onCPA = l.chance(86)
	l.carer = l.chance(40)
	l.section = l.chance(22)
	l.cto = l.section && l.chance(30)
	l.council = l.chance(25)
	l.version = 1 + l.r.IntN(7)
	l.reviewed = l.asOf.AddDays(-7 - l.r.IntN(330))
	l.made = l.reviewed
	l.next = l.reviewed.AddMonthsClamped(12).AddDays(-l.r.IntN(20))
	if l.next.Before(l.asOf) || l.chance(60) {
		l.next = l.asOf.AddDays(5 + l.r.IntN(40))
	}
	l.choose()
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
	l.given, l.family = pick(l.r, names), pick(l.r, stems[:])+pick(l.r, ends[:])
	if l.chance(30) {
		l.family = pick(l.r, farNames[:])
	}
	if l.chance(8) {
		l.family += "-" + pick(l.r, stems[:]) + pick(l.r, ends[:])
	}
	if l.chance(30) {
		l.preferred = pick(l.r, shorts[:])
	}
	if l.chance(60) {
		l.title = map[string]string{"1": "Mr", "2": "Ms", "9": "Mx"}[l.gender]
	}
	l.born = l.asOf.AddDays(-365*18 - 40 - l.r.IntN(365*66))
}

func (l *life) around() {
	l.town = &towns[l.r.IntN(len(towns))]
	l.team = &teams[l.r.IntN(len(teams))]
	l.friend = pick(l.r, friends[:])
	kin := pick(l.r, kinsfolk[:])
	l.kin, l.kinIs = kin[0], kin[1]
	l.place, l.club = pick(l.r, places[:]), pick(l.r, clubs[:])
	l.pet, l.day = pick(l.r, pets[:]), pick(l.r, days[:])
	l.hour, l.job, l.dish = pick(l.r, hours[:]), pick(l.r, jobs[:]), pick(l.r, dishes[:])
	l.worker = l.team.workers[l.r.IntN(len(l.team.workers))]
	l.doctor = l.team.doctor
}

// choose takes one to three of the themes, and children where one of them is about children.
func (l *life) choose() {
	n := 1 + l.r.IntN(10)/4
	for _, i := range l.r.Perm(len(allThemes))[:n] {
		t := &allThemes[i]
		l.child = l.child || t.domain == "dependants"
		l.themes = append(l.themes, t)
	}
}

// about returns the theme of that domain, nil if the life does not turn on it.
func (l *life) about(domain string) *theme {
	for _, t := range l.themes {
		if t.domain == domain {
			return t
		}
	}
	return nil
}
