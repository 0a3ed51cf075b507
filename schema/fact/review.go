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
	care.ReviewMissed: "missed", care.ReviewNotSet: "notSet"}

// Words lists the states.
func (ReviewState) Words() []string { return words(reviewStates[:]) }

func reviewing(in In) (r Reviewing) {
	last, formal := care.LastReview(in.record(), in.AsOf), care.LastFormalReview(in.record(), in.AsOf)
	r.LastReview = last.HeldOn()
	if formal.Recorded() && formal != last {
		r.LastFormalReview = formal.HeldOn()
	}
	r.NextReview = Said[ReviewState]{reviewStates[care.NextReview(in.record(), in.AsOf)], in.record().Reviews().Next().Date().Node()}
	return r
}
