package style

// Card is the look of the wallet card, the same in every edition: it has one size.
type Card struct {
	CardHow               Type
	CardHowY              Unit // instructions below the banner
	CardY, CardW          Unit // the strips
	PanelH                Unit
	PanelX, PanelY        Unit // inset
	PanelLeast            Unit // inset at the top where words need the room
	CardEdge, CardFold    Line
	CardTick, CardTickGap Unit // fold marks outside, and their distance from the strips
	CardTitle, CardText   Type
	CardLine              Type // words that are not in a list
	CardNumber, CardBox   Type // numbers; words beside the boxed one
	UnderTitle, UnderOne  Unit // below a panel's title, and below those of panel 1
	UnderPeople           Unit // and of panel 4
	CardBoxTop            Unit
	CardBoxX, CardBoxY    Unit
	CardBoxGap            Unit // number to words
	CardMarkX, CardMarkY  Unit
	CardMarkW, CardDiscY  Unit
	CardItemGap           Unit // between items of panel 3
	CardRowGap            Unit // above and below the words of a person
	CardNameGap           Unit
	CardMore, CardFootUp  Unit // above "More"; the foot above the edge
	CardBannerMost        Unit // the banner leaves room for the strips
}

func card() Card {
	return Card{
		CardHow: Type{Pt(12), Pt(15)}, CardHowY: MM(3), CardY: MM(53), CardW: MM(85), PanelH: MM(54),
		PanelX: MM(5), PanelY: MM(4), PanelLeast: MM(1),
		CardEdge: Line{Pt(0.75), ink}, CardFold: Line{Pt(0.75), ink}, CardTick: MM(6), CardTickGap: MM(1),
		CardTitle: Type{Pt(13), Pt(16)}, CardText: Type{Pt(12), Pt(15)}, CardLine: Type{Pt(12), Pt(15)},
		CardNumber: Type{Pt(23), Pt(27)}, CardBox: Type{Pt(12), Pt(14.5)},
		UnderTitle: MM(2), UnderOne: MM(1), UnderPeople: MM(0.6),
		CardBoxTop: MM(1.4), CardBoxX: MM(3), CardBoxY: MM(0.6), CardBoxGap: MM(4),
		CardItemGap: MM(0.4),
		CardMarkX:   MM(6), CardMarkY: MM(0.6), CardMarkW: MM(3.6), CardDiscY: MM(1.7),
		CardRowGap: MM(0.5), CardNameGap: MM(3), CardMore: MM(0.8), CardFootUp: MM(3.2), CardBannerMost: MM(24),
	}
}
