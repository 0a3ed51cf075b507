package fact

import (
	"strings"

	"cpadoc/schema/care"
	"cpadoc/schema/record"
)

// Papers is what plan letters and cover slips need.
type Papers struct {
	TeamAddress  record.Address        `fact:"teamAddress?" profile:"organisation.address" from:"cpa.team.address"`
	Steps        []Step                `fact:"steps?"`
	OtherForms   []Said[Phrase]        `fact:"otherForms?" from:"communication.formats[] communication.language communication.interpreterLanguage communication.interpreterRequired"`
	Interpreter  Said[Phrase]          `fact:"interpreter?" from:"communication.interpreterLanguage communication.interpreterRequired"`
	LetterCopies []record.Distribution `fact:"letterCopies?" of:"distribution[]" from:"distribution[].documents"`
}

// Phrase is words that stand for a code of the record.
type Phrase string

// Step is what was agreed, in record order, without what was called off.
type Step struct {
	Who    Said[StepBy]  `fact:"who" from:"plan.actions[].ownerKind plan.actions[].ownerRef"`
	Action record.Action `fact:"action" of:"plan.actions[]"`
}

// StepBy is who takes a step, as a letter to the person says it.
type StepBy string

// The people.
const (
	StepYou    StepBy = "you"
	StepFamily StepBy = "family"
	StepTeam   StepBy = "team"
)

// Words lists them.
func (StepBy) Words() []string { return []string{"you", "family", "team"} }

func papers(in In, l Leading, plan *serving) (p Papers) {
	p.TeamAddress = teamAddress(in, l)
	p.Steps = make([]Step, 0, len(plan.actions))
	for _, d := range plan.actions {
		if !d.action.Status().Is(record.ActionStatusCancelled) {
			p.Steps = append(p.Steps, Step{Said[StepBy]{stepsBy[d.doer], d.action.OwnerKind().Node()}, d.action})
		}
	}
	p.Interpreter = interpreter(in.record().Communication())
	p.OtherForms = otherForms(in.record().Communication())
	for _, d := range in.record().Distribution().All() {
		if lists(d, []record.Document{record.DocumentPlanLetter}) && !d.RecipientKind().Is(record.DistributionRecipientKindPerson) {
			p.LetterCopies = append(p.LetterCopies, d)
		}
	}
	return p
}

// teamAddress returns where the team is: as the record says, as the profile says of the same team, or
// the organisation's.
func teamAddress(in In, l Leading) record.Address {
	if own := in.record().CPA().Team().Address(); own.Recorded() {
		return own
	}
	if l.OwnTeam && l.Team.Address().Recorded() {
		return l.Team.Address()
	}
	return in.profile().Organisation().Address()
}

// stepsBy are the doers as a letter to the person names them.
var stepsBy = [...]StepBy{care.DoneByPerson: StepYou, care.DoneByFamily: StepFamily, care.DoneByServices: StepTeam}

// madeElsewhere are the forms that no program makes, in words.
var madeElsewhere = map[record.Format]Phrase{record.FormatEasyRead: "easy read", record.FormatBraille: "braille",
	record.FormatAudio: "audio", record.FormatBslVideo: "a video in British Sign Language"}

// interpreter names the language of the interpreter whom the person needs.
func interpreter(k record.Communication) Said[Phrase] {
	_, spoken := care.Interpreter(k)
	if !spoken.Recorded() {
		return Said[Phrase]{}
	}
	return Said[Phrase]{spokenName(spoken), spoken.Node()}
}

// spokenName names the language of an interpreter, as the record does when it is not in the list.
func spokenName(spoken record.Line) Phrase {
	if name := languages[strings.ToLower(spoken.String())]; name != "" {
		return Phrase(name)
	}
	return Phrase(spoken.String())
}

// otherForms says in words which forms and language the person needs that are made elsewhere.
func otherForms(k record.Communication) (forms []Said[Phrase]) {
	for _, f := range care.MadeElsewhere(k.Formats()) {
		forms = append(forms, Said[Phrase]{madeElsewhere[f.Code()], f.Node()})
	}
	switch lang := care.OtherLanguage(k); {
	case !lang.Recorded():
	case lang == k.Language():
		forms = append(forms, Said[Phrase]{Phrase(language(lang.String())), lang.Node()})
	default:
		forms = append(forms, Said[Phrase]{spokenName(lang), lang.Node()})
	}
	return forms
}

// language returns the name of a language for its code. One that is not in the list is told as a
// language all the same: nobody who needs another may be sent English without a word.
func language(code string) string {
	base, _, _ := strings.Cut(strings.ToLower(code), "-")
	if name := languages[base]; name != "" {
		return name
	}
	return "another language (ask which)"
}

// Language names the language of a code in a record; a code that is not in the list stands for itself.
func Language(code string) string {
	if base, _, _ := strings.Cut(strings.ToLower(code), "-"); languages[base] != "" {
		return languages[base]
	}
	return code
}

// languages are those spoken by most people in England and Wales, and sign languages.
var languages = map[string]string{"am": "Amharic", "ar": "Arabic", "bfi": "British Sign Language", "bg": "Bulgarian",
	"bn": "Bengali", "ckb": "Kurdish (Sorani)", "cs": "Czech", "cy": "Welsh", "de": "German", "el": "Greek",
	"es": "Spanish", "fa": "Farsi", "fr": "French", "gu": "Gujarati", "hi": "Hindi", "hu": "Hungarian", "it": "Italian",
	"ja": "Japanese", "ko": "Korean", "ku": "Kurdish", "lt": "Lithuanian", "lv": "Latvian", "ml": "Malayalam",
	"ne": "Nepali", "nl": "Dutch", "pa": "Punjabi", "pl": "Polish", "prs": "Dari", "ps": "Pashto", "pt": "Portuguese",
	"ro": "Romanian", "rom": "Romani", "ru": "Russian", "si": "Sinhala", "sk": "Slovak", "so": "Somali", "sq": "Albanian",
	"sw": "Swahili", "syl": "Sylheti", "ta": "Tamil", "te": "Telugu", "th": "Thai", "ti": "Tigrinya", "tl": "Tagalog",
	"tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese", "yo": "Yoruba", "yue": "Cantonese", "zh": "Chinese"}
