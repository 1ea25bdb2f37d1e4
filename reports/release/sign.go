package release

import (
	"crypto/ed25519"
	"fmt"
	"strconv"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
	"modellkommune/reports/pdf"
)

// claims are what a released PDF says of itself, over which it is signed: which paper it
// is, and the checksums of what was frozen. A draft says nothing and is not signed.
func (d *Draft) claims() []pdf.Claim {
	if d.On == "" {
		return nil
	}
	p, r := d.in.Project, d.Report
	return []pdf.Claim{
		{Name: "municipality", Value: p.Municipality.Name, Description: "Municipality"},
		{Name: "ags", Value: p.Municipality.AGS, Description: "Official municipality key (AGS)"},
		{Name: "programme", Value: p.Programme.Title, Description: "Title of the funded project"},
		{Name: "report", Value: strconv.Itoa(r.No), Description: "Number of the report among the report dates"},
		{Name: "version", Value: strconv.Itoa(r.Version()), Description: "Version of the report"},
		{Name: "edition", Value: string(d.Edition), Description: "Edition: full, short, council or public"},
		{Name: "data", Value: strconv.FormatBool(d.WithData), Description: "Whether the data are enclosed"},
		{Name: "keyDate", Value: string(d.Date), Description: "Key date (ISO 8601)"},
		{Name: "released", Value: string(d.On), Description: "Day of the release (ISO 8601)"},
		{Name: "persons", Value: strconv.FormatBool(d.persons()), Description: "Whether personal data are enclosed"},
		{Name: "reason", Value: r.Correction, Description: "Why this version replaces the one before"},
		{Name: "outline", Value: d.outline, Description: "Outline and its version"},
		{Name: "state", Value: d.StateSHA256, Description: "SHA-256 of the frozen data, hexadecimal"},
		{Name: "computed", Value: d.ComputedSHA256, Description: "SHA-256 of the frozen values that were computed, hexadecimal"},
		{Name: "findings", Value: d.ProtocolSHA256, Description: "SHA-256 of the frozen findings, hexadecimal"},
	}
}

func outlineName(id string, version int) string { return fmt.Sprintf("%s, %d", id, version) }

// signWith signs a draft that was made for its day of release with the key of the
// Projektakte, which is made now if this is the first release, and kept with it. It is
// signed once.
func (d *Draft) signWith(f *store.File) error {
	if d.key != nil {
		return nil
	}
	key, err := f.SigningKey()
	if err != nil {
		return err
	}
	return d.sign(key)
}

func (d *Draft) sign(key ed25519.PrivateKey) error {
	signed, err := pdf.Sign(d.PDF, key)
	if err != nil {
		return data.Fail(data.NotWritten, "Der Bericht ließ sich nicht signieren. Es wurde nichts freigegeben. Bitte noch einmal versuchen.", err)
	}
	d.PDF, d.key = signed, key
	return nil
}

// Fingerprint names the key with which the draft is signed, empty where it is not.
func (d *Draft) Fingerprint() string { return fingerprintOf(d.PDF) }

// fingerprintOf gives the fingerprint of the key with which a PDF is signed, empty for
// one that is not.
func fingerprintOf(file []byte) string {
	s, signed := pdf.SignatureOf(file)
	if !signed || !s.Valid {
		return ""
	}
	return exchange.Fingerprint(s.Key)
}

// commonFingerprint gives the fingerprint of the key with which all of the files are
// signed, empty where one is not, or with another one.
func commonFingerprint(files [][]byte) string {
	common := ""
	for n, file := range files {
		own := fingerprintOf(file)
		if n > 0 && own != common {
			return ""
		}
		common = own
	}
	return common
}
