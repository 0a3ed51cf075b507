package fact

// crisisShape is the shape of what crisis makes.
func (s *shaper) crisisShape() *shape {
	contact := "crisisPlan.contacts[]"
	ring := s.object("fact.crisis.ring[]",
		prop{"phone?", s.of(contact+".phone", "crisisPlan.respondsBestTo.phone")},
		prop{"name", s.of(contact+".label", "crisisPlan.respondsBestTo.name", "crisisPlan.respondsBestTo.ref", contact+".ref")},
		prop{"notes?", s.of(contact + ".notes")},
		prop{"hours?", s.of(contact+".hours", "careTeam[].hours")},
		prop{"replyTime?", s.of(contact + ".replyTime")},
		prop{"always?", s.truth(contact + ".is24h")},
		prop{"unchecked?", s.truth(contact + ".verifiedOn")},
		prop{"best?", s.truth("crisisPlan.respondsBestTo.ref")},
		prop{"bestName?", s.of("crisisPlan.respondsBestTo.name", "crisisPlan.respondsBestTo.ref", contact+".ref")})
	stage := s.object("fact.crisis.stages[]",
		prop{"stage", s.codes("early", "worse", "crisis").from("crisisPlan.earlyWarningSigns[].stage")},
		prop{"mine?", s.list(s.of("crisisPlan.earlyWarningSigns[]", "crisisPlan.earlyWarningSigns[].noticedBy"))},
		prop{"others?", s.list(s.of("crisisPlan.earlyWarningSigns[]", "crisisPlan.earlyWarningSigns[].noticedBy"))})
	contingency := s.object("fact.crisis.contingency[]",
		prop{"entry", s.of("crisisPlan.contingency[]", "crisisPlan.contingency[].kind")},
		prop{"outside?", s.codes(OutsideLine, OutsideNHS111, OutsideBoxes).from("crisisPlan.contingency[].kind")},
		prop{"number?", s.of(contact+".phone", "crisisPlan.contingency[].kind")})
	c := s.object("fact.crisis",
		prop{"boxA?", s.of(contact, contact+".kind", contact+".is24h", contact+".verifiedOn")},
		prop{"numbersChecked?", s.of(contact + ".verifiedOn")},
		prop{"ring?", s.list(ring)},
		prop{"stages?", s.list(stage)},
		prop{"staged?", s.truth("crisisPlan.earlyWarningSigns[].stage")},
		prop{"contingency?", s.list(contingency)},
		prop{"medicines?", s.list(s.of("medication[]", "medication[].status"))},
		prop{"before?", s.truth("crisisPlan.agreement.status", "crisisPlan.agreement.on", "crisisPlan.updatedOn")},
		prop{"choice?", s.of("crisisPlan.agreement.status", "crisisPlan.agreement.on", "crisisPlan.updatedOn")},
		prop{"agreedOn?", s.of("crisisPlan.agreement.on")},
		prop{"standing", s.codes(StatusUnsigned, StatusAgreed, StatusDisagrees).from("crisisPlan.agreement.status")},
		prop{"dated?", s.of("crisisPlan.updatedOn", "crisisPlan.createdOn")},
		prop{"checkBy?", s.of("crisisPlan.reviewBy", "crisisPlan.validUntil", "reviews.next.date")},
		prop{"declinedOn?", s.of("crisisPlan.createdOn", "crisisPlan.updatedOn", "crisisPlan.agreement.on")},
		prop{"copies?", s.list(s.object("fact.crisis.copies[]",
			prop{"entry", s.of("distribution[]", "distribution[].documents")},
			prop{"sentOn?", s.of("distribution[].sentOn")}))})
	t := shape(*c)
	return &t
}
