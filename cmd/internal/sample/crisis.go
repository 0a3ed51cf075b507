package sample

import "cpadoc/schema/record"

// crisisPlan: about three people in ten have none, as in the audit of W44. Of those some did not
// want one.
func (l *life) crisisPlan() {
	l.obj("crisisPlan", func() {
		switch {
		case l.chance(16):
			l.str("status", "notOffered")
			return
		case l.chance(14):
			l.strs("status", "declined", "declinedReason", "My own list on the fridge does it.")
			l.date("updatedOn", l.made)
			return
		}
		l.str("status", "present")
		l.date("createdOn", l.made.AddDays(-200))
		l.date("updatedOn", l.made)
		l.str("plannedWith", l.worker.given+" and "+l.kin.given)
		l.date("reviewBy", l.next)
		l.arr("contacts", l.crisisContacts)
		l.best()
		l.str("expectedResponse", pick(l.r, []string{"They answer, day or night.", "They ring back within 1 hour.", "They ring back within 4 hours."}))
		if l.chance(30) {
			c := pick(l.r, crises[:])
			l.arr("pastCrises", func() {
				l.obj("", func() {
					l.strs("when", pick(l.r, []string{"Autumn ", "Spring ", "January ", "The summer of "})+padded(int(l.asOf.Y)-1-l.r.IntN(9), 4), "what", l.fill(c[0]), "helped", l.fill(c[1]), "didNotHelp", l.fill(c[2]))
				})
			})
		}
		l.warnings()
		l.list("iCanDo", l.few(l.themes[0].helps, 2)...)
		l.list("othersCanDo", l.few(othersCan[:], 1+l.r.IntN(2))...)
		l.list("doesNotHelp", l.few(notHelp[:], 1+l.r.IntN(2))...)
		l.strs("whatIWantToHappen", l.some(happen[:]), "avoid", l.some(avoidWords[:]))
		if l.chance(40) {
			l.obj("practical", func() {
				l.strs("pets", l.fill("{friend} feeds {pet}."), "home", l.fill("{kin} has a key."))
			})
		}
		l.arr("contingency", l.contingency)
		if l.chance(40) {
			l.str("coordinatorInHospital", l.worker.given+" visits within three days and comes to the ward meeting.")
		}
	})
}

// crisisContacts: the line first, then whoever answers a person, by what the record says of them elsewhere.
func (l *life) crisisContacts() {
	checked := l.asOf.AddDays(-10 - l.r.IntN(150))
	call := func(id, kind, ref string, s *soul) {
		l.obj("", func() {
			l.strs("id", id, "label", s.label(), "kind", kind, "phone", s.phone, "hours", s.hours)
			l.truth("is24h", false)
			if !l.chance(4) {
				l.truth("agreedToBeNamed", !l.chance(3))
			}
			l.date("verifiedOn", checked)
			l.str("ref", ref)
		})
	}
	l.service("cc-line", "Hollin Vale crisis line", "nhs24h", "0808 157 0145", "open day and night, every day", checked)
	if l.chance(55) {
		l.service("cc-duty", l.team.name+" duty desk", "duty", l.team.duty, l.team.hours, checked)
	}
	if l.chance(85) {
		call("cc-friend", "friend", "con-friend", &l.friend)
	}
	if l.chance(55) && !l.refusedIs(&l.kin) {
		ref := "con-kin"
		if id := l.carerID(&l.kin); id != "" {
			ref = id
		}
		call("cc-kin", "family", ref, &l.kin)
	}
}

func (l *life) service(id, label, kind, phone, hours string, checked record.Date) {
	l.obj("", func() {
		l.strs("id", id, "label", label, "kind", kind, "phone", phone, "hours", hours)
		l.truth("is24h", kind == "nhs24h")
		l.truth("agreedToBeNamed", true)
		l.date("verifiedOn", checked)
	})
}

// best is who the person responds to best.
func (l *life) best() {
	if l.chance(35) {
		l.obj("respondsBestTo", func() { l.strs("name", l.friend.given, "phone", l.friend.phone, "ref", "con-friend") })
	}
}

