package specimen

import "cpadoc/render/doc"

// All is Every, and documents of each paper. Their names are those of golden files.
func All() []*doc.Doc {
	return []*doc.Doc{
		Every(), crisisSpecimen("crisis"), wardSpecimen(), letterSpecimen(), handedSpecimen(),
		childSpecimen(), ownPageSpecimen(), cardSpecimen(), fridgeSpecimen(),
	}
}

// specimenOf is an empty document of a kind with the banner and footer of a person's document.
func specimenOf(kind, title string) (*doc.Doc, *recorder) {
	d := Every()
	d.Kind, d.Title, d.Blocks = kind, kind+" specimen", nil
	d.Banner.Document = words(title)
	d.Footer.Code = words(title + " XX, version 1")
	return d, &recorder{record: "specimen"}
}

// letterTo gives a document the banner and the footer of a letter to a carer or child.
func letterTo(d *doc.Doc, r *recorder, name, title string) {
	d.Banner = doc.Banner{
		Name:     r.value(name),
		Identity: [][]doc.Span{{{Text: "Letter "}, r.value("K7M4\u2011Q2TX")[0]}},
		Document: words(title), Version: words("20\u00a0November\u00a02026"),
	}
	d.Footer = doc.Footer{
		Team: words("Testbed Mental Health Services."), Sample: words("Sample, not a real person"),
		Marking: doc.Text{r.value(name)[0], {Text: ", letter K7M4\u2011Q2TX"}},
		Code:    words("Private"), Short: words("Private"),
	}
}

// boldly is plain and bold words in turn.
func boldly(parts ...string) (t doc.Text) {
	for i, p := range parts {
		if p != "" {
			t = append(t, doc.Span{Text: p, Style: doc.Style(i % 2)})
		}
	}
	return t
}

func (r *recorder) bold(s string) doc.Text {
	t := r.value(s)
	t[0].Style = doc.Bold
	return t
}

func crisisSpecimen(kind string) *doc.Doc {
	d, r := specimenOf(kind, "Crisis plan")
	d.Blocks = []doc.Block{
		doc.Heading{Title: words("My crisis plan"), Aside: boldly("Check again by ", "20\u00a0May\u00a02027")},
		doc.EmergencyBoxes{
			A: doc.EmergencyBox{Title: words("I need help soon"), Number: r.value("0808\u00a0157\u00a00999"), Paras: []doc.Text{
				r.value("Crisis line, day and night. Someone answers, or rings back in 4 hours."),
				boldly("If I cannot get through: ring ", "111", ", then choose ", "2", "."),
				boldly("If I cannot speak: text ", "07700\u00a0900999", ", day and night. Reply within 1 hour."),
			}},
			B: doc.EmergencyBox{Title: words("Emergency"), Number: words("999"), Paras: []doc.Text{
				words("A life is at risk. I have taken too much of something or badly hurt myself. " +
					"I cannot keep myself or someone else safe."),
				r.value("Or go to A&E, open day and night, Mill\u00a0Road, " +
					"Testbed\u00a0Vale\u00a0TV2\u00a01DA."),
			}},
			Under:   words("Keep using this plan until you have a new one."),
			Checked: words("Numbers checked 18\u00a0November\u00a02026."),
		},
		doc.Section{Heading: words("People I can ring"), Blocks: []doc.Block{r.ring()}},
		doc.Section{Heading: words("Signs that I may be becoming unwell"), Blocks: []doc.Block{
			doc.Facts{Rows: []doc.Fact{{Key: words("What can set it off"), Value: r.values("Bad news. Nights without sleep. February.")}}},
			r.signs(),
		}},
		doc.Beside{
			Left: headed("What helps", doc.List{Mark: doc.Tick, Items: r.values("Sit with me and talk softly.",
				"Music on, and the big light off.", "Ask me: “Shall I ring someone for you?”")}),
			Right: headed("What does not help", doc.List{Mark: doc.Cross, Items: r.values("Telling me that it is not real.",
				"Lots of people in the room.", "Touching me without asking.")}),
		},
		doc.Section{Heading: words("What I want to happen"), Blocks: []doc.Block{
			doc.Facts{Rows: []doc.Fact{{Key: words("At home first"), Value: r.values("I want the team to see me at my mum’s flat.")}}},
		}},
		headed("One half only", doc.List{Mark: doc.Bullet, Items: r.values("A walk")}),
	}
	return d
}

