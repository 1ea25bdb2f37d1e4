package release

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"database/sql"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"modellkommune/data"
	"modellkommune/data/store"
)

// releasedByOtherRules releases the first report of the sample after something of what the rules say of
// it was exchanged, as if other rules had been in force.
func releasedByOtherRules(t *testing.T, old, instead string) (*store.File, store.Release) {
	t.Helper()
	f := newFile(t, "merzenich")
	d, err := FromFile(context.Background(), f, Order{No: 1, On: "2017-11-03"})
	if err != nil {
		t.Fatal(err)
	}
	before := d.ComputedSHA256
	d.Computed = bytes.ReplaceAll(d.Computed, []byte(old), []byte(instead))
	d.ComputedSHA256 = checksum(d.Computed)
	if before == d.ComputedSHA256 {
		t.Fatalf("nothing says %s", old)
	}
	d.PDF = bytes.Replace(d.PDF, []byte(before), []byte(d.ComputedSHA256), 1)
	r, err := Publish(f, d, filepath.Join(t.TempDir(), "b.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	if said, sound, err := VerifyReleases(f); err != nil || !sound {
		t.Fatalf("%q, %v", said, err)
	}
	return f, r
}

// A further edition is judged as the release was, not by the rules of today.
func TestFurtherEditionIsNotJudgedAgain(t *testing.T) {
	f, r := releasedByOtherRules(t, `"im Plan"`, `"kritisch"`)
	d, err := FromRelease(context.Background(), f, r.ID, Order{WithData: true})
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "d.pdf")
	if err := os.WriteFile(path, d.PDF, 0o600); err != nil {
		t.Fatal(err)
	}
	if said := pdfText(t, path); strings.Count(said, "kritisch") < 10 {
		t.Error("the lights are judged again")
	}
	for _, m := range d.enclosed().Computed.Measures {
		for _, l := range m.Lights {
			if l.Computed == data.Green {
				t.Errorf("the data call %s of %s im Plan", l.Part, m.ID)
			}
		}
	}
}

// Where the rules of today reckon other figures a further edition is refused.
func TestFurtherEditionWithOtherFigures(t *testing.T) {
	f, r := releasedByOtherRules(t, `"planned_cents":`, `"planned_cents":1`)
	if _, err := FromRelease(context.Background(), f, r.ID, Order{Edition: data.EditionShort}); err == nil || !strings.Contains(err.Error(), "rechnet nach anderen Regeln") {
		t.Error(err)
	}
}

