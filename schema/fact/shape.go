package fact

import (
	"strings"

	"cpadoc/schema/tree"
)

// Shape gives the shape of what Derive makes, for checking templates. Facts that rename a fact of
// the record have its own shape; Sources name the further facts that decide about one.
func Shape(rec, profile *tree.Shape) *tree.Shape {
	s := &shaper{rec, profile}
	workers := []string{"cpa.status", "careTeam[].role", "careTeam[].start", "careTeam[].end"}
	reviews := []string{"reviews.history[].heldOn", "reviews.history[].type", "reviews.history[].cancelledReason"}
	actions := []string{"plan.actions[].needRefs", "plan.actions[].ownerRef", "plan.actions[].ownerKind"}
	refusals := []string{"advanceStatement.decisions[].withdrawnOn", "advanceStatement.decisions[].madeOn",
		"advanceStatement.decisions[].capacityAtTime", "advanceStatement.decisions[].lifeSustaining"}
	sharing := []string{"sharing[].recipientKind", "sharing[].recipientRef", "sharing[].decision",
		"sharing[].decidedOn", "sharing[].expiresOn"}
	signed := []string{"agreement.signatures[].role", "agreement.signatures[].planVersion",
		"agreement.signatures[].signedOn"}
	group := s.object("fact.group",
		prop{"who", s.codes(doers[:]...)},
		prop{"actions", s.list(s.object("fact.group.actions[]",
			prop{"action", s.of("plan.actions[]", actions...)},
			prop{"strength?", s.of("assessment.strengthsSummary[].text", "plan.actions[].usesStrengthRef")},
			prop{"goals?", s.list(s.number("plan.actions[].goalRefs"))}))})
	return s.object("fact",
		prop{"withheld?", s.truth()},
		prop{"call?", s.of("person.name.given", "person.name.preferred", "person.name.family")},
		prop{"adult?", s.truth("person.dateOfBirth")},
		prop{"title", s.ofProfile("titles.coordinator")},
		prop{"team", s.ofProfile("teams[]")},
		prop{"ownTeam?", s.truth("cpa.team.name", "cpa.team.odsCode")},
		prop{"lead", s.codes("named", "toBeNamed", "self").from(append(workers, "cpa.coordinationArrangement")...)},
		prop{"worker?", s.of("careTeam[]", workers...)},
		prop{"cover?", s.of("careTeam[].coverWhenAway", workers...)},
		prop{"duty?", s.ofProfile("teams[].dutyDesk")},
		prop{"lastReview?", s.of("reviews.history[].heldOn", reviews...)},
		prop{"lastFormalReview?", s.of("reviews.history[].heldOn", reviews...)},
		prop{"nextReview", s.codes(ReviewBooked, ReviewOverdue, ReviewMissed, ReviewNotSet).
			from(append(reviews, "reviews.next.date", "cpa.episodes[].start")...)},
		prop{"needs?", s.list(s.object("fact.needs[]",
			prop{"number", s.number()},
			prop{"need", s.of("plan.needs[]")},
			prop{"goals?", s.list(s.number("plan.needs[].goalRefs"))},
			prop{"aftercare?", s.truth("plan.needs[].s117")},
			prop{"groups?", s.list(group)},
			prop{"elsewhere?", s.list(s.number("plan.actions[].needRefs"))},
			prop{"nothingYet?", s.truth("plan.needs[].status")}))},
		prop{"otherGroups?", s.list(group)},
		prop{"checks?", s.list(s.object("fact.checks[]",
			prop{"on?", s.of("physicalHealth.checks.alcohol.on", checkPaths(".on")...)},
			prop{"results", s.list(s.object("fact.checks[].results[]",
				prop{"check", s.codes(checkKinds[:]...).from(checkPaths("")...)},
				prop{"result?", s.of("physicalHealth.checks.alcohol.result", checkPaths(".result")...)}))}))},
		prop{"helpNeeded?", s.list(s.of("careAct.additionalNeeds[]", "careAct.additionalNeeds[].identified"))},
		prop{"managing?", s.list(s.of("careAct.additionalNeeds[].kind", "careAct.additionalNeeds[].identified"))},
		prop{"legal?", s.truth("legal.mhaStatus.code", "legal.section117.status")},
		prop{"legalChecking?", s.truth("legal.mhaStatus.expires", "legal.cto.expires", "legal.guardianship.expires")},
		prop{"detained?", s.truth("legal.mhaStatus.code")},
		prop{"aftercare?", s.of("legal.section117")},
		prop{"status?", s.of("legal.mhaStatus")},
		prop{"cto?", s.of("legal.cto", "legal.cto.active")},
		prop{"conditionalDischarge?", s.of("legal.conditionalDischarge", "legal.conditionalDischarge.active")},
		prop{"guardianship?", s.of("legal.guardianship", "legal.guardianship.active")},
		prop{"imha?", s.truth("legal.mhaStatus.code")},
		prop{"tribunal?", s.truth("legal.mhaStatus.code")},
		prop{"decisions?", s.list(s.of("advanceStatement.decisions[]", refusals...))},
		prop{"refusalWishes?", s.list(s.of("advanceStatement.decisions[]", refusals...))},
		prop{"decisionWithdrawn?", s.truth("advanceStatement.decisions[].withdrawnOn")},
		prop{"attorneyAfterDecision?", s.of("legal.attorneys[]", "legal.attorneys[].madeOn")},
		prop{"sharing?", s.list(s.object("fact.sharing[]",
			prop{"entry", s.of("sharing[]", sharing...)},
			prop{"state", s.codes(states[1:]...).from(sharing...)},
			prop{"scope?", s.of("sharing[].scope", sharing...)},
			prop{"excludes?", s.of("sharing[].excludes", sharing...)}))},
		prop{"carersSigning?", s.list(s.object("fact.carersSigning[]",
			prop{"carer", s.of("carers[]")},
			prop{"where", s.codes("here", "ownPage", "signed")}))},
		prop{"standing", s.codes(StatusDraft, StatusUnsigned, StatusAgreed, StatusDisagrees).
			from("plan.status", "agreement.status", "agreement.onPlanVersion",
				"agreement.signatures[].role", "agreement.signatures[].planVersion")},
		prop{"agreedOn?", s.of("agreement.signatures[].signedOn")},
		prop{"choice?", s.of("agreement.status", "agreement.onPlanVersion")},
		prop{"before?", s.truth("agreement.status", "agreement.onPlanVersion")},
		prop{"mine?", s.of("agreement.signatures[]", signed...)},
		prop{"leads?", s.of("agreement.signatures[]", signed...)},
		prop{"others?", s.list(s.of("agreement.signatures[]", signed...))},
		prop{"reader?", s.of("carers[]")},
		prop{"hidden?", s.truth()},
		prop{"consent?", (*shape)(s.object("fact.consent",
			prop{"by", s.codes(AgreedByPerson, AgreedByAttorney, InBestInterests, AgreedByReader).from("sharing[].decision")},
			prop{"about", s.codes(scopes...).from("sharing[].scope")},
			prop{"on?", s.of("sharing[].decidedOn")},
			prop{"attorney?", s.of("legal.attorneys[].name", "sharing[].attorneyRef")}))},
		prop{"council?", (*shape)(s.object("fact.council",
			prop{"name", s.ofProfile("council.name")},
			prop{"phone?", s.ofProfile("council.adultSocialCarePhone")},
			prop{"hours?", s.ofProfile("council.hours")}))},
		prop{"line?", s.ofProfile("crisisLines[]")},
		prop{"answerTo?", s.ofProfile("organisation.address")},
		prop{"talk?", s.of("careTeam[]")},
		prop{"texts?", s.truth("careTeam[].phone")},
		prop{"home?", s.truth()},
		prop{"school?", s.truth()},
		prop{"older?", s.truth()},
		prop{"knows?", s.list(s.codes(relationCodes...).from("carers[].youngCarer.adults[].relation"))},
		prop{"severalKnow?", s.truth("carers[].youngCarer.adults[].relation")},
		prop{"signedOn?", s.of("agreement.signatures[].signedOn")},
		prop{"myPart?", s.list(s.of("plan.actions[]"))},
		prop{"copies?", s.list(s.object("fact.copies[]",
			prop{"entry", s.of("distribution[]")},
			prop{"sentOn?", s.of("distribution[].sentOn")}))},
		prop{"crisis", s.crisisShape()},
		prop{"teamAddress?", s.ofProfile("organisation.address").from("cpa.team.address")},
		prop{"steps?", s.list(s.object("fact.steps[]",
			prop{"who", s.codes(StepYou, StepFamily, StepTeam).from("plan.actions[].ownerKind")},
			prop{"action", s.of("plan.actions[]")}))},
		prop{"otherForms?", s.list(&shape{Kind: tree.String, Sources: []string{"communication.formats[]",
			"communication.language", "communication.interpreterLanguage", "communication.interpreterRequired"}})},
		prop{"interpreter?", &shape{Kind: tree.String, Sources: []string{"communication.interpreterLanguage",
			"communication.interpreterRequired"}}},
		prop{"letterCopies?", s.list(s.of("distribution[]", "distribution[].documents"))},
	)
}

