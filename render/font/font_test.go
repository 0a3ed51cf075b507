package font_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"cpadoc/render/font"
)

// alphabets hold the small letters of each language with the marks it writes them with, as Unicode
// composes them; capitals follow from them but for the ones given.
var alphabets = []struct{ language, letters, capitals string }{
	{"English", "a b c d e f g h i j k l m n o p q r s t u v w x y z à ç é è ê ë ï ô ö æ œ", ""},
	{"Welsh", "a b c d e f g h i j l m n o p r s t u w y â ê î ô û ŵ ŷ á é í ó ú ẃ ý à è ì ò ù ẁ ỳ ä ë ï ö ü ẅ ÿ", ""},
	{"Irish", "á é í ó ú ḃ ċ ḋ ḟ ġ ṁ ṗ ṡ ṫ", ""},
	{"Scottish Gaelic", "à è ì ò ù á é ó", ""},
	{"Cornish, Manx", "â ê î ô û ŵ ŷ ç", ""},
	{"French", "à â æ ç è é ê ë î ï ô œ ù û ü ÿ", ""},
	{"German", "ä ö ü", "ß ẞ"},
	{"Dutch", "á à ä é è ë ê í ï ó ò ö ú ù ü ĳ", ""},
	{"Spanish", "á é í ñ ó ú ü", "¿ ¡ º ª"},
	{"Catalan", "à ç è é í ï ò ó ú ü ŀ", "·"},
	{"Portuguese", "á â ã à ç é ê í ó ô õ ú ü", ""},
	{"Italian", "à è é ì î ò ó ù ú", ""},
	{"Romanian", "ă â î ș ț ş ţ", ""},
	{"Danish, Norwegian", "æ ø å é ó", ""},
	{"Swedish, Finnish", "å ä ö é š ž", ""},
	{"Icelandic, Faroese", "á ð é í ó ú ý þ æ ö ø", ""},
	{"Polish", "ą ć ę ł ń ó ś ź ż", ""},
	{"Czech", "á č ď é ě í ň ó ř š ť ú ů ý ž", ""},
	{"Slovak", "á ä č ď é í ĺ ľ ň ó ô ŕ š ť ú ý ž", ""},
	{"Hungarian", "á é í ó ö ő ú ü ű", ""},
	{"Slovene, Croatian, Bosnian, Serbian Latin", "č ć đ š ž ǆ ǉ ǌ", ""},
	{"Lithuanian", "ą č ę ė į š ų ū ž", ""},
	{"Latvian", "ā č ē ģ ī ķ ļ ņ ō ŗ š ū ž", ""},
	{"Estonian", "ä ö õ ü š ž", ""},
	{"Albanian", "ç ë", ""},
	{"Maltese", "ċ ġ ħ ż à è ì ò ù", ""},
	{"Turkish", "ç ğ ö ş ü â î û", "ı İ"},
	{"Azerbaijani", "ç ə ğ ö ş ü", "ı İ"},
	{"Kurdish", "ç ê î ş û", ""},
	{"Somali, Swahili, Malay, Tagalog", "a e i o u ñ", "' ’ ʼ"},
	{"Vietnamese", "a à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ b c d đ e è ẻ ẽ é ẹ ê ề ể ễ ế ệ g h i ì ỉ ĩ í ị k l m n " +
		"o ò ỏ õ ó ọ ô ồ ổ ỗ ố ộ ơ ờ ở ỡ ớ ợ p q r s t u ù ủ ũ ú ụ ư ừ ử ữ ứ ự v x y ỳ ỷ ỹ ý ỵ", ""},
	{"Yoruba", "á à é è ẹ í ì ó ò ọ ú ù ṣ ń ǹ ḿ", ""},
	{"Igbo", "ị ọ ụ ṅ à á è é ì í ò ó ù ú", ""},
	{"Hausa", "ɓ ɗ ƙ ƴ", "ʼ"},
	{"Akan, Ewe, Ga", "ɛ ɔ ŋ ɖ ƒ ɣ ʋ", ""},
	{"Romanised Arabic, Urdu, Sanskrit", "ā ī ū ḍ ḥ ṣ ṭ ẓ ṛ ṅ ñ ṇ ś ḷ ṃ ḵ ẕ", "ʾ ʿ ʻ"},
	{"Pinyin", "ā á ǎ à ē é ě è ī í ǐ ì ō ó ǒ ò ū ú ǔ ù ǖ ǘ ǚ ǜ ü", ""},
	{"Esperanto", "ĉ ĝ ĥ ĵ ŝ ŭ", ""},
	{"Samoan, Hawaiian, Maori", "ā ē ī ō ū", "ʻ"},
	{"Greek", "α β γ δ ε ζ η θ ι κ λ μ ν ξ ο π ρ σ τ υ φ χ ψ ω ά έ ή ί ό ύ ώ ϊ ϋ", "ς ΐ ΰ · ;"},
	{"Russian", "а б в г д е ё ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я", ""},
	{"Ukrainian", "а б в г ґ д е є ж з и і ї й к л м н о п р с т у ф х ц ч ш щ ь ю я", "ʼ"},
	{"Belarusian", "а б в г д е ё ж з і й к л м н о п р с т у ў ф х ц ч ш ы ь э ю я", ""},
	{"Bulgarian", "а б в г д е ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ь ю я ѝ", ""},
	{"Serbian", "а б в г д ђ е ж з и ј к л љ м н њ о п р с т ћ у ф х ц ч џ ш", ""},
	{"Macedonian", "ѓ ѕ ј љ њ ќ џ ѐ ѝ", ""},
	{"Kazakh, Kyrgyz, Tatar, Mongolian", "ә ғ қ ң ө ұ ү һ і җ", ""},
	{"Uzbek, Tajik Cyrillic", "ў қ ғ ҳ ӣ ӯ ҷ", ""},
}

