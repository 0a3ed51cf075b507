package templates

import (
	"slices"
	"strings"
	"testing"

	"cpadoc/render/doc"
	"cpadoc/schema"
	"cpadoc/schema/care"
	"cpadoc/schema/kinds"
	"cpadoc/schema/record"
	"cpadoc/schema/tree"
)

// TestLedger: every fact of a view is placed in one of the papers for the person, or its place of the schema is listed
// in coverage.tsv for a kind to come, or it is one of those that decide and are not printed.
func TestLedger(t *testing.T) {
	listed := readCoverage(t)
	p := sampleProfile(t)
	for name, data := range sampleFiles(t) {
		c := checked(t, name, data, p)
		if !c.Record().Plan().Recorded() {
			continue
		}
		v := c.For(schema.Person, schema.Consent{})
		var all []*doc.Doc
		for _, kind := range append(wholeKinds(), kinds.CarePlan) {
			all = append(all, Default().Build(kind, v, Params{Profile: p, AsOf: asOf, Crisis: "both", Posted: true}))
		}
		for _, n := range missingFacts(v.Record().Node(), all...) {
			if listed[n.Shape.Path] == "" && !decides(n) && !saidForAll(n, all) && !inOwnWords(n, c.Record()) {
				t.Errorf("%s: %s is lost", name, n.Pointer())
			}
		}
	}
}

// saidForAll reports whether a day of an action is one that the plan says once for all of them.
func saidForAll(n *tree.Node, all []*doc.Doc) bool {
	if p := n.Shape.Path; p != "plan.actions[].dueBy" && p != "plan.actions[].start" {
		return false
	}
	placed := map[string]bool{}
	for _, d := range all {
		for _, s := range spansOf(d) {
			placed[s.Origin.Pointer] = true
		}
	}
	return slices.ContainsFunc(n.Parent.Parent.Kids, func(action *tree.Node) bool {
		day := action.Get(n.Key)
		return day != nil && day.Text == n.Text && placed[day.Pointer()]
	})
}

// inOwnWords reports whether a carer's code is said in the record's own words: sister, not sibling.
func inOwnWords(n *tree.Node, rec record.Record) bool {
	for _, c := range rec.Carers().All() {
		if c.Relationship().Node().Pointer() == n.Pointer() && care.Kinship(rec, c).Recorded() {
			return n.Shape.Path == "carers[].relationship"
		}
	}
	return false
}

// missingFacts lists the leaves of a view that no span comes from.
func missingFacts(root *tree.Node, all ...*doc.Doc) (lost []*tree.Node) {
	placed := map[string]bool{}
	for _, d := range all {
		for _, s := range spansOf(d) {
			placed[s.Origin.Pointer] = true
		}
	}
	var walk func(n *tree.Node)
	walk = func(n *tree.Node) {
		switch {
		case n.Shape != nil && (n.Shape.NotPrinted != "" || n.Shape.Format == "id" || n.Shape.Open):
		case n.Shape != nil && n.Shape.LabelledText && n.Kind == tree.Object:
			if !placed[n.Pointer()] && !placed[n.Pointer()+"/text"] {
				lost = append(lost, n)
			}
		case len(n.Kids) > 0:
			for _, k := range n.Kids {
				walk(k)
			}
		case n.Kind == tree.Array || n.Kind == tree.Object || n.Key == "visibility":
		case !placed[n.Pointer()]:
			lost = append(lost, n)
		}
	}
	walk(root)
	return lost
}

// decides reports whether the plan follows a fact without printing it word for word: the usual
// state, what chooses a sentence, a reference that was followed, a day that was worked out.
func decides(n *tree.Node) bool {
	if n.Shape.Kind == tree.Bool || n.Shape.Format == "ref" {
		return true
	}
	for _, path := range deciding {
		if n.Shape.Path == path || strings.HasPrefix(n.Shape.Path, path+".") {
			return true
		}
	}
	return false
}

