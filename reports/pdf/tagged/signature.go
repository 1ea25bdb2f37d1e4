package tagged

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"html"
	"regexp"
	"strings"
)

// Claim is something that a file says of itself: a property of our own schema of XMP.
// Name consists of ASCII letters.
type Claim struct{ Name, Value, Description string }

// A file that has claims can be signed: with Ed25519 (RFC 8032), over the claims and the
// SHA-256 of the file in which the digits of its identifier and of the signature are
// zeros. Key and signature are properties of fixed length, in small hexadecimal digits,
// so that they can be put in when the file is finished.
const (
	keyDigits       = 2 * ed25519.PublicKeySize
	signatureDigits = 2 * ed25519.SignatureSize
	signatureIntro  = "Modellkommune-Freigabe 1\n"
)

// property gives the element of a property of ours, with the value as it stands in XML.
func property(name, value string) string {
	return "<" + claimPrefix + ":" + name + ">" + value + "</" + claimPrefix + ":" + name + ">"
}

var (
	blankKey       = property("key", strings.Repeat("0", keyDigits))
	blankSignature = property("signature", strings.Repeat("0", signatureDigits))
	keyPattern     = regexp.MustCompile(property("key", fmt.Sprintf("([0-9a-f]{%d})", keyDigits)))
	signPattern    = regexp.MustCompile(property("signature", fmt.Sprintf("([0-9a-f]{%d})", signatureDigits)))
	claimPattern   = regexp.MustCompile("<" + claimPrefix + `:([A-Za-z]+)>([^<]*)</`)
)

// ErrNoClaims says that a file has no place for a signature.
var ErrNoClaims = errors.New("file has no place for a signature")

// Sign signs a file with claims that is not signed yet. The same file and the same key
// give the same bytes.
func Sign(file []byte, key ed25519.PrivateKey) ([]byte, error) {
	if bytes.Count(file, []byte(blankKey)) != 1 || bytes.Count(file, []byte(blankSignature)) != 1 {
		return nil, ErrNoClaims
	}
	public := hex.EncodeToString(key.Public().(ed25519.PublicKey))
	out := bytes.Replace(file, []byte(blankKey), []byte(property("key", public)), 1)
	id := lastID(out)
	if id < 0 {
		return nil, ErrNoChecksum
	}
	at := bytes.Index(out, []byte(blankSignature))
	signature := ed25519.Sign(key, signed(out, id, at))
	copy(out[at:], property("signature", hex.EncodeToString(signature)))
	sign(out, id)
	return out, nil
}

// Signature is what a signed file says of itself.
type Signature struct {
	// Claims are its properties by their names.
	Claims map[string]string
	// Key is the key with which it says to be signed.
	Key ed25519.PublicKey
	// Valid says that it is, and that nothing in it was changed since.
	Valid bool
}

// SignatureOf reads the signature of a file, and whether it bears one.
func SignatureOf(file []byte) (Signature, bool) {
	at := signPattern.FindAllSubmatchIndex(file, 2)
	keys := keyPattern.FindAllSubmatch(file, 2)
	id := lastID(file)
	if len(at) == 0 && len(keys) == 0 && !bytes.Contains(file, []byte("<"+claimPrefix+":")) {
		return Signature{}, false
	}
	if len(at) != 1 || len(keys) != 1 || id < 0 {
		return Signature{}, true // somebody has been at it
	}
	s := Signature{Claims: claimsIn(file)}
	s.Key, _ = hex.DecodeString(string(keys[0][1]))
	signature, _ := hex.DecodeString(string(file[at[0][2]:at[0][3]]))
	s.Valid = ed25519.Verify(s.Key, signed(file, id, at[0][0]), signature)
	return s, true
}

// signed gives the message that is signed: identifier and signature stand at offsets.
func signed(file []byte, id, signature int) []byte {
	blank := bytes.Clone(file)
	copy(blank[id:], blankID)
	copy(blank[signature:], blankSignature)
	message := []byte(signatureIntro)
	for _, c := range claimPattern.FindAllSubmatch(blank, -1) {
		if name := string(c[1]); name != "signature" {
			message = fmt.Appendf(message, "%s: %q\n", name, html.UnescapeString(string(c[2])))
		}
	}
	sum := sha256.Sum256(blank)
	return fmt.Appendf(message, "sha256: %x\n", sum)
}

func claimsIn(file []byte) map[string]string {
	claims := map[string]string{}
	for _, c := range claimPattern.FindAllSubmatch(file, -1) {
		claims[string(c[1])] = html.UnescapeString(string(c[2]))
	}
	return claims
}

// claimSchema describes our properties, as ISO 19005-2, 6.6.2.3 demands of a schema that
// it does not know.
func (i Info) claimSchema() string {
	var b strings.Builder
	b.WriteString(claimSchemaHead)
	for _, c := range append(i.Claims[:len(i.Claims):len(i.Claims)],
		Claim{Name: "key", Description: "Public key (Ed25519, hexadecimal) of the Projektakte that released the file"},
		Claim{Name: "signature", Description: "Signature (Ed25519, hexadecimal) over the other properties and the SHA-256 of all other bytes"},
	) {
		fmt.Fprintf(&b, claimSchemaProperty, c.Name, escape(c.Description))
	}
	b.WriteString(claimSchemaFoot)
	return b.String()
}

const (
	claimPrefix    = "mkog"
	claimNamespace = "https://modellkommune.example.org/ns/release/1/"

	claimSchemaHead = `<rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>Modellkommune release schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>` + claimNamespace + `</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>` + claimPrefix + `</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq>
`
	claimSchemaProperty = `<rdf:li rdf:parseType="Resource">
<pdfaProperty:name>%s</pdfaProperty:name>
<pdfaProperty:valueType>Text</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>%s</pdfaProperty:description>
</rdf:li>
`
	claimSchemaFoot = `</rdf:Seq></pdfaSchema:property>
</rdf:li>
`
)
