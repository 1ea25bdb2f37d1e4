package store

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"modellkommune/data"
)

func frozen() (Release, Rendition) {
	return Release{
		ReportID: "B1", ReportNo: 1, Date: "2018-10-31", Outline: "Zwischenbericht", OutlineVersion: 2,
		State: []byte(`{"format":4}`), Protocol: []byte("Hinweis: M01: Bitte prüfen.\n"), Program: "0.1",
		Computed: []byte(`{"rules":1}`), Rules: 1,
		FrozenAt: time.Date(2018, 10, 31, 14, 3, 0, 123, time.FixedZone("MEZ", 3600)),
	}, Rendition{Edition: data.EditionFull, FileName: "Bericht 1.pdf", PDF: bytes.Repeat([]byte{0, 255, '%'}, 100_000)}
}

// freeze releases what frozen gives, once.
func freeze(t *testing.T, f *File) Release {
	t.Helper()
	made, err := f.Freeze(frozen())
	if err != nil {
		t.Fatal(err)
	}
	return made
}

func TestFreezeKeepsEverything(t *testing.T) {
	f := create(t)
	f.Now = noon("2018-11-05")
	first := freeze(t, f)
	next, pdf := frozen()
	next.Version, next.Reason, next.FrozenAt = 2, "Tippfehler", time.Time{}
	second, err := f.Freeze(next, pdf)
	if err != nil {
		t.Fatal(err)
	}
	if !second.FrozenAt.Equal(noon("2018-11-05")()) || second.Predecessor != first.ID || second.PredecessorSHA256 != first.Seal {
		t.Errorf("the second release is %+v", second)
	}
	short, err := f.AddRendition(first.ID, Rendition{Edition: data.EditionShort, WithData: true, FileName: "kurz.pdf", PDF: []byte("%PDF"), Program: "0.2"})
	if err != nil {
		t.Fatal(err)
	}
	f = reopen(t, f)
	got, err := f.Rendition(short.ID)
	if diff := cmp.Diff(short, got); err != nil || diff != "" {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
	if got.Name() != "Kurzfassung mit Daten" {
		t.Errorf("name %q", got.Name())
	}
	found, ok, err := f.Find(first.Renditions[0].SHA256)
	if err != nil || !ok || found.ID != first.Renditions[0].ID {
		t.Errorf("Find = %+v, %t, %v", found, ok, err)
	}
	short.PDF = nil
	first.Renditions = append(first.Renditions, short)
	for _, want := range []Release{first, second} {
		got, err := f.Release(want.ID)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
	first.State, first.Protocol, second.State, second.Protocol, first.Computed, second.Computed = nil, nil, nil, nil, nil, nil
	list, err := f.Releases()
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]Release{first, second}, list); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	_, err = f.Release(3)
	wantFault(t, err, data.NotFound)
	_, err = f.Rendition(9)
	wantFault(t, err, data.NotFound)
}

func TestFileWithoutReleases(t *testing.T) {
	list, err := create(t).Releases()
	if err != nil || list == nil || len(list) > 0 {
		t.Errorf("Releases = %v, %v, want an empty list", list, err)
	}
}

func TestUndoStopsAtARelease(t *testing.T) {
	f := create(t)
	m := sample().Municipality
	m.Name = "vorher"
	put(t, f, "vorher", m)
	m.Name = "überholt"
	put(t, f, "überholt", m)
	step(t, f.Undo, "überholt")
	freeze(t, f)
	wantSteps(t, f, "", "")
	if _, err := f.Undo(); !errors.Is(err, ErrNothing) {
		t.Errorf("Undo = %v", err)
	}
	if _, err := f.Redo(); !errors.Is(err, ErrNothing) {
		t.Errorf("Redo = %v", err)
	}
	want := sample()
	want.Municipality.Name = "vorher"
	want.Reports[0].Status = data.ReportReleased
	wantContent(t, f, want)
	entries, err := f.History(want.Reports[0].Key())
	if err != nil || len(entries) != 2 || entries[1].Label != "Bericht Nr.\u00a01 freigegeben" || string(entries[1].After) != `{"status":"freigegeben"}` {
		t.Errorf("History = %+v, %v", entries, err)
	}

	m.Name = "nachher"
	put(t, f, "nachher", m)
	f = reopen(t, f)
	step(t, f.Undo, "nachher")
	wantSteps(t, f, "", "nachher")
	wantContent(t, f, want)
	step(t, f.Redo, "nachher")

	// Also where the status did not change, the release holds.
	freeze(t, f)
	wantSteps(t, f, "", "")
}

