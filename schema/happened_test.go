package schema

import (
	"testing"

	"cpadoc/schema/tree"
)

// TestHappened: every date of a record is of something done, signed or born, or stands here as one
// that is or may be planned. A new date has to be thought about (X13, X14).
func TestHappened(t *testing.T) {
	planned := map[string]bool{}
	for _, path := range []string{
		"person.temporaryAddress.from", "person.temporaryAddress.to", "cpa.episodes[].start", "cpa.episodes[].end",
		"cpa.history[].from", "cpa.history[].to", "admission.plannedDischarge", "legal.mhaStatus.start",
		"legal.mhaStatus.expires", "legal.mhaHistory[].start", "legal.mhaHistory[].end", "legal.section117.start",
		"legal.section117.ended", "legal.cto.start", "legal.cto.expires", "legal.conditionalDischarge.nextReferral",
		"legal.guardianship.expires", "legal.dols.start", "legal.dols.expires", "careTeam[].start", "careTeam[].end",
		"plan.goals[].targetDate", "plan.actions[].dueBy", "plan.actions[].reviewBy", "plan.actions[].start",
		"unmetNeeds[].reviewOn", "medication[].start", "medication[].stop", "medication[].depot.nextDue",
		"physicalHealth.nextDue", "physicalHealth.pregnancy.dueOn", "crisisPlan.reviewBy", "crisisPlan.validUntil",
		"careAct.plan.reviewOn", "careAct.nextReview", "carers[].endedOn", "carers[].assessment.reviewOn",
		"carers[].supportPlan.reviewOn", "sharing[].expiresOn", "sharing[].revisitOn", "reviews.history[].nextReviewSetFor",
		"reviews.next.date", "reviews.next.invitees[].reportDue", "reviews.next.preMeetingOn", "reviews.next.debriefOn",
		"reviews.postDischargeFollowUp.due", "distribution[].sentOn",
	} {
		planned[path] = true
	}
	count := map[tree.Happened]int{}
	eachShape(RecordShape(), func(s *tree.Shape) {
		if s.Format != "date" {
			if s.Happened != tree.Undecided {
				t.Errorf("%s is no date, and is said to have happened", s.Path)
			}
			return
		}
		count[s.Happened]++
		if planned[s.Path] != (s.Happened == tree.Undecided) {
			t.Errorf("%s may be planned: %v, and its x-happened is %d", s.Path, planned[s.Path], s.Happened)
		}
		delete(planned, s.Path)
	})
	if len(planned) > 0 {
		t.Errorf("no such dates: %v", planned)
	}
	if count[tree.Signed] != 2 || count[tree.Born] != 3 {
		t.Errorf("%d dates stop documents, %d are births", count[tree.Signed], count[tree.Born])
	}
}

func eachShape(s *tree.Shape, f func(*tree.Shape)) {
	f(s)
	for _, name := range s.Order {
		eachShape(s.Props[name], f)
	}
	if s.Items != nil {
		eachShape(s.Items, f)
	}
}
