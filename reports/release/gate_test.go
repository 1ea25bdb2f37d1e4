package release

import (
	"context"
	"database/sql"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/reports/dispatch"
)

// handedOver is a Projektakte with two reports released, the second one corrected and handed over, that can be altered.
func handedOver(t *testing.T) []byte {
	t.Helper()
	f := oldFile(t, "format11.mkog")
	for _, to := range []string{"P1", "P2"} {
		d, err := f.BeginDispatch(data.Dispatch{Rendition: 3, Partner: to, Recipient: "Empfänger " + to, Way: data.ByPaper})
		if err != nil {
			t.Fatal(err)
		}
		if err := f.EndDispatch(d.ID, data.Handed, "gedruckt"); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	var loosen []string
	for _, trigger := range []string{"release_never_changes", "release_never_goes", "rendition_never_changes", "rendition_never_goes", "dispatch_keeps_its_result", "dispatch_never_goes"} {
		loosen = append(loosen, "DROP TRIGGER "+trigger)
	}
	return altered(t, f.Path(), loosen...)
}

// altered runs statements on a file with another program, and gives it.
func altered(t *testing.T, path string, statements ...string) []byte {
	t.Helper()
	db, err := sql.Open("sqlite3", path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	for _, s := range statements {
		if _, err := db.Exec(s); err != nil {
			t.Fatalf("%s: %v", s, err)
		}
	}
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// tampered opens such a Projektakte after somebody has run statements on it.
func tampered(t *testing.T, base []byte, statements ...string) *store.File {
	t.Helper()
	path := filepath.Join(t.TempDir(), "Akte.mkog")
	if err := os.WriteFile(path, base, 0o600); err != nil {
		t.Fatal(err)
	}
	altered(t, path, statements...)
	f, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f
}

// uses are all that is made of what was frozen, of the report that was released last.
func uses(t *testing.T, f *store.File) map[string]error {
	t.Helper()
	p, err := f.Load()
	if err != nil {
		t.Fatal(err)
	}
	out := t.TempDir()
	_, next := FromFile(context.Background(), f, Order{No: 3, Date: "2018-10-31"})
	_, compared := Predecessor(f, p, 3, "2018-10-31")
	_, lights := earlier(f, p, 3, "2018-10-31")
	_, further := Issue(context.Background(), f, 3, data.EditionPublic, false, "0.1")
	_, letters := NewLetter(f, Order{No: 2, Today: "2018-05-02"}, "")
	_, mails := Mailings(f, 3, []int64{3}, p.Partners[:1], dispatch.Address{Name: "Rathaus", Address: "rathaus@example.org"}, time.Now())
	return map[string]error{
		"the next report": next, "what changed": compared, "the lights before": lights, "a further edition": further, "the letter": letters, "a mail": mails,
		"the package": WriteArchive(f, 3, filepath.Join(out, "a.zip")), "the package of all": func() error {
			_, err := WriteWholeArchive(f, filepath.Join(out, "b.zip"), false)
			return err
		}(),
		"the file again": Save(f, 3, filepath.Join(out, "c.pdf")),
	}
}

// Nothing is made of a release that was altered, by whatever way; the refusal names it.
func TestAlteredReleaseIsNotUsed(t *testing.T) {
	base := handedOver(t)
	for name, err := range uses(t, tampered(t, base)) {
		if err != nil {
			t.Errorf("%s of a sound file: %v", name, err)
		}
	}
	state := `UPDATE release SET state = CAST(replace(CAST(state AS TEXT), 'Gemeinde-App für Merzenich', 'Gemeinde-Bus für Merzenich') AS BLOB) WHERE id = 3`
	for what, statement := range map[string]string{
		"a letter of the state": state,
		"a light":               `UPDATE release SET computed = CAST(replace(CAST(computed AS TEXT), 'gefährdet', 'im Plan') AS BLOB) WHERE id = 3`,
		"the Prüfprotokoll":     `UPDATE release SET protocol = CAST(CAST(protocol AS TEXT) || ' ' AS BLOB) WHERE id = 3`,
		"its day":               `UPDATE release SET date = '2018-11-30' WHERE id = 3`,
		"its outline":           `UPDATE release SET outline = 'Andere' WHERE id = 3`,
	} {
		for name, err := range uses(t, tampered(t, base, statement)) {
			if name == "the file again" { // its bytes are those that were signed
				continue
			}
			if err == nil || !strings.Contains(err.Error(), "Bericht Nr.\u00a02, Version 2") || !strings.Contains(err.Error(), "verändert") {
				t.Errorf("%s altered: %s: %v", what, name, err)
			}
		}
	}
	f := tampered(t, base, `UPDATE rendition SET pdf = CAST(pdf || x'20' AS BLOB) WHERE id = 3`)
	for _, name := range []string{"a mail", "the package", "the package of all", "the file again"} {
		if err := uses(t, f)[name]; err == nil {
			t.Errorf("the PDF altered: %s is made of it", name)
		}
	}
}

// What somebody took out of what is kept for good is missed.
func TestWhatIsTakenOutIsMissed(t *testing.T) {
	base := handedOver(t)
	if lines, sound, err := VerifyReleases(tampered(t, base)); err != nil || !sound {
		t.Fatalf("a sound file: %q, %v", lines, err)
	}
	for what, statement := range map[string]string{
		"a line of the Versandprotokoll": "DELETE FROM dispatch WHERE id = 1",
		"a release":                      "DELETE FROM release WHERE id = 2",
	} {
		if lines, sound, err := VerifyReleases(tampered(t, base, statement)); err == nil && sound {
			t.Errorf("%s: %q", what, lines)
		}
	}
}

// Lines of the Versandprotokoll from before there were seals are sealed as they stand, and nobody changes them since.
func TestEarlierDispatchesAreSealed(t *testing.T) {
	f := oldFile(t, "format12.mkog")
	log, err := f.Dispatches()
	if err != nil || len(log) != 2 || log[0].Result != data.Sent || log[1].Note != "Eingang bestätigt" || log[0].Altered+log[1].Altered != "" {
		t.Fatalf("%+v, %v", log, err)
	}
	if err := f.EndDispatch(2, data.NotSent, "kam zurück"); err != nil {
		t.Fatal(err)
	}
	if lines, sound, err := VerifyReleases(f); err != nil || !sound {
		t.Errorf("%q, %v", lines, err)
	}
	path := f.Path()
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	again := tampered(t, altered(t, path, "DROP TRIGGER dispatch_keeps_its_result", "UPDATE dispatch SET result = 'versandt' WHERE id = 2"))
	lines, sound, err := VerifyReleases(again)
	if err != nil || sound || !strings.Contains(strings.Join(lines, "\n"), "Versandprotokoll, Zeile 2 (") {
		t.Errorf("%q, %v", lines, err)
	}
	if err := again.EndDispatch(2, data.Sent, "doch"); err == nil {
		t.Error("a line that was altered is sealed anew")
	}
}

// Who opens the Projektakte is told what is altered, at most five places.
func TestAlteredIsTold(t *testing.T) {
	base := handedOver(t)
	if said, err := Altered(tampered(t, base)); said != "" || err != nil {
		t.Errorf("a sound file: %q, %v", said, err)
	}
	said, err := Altered(tampered(t, base, "UPDATE release SET reason = reason || 'x'", "UPDATE release SET protocol = x'78'"))
	if err != nil || strings.Count(said, "\n• ") != 6 || !strings.Contains(said, "• Bericht Nr.\u00a01, Version 1, freigegeben am 02.11.2017: ") || !strings.Contains(said, "weitere Stellen") {
		t.Errorf("%s, %v", said, err)
	}
}
