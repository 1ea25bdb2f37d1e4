package release

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
	"modellkommune/reports/pdf/check"
)

func TestMakeIsPure(t *testing.T) {
	p := sample(t, "merzenich")
	first, again, later := draft(t, p, 1, "2017-10-31"), draft(t, p, 1, "2017-10-31"), draft(t, p, 1, "2017-11-01")
	if !bytes.Equal(first.PDF, again.PDF) {
		t.Error("two runs differ")
	}
	if bytes.Equal(first.PDF, later.PDF) || first.FileName == later.FileName {
		t.Error("another date gives the same file")
	}
	if len(first.Pages.Pages) < 12 {
		t.Errorf("the report has %d pages", len(first.Pages.Pages))
	}
	if back, err := exchange.Unmarshal(first.State); err != nil || len(back.Measures) != 6 {
		t.Errorf("the state is not the project: %v", err)
	}
}

// TestReportsNameEverything holds that no measure and no milestone gets lost
// on the way to the page.
func TestReportsNameEverything(t *testing.T) {
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Fatal("pdftotext is missing; make test installs it")
	}
	for _, c := range []struct {
		sample string
		no     int
		date   data.Date
	}{
		{"merzenich", 1, "2017-10-31"},
		{"merzenich-2018", 3, "2018-10-31"},
		{"tengen", 3, "2018-10-31"},
		{"koeln", 3, "2018-10-31"},
	} {
		p := sample(t, c.sample)
		path := filepath.Join(t.TempDir(), "bericht.pdf")
		if err := draft(t, p, c.no, c.date).WriteFile(path); err != nil {
			t.Fatal(err)
		}
		text := pdfText(t, path)
		for _, m := range p.Measures {
			if !strings.Contains(text, squeeze(m.Title)) {
				t.Errorf("%s: %s „%s“ is not in the report", c.sample, m.ID, m.Title)
			}
			for _, s := range m.Milestones {
				if !strings.Contains(text, squeeze(s.Title)) {
					t.Errorf("%s: %s „%s“ is not in the report", c.sample, s.ID, s.Title)
				}
			}
		}
	}
}

func TestEveryReportOfEverySample(t *testing.T) {
	for _, name := range exchange.Samples() {
		p := sample(t, name)
		for _, r := range p.Reports {
			d := draft(t, p, r.No, r.Due)
			if len(d.Pages.Pages) < 2 {
				t.Errorf("%s, report %d: %d pages", name, r.No, len(d.Pages.Pages))
			}
			for _, defect := range check.Check(d.PDF) {
				t.Errorf("%s, report %d: %v", name, r.No, defect)
			}
		}
	}
}

func TestMakeRefusesAndStops(t *testing.T) {
	p := sample(t, "merzenich")
	_, err := Make(context.Background(), p, nil, 9, "2017-10-31")
	if text, ok := data.Sentence(err); !ok || !strings.Contains(text, "Nummer 9") || !strings.Contains(text, "1, 2, 3, 4") {
		t.Errorf("got %v", err)
	}
	_, err = Make(context.Background(), data.Project{}, nil, 1, "2017-10-31")
	if text, ok := data.Sentence(err); !ok || !strings.Contains(text, "noch keine Berichtstermine") {
		t.Errorf("got %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Make(ctx, p, nil, 1, "2017-10-31"); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled run went on: %v", err)
	}
}