// warnings gives triggers and staged signs from the themes of the life.
func (l *life) warnings() {
	l.arr("triggers", func() {
		for _, t := range l.themes {
			l.text(l.some(t.triggers))
		}
	})
	l.arr("earlyWarningSigns", func() {
		for k, t := range l.themes {
			for n, s := range l.few(t.signs, 1+l.r.IntN(5)/4) {
				l.obj("", func() {
					l.strs("text", s, "stage", [...]string{"early", "worse", "crisis"}[min(2, (k+n)/2)], "noticedBy", pick(l.r, []string{"me", "others"}))
				})
			}
		}
	})
}

func (l *life) contingency() {
	row := func(kind, if_, then, who, phone, hours string) {
		l.obj("", func() {
			l.strs("ifThis", l.fill(if_), "kind", kind, "then", l.fill(then), "who", who, "phone", phone, "hours", hours)
		})
	}
	row("workerUnavailable", "{worker} is away", "Ring the duty desk and say that there is a plan.", "Duty desk", l.team.duty, l.team.hours)
	if l.chance(25) {
		row("missedContact", "I miss a visit", "Ring me the same day, then {kin}.", l.worker.name, l.worker.phone, l.team.hours)
	}
	if l.chance(25) {
		row("medicineProblem", "My tablets run out", "The chemist can lend three days.", "Ferry Lane Pharmacy", "01632 960317", "Monday to Saturday, 9am to 6pm")
	}
	if len(l.carers1) > 0 && l.carerID(&l.friend) == "" && l.chance(60) {
		row("carerUnavailable", l.carers1[0].given+" is ill or away", "{friend} comes instead, and {worker} adds a visit.",
			l.friend.label(), l.friend.phone, l.friend.hours)
	}
}

func (l *life) wishes() {
	l.obj("advanceStatement", func() {
		if !l.chance(30) {
			l.str("status", pick(l.r, []string{"none", "offeredNotWanted"}))
			return
		}
		l.str("status", "present")
		l.arr("statements", func() {
			l.obj("", func() {
				l.strs("id", "adv-1", "kind", "statement", "text", l.some(wishes[:]))
				l.date("madeOn", l.reviewed.AddDays(-100))
				l.date("reviewedOn", l.reviewed)
				l.str("keptWhere", "Front of my notes")
				l.truth("signed", true)
				l.truth("witnessed", l.chance(50))
			})
		})
	})
}

func (l *life) careAct() {
	l.obj("careAct", func() {
		l.obj("council", func() { l.strs("name", "Hollin Vale Council", "phone", "01632 960500") })
		l.obj("needsAssessment", func() {
			l.str("offered", "yes")
			l.date("offeredOn", l.reviewed)
			if l.council {
				l.str("response", "accepted")
				l.date("completedOn", l.reviewed)
			} else {
				l.str("response", "declined")
			}
		})
		l.arr("additionalNeeds", func() { // the four prompts
			for k, kind := range [...]string{"personalCare", "mealPreparation", "budgetingFinances", "homeEnvironment"} {
				l.obj("", func() {
					l.str("kind", kind)
					if !l.council || k%2 == 0 {
						l.str("identified", "no")
						return
					}
					l.str("identified", "yes")
					l.date("identifiedOn", l.reviewed)
					l.strs("text", [...]string{"", "I skip meals when I am low.", "", "The place gets away from me."}[k],
						"eligibility", "eligible", "howMet", "Two hours of help on Tuesdays and Fridays", "ownerRef", "ct-social")
				})
			}
		})
		if l.council {
			l.council1()
		}
	})
}

func (l *life) council1() {
	l.arr("outcomes", func() {
		for _, code := range [...]string{"nutrition", "homeHabitable"} {
			l.obj("", func() { l.str("code", code); l.str("unable", "yes") })
		}
	})
	l.obj("determination", func() {
		l.strs("arisesFromImpairment", "yes", "wellbeingImpact", "yes", "eligible", "yes")
		l.date("on", l.reviewed)
		l.str("byRef", "ct-social")
	})
	l.obj("plan", func() {
		l.str("has", "yes")
		l.date("on", l.reviewed)
		l.date("reviewOn", l.next)
		l.strs("needsMet", "Meals and the home", "howMet", "A support worker twice a week", "adviceGiven", "The community kitchen and the repair café")
	})
	l.obj("personalBudget", func() {
		l.str("has", "yes")
		l.number("annualAmount", 10000*(20+l.r.IntN(60)))
		l.strs("currency", "GBP", "fundedBy", "Hollin Vale Council")
	})
	l.obj("directPayment", func() { l.strs("discussed", "yes", "interested", "no", "status", "none") })
}
