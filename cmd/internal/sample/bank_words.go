package sample

// womenOnly is missed by women.
const womenOnly = "A women's group in the daytime."

// abouts begin what matters to a person; tails follow in any order.
var (
	abouts = [...]string{
		"I was a {job} for nineteen years and I would be one now if they would have me.",
		"I am a private person with a loud laugh.",
		"I have lived within sight of {place} all my life but for one bad year.",
		"People know me from {club}. They do not know the rest, and that is how I like it.",
		"I am {kin}'s family, {friend}'s friend and nobody's patient before ten in the morning.",
		"I came here with one bag and I have nearly filled the flat.",
	}
	tails = [...]string{
		"I make {dish} better than anyone on my landing, and I will fight you for that.",
		"{friend} has known me since school and still speaks to me.",
		"I need to know what is happening before it happens.",
		"When I am well I am out by nine with {pet} fed.",
		"I read the paper from the back.",
		"Most weeks I get to {place}, and when I do not, ask me why.",
		"I have been ill three times in ten years, and well for all of the rest of it.",
		"I keep a list. If it is not on the list it is not real.",
		"I like plain speaking and a biscuit.",
		"My faith is my own business and it keeps me going.",
		"Do not tell me to be positive. Tell me what time you are coming.",
		"I was a good {job}. I would like that written down somewhere.",
		"{kin} rings on {day}s and I pretend that I was doing something.",
		"I do not like surprises, lifts or being called dear.",
		"The best day of the week is {day}, because of {club}.",
		"I know more about {place} than the council does.",
	}
	hopeWords = [...]string{
		"To be asked to {club} and to go.", "A dull, happy year.", "To see {kin} without an appointment in it.",
		"To be known at {place} for something other than this.", "To finish what is on the table.", "To be well enough to forget that I was ill.",
	}
	strengthWords = [...]string{
		"I turn up.", "I can make {friend} laugh on a bad day.", "I cook properly, for one or for ten.", "I ask for help earlier than I used to.",
		"I have kept {pet} alive and fat.", "I was a {job} and I have not forgotten how.", "I keep my word.", "I notice things.",
	}
	talk = [...]string{
		"Speak plainly, and give me time to answer.", "One question at a time.", "Write it down for me as well.",
		"Do not stand over me.", "Sit where I can see your face.", "Text before you ring.",
	}
	signs = [...]string{
		"Sit with the light on your face. I am watching your hands and your mouth.", "Text me. I cannot hear the phone.",
		"Book the interpreter before you book the room.", "Tap the table before you start.",
	}
	adjustments = [...]string{
		"Afternoons. Mornings are no good on these tablets.", "Give me the questions the day before.", "Meet me at {place} and not at the office.",
		"Let me walk about while we talk.", "Time to read a letter before I have to answer it.", "A quiet place to wait, near a door.",
	}
	thinks = [...]string{
		"When I feel safe I hardly think about it. That is how you can tell.", "What frightens me is not what frightens you.",
		"I am no danger to anyone. I get frightened, and I look it.", "I know my bad hours. I would like you to know them as well.",
		"The worst time was when nobody said the word. Say the word.", "I have never hurt anybody but myself, and not for a long while.",
	}
	teamThinks = [...]string{
		"The team thinks that the dangers grow when sleep and company go, in that order.", "{worker} thinks that evenings alone are the time to plan for.",
		"The team thinks that things get worse over a week or so, and that there is time to act if somebody notices.",
		"The team has known {worker}'s visits to be turned away in the days before a crisis, and takes that as a sign and not as a refusal.",
	}
	safer   = [...]string{"A locked door, and {kin} with the other key.", "Knowing who is coming and when.", "{pet} on the bed.", "The light on the landing."}
	unsafer = [...]string{"Strangers in the hall.", "Being talked about and not to.", "Running out of tablets.", "The week with no money in it."}
	risks   = [...][3]string{
		{"Going to {place} on my own on {day}s.", "It is the only walk that is mine.", "{worker} knows the route, and I text from the far end."},
		{"Keeping my own tablets.", "I am a grown adult with a dosette box.", "A week at a time, and the chemist has the rest."},
		{"Staying alone for the holiday week.", "I want to see if I can.", "{friend} rings at noon and I ring the crisis line if I am not sure."},
		{"Going back to work for two mornings.", "It is what I am.", "The first month is a trial, and nobody is cross if it stops."},
	}
	happen = [...]string{
		"Try at home first, with a visit each day and {kin} told.", "The crisis house, if there is a bed, with my own pillow.", "Hospital if I ask for it, and believe me if I ask.",
		"Come and sit down. Most of it passes if somebody sits down.",
	}
	avoidWords = [...]string{"A bed away from Hollin Vale.", "Being moved at night.", "More than two people in the room.", "Being told to calm down."}
	othersCan  = [...]string{"Ring first and say who you are.", "Ask me what I have noticed, and then be quiet.", "Sit with me.", "Make {dish}, or at least toast.", "Feed {pet}."}
	notHelp    = [...]string{"Being told to calm down.", "Whispering in the hall.", "Ten questions in a row.", "Coming round in a crowd.", "Taking my phone.", "Talking to {kin} and not to me."}
	crises     = [...][3]string{
		{"I stopped eating and stopped opening the door for nine days.", "{kin} sitting on the stairs until I answered.", "A letter that said I had been discharged for not answering."},
		{"I walked to {place} at four in the morning and did not come back.", "The man who asked me what I was looking for and looked with me.", "Six hours in a corridor."},
		{"I took more tablets than I should and told {friend} straight away.", "{friend} not leaving.", "Being asked why."},
		{"I rang everyone I knew and told them things.", "{worker} coming the same day.", "Being laughed at, kindly."},
	}
	wishes = [...]string{
		"If I am in hospital, let me keep my own clothes and my radio. Tell {kin} where I am. Somebody must feed {pet}.",
		"I would like to be asked before I am touched. I would like the tablet and not the needle if there is a choice.",
		"Ring {friend} in the first hour. Bring my glasses, which I always forget.",
		"Do not let me sign anything in the first week. I have regretted it twice.",
	}
	choices = [...][4]string{
		{"Where we meet", "At home", "At the office", "At {place}. I talk better there."},
		{"Talking therapy", "In a group", "One to one", "One to one, when there is room."},
		{"Medicine", "The same", "A slow change to another", "The same until spring."},
		{"How we keep in touch", "By phone", "By text", "By text. I can answer when I am ready."},
	}
	unmets = [...][3]string{
		{"One to one talking therapy.", "waitingList", "A call from {worker} each week until then."},
		{"A support worker at weekends.", "noService", "{friend} on Saturdays and the crisis line on Sundays."},
		{"A flat with no stairs.", "funding", "A chair lift has been asked for."},
		{womenOnly, "noService", "The Friday group has agreed to a quiet hour."},
		{"A bigger share of the council's transport.", "notEligible", "A bus pass, and a lift from {club}."},
	}
	domainWords = map[string][]string{
		"personalCircumstances": {"Quiet, settled, a bit short of visitors.", "It has been a year of hospitals, most of them not mine.", "I live alone by choice, and I would choose it again."},
		"psychiatric":           {"Steady. I hold on to the rail and it holds.", "Low in the mornings, and it lifts by noon.", "I get high in spring and pay for it in June."},
		"psychological":         {"I worry in circles and know that I do.", "I am hard on myself. {friend} says so."},
		"physicalHealth":        {"Knees, teeth, and otherwise grand.", "I had my check, and they were pleased with me."},
		"socialConnections":     {"{friend}, {kin} and the people at {club}.", "Enough people. Not too many."},
		"housing":               {"Warm, dry, mine.", "Good neighbours and a bad boiler."},
		"finances":              {"I manage. There is nothing left over, and nothing owed.", "{kin} looks at it with me once a month."},
		"occupationActivity":    {"{club} and the garden.", "I keep busy. It is when I do not that you should ask."},
		"employmentTraining":    {"Not now, thank you. Perhaps in spring.", "I have work, and I keep it."},
		"drugsAlcohol":          {"A drink at Christmas.", "None for years."},
		"cultureEthnicity":      {"I keep what my parents kept, most of it.", "Ask me. I like to be asked."},
		"genderSexuality":       {"That is my own affair, and I am content with it."},
		"spiritual":             {"I go when the door is open.", "The top of the hill on a Sunday does for me."},
		"dependants":            {"Nobody but {pet}.", "Nobody, and that suits me."},
		"hopesAspirations":      {"A quiet year.", "One good summer."},
	}
	domainOrder = [...]string{"personalCircumstances", "psychiatric", "psychological", "physicalHealth", "socialConnections", "housing", "finances", "occupationActivity", "employmentTraining", "riskSafety", "drugsAlcohol", "cultureEthnicity", "genderSexuality", "spiritual", "dependants", "hopesAspirations", "strengths"}
)
