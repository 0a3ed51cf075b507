package templates

// Blocks that keep people safe are part of the program: a template places them and cannot change
// their words (REFERENCE.md H32). Those of pure wording are written in the template language, in
// files that --templates does not reach.

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
