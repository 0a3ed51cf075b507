package letter

import (
	"strings"

	"cpadoc/schema/care"
	"cpadoc/schema/finding"
	"cpadoc/schema/kinds"
	"cpadoc/schema/record"
)

// Sender checks what the service profile must hold for a letter of that variant to a carer: whom the
// letter sends people to, the key of its reference, and for letters that name nobody a sender who is
// unlike the team in everything that an envelope or a phone call shows (REFERENCE.md 5.0, X92).
// Errors stop that carer's letter; the warnings say what the letter does without.
func Sender(rec record.Record, k record.Carer, v Variant, p record.Profile) []finding.Finding {
	if v == None {
		return nil
	}
	c := &senderCheck{rec: rec, k: k, p: p, kind: kinds.CarerLetter}
	if !p.Recorded() {
		c.lacks("", "there is no service profile, and a letter to a carer needs one")
		return c.found
	}
	c.contacts(v)
	c.reference()
	if v == Neutral || v == Refused {
		c.neutral()
	}
	if !v.NamesPerson() {
		c.tellsNothing(v)
	}
	if w := Area(rec, k, p); w != nil {
		c.found = append(c.found, *w)
	}
	return c.found
}

type senderCheck struct {
	rec   record.Record
	k     record.Carer
	p     record.Profile
	kind  kinds.Kind // that a finding stops
	found []finding.Finding
}

// lacks stops the letter; property is what to mend in the profile.
func (c *senderCheck) lacks(property, text string) {
	c.say(finding.Error, property, text)
}

func (c *senderCheck) say(s finding.Severity, property, text string) {
	f := warning(c.rec, "X92", c.k, text)
	if f.Severity = s; s == finding.Error {
		f.Stops = []finding.Stop{{What: c.kind.String(), Reader: "carer/" + c.k.ID().String()}}
	}
	if f.Hint = "choose one with --profile"; property != "" {
		f.Hint = "see " + property + " in the service profile"
	}
	c.found = append(c.found, *f)
}

// contacts: council, carers' or young carers' service, advocacy; a line for the night.
func (c *senderCheck) contacts(v Variant) {
	p := c.p
	council := p.Council()
	reached := council.AdultSocialCarePhone().Recorded() || council.URL().Recorded() || council.Email().Recorded()
	if !council.Name().Recorded() || !reached {
		c.lacks("council", "the profile has no council, or no way to reach it")
	}
	service, name, text := p.CarersService(), "carersService", "the profile has no carers' service with a phone number"
	if v.IsYoung() {
		service, name, text = p.YoungCarersService(), "youngCarersService", "the profile has no young carers' service with a phone number"
	}
	switch {
	case !service.Name().Recorded() || !service.Phone().Recorded():
		c.lacks(name, text)
	case !service.Hours().Recorded():
		c.say(finding.Warning, name+".hours", "the profile does not say when the carers' service can be reached")
	}
	if general := p.Advocacy().General(); !general.Name().Recorded() || !general.Phone().Recorded() {
		c.lacks("advocacy.general", "the profile has no general advocacy with a phone number")
	}
	if v == Named && !care.HelpLine(c.p).Recorded() {
		c.say(finding.Warning, "crisisLines", "the profile has no line that answers day and night: the letter says NHS 111")
	}
}

// reference: without a key the references would be open to anybody who guesses record ids.
func (c *senderCheck) reference() {
	switch p := c.p; {
	case !p.ReferenceKey().Recorded():
		c.lacks("referenceKey", "the profile has no key for letter references")
	case !p.LetterScheme().Recorded():
		c.lacks("letterScheme", "the profile does not give a scheme for letter references")
	case len(p.ReferenceKey().String()) < 16:
		c.say(finding.Warning, "referenceKey", "the key for letter references is too short to be "+
			"secure")
	}
}

// neutral: the sender is all there and shows nothing of the team.
func (c *senderCheck) neutral() {
	s := c.p.NeutralSender()
	if !s.Recorded() {
		c.lacks("neutralSender", "the profile has no neutral sender for letters that name nobody")
		return
	}
	for _, part := range [...]struct {
		there      bool
		name, text string
	}{
		{s.Name().Recorded(), "name", "the neutral sender has no name"},
		{care.AddressOf(s.Address()).Usable(), "address", "the neutral sender has no usable " +
			"postal address"},
		{s.Phone().Recorded(), "phone", "the neutral sender has no phone number"},
		{s.Envelope().Recorded(), "envelope", "the profile does not say which envelope the " +
			"neutral sender uses"},
		{s.Logo().Recorded(), "logo", "the neutral sender has no logo of its own"},
	} {
		if !part.there {
			c.lacks("neutralSender."+part.name, part.text)
		}
	}
	c.unlike(s)
}

