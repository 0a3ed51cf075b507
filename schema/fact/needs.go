package fact

import (
	"cpadoc/schema/care"
	"cpadoc/schema/record"
	"cpadoc/schema/tree"
)

// Needing puts each action under the first need that it serves, grouped by who does it, and says of
// checks and daily life what there is to say.
type Needing struct {
	Needs       []Need  `fact:"needs?"`
	OtherGroups []Group `fact:"otherGroups?" path:"fact.group"`
	// Until and From are days that most actions share, which are said once for all.
	Until      record.Day                               `fact:"until?" of:"plan.actions[].dueBy"`
	From       record.Day                               `fact:"from?" of:"plan.actions[].start"`
	FreeCare   bool                                     `fact:"freeCare?" from:"plan.actions[].s117"`
	Checks     []CheckDay                               `fact:"checks?"`
	HelpNeeded []record.AdditionalNeed                  `fact:"helpNeeded?" of:"careAct.additionalNeeds[]" from:"careAct.additionalNeeds[].identified"`
	Managing   []record.Code[record.AdditionalNeedKind] `fact:"managing?" of:"careAct.additionalNeeds[].kind" from:"careAct.additionalNeeds[].identified"`
}

// Need is one need with its actions. Needs keep the record's order; nothing is ranked.
type Need struct {
	Number     int         `fact:"number"`
	Need       record.Need `fact:"need" of:"plan.needs[]"`
	Goals      []int       `fact:"goals?" from:"plan.needs[].goalRefs"`
	Aftercare  bool        `fact:"aftercare?" from:"plan.needs[].s117"`
	Groups     []Group     `fact:"groups?" path:"fact.group"`
	Elsewhere  []int       `fact:"elsewhere?" from:"plan.actions[].needRefs"` // earlier needs under which an action that serves this one stands
	NothingYet bool        `fact:"nothingYet?" from:"plan.needs[].status"`
}

// Group is what one kind of doer does.
type Group struct {
	Who     Said[Doer] `fact:"who"`
	Actions []Action   `fact:"actions"`
}

// Doer is who does an action, as care.Doer has it.
type Doer string

// doers are in the order of the page.
var doers = [...]Doer{care.DoneByPerson: "me", care.DoneByFamily: "family", care.DoneByServices: "services"}

// Words lists the doers.
func (Doer) Words() []string { return words(doers[:]) }

// Action is one action under a need. Goals that the need names already are not said again.
type Action struct {
	Action   record.Action `fact:"action" of:"plan.actions[]" from:"actions"`
	Strength []int         `fact:"strength?" from:"plan.actions[].usesStrengthRef"` // its number among the strengths
	Due      record.Day    `fact:"due?" of:"plan.actions[].dueBy"`                  // where it is not that of all
	Start    record.Day    `fact:"start?" of:"plan.actions[].start"`                // likewise
	Goals    []int         `fact:"goals?" from:"plan.actions[].goalRefs"`
	Late     bool          `fact:"late?" from:"plan.actions[].dueBy plan.actions[].reviewBy plan.actions[].status"` // X133
}

func needing(in In, p *serving) (n Needing) {
	n.Needs = make([]Need, 0, p.needs.Len())
	for i, need := range p.needs.All() {
		n.Needs = append(n.Needs, p.need(i, need))
	}
	n.OtherGroups = p.groups(-1, record.Need{})
	n.Until, n.From, n.FreeCare = p.until, p.from, p.free
	n.Checks = checks(in.record())
	for _, a := range in.record().CareAct().AdditionalNeeds().All() {
		if a.Identified().Is(record.No) && onlyNamed(a) {
			n.Managing = append(n.Managing, a.Kind())
		} else {
			n.HelpNeeded = append(n.HelpNeeded, a)
		}
	}
	return n
}

// serving is a plan with who does each action and the first need that it serves.
type serving struct {
	rec     record.Record
	asOf    record.Date
	needs   record.List[record.Need]
	actions []done
	until   record.Day // that most actions are due by, where several are
	from    record.Day
	free    bool // some action is free aftercare
}

// done is an action as it is done.
type done struct {
	action record.Action
	first  int // place in needs, -1 for none: those come in a group of their own, so that none is lost
	doer   care.Doer
}

func served(rec record.Record, asOf record.Date) *serving {
	s := &serving{rec: rec, asOf: asOf, needs: rec.Plan().Needs()}
	actions := rec.Plan().Actions()
	s.actions = make([]done, 0, actions.Len())
	for _, a := range actions.All() {
		s.actions = append(s.actions, done{a, care.FirstNeed(s.needs, a), care.DoerOf(rec, a)})
		s.free = s.free || a.S117().True()
	}
	s.until = sharedDay(actions, record.Action.DueBy)
	s.from = sharedDay(actions, record.Action.Start)
	return s
}

// sharedDay returns the day that most actions have, if they are at least three, or half of them and two;
// absent if there is none.
func sharedDay(actions record.List[record.Action], day func(record.Action) record.Day) (most record.Day) {
	best := min(max(1, (actions.Len()-1)/2), 2)
	for _, a := range actions.All() {
		n := 0
		for _, b := range actions.All() {
			if d := day(b); d.Recorded() && d.Date() == day(a).Date() {
				n++
			}
		}
		if n > best {
			best, most = n, day(a)
		}
	}
	return most
}

func (s *serving) need(i int, need record.Need) Need {
	n := Need{Number: i + 1, Need: need, Goals: s.goals(need.GoalRefs()), Groups: s.groups(i, need),
		Elsewhere: s.elsewhere(i, need)}
	n.Aftercare = need.S117().True() && !s.freeUnder(i)
	n.NothingYet = n.Groups == nil && n.Elsewhere == nil && !care.Settled(need)
	return n
}

