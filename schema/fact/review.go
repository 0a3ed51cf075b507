package fact

import (
	"cpadoc/schema/care"
	"cpadoc/schema/record"
)

// Reviewing says when the last reviews were and what there is to say of the next.
type Reviewing struct {
	LastReview       record.Day             `fact:"lastReview?" of:"reviews.history[].heldOn" from:"reviews"`
	LastFormalReview record.Day             `fact:"lastFormalReview?" of:"reviews.history[].heldOn" from:"reviews"`
	NextReview       Said[care.ReviewState] `fact:"nextReview" from:"reviews reviews.next.date cpa.episodes[].start"`
}

func reviewing(in In) (r Reviewing) {
	last, formal := care.LastReview(in.record(), false, in.AsOf), care.LastReview(in.record(), true, in.AsOf)
	r.LastReview = last.HeldOn()
	if formal.Recorded() && formal != last {
		r.LastFormalReview = formal.HeldOn()
	}
	r.NextReview = Said[care.ReviewState]{care.NextReview(in.record(), in.AsOf), in.record().Reviews().Next().Date().Node()}
	return r
}
