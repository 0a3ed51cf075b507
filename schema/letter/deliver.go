package letter

import (
	"strings"

	"cpadoc/schema/check"
	"cpadoc/schema/finding"
	"cpadoc/schema/kinds"
	"cpadoc/schema/record"
)

// Method is how a paper reaches its reader.
type Method string

// The methods, as person.delivery has them. School is for young carers alone (domain.md 4.7).
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
	// Lines are the address block without the reader's name, at most five; nil unless it goes by
	// Post or CareOf. "By hand" stands there instead (domain.md 4.0 rule 15).
	Lines []string
	// Why says what keeps it from the post, or what to mind; nil where nothing does. An error stops
	// the paper as its Stops say; with a warning it is made.
	Why *finding.Finding
}

// Deliver tells how a document for a reader goes on that day. reader is as in check.OrderInfo:
// "person", "gp", "carer/carer-1". A carer's copy of a plan goes as a letter that names the person
// does; for letters to carers use Letters.
func Deliver(rec *record.Record, kind kinds.Kind, reader string, asOf record.Date) Delivery {
	base, ref, _ := strings.Cut(reader, "/")
	switch base {
	case "person":
		return toPerson(rec, kind, asOf)
	case "gp":
		return toPractice(rec)
	case "carer":
		for i := range rec.Carers {
			if rec.Carers[i].ID == ref {
				return toCarer(rec, i, Named, Options{AsOf: asOf}).Delivery
			}
		}
	}
	return Delivery{Method: HandOver}
}

// The sentences that the rules of package check have too, so that nobody reads them twice.
const (
	restrictedText = "where the person is must not be known, and no way is agreed in which post can go out"
	restrictedHint = "hand it over, or agree a way with the person and record person.deliveryPlan"
	addressHint    = "check the address with the person, or hand the letter over"
)

func restricted(rec *record.Record) bool {
	return record.True(rec.Person.LocationRestricted) && !check.AgreedWay(rec)
}

// toPerson goes by what is agreed where home is not safe, else by person.delivery or its default;
// nothing is posted that may not be.
func toPerson(rec *record.Record, kind kinds.Kind, asOf record.Date) Delivery {
	way, p := Method(check.Delivery(rec, asOf)), &rec.Person
	switch {
	case rec.Safety != nil && record.True(rec.Safety.HomeCopyUnsafe):
		return Delivery{Method: agreed(rec)}
	case way == Post && p.Delivery == "" && record.True(p.LocationRestricted):
		way = agreed(rec)
	case way == Email && p.Email == "":
		w := warning(rec, "X92", "/person", "there is no email address to write to: it is handed over")
		w.Hint = "ask for the address, or record another delivery"
		return Delivery{Method: HandOver, Why: w}
	}
	if way != Post && way != CareOf {
		return Delivery{Method: way}
	}
	to, away := staying(p, asOf)
	if !away {
		to = home(p)
	}
	if why := unpostable(rec, to); why != nil {
		if p.Delivery != "" || p.Address.SafeToWrite == record.No {
			stop(why, kind)
		}
		return Delivery{Method: HandOver, Why: why}
	}
	return Delivery{Method: way, Lines: to.block(), Why: mind(rec, away)}
}

// agreed gives the way agreed with the person where papers may not come by post; by hand where none
// is.
func agreed(rec *record.Record) Method {
	if check.AgreedWay(rec) && rec.Person.DeliveryPlan.How == "collect" {
		return Collect
	}
	return HandOver
}

// unpostable: X107, X92.
func unpostable(rec *record.Record, to place) *finding.Finding {
	switch {
	case restricted(rec):
		w := warning(rec, "X107", "/person/locationRestricted", restrictedText)
		w.Hint = restrictedHint
		return w
	case !to.usable():
		w := warning(rec, "X92", "/person/address", "there is no address to post to")
		w.Hint = addressHint
		return w
	case rec.Person.Address.SafeToWrite == record.No:
		w := warning(rec, "X92", "/person/address/safeToWrite", "it is not safe to write to this address")
		w.Hint = addressHint
		return w
	}
	return nil
}

// stop makes an error of what keeps a document from the post, where the record asks for the post or
// says that it is not safe: of letters (X92), or of everything (X107). Where nothing is asked for,
// what cannot be posted is handed over (domain.md 4.0 rule 15).
func stop(why *finding.Finding, kind kinds.Kind) {
	if why.Rule == "X107" || kind.Row().Letter {
		why.Severity = finding.Error
		why.Stops = []finding.Stop{{What: kind.String(), Reader: "person"}}
	}
}

// mind says what to think of before something is posted.
func mind(rec *record.Record, away bool) *finding.Finding {
	switch setting := rec.CPA.Setting; {
	case away:
		return nil
	case setting == record.Prison || setting == record.Inpatient || setting == record.Secure:
		w := warning(rec, "X92", "/person/delivery", "the person is not at home, and others may open what comes there")
		w.Hint = "record person.temporaryAddress, or hand it over"
		return w
	case rec.Person.Address.SafeToWrite != record.Yes:
		w := warning(rec, "X92", "/person/address/safeToWrite", "nobody asked whether it is safe to write to this address")
		w.Hint = "ask, and record safeToWrite"
		return w
	}
	return nil
}

// toPractice: the letter to the GP. With a restricted location it too waits for an agreed way
// (domain.md 4.0 rule 18).
func toPractice(rec *record.Record) Delivery {
	gp := rec.Person.GP
	if gp == nil || !of(gp.Address).usable() {
		w := warning(rec, "X92", "/person/gp", "there is no address for the GP practice")
		w.Hint = "record the practice's address, or send it another way"
		return Delivery{Method: HandOver, Why: w}
	}
	if restricted(rec) {
		w := warning(rec, "X107", "/person/locationRestricted", restrictedText)
		w.Hint = restrictedHint
		return Delivery{Method: HandOver, Why: w}
	}
	return Delivery{Method: Post, Lines: of(gp.Address).block()}
}
