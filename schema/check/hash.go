package check

import (
	"crypto/sha256"
	"encoding/hex"

	"github.com/go-json-experiment/json/jsontext"

	"cpadoc/schema/tree"
)

// signedParts are what a signature is on, in the order of RFC 8785.
var signedParts = [...]string{"crisisPlan", "plan", "safety", "unmetNeeds"}

// ContentHash gives the SHA-256, in lower-case hex, of the RFC 8785 JSON of an object with plan,
// crisisPlan, safety and unmetNeeds as the record has them; what the record has not is left out
// (domain.md 5.14). b is the record's bytes, root its tree; "" where they do not fit together.
func ContentHash(root *tree.Node, b []byte) string {
	doc := append(make([]byte, 0, len(b)), '{')
	for _, name := range signedParts {
		raw := rawValue(root, b, name)
		if raw == nil {
			continue
		}
		if len(doc) > 1 {
			doc = append(doc, ',')
		}
		doc = append(append(append(append(doc, '"'), name...), '"', ':'), raw...)
	}
	v := jsontext.Value(append(doc, '}'))
	if err := v.Canonicalize(); err != nil {
		return ""
	}
	sum := sha256.Sum256(v)
	return hex.EncodeToString(sum[:])
}

// rawValue gives the bytes of a top property, as they stand in the record.
func rawValue(root *tree.Node, b []byte, name string) []byte {
	for i, k := range root.Kids {
		if k.Key != name || k.Offset <= 0 || int(k.Offset) >= len(b) {
			continue
		}
		end := len(b)
		if i+1 < len(root.Kids) && root.Kids[i+1].KeyAt > k.Offset {
			end = int(root.Kids[i+1].KeyAt)
		}
		return firstValue(b[k.Offset:end])
	}
	return nil
}

// firstValue cuts one JSON value off the start of b, which the loader has read before.
func firstValue(b []byte) []byte {
	depth, quoted := 0, false
	for i := 0; i < len(b); i++ {
		switch ch := b[i]; {
		case quoted && ch == '\\':
			i++
		case ch == '"':
			quoted = !quoted
		case quoted:
		case ch == '{' || ch == '[':
			depth++
		case ch == '}' || ch == ']':
			if depth--; depth == 0 {
				return b[:i+1]
			}
		}
	}
	return nil
}

// contentHash gives the hash of the record in hand, "" where its bytes are not known.
func contentHash(c *ctx) string {
	if c.bytes == nil {
		return ""
	}
	return ContentHash(c.root, c.bytes)
}
