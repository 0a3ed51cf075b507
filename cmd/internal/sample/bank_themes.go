package sample

// theme is one thing that a life can turn on: the domain it belongs to and what people and teams
// say about it. Words in braces are filled from the life of the person: {friend}, {kin}, {place},
// {club}, {pet}, {day}, {hour}, {worker}, {job}, {dish}.
type theme struct {
	domain   string
	goals    []string // in the person's words
	whys     []string
	knows    []string
	needs    []string // "My need", first person
	team     []string // what the team thinks
	mine     []string // actions of the person
	theirs   []string // actions of the team
	family   []string // actions of family or friends
	signs    []string
	triggers []string
	helps    []string
	views    []string // self views for the assessment
	pro      []string // professional views
	strength []string
	area     string // of the safety concern, empty for none
	concern  []string
}

var themes = [...]theme{
	{
		domain: "psychological",
		goals:  []string{"I want to sleep through four nights out of seven.", "I want to be asleep before {hour} and up before the post.", "I want my nights back."},
		whys:   []string{"When I do not sleep everything else goes, in order, starting with patience.", "I am good company after seven hours and no use to anyone after three.", "{friend} says that I am two different people, and I know which one slept."},
		knows:  []string{"The sleep page on the fridge has more ticks than gaps.", "I am up and dressed when {worker} comes.", "I finish a whole film and remember the end."},
		needs:  []string{"I lie awake until three and lose the next day.", "I wake at four with my heart going and do not get back.", "I turn day and night round and then cannot turn them back.", "I am frightened of going to bed, so I do not."},
		team:   []string{"The team thinks that the long sleep on {day} is part of what keeps the nights short.", "{worker} thinks that the evening tablet is taken too late to help.", "The team thinks that sleep is the first thing to watch, because it has gone first each time."},
		mine:   []string{"Put my phone in the kitchen at {hour}.", "Write my hours of sleep on the fridge page and nothing else.", "Get up at eight whatever kind of night it was.", "No coffee after I have fed {pet}.", "If I am awake at three, get up and sit in the other chair."},
		theirs: []string{"Go through the sleep page with me, at home.", "Look again at the time that I take my tablet.", "Lend me the lamp and show me how to use it in the morning.", "Ring me at half past eight for two weeks, to start the day."},
		family: []string{"{kin}: ring at eight to get me going.", "{friend}: walk with me after supper so that I am properly tired."},
		signs:  []string{"I am up at three and cleaning.", "I sleep in the chair with the light on.", "The washing goes on at four in the morning.", "I nod off at {club}."}, triggers: []string{"Three short nights in a row", "The clocks changing"},
		helps:    []string{"Radio low, curtains open, feet on the floor.", "A bath, then the book that I have read before.", "Talk to {pet} until the kettle boils."},
		views:    []string{"I sleep in two pieces with an argument in the middle.", "Better than in spring. Not yet good.", "I sleep well at {kin}'s and badly at home, so it is not only me."},
		pro:      []string{"Sleep is shorter and later than in the summer.", "Sleeps five to six hours, with naps."},
		strength: []string{"I keep records. I always have.", "I get up, even after a bad night."},
		area:     "other", concern: []string{"After a run of bad nights I stop being able to judge things."},
	},
	{
		domain: "psychiatric",
		goals:  []string{"I want the voices to be the radio in another room.", "I want to go to {place} without being commented on from inside.", "I want to be able to say what I hear without the room going quiet."},
		whys:   []string{"I have things to do and they talk over me.", "They have never once been right.", "I would like to hear {friend} when {friend} is talking."},
		knows:  []string{"I stay for the whole of {club}.", "I can tell {worker} what they said, and we both laugh.", "A week goes by in which I did not answer back in public."},
		needs:  []string{"The voices are loudest when the house is quiet.", "I hear people in the wall and I stop going to the shop.", "When I am tired I cannot tell which thoughts are mine.", "I see meanings in number plates and follow them."},
		team:   []string{"The team thinks that the voices follow bad sleep by two or three days.", "The doctor thinks that the dose is right and that the time of day is not.", "{worker} thinks that being alone at the weekend matters more than the tablets do."},
		mine:   []string{"Put the headphones on before I leave the house and not after.", "Tell them that I will listen at {hour} for ten minutes, and not before.", "Write down the three worst things in the back of the book and shut it.", "Sing, if it comes to it."},
		theirs: []string{"Go through the book with me and not react.", "Teach me the ten-minute appointment with the voices.", "Get me a place in the hearing voices group at the Recovery College.", "Give me my injection at home, left arm, and talk about something else."},
		family: []string{"{friend}: sit with me on {day} evenings, no talking needed.", "{kin}: say my name if I go quiet, and wait."},
		signs:  []string{"I answer someone who is not there.", "I cover the mirror in the hall.", "I stop having the radio on.", "I take the long way round to avoid the corner."}, triggers: []string{"A quiet house on a Sunday", "A letter that I do not understand", "Being watched at the till"},
		helps:    []string{"Headphones, same song.", "Name five blue things.", "{dish}, from scratch, with the recipe out loud."},
		views:    []string{"Most days, like a neighbour through the wall. I have had worse neighbours.", "I know what they are. I still do not like it.", "Quiet since the summer, and I do not say so too loudly."},
		pro:      []string{"Voices on most days, at a level that the person lives with.", "Fewer unusual beliefs than at the last review; still careful in crowds."},
		strength: []string{"I can tell a voice from a fact nine times out of ten.", "I say when I am not well. It took me ten years to learn that."},
		area:     "selfNeglect", concern: []string{"When they are loud I stop eating and stop opening the door."},
	},
	{
		domain: "finances",
		goals:  []string{"I want to know on {day} what I have until the next {day}.", "I want to open my own post.", "I want to pay {kin} back, all of it, in pound coins if need be."},
		whys:   []string{"Money is what wakes me.", "I was good with money once. I did the books for {club}.", "I am tired of crossing the road from people I owe."},
		knows:  []string{"The red bag of letters is empty.", "Nothing in the box from the bailiffs for three months.", "I buy my own round."},
		needs:  []string{"I have a bag of letters that I am afraid of.", "I spend what I have not got when I am high.", "I run out by the twentieth of the month and then I do not eat right.", "I do not understand the new benefit and I stopped reading about it."},
		team:   []string{"The team thinks that most of the debt can be frozen while a plan is made.", "{worker} thinks that half of the letters are the same letter.", "The team thinks that a form was filled in on a bad day and should be looked at again."},
		mine:   []string{"Open one letter a day, at the table, with tea.", "Put the rent in the blue tin the day the money comes.", "Leave the card with {friend} when I start buying in twos.", "Ring the number on the form from {worker}'s office."},
		theirs: []string{"Open the bag with me, an hour at a time.", "Ask for breathing space for my debts.", "Come with me to the money advice desk and sit on my side.", "Write the letter that explains the gap."},
		family: []string{"{kin}: hold the card when I ask, and give it back when I ask twice, a day apart.", "{friend}: show me the app and let me press the buttons."},
		signs:  []string{"I buy two of everything.", "The post goes under the sofa.", "I offer to pay for people that I do not know."}, triggers: []string{"A brown envelope", "The week before the rent"},
		helps:    []string{"Put the letter in the bag and tell {worker}.", "Ring {friend} before I buy anything bigger than a kettle."},
		views:    []string{"I can do it. I cannot do it alone at the moment.", "It is under control, in the sense that it is in a bag."},
		pro:      []string{"Debts of several kinds, none of them urgent this month.", "Manages day to day; loses track in bad spells."},
		strength: []string{"I can add up a column upside down.", "I have never missed the rent on purpose."},
		area:     "exploitation", concern: []string{"People borrow from me when I am unwell, and I let them."},
	},
	{
		domain: "housing",
		goals:  []string{"I want to stay where I am, with a dry wall.", "I want a front door that is mine by next winter.", "I want to have people round."},
		whys:   []string{"I have moved eleven times and I am done.", "It has my window in it.", "{pet} knows the stairs."},
		knows:  []string{"The tenancy officer has gone a whole quarter without writing.", "Somebody sits on the second chair.", "I have hung the picture."},
		needs:  []string{"The bedroom is black with damp and the housing do not answer.", "I let the place go when I am low and then I am ashamed to let anyone in.", "The neighbour above starts at midnight.", "I have a bed in a hostel until {day} and no plan after it."},
		team:   []string{"The team thinks that one person should hold all the calls to the landlord.", "{worker} thinks that the flat is cleaner than it feels.", "The team supports a move on health grounds and has said so in writing."},
		mine:   []string{"One bag of rubbish out every {day}.", "Keep the list of repairs, with dates.", "Open the window at ten and shut it at eleven.", "Hang one picture."},
		theirs: []string{"Ring the landlord and get a date in writing.", "Sit in the flat with me while the surveyor looks.", "Write the medical letter for the move.", "Do the kitchen with me, one shelf each."},
		family: []string{"{friend}: help me carry the sofa out.", "{kin}: keep a spare key, and knock first."},
		signs:  []string{"The bins do not go out.", "I keep the curtains shut.", "I stop answering the bell."}, triggers: []string{"A visit from the landlord", "Noise after midnight"},
		helps:    []string{"Open a window and wash one cup.", "Go to {place} until it is light."},
		views:    []string{"Small, mine, too hot. I would not swap.", "It is a roof. I would like it to be a home.", "The stairs are the only gym I need."},
		pro:      []string{"Tenancy at risk twice last year, steady since.", "Suitable for now; repairs outstanding."},
		strength: []string{"I can mend most things with string.", "I know everybody on my landing by their footsteps."},
		area:     "fire", concern: []string{"I leave the gas on when my mind is somewhere else."},
	},
	{
		domain: "socialConnections",
		goals:  []string{"I want to go to {club} twice running.", "I want one friend who did not meet me on a ward.", "I want to be the one who rings."},
		whys:   []string{"I used to be somebody that people saved a seat for.", "Four walls are four bad listeners.", "{friend} has stopped asking, and I do not blame {friend}."},
		knows:  []string{"They know my order at {place}.", "I was missed when I did not come.", "I have a birthday in my diary that is not mine."},
		needs:  []string{"I can go a week without saying a word to anyone but {pet}.", "I stopped going out and now I cannot start.", "I lost touch with everyone in the year that I was ill.", "I get to the door of {club} and turn round."},
		team:   []string{"The team thinks that going with somebody twice, and then alone, has worked before.", "{worker} thinks that people like {friend} would be glad of a call.", "The team thinks that the bus is the harder half."},
		mine:   []string{"Get as far as the door of {club}. That counts.", "Send one message a day, to anybody.", "Say good morning to the man at {place}.", "Take {pet} round the long way, past people."},
		theirs: []string{"Come with me to {club} the first two times and sit at another table.", "Ride the bus with me until I am bored of it.", "Introduce me to the peer worker over a coffee, no notebook.", "Find out whether the Friday group has a quiet corner."},
		family: []string{"{friend}: ring on {day}, and if I do not pick up, ring again.", "{kin}: come for {dish} once a month."},
		signs:  []string{"My phone is off for two days.", "I say that I am busy.", "I do not go to {club} and do not say so."}, triggers: []string{"A cancelled visit", "Birthdays, mine in particular"},
		helps:    []string{"Ring {friend} and say nothing clever.", "Stand in the queue at {place}. Queues are company."},
		views:    []string{"I have people. I hide from them.", "{friend}, {pet} and the radio, in no order.", "Better. I was asked to something."},
		pro:      []string{"Sees few people outside services.", "A small, loyal circle that has lasted."},
		strength: []string{"People tell me things.", "I am funny, when I am out."},
		area:     "suicide", concern: []string{"When I have not spoken to anyone for days I start to think that nobody would notice."},
	},
	{
		domain: "physicalHealth",
		goals:  []string{"I want to walk to {place} and back without stopping.", "I want to lose the weight that came with the tablets.", "I want to be taken seriously at the surgery."},
		whys:   []string{"I have one body and I have been rude to it.", "I want to see the allotment through another ten summers.", "I was a runner. You would not think it."},
		knows:  []string{"The bench outside the library is behind me and not under me.", "My sugar is where the nurse wants it.", "My old belt."},
		needs:  []string{"I put on weight with the tablets and stopped going out because of it.", "My sugar goes up and down with my mood.", "I do not go to the doctor until it is bad.", "I smoke most when I am alone, which is most of the time."},
		team:   []string{"The team thinks that the tablets explain some of the weight and has asked about another.", "The practice nurse thinks that small and daily beats big and weekly.", "{worker} thinks that a chest that is short of breath should be looked at before anything else."},
		mine:   []string{"Walk to {place} before dinner, rain or not.", "Eat breakfast sitting down.", "Take the blood form to the surgery myself.", "Count the cigarettes and write the number on my hand."},
		theirs: []string{"Do my blood pressure, weight and bloods and tell me the numbers.", "Come with me to the surgery and remind them what I said last time.", "Ask the pharmacist about a tablet that is kinder to my weight.", "Refer me to the stop smoking service, the one with the vapes."},
		family: []string{"{kin}: cook {dish} with me, the light way.", "{friend}: walk with me on {day}s and talk about anything but it."},
		signs:  []string{"I live on toast.", "I stop my inhaler.", "I smoke in the house."}, triggers: []string{"Being weighed in front of people", "A week indoors"},
		helps:    []string{"Water, then a walk to the corner.", "Sit down, slow breath out, count the tiles."},
		views:    []string{"Knees of sixty, heart of a lion, lungs of a chimney.", "I feel my age and somebody else's.", "The surgery is better since the new receptionist."},
		pro:      []string{"Weight is up since the spring; blood pressure at the top of the range.", "Diabetes steady; eyes and feet checked this year."},
		strength: []string{"I walk everywhere.", "I cook properly when there is somebody to cook for."},
		area:     "physicalHealth", concern: []string{"I ignore my chest and my sugar when I am low."},
	},
	{
		domain: "employmentTraining",
		goals:  []string{"I want to earn my own bus fare.", "I want to go back to {job}, two days a week.", "I want a certificate with my name spelt right."},
		whys:   []string{"When people ask what I do I want to have an answer.", "I miss being tired from work.", "I was a good {job}, and I have the hands still."},
		knows:  []string{"A payslip. It can be for a pound.", "My name on the rota.", "{kin} stops asking how I am and asks how work is."},
		needs:  []string{"I have not worked for six years and I do not know how to say why.", "I lose the thread after an hour.", "I am afraid of losing the benefit if I try.", "I start things well and stop in week three."},
		team:   []string{"The employment adviser thinks that two mornings is a better start than three.", "The team thinks that week three needs its own plan.", "{worker} thinks that the old firm would say yes to a short trial."},
		mine:   []string{"Do one hour at the library on {day}, with the phone off.", "Write the half page about the gap.", "Ring the old foreman.", "Turn up in week three, whatever I feel like."},
		theirs: []string{"Work out with me what happens to my benefits, on paper.", "Come to the first meeting and say less than I do.", "Find two mornings at the community kitchen.", "Meet me for a tea on the {day} of week three."},
		family: []string{"{kin}: test me on the questions.", "{friend}: lend me the good jacket."},
		signs:  []string{"I say that I will do it tomorrow.", "I come home early and do not say why."}, triggers: []string{"A form with a deadline", "Being asked about the gap"},
		helps:    []string{"Do the smallest piece and stop.", "Tell {worker} before I give up and not after."},
		views:    []string{"I would like to. I am scared to. Both.", "I do three hours a week at {place} and I am early each time."},
		pro:      []string{"Keen, able and out of practice.", "Has kept up voluntary work since spring."},
		strength: []string{"I am never late.", "I learn by doing and I do not forget."},
	},
	{
		domain: "drugsAlcohol",
		goals:  []string{"I want to get to Christmas on the dry side of it.", "I want to drink like other people, or not at all.", "I want to go to {club} and come home sober."},
		whys:   []string{"It takes the edge off, and then it takes the rest.", "{kin} has said so, once, quietly.", "I have seen where it goes. I had an uncle."},
		knows:  []string{"Four dry days a week on the calendar.", "The recycling is quiet.", "I remember {day}."},
		needs:  []string{"I drink to sleep and then I do not sleep.", "I use more when the voices are loud, and then they are louder.", "Pay day is the hard day."},
		team:   []string{"The team thinks that cutting down slowly is safer than stopping at once.", "The alcohol worker thinks that the evenings need something in them.", "{worker} thinks that the drink and the low mood take turns."},
		mine:   []string{"No drink in the house from Sunday to Wednesday.", "Spend pay day evening at {kin}'s.", "Pour it into the small glass.", "Ring the alcohol line before the shop, not after."},
		theirs: []string{"See me on pay day.", "Plan the cutting down with me and write the numbers.", "Sit in on the first session with the alcohol worker.", "Check my bloods and tell me straight."},
		family: []string{"{friend}: no bottles as presents, for now.", "{kin}: drive me to the {day} meeting."},
		signs:  []string{"I buy at a different shop.", "I start before it is dark.", "I miss the morning."}, triggers: []string{"Pay day", "An argument on the phone"},
		helps:    []string{"Something fizzy in a proper glass.", "Walk past the shop on the other side."},
		views:    []string{"Less than last year. More than I say.", "Dry since August, and counting, and counting."},
		pro:      []string{"Drinking more at weekends; no withdrawal.", "Has cut down by half since the last review."},
		strength: []string{"I stopped before and I can tell you the date.", "I am honest about it now."},
		area:     "substance", concern: []string{"When I mix drink with my night tablets I do not wake properly."},
	},
}
