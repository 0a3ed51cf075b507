package fact

import (
	"slices"
	"strings"

	"cpadoc/schema/care"
	"cpadoc/schema/record"
)

// ToCarer is what a letter to a carer, or a carer's own page, needs from its narrow view
// (schema.Checked.ForLetter).
type ToCarer struct {
	Reader   record.Carer      `fact:"reader?" of:"carers[]"`
	Hidden   bool              `fact:"hidden?"`
	Consent  *Consent          `fact:"consent?"`
	Council  *Council          `fact:"council?"`
	Line     record.CrisisLine `fact:"line?" profile:"crisisLines[]"`
	AnswerTo record.Address    `fact:"answerTo?" profile:"organisation.address"`
	Child
	SignedOn record.Day      `fact:"signedOn?" of:"agreement.signatures[].signedOn"`
	MyPart   []record.Action `fact:"myPart?" of:"plan.actions[]"`
}

// Consent is who agreed to what, in the scope that counts today.
type Consent struct {
	By       Said[AgreedBy]  `fact:"by" from:"sharing[].decision"`
	About    Said[AboutWord] `fact:"about" from:"sharing[].scope"`
	On       record.Day      `fact:"on?" of:"sharing[].decidedOn"`
	Attorney record.Line     `fact:"attorney?" of:"legal.attorneys[].name" from:"sharing[].attorneyRef"`
}

// AgreedBy is how the consent behind a letter came about.
type AgreedBy string

// The ways.
const (
	AgreedByPerson   AgreedBy = "person"
	AgreedByAttorney AgreedBy = "attorney"
	InBestInterests  AgreedBy = "bestInterests"
	AgreedByReader   AgreedBy = "reader" // who is the attorney
)

// Words lists the ways.
func (AgreedBy) Words() []string {
	return words([]AgreedBy{AgreedByPerson, AgreedByAttorney, InBestInterests, AgreedByReader})
}

// AboutWord is how far the consent behind a letter or a carer's own page goes.
type AboutWord string

// Words lists the scopes, but for none.
func (AboutWord) Words() (words []string) {
	for _, s := range [...]record.Scope{record.ScopeGeneral, record.ScopePractical, record.ScopeCarePlan,
		record.ScopeCrisisPlan, record.ScopeAll} {
		words = append(words, record.Word(s))
	}
	return words
}

// Council is whom to ask for an assessment. Its places are of the record's council or the profile's.
type Council struct {
	Name  record.Line `fact:"name" profile:"council.name"`
	Phone record.Line `fact:"phone?" profile:"council.adultSocialCarePhone"`
	Hours record.Line `fact:"hours?" profile:"council.hours"`
}

// Child is what a letter to a child says besides.
type Child struct {
	Talk        record.Worker        `fact:"talk?" of:"careTeam[]"`
	Texts       bool                 `fact:"texts?" from:"careTeam[].phone"`
	Home        bool                 `fact:"home?"`
	School      bool                 `fact:"school?"`
	Older       bool                 `fact:"older?"`
	Knows       []Said[RelationWord] `fact:"knows?" from:"carers[].youngCarer.adults[].relation"`
	SeveralKnow bool                 `fact:"severalKnow?" from:"carers[].youngCarer.adults[].relation"`
}

// RelationWord is what an adult is to a child.
type RelationWord string

// Words lists them.
func (RelationWord) Words() []string { return relationCodes }

func toCarer(in In) (t ToCarer) {
	for _, k := range in.record().Carers().All() {
		t.Reader = k
	}
	t.Hidden = in.Terms.Hidden
	t.Consent, t.Council = consent(in), council(in)
	t.Line = care.HelpLine(in.profile())
	t.AnswerTo = answerTo(in)
	if in.Terms.Variant.IsYoung() {
		t.Child = child(in, t.Reader)
	}
	for _, s := range in.record().Agreement().Signatures().All() {
		if in.Terms.Signed >= 0 && s.Index() == in.Terms.Signed {
			t.SignedOn = s.SignedOn()
		}
	}
	for _, a := range in.record().Plan().Actions().All() {
		t.MyPart = append(t.MyPart, a)
	}
	return t
}

// usedName returns the id of the entry that says what to call the person to this reader, as the terms of
// the letter have it.
func usedName(in In) string {
	for _, s := range in.record().Sharing().All() {
		if s.Index() == in.Terms.NameEntry {
			return s.ID().String()
		}
	}
	return ""
}

// consent says who agreed to what; nil when the letter rests on no consent.
func consent(in In) *Consent {
	if in.Terms.Entry < 0 || in.Terms.Scope == record.ScopeNone {
		return nil
	}
	for _, s := range in.record().Sharing().All() {
		if s.Index() == in.Terms.Entry {
			return consentOf(in, s)
		}
	}
	return nil
}