// checkPaths names a part of each yearly check.
func checkPaths(part string) (paths []string) {
	for _, kind := range checkKinds {
		paths = append(paths, "physicalHealth.checks."+kind+part)
	}
	return paths
}

type shaper struct{ rec, profile *tree.Shape }

// prop is a property; a name that ends in "?" may be absent.
type prop struct {
	name  string
	shape *shape
}

// shape is a tree.Shape that is still being put together.
type shape tree.Shape

func (s *shape) from(sources ...string) *shape {
	s.Sources = append(s.Sources, sources...)
	return s
}

func (s *shaper) object(path string, props ...prop) *tree.Shape {
	o := &tree.Shape{Kind: tree.Object, Path: path, Props: map[string]*tree.Shape{}}
	for _, p := range props {
		name, optional := strings.CutSuffix(p.name, "?")
		t := (*tree.Shape)(p.shape)
		if t.Path == "" {
			t.Path = path + "." + name
		}
		if t.Kind == tree.Array && t.Items.Path == "" {
			t.Items.Path = t.Path + "[]"
		}
		o.Props[name] = t
		o.Order = append(o.Order, name)
		if !optional {
			o.Required = append(o.Required, name)
		}
	}
	return o
}

func (s *shaper) list(item any) *shape {
	var t *tree.Shape
	switch i := item.(type) {
	case *tree.Shape:
		t = i
	case *shape:
		t = (*tree.Shape)(i)
	}
	return &shape{Kind: tree.Array, Items: t, Readers: t.Readers}
}

func (s *shaper) codes(codes ...string) *shape { return &shape{Kind: tree.String, Enum: codes} }

func (s *shaper) truth(sources ...string) *shape {
	return &shape{Kind: tree.Bool, Sources: sources}
}

func (s *shaper) number(sources ...string) *shape {
	return &shape{Kind: tree.Number, Integer: true, Sources: sources}
}

func (s *shaper) of(path string, sources ...string) *shape { return find(s.rec, path).from(sources...) }

func (s *shaper) ofProfile(path string) *shape {
	c := find(s.profile, path)
	return c
}

// find copies the shape at a schema path ("careTeam[].role"). It panics where there is none: a slip
// of this package.
func find(root *tree.Shape, path string) *shape {
	at := root
	for _, key := range strings.Split(path, ".") {
		key, list := strings.CutSuffix(key, "[]")
		next := at.Props[key]
		if next == nil || list && next.Items == nil {
			panic("fact: no " + path + " in the schema")
		}
		if at = next; list {
			at = next.Items
		}
	}
	c := shape(*at)
	c.Sources = nil
	return &c
}
