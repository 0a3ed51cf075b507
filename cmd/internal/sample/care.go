package sample

func (l *life) cpa() {
	l.obj("cpa", func() {
		start := l.reviewed.AddDays(-400 - l.r.IntN(2500))
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
		if l.carer {
			l.obj("", func() { l.strs("code", "reliesOnCarer", "text", l.kin+" helps most days.") })
		}
		if l.child {
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
			l.staff(l.worker, l.team.phone[:len(l.team.phone)-2]+padded(50+l.r.IntN(49), 2))
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
			l.staff(l.doctor, l.team.phone)
			l.strs("whatTheyDo", "Looks after my medicine.")
		})
		l.extra("ct-support", "supportWorker", staff{name: "Bernie Coyle", job: "Support worker", profession: "supportWorker"}, "Hollin Vale Mental Health Services", "health", "01632 960171", "Comes out with me and does not rush.", 35)
		l.extra("ct-social", "socialWorker", staff{name: "Siân Pugh", job: "Social worker", profession: "socialWorker"}, "Hollin Vale Council", "socialCare", "01632 960503", "Sorts out what the council does.", 0)
		l.extra("ct-work", "employmentAdviser", staff{name: "Sunniva Dale", job: "Employment adviser", profession: "other"}, "Workwell Vale", "voluntary", "01632 960172", "Work, forms and what happens to benefits.", 18)
	})
}

// staff writes what the statutory team members have in common.
func (l *life) staff(s staff, phone string) {
	l.strs("name", s.name, "jobTitle", s.job, "profession", s.profession,
		"organisation", "Hollin Vale Mental Health Services", "sector", "health")
	l.truth("registered", true)
	l.strs("phone", phone, "hours", l.team.hours, "localId", s.id)
	l.date("start", l.reviewed.AddDays(-30-l.r.IntN(900)))
}

// extra adds a helper to that many people in a hundred; those of the council to all whom it helps.
func (l *life) extra(id, role string, s staff, organisation, sector, phone, does string, percent int) {
	if !l.chance(percent) && !(role == "socialWorker" && l.council) {
		return
	}
	l.obj("", func() {
		l.strs("id", id, "role", role, "name", s.name, "jobTitle", s.job, "profession", s.profession,
			"organisation", organisation, "sector", sector, "phone", phone,
			"hours", "Monday to Friday, 10am to 4pm", "whatTheyDo", does)
		l.date("start", l.reviewed.AddDays(-20-l.r.IntN(300)))
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
				l.str("selfView", l.some(domainWords[code]))
			}
			l.truth("noCurrentNeed", true)
		}
		l.date("assessedOn", l.reviewed)
	})
}

func (l *life) people() {
	if l.chance(20) {
		l.arr("importantPeople", func() {
			l.obj("", func() {
				l.strs("name", l.kin, "relation", "my "+l.kinIs, "involve", "yes", "notes", "May know how I am and what is planned.")
			})
			l.obj("", func() { l.strs("name", l.friend, "relation", "friend", "involve", "someThings") })
		})
	}
	l.arr("dependants", func() {
		if l.child {
			for k := range 1 + l.r.IntN(2) {
				l.obj("", func() {
					l.strs("id", "dep-"+padded(k+1, 1), "kind", "child", "name", pick(l.r, shorts[:]), "relation", pick(l.r, []string{"son", "daughter"}))
					l.number("age", 4+5*k+l.r.IntN(5))
					l.truth("livesWith", true)
					l.strs("isYoungCarer", "no", "considered", "yes")
				})
			}
		}
		if !l.chance(30) {
			return
		}
		l.obj("", func() {
			l.strs("id", "dep-9", "kind", "animal", "name", l.pet)
			l.truth("livesWith", true)
		})
	})
	l.obj("carersConsidered", func() {
		l.date("askedOn", l.reviewed)
		l.strs("result", map[bool]string{true: "carersFound", false: "noneIdentified"}[l.carer],
			"children", map[bool]string{true: "yes", false: "notApplicable"}[l.child])
	})
}

func (l *life) safety() {
	l.obj("safety", func() {
		l.strs("preferredTerm", "safety", "personsView", l.few2(thinks[:]), "professionalView", l.some(teamThinks[:]))
		if l.chance(20) {
			l.obj("selfQuestions", func() {
				l.strs("moreSafe", l.some(safer[:]), "lessSafe", l.some(unsafer[:]), "trustToDiscuss", l.worker.given+" and "+l.friend)
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