func consentOf(in In, s record.Sharing) *Consent {
	how := AgreedByPerson
	var attorney record.Line
	switch s.Decision().Code() {
	case record.SharingDecisionLacksCapacityBestInterests:
		how = InBestInterests
	case record.SharingDecisionAttorneyConsented:
		how, attorney = AgreedByAttorney, care.Attorney(in.record(), s.AttorneyRef()).Name()
	}
	if attorney.Recorded() && isReader(in.record(), attorney.String()) {
		how, attorney = AgreedByReader, record.Line{}
	}
	return &Consent{Said[AgreedBy]{how, s.Decision().Node()},
		Said[AboutWord]{AboutWord(record.Word(in.Terms.Scope)), s.Scope().Node()}, s.DecidedOn(), attorney}
}

// isReader reports whether a name is the carer's who reads.
func isReader(rec record.Record, name string) bool {
	for _, k := range rec.Carers().All() {
		if n := k.Name(); care.NamedBy(name, n.Given(), n.Preferred(), n.Family()) {
			return true
		}
	}
	return false
}

// council returns the person's own council when the reader may know it, else the profile's; none when
// it would tell where the person is (X107).
func council(in In) *Council {
	if in.Terms.Hidden {
		return nil
	}
	own, usual := in.record().CareAct().Council(), in.profile().Council()
	if own.Name().Recorded() && !own.Name().Is(usual.Name().String()) && own.Phone().Recorded() {
		return &Council{Name: own.Name(), Phone: own.Phone()}
	}
	if usual.Recorded() {
		return &Council{usual.Name(), usual.AdultSocialCarePhone(), usual.Hours()}
	}
	return nil
}

// answerTo returns where a named letter's reply goes: the team's address, or the organisation's when
// the team's would tell where the person is.
func answerTo(in In) record.Address {
	if team := in.Team; team.Address().Recorded() && !in.Terms.Hidden {
		return team.Address()
	}
	return in.profile().Organisation().Address()
}

func child(in In, reader record.Carer) (c Child) {
	for _, w := range in.record().CareTeam().All() {
		c.Talk, c.Texts = w, mobile(w.Phone().String())
	}
	c.Home, c.School, c.Older = in.Terms.Home, in.Terms.School, in.Terms.Older
	for _, a := range reader.YoungCarer().Adults().All() {
		code := RelationWord(Relation(a.Relation().String()))
		if code == "" || slices.ContainsFunc(c.Knows, func(s Said[RelationWord]) bool { return s.Word == code }) {
			continue
		}
		c.Knows = append(c.Knows, Said[RelationWord]{code, a.Relation().Node()})
	}
	c.SeveralKnow = len(c.Knows) > 1
	return c
}

// mobile reports whether a number takes texts.
func mobile(phone string) bool {
	d := strings.Join(strings.Fields(phone), "")
	return strings.HasPrefix(d, "07") || strings.HasPrefix(d, "+447")
}

// relations are the words of records for adults around a child, and their codes. An adult whom no
// word of these fits is not spoken of: what else may stand in that place is not for a child.
var relations = map[string]string{
	"mother": "mum", "mum": "mum", "mam": "mum", "mummy": "mum", "mom": "mum", "birth mother": "mum",
	"father": "dad", "dad": "dad", "daddy": "dad", "birth father": "dad",
	"stepmother": "stepmum", "step-mother": "stepmum", "stepmum": "stepmum",
	"stepfather": "stepdad", "step-father": "stepdad", "stepdad": "stepdad",
	"grandmother": "gran", "gran": "gran", "nan": "gran", "grandma": "gran", "nana": "gran",
	"grandfather": "grandad", "grandad": "grandad", "granddad": "grandad", "grandpa": "grandad",
	"aunt": "aunt", "auntie": "aunt", "aunty": "aunt", "uncle": "uncle",
	"foster carer": "fosterCarer", "foster mother": "fosterCarer", "foster father": "fosterCarer",
	"sister": "sister", "brother": "brother",
}

// relationCodes are the codes of Relation.
var relationCodes = []string{"mum", "dad", "stepmum", "stepdad", "gran", "grandad", "aunt", "uncle",
	"fosterCarer", "sister", "brother"}

// Relation returns the code of an adult's relation to a child; "" when the words say something else.
func Relation(s string) string {
	s = strings.Join(strings.Fields(strings.ToLower(s)), " ")
	s = strings.TrimPrefix(strings.TrimPrefix(s, "her "), "his ")
	return relations[s]
}