var deciding = []string{
	"careAct.additionalNeeds[].identified",                                            // those that need no help stand in one row
	"physicalHealth.checks.bloodGlucose.on", "physicalHealth.checks.bloodPressure.on", // a day is said once
	"physicalHealth.checks.bmi.on", "physicalHealth.checks.lipids.on", "physicalHealth.checks.smoking.on",
	"advanceStatement.decisions[].capacityAtTime", // decision or wish
	"agreement.signatures[].name",                 // the name that the person goes by stands at their own
	"agreement.onPlanVersion", "agreement.signatures[].planVersion", "agreement.signatures[].role",
	"agreement.status",                                                       // empty ticks where the person was not asked
	"assessment.domains[].domain",                                            // the head of its texts
	"careTeam[].role",                                                        // the job title stands instead
	"careTeam[].start",                                                       // active or not
	"carers[].name.given",                                                    // the preferred name stands instead
	"carers[].name.title",                                                    // for letters
	"assessment.domains[].selfView",                                          // the review record prints all; a plan letter, where nothing else was said
	"communication.language",                                                 // English is said nowhere
	"communication.interpreterRequired", "communication.interpreterLanguage", // the support names the interpreter
	"communication.readingPreference",
	"person.temporaryAddress", "person.address", // one of them
	"cpa.coordinationArrangement", "cpa.episodes[].start", "cpa.status",
	"crisisPlan.contacts[].kind",
	"crisisPlan.contacts[].verifiedOn",         // the oldest of all
	"crisisPlan.contingency[].kind",            // the line for when the worker is away
	"crisisPlan.earlyWarningSigns[].noticedBy", // the column
	"crisisPlan.earlyWarningSigns[].stage",
	"crisisPlan.respondsBestTo", // where one of the contacts is that person
	"crisisPlan.status",
	"crisisPlan.validUntil", // reviewBy stands instead
	"distribution[].name",   // "Me"
	"distribution[].recipientKind",
	"legal.mhaStatus",         // nothing is said of an informal status or beside a CTO
	"legal.section117.status", // nor of "does not apply"
	"medication[].status", "plan.status", "plan.goals[].status", "plan.needs[].status",
	"person.name",              // which name is printed is REFERENCE.md 4.0 rule 16
	"plan.actions[].ownerKind", // the group
	"reviews.history[].heldOn", // the last one
	"reviews.history[].type",
	"safety.preferredTerm",
	"sharing[].expiresOn", "sharing[].revisitOn", "sharing[].scope", // of a live decision alone
}

// TestNoFactHangsOnAnother: with any one optional fact taken out of a rich record, every other fact
// that was printed still is.
func TestNoFactHangsOnAnother(t *testing.T) {
	p := sampleProfile(t)
	for _, name := range []string{"01-full-on-cpa", "03-disagrees"} {
		v := checked(t, name, sampleFiles(t)[name], p).For(schema.Person, schema.Consent{})
		o := Params{Profile: p, AsOf: asOf, Crisis: "both"}
		before := placedIn(Default().Build(kinds.CarePlan, v, o))
		tried := 0
		for _, gone := range optionalLeaves(v.Record().Node()) {
			siblings := gone.Parent.Kids
			gone.Parent.Kids = without(siblings, gone)
			after := placedIn(Default().Build(kinds.CarePlan, v, o))
			gone.Parent.Kids = siblings
			for pointer := range before {
				if !after[pointer] && !strings.HasPrefix(pointer+"/", gone.Pointer()+"/") && !hangs(pointer, gone) {
					t.Errorf("%s: without %s the plan loses %s", name, gone.Pointer(), pointer)
				}
			}
			tried++
		}
		if tried < 300 {
			t.Errorf("%s: only %d facts tried", name, tried)
		}
	}
}

// hangs reports whether a fact says nothing without another: the head of texts that are all gone, a
// unit without its dose, an end without a beginning, where a review is that has no day, and a
// signature without its day, which does not count.
func hangs(pointer string, gone *tree.Node) bool {
	switch gone.Shape.Path {
	case "assessment.domains[].strengths", "assessment.domains[].wants":
		return strings.HasSuffix(pointer, "/domain")
	case "crisisPlan.contacts[].phone":
		return strings.HasSuffix(pointer, "/verifiedOn")
	case "careAct.outcomes[].unable":
		return strings.HasSuffix(pointer, "/code")
	case "careAct.additionalNeeds[].text": // a need without text that is met stands in one row
		return strings.HasSuffix(pointer, "/identified")
	case "medication[].dose":
		return strings.HasSuffix(pointer, "/unit")
	case "reviews.next.startTime":
		return strings.HasSuffix(pointer, "/endTime")
	case "reviews.next.date":
		return strings.HasPrefix(pointer, "/reviews/next/")
	case "agreement.signatures[].signedOn":
		return strings.HasPrefix(pointer, "/agreement/signatures/")
	}
	return false
}

func placedIn(d *doc.Doc) map[string]bool {
	placed := map[string]bool{}
	for _, s := range spansOf(d) {
		if s.Origin.Record != "profile" {
			placed[s.Origin.Pointer] = true
		}
	}
	return placed
}

func without(kids []*tree.Node, gone *tree.Node) (out []*tree.Node) {
	for _, k := range kids {
		if k != gone {
			out = append(out, k)
		}
	}
	return out
}

// optionalLeaves are the facts that a record may lack and that decide about no other.
func optionalLeaves(root *tree.Node) (out []*tree.Node) {
	var walk func(n *tree.Node)
	walk = func(n *tree.Node) {
		for _, k := range n.Kids {
			leaf := len(k.Kids) == 0 || k.Shape.LabelledText
			required := false
			for _, r := range n.Shape.Required {
				required = required || r == k.Key
			}
			if !leaf {
				walk(k)
			} else if n.Kind == tree.Object && !required && !decides(k) && k.Key != "id" {
				out = append(out, k)
			}
		}
	}
	walk(root)
	return out
}
