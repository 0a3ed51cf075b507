package doc

// Specimens are documents that together hold every block, about nobody: the Specimen, and those of
// kinds that have a page of their own making. Their names are those of golden files.
func Specimens() []*Doc {
	return []*Doc{
		Specimen(), crisisSpecimen("crisis"), wardSpecimen(), letterSpecimen(), planLetterSpecimen(),
		childSpecimen(), ownPageSpecimen(), cardSpecimen(), fridgeSpecimen(),
	}
}

// specimenOf is an empty document of a kind with the banner and footer of a person's document.
func specimenOf(kind, title string) (*Doc, *recorder) {
	d := Specimen()
	d.Kind, d.Title, d.Blocks = kind, kind+" specimen", nil
	d.Banner.Document = words(title)
	d.Footer.Code = words(title + " XX, version 1")
	return d, &recorder{record: "specimen"}
}

// letterTo gives a document the banner and the footer of a letter to a carer or child.
func letterTo(d *Doc, r *recorder, name, title string) {
	d.Banner = Banner{
		Name:     r.value(name),
		Identity: [][]Span{{{Text: "Letter "}, r.value("K7M4\u2011Q2TX")[0]}},
		Document: words(title), Version: words("20\u00a0November\u00a02026"),
	}
	d.Footer = Footer{
		Team: words("Testbed Mental Health Services."), Sample: words("Sample, not a real person"),
		Marking: Text{r.value(name)[0], {Text: ", letter K7M4\u2011Q2TX"}},
		Code:    words("Private"), Short: words("Private"),
	}
}

// boldly is plain and bold words in turn.
func boldly(parts ...string) (t Text) {
	for i, p := range parts {
		if p != "" {
			t = append(t, Span{Text: p, Style: Style(i % 2)})
		}
	}
	return t
}

func (r *recorder) bold(s string) Text {
	t := r.value(s)
	t[0].Style = Bold
	return t
}

func crisisSpecimen(kind string) *Doc {
	d, r := specimenOf(kind, "Crisis plan")
	d.Blocks = []Block{
		Heading{Title: words("My crisis plan"), Aside: boldly("Check again by ", "20\u00a0May\u00a02027")},
		EmergencyBoxes{
			A: EmergencyBox{Title: words("I need help soon"), Number: r.value("0808\u00a0157\u00a00999"), Paras: []Text{
				r.value("Crisis line, day and night. Someone answers, or rings back in 4 hours."),
				boldly("If I cannot get through: ring ", "111", ", then choose ", "2", "."),
				boldly("If I cannot speak: text ", "07700\u00a0900999", ", day and night. Reply within 1 hour."),
			}},
			B: EmergencyBox{Title: words("Emergency"), Number: words("999"), Paras: []Text{
				words("A life is at risk. I have taken too much of something or badly hurt myself. " +
					"I cannot keep myself or someone else safe."),
				r.value("Or go to A&E, open day and night, Mill\u00a0Road, " +
					"Testbed\u00a0Vale\u00a0TV2\u00a01DA."),
			}},
			Under:   words("Keep using this plan until you have a new one."),
			Checked: words("Numbers checked 18\u00a0November\u00a02026."),
		},
		Section{Heading: words("People I can ring"), Blocks: []Block{r.ring()}},
		Section{Heading: words("Signs that I may be becoming unwell"), Blocks: []Block{
			Facts{Rows: []Fact{{words("What can set it off"), r.values("Bad news. Nights without sleep. February.")}}},
			r.signs(),
		}},
		Beside{
			Left: headed("What helps", List{Tick, r.values("Sit with me and talk softly.",
				"Music on, and the big light off.", "Ask me: “Shall I ring someone for you?”")}),
			Right: headed("What does not help", List{Cross, r.values("Telling me that it is not real.",
				"Lots of people in the room.", "Touching me without asking.")}),
		},
		Section{Heading: words("What I want to happen"), Blocks: []Block{
			Facts{Rows: []Fact{{words("At home first"), r.values("I want the team to see me at my mum’s flat.")}}},
		}},
		headed("One half only", List{Bullet, r.values("A walk")}),
	}
	return d
}

// headed is a section that is a list.
func headed(heading string, l List) Section {
	return Section{Heading: words(heading), Blocks: []Block{l}}
}

func (r *recorder) ring() Numbers {
	return Numbers{[]Number{
		{r.value("07700\u00a0900998"), Text{r.bold("Nia, my mum.")[0], {Text: " I respond best to her."}}, r.value("Until 11pm")},
		{r.value("01632\u00a0960998"), Text{r.bold("Ivo Testbed,")[0], {Text: " care co\u2011ordinator"}},
			r.value("Weekdays 9am to 5pm")},
	}}
}

