package sample

// helper is somebody of the care team beside the worker and the doctor.
type helper struct {
	id, role, name, job, profession, organisation, sector, phone, does string
	percent                                                            int
	theme                                                              string // a life that turns on this has one more often
}

const trust = "Hollin Vale Mental Health Services"

var helpers = [...]helper{
	{id: "ct-support", role: "supportWorker", name: "Bernie Coyle", job: "Support worker", profession: "supportWorker",
		organisation: trust, sector: "health", phone: "01632 960171", does: "Comes out with me and does not rush.", percent: 35},
	{id: "ct-psych", role: "psychologist", name: "Dr Imogen Thrale", job: "Clinical psychologist", profession: "psychologist",
		organisation: trust, sector: "health", phone: "01632 960173", does: "We look at what keeps it going.", percent: 12, theme: "psychological"},
	{id: "ct-peer", role: "peerWorker", name: "Des Moffat", job: "Peer support worker", profession: "other",
		organisation: trust, sector: "health", phone: "01632 960174", does: "Has been there, and says so.", percent: 12, theme: "socialConnections"},
	{id: "ct-social", role: "socialWorker", name: "Siân Pugh", job: "Social worker", profession: "socialWorker",
		organisation: "Hollin Vale Council", sector: "socialCare", phone: "01632 960503", does: "Sorts out what the council does."},
	{id: "ct-work", role: "employmentAdviser", name: "Sunniva Dale", job: "Employment adviser", profession: "other",
		organisation: "Workwell Vale", sector: "voluntary", phone: "01632 960172", does: "Work, forms and what happens to benefits.",
		percent: 5, theme: "employmentTraining"},
	{id: "ct-home", role: "housing", name: "Roland Quick", job: "Housing officer", profession: "other",
		organisation: "Hollin Vale Homes", sector: "housing", phone: "01632 960175", does: "The boiler, the lift and the letters.", percent: 4, theme: "housing"},
}

// tongue is a language other than English that somebody speaks.
type tongue struct{ tag, name string }

var tongues = [...]tongue{{"pl", "Polish"}, {"tr", "Turkish"}, {"ur", "Urdu"}, {"uk", "Ukrainian"}, {"so", "Somali"}, {"vi", "Vietnamese"}, {"ro", "Romanian"}}

// inward are the last letters of the postcodes of the invented towns.
var inward = [...]string{"AB", "DE", "FG", "HJ", "LN", "PQ", "RS", "TU", "WX"}

// cares is what carers do.
var cares = [...]string{
	"Rings, shops, and sits when it is bad.", "Cooks on Sundays and listens all week.", "Does the forms and the lifts.",
	"Comes at night when it is needed.", "Keeps an eye open, and the spare key.",
}

// disagreements are reasons why people do not agree, or not with all of it.
var disagreements = [...]string{
	"I agree with what we do. I do not agree with why.", "The part about my nights is out of date.",
	"I was rushed. I want to go through page two again with {friend} there.",
}
