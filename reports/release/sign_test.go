package release

import "testing"

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
