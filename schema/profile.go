package schema

import (
	"bytes"
	"crypto/sha256"
	"io"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"cpadoc/schema/finding"
	"cpadoc/schema/record"
	"cpadoc/schema/tree"
)

// Profile is the service profile (REFERENCE.md 5.0): one file for each service, no person in it.
type Profile struct {
	record.Profile
	Root *tree.Node // as it was read, with shapes
	Hash [sha256.Size]byte
}

// NoProfile returns a profile that says nothing.
func NoProfile() *Profile {
	root := &tree.Node{Kind: tree.Object, Shape: ProfileShape()}
	return &Profile{Profile: record.ProfileOf(root), Root: root}
}

// LoadProfile reads a service profile. It is nil if a finding is an error.
func LoadProfile(file string, data []byte) (*Profile, []finding.Finding) {
	return LoadProfileDrawn(file, data, nil)
}

// LoadProfileDrawn is LoadProfile where only some letters can be printed: a profile that holds
// another is refused, because all its documents would carry it.
func LoadProfileDrawn(file string, data []byte, draws func(rune) bool) (*Profile, []finding.Finding) {
	raw, found := oneRaw(file, data)
	if raw.Bytes == nil {
		return nil, found
	}
	l := NewLoader(Options{Draws: draws})
	p := &places{raw: raw, line: raw.Line, col: raw.Col}
	root, found := l.tree(p, profileShape())
	if root == nil {
		return nil, found
	}
	p.finish(root, "", found)
	finding.Sort(found)
	for _, f := range found {
		if f.Severity == finding.Error {
			return nil, found
		}
	}
	return &Profile{Profile: record.ProfileOf(root), Root: root, Hash: sha256.Sum256(data)}, found
}

// oneRaw returns the only object of a file; its Bytes are nil if findings say why there is none.
func oneRaw(file string, data []byte) (Raw, []finding.Finding) {
	r := NewReader(file, bytes.NewReader(data))
	raw, found, err := r.Next()
	if err != nil { // bytes in memory have no other errors
		return Raw{}, []finding.Finding{unread(file, 1, 1, saying{err.Error(), ""})}
	}
	if raw.Bytes == nil {
		return raw, found
	}
	if next, _, err := r.Next(); err != io.EOF {
		f := unread(file, next.Line, next.Col, saying{"there is more text after the end of the " +
			"profile", ""})
		return Raw{}, []finding.Finding{f}
	}
	return raw, nil
}

func judgeOf(shape *tree.Shape) *jsonschema.Schema {
	if shape == profileShape() {
		return profileJudge()
	}
	return recordJudge()
}