func (r *recorder) signs() Table {
	return Table{
		Again: words("(continued)"), RowKey: true, Grid: Thirds,
		Cols: []Col{
			{Head: words("Stage")}, {Head: words("What I notice"), From: 1, To: 1},
			{Head: words("What others notice"), From: 2, To: 2},
		},
		Rows: [][]Cell{
			cells(boldly("", "Early"), r.value("I sleep less than 4 hours, two nights in a row."),
				r.value("I stop answering messages from my sister.")),
			cells(boldly("", "Getting worse"), r.value("Everything is loud all day."), r.value("I pace. Curtains shut all day.")),
			cells(boldly("", "Crisis"), r.value("I feel that nothing is safe."), r.value("I say goodbye to people.")),
		},
		Last: boldly("", "If I reach the last stage: do not wait.", " Use the boxes at the top of this page."),
	}
}

// wardSpecimen has words in place of numbers, and the numbers for leave.
func wardSpecimen() *Doc {
	d, r := specimenOf("ward", "Crisis plan")
	d.Blocks = []Block{
		Heading{Title: words("My crisis plan"), Aside: boldly("Check again by ", "20\u00a0May\u00a02027")},
		EmergencyBoxes{
			A: EmergencyBox{Title: words("I need help soon"), Say: words("Tell any member of staff, day or night.")},
			B: EmergencyBox{Title: words("Emergency"), Say: words("Call for staff now.")},
			Leave: Leave{words("On leave or after I leave"), HelpBoxes{
				A: HelpBox{words("Help soon, day or night:"), r.value("0808\u00a0157\u00a00999"),
					[]Text{boldly("Or ring ", "111", " and choose ", "2", ".")}},
				B: HelpBox{words("Emergency:"), words("999"), nil},
			}},
			Under: words("Keep using this plan until you have a new one."), Checked: words("Numbers checked 18\u00a0November\u00a02026."),
		},
		Section{Heading: words("What I want to happen"), Blocks: []Block{
			Facts{Rows: []Fact{{words("On the ward"), r.values("I want to be told before the light goes out.")}}},
		}},
	}
	return d
}

// letterhead is the top of a letter.
func (r *recorder) letterhead(dear string) Letter {
	return Letter{
		Sender: []Text{words("Testbed Mental Health Services"), words("Testbed Community Team")},
		Address: r.values("Mrs\u00a0Nia Ashgrove", "27 Weaver’s Court", "Bridge Lane", "Testbed Vale",
			"TV3\u00a08TB"),
		Contact: []Text{
			boldly("", "20\u00a0November\u00a02026"), words("Letter K7M4\u2011Q2TX"), {},
			r.bold("Ivo Testbed"), boldly("Phone: ", "01632\u00a0960998"), words("Monday to Friday, 9am to 5pm"),
			words("carers@testbed.example.org"), {},
			words("Riverside House, 4 Weir Street"), words("Testbed Vale TV2\u00a04QT"),
		},
		Dear: Text{{Text: "Dear "}, r.value(dear)[0]},
	}
}

