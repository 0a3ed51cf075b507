package press

import (
	"strconv"
	"sync"

	"cpadoc/render/style"
	"cpadoc/schema/care"
	"cpadoc/schema/record"
)

// Auto is the edition that goes by what each record asks for (domain.md 4.0 rule 10).
const Auto = "auto"

// sheets makes each edition's sheet once.
type sheets struct {
	mu   sync.Mutex
	made map[string]*style.Sheet
}

// of gives the sheet for a person.
func (s *sheets) of(edition string, r record.Record) *style.Sheet {
	if edition == Auto {
		edition = asked(r)
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

func asked(r record.Record) string {
	if n := care.LargePrint(r.Communication()); n > 0 {
		return "large" + strconv.Itoa(n)
	}
	return "standard"
}
