// Package words holds every sentence that the command itself says, so that they can be read, and
// put right, in one place. Sentences about records come from the rules, sentences on paper from the
// templates. Nothing here repeats what a record says.
package words

import (
	"fmt"
	"strconv"
	"strings"
)

// What the program and its commands are for, as their help says it.
const (
	Name         = "cpadoc"
	Program      = "care plans on paper from Care Programme Approach records"
	UseCheck     = "check records and report what is wrong; make no documents"
	UseRender    = "make documents from records, one file each"
	UseKinds     = "list the kinds of document that can be made"
	UseRules     = "list the rules, or explain one"
	UseSchema    = "print the JSON Schema of the record or of the service profile"
	UseTemplates = "check templates, export the built-in ones, or list their words"
	UseTplCheck  = "check the templates in a folder"
	UseTplExport = "write the built-in templates into a folder"
	UseTplWords  = "list every fixed sentence of the built-in templates, with its file"
	UseVersion   = "print the version"
	ArgsInputs   = "[FILE|DIR|-]..."
	ArgsRender   = "KIND[,KIND]... [FILE|DIR|-]..."
	ArgsRules    = "[ID]"
	ArgsSchema   = "[record|profile]"
	ArgsDir      = "DIR"
	MoreUsage    = "For example: cpadoc render care-plan records -o out --as-of 2026-11-20\n\n" +
		"Exit status: 0 all done; 1 a document was stopped or a record has an error; 2 usage error;\n" +
		"3 the work could not be done; 4 a safety check failed; 130 interrupted."
	FlagKind    = "only the sentences of documents of this `KIND`"
	FlagOut     = "a `FOLDER`, a file, or - for standard output (one document)"
	FlagProfile = "the service profile, a JSON `FILE` (default: $CPADOC_PROFILE, or else the " +
		"one profile.json in or above the folder of the first input)"
	FlagAsOf      = "the `DAY` that rules and ages count from, YYYY-MM-DD (default: today in London)"
	FlagFormat    = "`FORMAT` of the documents: pdf or text"
	FlagEdition   = "`EDITION`: auto (what the record asks for), standard, large16 ... large28"
	FlagTeam      = "only people of the team with this `NAME` or ODS code"
	FlagCoord     = "only people whose care co-ordinator or lead professional has this local `ID`"
	FlagRecord    = "only the record with this `ID`"
	FlagReviewDue = "only people whose review is due within this `TIME` (8w, 30d, 2m), is " +
		"overdue, or has no date"
	FlagJobs = "`NUMBER` of documents to make at once (default: one per core); it does not " +
		"affect the output"
	FlagReport = "report as `text` or json (one object per line)"
	FlagFailOn = "`warning`: exit 1 if there are warnings, even without errors"
	FlagCrisis = "`WHERE` the crisis part of a care plan goes: auto (apart if the same run makes the crisis plan), inline, " +
		"separate or both"
	FlagFor  = "`WHOSE` copy: person, gp, carer, family, professional, team, several of them, or all: the person and all on the record's list of copies"
	FlagMark = "`mark`: in free text, print a character that no font has as [character " +
		"U+1F600]"
	FlagLetter = "carer-letter: `neutral` makes letters that name nobody; no option makes a " +
		"letter say more"
	FlagAgain     = "carer-letter: repeat the offer before the waiting time is over"
	FlagRecursive = "read folders recursively"
	FlagTemplates = "use the templates of this `FOLDER` in place of the built-in ones of the same name"
	FlagResume    = "continue an interrupted run in the same folder"
	FlagForce     = "replace the run that is in the folder"
	FlagQuiet     = "print only errors and the last line"
	FlagVerbose   = "print notes as well"
	FlagNoBar     = "show no progress line"
	FlagJSON      = "print one JSON object per line"
)

// Faults of use. They end with exit 2.
const (
	WantKinds  = "say which kinds to make, for example: cpadoc render care-plan records -o out"
	WantInputs = "say which records to read: files, folders, or - for standard input"
	WantOut    = "say where the documents go: -o FOLDER, or -o - for standard output"
	OneStdin   = "standard input can be read only once"
	ProfileTwo = "there are two different profile.json files near the first input; choose " +
		"one with --profile FILE"
	ProfileNone = "no service profile was found: give one with --profile FILE; the built-in " +
		"sample profile is for invented records only"
	OneDocument  = "this output takes exactly one document; choose with --record, or give a folder"
	BadAsOf      = "--as-of takes a date such as 2026-03-12"
	BadReviewDue = "--review-due takes a period such as 8w, 30d or 2m"
	BadJobs      = "--jobs takes a number from 1 to 1024"
	NoRecords    = "no records were found: folders are read for .json, .jsonl and .ndjson " +
		"files, also .gz; use -r to read subfolders too"
	ResumeNothing = "there is no run to continue in this folder; leave out --resume"
	ResumeDiffers = "the run in this folder was made with different records, profile, date, " +
		"edition, templates or program; use an empty folder"
	ResumeFolder  = "--resume needs -o FOLDER"
	ResumeOrForce = "--resume and --force cannot be used together"
	ForAllAlone   = "--for all stands alone"
	OnlyLetters   = "--letter and --again are for carer-letter"
	FolderUsed    = "the folder holds another run; use an empty folder, --resume to continue " +
		"it, or --force to replace it"
	FolderLocked  = "another run is using this folder"
	SameReference = "two letters of this run have the same reference; make one of them in another run"
	Changed       = "an input changed while it was being read; run again"
	Interrupted   = "interrupted; the documents made so far are complete, and --resume " +
		"continues the run"
	InterruptedCheck = "interrupted"
	ProfileBad       = "the service profile has errors; nothing was made"
	TemplatesBad     = "the templates have errors; nothing was made"
)

