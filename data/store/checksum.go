package store

import (
	"crypto/sha256"
	"encoding/hex"
)

// hash gives the SHA-256 in hexadecimal.
func hash(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

// hashOf is the hash of what is there, empty of nothing.
func hashOf(b []byte) string {
	if len(b) == 0 {
		return ""
	}
	return hash(b)
}