func TestFreeze(t *testing.T) {
	f := newFile(t, "merzenich")
	first, err := FromFile(context.Background(), f, 1, "2017-10-31")
	if err != nil {
		t.Fatal(err)
	}
	made, err := Freeze(f, first, "0.3")
	if err != nil {
		t.Fatal(err)
	}
	frozen, err := f.Release(made.ID)
	if err != nil || !bytes.Equal(frozen.PDF, first.PDF) || !bytes.Equal(frozen.State, first.State) || frozen.Predecessor != 0 || frozen.Program != "0.3" {
		t.Errorf("not frozen as it was: %v", err)
	}
	if _, err := Freeze(f, first, "0.3"); err == nil || !strings.Contains(err.Error(), "Bericht Nr.\u00a01 ist am") {
		t.Errorf("released twice: %v", err)
	}
	if releases, err := f.Releases(); err != nil || len(releases) != 1 {
		t.Errorf("%d releases, %v", len(releases), err)
	}

	if err := f.Change("Ein Jahr später", func(tx *store.Tx) error { return tx.Replace(sample(t, "merzenich-2018")) }); err != nil {
		t.Fatal(err)
	}
	second, err := FromFile(context.Background(), f, 3, "2018-10-31")
	if err != nil {
		t.Fatal(err)
	}
	next, err := Freeze(f, second, "0.3")
	if err != nil || next.Predecessor != made.ID || next.Edition != "full" || next.FileName != second.FileName {
		t.Errorf("got %+v, %v", next, err)
	}
}

func TestPredecessor(t *testing.T) {
	f := newFile(t, "merzenich")
	p := sample(t, "merzenich")
	if before, err := predecessor(f, p, 1); err != nil || before != nil {
		t.Errorf("a first report has a predecessor: %v, %v", before, err)
	}
	if _, err := Freeze(f, draft(t, p, 1, "2017-10-31"), "0.3"); err != nil {
		t.Fatal(err)
	}
	if before, err := predecessor(f, p, 1); err != nil || before != nil {
		t.Errorf("a report is its own predecessor: %v, %v", before, err)
	}
	if before, err := predecessor(f, p, 2); err != nil || before == nil || before.Measures[0].Title != p.Measures[0].Title {
		t.Errorf("the frozen state is not found: %v", err)
	}
}

func TestFileName(t *testing.T) {
	report := data.Report{No: 1, Kind: data.FirstReport}
	for want, c := range map[string]struct {
		m data.Municipality
		r data.Report
	}{
		"2017-10-31_MKOG_05358040_Merzenich_Bericht-01_Sachstand-und-Konzept_v1.pdf": {data.Municipality{Name: "Gemeinde Merzenich", AGS: "05358040"}, report},
		"2017-10-31_MKOG_05315000_Koeln_Bericht-12_Zwischenbericht_v1.pdf":           {data.Municipality{Name: "Stadt Köln", AGS: "05315000"}, data.Report{No: 12, Kind: data.InterimReport}},
		"2017-10-31_MKOG_Weissenburg-i-Bay_Bericht-01_Sachstand-und-Konzept_v1.pdf":  {data.Municipality{Name: "Weißenburg i. Bay."}, report},
		"2017-10-31_MKOG_Orleans-Ost_Bericht-00_v1.pdf":                              {data.Municipality{Name: "Stadt Orle\u0301ans / Ost ®"}, data.Report{}},
	} {
		if got := fileName(c.m, c.r, "2017-10-31"); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
	for _, kind := range data.ReportKinds {
		if titles[kind] == "" {
			t.Errorf("no name for „%s“", kind)
		}
	}
}

// newFile makes a Projektakte out of a sample.
func newFile(t *testing.T, name string) *store.File {
	t.Helper()
	f, err := store.Create(filepath.Join(t.TempDir(), "a.mkog"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	if err := f.Change("Beispiel", func(tx *store.Tx) error { return tx.Replace(sample(t, name)) }); err != nil {
		t.Fatal(err)
	}
	return f
}

func sample(t *testing.T, name string) data.Project {
	t.Helper()
	p, err := exchange.Sample(name)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func draft(t *testing.T, p data.Project, no int, date data.Date) *Draft {
	t.Helper()
	d, err := Make(context.Background(), p, nil, no, date)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// pdfText gives the words of a PDF without blanks, for lines are broken and
// words hyphenated where the page ends.
func pdfText(t *testing.T, path string) string {
	t.Helper()
	out := path + ".txt"
	if b, err := exec.Command("pdftotext", path, out).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, b)
	}
	b, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	return squeeze(string(b))
}

func squeeze(text string) string {
	text = strings.ReplaceAll(text, "\u00ad", "")
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool { return r == '-' || strings.ContainsRune(" \n\f\u00a0\u202f", r) }), "")
}
