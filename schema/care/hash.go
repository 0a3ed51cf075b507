package care

import (
	"crypto/sha256"
	"encoding/hex"

	"github.com/go-json-experiment/json/jsontext"

	"cpadoc/schema/record"
	"cpadoc/schema/tree"
)

// ContentHash returns what a signature is bound to: the SHA-256, in lower-case hex, of the RFC 8785
// JSON of an object with plan, crisisPlan, safety and unmetNeeds as the record has them; what the
// record does not have is left out (REFERENCE.md 5.14, X84). b are the bytes that the record was
// read from; "" if they do not fit together.
func ContentHash(rec record.Record, b []byte) string {
	doc := append(make([]byte, 0, len(b)), '{')
	for _, part := range [...]*tree.Node{ // in the order of RFC 8785
		rec.CrisisPlan().Node(), rec.Plan().Node(), rec.Safety().Node(), rec.UnmetNeeds().Node()} {
		raw := rawValue(part, b)
		if raw == nil {
			continue
		}
		if len(doc) > 1 {
			doc = append(doc, ',')
		}
		doc = append(append(append(append(doc, '"'), part.Key...), '"', ':'), raw...)
	}
	v := jsontext.Value(append(doc, '}'))
	if err := v.Canonicalize(); err != nil {
		return ""
	}
	sum := sha256.Sum256(v)
	return hex.EncodeToString(sum[:])
}

// rawValue returns the bytes of a value as they stand in the record; nil if there are none.
func rawValue(n *tree.Node, b []byte) []byte {
	if n == nil || n.Offset <= 0 || int(n.Offset) >= len(b) {
		return nil
	}
	return firstValue(b[n.Offset:])
}

// firstValue cuts one object or array off the start of b, which the loader has read before.
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
