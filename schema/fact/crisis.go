package fact

import (
	"slices"

	"cpadoc/schema/care"
	"cpadoc/schema/record"
)

// Crisis is what the crisis plan, the card and the sheet need (REFERENCE.md 4.2).
type Crisis struct {
	BoxA           record.CrisisContact `fact:"boxA?" of:"crisisPlan.contacts[]" from:"crisisPlan.contacts[].kind crisisPlan.contacts[].is24h crisisPlan.contacts[].verifiedOn"`
	NumbersChecked record.Day           `fact:"numbersChecked?" of:"crisisPlan.contacts[].verifiedOn"`
	Ring           []Ring               `fact:"ring?"`
	Stages         []Stage              `fact:"stages?"`
	Staged         bool                 `fact:"staged?" from:"crisisPlan.earlyWarningSigns[].stage"`
	Contingency    []Contingency        `fact:"contingency?"`
	Medicines      []record.Medicine    `fact:"medicines?" of:"medication[]" from:"medication[].status"`
	Prescriber     record.Line          `fact:"prescriber?" of:"medication[].prescriber" from:"medication[].status"` // of all Medicines, if it is one

	Before   bool                                `fact:"before?" from:"crisisAnswer"`
	Choice   record.Code[record.AgreementStatus] `fact:"choice?" of:"crisisPlan.agreement.status" from:"crisisAnswer"`
	AgreedOn record.Day                          `fact:"agreedOn?" of:"crisisPlan.agreement.on"`
	Standing Said[PaperState]                    `fact:"standing" from:"crisisPlan.agreement.status"`

	Dated      record.Day `fact:"dated?" of:"crisisPlan.updatedOn" from:"crisisPlan.createdOn"`
	CheckBy    record.Day `fact:"checkBy?" of:"crisisPlan.reviewBy" from:"crisisPlan.validUntil reviews.next.date"`
	DeclinedOn record.Day `fact:"declinedOn?" of:"crisisPlan.createdOn" from:"crisisPlan.updatedOn crisisPlan.agreement.on"`
	Copies     []Copy     `fact:"copies?"`
}

// Ring is somebody to ring, a contact of the record or who the person responds to best.
type Ring struct {
	Phone     record.Line `fact:"phone?" of:"crisisPlan.contacts[].phone" from:"crisisPlan.respondsBestTo.phone"`
	Name      record.Line `fact:"name" of:"crisisPlan.contacts[].label" from:"best"`
	Notes     record.Text `fact:"notes?" of:"crisisPlan.contacts[].notes"`
	Hours     record.Line `fact:"hours?" of:"crisisPlan.contacts[].hours" from:"careTeam[].hours"`
	ReplyTime record.Line `fact:"replyTime?" of:"crisisPlan.contacts[].replyTime"`
	Always    bool        `fact:"always?" from:"crisisPlan.contacts[].is24h"`
	Unchecked bool        `fact:"unchecked?" from:"crisisPlan.contacts[].verifiedOn"`
	Best      bool        `fact:"best?" from:"crisisPlan.respondsBestTo.ref"`
	BestName  record.Line `fact:"bestName?" of:"crisisPlan.respondsBestTo.name" from:"crisisPlan.respondsBestTo.ref crisisPlan.contacts[].ref"`
}

// Stage is the signs of one stage, by who notices them.
type Stage struct {
	Stage  Said[StageWord]      `fact:"stage" from:"crisisPlan.earlyWarningSigns[].stage"`
	Mine   []record.WarningSign `fact:"mine?" of:"crisisPlan.earlyWarningSigns[]" from:"crisisPlan.earlyWarningSigns[].noticedBy"`
	Others []record.WarningSign `fact:"others?" of:"crisisPlan.earlyWarningSigns[]" from:"crisisPlan.earlyWarningSigns[].noticedBy"`
}

// StageWord is how bad it is.
type StageWord string

// Words lists the stages as they follow one another.
func (StageWord) Words() []string { return []string{"early", "worse", "crisis"} }

// Contingency is one line of what to do when something fails.
type Contingency struct {
	Entry   record.Contingency `fact:"entry" of:"crisisPlan.contingency[]" from:"crisisPlan.contingency[].kind"`
	Outside Said[care.Outside] `fact:"outside?" from:"crisisPlan.contingency[].kind"`
	Number  record.Line        `fact:"number?" of:"crisisPlan.contacts[].phone" from:"crisisPlan.contingency[].kind"`
}

// Copy is who has, or will be sent, a document; SentOn when that has happened.
type Copy struct {
	Entry  record.Distribution `fact:"entry" of:"distribution[]" from:"distribution[].documents"`
	SentOn record.Day          `fact:"sentOn?" of:"distribution[].sentOn"`
	Held   bool                `fact:"held?" from:"distribution[].documents"` // it is not sent as things stand
}

