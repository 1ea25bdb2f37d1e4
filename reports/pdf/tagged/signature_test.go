package tagged

import (
	"bytes"
	"crypto/ed25519"
	"errors"
	"testing"
)

var testKey = ed25519.NewKeyFromSeed(bytes.Repeat([]byte{7}, ed25519.SeedSize))

// claimed writes a file that can be signed.
func claimed(t *testing.T, claims ...Claim) []byte {
	t.Helper()
	with := info
	with.Claims = claims
	doc, root := New(with), &Elem{Tag: "Document"}
	doc.AddPage(210, 297)
	var b bytes.Buffer
	if err := doc.Write(&b, root); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// A file is signed over all of its bytes; what it says of itself is read again.
func TestSign(t *testing.T) {
	file := claimed(t, Claim{"municipality", "Köln & „Umland“ <Süd>", "Municipality"}, Claim{"report", "3", "Number"})
	signed, err := Sign(file, testKey)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := Sign(file, testKey); err != nil || !bytes.Equal(signed, again) {
		t.Error("the same file and key give other bytes", err)
	}
	if n, err := Original(signed); n != len(file) || err != nil {
		t.Error("the signed file has no checksum of itself", n, err)
	}
	s, there := SignatureOf(signed)
	if !there || !s.Valid || !s.Key.Equal(testKey.Public()) || s.Claims["municipality"] != "Köln & „Umland“ <Süd>" || s.Claims["report"] != "3" {
		t.Errorf("%v %+v", there, s)
	}
	if _, there := SignatureOf(claimed(t)); there {
		t.Error("a file without claims is signed")
	}
	if _, err := Sign(signed, testKey); !errors.Is(err, ErrNoClaims) {
		t.Error("signed twice:", err)
	}
	if _, err := Sign(claimed(t), testKey); !errors.Is(err, ErrNoClaims) {
		t.Error("signed without claims:", err)
	}
}

// Who changes a byte and reckons the checksum anew does not get the signature right; nor
// who puts in a key of his own, or a second signature.
func TestSignatureOfAltered(t *testing.T) {
	signed, err := Sign(claimed(t, Claim{"report", "3", "Number"}), testKey)
	if err != nil {
		t.Fatal(err)
	}
	sealed := func(file []byte) []byte {
		sign(file, lastID(file))
		return file
	}
	valid := func(file []byte) bool {
		s, there := SignatureOf(file)
		return there && s.Valid
	}
	for at := 0; at < len(signed); at += 5 {
		changed := bytes.Clone(signed)
		changed[at] ^= 1
		if valid(changed) && at < lastID(signed) {
			t.Errorf("change of byte %d not noticed", at)
		}
		if lastID(changed) >= 0 && valid(sealed(changed)) && !bytes.Equal(changed, signed) {
			t.Errorf("change of byte %d with a new checksum not noticed", at)
		}
	}
	other := ed25519.NewKeyFromSeed(bytes.Repeat([]byte{8}, ed25519.SeedSize))
	foreign, err := Sign(claimed(t, Claim{"report", "3", "Number"}), other)
	if err != nil {
		t.Fatal(err)
	}
	at := keyPattern.FindSubmatchIndex(foreign)
	mixed := bytes.Clone(signed)
	copy(mixed[at[2]:at[3]], foreign[at[2]:at[3]])
	if valid(sealed(mixed)) {
		t.Error("another key fits")
	}
	twice := append(bytes.Clone(signed), signed...)
	if valid(twice) {
		t.Error("two signatures are one too many")
	}
}
