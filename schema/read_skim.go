package schema

// skimDeep is the depth at which skimming gives up: past it the end of a value is not looked for.
// A record deeper than maxDepth is refused, but its end is found and the next one read.
const skimDeep = 10_000

// skim finds the end of one JSON value in a stream, whatever its size, in constant memory. It
// accepts exactly the grammar of RFC 8259, so that the place where one record ends and the next
// begins is never a guess: after a slip in quoting, text could otherwise pass for a record.
// (Encoding, duplicate keys, surrogates and limits are for the parser: they do not move the end.)
type skim struct {
	state  skimState
	isKey  bool   // the string being skimmed is a property name
	word   string // what is left of true, false, null
	digits int    // of an \u escape, still to come
	depth  int
	object [skimDeep/64 + 1]uint64 // one bit a level: set for an object
	fault  fault
}

type skimState uint8

const (
	skValue     skimState = iota // a value must come
	skFirstItem                  // a value or ]
	skFirstKey                   // a property name or }
	skKey                        // a property name
	skColon                      // :
	skAfter                      // , or the closing bracket
	skString                     // inside a string
	skEscape                     // after a backslash
	skHex                        // inside an \u escape
	skMinus                      // after -
	skZero                       // after a leading 0
	skInt                        // in the digits before the point
	skDot                        // after the point
	skFrac                       // in the digits after the point
	skExp                        // after e
	skExpSign                    // after e+ or e-
	skExpDigits                  // in the digits of the exponent
	skWord                       // inside true, false, null
	skDone                       // the value has ended
	skBad                        // fault says why
)

func (s *skim) reset() { s.state, s.depth, s.fault = skValue, 0, faultNone }

// feed takes the next bytes and returns how many belong to the value. After it state is skDone (the
// value ended there), skBad (the byte there is at fault), or anything else (more is needed).
func (s *skim) feed(b []byte) int {
	for i := 0; i < len(b); i++ {
		if s.state == skString {
			for i < len(b) && classes[b[i]]&(clsEnd|clsControl) == 0 {
				i++
			}
			if i == len(b) {
				return i
			}
		}
		if !s.step(b[i]) {
			if s.state == skDone {
				return i // a number ends at a byte that is no longer its own
			}
			return i
		}
		if s.state == skDone {
			return i + 1
		}
	}
	return len(b)
}

// end tells the skim that the input is over; true if the value is whole.
func (s *skim) end() bool {
	if s.depth == 0 && s.inNumberEnd() {
		s.state = skDone
	}
	if s.state != skDone && s.state != skBad {
		s.bad(faultEnd)
	}
	return s.state == skDone
}

func (s *skim) inNumberEnd() bool {
	switch s.state {
	case skZero, skInt, skFrac, skExpDigits:
		return true
	}
	return false
}

func (s *skim) bad(f fault) bool {
	s.state, s.fault = skBad, f
	return false
}

// step takes one byte; false if the byte does not belong to the value.
func (s *skim) step(c byte) bool {
	switch s.state {
	case skValue, skFirstItem, skFirstKey, skKey, skColon, skAfter:
		if isSpace(c) {
			return true
		}
		return s.structure(c)
	case skString, skEscape, skHex:
		return s.text(c)
	case skWord:
		if s.word[0] != c {
			return s.bad(faultValue)
		}
		if s.word = s.word[1:]; s.word == "" {
			s.ended()
		}
		return true
	}
	return s.number(c)
}

func (s *skim) structure(c byte) bool {
	switch s.state {
	case skFirstKey, skKey:
		if c == '"' {
			s.state, s.isKey = skString, true
			return true
		}
		if c == '}' && s.state == skFirstKey {
			return s.close()
		}
		return s.bad(faultKey)
	case skColon:
		if c != ':' {
			return s.bad(faultColon)
		}
		s.state = skValue
		return true
	case skAfter:
		return s.after(c)
	case skFirstItem:
		if c == ']' {
			return s.close()
		}
	}
	return s.value(c)
}

