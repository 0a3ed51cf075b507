package templates

import "embed"

// Blocks that keep people safe are part of the program: a template places them and cannot change
// their words (REFERENCE.md H32). Those of pure wording are written in the template language, in
// files that --templates does not reach.

//go:embed builtin/*.xml
var builtin embed.FS
