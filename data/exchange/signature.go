package exchange

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"strings"

	"modellkommune/data"
)

// signedPart stands before what is signed, so that no signature of a Vorlage is one of anything else.
const signedPart = "Modellkommune Vorhabenvorlage\n"

// SignScheme gives the JSON of a Vorhabenvorlage signed with a key (Ed25519, RFC 8032). The same key gives the same bytes.
func SignScheme(s data.Scheme, key ed25519.PrivateKey) ([]byte, error) {
	s.Signature = data.Signature{}
	b, err := MarshalScheme(s)
	if err != nil {
		return nil, err
	}
	text, err := signedText(b)
	if err != nil {
		return nil, err
	}
	encode := base64.StdEncoding.EncodeToString
	s.Signature = data.Signature{Key: encode(key.Public().(ed25519.PublicKey)), Value: encode(ed25519.Sign(key, text))}
	return MarshalScheme(s)
}

// signedText gives what is signed of a JSON: all that it says but its signature, with the names of fields in order and
// without blanks. It knows no format, so that a signature outlives the format in which it was made.
func signedText(b []byte) ([]byte, error) {
	d := json.NewDecoder(bytes.NewReader(b))
	d.UseNumber()
	var all map[string]any
	if err := d.Decode(&all); err != nil {
		return nil, err
	}
	delete(all, "signature")
	text, err := json.Marshal(all)
	return append([]byte(signedPart), text...), err
}

// signer gives the key with which a JSON is signed, nil where it bears no signature, and refuses one that does not hold.
func signer(b []byte, s data.Signature) (ed25519.PublicKey, error) {
	if s == (data.Signature{}) {
		return nil, nil
	}
	key, keyErr := base64.StdEncoding.DecodeString(s.Key)
	value, valueErr := base64.StdEncoding.DecodeString(s.Value)
	text, err := signedText(b)
	if keyErr != nil || valueErr != nil || err != nil || len(key) != ed25519.PublicKeySize || !ed25519.Verify(key, text, value) {
		return nil, data.Fail(data.Invalid, "Die Signatur der Vorhabenvorlage passt nicht zu ihrem Inhalt: Die Datei wurde nach dem Signieren verändert oder ist beschädigt. Es wurde nichts übernommen. Bitte die Vorlage noch einmal bei der Stelle anfordern, die sie herausgibt.", nil)
	}
	return key, nil
}

// saidOfSigner says what a signature proves and what it does not.
func saidOfSigner(key ed25519.PublicKey) string {
	if key == nil {
		return "Die Vorlage ist unsigniert, wie es üblich ist."
	}
	return fmt.Sprintf("Die Vorlage ist signiert und seitdem unverändert, Fingerabdruck des Schlüssels: %s. Wem der Schlüssel gehört, sagt die Datei nicht; das zeigt der Vergleich mit dem Fingerabdruck, den die herausgebende Stelle auf anderem Weg nennt, etwa am Telefon oder im Bescheid.", Fingerprint(key))
}

// Fingerprint names a key so that people can compare it: the first 128 bits of its
// SHA-256 in groups of four hexadecimal digits, „3F2A 91BC …“.
func Fingerprint(key ed25519.PublicKey) string {
	sum := sha256.Sum256(key)
	digits := fmt.Sprintf("%X", sum[:16])
	groups := make([]string, 0, len(digits)/4)
	for ; digits != ""; digits = digits[4:] {
		groups = append(groups, digits[:4])
	}
	return strings.Join(groups, " ")
}
