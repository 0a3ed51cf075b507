package sample

import "strings"

func (l *life) cpa() {
	l.obj("cpa", func() {
		start := l.reviewed.AddDays(-60 - l.r.IntN(min(2840, 365*(l.age-17)+1)))
		if l.onCPA {
			l.str("status", "onCpa")
			l.arr("episodes", func() {
				l.obj("", func() { l.str("id", "cpa-1"); l.date("start", start) })
			})
			l.reasons()
			l.str("coordinationArrangement", "careCoordinator")
		} else {
			l.strs("status", "notOnCpa", "coordinationArrangement", "leadProfessional")
		}
		if l.chance(25) {
			l.obj("coordinatorPreferences", func() {
				l.strs("text", "Somebody who stays longer than a year.", "met", "yes")
			})
		}
		l.str("setting", "community")
		l.obj("team", func() { l.strs("name", l.team.name, "odsCode", l.team.ods, "phone", l.team.phone) })
		l.str("contactFrequency", pick(l.r, []string{"every week", "every 2 weeks", "every 3 weeks", "once a month"}))
	})
}

func (l *life) reasons() {
	l.arr("eligibilityReasons", func() {
		l.obj("", func() { l.str("code", "severeDisorder") })
		if l.section {
			l.obj("", func() { l.str("code", "detainedRecently") })
		}
		if len(l.carers1) > 0 {
			l.obj("", func() { l.strs("code", "reliesOnCarer", "text", l.carers1[0].given+" helps most days.") })
		}
		if l.about("dependants") != nil {
			l.obj("", func() { l.str("code", "parenting") })
		}
	})
}

func (l *life) legal() {
	l.obj("legal", func() {
		left := l.reviewed.AddDays(-120)
		code := "98"
		if l.cto {
			code = "03"
		}
		l.powers()
		l.obj("mhaStatus", func() {
			l.str("code", code)
			if l.cto {
				l.date("start", left.AddDays(-90))
			}
		})
		if !l.section {
			l.obj("section117", func() { l.str("status", "notApplicable") })
			return
		}
		l.arr("mhaHistory", func() {
			l.obj("", func() {
				l.str("code", "03")
				l.date("start", left.AddDays(-90))
				if !l.cto {
					l.date("end", left)
				}
			})
		})
		l.obj("section117", func() {
			l.str("status", "active")
			l.date("start", left)
			l.strs("icb", "Hollin Vale Integrated Care Board", "council", "Hollin Vale Council",
				"needsSummary", "Regular visits, medicines and checks, help at home, and company.")
		})
		if l.cto {
			l.obj("cto", func() {
				l.truth("active", true)
				l.date("start", left)
				l.date("expires", l.asOf.AddDays(60+l.r.IntN(120)))
				l.arr("conditions", func() {
					l.obj("", func() {
						l.str("text", "See the doctor when the order may be renewed, and the second opinion doctor if asked.")
						l.truth("mandatory", true)
					})
					l.obj("", func() { l.str("text", "Come for my injection, or be at home for it."); l.truth("mandatory", false) })
				})
				l.str("rcRef", "ct-doctor")
			})
			l.obj("imha", func() {
				l.strs("eligible", "yes", "told", "yes")
				l.date("toldOn", l.reviewed)
				l.strs("name", "Vale Independent Mental Health Advocates", "phone", "01632 960545")
			})
		}
	})
}

func (l *life) careTeam() {
	l.arr("careTeam", func() {
		l.obj("", func() {
			role := "leadProfessional"
			if l.onCPA {
				role = "careCoordinator"
			}
			l.strs("id", "ct-lead", "role", role)
			l.staff(l.worker)
			l.strs("whatTheyDo", l.some([]string{"Keeps my plan together and visits me.", "Visits, listens, rings round.", "Holds the diary and comes to {place} with me."}),
				"contactFrequency", pick(l.r, []string{"every week", "every 2 weeks", "every 3 weeks"}))
			l.truth("primary", true)
			l.obj("coverWhenAway", func() {
				l.strs("name", "Duty desk", "phone", l.team.duty, "hours", l.team.hours)
			})
		})
		l.obj("", func() {
			role := "psychiatrist"
			if l.cto {
				role = "responsibleClinician"
			}
			l.strs("id", "ct-doctor", "role", role)
			l.staff(l.doctor)
			l.strs("whatTheyDo", "Looks after my medicine.")
		})
		for k := range helpers {
			l.extra(&helpers[k])
		}
	})
}