// headed is a section that is a list.
func headed(heading string, l doc.List) doc.Section {
	return doc.Section{Heading: words(heading), Blocks: []doc.Block{l}}
}

func (r *recorder) ring() doc.Numbers {
	return doc.Numbers{Rows: []doc.Number{
		{Number: r.value("07700\u00a0900998"), Who: doc.Text{r.bold("Nia, my mum.")[0], {Text: " I respond best to her."}}, Hours: r.value("Until 11pm")},
		{Number: r.value("01632\u00a0960998"), Who: doc.Text{r.bold("Ivo Testbed,")[0], {Text: " care co\u2011ordinator"}},
			Hours: r.value("Weekdays 9am to 5pm")},
	}}
}

func (r *recorder) signs() doc.Table {
	return doc.Table{
		Again: words("(continued)"), RowKey: true, Grid: doc.Thirds,
		Cols: []doc.Col{
			{Head: words("Stage")}, {Head: words("What I notice"), From: 1, To: 1},
			{Head: words("What others notice"), From: 2, To: 2},
		},
		Rows: [][]doc.Cell{
			cells(boldly("", "Early"), r.value("I sleep less than 4 hours, two nights in a row."),
				r.value("I stop answering messages from my sister.")),
			cells(boldly("", "Getting worse"), r.value("Everything is loud all day."), r.value("I pace. Curtains shut all day.")),
			cells(boldly("", "Crisis"), r.value("I feel that nothing is safe."), r.value("I say goodbye to people.")),
		},
		Last: boldly("", "If I reach the last stage: do not wait.", " Use the boxes at the top of this page."),
	}
}

// wardSpecimen has words in place of numbers, and the numbers for leave.
func wardSpecimen() *doc.Doc {
	d, r := specimenOf("ward", "Crisis plan")
	d.Blocks = []doc.Block{
		doc.Heading{Title: words("My crisis plan"), Aside: boldly("Check again by ", "20\u00a0May\u00a02027")},
		doc.EmergencyBoxes{
			A: doc.EmergencyBox{Title: words("I need help soon"), Say: words("Tell any member of staff, day or night.")},
			B: doc.EmergencyBox{Title: words("Emergency"), Say: words("Call for staff now.")},
			Leave: doc.Leave{Title: words("On leave or after I leave"), Boxes: doc.HelpBoxes{
				A: doc.HelpBox{Label: words("Help soon, day or night:"), Number: r.value("0808\u00a0157\u00a00999"),
					Notes: []doc.Text{boldly("Or ring ", "111", " and choose ", "2", ".")}},
				B: doc.HelpBox{Label: words("Emergency:"), Number: words("999"), Notes: nil},
			}},
			Under: words("Keep using this plan until you have a new one."), Checked: words("Numbers checked 18\u00a0November\u00a02026."),
		},
		doc.Section{Heading: words("What I want to happen"), Blocks: []doc.Block{
			doc.Facts{Rows: []doc.Fact{{Key: words("On the ward"), Value: r.values("I want to be told before the light goes out.")}}},
		}},
	}
	return d
}

// letterhead is the top of a letter.
func (r *recorder) letterhead(dear string) doc.Letter {
	return doc.Letter{
		Sender: []doc.Text{words("Testbed Mental Health Services"), words("Testbed Community Team")},
		Address: r.values("Mrs\u00a0Nia Ashgrove", "27 Weaver’s Court", "Bridge Lane", "Testbed Vale",
			"TV3\u00a08TB"),
		Contact: []doc.Text{
			boldly("", "20\u00a0November\u00a02026"), words("Letter K7M4\u2011Q2TX"), {},
			r.bold("Ivo Testbed"), boldly("Phone: ", "01632\u00a0960998"), words("Monday to Friday, 9am to 5pm"),
			words("carers@testbed.example.org"), {},
			words("Riverside House, 4 Weir Street"), words("Testbed Vale TV2\u00a04QT"),
		},
		Dear: doc.Text{{Text: "Dear "}, r.value(dear)[0]},
	}
}

