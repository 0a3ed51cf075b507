package letter

import (
	"slices"
	"strings"

	"cpadoc/schema/finding"
	"cpadoc/schema/kinds"
	"cpadoc/schema/record"
)

// Sender checks what the service profile must hold for a letter of that variant to a carer: whom the
// letter sends people to, the key of its reference, and for letters that name nobody a sender who is
// unlike the team in everything that an envelope or a phone call shows (domain.md 5.0, X92). Errors
// stop that carer's letter; the warnings say what the letter does without. i is the index of the
// carer in carers.
func Sender(rec *record.Record, i int, v Variant, p *record.Profile) []finding.Finding {
	if v == None {
		return nil
	}
	c := &senderCheck{rec: rec, i: i, p: p, kind: kinds.CarerLetter}
	if p == nil {
		c.lacks("", "there is no service profile, and a letter to a carer needs one")
		return c.found
	}
	c.contacts(v)
	c.reference()
	if v == Neutral || v == Refused {
		c.neutral()
	}
	if w := Area(rec, i, p); w != nil {
		c.found = append(c.found, *w)
	}
	return c.found
}

type senderCheck struct {
	rec   *record.Record
	i     int
	p     *record.Profile
	kind  kinds.Kind // that a finding stops
	found []finding.Finding
}

// lacks stops the letter; property is what to mend in the profile.
func (c *senderCheck) lacks(property, text string) {
	c.say(finding.Error, property, text)
}

func (c *senderCheck) say(s finding.Severity, property, text string) {
	f := warning(c.rec, "X92", at("carers", c.i, ""), text)
	if f.Severity = s; s == finding.Error {
		f.Stops = []finding.Stop{{What: c.kind.String(), Reader: "carer/" + c.rec.Carers[c.i].ID}}
	}
	if f.Hint = "choose one with --profile"; property != "" {
		f.Hint = "see " + property + " in the service profile"
	}
	c.found = append(c.found, *f)
}

// contacts: council, carers' or young carers' service, advocacy; a line for the night.
func (c *senderCheck) contacts(v Variant) {
	p := c.p
	if p.Council == nil || p.Council.Name == "" || p.Council.AdultSocialCarePhone == "" && p.Council.URL == "" && p.Council.Email == "" {
		c.lacks("council", "the profile has no council, or no way to reach it")
	}
	service, name, text := p.CarersService, "carersService", "the profile has no carers' service with a phone number"
	if v.IsYoung() {
		service, name, text = p.YoungCarersService, "youngCarersService", "the profile has no young carers' service with a phone number"
	}
	switch {
	case service == nil || service.Name == "" || service.Phone == "":
		c.lacks(name, text)
	case service.Hours == "":
		c.say(finding.Warning, name+".hours", "the profile does not say when the carers' service can be reached")
	}
	if p.Advocacy == nil || p.Advocacy.General == nil || p.Advocacy.General.Name == "" || p.Advocacy.General.Phone == "" {
		c.lacks("advocacy.general", "the profile has no general advocacy with a phone number")
	}
	dayAndNight := func(l record.CrisisLine) bool { return record.True(l.Is24h) && l.Number != "" }
	if v == Named && !slices.ContainsFunc(p.CrisisLines, dayAndNight) {
		c.say(finding.Warning, "crisisLines", "the profile has no line that answers day and night: the letter says NHS 111")
	}
}

// reference: without a key the references would be open to anybody who guesses record ids.
func (c *senderCheck) reference() {
	switch p := c.p; {
	case p.ReferenceKey == "":
		c.lacks("referenceKey", "the profile has no key for references of letters")
	case p.LetterScheme == "":
		c.lacks("letterScheme", "the profile does not say how references of letters look")
	case len(p.ReferenceKey) < 16:
		c.say(finding.Warning, "referenceKey", "the key for references of letters is too short to keep a secret")
	}
}

