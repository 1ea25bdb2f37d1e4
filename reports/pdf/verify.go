package pdf

import (
	"crypto/ed25519"
	"errors"

	"modellkommune/reports/pdf/revision"
	"modellkommune/reports/pdf/tagged"
)

// ErrNoChecksum says that a file carries no checksum of itself: this program
// did not make it, or another one has rewritten it.
var ErrNoChecksum = tagged.ErrNoChecksum

// Claim is something that a file says of itself, for its signature.
type Claim = tagged.Claim

// Sign signs a file with claims that is not signed yet (Ed25519, RFC 8032). The same
// file and the same key give the same bytes.
func Sign(file []byte, key ed25519.PrivateKey) ([]byte, error) { return tagged.Sign(file, key) }

// Signature is what a signed file says of itself.
type Signature = tagged.Signature

// SignatureOf reads the signature of a file, and whether it bears one.
func SignatureOf(file []byte) (Signature, bool) { return tagged.SignatureOf(file) }

// Added is a signature, or a time stamp, that another program added to a released file.
type Added = revision.Signature

// Proof is what a file proves of itself.
type Proof struct {
	// Length is how many bytes the file had as Write made it, 0 where none of it is as it
	// was made. What stands behind them was added afterwards.
	Length int
	// Signed says that it bears a signature of ours.
	Signed bool
	Signature
	// Added are the signatures that were added afterwards by other programs.
	Added []Added
	// Altered says in a German clause („ist der Inhalt von Seite 3 ersetzt worden“) what was
	// added beyond signatures; empty where nothing was.
	Altered string
}

// Prove looks at a file that Write made and that may have been signed by others
// afterwards. ErrNoChecksum says that it is none.
func Prove(file []byte) (Proof, error) {
	length, err := tagged.Original(file)
	if err != nil || length == 0 {
		return Proof{}, err
	}
	p := Proof{Length: length}
	p.Signature, p.Signed = tagged.SignatureOf(file[:length:length])
	if length == len(file) {
		return p, nil
	}
	p.Added, err = revision.Added(file, length)
	var alteration revision.Alteration
	switch {
	case errors.As(err, &alteration):
		p.Altered, err = alteration.Text, nil
	case err == nil && len(p.Added) == 0:
		p.Altered = "sind am Ende der Datei Bytes angefügt worden, die zu keiner Signatur gehören"
	}
	return p, err
}