func letterSpecimen() *doc.Doc {
	d, r := specimenOf("letter", "")
	letterTo(d, r, "Nia Ashgrove", "Help for carers")
	d.Blocks = []doc.Block{
		r.letterhead("Mrs\u00a0Ashgrove"),
		doc.Heading{Title: words("Help for you, as a carer")},
		doc.Para{Text: words("You help look after someone. Thank you. What you do matters.")},
		doc.Para{Text: words("A carer is anyone who gives this kind of help without pay. You do " +
			"not have to live together.")},
		doc.Section{Heading: words("You have a right to your own assessment"), Plain: true, Blocks: []doc.Block{
			doc.Para{Text: words("Your right to an assessment is your own. It does not depend on " +
				"what anyone else decides.")},
			doc.Para{Text: words("A carer’s assessment is a talk about you. It is not a test. " +
				"Testbed Council must offer it, however " +
				"much care you give and whatever money you have. You can have it " +
				"even if the person you care for gets no help.")},
			doc.Para{Text: words("It looks at:")},
			doc.List{Mark: doc.Bullet, Items: []doc.Text{words("how much support you want to give, now and later"), words("your life outside caring, and breaks"),
				words("work and study, health and sleep"), words("what you find hard, and what would help")}},
		}},
		doc.Section{Heading: words("What can come of it"), Plain: true, Blocks: []doc.Block{
			doc.Para{Text: words("Advice, a support plan of your own, or money to buy support that " +
				"suits you. You can ask for a review at any time.")},
			doc.Para{Text: boldly("To ask for one, use the slip on the next page, or ring the "+
				"council on ", "01632\u00a0960997",
				", Monday to Friday, 9am to 5pm. We can also ask for you. If you "+
					"live in another area, either council can tell you who to ask.")},
		}},
		doc.Section{Heading: words("What we can share with you"), Plain: true, Blocks: []doc.Block{
			doc.Para{Text: words("On 4\u00a0March\u00a02026 Pet agreed that we can talk with you " +
				"about appointments. Pet can change this at any time.")},
			doc.Para{Text: words("You can tell us anything. Tell us if you want it kept private.")},
		}},
		doc.Section{Heading: words("If you need help fast"), Blocks: []doc.Block{doc.Facts{Rows: []doc.Fact{
			{Key: words("Emergency"), Value: []doc.Text{boldly("Ring ", "999", " if a life is at risk.")}},
			{Key: words("Day or night"), Value: []doc.Text{boldly("Crisis line: ", "0808\u00a0157\u00a00999", ", for you too.")}},
		}}}},
		doc.Closing{
			Words: words("Yours sincerely"), Name: r.bold("Ivo Testbed"), Role: words("Care co\u2011ordinator"),
			Aside: boldly("For this letter in large print, easy read, audio or another language, ring ",
				"01632\u00a0960998", ", Monday to Friday, 9am to 5pm."),
		},
		r.slip(),
	}
	return d
}

func (r *recorder) slip() doc.ReplySlip {
	return doc.ReplySlip{
		Cut: words("Cut here, along the fold"), Title: words("Reply slip"),
		Reader: doc.Text{r.value("Nia Ashgrove")[0], {Text: ", letter K7M4\u2011Q2TX"}},
		Blocks: []doc.Block{
			doc.Para{Text: boldly("", "Would you like a carer’s assessment?", " Tick one.")},
			doc.Ticks{Columns: 2, Options: []doc.Text{
				words("Yes, please"), words("I would like to talk first"),
				{{Text: "Not now. Ask me again in "}, doc.Blank()}, words("No, thank you"),
			}},
			doc.Beside{
				Left:  doc.WriteIn{Label: words("Best phone number and time"), Lines: 1, Place: doc.LabelPlain},
				Right: doc.WriteIn{Label: words("Letters in this form or language"), Lines: 1, Place: doc.LabelPlain},
			},
			doc.Para{Text: boldly("Send to: ", "Ivo Testbed, Riverside House, 4 Weir Street, Testbed Vale "+
				"TV2\u00a04QT")},
		},
	}
}

