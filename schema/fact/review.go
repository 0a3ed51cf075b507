package fact

import (
	"cpadoc/schema/care"
	"cpadoc/schema/record"
)

// Reviewing says when the last reviews were and what there is to say of the next.
type Reviewing struct {
	LastReview       record.Day        `fact:"lastReview?" of:"reviews.history[].heldOn" from:"reviews"`
	LastFormalReview record.Day        `fact:"lastFormalReview?" of:"reviews.history[].heldOn" from:"reviews"`
	NextReview       Said[ReviewState] `fact:"nextReview" from:"reviews reviews.next.date cpa.episodes[].start"`
}

// ReviewState is how the next review stands, as care.Review has it.
type ReviewState string

var reviewStates = [...]ReviewState{care.ReviewBooked: "booked", care.ReviewOverdueBooked: "overdueBooked",
	care.ReviewMissed: "missed", care.ReviewNotSet: "notSet", care.ReviewUntold: "untold"}

// Words lists the states.
func (ReviewState) Words() []string { return words(reviewStates[:]) }

func reviewing(in In) (r Reviewing) {
	last, formal := care.LastReview(in.record(), in.AsOf), care.LastFormalReview(in.record(), in.AsOf)
	r.LastReview = last.HeldOn()
	if formal.Recorded() && formal != last {
		r.LastFormalReview = formal.HeldOn()
	}
	next := in.record().Reviews().Next()
	state := care.NextReview(in.record(), in.AsOf)
	if state == care.ReviewNotSet && (in.Withheld || in.Kept.Holds(next)) {
		state = care.ReviewUntold
	}
	r.NextReview = Said[ReviewState]{reviewStates[state], next.Date().Node()}
	return r
}
