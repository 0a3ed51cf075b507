package main

import (
	"encoding/json"
	"fmt"

	"github.com/urfave/cli/v2"

	"cpadoc/cmd/internal/words"
	"cpadoc/schema"
	"cpadoc/schema/check"
)

// version prints the program's version.
func (p *program) version(c *cli.Context) error {
	if c.NArg() > 0 {
		return misuse(words.TooMany("version"))
	}
	_, err := fmt.Fprintln(p.out, words.Name, version)
	return err
}

// schema prints a JSON Schema as it is built in.
func (p *program) schema(c *cli.Context) error {
	name := c.Args().First()
	if c.NArg() > 1 {
		return misuse(words.TooMany("schema"))
	}
	data := map[string][]byte{"": schema.RecordSchema, "record": schema.RecordSchema,
		"profile": schema.ProfileSchema}[name]
	if data == nil {
		return misuse(words.NoSchema(name))
	}
	_, err := p.out.Write(data)
	return err
}

// ruleLine is a rule in the JSON form of the rules command.
type ruleLine struct {
	Rule     string   `json:"rule"`
	Severity string   `json:"severity"` // "E", "W" or "E/W"
	Stops    []string `json:"stops"`
	When     string   `json:"when"`
	InForce  bool     `json:"inForce"`
	Sentence string   `json:"sentence"`
	Hint     string   `json:"hint,omitempty"`
	Source   string   `json:"source"`
}

// rules lists the rules, or tells one.
func (p *program) rules(c *cli.Context) error {
	all := check.Rules()
	if c.NArg() > 1 {
		return misuse(words.TooMany("rules"))
	}
	if id := c.Args().First(); id != "" {
		r, ok := check.ByID(words.RuleID(id))
		if !ok {
			return misuse(words.NoRule(id))
		}
		all = []check.Rule{r}
	}
	for _, r := range all {
		line := ruleLine{r.ID, r.Level(), []string{}, string(r.When), r.InForce, r.Sentence, r.Hint,
			r.Source}
		for _, s := range r.Stops {
			if s.Reader != "" {
				s.What += " (" + s.Reader + ")"
			}
			line.Stops = append(line.Stops, s.What)
		}
		if err := p.rule(line, c.Bool("json"), len(all) == 1); err != nil {
			return err
		}
	}
	return nil
}

func (p *program) rule(r ruleLine, asJSON, alone bool) error {
	var err error
	switch {
	case asJSON:
		err = p.jsonLine(r)
	case alone:
		_, err = fmt.Fprint(p.out, words.OneRule(r.Rule, r.Severity, r.When, r.Sentence, r.Hint,
			r.Source, r.Stops, r.InForce))
	default:
		_, err = fmt.Fprintln(p.out, words.RuleRow(r.Rule, r.Severity, r.When, r.Sentence, r.Stops,
			r.InForce))
	}
	return err
}

func (p *program) jsonLine(v any) error {
	e := json.NewEncoder(p.out)
	e.SetEscapeHTML(false)
	return e.Encode(v)
}
