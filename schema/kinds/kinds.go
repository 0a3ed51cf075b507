// Package kinds is the one table of the kinds of documents: for whom each is made, what a copy of it
// rests on, what must stand on it, and what its files are called. Rules, letters, templates and the
// run ask the table; a new kind is a row here, a template and its goldens.
package kinds

import (
	"slices"

	"cpadoc/schema/record"
)

// Kind is one kind of document. A slip in its name does not compile.
type Kind uint8

// The kinds, in the order in which rules name them.
const (
	None Kind = iota
	CarePlan
	CrisisPlan
	ReviewRecord
	PlanLetter
	GPLetter
	ReviewInvitation
	WalletCard
	FridgeSheet
	CarerLetter
	CarerPage
	PlanSummary
	AppointmentCard
	MakingItWork
	SelfAssessment
	Blank // forms without anybody's facts
	FormatSlip
	PackCover
	last
)

// Reader is a kind of reader, as x-readers in the schema names them.
type Reader string

// The readers. Team is staff of this service alone.
const (
	Person       Reader = "person"
	GP           Reader = "gp"
	Carer        Reader = "carer"
	Family       Reader = "family"
	Professional Reader = "professional"
	Team         Reader = "team"
)

// everyone are all readers, the person first.
var everyone = []Reader{Person, GP, Carer, Family, Professional, Team}

// Readers returns all readers, the person first.
func Readers() []Reader { return slices.Clone(everyone) }

// Row is what is true of one kind.
type Row struct {
	Name string // on the command line, in file names, in the record's distribution

	// Planned says that no template makes this kind yet; rules name it all the same.
	Planned bool
	// Readers are whose copies are made. The first is the one that it is written for.
	Readers []Reader
	// PerCarer says that each carer of a record gets their own, or none, as package letter decides.
	PerCarer bool
	// Variants are the letters that a kind comes as; nil if there is one of it.
	Variants []Variant

	// Applies reports whether the kind is for people in this position; nil for everybody.
	Applies func(record.Record, record.Date) bool
	// ByName is asked in place of Applies where the kind was asked for by its name, and a rule then
	// says why it is not made; nil if there is no difference.
	ByName func(record.Record, record.Date) bool

	// Scope is the scope of a consent that a copy for a carer or relative asks for (X78); 0 for
	// a kind that rests on none.
	Scope record.Scope
	// Basis says that a copy for anybody but the person rests on a basis in the record (X79, X89,
	// X114).
	Basis bool
	// Holds is what rules about the content ask.
	Holds Content
	// Letter says that it goes by post as a letter: the address has to be safe (X92), and the post
	// of today's export (X97).
	Letter bool
	// Hides says from whom every place is kept if nobody may know where the person is (X107).
	Hides Hiding

	// Boxes are the pages on which both help boxes must stand (X51).
	Boxes Boxes
	// Blocks are the elements without which its template does not load (H32).
	Blocks []string
	// Version and Status are what banner and footer say of the plan.
	Version Version
	Status  Status
	// Shown says that it hangs where others see it: the banner has the name, and neither birth date
	// nor number.
	Shown bool

	// LeastPoints is the smallest print that is made where nobody asked for one; 0 for the standard.
	LeastPoints int
	// SmallPrint says that it is made in smaller print than the person needs, better than not at all
	// (X93).
	SmallPrint bool
	// MostPages of the standard edition are made without a warning; 0 for no limit.
	MostPages int
	// ByReference says that its files are named by a reference alone, in a folder beside no person's
	// file.
	ByReference bool
}

// Variant is one letter of a kind that comes as several.
type Variant struct {
	Code   string
	Blocks []string
}

// Content says what a kind holds, for rules that stop whatever holds it.
type Content uint8

// The contents.
const (
	ThePlan   Content = 1 << iota // what was agreed, and who leads the care
	TheCrisis                     // the crisis plan, whole or in part
	Medicines                     // medicines with their doses
	IsCard                        // a card or sheet, with medicines where the person wanted them
)

// Hiding says from whom places are kept (X107), besides carers and relatives.
type Hiding uint8

// The ways of hiding.
const (
	HidesNothing Hiding = iota
	HidesFromOthers
	HidesFromAll
)

// Boxes are the last pages on which both help boxes may stand if their words are more than page 1 has room
// for, as they hardly ever are; the zero value asks for none.
type Boxes struct{ Standard, Large int }

// Version says whose version and day the banner and the footer give.
type Version uint8

// The versions.
const (
	NoVersion Version = iota
	OfPlan
	OfCrisisPlan
	OfLetter // the day of the letter
)

// Status says which words about agreement the footer has.
type Status uint8

// The kinds of status.
const (
	NoStatus Status = iota
	AsPlan
	AsCrisisPlan
	AsCutOut // a card that is cut off before use
)

// Row returns the kind's row; it panics on None.
func (k Kind) Row() *Row {
	if k == None || k >= last {
		panic("kinds: no such kind")
	}
	return &table[k]
}

// String returns the kind's name; empty for None.
func (k Kind) String() string { return table[k].Name }

// MarshalText writes the kind's name.
func (k Kind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// IsFor reports whether copies for that reader are made of the kind.
func (k Kind) IsFor(r Reader) bool { return slices.Contains(table[k].Readers, r) }

// First returns the reader that the kind is written for.
func (k Kind) First() Reader { return k.Row().Readers[0] }

// ByName returns the kind of that name; false if there is none.
func ByName(name string) (Kind, bool) {
	for k := None + 1; k < last; k++ {
		if table[k].Name == name {
			return k, true
		}
	}
	return None, false
}

// All returns all kinds, in order, with those that are planned.
func All() []Kind { return where(func(*Row) bool { return true }) }

// Names returns the names of all kinds.
func Names() (names []string) {
	for _, k := range All() {
		names = append(names, k.String())
	}
	return names
}

func where(holds func(*Row) bool) (all []Kind) {
	for k := None + 1; k < last; k++ {
		if holds(&table[k]) {
			all = append(all, k)
		}
	}
	return all
}
