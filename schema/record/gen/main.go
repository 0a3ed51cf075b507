// Command gen makes the typed handles of package record from the schemas beside it. Run it by
// `go generate ./schema/record` after a change of a schema; a test holds the result against them.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	dir := flag.String("schema", "..", "the folder of the schemas")
	out := flag.String("out", ".", "the folder of package record")
	flag.Parse()
	files, err := Generate(*dir)
	for name, data := range files {
		if err == nil {
			err = os.WriteFile(filepath.Join(*out, name), data, 0o666)
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}