func TestReleaseNeverChanges(t *testing.T) {
	f := create(t)
	made := freeze(t, f)
	want, _ := f.Release(1)
	for statement, sentence := range map[string]string{
		"UPDATE release SET reason = 'x'":                          "Eine Freigabe lässt sich nicht ",
		"DELETE FROM release":                                      "Eine Freigabe lässt sich nicht ",
		"INSERT OR REPLACE INTO release SELECT * FROM release":     "Eine Freigabe lässt sich nicht ",
		"UPDATE rendition SET pdf = x'00'":                         "Eine freigegebene PDF-Datei lässt sich nicht ",
		"DELETE FROM rendition":                                    "Eine freigegebene PDF-Datei lässt sich nicht ",
		"INSERT OR REPLACE INTO rendition SELECT * FROM rendition": "Eine freigegebene PDF-Datei lässt sich nicht ",
		"REPLACE INTO rendition (id, release, edition, file_name, sha256, made_at, program, pdf) VALUES (99, 1, 'full', '', '', '', '', x'')": "Eine freigegebene PDF-Datei lässt sich nicht ",
	} {
		_, err := f.db.Exec(statement)
		wantFault(t, explain(f.path, err), data.Invalid)
		if !strings.HasPrefix(explain(f.path, err).Error(), sentence) {
			t.Errorf("%s: %v", statement, err)
		}
	}
	change(t, f, "alles neu", func(tx *Tx) error { return tx.Replace(data.Project{}) })
	got, err := f.Release(made.ID)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestFreezeRefuses(t *testing.T) {
	f := create(t)
	for name, test := range map[string]struct {
		spoil func(*Release)
		code  data.Code
	}{
		"unknown report": {func(r *Release) { r.ReportID = "B9" }, data.NotFound},
		"no date":        {func(r *Release) { r.Date = "bald" }, data.Invalid},
	} {
		t.Run(name, func(t *testing.T) {
			r, pdf := frozen()
			test.spoil(&r)
			_, err := f.Freeze(r, pdf)
			wantFault(t, err, test.code)
			wantContent(t, f, sample())
			wantSteps(t, f, "angelegt", "")
			if list, err := f.Releases(); err != nil || len(list) > 0 {
				t.Errorf("Releases = %v, %v", list, err)
			}
		})
	}
	freeze(t, f)
	_, pdf := frozen()
	_, err := f.AddRendition(1, pdf)
	wantFault(t, err, data.Invalid)
	_, err = f.AddRendition(7, pdf)
	wantFault(t, err, data.NotFound)
}

// A released report can be read and sent, but not changed; a Korrektur makes it the
// draft of its next version.
func TestReleasedReportStays(t *testing.T) {
	f := create(t)
	freeze(t, f)
	report := content(t, f).Reports[0]
	for name, spoil := range map[string]func(*data.Report){
		"text":     func(r *data.Report) { r.Summary = "neu" },
		"Stichtag": func(r *data.Report) { r.KeyDate = "2018-11-01" },
		"status":   func(r *data.Report) { r.Status = data.ReportDraft },
		"version":  func(r *data.Report) { r.Corrections = 1 },
	} {
		changed := report
		spoil(&changed)
		err := f.Change(name, func(tx *Tx) error { return tx.Put(changed) })
		if wantFault(t, err, data.Conflict); !strings.Contains(err.Error(), "Korrektur") {
			t.Errorf("%s: %v", name, err)
		}
	}
	wantFault(t, f.Change("weg", func(tx *Tx) error { return tx.Remove(report.Key()) }), data.Conflict)
	report.Status, report.Responses = data.ReportConfirmed, "Dank"
	put(t, f, "bestätigt", report)
	change(t, f, "ohne Partner", func(tx *Tx) error { return tx.Remove(data.Partner{ID: "P1"}.Key()) })
	step(t, f.Undo, "ohne Partner")

	wantFault(t, f.Correct("B1", " "), data.Invalid)
	if err := f.Correct("B1", "Tippfehler"); err != nil {
		t.Fatal(err)
	}
	got := content(t, f).Reports[0]
	if got.Corrections != 1 || got.Correction != "Tippfehler" || got.Status != data.ReportDraft {
		t.Errorf("the report is %+v", got)
	}
	wantFault(t, f.Correct("B1", "noch einer"), data.Conflict)
	got.Summary = "neu"
	put(t, f, "berichtigt", got)
	wantFault(t, f.Change("weg", func(tx *Tx) error { return tx.Remove(report.Key()) }), data.Conflict)
	step(t, f.Undo, "berichtigt")
	step(t, f.Undo, "Korrektur begonnen")
	if got := content(t, f).Reports[0]; got.Status != data.ReportConfirmed || got.Corrections > 0 {
		t.Errorf("after undo the report is %+v", got)
	}
}

// An import of what was exported before a release takes nothing back: what was
// released stays as it left the house, and a Korrektur can be begun.
func TestImportKeepsWhatWasReleased(t *testing.T) {
	f := create(t)
	older := content(t, f)
	older.Municipality.Name = "Gemeinde Anderswo"
	freeze(t, f)
	sealed := content(t, f).Reports
	other := older
	other.Reports = nil
	for _, p := range []data.Project{older, other} {
		change(t, f, "Import", func(tx *Tx) error { return tx.Replace(p) })
		got := content(t, f)
		if diff := cmp.Diff(sealed, got.Reports); diff != "" || got.Municipality.Name != "Gemeinde Anderswo" {
			t.Errorf("%s (-want +got):\n%s", got.Municipality.Name, diff)
		}
	}
	if err := f.Correct("B1", "Tippfehler"); err != nil {
		t.Fatal(err)
	}
	older.Reports[0].Summary = "aus dem Import"
	change(t, f, "Import", func(tx *Tx) error { return tx.Replace(older) })
	if got := content(t, f).Reports[0]; got.Version() != 2 || got.Status != data.ReportDraft || got.Correction != "Tippfehler" || got.Summary != "aus dem Import" {
		t.Errorf("the draft of version 2 is %+v", got)
	}
}

// A file in which an older program has set a released report back can be corrected.
func TestCorrectWhatWasSetBack(t *testing.T) {
	f := create(t)
	freeze(t, f)
	r, pdf := frozen()
	r.Version = 2
	if _, err := f.Freeze(r, pdf); err != nil {
		t.Fatal(err)
	}
	if _, err := f.db.Exec("UPDATE report SET status = 'Entwurf', corrections = 0"); err != nil {
		t.Fatal(err)
	}
	if err := f.Correct("B1", "Tippfehler"); err != nil || content(t, f).Reports[0].Version() != 3 {
		t.Errorf("%+v, %v", content(t, f).Reports[0], err)
	}
}

// Whatever single column of a release, an Ausfertigung or a line of the Versandprotokoll is altered, Verify finds it.
func TestVerifyFindsEveryColumn(t *testing.T) {
	f := create(t)
	made := freeze(t, f)
	r, pdf := frozen()
	r.Version, r.Computed, r.Rules = 2, nil, 0 // as releases were made before
	if _, err := f.Freeze(r, pdf); err != nil {
		t.Fatal(err)
	}
	if _, err := f.AddRendition(made.ID, Rendition{Edition: data.EditionShort, FileName: "kurz.pdf", PDF: []byte("%PDF")}); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		d, err := f.BeginDispatch(data.Dispatch{Rendition: 1, Partner: "P1", Recipient: "Land", Way: data.ByPaper})
		if err != nil {
			t.Fatal(err)
		}
		if err := f.EndDispatch(d.ID, data.Handed, "gedruckt"); err != nil {
			t.Fatal(err)
		}
	}
	const loosen = "PRAGMA foreign_keys = OFF; DROP TRIGGER IF EXISTS %[1]s_never_changes; DROP TRIGGER IF EXISTS %[1]s_keeps_its_result; DROP TRIGGER IF EXISTS %[1]s_never_goes; "
	other := map[string]string{
		"TEXT": "%[1]s || '1'", "INTEGER": "coalesce(%[1]s, 0) + 7", "BLOB": "CAST(%[1]s || '1' AS BLOB)",
		"date": "date(%[1]s, '+1 day')", "with_data": "1 - %[1]s",
	}
	for table, rows := range map[string]int{"release": 2, "rendition": 3, "dispatch": 2} {
		if _, err := f.db.Exec(fmt.Sprintf("CREATE TABLE kept_%[1]s AS SELECT * FROM %[1]s", table)); err != nil {
			t.Fatal(err)
		}
		for name, kind := range columnsOf(t, f, table) {
			for row := 1; row <= rows; row++ {
				as, special := other[name]
				if !special {
					as = other[kind]
				}
				as = fmt.Sprintf(as, name)
				done, err := f.db.Exec(fmt.Sprintf(loosen+"UPDATE %[1]s SET %[2]s = %[3]s WHERE id = %[4]d", table, name, as, row))
				if err != nil {
					t.Fatalf("%s.%s: %v", table, name, err)
				}
				if n, err := done.RowsAffected(); err != nil || n != 1 {
					t.Fatalf("%s.%s of %d: %d rows, %v", table, name, row, n, err)
				}
				if flaws, err := f.Verify(); err != nil || len(flaws) == 0 {
					t.Errorf("%s.%s of %d: %q, %v", table, name, row, flawLines(flaws), err)
				}
				if _, err := f.db.Exec(fmt.Sprintf(loosen+"DELETE FROM %[1]s; INSERT INTO %[1]s SELECT * FROM kept_%[1]s", table)); err != nil {
					t.Fatal(err)
				}
			}
		}
		if flaws, err := f.Verify(); err != nil || len(flaws) > 0 {
			t.Errorf("%s as it was: %q, %v", table, flawLines(flaws), err)
		}
	}
}

