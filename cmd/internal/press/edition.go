package press

import (
	"slices"
	"strconv"
	"sync"

	"cpadoc/render/style"
	"cpadoc/schema/record"
)

// Auto is the edition that goes by what each record asks for (domain.md 4.0 rule 10).
const Auto = "auto"

// largeUnsaid is the size of large print where a record asks for it and names none.
const largeUnsaid = 18

// sheets makes each edition's sheet once.
type sheets struct {
	mu   sync.Mutex
	made map[string]*style.Sheet
}

// of gives the sheet for a person.
func (s *sheets) of(edition string, r *record.Record) *style.Sheet {
	if edition == Auto {
		edition = asked(r.Communication)
	}
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

func asked(c *record.Communication) string {
	size := largeUnsaid
	switch {
	case c == nil || !slices.Contains(c.Formats, "largePrint"):
		return "standard"
	case c.LargePrintPoints != nil:
		size = min(max(*c.LargePrintPoints, style.LargeMin), style.LargeMax)
	}
	return "large" + strconv.Itoa(size)
}
