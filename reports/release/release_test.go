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
	"modellkommune/data/datatest"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
	"modellkommune/reports/pdf/pdftest"
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
	for _, c := range due {
		p := sample(t, c.sample)
		path := filepath.Join(t.TempDir(), "bericht.pdf")
		if err := os.WriteFile(path, draft(t, p, c.no, c.date).PDF, 0o600); err != nil {
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

func TestMakeRefusesAndStops(t *testing.T) {
	p := sample(t, "merzenich")
	_, err := Make(context.Background(), Source{Project: p}, Order{No: 9, Date: "2017-10-31"})
	if text, ok := data.Sentence(err); !ok || !strings.Contains(text, "Nummer 9") || !strings.Contains(text, "1, 2, 3, 4") {
		t.Errorf("got %v", err)
	}
	_, err = Make(context.Background(), Source{}, Order{No: 1, Date: "2017-10-31"})
	if text, ok := data.Sentence(err); !ok || !strings.Contains(text, "noch keine Berichtstermine") {
		t.Errorf("got %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Make(ctx, Source{Project: p}, Order{No: 1, Date: "2017-10-31"}); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled run went on: %v", err)
	}
}

func TestFreeze(t *testing.T) {
	f := newFile(t, "merzenich")
	first, err := FromFile(context.Background(), f, Order{No: 1, Date: "2017-10-31", On: "2017-10-31", Program: "0.3"})
	if err != nil {
		t.Fatal(err)
	}
	made, err := Freeze(f, first)
	if err != nil {
		t.Fatal(err)
	}
	frozen, err := f.Release(made.ID)
	if err != nil || !bytes.Equal(frozen.State, first.State) || frozen.StateSHA256 != first.StateSHA256 || len(frozen.Protocol) == 0 || frozen.Predecessor != 0 || frozen.Program != "0.3" {
		t.Errorf("not frozen as it was: %v", err)
	}
	if x, err := f.Rendition(frozen.Renditions[0].ID); err != nil || !bytes.Equal(x.PDF, first.PDF) {
		t.Errorf("the PDF is not frozen as it was: %v", err)
	}
	if _, err := Freeze(f, first); err == nil || !strings.Contains(err.Error(), "Bericht Nr.\u00a01 ist am") {
		t.Errorf("released twice: %v", err)
	}
	if releases, err := f.Releases(); err != nil || len(releases) != 1 {
		t.Errorf("%d releases, %v", len(releases), err)
	}

	if err := f.Change("Ein Jahr später", func(tx *store.Tx) error { return tx.Replace(sample(t, "merzenich-2018")) }); err != nil {
		t.Fatal(err)
	}
	second, err := FromFile(context.Background(), f, Order{No: 3, On: "2018-11-05"})
	if err != nil {
		t.Fatal(err)
	}
	next, err := Freeze(f, second)
	if err != nil || next.Predecessor != made.ID || next.Renditions[0].Edition != data.EditionFull || next.Renditions[0].FileName != second.FileName {
		t.Errorf("got %+v, %v", next, err)
	}
}

// Nobody knows before the Stichtag what will be then.
func TestNoReleaseBeforeTheKeyDate(t *testing.T) {
	f := newFile(t, "merzenich")
	for day, want := range map[data.Date]bool{"2017-10-30": false, "2017-10-31": true} {
		d, err := FromFile(t.Context(), f, Order{No: 1, On: day})
		if err != nil {
			t.Fatal(err)
		}
		err = mayLeave(f, d)
		if text, _ := data.Sentence(err); (err == nil) != want || !want && !strings.Contains(text, "Der Stichtag von Bericht Nr.\u00a01 ist der 31.10.2017; am 30.10.2017 weiß noch niemand, was dann ist.") {
			t.Errorf("%s: %v", day, err)
		}
	}
}

// A correction is not older than what it replaces, nor a letter than what it hands over.
func TestDaysFollowEachOther(t *testing.T) {
	f := newFile(t, "merzenich")
	d, err := FromFile(t.Context(), f, Order{No: 1, On: "2017-11-05"})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Freeze(f, d); err != nil {
		t.Fatal(err)
	}
	for day, want := range map[data.Date]string{"2017-11-04": "kann nicht vom 04.11.2017 sein", "2017-11-05": ""} {
		_, err := NewLetter(f, Order{No: 1, Today: day}, "BMI")
		if text, _ := data.Sentence(err); !strings.Contains(text, want) || (want == "") != (err == nil) {
			t.Errorf("letter of %s: %v", day, err)
		}
		d, err := Correcting(t.Context(), f, Order{No: 1, On: day}, "Zahlendreher")
		if err != nil {
			t.Fatal(err)
		}
		err = mayLeave(f, d)
		if text, _ := data.Sentence(err); want != "" && !strings.Contains(text, "eine neuere kann nicht vom 04.11.2017 sein") || want == "" && err != nil {
			t.Errorf("correction of %s: %v", day, err)
		}
	}
}

// What the Abgabeprüfung calls an error blocks a release; nothing is written.
func TestErrorsBlockARelease(t *testing.T) {
	f := newFile(t, "merzenich")
	p := sample(t, "merzenich")
	p.Measures[0].Goal, p.Measures[1].Goal = "", ""
	path := filepath.Join(t.TempDir(), "bericht.pdf")
	for _, release := range []func() (store.Release, error){
		func() (store.Release, error) { return Publish(f, draft(t, p, 1, "2017-10-31"), path) },
		func() (store.Release, error) { return Freeze(f, draft(t, p, 1, "2017-10-31")) },
	} {
		_, err := release()
		if text, ok := data.Sentence(err); !ok || !strings.Contains(text, "2 Fehler") || !strings.Contains(text, "(M01, Ziel; M02, Ziel)") {
			t.Errorf("got %v", err)
		}
	}
	if _, err := os.Stat(path); err == nil {
		t.Error("the PDF is written all the same")
	}
	if releases, err := f.Releases(); err != nil || len(releases) != 0 {
		t.Errorf("%d releases, %v", len(releases), err)
	}
}

// A release makes one Abgabeprüfung: what it has found stands in the Prüfprotokoll of
// the PDF and in the frozen one, and decides whether the report may leave.
func TestReleaseChecksOnce(t *testing.T) {
	f, p := newFile(t, "merzenich"), sample(t, "merzenich")
	p.Outlines = []data.Outline{{ID: "G1", Title: "Protokoll", Sections: []data.OutlineSection{{Section: data.SectionProtocol}}}}
	p.Reports[0].Outline = "G1"
	d := draft(t, p, 1, "2017-10-31")
	first, again := d.Findings(), d.Findings()
	if len(first) == 0 || &first[0] != &again[0] {
		t.Error("the draft is checked twice")
	}
	path := filepath.Join(t.TempDir(), "bericht.pdf")
	made, err := Publish(f, d, path)
	if err != nil {
		t.Fatal(err)
	}
	var lines strings.Builder
	for _, finding := range first {
		lines.WriteString(finding.Line() + "\n")
	}
	frozen, err := f.Release(made.ID)
	if err != nil || string(frozen.Protocol) != lines.String() {
		t.Errorf("the frozen protocol says %q, %v", frozen.Protocol, err)
	}
	if read := findingsIn(frozen.Protocol); len(read) != len(first) || read[0].Line() != first[0].Line() {
		t.Errorf("read again it says %+v", read)
	}

	refused := draft(t, p, 2, "2017-10-31")
	refused.Findings = func() []data.Finding {
		return []data.Finding{{Severity: data.SeverityError, Place: "M01", Text: "Nur einmal gefunden."}}
	}
	if _, err := Publish(f, refused, path); err == nil || !strings.Contains(err.Error(), "1 Fehler") {
		t.Errorf("got %v", err)
	}
}

func TestPredecessor(t *testing.T) {
	f := newFile(t, "merzenich")
	p := sample(t, "merzenich")
	if before, err := Predecessor(f, p, 1, ""); err != nil || before != nil {
		t.Errorf("a first report has a predecessor: %v, %v", before, err)
	}
	if _, err := Freeze(f, draft(t, p, 1, "2017-10-31")); err != nil {
		t.Fatal(err)
	}
	if before, err := Predecessor(f, p, 1, ""); err != nil || before != nil {
		t.Errorf("a report is its own predecessor: %v, %v", before, err)
	}
	if before, err := Predecessor(f, p, 2, ""); err != nil || before == nil || before.Project.Measures[0].Title != p.Measures[0].Title {
		t.Errorf("the frozen state is not found: %v", err)
	}
}

// A report that is due compares with the last one that was due, whatever was given to
// others in between; a Ratsmitteilung compares with the last thing that it continues.
func TestPredecessorIsOneThatIsContinued(t *testing.T) {
	f := newFile(t, "merzenich")
	p := sample(t, "merzenich")
	notice := p.Reports[0]
	notice.ID, notice.No, notice.Kind = p.Reports[1].ID, 2, data.CouncilNotice
	p.Reports[1] = notice
	for _, r := range p.Reports[:2] {
		if _, err := Freeze(f, draft(t, p, r.No, "2017-10-31")); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		kind data.ReportKind
		with string
		want int
	}{
		{data.InterimReport, "", 1}, {data.CouncilNotice, "", 2}, {data.ProfileReport, "", 1}, {data.InterimReport, p.Reports[1].ID, 2},
	} {
		p.Reports[2].Kind, p.Reports[2].ComparedWith = c.kind, c.with
		if before, err := Predecessor(f, p, 3, ""); err != nil || before == nil || before.Report.No != c.want {
			t.Errorf("%s, compared with %q: %+v, %v", c.kind, c.with, before, err)
		}
	}
}

// Reports are compared in the order of their Stichtage, also where one was released late.
func TestPredecessorIsNotLater(t *testing.T) {
	f := newFile(t, "merzenich")
	p := sample(t, "merzenich")
	for _, d := range []*Draft{draft(t, p, 1, "2017-10-31"), draft(t, p, 3, "2018-10-31")} {
		d.Findings = func() []data.Finding { return nil }
		if _, err := Freeze(f, d); err != nil {
			t.Fatal(err)
		}
	}
	for key, want := range map[data.Date]int{"2017-10-31": 1, "2018-03-31": 1, "2018-10-31": 3, "2019-01-01": 3} {
		if before, err := Predecessor(f, p, 2, key); err != nil || before == nil || before.Report.No != want {
			t.Errorf("at %s: %+v, %v", key, before, err)
		}
	}
	if before, err := Predecessor(f, p, 2, "2017-10-30"); err != nil || before != nil {
		t.Errorf("nothing was released by then, but %+v, %v", before, err)
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
		if got := fileName(data.Project{Municipality: c.m, Programme: data.Programme{Template: datatest.Template2017()}}, c.r, Order{Date: "2017-10-31"}); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
	words := data.Template{Code: "OGP", Words: []data.ValueWord{{Of: data.KindReport, Field: "kind", Value: string(data.InterimReport), Word: "Selbstbewertung zur Halbzeit"}}}
	union := data.Municipality{Name: "Zweckverband Nord", Kind: data.KindPurpose}
	for want, c := range map[string]struct {
		kind    data.ReportKind
		edition data.Edition
	}{
		"2025-12-31_OGP_Nord_Bericht-01_Selbstbewertung-zur-Halbzeit_v1.pdf":                                       {data.InterimReport, ""},
		"2025-12-31_OGP_Nord_Bericht-01_Selbstbewertung-zur-Halbzeit_Mitteilung-an-die-Verbandsversammlung_v1.pdf": {data.InterimReport, data.EditionCouncil},
		"2025-12-31_OGP_Nord_Bericht-01_Mitteilung-an-die-Verbandsversammlung_v1.pdf":                              {data.CouncilNotice, data.EditionCouncil},
	} {
		if got := fileName(data.Project{Municipality: union, Programme: data.Programme{Template: words}}, data.Report{No: 1, Kind: c.kind}, Order{Date: "2025-12-31", Edition: c.edition}); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
	for _, kind := range data.ReportKinds {
		if titles[kind] == "" {
			t.Errorf("no name for „%s“", kind)
		}
	}
}

func TestFileNameOfEditions(t *testing.T) {
	m := data.Municipality{Name: "Stadt Tengen", AGS: "08335080"}
	for want, c := range map[string]struct {
		kind    data.ReportKind
		edition data.Edition
	}{
		"2018-10-31_MKOG_08335080_Tengen_Bericht-03_Zwischenbericht_v1.pdf":                {data.InterimReport, ""},
		"2018-10-31_MKOG_08335080_Tengen_Bericht-03_Abschlussbericht_v1.pdf":               {data.FinalReport, data.EditionFull},
		"2018-10-31_MKOG_08335080_Tengen_Bericht-03_Zwischenbericht_Kurzfassung_v1.pdf":    {data.InterimReport, data.EditionShort},
		"2018-10-31_MKOG_08335080_Tengen_Bericht-03_Zwischenbericht_Ratsmitteilung_v1.pdf": {data.InterimReport, data.EditionCouncil},
		"2018-10-31_MKOG_08335080_Tengen_Bericht-03_Ratsmitteilung_v1.pdf":                 {data.CouncilNotice, data.EditionCouncil},
		"2018-10-31_MKOG_08335080_Tengen_Bericht-03_Zwischenbericht_oeffentlich_v1.pdf":    {data.InterimReport, data.EditionPublic},
	} {
		if got := fileName(data.Project{Municipality: m, Programme: data.Programme{Template: datatest.Template2017()}}, data.Report{No: 3, Kind: c.kind}, Order{Date: "2018-10-31", Edition: c.edition}); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
		want = strings.Replace(want, "_v1", "_mit-Daten_v1", 1)
		if got := fileName(data.Project{Municipality: m, Programme: data.Programme{Template: datatest.Template2017()}}, data.Report{No: 3, Kind: c.kind}, Order{Date: "2018-10-31", Edition: c.edition, WithData: true}); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

// The public edition of no sample says how an Ansprechperson is reached.
func TestPublicEditionNamesNobody(t *testing.T) {
	for _, c := range due {
		s := sourceOf(t, c.sample, c.no)
		d, err := Make(context.Background(), s, Order{No: c.no, Date: c.date, Edition: data.EditionPublic})
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(t.TempDir(), "bericht.pdf")
		if err := os.WriteFile(path, d.PDF, 0o600); err != nil {
			t.Fatal(err)
		}
		text := pdfText(t, path)
		for _, contact := range s.Project.Contacts {
			for _, secret := range []string{contact.Email, contact.Phone} {
				if secret != "" && strings.Contains(text, squeeze(secret)) {
					t.Errorf("%s: the public edition says %q", c.sample, secret)
				}
			}
		}
	}
}

// The next report begins with the texts of a released one, unless something is
// written there already.
func TestPublishHandsTextsOn(t *testing.T) {
	for name, c := range map[string]struct {
		before data.Report
		want   string
	}{
		"nothing written":   {data.Report{}, "Kurz"},
		"begun before":      {data.Report{Summary: "Noch nicht fertig", Adopted: []string{"summary"}}, "Kurz"},
		"something written": {data.Report{Events: "Auftakt"}, ""},
	} {
		f := newFile(t, "merzenich")
		p := sample(t, "merzenich")
		first, next := p.Reports[0], c.before
		first.Summary = "Kurz"
		next.ID, next.No = p.Reports[1].ID, p.Reports[1].No
		if err := f.Change("Anfang", func(tx *store.Tx) error { return tx.Put(first, next) }); err != nil {
			t.Fatal(err)
		}
		d, err := FromFile(context.Background(), f, Order{No: 1, Date: "2017-10-31", On: "2017-10-31"})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := Publish(f, d, filepath.Join(t.TempDir(), "bericht.pdf")); err != nil {
			t.Fatal(err)
		}
		if p, err = f.Load(); err != nil {
			t.Fatal(err)
		}
		if got := p.Reports[1]; got.Summary != c.want || (len(got.Adopted) > 0) != (c.want != "") {
			t.Errorf("%s: the next report says %q, adopted %q", name, got.Summary, got.Adopted)
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
	d, err := Make(context.Background(), Source{Project: p}, Order{No: no, Date: date, On: date})
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

func TestLetters(t *testing.T) {
	f := newFile(t, "merzenich-2018")
	letter := func(o Order, to string) []byte {
		t.Helper()
		made, err := NewLetter(f, o, to)
		if err != nil {
			t.Fatal(err)
		}
		for _, defect := range pdftest.Check(made.PDF) {
			t.Error(defect)
		}
		return made.PDF
	}
	o := Order{No: 3, Today: "2018-11-05"}
	all, one := letter(o, ""), letter(o, "dst")
	if !bytes.Equal(all, letter(o, "")) {
		t.Error("two runs differ")
	}
	if len(one) >= len(all) {
		t.Errorf("a single letter: %d of %d bytes", len(one), len(all))
	}
	_, err := NewLetter(f, o, "XYZ")
	if text, ok := data.Sentence(err); !ok || !strings.Contains(text, "BMI, DST") {
		t.Errorf("got %v", err)
	}
	p := sample(t, "merzenich-2018")
	p.Partners = nil
	p.Reports[2].Recipients = nil
	if err := f.Change("ohne Partner", func(tx *store.Tx) error { return tx.Replace(p) }); err != nil {
		t.Fatal(err)
	}
	if _, err := NewLetter(f, o, ""); err == nil {
		t.Error("a letter to nobody")
	}
}

// A letter is dated with the day on which it is made, and says what was frozen,
// whatever the Projektakte holds since.
func TestLetterSaysWhatWasReleased(t *testing.T) {
	f := newFile(t, "merzenich")
	said := func(on data.Date) string {
		t.Helper()
		made, err := NewLetter(f, Order{No: 1, Today: on}, "BMI")
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(t.TempDir(), "anschreiben.pdf")
		if err := os.WriteFile(path, made.PDF, 0o600); err != nil {
			t.Fatal(err)
		}
		return pdfText(t, path)
	}
	if text := said("2017-11-02"); !strings.Contains(text, "Entwurf") || !strings.Contains(text, "02.11.2017") || !strings.Contains(text, squeeze("Stand vom 31. Oktober 2017")) {
		t.Errorf("the draft says %s", text)
	}
	d, err := FromFile(context.Background(), f, Order{No: 1, On: "2017-11-03"})
	if err == nil {
		_, err = Freeze(f, d)
	}
	if err != nil {
		t.Fatal(err)
	}
	p, err := f.Load()
	if err != nil {
		t.Fatal(err)
	}
	p.Programme.Title = "Ganz anders"
	if err := f.Change("umbenannt", func(tx *store.Tx) error { return tx.Put(p.Programme) }); err != nil {
		t.Fatal(err)
	}
	if text := said("2017-11-04"); strings.Contains(text, "Entwurf") || strings.Contains(text, squeeze("Ganz anders")) || !strings.Contains(text, "04.11.2017") {
		t.Errorf("after the release it says %s", text)
	}
}