// columnsOf gives the columns of a table with their types.
func columnsOf(t *testing.T, f *File, table string) map[string]string {
	t.Helper()
	rows, err := f.db.Query("SELECT name, type FROM pragma_table_info(?)", table)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	columns := map[string]string{}
	for rows.Next() {
		var name, kind string
		if err := rows.Scan(&name, &kind); err != nil {
			t.Fatal(err)
		}
		columns[name] = kind
	}
	if err := rows.Err(); err != nil || len(columns) == 0 {
		t.Fatal(table, columns, err)
	}
	return columns
}

func TestVerifyNamesWhatWasAltered(t *testing.T) {
	const loosen = "DROP TRIGGER release_never_changes; DROP TRIGGER release_never_goes; DROP TRIGGER rendition_never_changes; PRAGMA foreign_keys = OFF; "
	for statement, want := range map[string]string{
		"": "",
		"UPDATE release SET state = x'7b7d' WHERE id = 1":         "1: Das eingefrorene Abbild der Projektakte (Datenstand) ist verändert.",
		"UPDATE release SET state_sha256 = 'ab' WHERE id = 2":     "2: Die Prüfsumme für das Abbild der Projektakte (Datenstand) ist verändert.",
		"UPDATE release SET protocol = x'00' WHERE id = 2":        "2: Das eingefrorene Prüfprotokoll ist verändert.",
		"UPDATE release SET protocol_sha256 = 'ab' WHERE id = 1":  "1: Die Prüfsumme für das Prüfprotokoll ist verändert.",
		"UPDATE release SET date = '2018-11-01' WHERE id = 1":     "1: Eine Angabe zur Freigabe ist verändert",
		"UPDATE release SET seal = '' WHERE id = 2":               "2: Das Siegel der Freigabe fehlt.",
		"UPDATE release SET predecessor_sha256 = '' WHERE id = 2": "2: Eine Angabe zur Freigabe ist verändert",
		"DELETE FROM release WHERE id = 1":                        "2: Die Freigabe davor ist entfernt",
		"UPDATE rendition SET pdf = x'00' WHERE id = 2":           "2/2: Die eingefrorene PDF-Datei ist verändert.",
		"UPDATE rendition SET sha256 = 'ab' WHERE id = 1":         "1/1: Die Prüfsumme der PDF-Datei ist verändert.",
		"UPDATE rendition SET file_name = 'x' WHERE id = 1":       "1/1: Eine Angabe zur PDF-Datei ist verändert",
		"UPDATE rendition SET seal = '' WHERE id = 1":             "1/1: Das Siegel der PDF-Datei fehlt.",
	} {
		f := create(t)
		freeze(t, f)
		r, pdf := frozen()
		r.Version = 2
		if _, err := f.Freeze(r, pdf); err != nil {
			t.Fatal(err)
		}
		if _, err := f.db.Exec(loosen + statement); err != nil {
			t.Fatal(err)
		}
		flaws, err := f.Verify()
		if err != nil {
			t.Fatal(err)
		}
		said := flawLines(flaws)
		if want == "" && len(said) == 0 {
			continue
		}
		if len(said) == 0 || !strings.HasPrefix(said[0], want) || want == "" {
			t.Errorf("%s: %q, want %q", statement, said, want)
		}
	}
}

