package pdf

import (
	"crypto/ed25519"

	"modellkommune/reports/pdf/tagged"
)

// ErrNoChecksum says that a file carries no checksum of itself: this program
// did not make it, or another one has rewritten it.
var ErrNoChecksum = tagged.ErrNoChecksum

// Verify says whether a file is byte by byte as Write made it.
func Verify(file []byte) (bool, error) { return tagged.Verify(file) }

// Sign signs a file with claims that is not signed yet (Ed25519, RFC 8032). The same
// file and the same key give the same bytes.
func Sign(file []byte, key ed25519.PrivateKey) ([]byte, error) { return tagged.Sign(file, key) }

// Signature is what a signed file says of itself.
type Signature = tagged.Signature

// SignatureOf reads the signature of a file, and whether it bears one.
func SignatureOf(file []byte) (Signature, bool) { return tagged.SignatureOf(file) }
