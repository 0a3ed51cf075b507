package sample

// remedy is a medicine as it is usually written. Of one class a person takes one.
type remedy struct{ class, name, form, dose, unit, when, reason, watch string }

var remedies = [...]remedy{
	{"antipsychotic", "olanzapine", "tablet", "10", "mg", "at night", "voices and sleep", "Weight and sugar every 3 months"},
	{"antipsychotic", "aripiprazole", "tablet", "15", "mg", "in the morning", "to keep my thoughts my own", "Bloods once a year"},
	{"antipsychotic", "quetiapine", "modified-release tablet", "300", "mg", "at night", "to keep my mood level", "Weight and blood pressure every 6 months"},
	{"antipsychotic", "clozapine", "tablet", "350", "mg", "in two parts, the larger at night", "voices", "Blood test every 4 weeks"},
	{"antidepressant", "sertraline", "tablet", "100", "mg", "with breakfast", "depression", ""},
	{"antidepressant", "mirtazapine", "tablet", "30", "mg", "at night", "low mood and sleep", "Weight every 6 months"},
	{"antidepressant", "venlafaxine", "modified-release capsule", "150", "mg", "in the morning", "depression", "Blood pressure every 6 months"},
	{"mood", "lithium carbonate", "modified-release tablet", "800", "mg", "at night", "to keep me level", "Level, kidneys and thyroid every 3 months"},
	{"mood", "lamotrigine", "tablet", "100", "mg", "twice a day", "to keep my mood level", ""},
	{"sleep", "zopiclone", "tablet", "3.75", "mg", "at night when I need it, three nights a week at most", "sleep", ""},
	{"calm", "promethazine", "tablet", "25", "mg", "when I am very restless, twice a day at most", "to calm down", ""},
	{"side", "procyclidine", "tablet", "5", "mg", "twice a day", "stiffness from the other tablets", ""},
}

var bodyRemedies = [...]remedy{
	{"sugar", "metformin", "tablet", "500", "mg", "twice a day with food", "diabetes", "Bloods every 6 months"},
	{"pressure", "amlodipine", "tablet", "5", "mg", "in the morning", "blood pressure", ""},
	{"thyroid", "levothyroxine", "tablet", "75", "microgram", "before breakfast", "thyroid", "Bloods once a year"},
	{"chest", "salbutamol inhaler", "inhaler", "200", "microgram", "when my chest is tight", "asthma", ""},
	{"stomach", "omeprazole", "capsule", "20", "mg", "before breakfast", "stomach", ""},
	{"fat", "atorvastatin", "tablet", "20", "mg", "at night", "cholesterol", "Bloods once a year"},
	{"pain", "paracetamol", "tablet", "1", "g", "when my knees hurt, four times a day at most", "knees", ""},
}

var depot = remedy{"antipsychotic", "paliperidone", "injection", "100", "mg", "every 4 weeks", "voices", "Weight and bloods once a year"}

var allergens = [...][3]string{{"penicillin", "a rash", "mild"}, {"haloperidol", "my neck locked", "severe"}, {"latex", "itching", "mild"}, {"nuts", "my lips swell", "severe"}}

// remedies: two or three for most, more for those who are older; none for a few.
func (l *life) remedies() {
	n, taken, names := 0, map[string]bool{}, map[string]bool{}
	take := func(m *remedy) {
		if !taken[m.class] {
			n++
			taken[m.class], names[m.name] = true, true
			l.remedy(n, m)
		}
	}
	if l.cto || l.chance(8) {
		take(&depot)
	}
	for _, k := range l.r.Perm(len(remedies))[:l.odds(3, 40, 37, 15, 5)] {
		take(&remedies[k])
	}
	for _, k := range l.r.Perm(len(bodyRemedies))[:l.odds(40, 35, 15, 10)+l.age/60] {
		take(&bodyRemedies[k])
	}
	if old := &remedies[l.r.IntN(3)]; l.chance(15) && !names[old.name] {
		l.stopped(n+1, old)
	}
}

// remedy writes a medicine that is taken.
func (l *life) remedy(n int, m *remedy) {
	l.obj("", func() {
		l.dose(n, m)
		l.strs("reason", m.reason, "prescriber", l.doctor.name, "monitoring", m.watch)
		l.date("start", l.reviewed.AddDays(-40-l.r.IntN(900)))
		l.str("status", "active")
		if m == &depot {
			l.obj("depot", func() {
				l.str("site", "left arm")
				l.number("intervalDays", 28)
				last := l.asOf.AddDays(-1 - l.r.IntN(27))
				l.date("lastGiven", last)
				l.date("nextDue", last.AddDays(28))
			})
		}
	})
}

func (l *life) dose(n int, m *remedy) {
	route := map[string]string{"injection": "into a muscle", "inhaler": "inhaled"}[m.form]
	if route == "" {
		route = "by mouth"
	}
	l.strs("id", "med-"+padded(n, 1), "name", m.name, "form", m.form, "dose", m.dose, "unit", m.unit, "route", route, "frequency", m.when)
}

// stopped writes a medicine that was taken until the last review.
func (l *life) stopped(n int, m *remedy) {
	l.obj("", func() {
		l.dose(n, m)
		l.date("start", l.reviewed.AddDays(-500))
		l.date("stop", l.reviewed.AddDays(-l.r.IntN(60)))
		l.strs("status", "stopped", "changeReason", pick(l.r, []string{"It made me too sleepy.", "The weight.", "It did not help."}))
	})
}