// freeUnder reports whether an action under a need says of itself that it is free aftercare.
func (s *serving) freeUnder(need int) bool {
	for _, d := range s.actions {
		if d.first == need && d.action.S117().True() {
			return true
		}
	}
	return false
}

// groups puts the actions under a need together by who does them.
func (s *serving) groups(need int, its record.Need) (groups []Group) {
	var counts [len(doers)]int
	kinds := 0
	for _, d := range s.actions {
		if d.first == need {
			if counts[d.doer]++; counts[d.doer] == 1 {
				kinds++
			}
		}
	}
	if kinds == 0 {
		return nil
	}
	groups = make([]Group, 0, kinds)
	for who, count := range counts {
		if count > 0 {
			groups = append(groups, Group{Said[Doer]{Word: doers[who]}, s.by(care.Doer(who), need, its, count)})
		}
	}
	return groups
}

// by lists what somebody does for a need.
func (s *serving) by(who care.Doer, need int, its record.Need, count int) []Action {
	list := make([]Action, 0, count)
	for _, d := range s.actions {
		if d.first == need && d.doer == who {
			list = append(list, s.action(d.action, its))
		}
	}
	return list
}

func (s *serving) action(a record.Action, need record.Need) Action {
	out := Action{Action: a, Strength: s.strengths(a), Late: care.PastDue(a, s.asOf).Recorded()}
	if a.DueBy().Date() != s.until.Date() {
		out.Due = a.DueBy()
	}
	if a.Start().Date() != s.from.Date() {
		out.Start = a.Start()
	}
	if !within(a.GoalRefs(), need.GoalRefs()) {
		out.Goals = s.goals(a.GoalRefs())
	}
	return out
}

// strengths lists the number of the strength that an action uses, as the reader counts them.
func (s *serving) strengths(a record.Action) []int {
	for i, has := range s.rec.Assessment().StrengthsSummary().All() {
		if has == care.Strength(s.rec, a) {
			return []int{i + 1}
		}
	}
	return nil
}

// within reports whether every reference stands among others.
func within(refs, others record.List[record.Ref]) bool {
	for _, r := range refs.All() {
		found := false
		for _, o := range others.All() {
			found = found || o.Same(r)
		}
		if !found {
			return false
		}
	}
	return true
}

// goals lists the numbers of the goals that references name.
func (s *serving) goals(refs record.List[record.Ref]) (numbers []int) {
	if !refs.Recorded() {
		return nil
	}
	for i, g := range s.rec.Plan().Goals().All() {
		if care.Names(refs, g.ID()) {
			numbers = append(numbers, i+1)
		}
	}
	return numbers
}

// elsewhere lists the numbers of earlier needs under which an action that serves this need stands.
func (s *serving) elsewhere(need int, its record.Need) (numbers []int) {
	for n := range need {
		for _, d := range s.actions {
			if d.first == n && care.Names(d.action.NeedRefs(), its.ID()) {
				numbers = append(numbers, n+1)
				break
			}
		}
	}
	return numbers
}

// CheckDay is what was found on one day, so that a day is said once.
type CheckDay struct {
	On      record.Day    `fact:"on?" of:"physicalHealth.checks.alcohol.on" from:"checkDays"`
	Results []CheckResult `fact:"results"`
}

// CheckResult is one yearly check.
type CheckResult struct {
	Check  Said[CheckKind] `fact:"check" from:"checks"`
	Result record.Line     `fact:"result?" of:"physicalHealth.checks.alcohol.result" from:"checkResults"`
}

// CheckKind is one of the six yearly checks (X55).
type CheckKind string

// checkKinds are the yearly checks in the order of the page.
var checkKinds = [...]CheckKind{"alcohol", "bloodGlucose", "bloodPressure", "bmi", "lipids", "smoking"}

// Words lists the checks.
func (CheckKind) Words() []string { return words(checkKinds[:]) }

// checkPaths names a part of each yearly check.
func checkPaths(part string) (paths []string) {
	for _, kind := range checkKinds {
		paths = append(paths, "physicalHealth.checks."+string(kind)+part)
	}
	return paths
}

// checks puts the yearly checks together by day.
func checks(rec record.Record) (days []CheckDay) {
	c := rec.PhysicalHealth().Checks()
	for i, check := range [...]record.Check{c.Alcohol(), c.BloodGlucose(), c.BloodPressure(), c.BMI(), c.Lipids(), c.Smoking()} {
		if !check.Result().Recorded() && !check.On().Recorded() {
			continue
		}
		d := -1
		for k := range days {
			if days[k].On.Date() == check.On().Date() {
				d = k
				break
			}
		}
		if d < 0 {
			d, days = len(days), append(days, CheckDay{On: check.On()})
		}
		days[d].Results = append(days[d].Results, CheckResult{Said[CheckKind]{checkKinds[i], check.Node()}, check.Result()})
	}
	return days
}

// onlyNamed reports whether a need says no more than its kind and that help is not needed.
func onlyNamed(need record.AdditionalNeed) bool {
	return !hasMore(need.Node(), need.Kind().Node(), need.Identified().Node())
}

// hasMore reports whether an object holds anything but these.
func hasMore(object *tree.Node, these ...*tree.Node) bool {
	for _, k := range object.Kids {
		found := false
		for _, t := range these {
			found = found || t == k
		}
		if !found {
			return true
		}
	}
	return false
}
