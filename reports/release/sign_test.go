package release

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"modellkommune/data"
)

// Letter and mail name a key only where all of the files are signed with it.
func TestCommonFingerprint(t *testing.T) {
	signed := func(seed byte) []byte {
		t.Helper()
		d := draft(t, sample(t, "merzenich"), 1, "2017-10-31")
		if err := d.sign(key(seed)); err != nil {
			t.Fatal(err)
		}
		return d.PDF
	}
	one, other, unsigned := signed(1), signed(2), []byte("%PDF-1.7")
	for name, c := range map[string]struct {
		files [][]byte
		named bool
	}{
		"none":                 {nil, false},
		"one":                  {[][]byte{one}, true},
		"twice the same key":   {[][]byte{one, one}, true},
		"two keys":             {[][]byte{one, other}, false},
		"unsigned":             {[][]byte{unsigned}, false},
		"signed, not signed":   {[][]byte{one, unsigned}, false},
		"not signed, signed":   {[][]byte{unsigned, one}, false},
		"not signed and twice": {[][]byte{unsigned, one, one}, false},
	} {
		if got := commonFingerprint(c.files); (got != "") != c.named {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// An Anschreiben goes with a paper for its recipients, not with a Ratsmitteilung alone.
func TestLetterNeedsAPaper(t *testing.T) {
	f := newFile(t, "merzenich")
	d, err := FromFile(context.Background(), f, Order{No: 1, Edition: data.EditionCouncil, On: "2017-11-03"})
	if err != nil {
		t.Fatal(err)
	}
	made, err := Publish(f, d, filepath.Join(t.TempDir(), "r.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	o := Order{No: 1, Today: "2017-11-06"}
	if _, err := NewLetter(f, o, ""); err == nil || !strings.Contains(err.Error(), "weder der Vollbericht noch die Kurzfassung ausgefertigt") {
		t.Errorf("%v", err)
	}
	if _, err := Issue(context.Background(), f, made.ID, data.EditionShort, false, "1.0"); err != nil {
		t.Fatal(err)
	}
	if _, err := NewLetter(f, o, ""); err != nil {
		t.Error(err)
	}
}
