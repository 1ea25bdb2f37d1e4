package store

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"modellkommune/data"
)

func frozen() Release {
	state, pdf := []byte(`{"format":1}`), bytes.Repeat([]byte{0, 255, '%'}, 100_000)
	return Release{
		ReportID: "B1", ReportNo: 1, Edition: "full", Date: "2018-10-31", FileName: "Bericht 1.pdf",
		State: state, StateSHA256: hash(state), PDF: pdf, PDFSHA256: hash(pdf), Program: "0.1",
		FrozenAt: time.Date(2018, 10, 31, 14, 3, 0, 123, time.FixedZone("MEZ", 3600)),
	}
}

func TestFreezeKeepsEverything(t *testing.T) {
	f := create(t)
	first := frozen()
	if err := f.Freeze(first); err != nil {
		t.Fatal(err)
	}
	second := frozen()
	second.Edition, second.Predecessor, second.FrozenAt = "short", 1, time.Time{}
	f.Now = noon("2018-11-05")
	if err := f.Freeze(second); err != nil {
		t.Fatal(err)
	}
	f = reopen(t, f)
	first.ID, second.ID, second.FrozenAt = 1, 2, noon("2018-11-05")()
	for _, want := range []Release{first, second} {
		got, err := f.Release(want.ID)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
	first.State, first.PDF, second.State, second.PDF = nil, nil, nil, nil
	list, err := f.Releases()
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]Release{first, second}, list); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	_, err = f.Release(3)
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
	if err := f.Freeze(frozen()); err != nil {
		t.Fatal(err)
	}
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
	if err := f.Freeze(frozen()); err != nil {
		t.Fatal(err)
	}
	wantSteps(t, f, "", "")
}

func TestReleaseNeverChanges(t *testing.T) {
	f := create(t)
	if err := f.Freeze(frozen()); err != nil {
		t.Fatal(err)
	}
	want, _ := f.Release(1)
	for _, statement := range []string{
		"UPDATE release SET edition = 'x'",
		"DELETE FROM release",
		"INSERT OR REPLACE INTO release SELECT * FROM release",
		"REPLACE INTO release (id, report, report_no, edition, date, file_name, state_sha256, pdf_sha256, frozen_at, program, state, pdf) VALUES (1, '', 1, '', '', '', '', '', '', '', x'', x'')",
	} {
		_, err := f.db.Exec(statement)
		wantFault(t, explain(f.path, err), data.Invalid)
		if !strings.HasPrefix(explain(f.path, err).Error(), "Eine Freigabe lässt sich nicht ") {
			t.Errorf("%s: %v", statement, err)
		}
	}
	change(t, f, "alles neu", func(tx *Tx) error { return tx.Replace(data.Project{}) })
	got, err := f.Release(1)
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
		"state hash":          {func(r *Release) { r.State = []byte("x") }, data.Invalid},
		"PDF hash":            {func(r *Release) { r.PDFSHA256 = strings.ToUpper(r.PDFSHA256) }, data.Invalid},
		"unknown report":      {func(r *Release) { r.ReportID = "B9" }, data.NotFound},
		"unknown predecessor": {func(r *Release) { r.Predecessor = 7 }, data.Invalid},
		"no date":             {func(r *Release) { r.Date = "bald" }, data.Invalid},
	} {
		t.Run(name, func(t *testing.T) {
			r := frozen()
			test.spoil(&r)
			wantFault(t, f.Freeze(r), test.code)
			wantContent(t, f, sample())
			wantSteps(t, f, "angelegt", "")
			if list, err := f.Releases(); err != nil || len(list) > 0 {
				t.Errorf("Releases = %v, %v", list, err)
			}
		})
	}
}
