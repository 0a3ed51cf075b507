package press

import (
	"strconv"
	"sync"

	"cpadoc/render/style"
	"cpadoc/schema/care"
	"cpadoc/schema/kinds"
	"cpadoc/schema/letter"
)

// Auto is the edition that goes by what each record asks for (REFERENCE.md 4.0 rule 10).
const Auto = "auto"

// sheets makes each edition's sheet once.
type sheets struct {
	mu   sync.Mutex
	made map[string]*style.Sheet
}

// of returns the sheet of an edition.
func (s *sheets) of(edition string) *style.Sheet {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.made[edition] == nil {
		if s.made == nil {
			s.made = map[string]*style.Sheet{}
		}
		sheet, ok := style.ByName(edition)
		if !ok {
			panic("press: no edition " + edition)
		}
		s.made[edition] = sheet
	}
	return s.made[edition]
}

// edition is the one that was asked for, else what the reader needs. A fridge sheet is read from across
// a room: it is larger, unless it was asked for by name in another print.
func (p *paper) edition() string {
	if p.kind.First() == kinds.Team { // a slip for staff is one page, whatever print the person needs
		return standard
	}
	if asked := p.job.Edition; asked != Auto {
		if asked == standard && p.letter != nil && p.letter.Variant == letter.YoungChild {
			return "young"
		}
		return asked
	}
	points := 0
	switch {
	case p.to.Carer.Recorded():
		points = care.CarerLargePrint(p.to.Carer)
	case !p.copied():
		points = care.LargePrint(p.c.Record().Communication())
	}
	if points == 0 {
		points = p.row.LeastPoints
	}
	switch {
	case points > 0:
		return "large" + strconv.Itoa(points)
	case p.letter != nil && p.letter.Variant == letter.YoungChild:
		return "young" // young children have one of their own
	}
	return standard
}

const standard = "standard"
