package care

import "cpadoc/schema/record"

// Way is how a person reaches help by phone.
type Way string

// The ways.
const (
	ByVoice Way = "voice"
	ByText  Way = "text"  // without their voice, at a number that takes texts
	ByRelay Way = "relay" // without their voice, through Relay UK or a textphone: 18001 before the number
)

// Words lists the ways.
func (Way) Words() []string { return []string{string(ByVoice), string(ByText), string(ByRelay)} }

// Reach returns how the person reaches help, in the crisis line that takes texts or in any other: nothing
// tells somebody to ring who signs, uses a textphone, or needs what is said in signs or in writing.
func Reach(k record.Communication, takesTexts bool) Way {
	switch {
	case !noVoice(k):
		return ByVoice
	case takesTexts:
		return ByText
	}
	return ByRelay
}

func noVoice(k record.Communication) bool {
	if k.ContactMethod().In(record.ContactMethodTextphone, record.ContactMethodSignLanguage) {
		return true
	}
	for _, s := range k.Support().All() {
		if s.In(record.CommunicationSupportBslInterpreter, record.CommunicationSupportSpeechToText) {
			return true
		}
	}
	return false
}

// needsRelay reports whether the boxes name the ways to help without hearing or speech, which would crowd out
// what everybody else has to read there (REFERENCE.md 4.0a, 12).
func needsRelay(k record.Communication) bool {
	if noVoice(k) {
		return true
	}
	for _, s := range k.Support().All() {
		if s.In(record.CommunicationSupportCommunicationAid) {
			return true
		}
	}
	return false
}
