package care

import "cpadoc/schema/record"

// NoInvitation is why nobody may invite somebody to a review.
type NoInvitation uint8

// The reasons, in the order in which they count (X102).
const (
	Invitable       NoInvitation = iota // or no longer to be invited
	NotWanted                           // the person does not want them there
	PersonObjects                       // to this nearest relative or nominated person
	ConcernRecorded                     // about this carer
)

// MayInvite returns why an invitee may not be invited to the review; only a lawful override sets that
// aside (X102).
func MayInvite(rec record.Record, v record.Invitee) NoInvitation {
	switch {
	case v.Status().In(record.InviteeStatusNotWantedByPerson, record.InviteeStatusDeclined),
		overridden(rec, v.Ref()):
		return Invitable
	case notWanted(rec, v):
		return NotWanted
	case objectsTo(rec, v):
		return PersonObjects
	case concernAbout(rec, v.Ref()):
		return ConcernRecorded
	}
	return Invitable
}

func notWanted(rec record.Record, v record.Invitee) bool {
	for _, w := range rec.Reviews().Preferences().WhoNot().All() {
		if w.Ref().Same(v.Ref()) || SameName(w.Name().String(), inviteeName(rec, v)) {
			return true
		}
	}
	return false
}

func objectsTo(rec record.Record, v record.Invitee) bool {
	s := rec.Legal().StatutoryRepresentative()
	return s.PersonObjects().True() && SameName(s.Name().String(), inviteeName(rec, v))
}

func concernAbout(rec record.Record, ref record.Ref) bool {
	for _, k := range rec.Carers().All() {
		if ref.Names(k.ID()) && k.ConcernAbout().Flagged().True() {
			return true
		}
	}
	return false
}

// overridden reports whether a lawful override stands for a recipient.
func overridden(rec record.Record, ref record.Ref) bool {
	for _, s := range rec.Sharing().All() {
		if ref.Same(s.RecipientRef()) && s.LawfulOverride().Recorded() {
			return true
		}
	}
	return false
}

// inviteeName returns the name of an invitee, in the entry or where its reference leads.
func inviteeName(rec record.Record, v record.Invitee) string {
	if v.Name().Recorded() {
		return v.Name().String()
	}
	for _, k := range rec.Carers().All() {
		if v.Ref().Names(k.ID()) {
			return k.Name().Given().String() + " " + k.Name().Family().String()
		}
	}
	for _, p := range rec.Person().Contacts().All() {
		if v.Ref().Names(p.ID()) {
			return p.Name().String()
		}
	}
	for _, w := range rec.CareTeam().All() {
		if v.Ref().Names(w.ID()) {
			return w.Name().String()
		}
	}
	return ""
}
