package letter

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"

	"cpadoc/schema/kinds"
	"cpadoc/schema/record"
)

// signs are what references are made of: digits and capitals without look-alikes (no 0 O, 1 I L,
// 2 Z, 5 S, 6 G, 8 B, U V) and, but for Y, without vowels, so that no reference is a word.
const signs = "234679CDFHJKMNPQRTWXY"

// Reference returns the reference of a letter, as "K7M4-Q2TX": eight of 21 signs from an
// HMAC-SHA-256 under the profile's reference key (REFERENCE.md 5.0, letterScheme short8). It is no
// counter, and without the key it leads to nobody; the same letter of the same day has the same
// one.
//
// There are 21^8, nearly 38 thousand million. Among 1,000 letters two are alike once in 76,000
// runs, among 10,000 once in 760. Whoever names files by it must refuse a second file of a name.
func Reference(key []byte, recordID, carerID string, kind kinds.Kind, asOf record.Date) string {
	mac := hmac.New(sha256.New, key)
	for _, s := range [...]string{recordID, carerID, kind.String(), asOf.String()} {
		var n [4]byte // the length goes first, so that no two lists of words are one text
		binary.BigEndian.PutUint32(n[:], uint32(len(s)))
		mac.Write(n[:])
		mac.Write([]byte(s))
	}
	return spell(mac.Sum(nil))
}

// spell writes a sum in signs. Bytes from 252 on are passed over: 252 is twelve times 21, so every
// sign is as likely as the next. A sum with fewer than eight other bytes, one of 10^40, is summed
// again.
func spell(sum []byte) string {
	out := make([]byte, 0, 9)
	for {
		for _, b := range sum {
			if b >= 252 {
				continue
			}
			if len(out) == 4 {
				out = append(out, '-')
			}
			if out = append(out, signs[int(b)%len(signs)]); len(out) == 9 {
				return string(out)
			}
		}
		next := sha256.Sum256(sum)
		sum = next[:]
	}
}