// Faults of the program. They end with exit 4.
const (
	Breach       = "a page contained a fact from outside its record; the file was quarantined"
	BreachNumber = "a page contained the NHS number of another record in this run; the file was " +
		"quarantined"
	Leak       = "this letter would have revealed whom it is about; the file was quarantined"
	LeakFact   = "a page carried a fact that its reader may not see; the file was put into quarantine"
	BreachHint = "do not use the file; find out how the fact got into this record; if it is " +
		"not there, report this to the makers of the program"
	NoBoxes        = "a help box is missing from the top of the document; the document was not made"
	HiddenName     = "a text of the record says a name of the person that this reader may not know; the document was not made"
	HiddenNameHint = "find the name in the texts of the record, and write the one that this reader may see"
	Panicked       = "the program failed on this document and did not make it"
	PanickedHint   = "the other documents are not affected; please report this to the makers of " +
		"the program"
)

// CrisisKept is the message about a crisis paper for a reader who may not see the crisis plan.
func CrisisKept(kind, reader string) string {
	return "the label on the crisis plan keeps it from this reader, so no " + kind + " was made for the " + reader
}

// CardTooSmall is the message about a card without room for what keeps the person safe.
func CardTooSmall(kind string) string {
	return "the " + kind + " has no room in this print for all that keeps the person safe, so it was not made"
}

// TooLongHint says what to do about a long document.
const TooLongHint = "shorten it with the person if possible"

// TooLong is the message about a document that few people will read to its end.
func TooLong(pages, most int) string {
	return fmt.Sprintf("this care plan has %d pages; people seldom read more than %d", pages, most)
}

// NoFlag is the message about a flag that a command does not have.
func NoFlag(cmd, name, near string) string {
	who := "there is"
	if cmd != "" {
		who = cmd + " has"
	}
	return who + " no flag " + dashed(name) + hint(dashed(near), near)
}

// NoValue is the message about a flag without its value.
func NoValue(name string) string { return dashed(name) + " needs a value" }

// NoCommand is the message about a command that there is not.
func NoCommand(name, near string) string {
	return fmt.Sprintf("there is no command %q%s; cpadoc help lists them", name, hint(near, near))
}

// NoKind is the message about a kind that the templates do not have.
func NoKind(name, near string, all []string) string {
	if near != "" {
		return fmt.Sprintf("there is no kind %q%s", name, hint(near, near))
	}
	return fmt.Sprintf("there is no kind %q; the kinds are %s", name, strings.Join(all, ", "))
}

// NoRule is the message about a rule that there is not.
func NoRule(id string) string { return fmt.Sprintf("there is no rule %q; cpadoc rules lists them", id) }

// NoSchema is the message about a schema that there is not.
func NoSchema(name string) string {
	return fmt.Sprintf("there is no schema %q; the schemas are record and profile", name)
}

// NotFor is the message about a kind that is not made for any of the readers that were asked for.
func NotFor(kind string, readers []string) string {
	return kind + " is made for " + strings.Join(readers, ", ") + "; leave out --for, or ask for one of them"
}

// NotOneOf is the message about a flag whose value is not one that it takes.
func NotOneOf(flag, near string, all ...string) string {
	return dashed(flag) + " takes " + strings.Join(all, ", ") + hint(near, near)
}

// NoInput is the message about records that are not where the command line says.
func NoInput(name string) string { return "there is no file or folder " + strconv.Quote(name) }

// TooMany is the message about arguments that a command does not take.
func TooMany(cmd string) string {
	return cmd + " does not take these arguments; see cpadoc help " +
		"" + cmd
}

// Hint is a finding's hint line.
func Hint(s string) string { return "hint: " + s }

func dashed(name string) string {
	if len(name) == 1 {
		return "-" + name
	}
	return "--" + name
}

func hint(said, near string) string {
	if near == "" {
		return ""
	}
	return "; did you mean " + said + "?"
}

// Count returns "1 record", "2 records".
func Count(n int, one string) string {
	if n == 1 {
		return "1 " + one
	}
	return Thousands(n) + " " + one + "s"
}

