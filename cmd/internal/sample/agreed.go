package sample

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

func (l *life) plan() {
	l.obj("plan", func() {
		l.str("id", "plan-1")
		l.number("version", l.version)
		l.str("planType", "10")
		l.date("createdOn", l.made)
		if l.version > 1 {
			l.number("supersedesVersion", l.version-1)
		}
		l.strs("status", "active", "authoredBy", pick(l.r, []string{"jointly", "jointly", "person"}))
		l.obj("involvement", func() {
			l.strs("personTookPart", "yes", "whoHelped", l.friend.given)
		})
		l.truth("combinedWithCareAct", l.council)
		l.goals()
		l.arr("needs", func() {
			for k, t := range l.themes {
				l.need(k, t)
			}
		})
		l.arr("actions", func() {
			for k, t := range l.themes {
				l.actions(k, t)
			}
		})
		if l.chance(35) {
			l.choices()
		}
		if l.chance(30) {
			l.arr("appointments", func() {
				l.obj("", func() {
					l.strs("with", l.doctor.name, "when", l.asOf.AddDays(10+l.r.IntN(60)).String()+"T10:30:00Z", "where", l.team.name, "kind", "outpatient")
				})
			})
		}
	})
}

func (l *life) goals() {
	l.arr("goals", func() {
		for k, t := range l.themes {
			l.obj("", func() {
				l.strs("id", "goal-"+padded(k+1, 1), "domain", t.domain, "inPersonsWords", l.some(t.goals),
					"whyItMatters", l.some(t.whys), "howWeWillKnow", l.some(t.knows))
				l.date("targetDate", l.asOf.AddDays(30+l.r.IntN(240)))
				l.strs("status", pick(l.r, []string{"active", "active", "active", "partlyAchieved"}))
				l.number("priority", k+1)
			})
		}
	})
}

func (l *life) need(k int, t *theme) {
	l.obj("", func() {
		l.strs("id", "need-"+padded(k+1, 1), "domain", t.domain, "text", l.some(t.needs))
		if l.chance(70) {
			l.str("teamView", l.some(t.team))
		}
		l.list("sources", "self", "cpa")
		if l.section {
			l.truth("s117", l.chance(60))
		}
		l.list("goalRefs", "goal-"+padded(k+1, 1))
		l.str("status", "current")
	})
}

// actions gives one or two of the person's, one of family if there is one, one or two of services.
func (l *life) actions(k int, t *theme) {
	n := 0
	act := func(what, owner, kind string) {
		n++
		l.obj("", func() {
			l.str("id", "act-"+padded(k+1, 1)+padded(n, 1))
			l.list("needRefs", "need-"+padded(k+1, 1))
			l.strs("what", what, "ownerRef", owner, "ownerKind", kind)
			l.when()
			if kind == "person" {
				l.str("usesStrengthRef", "str-"+padded(1+k%2, 1))
			}
			if l.section && kind == "team" {
				l.truth("s117", l.chance(60))
			}
			l.str("status", pick(l.r, []string{"planned", "inProgress", "inProgress"}))
		})
	}
	for _, s := range l.few(t.mine, 1+l.r.IntN(2)) {
		act(s, "", "person")
	}
	if len(t.family) > 0 && l.chance(45) {
		l.family1(pick(l.r, t.family), act)
	}
	for _, s := range l.few(t.theirs, 1+l.odds(45, 45, 10)) {
		act(s, pick(l.r, []string{"ct-lead", "ct-lead", "ct-doctor"}), "team")
	}
}

// family1 gives an action of family or a friend; the phrase begins with whose it is.
func (l *life) family1(phrase string, act func(what, owner, kind string)) {
	whose, what, _ := strings.Cut(phrase, ": ")
	what = capital(l.fill(what))
	switch {
	case whose == "{friend}":
		l.by(&l.friend, "con-friend", what, act)
	default:
		l.by(&l.kin, "con-kin", what, act)
	}
}

// by gives an action to a carer, or to a contact who is none; to nobody who may not be told of it.
func (l *life) by(s *soul, contact, what string, act func(what, owner, kind string)) {
	switch id := l.carerID(s); {
	case l.refusedIs(s):
	case id != "":
		act(what, id, "carer")
	default:
		act(what, contact, "family")
	}
}

func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

func (l *life) when() {
	if l.chance(55) {
		l.str("frequency", l.some([]string{"Every day", "Every {day}", "Twice a week", "Every 2 weeks", "Once a month", "{day}s and Sundays"}))
		l.date("dueBy", l.next)
	} else {
		l.date("dueBy", l.asOf.AddDays(14+l.r.IntN(160)))
	}
}

func (l *life) choices() {
	c := pick(l.r, choices[:])
	l.arr("choicesDiscussed", func() {
		l.obj("", func() {
			l.str("topic", c[0])
			l.list("options", c[1], c[2])
			l.strs("personsChoice", l.fill(c[3]), "available", "yes")
		})
	})
	if l.chance(30) {
		l.arr("preferences", func() {
			l.obj("", func() {
				l.strs("text", "The same worker for more than a year.", "met", "partly", "reasonNotMet", "Staff have changed. "+l.worker.given+" means to stay.")
				l.date("explainedOn", l.reviewed)
			})
		})
	}
}

func (l *life) unmetNeeds() {
	if !l.chance(30) {
		return
	}
	u := pick(l.r, unmets[:])
	if u[0] == womenOnly && l.gender != "2" {
		u = unmets[0]
	}
	l.arr("unmetNeeds", func() {
		l.obj("", func() {
			l.strs("id", "unmet-1", "domain", l.themes[0].domain, "text", u[0], "reason", u[1], "service", "Hollin Vale Mental Health Services")
			l.date("since", l.reviewed)
			l.str("interimPlan", l.fill(u[2]))
			l.date("reviewOn", l.next)
		})
	})
}

func (l *life) medicines() {
	checked := l.asOf.AddDays(-3 - l.r.IntN(150))
	if last := l.reviewed.AddDays(-40); checked.Before(last) { // after the latest medicine began
		checked = last
	}
	l.date("medicationListCheckedOn", checked)
	l.strs("medicationListCheckedByRef", "ct-lead", "medicationListCheckedWith", "gp")
	l.arr("medication", l.remedies)
	l.obj("allergies", func() {
		if a := pick(l.r, allergens[:]); l.chance(25) {
			l.str("status", "known")
			l.date("checkedOn", l.reviewed)
			l.arr("items", func() { l.obj("", func() { l.strs("substance", a[0], "reaction", a[1], "severity", a[2]) }) })
			return
		}
		l.str("status", "noneKnown")
		l.date("checkedOn", l.reviewed)
	})
	l.obj("physicalHealth", func() {
		on := l.asOf.AddDays(-20 - l.r.IntN(320))
		if !l.chance(35) {
			l.date("lastFullCheckOn", on)
			l.str("responsible", "gp")
			return
		}
		l.obj("checks", func() {
			for _, c := range [...][2]string{{"alcohol", "within limits"}, {"bloodGlucose", "normal"}, {"bloodPressure", "128 over 80"}, {"bmi", "27"}, {"lipids", "normal"}, {"smoking", "asked"}} {
				l.obj(c[0], func() { l.str("result", c[1]); l.date("on", on) })
			}
		})
		l.date("lastFullCheckOn", on)
		l.date("nextDue", on.AddMonthsClamped(12))
		l.str("responsible", pick(l.r, []string{"gp", "mentalHealthTeam"}))
	})
}
