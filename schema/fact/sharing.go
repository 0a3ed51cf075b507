package fact

import (
	"slices"

	"cpadoc/schema/care"
	"cpadoc/schema/record"
)

// Telling says what each recipient may know, which carers sign for what they do, and who has copies.
type Telling struct {
	Sharing       []Shared  `fact:"sharing?"`
	CarersSigning []Signing `fact:"carersSigning?"`
	Copies        []Copy    `fact:"copies?"`
}

// Shared is the decision that stands for one recipient (X79, X114), as the whole record decided it.
type Shared struct {
	Entry    record.Sharing   `fact:"entry" of:"sharing[]" from:"sharing"`
	State    Said[ShareState] `fact:"state" from:"sharing"`
	Scope    Said[ScopeWord]  `fact:"scope?" of:"sharing[].scope" from:"sharing"`
	Excludes []Said[PartWord] `fact:"excludes?" of:"sharing[].excludes[]" from:"sharing"`
}

// ShareState is how a sharing decision stands, as care.State has it.
type ShareState string

var shareStates = [...]ShareState{care.Shares: "live", care.Nothing: "nothing", care.Refused: "refused",
	care.Withdrawn: "withdrawn", care.Expired: "expired", care.Unasked: "notAsked", care.Unproved: "unproved",
	care.AskFirst: "askFirst"}

// Words lists the states.
func (ShareState) Words() []string { return words(shareStates[:]) }

// ScopeWord and PartWord are the record's own words for how far a decision goes and what it leaves
// out.
type (
	ScopeWord string
	PartWord  string
)

// Signing is a carer who takes something on in the plan, and where they sign: in the plan only with a
// live scope of the whole plan, else on a page of their own (REFERENCE.md 4.1).
type Signing struct {
	Carer record.Carer       `fact:"carer" of:"carers[]"`
	Where Said[SigningPlace] `fact:"where"`
}

// SigningPlace is where a carer signs.
type SigningPlace string

// The places.
const (
	SignsHere    SigningPlace = "here"
	SignsOwnPage SigningPlace = "ownPage"
	HasSigned    SigningPlace = "signed"
)

// Words lists the places.
func (SigningPlace) Words() []string {
	return words([]SigningPlace{SignsHere, SignsOwnPage, HasSigned})
}

func telling(in In) (s Telling) {
	s.Sharing = make([]Shared, 0, len(in.Decisions))
	for _, entry := range in.record().Sharing().All() {
		if !entry.Decision().Recorded() {
			continue // this reader sees the name to use alone, and is told nothing of the decision
		}
		for _, d := range in.Decisions {
			if d.Entry == entry.Index() {
				s.Sharing = append(s.Sharing, shared(entry, d))
			}
		}
	}
	for _, k := range in.record().Carers().All() {
		for _, told := range in.Signings {
			if told.Carer == k.Index() && told.Where != care.Nowhere {
				s.CarersSigning = append(s.CarersSigning, Signing{k, Said[SigningPlace]{Word: in.place(k, told)}})
			}
		}
	}
	s.Copies = copies(in)
	return s
}

func shared(entry record.Sharing, d care.Told) Shared {
	s := Shared{Entry: entry, State: Said[ShareState]{shareStates[d.State], entry.Decision().Node()}}
	if d.State == care.Shares {
		s.Scope = Said[ScopeWord]{ScopeWord(record.Word(d.Scope)), entry.Scope().Node()}
		s.Excludes = excludes(entry, d.Excludes)
	}
	return s
}

// excludes lists what a recipient may not know, each part once. A part that another entry of the same
// day keeps back has no words of its own in this one.
func excludes(entry record.Sharing, parts []record.Part) (out []Said[PartWord]) {
	for i, part := range parts {
		if slices.Contains(parts[:i], part) {
			continue
		}
		said := Said[PartWord]{Word: PartWord(record.Word(part))}
		for _, own := range entry.Excludes().All() {
			if own.Is(part) {
				said.From = own.Node()
			}
		}
		out = append(out, said)
	}
	return out
}

func (in In) place(k record.Carer, told care.ToldSigning) SigningPlace {
	switch {
	case told.Where == care.OwnPage:
		return SignsOwnPage
	case care.SignedBy(in.record(), k, in.Signs).Recorded():
		return HasSigned
	}
	return SignsHere
}
