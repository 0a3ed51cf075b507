package kinds

// Groups that rules stop as a whole: the kinds that are alike in what the rule is about, those to come
// among them.

// Holding returns the kinds that hold something.
func Holding(c Content) []Kind { return where(func(r *Row) bool { return r.Holds&c != 0 }) }

// Letters returns the kinds that go by post.
func Letters() []Kind { return where(func(r *Row) bool { return r.Letter }) }

// ForPerson returns the kinds that are written for the person.
func ForPerson() []Kind { return where(func(r *Row) bool { return r.Readers[0] == Person }) }

// WithBoxes returns the kinds on which both help boxes must stand.
func WithBoxes() []Kind { return where(func(r *Row) bool { return r.Boxes.Standard > 0 }) }

// OnConsent returns the kinds of which a carer or relative gets a copy by consent alone.
func OnConsent() []Kind { return where(func(r *Row) bool { return r.Scope != 0 }) }

// OnBasis returns the kinds of which a copy for anybody but the person rests on a basis.
func OnBasis() []Kind { return where(func(r *Row) bool { return r.Basis }) }