// The signature holds everything that a release froze: whoever reckons checksums and seal
// anew is found out all the same.
func TestSignatureHoldsWhatWasFrozen(t *testing.T) {
	f := newFile(t, "merzenich")
	d, err := FromFile(context.Background(), f, Order{No: 1, On: "2017-11-03", WithData: true})
	if err != nil {
		t.Fatal(err)
	}
	r, err := Publish(f, d, filepath.Join(t.TempDir(), "b.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	x, err := f.Rendition(r.Renditions[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	keys, err := f.Keys()
	if err != nil {
		t.Fatal(err)
	}
	if text := signatureFlaw(r, x, keys, true); text != "" {
		t.Fatal(text)
	}
	other := checksum([]byte("anderes"))
	for name, alter := range map[string]func(*store.Release, *store.Rendition){
		"state":    func(r *store.Release, _ *store.Rendition) { r.StateSHA256 = other },
		"computed": func(r *store.Release, _ *store.Rendition) { r.ComputedSHA256 = other },
		"protocol": func(r *store.Release, _ *store.Rendition) { r.ProtocolSHA256 = other },
		"reason":   func(r *store.Release, _ *store.Rendition) { r.Reason = "Tippfehler" },
		"outline":  func(r *store.Release, _ *store.Rendition) { r.OutlineVersion++ },
		"date":     func(r *store.Release, _ *store.Rendition) { r.Date = "2017-10-30" },
		"frozen":   func(r *store.Release, _ *store.Rendition) { r.FrozenAt = r.FrozenAt.AddDate(0, 0, 1) },
		"report":   func(r *store.Release, _ *store.Rendition) { r.ReportNo++ },
		"version":  func(r *store.Release, _ *store.Rendition) { r.Version++ },
		"edition":  func(_ *store.Release, x *store.Rendition) { x.Edition = data.EditionPublic },
		"data":     func(_ *store.Release, x *store.Rendition) { x.WithData = false },
	} {
		forged, paper := r, x
		alter(&forged, &paper)
		if text := signatureFlaw(forged, paper, keys, true); !strings.Contains(text, "gehört zu einer anderen Freigabe") {
			t.Errorf("%s: %q", name, text)
		}
	}
	if text := signatureFlaw(r, x, []ed25519.PublicKey{make(ed25519.PublicKey, ed25519.PublicKeySize)}, true); !strings.Contains(text, "den diese Projektakte nicht hat") {
		t.Error(text)
	}
}

// Only what older versions released may be without a signature, and nothing after a signed
// release.
func TestUnsignedReleases(t *testing.T) {
	f, p := newFile(t, "merzenich"), sample(t, "merzenich")
	d := draft(t, p, 1, "2017-10-31")
	if _, err := Publish(f, d, filepath.Join(t.TempDir(), "b.pdf")); err != nil {
		t.Fatal(err)
	}
	releases, err := f.Releases()
	if err != nil {
		t.Fatal(err)
	}
	forged := releases[0]
	forged.Rules = 0
	if head := (frozenHead{Format: data.FormatVersion}); !head.signs(forged) {
		t.Error("a release in today's format need not be signed")
	}
	old := oldFile(t, "format5.mkog")
	if releases, err = old.Releases(); err != nil || len(releases) < 2 {
		t.Fatal(err)
	}
	if head := (frozenHead{Format: 5}); head.signs(releases[1]) || !head.signs(store.Release{Rules: 1}) {
		t.Error("releases before format 6 are not signed, with rules they are")
	}
	unsigned, err := old.Rendition(releases[0].Renditions[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	for signs, want := range map[bool]string{false: "", true: "Die Signatur der PDF-Datei fehlt."} {
		if got := signatureFlaw(releases[0], unsigned, nil, signs); got != want {
			t.Errorf("%v: %q", signs, got)
		}
	}
}

// Whatever was set by hand, a further edition is judged by what was frozen, and agrees with
// it: in each edition, with data and without. The sample sets a Risiko-Ampel.
func TestEveryFurtherEdition(t *testing.T) {
	f := newFile(t, "merzenich-2018")
	d, err := FromFile(context.Background(), f, Order{No: 3, On: "2018-11-02"})
	if err != nil {
		t.Fatal(err)
	}
	r, err := Publish(f, d, filepath.Join(t.TempDir(), "b.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range data.Editions {
		for _, withData := range []bool{false, true} {
			x, err := Issue(context.Background(), f, r.ID, e, withData, "1.0")
			if err != nil {
				t.Errorf("%s, %v: %v", e, withData, err)
				continue
			}
			whole, err := f.Rendition(x.ID)
			if err != nil {
				t.Fatal(err)
			}
			path := filepath.Join(t.TempDir(), "f.pdf")
			if err := os.WriteFile(path, whole.PDF, 0o600); err != nil {
				t.Fatal(err)
			}
			said := pdfText(t, path)
			if withData {
				said += strings.ReplaceAll(string(detached(t, path)), " ", "")
			}
			if public := e == data.EditionPublic; strings.Contains(said, "inderVerhandlungauf1.800") == public && (public || e == data.EditionFull) {
				t.Errorf("%s, %v: why the Risiko-Ampel was set", e, withData)
			}
		}
	}
	if said, sound, err := VerifyReleases(f); err != nil || !sound {
		t.Errorf("%q, %v", said, err)
	}
}

// A release names the report that the frozen state has under its number, once for each
// version.
func TestReleaseNamesItsReport(t *testing.T) {
	var head frozenHead
	if err := json.Unmarshal([]byte(`{"format": 6, "reports": [{"id": "B1", "no": 1}, {"id": "B2", "no": 3}]}`), &head); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		id   string
		no   int
		want bool
	}{{"B1", 1, true}, {"B2", 3, true}, {"B2", 1, false}, {"B1", 3, false}, {"B1", 2, false}, {"", 1, false}} {
		if got := head.names(store.Release{ReportID: c.id, ReportNo: c.no}); got != c.want {
			t.Errorf("%s as %d: %v", c.id, c.no, got)
		}
	}
}

// A picture with other bytes than its checksum says stands in no paper.
func TestExchangedPicture(t *testing.T) {
	f := newFile(t, "merzenich")
	p := sample(t, "merzenich")
	p.Attachments = []data.Attachment{{ID: "A1", Title: "Forum", Kind: data.AttachmentPicture, SHA256: checksum([]byte("anderes"))}}
	err := f.Change("Bild", func(tx *store.Tx) error {
		sha, err := tx.PutBlob([]byte("Bild"))
		p.Attachments[0].SHA256 = sha
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := pictures(f, p, true); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite3", f.Path())
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec("DROP TRIGGER blob_never_changes; UPDATE blob SET bytes = CAST('Fälschung' AS BLOB)"); err != nil {
		t.Fatal(err)
	}
	for _, frozen := range []bool{true, false} {
		if _, err := pictures(f, p, frozen); err == nil || !strings.Contains(err.Error(), "„Forum“ ist in der Projektakte beschädigt oder ausgetauscht") {
			t.Errorf("frozen %v: %v", frozen, err)
		}
	}
}
