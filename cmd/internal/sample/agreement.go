package sample

import "cpadoc/schema/kinds"

func (l *life) carers() {
	if !l.carer {
		return
	}
	l.arr("carers", func() {
		l.obj("", func() {
			l.str("id", "carer-1")
			l.obj("name", func() { l.strs("given", l.kin, "family", pick(l.r, stems[:])+pick(l.r, ends[:])) })
			l.date("dateOfBirth", l.asOf.AddDays(-365*24-l.r.IntN(365*50)))
			l.strs("type", "adult", "relationship", relation(l.kinIs))
			l.truth("livesWith", false)
			l.obj("address", func() {
				l.list("lines", padded(10+l.r.IntN(80), 2)+" "+pick(l.r, l.town.streets), l.town.name)
				l.str("postcode", l.town.district+" "+padded(1+l.r.IntN(9), 1)+"TU")
			})
			l.arr("phones", func() { l.obj("", func() { l.strs("kind", "mobile", "number", l.mobile()) }) })
			l.strs("letterWanted", "yes", "addressSafe", "yes", "careProvided", "Rings, shops, and sits when it is bad.")
			l.number("hoursPerWeek", 4+l.r.IntN(30))
			l.strs("ableNow", "yes", "willingNow", "yes", "ableFuture", "unsure", "willingFuture", "yes", "impact", "Tired, and does not say so.")
			l.date("viewsHeardOn", l.reviewed)
			l.str("views", "Would like one evening a week that is free.")
			l.truth("viewsConfidential", true)
			l.obj("assessment", func() {
				l.str("status", "offered")
				l.date("offeredOn", l.reviewed)
				l.strs("offeredBy", l.worker.name, "method", "in person")
			})
			l.str("involvement", "involved")
		})
	})
}

func relation(kin string) string {
	switch kin {
	case "sister", "brother":
		return "sibling"
	case "mother", "father":
		return "parent"
	case "daughter", "son":
		return kin
	}
	return "other"
}

func (l *life) sharing() {
	l.arr("sharing", func() {
		if l.carer {
			l.obj("", func() {
				l.strs("id", "sh-carer", "recipientKind", "carer", "recipientRef", "carer-1",
					"scope", pick(l.r, []string{"carePlan", "all", "practical"}), "decision", "consented")
				l.date("decidedOn", l.reviewed)
			})
		}
		l.obj("", func() {
			l.strs("id", "sh-gp", "recipientKind", "gp", "scope", "all", "decision", "consented")
			l.date("decidedOn", l.reviewed)
		})
	})
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
			l.truth("confirmedWithPerson", true)
		})
		if l.chance(15) {
			return
		}
		l.obj("preferences", func() {
			l.str("where", capital(l.place))
			l.list("who", l.friend, l.worker.given)
			l.date("recordedOn", l.reviewed)
		})
	})
}

// agreement: two in three have signed, the others in the ways that people do.
func (l *life) agreement() {
	signed := l.made.AddDays(l.r.IntN(7))
	l.obj("agreement", func() {
		how := pick(l.r, []string{"agreed", "agreed", "agreed", "agreed", "agreedInPart", "disagrees", "notYetAsked", "declinedToSign"})
		l.str("status", how)
		if how == "agreedInPart" || how == "disagrees" {
			l.str("personsReasons", l.some([]string{
				"I agree with what we do. I do not agree with why.", "The part about my drinking is out of date.",
				"I was rushed. I want to go through page two again with {friend} there.",
			}))
			l.str("serviceResponse", "We have kept both accounts side by side, and we look at it again at the next review.")
		}
		if how != "notYetAsked" {
			l.number("onPlanVersion", l.version)
			l.str("recordedByRef", "ct-lead")
			l.arr("signatures", func() { l.signatures(how, signed.String()) })
		}
		l.obj("copyGiven", func() {
			l.str("given", "yes")
			l.date("on", signed)
			l.strs("format", "standard", "to", l.given)
		})
	})
	l.arr("distribution", func() {
		l.copyFor("di-1", "person", l.given+" "+l.family, "handOver", signed.String())
		l.copyFor("di-2", "gp", "My GP practice", "email", signed.AddDays(1).String())
	})
}

func (l *life) signatures(how, on string) {
	sign := func(role, name, ref string) {
		l.obj("", func() {
			l.strs("role", role, "name", name, "ref", ref, "signedOn", on, "method", "wet")
			l.number("planVersion", l.version)
		})
	}
	if how != "declinedToSign" {
		sign("person", l.given+" "+l.family, "")
	}
	role := "leadProfessional"
	if l.onCPA {
		role = "coordinator"
	}
	sign(role, l.worker.name, "ct-lead")
}

func (l *life) copyFor(id, kind, name, method, on string) {
	l.obj("", func() {
		l.strs("id", id, "recipientKind", kind, "name", name)
		l.list("documents", kinds.CarePlan.String())
		l.strs("basis", "directCare", "sentOn", on, "method", method)
	})
}