func (s *skim) after(c byte) bool {
	object := s.inObject()
	switch {
	case c == ',' && object:
		s.state = skKey
	case c == ',':
		s.state = skValue
	case c == '}' && object, c == ']' && !object:
		return s.close()
	default:
		return s.bad(faultComma)
	}
	return true
}

func (s *skim) value(c byte) bool {
	switch c {
	case '{', '[':
		return s.open(c == '{')
	case '"':
		s.state, s.isKey = skString, false
	case 't':
		s.state, s.word = skWord, "rue"
	case 'f':
		s.state, s.word = skWord, "alse"
	case 'n':
		s.state, s.word = skWord, "ull"
	case '-':
		s.state = skMinus
	case '0':
		s.state = skZero
	default:
		if !isDigit(c) {
			return s.bad(faultValue)
		}
		s.state = skInt
	}
	return true
}

func (s *skim) open(object bool) bool {
	if s.depth == skimDeep {
		return s.bad(faultDeep)
	}
	bit := uint64(1) << (s.depth % 64)
	if object {
		s.object[s.depth/64] |= bit
		s.state = skFirstKey
	} else {
		s.object[s.depth/64] &^= bit
		s.state = skFirstItem
	}
	s.depth++
	return true
}

func (s *skim) inObject() bool {
	d := s.depth - 1
	return s.object[d/64]&(1<<(d%64)) != 0
}

func (s *skim) close() bool {
	s.depth--
	s.ended()
	return true
}

func (s *skim) ended() {
	s.state = skAfter
	if s.depth == 0 {
		s.state = skDone
	}
}

func (s *skim) text(c byte) bool {
	switch {
	case s.state == skHex:
		if !isHex(c) {
			return s.bad(faultEscape)
		}
		if s.digits--; s.digits == 0 {
			s.state = skString
		}
	case s.state == skEscape && c == 'u':
		s.state, s.digits = skHex, 4
	case s.state == skEscape:
		if unescape[c] == 0 {
			return s.bad(faultEscape)
		}
		s.state = skString
	case c == '\\':
		s.state = skEscape
	case c == '"' && s.isKey:
		s.state = skColon
	case c == '"':
		s.ended()
	case c < 0x20:
		return s.bad(faultControl)
	}
	return true
}

// number steps through RFC 8259 6. A number has no end mark: the first byte that cannot be part of
// it ends it, and is then looked at again as what follows.
func (s *skim) number(c byte) bool {
	next := skBad
	switch s.state {
	case skMinus:
		next = pick(c == '0', skZero, pick(isDigit(c), skInt, skBad))
	case skZero, skInt:
		next = pick(c == '.', skDot, pick(c|0x20 == 'e', skExp, pick(isDigit(c), s.state, skDone)))
		if s.state == skZero && isDigit(c) {
			next = skBad
		}
	case skDot, skFrac:
		end := pick(s.state == skFrac, skDone, skBad)
		next = pick(isDigit(c), skFrac, pick(c|0x20 == 'e' && end == skDone, skExp, end))
	case skExp:
		next = pick(c == '+' || c == '-', skExpSign, pick(isDigit(c), skExpDigits, skBad))
	case skExpSign, skExpDigits:
		end := pick(s.state == skExpDigits, skDone, skBad)
		next = pick(isDigit(c), skExpDigits, end)
	}
	switch next {
	case skBad:
		return s.bad(faultNumber)
	case skDone:
		s.ended()
		if s.state == skDone {
			return false
		}
		return s.step(c)
	}
	s.state = next
	return true
}

func pick(ok bool, a, b skimState) skimState {
	if ok {
		return a
	}
	return b
}

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\r' || c == '\t' }
func isDigit(c byte) bool { return c-'0' < 10 }
func isHex(c byte) bool   { return isDigit(c) || (c|0x20)-'a' < 6 }