// handedSpecimen is handed over: it has no address.
func handedSpecimen() *doc.Doc {
	d, r := specimenOf("handed", "Your plan")
	head := r.letterhead("Mr\u00a0Ashgrove")
	head.Address, head.ByHand = nil, words("By hand")
	d.Footer.Code, d.Footer.Short, d.Footer.Profile = words("Private"), words("Private"), nil
	d.Blocks = []doc.Block{
		head,
		doc.Heading{Title: words("Your plan")},
		doc.HelpBoxes{
			A: doc.HelpBox{Label: words("Help soon, day or night:"), Number: r.value("0808\u00a0157\u00a00999")},
			B: doc.HelpBox{Label: words("Emergency:"), Number: words("999")},
		},
		doc.Para{Text: words("Thank you for meeting me on 4\u00a0March\u00a02026. This letter is your plan.")},
		doc.Section{Heading: words("What we agreed"), Plain: true, Blocks: []doc.Block{r.table()}},
		doc.Section{Heading: words("Your medicine"), Plain: true, Blocks: []doc.Block{doc.Para{Text: r.value("One tablet each morning.")}}},
		doc.Closing{Words: words("Yours sincerely"), Name: r.bold("Ivo Testbed"), Role: words("mental health nurse")},
		doc.Section{Heading: words("Copies, and other forms"), Blocks: []doc.Block{doc.Facts{Rows: []doc.Fact{
			{Key: words("Copy to"), Value: r.values("My GP")},
		}}}},
	}
	return d
}

func childSpecimen() *doc.Doc {
	d, r := specimenOf("child", "")
	letterTo(d, r, "Kit", "A letter for you")
	d.Blocks = []doc.Block{
		doc.Heading{Title: words("Hello Kit")},
		doc.Para{Text: words("My name is Ivo. I work with children and families.\nSome children " +
			"help look after someone in " +
			"their family.\nWe want to make sure that you are OK too.")},
		doc.List{Mark: doc.Tick, Items: []doc.Text{words("When someone at home has a hard time, it is not your fault."),
			words("It is not your job to fix it."), words("You can still play, see friends and have fun.")}},
		doc.Para{Text: words("Is something too much for you? Tell me, or a grown-up you " +
			"trust.\nWe can help to change it.")},
		doc.EmergencyBoxes{
			A: doc.EmergencyBox{Title: words("I am worried"), Number: words("0800\u00a01111"), Paras: []doc.Text{
				boldly("Childline, free, day or night.\nOr ring ", "111", " and choose ", "2", "."),
				words("You are not telling tales.\nIt is always OK to ring."),
			}},
			B: doc.EmergencyBox{Title: words("Emergency"), Number: words("999"), Paras: []doc.Text{
				words("Someone is hurt, or will not wake up, or you are scared that " +
					"someone will get hurt."),
				words("Say where you are.\nGo somewhere safe."),
			}},
		},
		doc.Section{Heading: words("You can talk to me"), Plain: true, Blocks: []doc.Block{
			doc.Numbers{Rows: []doc.Number{{Number: r.value("07700\u00a0900997"), Who: boldly("", "Ivo Testbed, young carers’ worker.", " Ring or text me."),
				Hours: words("Monday to Friday, 9am to 6pm.")}}},
			doc.Para{Text: words("I will not tell other people what you say, unless I think someone " +
				"is not safe. Then I will tell you first if I can.")},
			doc.Para{Text: words("We can have a chat about what would help you.\nGrown-ups call it " +
				"a young carer’s assessment.")},
		}},
		doc.Section{Heading: words("Where can we talk? Tick one, then tell me"), Plain: true, Blocks: []doc.Block{
			doc.Ticks{Columns: 4, Options: []doc.Text{words("At school"), words("At home"), words("By phone or text"), words("Not now")}},
			doc.Para{Text: words("Your mum knows about this letter. You choose who sees this letter.")},
		}},
	}
	return d
}

