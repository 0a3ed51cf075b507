package care

import "cpadoc/schema/record"

// Delivery returns how papers reach the person on that day: as the record says, else by post, but
// handed over if there is no address or the person is on a ward or in prison (REFERENCE.md 4.0 rule
// 15).
func Delivery(rec record.Record, asOf record.Date) record.Delivery {
	p := rec.Person()
	if p.Delivery().Recorded() {
		return p.Delivery().Code()
	}
	if to, _ := CurrentAddress(p, asOf); to.Lines.Len() == 0 || NotAtHome(rec) {
		return record.DeliveryHandOver
	}
	return record.DeliveryPost
}

// NotAtHome reports whether the person is on a ward or in prison.
func NotAtHome(rec record.Record) bool {
	return rec.CPA().Setting().In(record.SettingInpatient, record.SettingSecure, record.SettingPrison)
}

// NoPost is why nothing can be posted to the person.
type NoPost uint8

// The reasons, in the order in which they count.
const (
	MayPost   NoPost = iota
	NoAddress        // there is no address that post reaches (X92)
	NotSafe          // it is not safe to write there (X92)
)

// PostTo returns why nothing can be posted to the person at that address.
func PostTo(p record.Person, to Place) NoPost {
	switch {
	case !to.Usable():
		return NoAddress
	case p.Address().SafeToWrite().Is(record.No):
		return NotSafe
	}
	return MayPost
}

// AgreedWay reports whether there is a way, agreed with the person, in which papers reach them
// (X106, X107).
func AgreedWay(rec record.Record) bool {
	d := rec.Person().DeliveryPlan()
	return d.How().Recorded() && !d.AgreedWithPerson().False()
}

// PlacesHidden reports whether nobody may come to know where the person is (X107).
func PlacesHidden(rec record.Record) bool { return rec.Person().LocationRestricted().True() }

// Unreachable reports whether nobody may come to know where the person is, and no way is agreed in
// which post can go out (X107).
func Unreachable(rec record.Record) bool { return PlacesHidden(rec) && !AgreedWay(rec) }

// HomeUnsafe reports whether it is not safe for the person to have papers at home; not asked is not
// yet unsafe (X106).
func HomeUnsafe(rec record.Record) bool { return rec.Safety().HomeCopyUnsafe().True() }

// CarerAtHome reports whether a carer shares the person's home: it says so, or the address is the
// person's own or where they stay now.
func CarerAtHome(rec record.Record, k record.Carer, asOf record.Date) bool {
	theirs := AddressOf(k.Address())
	if k.LivesWith().True() || theirs.Same(Home(rec.Person())) {
		return true
	}
	now, away := Staying(rec.Person(), asOf)
	return away && theirs.Same(now)
}

// CarersTogether reports whether two carers live at one address, or may.
func CarersTogether(rec record.Record, a, b record.Carer, asOf record.Date) bool {
	return AddressOf(a.Address()).Same(AddressOf(b.Address())) ||
		CarerAtHome(rec, a, asOf) && CarerAtHome(rec, b, asOf)
}