// Thousands returns 12,345 for 12345.
func Thousands(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// Say puts the program's name before what it says of itself.
func Say(s string) string { return Name + ": " + s }

// RuleID returns a rule's id as the table has it, for "x1" and "X01" alike.
func RuleID(s string) string {
	s = strings.ToUpper(s)
	if len(s) == 2 && s[0] == 'X' {
		return "X0" + s[1:]
	}
	return s
}

// RuleRow is one line of the list of rules.
func RuleRow(id, level, when, sentence string, stops []string, inForce bool) string {
	row := fmt.Sprintf("%-5s %-4s %-14s %s", id, level, when, sentence)
	if len(stops) > 0 {
		row += " [stops " + strings.Join(stops, ", ") + "]"
	}
	if !inForce {
		row += " [not yet in force]"
	}
	return row
}

// OneRule describes a rule.
func OneRule(id, level, when, sentence, hint, source string, stops []string, inForce bool) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s  %s\n", id, sentence)
	if hint != "" {
		fmt.Fprintf(&b, "  what to do: %s\n", hint)
	}
	fmt.Fprintf(&b, "  level: %s\n", map[string]string{"E": "error", "W": "warning",
		"E/W": "error, or warning in milder cases"}[level])
	if len(stops) == 0 {
		stops = []string{"nothing"}
	}
	fmt.Fprintf(&b, "  stops: %s\n  checked on: %s\n  source: %s\n", strings.Join(stops, ", "), when, source)
	if !inForce {
		b.WriteString("  not yet in force\n")
	}
	return b.String()
}

// MadeOne is the message about a document that was made.
func MadeOne(file string, pages, withheld, leftOut int) string {
	s := "made " + file + ", " + Count(pages, "page")
	if withheld > 0 {
		s += ", " + Count(withheld, "fact") + " withheld from this reader"
	}
	if leftOut > 0 {
		s += ", no room for " + Count(leftOut, "item")
	}
	return s
}

// NotForThem is the message about a kind that does not apply to a record.
func NotForThem(kind, record string) string { return kind + " does not apply to " + record }

// StoppedOne is the message about a document that was not made.
func StoppedOne(kind, record string, rules []string) string {
	if record == "" {
		record = "a record without a recordId"
	}
	return "not made: " + kind + " of " + record + " (" + strings.Join(rules, ", ") + ")"
}

// Checked is the last line of a check.
func Checked(records, errors, warnings, touched int) string {
	s := Count(records, "record") + ": "
	if errors+warnings == 0 {
		return s + "no problems found"
	}
	return s + Count(errors, "error") + " and " + Count(warnings, "warning") + " in " +
		Count(touched, "record")
}

// Rendered is the last line of a run.
func Rendered(records, made, stopped int) string {
	return Count(records, "record") + ": " + Count(made, "document") + " made, " +
		Thousands(stopped) + " stopped"
}

// ReviewDue counts the people that --review-due chose.
func ReviewDue(soon, overdue, noDate int) string {
	return "reviews: " + Thousands(soon) + " due, " + Thousands(overdue) + " overdue, " +
		Thousands(noDate) + " with no date"
}

// Progress is the line on a terminal while a run works.
func Progress(done, total int) string {
	return Thousands(done) + " of " + Count(total, "record")
}

// WantFolder is the message about a path that should be a folder.
func WantFolder(path string) string { return path + " is not a folder" }

// NoFolder is the message about a folder that is not there.
func NoFolder(path string) string { return "there is no folder " + path }

// WantDir is the message about a templates command without its folder.
func WantDir(cmd string) string { return "say which folder: cpadoc templates " + cmd + " DIR" }

// TemplatesGood is the message about templates without a fault.
func TemplatesGood(kinds int) string {
	return "no problems found; the templates make " + Count(kinds, "kind") + " of documents"
}

// TemplatesLose is the warning about facts that a paper of the built-in templates prints and one of
// these does not.
func TemplatesLose(kind string, facts []string) string {
	return "warning: " + kind + " no longer prints " + strings.Join(facts, ", ")
}

// TemplatesUnsafe is the warning at the start of a run about those of them that keep people safe.
func TemplatesUnsafe(kind string, facts int) string {
	return "warning: your templates for " + kind + " leave out " + Count(facts, "fact") +
		" about medicines, allergies, health, law or a crisis; 'cpadoc templates check' lists them"
}

// TemplateThere is the message about a file that export would replace.
func TemplateThere(name string) string {
	return name + " already exists and was not replaced; nothing was written"
}

// Exported says how many templates were written.
func Exported(n int) string { return Count(n, "file") + " written" }

// Sentence is one line of the list of fixed sentences.
func Sentence(file, text string) string { return file + ": " + text }

// KindRow is one line of the list of kinds.
func KindRow(kind, code, title, audience string, copies []string) string {
	row := fmt.Sprintf("%-18s %-4s %-28s for the %s", kind, code, title, audience)
	if len(copies) > 0 {
		row += "; copies for " + strings.Join(copies, ", ")
	}
	return row
}

// NoReader says why a record has no copy of a kind for readers who were asked for.
func NoReader(kind, reader string) string {
	return "no " + kind + " for a " + reader + ": the record names none who could have a copy"
}

// NoReaderHint is what to do about it.
const NoReaderHint = "record who it is for, and the person's answer under sharing"