func letterSpecimen() *Doc {
	d, r := specimenOf("letter", "")
	letterTo(d, r, "Nia Ashgrove", "Help for carers")
	d.Blocks = []Block{
		r.letterhead("Mrs\u00a0Ashgrove"),
		Heading{Title: words("Help for you, as a carer")},
		Para{words("You help look after someone. Thank you. What you do matters.")},
		Para{words("A carer is anyone who gives this kind of help without pay. You do " +
			"not have to live together.")},
		Section{Heading: words("You have a right to your own assessment"), Plain: true, Blocks: []Block{
			Para{words("Your right to an assessment is your own. It does not depend on " +
				"what anyone else decides.")},
			Para{words("A carer’s assessment is a talk about you. It is not a test. " +
				"Testbed Council must offer it, however " +
				"much care you give and whatever money you have. You can have it " +
				"even if the person you care for gets no help.")},
			Para{words("It looks at:")},
			List{Bullet, []Text{words("how much support you want to give, now and later"), words("your life outside caring, and breaks"),
				words("work and study, health and sleep"), words("what you find hard, and what would help")}},
		}},
		Section{Heading: words("What can come of it"), Plain: true, Blocks: []Block{
			Para{words("Advice, a support plan of your own, or money to buy support that " +
				"suits you. You can ask for a review at any time.")},
			Para{boldly("To ask for one, use the slip on the next page, or ring the "+
				"council on ", "01632\u00a0960997",
				", Monday to Friday, 9am to 5pm. We can also ask for you. If you "+
					"live in another area, either council can tell you who to ask.")},
		}},
		Section{Heading: words("What we can share with you"), Plain: true, Blocks: []Block{
			Para{words("On 4\u00a0March\u00a02026 Pet agreed that we can talk with you " +
				"about appointments. Pet can change this at any time.")},
			Para{words("You can tell us anything. Tell us if you want it kept private.")},
		}},
		Section{Heading: words("If you need help fast"), Blocks: []Block{Facts{Rows: []Fact{
			{words("Emergency"), []Text{boldly("Ring ", "999", " if a life is at risk.")}},
			{words("Day or night"), []Text{boldly("Crisis line: ", "0808\u00a0157\u00a00999", ", for you too.")}},
		}}}},
		Closing{
			Words: words("Yours sincerely"), Name: r.bold("Ivo Testbed"), Role: words("Care co\u2011ordinator"),
			Aside: boldly("For this letter in large print, easy read, audio or another language, ring ",
				"01632\u00a0960998", ", Monday to Friday, 9am to 5pm."),
		},
		r.slip(),
	}
	return d
}

func (r *recorder) slip() ReplySlip {
	return ReplySlip{
		Cut: words("Cut here, along the fold"), Title: words("Reply slip"),
		Reader: Text{r.value("Nia Ashgrove")[0], {Text: ", letter K7M4\u2011Q2TX"}},
		Blocks: []Block{
			Para{boldly("", "Would you like a carer’s assessment?", " Tick one.")},
			Ticks{Columns: 2, Options: []Text{
				words("Yes, please"), words("I would like to talk first"),
				{{Text: "Not now. Ask me again in "}, Blank()}, words("No, thank you"),
			}},
			Beside{
				WriteIn{Label: words("Best phone number and time"), Lines: 1, Place: LabelPlain},
				WriteIn{Label: words("Letters in this form or language"), Lines: 1, Place: LabelPlain},
			},
			Para{boldly("Send to: ", "Ivo Testbed, Riverside House, 4 Weir Street, Testbed Vale "+
				"TV2\u00a04QT")},
		},
	}
}

// planLetterSpecimen is handed over: it has no address.
func planLetterSpecimen() *Doc {
	d, r := specimenOf("plan-letter", "Your plan")
	head := r.letterhead("Mr\u00a0Ashgrove")
	head.Address, head.ByHand = nil, words("By hand")
	d.Footer.Code, d.Footer.Short, d.Footer.Profile = words("Private"), words("Private"), nil
	d.Blocks = []Block{
		head,
		Heading{Title: words("Your plan")},
		HelpBoxes{
			A: HelpBox{Label: words("Help soon, day or night:"), Number: r.value("0808\u00a0157\u00a00999")},
			B: HelpBox{Label: words("Emergency:"), Number: words("999")},
		},
		Para{words("Thank you for meeting me on 4\u00a0March\u00a02026. This letter is your plan.")},
		Section{Heading: words("What we agreed"), Plain: true, Blocks: []Block{r.table()}},
		Section{Heading: words("Your medicine"), Plain: true, Blocks: []Block{Para{r.value("One tablet each morning.")}}},
		Closing{Words: words("Yours sincerely"), Name: r.bold("Ivo Testbed"), Role: words("mental health nurse")},
		Section{Heading: words("Copies, and other forms"), Blocks: []Block{Facts{Rows: []Fact{
			{words("Copy to"), r.values("My GP")},
		}}}},
	}
	return d
}