func flawLines(flaws []Flaw) (lines []string) {
	for _, flaw := range flaws {
		at := data.Count(int(flaw.Release.ID))
		if flaw.Rendition.ID != 0 {
			at += "/" + data.Count(int(flaw.Rendition.ID))
		}
		lines = append(lines, at+": "+flaw.Text)
	}
	return lines
}

func TestDispatches(t *testing.T) {
	f := create(t)
	made := freeze(t, f)
	f.Now = noon("2018-11-02")
	begun, err := f.BeginDispatch(data.Dispatch{Rendition: made.Renditions[0].ID, Partner: "P1", Recipient: "Deutscher Städtetag", Address: "post@example.org", Way: data.ByMail, MessageID: "1@example.org"})
	if err != nil || begun.ID != 1 || begun.Result != data.Sending || begun.Who == "" {
		t.Fatalf("%+v, %v", begun, err)
	}
	f = reopen(t, f)
	f.Now = noon("2018-11-03")
	list, err := f.Dispatches()
	if err != nil || len(list) != 1 || list[0].Result != data.Sending || list[0].FileName != "Bericht 1.pdf" || list[0].SHA256 != made.Renditions[0].SHA256 || !list[0].EndedAt.IsZero() {
		t.Fatalf("%+v, %v", list, err)
	}
	for _, result := range []data.DispatchResult{data.Unclear, data.Sent} {
		if err := f.EndDispatch(1, result, "Angekommen"); err != nil {
			t.Fatal(err)
		}
	}
	list, _ = f.Dispatches()
	if list[0].Result != data.Sent || list[0].Note != "Angekommen" || !list[0].EndedAt.Equal(noon("2018-11-03")()) {
		t.Errorf("%+v", list[0])
	}
	wantFault(t, f.EndDispatch(1, data.NotSent, ""), data.Invalid)
	wantFault(t, f.EndDispatch(7, data.Sent, ""), data.NotFound)
	for _, statement := range []string{"UPDATE dispatch SET recipient = 'x'", "DELETE FROM dispatch"} {
		_, err := f.db.Exec(statement)
		wantFault(t, explain(f.path, err), data.Invalid)
	}
}

// An import that leaves out a released report and others leaves the released one
// alone and takes out the others.
func TestImportLeavesOutReportsBesideAReleasedOne(t *testing.T) {
	f := create(t)
	put(t, f, "Termine", data.Report{ID: "B8", No: 8}, data.Report{ID: "B9", No: 9})
	freeze(t, f)
	p := content(t, f)
	p.Reports = nil
	change(t, f, "übernommen", func(tx *Tx) error { return tx.Replace(p) })
	var left []string
	for _, r := range content(t, f).Reports {
		left = append(left, r.ID)
	}
	if !slices.Equal(left, []string{"B1"}) {
		t.Errorf("left are %q", left)
	}
}

// Programs seal what they freeze since the format 4; what cannot be read is no
// older release.
func TestSealedBy(t *testing.T) {
	for state, want := range map[string]bool{`{"format":4}`: true, `{"format":5}`: true, `{"format":3}`: false, `{}`: false, `{"format":4`: false} {
		if got := sealedBy([]byte(state)); got != want {
			t.Errorf("%s: %v", state, got)
		}
	}
}