func crisis(in In) (c Crisis) {
	plan := in.record().CrisisPlan()
	h := care.HelpOf(in.record(), in.profile(), in.AsOf)
	c.BoxA = care.ShownInBoxA(h)
	c.NumbersChecked = care.NumbersChecked(in.record(), h, in.AsOf)
	c.Ring = ring(in, c.BoxA)
	c.Stages = stages(plan)
	c.Staged = len(c.Stages) > 1
	c.Contingency = contingency(plan, h)
	c.Medicines = make([]record.Medicine, 0, in.record().Medication().Len())
	for _, m := range in.record().Medication().All() {
		if care.Taken(m) {
			c.Medicines = append(c.Medicines, m)
		}
	}
	c.Prescriber = onePrescriber(c.Medicines)
	c.answer(in)
	c.Dated = care.CrisisDay(plan)
	c.CheckBy = care.CrisisCheckBy(in.record())
	c.DeclinedOn = care.CrisisDeclinedOn(plan)
	c.Copies = copies(in, record.DocumentCrisisPlan)
	return c
}

// onePrescriber returns who prescribes all of at least two medicines; absent when they are not one.
func onePrescriber(list []record.Medicine) (by record.Line) {
	for i, m := range list {
		if i > 0 && m.Prescriber().String() != by.String() {
			return record.Line{}
		}
		by = m.Prescriber()
	}
	if len(list) < 2 {
		return record.Line{}
	}
	return by
}

// answer says what the person chose on this crisis plan.
func (c *Crisis) answer(in In) {
	a := care.CrisisAgreementOf(in.record(), in.AsOf)
	c.Before, c.Choice = a.Before, a.Choice
	c.Standing = Said[PaperState]{paperStates[in.Decided.Crisis], a.Choice.Node()}
	if on := in.record().CrisisPlan().Agreement().On(); in.Decided.Crisis == care.Agreed && in.come(on) {
		c.AgreedOn = on
	}
}

// ring lists whom to ring in record order, with whom the person responds to best. Who that is and
// stands among the contacts is not said twice.
func ring(in In, shown record.CrisisContact) (rows []Ring) {
	plan := in.record().CrisisPlan()
	best, same := plan.RespondsBestTo(), care.BestHelper(in.record())
	rows = make([]Ring, 0, plan.Contacts().Len()+1)
	if best.Recorded() && !same.Recorded() {
		rows = append(rows, Ring{Phone: best.Phone(), Name: best.Name(), Best: true,
			Hours: care.Worker(in.record(), best.Ref()).Hours()})
	}
	for _, k := range plan.Contacts().All() {
		if k == shown && k != same {
			continue
		}
		r := Ring{Phone: k.Phone(), Name: k.Label(), Notes: k.Notes(), Hours: k.Hours(), ReplyTime: k.ReplyTime()}
		r.Always = !k.Hours().Recorded() && k.Is24h().True()
		r.Unchecked = k.Phone().Recorded() && !care.NumberChecked(k, in.AsOf)
		if k == same {
			if r.Best = care.IsCalled(k, best.Name()); !r.Best {
				r.BestName = best.Name()
			}
		}
		rows = append(rows, r)
	}
	return rows
}

// stages sorts the signs by stage and by who notices them.
func stages(plan record.CrisisPlan) (rows []Stage) {
	for _, stage := range [...]record.WarningSignStage{record.WarningSignStageEarly, record.WarningSignStageWorse,
		record.WarningSignStageCrisis} {
		var row Stage
		for _, s := range plan.EarlyWarningSigns().All() {
			if care.StageOf(s) != stage {
				continue
			}
			if row.Stage.Word == "" {
				row.Stage = Said[StageWord]{StageWord(record.Word(stage)), s.Stage().Node()}
			}
			if s.NoticedBy().Is(record.WarningSignNoticedByOthers) {
				row.Others = append(row.Others, s)
			} else {
				row.Mine = append(row.Mine, s)
			}
		}
		if row.Stage.Word != "" {
			rows = append(rows, row)
		}
	}
	return rows
}

// contingency says of the line for when the usual worker is away what to ring outside its hours.
func contingency(plan record.CrisisPlan, h care.Help) []Contingency {
	rows := make([]Contingency, 0, plan.Contingency().Len())
	for _, k := range plan.Contingency().All() {
		row := Contingency{Entry: k}
		row.Outside.Word = care.OutsideHours(k, h)
		if row.Outside.Word == care.OutsideLine {
			row.Number = h.Number()
		}
		rows = append(rows, row)
	}
	return rows
}

// copies lists who has, or will be sent, one of these documents; every document when none is named.
func copies(in In, documents ...record.Document) (rows []Copy) {
	for _, d := range in.record().Distribution().All() {
		if len(documents) > 0 && !lists(d, documents) {
			continue
		}
		row := Copy{Entry: d}
		if in.come(d.SentOn()) {
			row.SentOn = d.SentOn()
		}
		row.Held = !row.SentOn.Recorded() && slices.Contains(in.Unsent, d.Index())
		rows = append(rows, row)
	}
	return rows
}

func lists(d record.Distribution, documents []record.Document) bool {
	for _, k := range d.Documents().All() {
		if k.In(documents...) {
			return true
		}
	}
	return false
}