// unlike compares the neutral sender with the organisation, its teams and the team of the record.
func (c *senderCheck) unlike(s record.NeutralSender) {
	own := c.p.Logo()
	name, address, phone, envelope, logo := false, false, false, false, own.Recorded() && alike(s.Logo(), own)
	for _, t := range c.teams() {
		name = name || holds(s.Name(), t.name)
		envelope = envelope || holds(s.Envelope(), t.name)
		logo = logo || holds(s.Logo(), t.name)
		address = address || care.AddressOf(s.Address()).Same(care.AddressOf(t.address))
		for _, n := range t.phones {
			phone = phone || sameNumber(s.Phone(), n)
		}
	}
	for _, part := range [...]struct {
		same       bool
		name, text string
	}{
		{name, "name", "the neutral sender's name is the team's or the organisation's"},
		{address, "address", "the neutral sender's address is the team's or the organisation's"},
		{phone, "phone", "the neutral sender's phone number is the team's or the organisation's"},
		{envelope, "envelope", "the neutral sender's envelope shows the team or the organisation"},
		{logo, "logo", "the neutral sender's logo is the team's or the organisation's"},
	} {
		if part.same {
			c.lacks("neutralSender."+part.name, part.text)
		}
	}
}

// team is what may not be seen of one team.
type team struct {
	name    record.Line
	phones  []record.Line
	address record.Address
}

func (c *senderCheck) teams() []team {
	o, own := c.p.Organisation(), c.rec.CPA().Team()
	out := []team{
		{o.Name(), []record.Line{o.Phone()}, o.Address()},
		{own.Name(), append([]record.Line{own.Phone()}, c.numbers()...), own.Address()},
	}
	for _, t := range c.p.Teams().All() {
		out = append(out, team{t.Name(), []record.Line{t.Phone(), t.DutyDesk().Phone()}, t.Address()})
	}
	for _, l := range c.p.CrisisLines().All() {
		out = append(out, team{name: l.Name(), phones: []record.Line{l.Number(), l.TextNumber()}})
	}
	return out
}

// numbers returns the phones of the health service's own workers with this person.
func (c *senderCheck) numbers() []record.Line {
	var out []record.Line
	for _, w := range c.rec.CareTeam().All() {
		if w.Sector().Is(record.WorkerSectorHealth) {
			out = append(out, w.Phone(), w.CoverWhenAway().Phone())
		}
	}
	return out
}

// holds reports whether the words of a name stand in another one, whatever the capitals and signs.
func holds(s, name record.Line) bool {
	a, b := " "+plain(s)+" ", " "+plain(name)+" "
	return len(b) > 2 && strings.Contains(a, b)
}

func alike(a, b record.Line) bool { return plain(a) == plain(b) }

func plain(l record.Line) string { return bare(l.String()) }

func bare(s string) string {
	s = strings.ReplaceAll(s, "&", " and ")
	return strings.Join(strings.Fields(strings.Map(care.Bare, s)), " ")
}

// sameNumber compares phone numbers by their digits; +44 and 0044 stand for 0.
func sameNumber(a, b record.Line) bool {
	x, y := dialled(a.String()), dialled(b.String())
	return x != "" && x == y
}

func dialled(s string) string {
	s = strings.Replace(s, "(0)", "", 1)
	d := strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, s)
	if strings.HasPrefix(strings.TrimSpace(s), "+44") {
		return "0" + strings.TrimPrefix(d[2:], "0")
	}
	if rest, ok := strings.CutPrefix(d, "0044"); ok {
		return "0" + strings.TrimPrefix(rest, "0")
	}
	return d
}

// inDistricts reports whether a postcode lies in one of the districts, such as HV1.
func inDistricts(postcode record.Line, districts record.List[record.Line]) bool {
	out, _, _ := strings.Cut(strings.ToUpper(postcode.String()), " ")
	for _, d := range districts.All() {
		if strings.EqualFold(strings.TrimSpace(d.String()), out) {
			return true
		}
	}
	return false
}