// ownPageSpecimen is a carer's own page: what they agreed to do.
func ownPageSpecimen() *doc.Doc {
	d, r := specimenOf("own-page", "")
	letterTo(d, r, "Nia Ashgrove", "What I have agreed to do")
	d.Blocks = []doc.Block{
		doc.Heading{Title: words("What I have agreed to do"), Status: boldly("", "Not yet signed.", " This page is about my part only.")},
		doc.Section{Heading: words("To help Pet, I will"), Blocks: []doc.Block{doc.Table{
			Again: words("(continued)"),
			Cols:  []doc.Col{{Head: words("What I will do"), To: 1}, {Head: words("When"), From: 2, To: 2}},
			Rows:  [][]doc.Cell{cells(r.values("Ring Pet at 8am.", "Tuesdays and Thursdays")...)},
		}}},
		doc.Section{Heading: words("My agreement"), Blocks: []doc.Block{
			doc.WriteIn{Label: words("What I would change, or need help with"), Lines: 2},
			doc.Signature{Name: r.bold("Nia Ashgrove"), Caption: words("Day, month, year")},
		}},
	}
	return d
}

func (r *recorder) card() doc.Card {
	return doc.Card{
		Title: doc.Text{r.value("Pet")[0], {Text: ": my crisis card"}},
		A: doc.CardNumber{Label: words("I need help soon, day or night"), Number: r.value("0808\u00a0157\u00a00999"),
			After: boldly("or ring ", "111", " and choose ", "2")},
		B: doc.CardNumber{Number: words("999"), After: words("Emergency: life at risk,\nor I cannot keep safe.\nOr go to A&E.")},
		Signs: doc.CardList{Title: words("My early signs"), Items: r.values("Less than 4 hours’ sleep, two nights in a row",
			"I stop answering my sister", "Curtains shut all day")},
		Helps:  doc.CardList{Title: words("What helps"), Items: r.values("Talk softly", "Big light off", "Sit with me", "Tea")},
		Not:    doc.CardList{Title: words("Does not help"), Items: r.values("Arguing with me", "A crowd", "Touch, unasked")},
		Needs:  []doc.Text{boldly("", "Allergy:", " penicillin."), boldly("", "Please", " give me time to answer.")},
		People: words("People on my plan"),
		Ring: []doc.CardPerson{
			{Name: r.value("Nia, my mum"), Number: r.value("07700\u00a0900998"), Hours: r.value("Until 11pm")},
			{Name: r.value("Ivo, co\u2011ordinator"), Number: r.value("01632\u00a0960998"), Hours: r.value("Weekdays 9am to 5pm")},
		},
		More: words("More in my crisis plan"),
		Foot: []doc.Text{words("Made 20\u00a0November\u00a02026."), words("Numbers checked 18\u00a0November\u00a02026.")},
	}
}

func cardSpecimen() *doc.Doc {
	d, r := specimenOf("card", "Wallet card")
	d.Footer.Marking = words("Confidential: patient information. Cut off before use.")
	d.Blocks = []doc.Block{doc.WalletCard{
		How: [2][]doc.Text{
			{boldly("", "One card to carry, one to give away."), words("Cut along the solid lines.")},
			{words("Fold at the marks like a fan, 999 outside."), words("Tear up the strip above: it has my details.")},
		},
		Card: r.card(),
	}}
	return d
}

func fridgeSpecimen() *doc.Doc {
	d, r := specimenOf("fridge", "For my fridge")
	d.Blocks = []doc.Block{doc.FridgeSheet{Card: r.card()}}
	return d
}
