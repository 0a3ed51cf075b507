package fact

import (
	"strings"

	"cpadoc/schema/kinds"
	"cpadoc/schema/tree"
)

// papers works out what plan letters and cover slips need.
func (m *maker) papers(f *tree.Node) {
	m.steps(f)
	m.otherForms(f)
	m.alias(f, "teamAddress", m.teamAddress(f))
	var list *tree.Node
	for _, d := range get(m.Root, "distribution").Items() {
		for _, k := range get(d, "documents").Items() {
			if k.Is(kinds.PlanLetter.String()) && !get(d, "recipientKind").Is("person") {
				if list == nil {
					list = m.list(f, "letterCopies")
				}
				m.alias(list, "", d)
			}
		}
	}
}

// teamAddress is where the team is: as the record says, as the profile says of the same team, or the
// organisation's.
func (m *maker) teamAddress(f *tree.Node) *tree.Node {
	var ofProfile *tree.Node
	if get(f, "ownTeam").True() {
		ofProfile = get(f, "team", "address")
		for ofProfile != nil && ofProfile.From != nil {
			ofProfile = ofProfile.From
		}
	}
	return first(get(m.Root, "cpa", "team", "address"), ofProfile, get(m.Profile, "organisation", "address"))
}

// Who takes a step, as a letter to the person says it.
const (
	StepYou    = "you"
	StepFamily = "family"
	StepTeam   = "team"
)

// steps lists what was agreed in record order, without what was called off.
func (m *maker) steps(f *tree.Node) {
	var list *tree.Node
	for _, a := range get(m.Root, "plan", "actions").Items() {
		if get(a, "status").Is("cancelled") {
			continue
		}
		if list == nil {
			list = m.list(f, "steps")
		}
		o := m.object(list, "")
		kind := get(a, "ownerKind")
		switch {
		case kind.Is("person"):
			m.code(o, "who", StepYou, kind)
		case kind.Is("carer"), kind.Is("family"):
			m.code(o, "who", StepFamily, kind)
		default:
			m.code(o, "who", StepTeam, kind)
		}
		m.alias(o, "action", a)
	}
}

// madeElsewhere are the forms that no program makes, in words.
var madeElsewhere = map[string]string{"easyRead": "easy read", "braille": "braille", "audio": "audio",
	"bslVideo": "a video in British Sign Language"}

// otherForms says in words which forms and language the person needs that are made elsewhere.
func (m *maker) otherForms(f *tree.Node) {
	k := get(m.Root, "communication")
	var list *tree.Node
	add := func(words string, from *tree.Node) {
		if list == nil {
			list = m.list(f, "otherForms")
		}
		m.code(list, "", words, from)
	}
	for _, n := range get(k, "formats").Items() {
		if words := madeElsewhere[n.Text]; words != "" {
			add(words, n)
		}
	}
	lang, words := get(k, "language"), ""
	spoken, said := get(k, "interpreterLanguage"), ""
	if spoken != nil && get(k, "interpreterRequired").Is("yes") {
		if said = languages[strings.ToLower(spoken.Text)]; said == "" {
			said = spoken.Text
		}
		m.code(f, "interpreter", said, spoken)
	}
	if lang != nil && !English(lang.Text) {
		words = language(lang.Text)
	} else {
		lang, words = spoken, said
	}
	for _, n := range list.Items() {
		if words == "" || strings.HasSuffix(n.Text, words) { // signing on film
			return
		}
	}
	if words != "" {
		add(words, lang)
	}
}

// English tells whether a language code is English, or none.
func English(code string) bool {
	c := strings.ToLower(code)
	return c == "" || c == "en" || strings.HasPrefix(c, "en-")
}

// language gives the name of a language for its code. One that is not in the list is told as a
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
