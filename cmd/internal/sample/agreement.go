package sample

import (
	"cpadoc/schema/kinds"
	"cpadoc/schema/record"
)

func (l *life) carers() {
	if len(l.carers1) == 0 {
		return
	}
	l.arr("carers", func() {
		for k := range l.carers1 {
			l.obj("", func() { l.oneCarer(&l.carers1[k]) })
		}
	})
}

func (l *life) oneCarer(c *carer) {
	l.str("id", c.id)
	l.obj("name", func() { l.strs("given", c.given, "family", c.family) })
	l.date("dateOfBirth", c.born)
	kind := "adult"
	if c.young {
		kind = "young"
	}
	l.strs("type", kind, "relationship", c.code)
	l.truth("livesWith", c.withPerson)
	l.obj("address", func() {
		if c.withPerson {
			l.list("lines", l.home, l.town.name)
			l.str("postcode", l.postcode)
			return
		}
		l.list("lines", padded(10+l.r.IntN(80), 2)+" "+pick(l.r, l.town.streets), l.town.name)
		l.str("postcode", l.code())
	})
	if c.phone != "" {
		l.arr("phones", func() { l.obj("", func() { l.strs("kind", "mobile", "number", c.phone) }) })
	}
	l.strs("letterWanted", "yes", "addressSafe", "yes", "careProvided", l.some(cares[:]))
	if !c.young {
		l.number("hoursPerWeek", 4+l.r.IntN(30))
		l.strs("ableNow", "yes", "willingNow", "yes", "ableFuture", "unsure", "willingFuture", "yes", "impact", "Tired, and does not say so.")
	}
	l.date("viewsHeardOn", l.reviewed)
	l.str("views", "Would like one evening a week that is free.")
	l.truth("viewsConfidential", true)
	l.offer(c)
	l.str("involvement", map[consent]string{refused: "personRefuses", withdrawn: "personRefuses", notAsked: "notAsked", narrow: "involvedPartly"}[c.state])
	if c.state != refused && c.state != withdrawn && c.state != notAsked && c.state != narrow {
		l.str("involvement", "involved")
	}
	if c.young {
		l.young(c)
	}
}

// offer: whether the carer was offered an assessment, and what came of it.
func (l *life) offer(c *carer) {
	on := l.reviewed
	n := l.odds(45, 20, 12, 15, 8)
	if c.young {
		n = 0
	}
	l.obj("assessment", func() {
		l.str("status", [...]string{"offered", "accepted", "declined", "completed", "notOffered"}[n])
		if n == 4 {
			return
		}
		l.date("offeredOn", on)
		l.strs("offeredBy", l.worker.name, "method", "in person")
		switch n {
		case 1:
			l.strs("response", "accepted", "referredTo", "Hollin Vale Council")
			l.date("referredOn", on.AddDays(3))
		case 2:
			l.str("response", "declined")
		case 3:
			l.str("response", "accepted")
			l.date("completedOn", on.AddDays(5))
		}
	})
}

// young: what stands before a letter to a child (4.7).
func (l *life) young(c *carer) {
	l.obj("youngCarer", func() {
		l.truth("livesAtAddress", true)
		l.arr("adults", func() {
			l.obj("", func() {
				l.strs("name", l.given+" "+l.family, "relation", map[string]string{"1": "father", "2": "mother", "9": "parent"}[l.gender],
					"parentalResponsibility", "yes", "informed", "yes")
				l.truth("contactSafe", true)
			})
		})
		l.str("school", "Staithe End School")
		l.truth("schoolMayKnow", false)
		l.str("letterPlan", "handOver")
		l.obj("letterAgreedBy", func() { l.str("ref", "ct-lead"); l.date("on", l.reviewed) })
		l.strs("namedWorkerRef", "ct-lead", "youngCarersService", "Hollin Vale Young Carers")
		l.truth("transitionConsidered", false)
		l.str("appropriateCare", "unsure")
	})
}

// refusedIs reports whether the person said that somebody is not to be told.
func (l *life) refusedIs(s *soul) bool {
	for _, c := range l.carers1 {
		if c.soul == s {
			return c.state == refused || c.state == withdrawn
		}
	}
	return false
}