// staff writes what the statutory team members have in common.
func (l *life) staff(s staff) {
	l.strs("name", s.name, "jobTitle", s.job, "profession", s.profession,
		"organisation", "Hollin Vale Mental Health Services", "sector", "health")
	l.truth("registered", true)
	l.strs("phone", s.phone, "hours", l.team.hours, "localId", s.id)
	l.date("start", l.reviewed.AddDays(-30-l.r.IntN(900)))
}

// extra adds a helper to that many people in a hundred; those of the council to all whom it helps, and
// of a theme to those whose life turns on it.
func (l *life) extra(h *helper) {
	percent := h.percent
	if h.theme != "" && l.about(h.theme) != nil {
		percent += 45
	}
	if !l.chance(percent) && !(h.id == "ct-social" && l.council) {
		return
	}
	l.obj("", func() {
		l.strs("id", h.id, "role", h.role, "name", h.name, "jobTitle", h.job, "profession", h.profession,
			"organisation", h.organisation, "sector", h.sector, "phone", h.phone,
			"hours", "Monday to Friday, 10am to 4pm", "whatTheyDo", h.does)
		l.date("start", l.reviewed.AddDays(-20-l.r.IntN(300)))
	})
}

// powers: an attorney who decides what the person cannot, with the note that says so.
func (l *life) powers() {
	if !l.attorney {
		return
	}
	l.arr("attorneys", func() {
		l.obj("", func() {
			l.strs("id", "att-1", "kind", "lpaHealthWelfare", "name", l.kin.name(), "phone", l.kin.phone)
			l.truth("registeredSeen", true)
			l.date("madeOn", l.reviewed.AddDays(-300-l.r.IntN(900)))
		})
	})
	l.arr("capacityNotes", func() {
		l.obj("", func() {
			l.strs("id", "cap-1", "decision", "Sharing the care plan, and signing it", "hasCapacity", "no")
			l.date("on", l.reviewed)
			l.str("byRef", "ct-doctor")
		})
	})
}

func (l *life) assessment() {
	l.obj("assessment", func() {
		l.date("completedOn", l.reviewed)
		l.obj("involvement", func() {
			l.strs("personTookPart", "yes", "how", l.some([]string{"Two visits at home.", "Three meetings at {place}.", "By phone and then at the kitchen table."}))
		})
		l.strs("aboutMe", l.aboutMe(), "hopes", l.some(hopeWords[:]))
		l.arr("strengthsSummary", func() {
			for k, s := range l.strengths() {
				l.obj("", func() { l.strs("id", "str-"+padded(k+1, 1), "text", s) })
			}
		})
		if l.chance(25) {
			l.obj("selfAssessment", func() {
				l.str("done", "yes")
				l.date("on", l.reviewed.AddDays(-10))
				l.list("tools", "DIALOG")
			})
		}
		l.arr("domains", func() {
			for _, d := range domainOrder {
				l.domain(d)
			}
		})
	})
}

func (l *life) aboutMe() string {
	s := l.some(abouts[:])
	for k, t := range l.few(tails[:], 2+l.r.IntN(3)) {
		if k == 3 {
			s += "\n\n" + t
		} else {
			s += " " + t
		}
	}
	return s
}

// strengths returns two, which actions use in turn; the first belongs to the first theme.
func (l *life) strengths() []string {
	return append([]string{l.some(l.themes[0].strength)}, l.some(strengthWords[:]))
}

