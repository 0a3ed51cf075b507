package letter

import (
	"cpadoc/schema/care"
	"cpadoc/schema/finding"
	"cpadoc/schema/kinds"
	"cpadoc/schema/record"
)

// Method is how a paper reaches its reader.
type Method string

// The methods, as person.delivery has them. School is for young carers alone (REFERENCE.md 4.7).
const (
	Post     Method = "post"
	HandOver Method = "handOver"
	Collect  Method = "collect"
	Email    Method = "email"
	CareOf   Method = "careOf"
	School   Method = "school"
)

// Delivery is how one paper goes.
type Delivery struct {
	Method Method
	// Why says what keeps it from the post, or what to mind; nil if nothing does. An error stops
	// the paper as its Stops say; with a warning it is made.
	Why *finding.Finding
}

// Deliver returns how a document for a reader goes on that day. reader is as in check.Params:
// "person", "gp", "carer/carer-1". A carer's copy of a plan goes as a letter that names the person
// does; for letters to carers use Letters.
func Deliver(rec record.Record, kind kinds.Kind, reader string, asOf record.Date) Delivery {
	switch to := care.ReaderOf(reader); {
	case reader == "person":
		return toPerson(rec, kind, asOf)
	case to.Kind == record.SharingRecipientKindGP:
		return toPractice(rec)
	case to.Kind == record.SharingRecipientKindCarer:
		for _, k := range rec.Carers().All() {
			if k.ID().Is(to.Ref) {
				return toCarer(rec, k, Named, Options{AsOf: asOf}).Delivery
			}
		}
	}
	return Delivery{Method: HandOver}
}

// The sentences that the rules of package check have too, so that nobody reads them twice.
const (
	restrictedText = "the person's whereabouts are restricted, and no safe way to send post has " +
		"been agreed"
	restrictedHint = "hand it over, or agree a way with the person and record person.deliveryPlan"
	addressHint    = "check the address with the person, or hand the letter over"
)

// toPerson goes by what is agreed where home is not safe, else by person.delivery or its default;
// nothing is posted that may not be.
func toPerson(rec record.Record, kind kinds.Kind, asOf record.Date) Delivery {
	p, way := rec.Person(), Method(record.Word(care.Delivery(rec, asOf)))
	switch {
	case care.HomeUnsafe(rec):
		return Delivery{Method: agreed(rec)}
	case way == Post && !p.Delivery().Recorded() && care.PlacesHidden(rec):
		way = agreed(rec)
	case way == Email && !p.Email().Recorded():
		w := warning(rec, "X92", p, "there is no email address to write to: it is to be handed "+
			"over")
		w.Hint = "ask for the address, or record another delivery"
		return Delivery{Method: HandOver, Why: w}
	}
	if way != Post && way != CareOf {
		return Delivery{Method: way}
	}
	to, away := care.CurrentAddress(p, asOf)
	if why := unpostable(rec, to); why != nil {
		if p.Delivery().Recorded() || p.Address().SafeToWrite().Is(record.No) {
			stop(why, kind)
		}
		return Delivery{Method: HandOver, Why: why}
	}
	return Delivery{Method: way, Why: mind(rec, away)}
}

// agreed returns the way agreed with the person where papers may not come by post; by hand if none
// is.
func agreed(rec record.Record) Method {
	if care.AgreedWay(rec) && rec.Person().DeliveryPlan().How().Is(record.DeliveryPlanHowCollect) {
		return Collect
	}
	return HandOver
}

// unpostable: X107, X92.
func unpostable(rec record.Record, to care.Place) *finding.Finding {
	if care.Unreachable(rec) {
		return hiddenAway(rec)
	}
	var w *finding.Finding
	switch address := rec.Person().Address(); care.PostTo(rec.Person(), to) {
	case care.MayPost:
		return nil
	case care.NoAddress:
		w = warning(rec, "X92", address, "there is no address to post to")
	case care.NotSafe:
		w = warning(rec, "X92", address.SafeToWrite(), "it is not safe to write to this address")
	}
	w.Hint = addressHint
	return w
}

func hiddenAway(rec record.Record) *finding.Finding {
	w := warning(rec, "X107", rec.Person().LocationRestricted(), restrictedText)
	w.Hint = restrictedHint
	return w
}

// stop makes an error of what keeps a document from the post, if the record asks for the post or
// says that it is not safe: of letters (X92), or of everything (X107). Where nothing is asked for,
// what cannot be posted is handed over (REFERENCE.md 4.0 rule 15).
func stop(why *finding.Finding, kind kinds.Kind) {
	if why.Rule == "X107" || kind.Row().Letter {
		why.Severity = finding.Error
		why.Stops = []finding.Stop{{What: kind.String(), Reader: "person"}}
	}
}

// mind says what to think of before something is posted.
func mind(rec record.Record, away bool) *finding.Finding {
	p := rec.Person()
	switch {
	case away:
		return nil
	case care.NotAtHome(rec):
		w := warning(rec, "X92", p.Delivery(), "the person is not at home, and others may open what comes there")
		w.Hint = "record person.temporaryAddress, or hand it over"
		return w
	case !p.Address().SafeToWrite().Is(record.Yes):
		w := warning(rec, "X92", p.Address().SafeToWrite(), "nobody has asked whether it is safe "+
			"to write to this address")
		w.Hint = "ask, and record safeToWrite"
		return w
	}
	return nil
}

// toPractice: the letter to the GP. With a restricted location it too waits for an agreed way
// (REFERENCE.md 4.0 rule 18).
func toPractice(rec record.Record) Delivery {
	gp := rec.Person().GP()
	if !care.AddressOf(gp.Address()).Usable() {
		w := warning(rec, "X92", gp, "there is no address for the GP practice")
		w.Hint = "record the practice's address, or send it another way"
		return Delivery{Method: HandOver, Why: w}
	}
	if care.Unreachable(rec) {
		return Delivery{Method: HandOver, Why: hiddenAway(rec)}
	}
	return Delivery{Method: Post}
}