// neutral: the sender is all there and shows nothing of the team.
func (c *senderCheck) neutral() {
	s := c.p.NeutralSender
	if s == nil {
		c.lacks("neutralSender", "the profile has no neutral sender for letters that name nobody")
		return
	}
	for _, part := range [...]struct {
		missing    bool
		name, text string
	}{
		{s.Name == "", "name", "the neutral sender has no name"},
		{!of(s.Address).usable(), "address", "the neutral sender has no address that post reaches"},
		{s.Phone == "", "phone", "the neutral sender has no phone number"},
		{s.Envelope == "", "envelope", "it is not said which envelope the neutral sender uses"},
		{s.Logo == "", "logo", "the neutral sender has no logo of its own"},
	} {
		if part.missing {
			c.lacks("neutralSender."+part.name, part.text)
		}
	}
	c.unlike(s)
	if tells(s.Name) || tells(s.Envelope) {
		c.say(finding.Warning, "neutralSender", "the neutral sender's name or envelope tells what the service treats")
	}
}

// unlike compares the neutral sender with the organisation, its teams and the team of the record.
func (c *senderCheck) unlike(s *record.NeutralSender) {
	name, address, phone, envelope, logo := false, false, false, false, c.p.Logo != "" && alike(s.Logo, c.p.Logo)
	for _, t := range c.teams() {
		name = name || holds(s.Name, t.name)
		envelope = envelope || holds(s.Envelope, t.name)
		logo = logo || holds(s.Logo, t.name)
		address = address || of(s.Address).same(of(t.address))
		for _, n := range t.phones {
			phone = phone || sameNumber(s.Phone, n)
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
	name    string
	phones  []string
	address *record.Address
}

func (c *senderCheck) teams() []team {
	o, own := &c.p.Organisation, &c.rec.CPA.Team
	out := []team{
		{o.Name, []string{o.Phone}, &o.Address},
		{own.Name, append([]string{own.Phone}, c.numbers()...), own.Address},
	}
	for i := range c.p.Teams {
		t := &c.p.Teams[i]
		phones := []string{t.Phone}
		if t.DutyDesk != nil {
			phones = append(phones, t.DutyDesk.Phone)
		}
		out = append(out, team{t.Name, phones, t.Address})
	}
	for i := range c.p.CrisisLines {
		l := &c.p.CrisisLines[i]
		out = append(out, team{l.Name, []string{l.Number, l.TextNumber}, nil})
	}
	return out
}

// numbers gives the phones of the health service's own workers with this person.
func (c *senderCheck) numbers() []string {
	var out []string
	for i := range c.rec.CareTeam {
		if w := &c.rec.CareTeam[i]; w.Sector == "health" {
			out = append(out, w.Phone)
			if w.CoverWhenAway != nil {
				out = append(out, w.CoverWhenAway.Phone)
			}
		}
	}
	return out
}

// holds tells whether the words of a name stand in another one, whatever the capitals and signs.
func holds(s, name string) bool {
	a, b := " "+plain(s)+" ", " "+plain(name)+" "
	return len(b) > 2 && strings.Contains(a, b)
}

func alike(a, b string) bool { return plain(a) == plain(b) }

func plain(s string) string {
	s = strings.ReplaceAll(s, "&", " and ")
	return strings.Join(strings.Fields(strings.Map(bare, s)), " ")
}

// tells knows words that say on an envelope what a service treats.
func tells(s string) bool {
	for _, w := range strings.Fields(plain(s)) {
		switch w {
		case "mental", "psychiatry", "psychiatric", "psychosis", "cmht", "crisis", "cpa", "addiction",
			"addictions", "forensic", "eating":
			return true
		}
	}
	return false
}

// sameNumber compares phone numbers by their digits; +44 and 0044 stand for 0.
func sameNumber(a, b string) bool {
	x, y := dialled(a), dialled(b)
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

// inDistricts tells whether a postcode lies in one of the districts, such as HV1.
func inDistricts(postcode string, districts []string) bool {
	out, _, _ := strings.Cut(strings.ToUpper(postcode), " ")
	return slices.ContainsFunc(districts, func(d string) bool {
		return strings.EqualFold(strings.TrimSpace(d), out)
	})
}
