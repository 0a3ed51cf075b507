package tree

// Visibility of a fact, mildest first; the strictest label wins (REFERENCE.md 5).
type Visibility uint8

// The visibilities. A person may see Team facts, carers may not.
const (
	VisPerson Visibility = iota
	VisTeam
	VisProfessionals
	VisThirdParty
)

// Happened says of a date whether it is of something that has happened (x-happened), so that a day
// still to come is a fault (X14).
type Happened uint8

// What a date may be of.
const (
	Undecided Happened = iota // of something planned, or that may be planned
	Done                      // of something done: a day to come is told
	Signed                    // of something that documents state as agreed: a day to come stops them
	Born                      // of somebody's birth, which may lie before the person's own
)

// ParseHappened reads the word that a schema writes; false for any other.
func ParseHappened(word string) (Happened, bool) {
	switch word {
	case "done":
		return Done, true
	case "signed":
		return Signed, true
	case "born":
		return Born, true
	}
	return Undecided, false
}

// Shape is what the schema says of one place: the compiled form of a JSON Schema subschema with
// cpadoc's own annotations. Shapes are shared and never changed after compiling.
type Shape struct {
	Kind         Kind              // the kind of value; for labelled text String
	Path         string            // "plan.actions[].what": property names, [] for items
	Title        string            // plain words for messages and forms
	Props        map[string]*Shape // of an Object, and of the object form of labelled text
	Order        []string          // property names in schema order
	Required     []string
	Items        *Shape // of an Array
	Enum         []string
	Format       string     // "date", "date-time", "phone", "email", ...; empty for none
	LabelledText bool       // a string, or {text, visibility, source, recordedOn, recordedByRef}
	Vis          Visibility // default visibility of the property
	Readers      []string   // x-readers: who may read it at all (see Audience names in package schema)
	Part         string     // x-part: which sharing[].excludes word covers it, "" for none
	Scope        string     // x-scope: the least sharing scope a carer or family copy needs
	Happened     Happened   // x-happened: what a date is of
	NotPrinted   string     // x-not-printed: why no document prints it, "" if one does
	Integer      bool
	Open         bool // additional properties are allowed (extensions)
	MinItems     int
	MaxItems     int // 0 for no limit
	MinLength    int
	MaxLength    int // in characters, 0 for no limit
	Min, Max     *int64
	Match        func(string) bool // compiled pattern, nil for none
	Pattern      string
	Sight        uint8             // Readers as bits, filled in by package schema when it prepares the shapes
	Slot         uint8             // place in the parent's Order, from 1; 0 for items and the root
	Codes        []uint16          // of an Enum: the number of each word (record.WordCode)
	Needed       bool              // the parent requires this property, filled in likewise
	Sources      []string          // of a derived fact: the paths of the record ("person.name") that it is made from
	AnyRequired  []string          // at least one of these properties must be there; nil for none
	Refers       []string          // of a reference: paths of the lists it may point into ("plan.needs")
	Words        map[string]string // of an Enum: what the codes say (x-labels); nil if none are given
	// ConfidentialBy names the yes or no beside a property which, when it is no, takes off the
	// property's default visibility (x-confidential-by); Confides: the object has such a property.
	ConfidentialBy string
	Confides       bool
	Judge          bool // the schema says more here than a Shape can: only jsonschema decides
}
