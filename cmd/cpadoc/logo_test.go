package main

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cpadoc/cmd/internal/words"
)

// drawn is a PNG of a bar in a colour, its right half clear.
func drawn(t *testing.T, w, h int, c color.NRGBA) string {
	t.Helper()
	m := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w / 2 {
			m.SetNRGBA(x, y, c)
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

var red, blue = color.NRGBA{0xC0, 0, 0, 0xFF}, color.NRGBA{0, 0, 0xC0, 0xFF}

// withLogos writes a profile with logos of these names and returns its file.
func withLogos(t *testing.T, own, neutral string) string {
	t.Helper()
	return write(t, t.TempDir(), "service.json", changed(t, "../../samples/profile.json", func(r map[string]any) {
		r["logo"], r["logoText"] = own, "Hollin Vale, a green hill"
		in(r, "neutralSender").(map[string]any)["logo"] = neutral
	}))
}

// TestLogosAreDrawn: the organisation's on the care plan, with its words, and on letters that name the person;
// on neutral letters the neutral sender's and no other; on a child's none.
func TestLogosAreDrawn(t *testing.T) {
	profile := withLogos(t, "ours.png", "pictures/desk.png")
	dir := filepath.Dir(profile)
	write(t, dir, "ours.png", drawn(t, 300, 120, red))
	if err := os.Mkdir(filepath.Join(dir, "pictures"), 0o700); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "pictures"), "desk.png", drawn(t, 400, 50, blue))
	run := func(jobs string) string {
		out := filepath.Join(t.TempDir(), "out")
		got := cpadoc(t, "", "render", "care-plan,plan-letter,carer-letter,crisis-plan", "--again", "-o", out, "--as-of", asOfDay,
			"--profile", profile, "--jobs", jobs, "../../samples/records")
		if got.code > exitStopped {
			t.Fatalf("exit %d\n%s", got.code, got.err)
		}
		return out
	}
	out := run("1")
	seen := map[string]int{}
	for _, file := range pdfs(t, out) {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		kind, _, _ := strings.Cut(filepath.Base(file), "_")
		ours, desk := bytes.Contains(b, []byte("/Width 300/Height 120")), bytes.Contains(b, []byte("/Width 400/Height 50"))
		letter := strings.Contains(file, string(filepath.Separator)+"letters"+string(filepath.Separator))
		switch text := pdfText(t, file); {
		case !letter && kind != "crisis-plan" && (!ours || desk), kind == "crisis-plan" && (ours || desk):
			t.Errorf("%s: ours %v, desk %v", kind, ours, desk)
		case letter && strings.HasPrefix(text, "Hollin Vale Carers"):
			if seen["neutral"]++; ours || !desk {
				t.Errorf("a neutral letter: ours %v, desk %v", ours, desk)
			}
		case letter && desk:
			t.Errorf("the neutral sender's logo is on %.40q", text)
		case letter && ours:
			seen["named"]++
		case letter:
			seen["child"]++
		default:
			seen[kind]++
		}
	}
	for _, want := range []string{"care-plan", "plan-letter", "crisis-plan", "neutral", "named", "child"} {
		if seen[want] == 0 {
			t.Errorf("no %s among %v", want, seen)
		}
	}
	if again := run("3"); digest(t, filepath.Join(again, "letters")) != digest(t, filepath.Join(out, "letters")) {
		t.Error("the number of workers matters")
	}
}

// TestABadLogoIsSaidAtTheStart: nothing is made, the exit is that of a bad profile, and what the file holds
// is not repeated.
func TestABadLogoIsSaidAtTheStart(t *testing.T) {
	good := drawn(t, 300, 120, red)
	for name, c := range map[string]struct{ own, file, text string }{
		"missing":             {"no.png", "", "the logo is not there"},
		"outside":             {"../x.png", good, "plain file in the folder"},
		"of the machine":      {"/etc/passwd", "", "plain file in the folder"},
		"a folder":            {".", "", "plain file in the folder"},
		"cut short":           {"x.png", good[:len(good)-20], "broken or cut short"},
		"no picture":          {"x.png", "Sam Ali's file", "neither a PNG nor a JPEG"},
		"too long":            {"x.png", good + strings.Repeat("x", 5<<20), "too large"},
		"that of the neutral": {"x.png", drawn(t, 400, 50, blue), "the same picture"},
	} {
		t.Run(name, func(t *testing.T) {
			profile := withLogos(t, c.own, "desk.png")
			dir := filepath.Dir(profile)
			write(t, dir, "desk.png", drawn(t, 400, 50, blue))
			if c.file != "" {
				write(t, dir, filepath.Base(c.own), c.file)
			}
			out := filepath.Join(dir, "out")
			got := cpadoc(t, "", "render", "care-plan", "-o", out, "--as-of", asOfDay, "--profile", profile, rich)
			if _, err := os.Stat(out); got.code != exitWork || err == nil || strings.Contains(got.err, "Sam") ||
				!strings.Contains(got.err, c.text) || !strings.Contains(got.err, words.ProfileBad) {
				t.Errorf("exit %d, folder made: %v\n%s", got.code, err == nil, got.err)
			}
		})
	}
}

// TestALogoOnThePaperLeavesItsSlotWhite: "slot:" says that the paper has it printed on.
func TestALogoOnThePaperLeavesItsSlotWhite(t *testing.T) {
	profile := withLogos(t, "slot:letterhead", "slot:carers-desk")
	out := filepath.Join(t.TempDir(), "out")
	if got := cpadoc(t, "", "render", "care-plan", "-o", out, "--as-of", asOfDay, "--profile", profile, rich); got.code > exitStopped {
		t.Fatalf("exit %d\n%s", got.code, got.err)
	}
	for _, file := range pdfs(t, out) {
		if b, _ := os.ReadFile(file); bytes.Contains(b, []byte("/Subtype/Image")) {
			t.Error("there is a picture")
		}
	}
}