func (l *life) reviews() {
	l.obj("reviews", func() {
		l.number("intervalMonths", 12)
		l.arr("history", func() {
			l.obj("", func() {
				l.str("id", "rev-1")
				l.date("heldOn", l.reviewed)
				l.strs("type", "formal", "format", pick(l.r, []string{"formalMeeting", "informalSetting", "duringRoutineContact"}), "place", l.place, "ledByRef", "ct-lead")
				l.truth("personAttended", true)
				l.strs("outcome", "continue", "cpaStillNeeded", "yes", "abuseQuestionAsked", "yes")
			})
		})
		l.obj("next", func() {
			l.date("date", l.next)
			l.strs("startTime", pick(l.r, []string{"09:30", "10:30", "11:00", "14:00", "15:30"}), "place", l.place, "format", "formalMeeting")
			l.arr("invitees", func() {
				l.obj("", func() {
					l.strs("ref", "ct-doctor", "role", "psychiatrist")
					l.date("invitedOn", l.asOf.AddDays(-4))
					l.str("status", "invited")
				})
			})
			l.list("agendaFromPerson", l.some([]string{"{place}", "The tablets", "{club}", "When I can stop having reviews"}))
			if l.deaf || l.language != nil {
				l.truth("interpreterBooked", !l.chance(15))
			}
			l.truth("confirmedWithPerson", true)
		})
		if l.chance(15) {
			return
		}
		l.obj("preferences", func() {
			l.str("where", capital(l.place))
			l.list("who", l.friend.given, l.worker.given)
			l.date("recordedOn", l.reviewed)
		})
	})
}

// agreement: half of the plans are signed, the others are as plans are.
func (l *life) agreement() {
	signed := l.made.AddDays(l.r.IntN(7))
	how := [...]string{"agreed", "agreedInPart", "disagrees", "notYetAsked", "declinedToSign", "unableToSign"}[l.odds(50, 9, 6, 22, 9, 4)]
	if l.lacks {
		how = "unableToSign"
	}
	l.obj("agreement", func() {
		l.str("status", how)
		if how == "agreedInPart" || how == "disagrees" {
			l.str("personsReasons", l.some(disagreements[:]))
			l.str("serviceResponse", "We have kept both accounts side by side, and we look at it again at the next review.")
		}
		if how == "unableToSign" {
			l.str("unableReason", map[bool]string{true: "lacksCapacity", false: "tooUnwell"}[l.lacks])
		}
		if how != "notYetAsked" {
			l.number("onPlanVersion", l.version)
			l.str("recordedByRef", "ct-lead")
			l.arr("signatures", func() { l.signatures(how, signed.String()) })
		}
		l.copyGiven(how, signed)
	})
	l.arr("distribution", func() {
		if how != "notYetAsked" {
			l.copyFor("di-1", "person", "", l.given+" "+l.family, "directCare", "handOver", signed)
		}
		if !l.gpRefused {
			l.copyFor("di-2", "gp", "", "My GP practice", "directCare", "email", signed.AddDays(1))
		}
		for k := range l.carers1 {
			if c := &l.carers1[k]; c.tellsPlan() && l.chance(40) {
				l.copyFor("di-"+c.id, "carer", c.id, c.name(), "consent", "handOver", signed.AddDays(1))
			}
		}
	})
}

func (l *life) copyGiven(how string, signed record.Date) {
	l.obj("copyGiven", func() {
		if how == "notYetAsked" {
			l.strs("given", "no", "reasonIfNot", "We go through it together first.")
			return
		}
		format := "standard"
		if l.points > 0 {
			format = "largePrint"
		}
		l.str("given", "yes")
		l.date("on", signed)
		l.strs("format", format, "to", l.given)
	})
}

func (l *life) signatures(how, on string) {
	sign := func(role, name, ref string) {
		l.obj("", func() {
			l.strs("role", role, "name", name, "ref", ref, "signedOn", on, "method", "wet")
			l.number("planVersion", l.version)
		})
	}
	if how != "declinedToSign" && how != "unableToSign" {
		sign("person", l.given+" "+l.family, "")
	}
	role := "leadProfessional"
	if l.onCPA {
		role = "coordinator"
	}
	sign(role, l.worker.name, "ct-lead")
	if l.attorney && l.lacks && l.chance(60) {
		sign("attorney", l.kin.name(), "att-1")
	}
	for k := range l.carers1 {
		if c := &l.carers1[k]; c.tellsPlan() && l.chance(30) {
			sign("carer", c.name(), c.id)
		}
	}
}

func (l *life) copyFor(id, kind, ref, name, basis, method string, on record.Date) {
	l.obj("", func() {
		l.strs("id", id, "recipientKind", kind, "recipientRef", ref, "name", name)
		l.list("documents", kinds.CarePlan.String())
		l.str("basis", basis)
		if !on.After(l.asOf) {
			l.date("sentOn", on)
		}
		l.str("method", method)
	})
}
