package fact

import (
	"cpadoc/schema/care"
	"cpadoc/schema/record"
)

// Papers is what plan letters and cover slips need.
type Papers struct {
	TeamAddress     record.Address        `fact:"teamAddress?" profile:"organisation.address" from:"cpa.team.address"`
	OneDesk         bool                  `fact:"oneDesk?"` // who takes complaints also takes thanks, at one number
	Steps           []Step                `fact:"steps?"`
	OtherForms      []Said[Form]          `fact:"otherForms?" from:"communication.formats[] communication.language communication.interpreterLanguage communication.interpreterRequired"`
	InterpreterSaid bool                  `fact:"interpreterSaid?" from:"communication.support[] communication.interpreterLanguage"`
	Reach           Said[care.Way]        `fact:"reach" from:"communication.contactMethod communication.support[]"`
	Interpreter     Said[Form]            `fact:"interpreter?" from:"communication.interpreterLanguage communication.interpreterRequired"`
	LetterCopies    []record.Distribution `fact:"letterCopies?" of:"distribution[]" from:"distribution[].documents"`
}

// Form is the code of a form or of a language as the record has it, or the name of a language.
type Form string

// Step is what was agreed, in record order, without what was called off.
type Step struct {
	Who    Said[StepBy]  `fact:"who" from:"plan.actions[].ownerKind plan.actions[].ownerRef"`
	Action record.Action `fact:"action" of:"plan.actions[]"`
	Due    record.Day    `fact:"due?" of:"plan.actions[].dueBy"` // where it is not that of all
	Late   bool          `fact:"late?" from:"plan.actions[].dueBy plan.actions[].reviewBy plan.actions[].status"`
}

// StepBy is who takes a step, as a letter to the person says it.
type StepBy string

// The people.
const (
	StepYou    StepBy = "you"
	StepFamily StepBy = "family"
	StepTeam   StepBy = "team"
)

// Words lists them.
func (StepBy) Words() []string { return words([]StepBy{StepYou, StepFamily, StepTeam}) }

func papers(in In, l Leading, plan *serving) (p Papers) {
	p.TeamAddress = teamAddress(in, l)
	p.OneDesk = care.SameNumber(in.profile().Complaints().Phone(), in.profile().Compliments().Phone())
	p.Steps = make([]Step, 0, len(plan.actions))
	for _, d := range plan.actions {
		if !d.action.Status().Is(record.ActionStatusCancelled) {
			s := Step{Who: Said[StepBy]{stepsBy[d.doer], d.action.OwnerKind().Node()}, Action: d.action,
				Late: care.PastDue(d.action, in.AsOf).Recorded()}
			if d.action.DueBy().Date() != plan.until.Date() {
				s.Due = d.action.DueBy()
			}
			p.Steps = append(p.Steps, s)
		}
	}
	p.Reach.Word = care.HelpOf(in.record(), in.profile(), in.AsOf).Way
	p.InterpreterSaid = care.InterpreterSaid(in.record().Communication())
	p.Interpreter = interpreter(in.record().Communication())
	p.OtherForms = otherForms(in.record().Communication())
	for _, d := range in.record().Distribution().All() {
		if lists(d, []record.Document{record.DocumentPlanLetter}) && !d.RecipientKind().Is(record.DistributionRecipientKindPerson) {
			p.LetterCopies = append(p.LetterCopies, d)
		}
	}
	return p
}

// teamAddress returns where the team is: as the record says, as the profile says of the same team, or
// the organisation's.
func teamAddress(in In, l Leading) record.Address {
	if own := in.record().CPA().Team().Address(); own.Recorded() {
		return own
	}
	if l.OwnTeam && l.Team.Address().Recorded() {
		return l.Team.Address()
	}
	return in.profile().Organisation().Address()
}

// stepsBy are the doers as a letter to the person names them.
var stepsBy = [...]StepBy{care.DoneByPerson: StepYou, care.DoneByFamily: StepFamily, care.DoneByServices: StepTeam}

// interpreter returns the language of the interpreter whom the person needs.
func interpreter(k record.Communication) Said[Form] {
	_, spoken := care.Interpreter(k)
	if !spoken.Recorded() {
		return Said[Form]{}
	}
	return Said[Form]{Form(spoken.String()), spoken.Node()}
}

// otherForms returns the forms and the language that the person needs and that are made elsewhere.
func otherForms(k record.Communication) (forms []Said[Form]) {
	for _, f := range care.MadeElsewhere(k.Formats()) {
		forms = append(forms, Said[Form]{Form(f.String()), f.Node()})
	}
	if lang := care.OtherLanguage(k); lang.Recorded() {
		forms = append(forms, Said[Form]{Form(lang.String()), lang.Node()})
	}
	return forms
}