func childSpecimen() *Doc {
	d, r := specimenOf("child", "")
	letterTo(d, r, "Kit", "A letter for you")
	d.Blocks = []Block{
		Heading{Title: words("Hello Kit")},
		Para{words("My name is Ivo. I work with children and families.\nSome children " +
			"help look after someone in " +
			"their family.\nWe want to make sure that you are OK too.")},
		List{Tick, []Text{words("When someone at home has a hard time, it is not your fault."),
			words("It is not your job to fix it."), words("You can still play, see friends and have fun.")}},
		Para{words("Is something too much for you? Tell me, or a grown-up you " +
			"trust.\nWe can help to change it.")},
		EmergencyBoxes{
			A: EmergencyBox{Title: words("I am worried"), Number: words("0800\u00a01111"), Paras: []Text{
				boldly("Childline, free, day or night.\nOr ring ", "111", " and choose ", "2", "."),
				words("You are not telling tales.\nIt is always OK to ring."),
			}},
			B: EmergencyBox{Title: words("Emergency"), Number: words("999"), Paras: []Text{
				words("Someone is hurt, or will not wake up, or you are scared that " +
					"someone will get hurt."),
				words("Say where you are.\nGo somewhere safe."),
			}},
		},
		Section{Heading: words("You can talk to me"), Plain: true, Blocks: []Block{
			Numbers{[]Number{{r.value("07700\u00a0900997"), boldly("", "Ivo Testbed, young carers’ worker.", " Ring or text me."),
				words("Monday to Friday, 9am to 6pm.")}}},
			Para{words("I will not tell other people what you say, unless I think someone " +
				"is not safe. Then I will tell you first if I can.")},
			Para{words("We can have a chat about what would help you.\nGrown-ups call it " +
				"a young carer’s assessment.")},
		}},
		Section{Heading: words("Where can we talk? Tick one, then tell me"), Plain: true, Blocks: []Block{
			Ticks{Columns: 4, Options: []Text{words("At school"), words("At home"), words("By phone or text"), words("Not now")}},
			Para{words("Your mum knows about this letter. You choose who sees this letter.")},
		}},
	}
	return d
}

// ownPageSpecimen is a carer's own page: what they agreed to do.
func ownPageSpecimen() *Doc {
	d, r := specimenOf("own-page", "")
	letterTo(d, r, "Nia Ashgrove", "What I have agreed to do")
	d.Blocks = []Block{
		Heading{Title: words("What I have agreed to do"), Status: boldly("", "Not yet signed.", " This page is about my part only.")},
		Section{Heading: words("To help Pet, I will"), Blocks: []Block{Table{
			Again: words("(continued)"),
			Cols:  []Col{{Head: words("What I will do"), To: 1}, {Head: words("When"), From: 2, To: 2}},
			Rows:  [][]Cell{cells(r.values("Ring Pet at 8am.", "Tuesdays and Thursdays")...)},
		}}},
		Section{Heading: words("My agreement"), Blocks: []Block{
			WriteIn{Label: words("What I would change, or need help with"), Lines: 2},
			Signature{Name: r.bold("Nia Ashgrove"), Caption: words("Day, month, year")},
		}},
	}
	return d
}

func (r *recorder) card() Card {
	return Card{
		Title: Text{r.value("Pet")[0], {Text: ": my crisis card"}},
		A: CardNumber{Label: words("I need help soon, day or night"), Number: r.value("0808\u00a0157\u00a00999"),
			After: boldly("or ring ", "111", " and choose ", "2")},
		B: CardNumber{Number: words("999"), After: words("Emergency: life at risk,\nor I cannot keep safe.\nOr go to A&E.")},
		Signs: CardList{words("My early signs"), r.values("Less than 4 hours’ sleep, two nights in a row",
			"I stop answering my sister", "Curtains shut all day")},
		Helps:  CardList{words("What helps"), r.values("Talk softly", "Big light off", "Sit with me", "Tea")},
		Not:    CardList{words("Does not help"), r.values("Arguing with me", "A crowd", "Touch, unasked")},
		Needs:  []Text{boldly("", "Allergy:", " penicillin."), boldly("", "Please", " give me time to answer.")},
		People: words("People on my plan"),
		Ring: []CardPerson{
			{r.value("Nia, my mum"), r.value("07700\u00a0900998"), r.value("Until 11pm")},
			{r.value("Ivo, co\u2011ordinator"), r.value("01632\u00a0960998"), r.value("Weekdays 9am to 5pm")},
		},
		More: words("More in my crisis plan"),
		Foot: []Text{words("Made 20\u00a0November\u00a02026."), words("Numbers checked 18\u00a0November\u00a02026.")},
	}
}

func cardSpecimen() *Doc {
	d, r := specimenOf("card", "Wallet card")
	d.Footer.Marking = words("Confidential: patient information. Cut off before use.")
	d.Blocks = []Block{WalletCard{
		How: [2][]Text{
			{boldly("", "One card to carry, one to give away."), words("Cut along the solid lines.")},
			{words("Fold at the marks like a fan, 999 outside."), words("Tear up the strip above: it has my details.")},
		},
		Card: r.card(),
	}}
	return d
}

func fridgeSpecimen() *Doc {
	d, r := specimenOf("fridge", "For my fridge")
	d.Blocks = []Block{FridgeSheet{r.card()}}
	return d
}
