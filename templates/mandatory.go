package templates

import (
	"embed"
	"slices"
)

// Blocks that keep people safe are part of the program: a template places them and cannot change
// their words (domain.md H32). Those of pure wording are written in the template language, in
// files that --templates does not reach.

//go:embed builtin/*.xml
var builtin embed.FS

// mandatory are the elements that place such blocks.
var mandatory = map[string]func(*compiler, *elem, context, *scope) op{
	"masthead":         buildMasthead,
	"status":           buildStatus,
	"help-boxes":       buildHelpBoxes,
	"agreement":        buildBuiltin,
	"not-able-to-sign": buildBuiltin,
	"signed-for-me":    buildBuiltin,
	"other-formats":    buildBuiltin,
	"child-boxes":      buildChildBoxes,
	"carer-help":       buildCarerHelp,
	"emergency-boxes":  buildEmergencyBoxes,
	"crisis-agreement": buildBuiltin,
	"wallet-card":      buildWalletCard,
	"fridge-sheet":     buildFridgeSheet,
}

// requiredBlocks are the blocks without which a kind of document does not load.
func requiredBlocks(kind string) []string {
	switch kind {
	case "care-plan":
		return []string{"masthead", "status", "help-boxes", "agreement", "not-able-to-sign",
			"signed-for-me", "other-formats"}
	case "crisis-plan":
		return []string{"emergency-boxes", "crisis-agreement", "other-formats"}
	case "plan-letter":
		return []string{"help-boxes", "other-formats"}
	case "wallet-card", "fridge-sheet":
		return []string{kind}
	case "carer-letter/YC-8-12", "carer-letter/YC-13-17":
		return []string{"child-boxes"}
	case "carer-letter/CA", "carer-letter/CA-N", "carer-letter/CA-R":
		return []string{"carer-help"}
	case OwnPage:
		return nil
	case "gp-letter", "pack-cover", "review-record", "format-slip":
		return nil
	}
	return []string{"other-formats"}
}

func (c *compiler) place(e *elem) {
	if len(e.kids) > 0 {
		c.blank(e.kids, "nothing can stand in <"+e.name+"/>: its words are fixed")
	}
	if c.placed[e.name] {
		c.add(e.at, "", "<%s/> stands here already", e.name)
	}
	c.placed[e.name] = true
}

// buildBuiltin compiles the block's own file for the document's audience.
func buildBuiltin(c *compiler, e *elem, in context, sc *scope) op {
	c.place(e)
	file := "builtin/" + e.name + ".xml"
	if own := "builtin/" + c.kind.Name + "-" + e.name + ".xml"; c.files[own] != nil {
		file = own
	}
	root := c.files[file]
	ops := c.kids(root.kids, inDocument, &scope{slots: slotFree})
	return block(func(f *filler, o *frame) { runAll(f, ops, o) })
}

// isBuiltin tells whether a file is part of the program.
func isBuiltin(file string) bool {
	return slices.ContainsFunc([]string{"builtin/"}, func(p string) bool {
		return len(file) > len(p) && file[:len(p)] == p
	})
}