func (l *life) domain(code string) {
	switch code {
	case "riskSafety", "strengths":
		return // safety and strengthsSummary stand for them
	}
	l.obj("", func() {
		l.str("domain", code)
		if t := l.about(code); t != nil {
			l.strs("selfView", l.some(t.views), "professionalView", l.some(t.pro))
			if l.chance(40) {
				l.str("strengths", l.some(t.strength))
			}
			if l.chance(30) {
				l.str("wants", l.some([]string{"A bit of help and then to be left to it.", "To do it my own way.", "To try again with {worker}."}))
			}
		} else {
			if l.chance(25) {
				l.str("selfView", l.plainly(code))
			}
			l.truth("noCurrentNeed", true)
		}
		l.date("assessedOn", l.reviewed)
	})
}

// plainly is what somebody says of a part of life that needs nothing.
func (l *life) plainly(code string) string {
	switch {
	case code == "employmentTraining" && l.age >= 66:
		return "I am retired, and I have earned it."
	case code == "dependants" && len(l.children) > 0:
		return "They are well, and we manage."
	}
	return l.some(domainWords[code])
}

func (l *life) people() {
	if l.chance(40) {
		l.arr("importantPeople", func() {
			l.important(&l.kin, "yes", "May know how I am and what is planned.")
			l.important(&l.friend, "someThings", "")
			for k := range l.others {
				l.important(&l.others[k], pick(l.r, []string{"yes", "someThings", "no"}), "")
			}
		})
	}
	l.arr("dependants", func() {
		for k := range l.children {
			l.dependant(k, &l.children[k])
		}
		if kind, own := strings.CutPrefix(l.pet, "the "); own && l.chance(35) {
			l.obj("", func() {
				l.strs("id", "dep-9", "kind", "animal", "name", pick(l.r, petNames[:]), "relation", kind)
				l.truth("livesWith", true)
			})
		}
	})
	l.obj("carersConsidered", func() {
		l.date("askedOn", l.reviewed)
		l.strs("result", map[bool]string{true: "carersFound", false: "noneIdentified"}[len(l.carers1) > 0],
			"children", map[bool]string{true: "yes", false: "notApplicable"}[len(l.children) > 0])
	})
}

func (l *life) important(s *soul, involve, notes string) {
	if l.refusedIs(s) {
		involve, notes = "no", ""
	}
	l.obj("", func() {
		l.strs("name", s.name(), "relation", "my "+s.is, "involve", involve, "notes", notes)
	})
}

func (l *life) dependant(k int, s *soul) {
	helps := "no"
	if l.carerID(s) != "" {
		helps = "yes"
	}
	l.obj("", func() {
		l.strs("id", "dep-"+padded(k+1, 1), "kind", "child", "name", s.given, "relation", s.is)
		l.date("dateOfBirth", s.born)
		l.truth("livesWith", true)
		l.strs("isYoungCarer", helps, "considered", "yes")
	})
}

func (l *life) safety() {
	l.obj("safety", func() {
		l.strs("preferredTerm", "safety", "personsView", l.few2(thinks[:]), "professionalView", l.some(teamThinks[:]))
		if l.chance(20) {
			l.obj("selfQuestions", func() {
				l.strs("moreSafe", l.some(safer[:]), "lessSafe", l.some(unsafer[:]), "trustToDiscuss", l.worker.given+" and "+l.friend.given)
			})
		}
		l.arr("concerns", func() {
			for k, t := range l.themes {
				if t.area == "" {
					continue
				}
				l.obj("", func() {
					l.strs("id", "saf-"+padded(k+1, 1), "area", t.area, "text", l.some(t.concern), "whatHelps", l.some(t.helps))
					l.list("actionRefs", "act-"+padded(k+1, 1)+"1")
				})
			}
		})
		if l.chance(25) {
			r := pick(l.r, risks[:])
			l.arr("positiveRisks", func() {
				l.obj("", func() {
					l.strs("what", l.fill(r[0]), "whyItMatters", l.fill(r[1]), "supportAgreed", l.fill(r[2]))
				})
			})
		}
		l.obj("discussedWithPerson", func() { l.str("done", "yes"); l.date("on", l.reviewed) })
		l.date("reviewedOn", l.reviewed)
		l.truth("homeCopyUnsafe", false)
	})
}

// few2 joins two phrases.
func (l *life) few2(from []string) string {
	two := l.few(from, 2)
	return two[0] + " " + two[1]
}