func TestAlphabets(t *testing.T) {
	for _, a := range alphabets {
		letters := a.letters + strings.ToUpper(strings.ReplaceAll(a.letters, "ı", "")) + a.capitals
		var missing []string
		for _, r := range letters {
			if g, ok := font.Find(r); !ok || r != ' ' && (g.Width[0] == 0 || g.Width[1] == 0) {
				missing = append(missing, fmt.Sprintf("%c U+%04X", r, r))
			}
		}
		if missing != nil {
			t.Errorf("%s: no font has %s", a.language, strings.Join(missing, ", "))
		}
	}
}

// TestGaps names what is known to be missing, so that it is said here and nowhere else.
func TestGaps(t *testing.T) {
	for _, g := range []struct {
		r   rune
		why string
	}{
		{0x301, "combining marks: Yoruba ẹ́ is written with one, 8-bit fonts cannot place it"},
		{0x5D0, "Hebrew: right to left"}, {0x627, "Arabic: right to left, joined"},
		{0x915, "Devanagari: not in the typeface"}, {0x4E2D, "Chinese: not in the typeface"},
		{0x2070, "superscript 0: not in the typeface"}, {0x2079, "superscript 9: not in the typeface"},
		{0xAD, "soft hyphen: cleaned before"}, {0x200B, "zero width space: cleaned before"},
		{0x202E, "right-to-left override: refused before"}, {'\n', "line ends are no letters"},
		{0x1F600, "emoji: not in the typeface"}, {0, "NUL"}, {-1, "no letter"}, {unicode.MaxRune + 1, "no letter"},
	} {
		if _, ok := font.Find(g.r); ok {
			t.Errorf("U+%04X is found now; it was a gap: %s", g.r, g.why)
		}
	}
}

func TestPunctuation(t *testing.T) {
	for _, r := range "‘’“”‚„‹›«»–—‒―…•·†‡§¶©®™°′″‴¹²³⁴⁵⁶⁷⁸₀₁₂₃¼½¾⅓⅔⅛⅜⅝⅞€£¥¢×÷±−≤≥≠≈∞√←→↑↓№ªº½µ%‰¬|~" {
		if _, ok := font.Find(r); !ok {
			t.Errorf("no font has %c U+%04X", r, r)
		}
	}
}

func TestAliases(t *testing.T) {
	for from, to := range map[rune]rune{0xA0: ' ', 0x202F: ' ', 0x2010: '-', 0x2011: '-'} {
		a, _ := font.Find(from)
		if b, _ := font.Find(to); a != b {
			t.Errorf("U+%04X is drawn as %v, want %v", from, a, b)
		}
	}
}

// TestWidths compares with the widths of Arial, whose metrics Liberation Sans shares.
func TestWidths(t *testing.T) {
	for r, want := range map[rune][2]uint16{'A': {667, 722}, 'i': {222, 278}, ' ': {278, 278}, '0': {556, 556},
		'W': {944, 944}, '–': {556, 556}} {
		if g, _ := font.Find(r); g.Width != want {
			t.Errorf("%c: widths %v, want %v", r, g.Width, want)
		}
	}
}

func TestFiles(t *testing.T) {
	names := map[string]bool{}
	for p := range uint8(font.Pages) {
		for _, face := range []font.Face{font.Regular, font.Bold} {
			f := font.Embedded(p, face)
			if len(f.Deflated) == 0 || len(f.Definition) == 0 || (f.ToUnicode == nil) != (p == 0) {
				t.Errorf("page %d face %d is not whole", p, face)
			}
			if names[f.Name] || strings.Contains(f.Name, "Liberation") {
				t.Errorf("page %d face %d has the name %s", p, face, f.Name)
			}
			names[f.Name] = true
		}
	}
}

func BenchmarkFind(b *testing.B) {
	text := []rune("Ich möchte am Fluss spazieren gehen, Łódź, Αθήνα – “every week”.")
	for b.Loop() {
		for _, r := range text {
			if _, ok := font.Find(r); !ok {
				b.Fatal("not found")
			}
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(text)), "ns/letter")
}
