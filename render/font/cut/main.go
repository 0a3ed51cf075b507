// Command cut makes the fonts of package font: it takes Liberation Sans as the module
// go-fonts/liberation holds it, pinned by hash, and cuts it into 8-bit code pages without hints,
// under a name of its own (the licence reserves the name Liberation). The same source gives the
// same bytes. Run it with "go generate ./render/font".
package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"github.com/go-fonts/liberation/liberationsansbold"
	"github.com/go-fonts/liberation/liberationsansregular"
)

// source is a face to cut and the SHA-256 that it must have.
type source struct {
	style string // as in file names
	ttf   []byte
	hash  string
}

func sources() []source {
	return []source{
		{"regular", liberationsansregular.TTF,
			"597589a852868f782c68e25112bab7785b34bc726f6160dca1519198c6e8c762"},
		{"bold", liberationsansbold.TTF,
			"cf445da2ab82045d7c8a00a5d9c29a6e90b0579705e28b1f3e02d5b3a0a91ab8"},
	}
}

func main() {
	log.SetFlags(0)
	log.SetPrefix("cut: ")
	out := "."
	if len(os.Args) > 1 {
		out = os.Args[1]
	}
	files, err := cutAll()
	if err != nil {
		log.Fatal(err)
	}
	for name, data := range files {
		path := filepath.Join(out, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			log.Fatal(err)
		}
		if err := os.WriteFile(path, data, 0o644); err != nil {
			log.Fatal(err)
		}
	}
}

// cutAll returns every file of package font that is made here, by name.
func cutAll() (map[string][]byte, error) {
	var faces []*face
	for _, s := range sources() {
		if got := sha256.Sum256(s.ttf); hex.EncodeToString(got[:]) != s.hash {
			return nil, fmt.Errorf("liberation sans %s is not the pinned file", s.style)
		}
		f, err := parse(s.ttf)
		if err != nil {
			return nil, fmt.Errorf("liberation sans %s: %w", s.style, err)
		}
		faces = append(faces, f)
	}
	ps := pages(faces[0])
	files := map[string][]byte{}
	for _, p := range ps {
		if p.name != "latin" {
			files["files/"+p.name+".cmap.z"] = deflate(toUnicode(p))
		}
		for i, s := range sources() {
			base := "files/" + p.name + "-" + s.style
			cutTo(files, base, faces[i], p, i == 1)
		}
	}
	table, err := tables(ps, faces)
	files["tables.go"] = table
	return files, err
}
