package command

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
)

// begun makes a Projektakte of a Vorhabenvorlage and adds to it what an office records.
func begun(t *testing.T, path, template string, add func(*data.Project)) {
	t.Helper()
	ok(t, "new", path, "--template", template)
	source := strings.TrimSuffix(path, ".mkog") + ".json"
	ok(t, "export", path, "--out", source)
	b, err := os.ReadFile(source)
	if err != nil {
		t.Fatal(err)
	}
	p, err := exchange.Unmarshal(b)
	if err != nil {
		t.Fatal(err)
	}
	add(&p)
	if b, err = exchange.Marshal(p); err == nil {
		err = exchange.WriteFile(source, b)
	}
	if err != nil {
		t.Fatal(err)
	}
	ok(t, "import", path, source)
}

// measure is one as its programme wants it told, without a Blickwinkel.
func measure(n int, field string) data.Measure {
	id := fmt.Sprintf("M%02d", n)
	return data.Measure{
		ID: id, Title: fmt.Sprintf("Vorhaben %d", n), Summary: "Was geschieht, für wen.", Goal: "Es ist besser.", Unit: "Stabsstelle", Problem: "Es fehlt.", ExpectedResult: "Es ist da.",
		Status: data.StatusRunning, Start: "2024-02-01", End: "2026-06-30", ActualStart: "2024-02-01", Responsible: "K1", Fields: []string{field},
		Milestones: []data.Milestone{{ID: id + "-MS1", Title: "Auftakt", Evidence: "Protokoll", Status: data.MilestoneOpen, PlannedDate: "2026-03-31", BaselineDate: "2026-03-31"}},
	}
}

// ofAnOffice fills in what is asked of every project here.
func ofAnOffice(p *data.Project) {
	p.Contacts = []data.Contact{{ID: "K1", Role: data.RoleLead, Name: "Dr. Eva Muster"}}
	p.Programme.Title, p.Programme.From, p.Programme.To = "Vorhaben der Gegenwart", "2024-01-01", "2030-12-31"
	r := &p.Reports[0]
	r.PeriodFrom, r.PeriodTo, r.KeyDate, r.Due, r.Author, r.Summary = "2025-01-01", "2025-12-31", "2025-12-31", "2026-04-30", "Stabsstelle", "Das Vorhaben kommt voran."
}

// inventions are three projects that have nothing in common with those of 2017 but the officer.
var inventions = []struct {
	template string
	add      func(*data.Project)
}{
	{"smart-city", func(p *data.Project) {
		p.Municipality = data.Municipality{Name: "Stadt Beispiel", Kind: data.KindTown, AGS: "05170024", State: "Nordrhein-Westfalen", FileReference: "61.2"}
		fields := p.Programme.Template.Fields
		for n := range 80 {
			p.Measures = append(p.Measures, measure(n+1, fields[n%len(fields)]))
		}
		for n := range p.Indicators {
			p.Indicators[n].Baseline, p.Indicators[n].BaselineDate, p.Indicators[n].Target, p.Indicators[n].TargetDate = "0", "2024-01-01", "100", "2030-12-31"
			p.Indicators[n].Readings = []data.Reading{{Date: "2025-10-31", Value: "20"}}
		}
	}},
	{"ogp-local", func(p *data.Project) {
		p.Municipality = data.Municipality{Name: "Stadt Muster", Kind: "Große Kreisstadt", AGS: "08335043", State: "Baden-Württemberg"}
		lenses := p.Programme.Template.Lenses
		for n := range 6 {
			m := measure(n+1, "")
			m.Fields, m.Perspectives = nil, []data.PerspectiveWork{{Perspective: lenses[n%len(lenses)].Name}}
			p.Measures = append(p.Measures, m)
		}
	}},
	{"ohne", func(p *data.Project) {
		p.Municipality = data.Municipality{Name: "Zweckverband Muster-Nord", Kind: "Zweckverband", Members: []data.Member{{Name: "Gemeinde Nord", AGS: "05358040"}, {Name: "Gemeinde Süd"}}}
		p.Partners = []data.Partner{{ID: "P1", Short: "Land", Name: "Ministerium des Landes"}}
		p.Reports = []data.Report{{ID: "B1", No: 1, Title: "Sachbericht", Kind: data.InterimReport, Status: data.ReportDraft}}
		p.Measures = []data.Measure{measure(1, "")}
	}},
}

// keep is where the papers and pages of the inventions are kept, for those who judge their form.
var keep = flag.String("keep", "", "folder in which the papers and pages of other programmes are kept")

// wordsOf2017 are those of the Modellkommunen, which no paper of another programme says; OGP Local has some of its own.
func wordsOf2017(template string) []string {
	words := []string{"Modellkommune", "MKOG", "BMI", "Bundesministerium des Innern", "Perspektiven der Offenheit", "Leitfaden", "50.000"}
	if template != "ogp-local" {
		words = append(words, "Open Government", "Open-Government", "OGP", "Offenheit")
	}
	return words
}

// Of another programme the Abgabeprüfung asks for nothing that its Vorlage does not demand, it is released, and no paper of it
// says a word of 2017.
func TestOtherProgrammes(t *testing.T) {
	for _, c := range inventions {
		t.Run(c.template, func(t *testing.T) {
			dir := t.TempDir()
			if *keep != "" {
				dir = *keep
			}
			at := func(name string) string { return filepath.Join(dir, c.template+"-"+name) }
			akte := at("akte.mkog")
			begun(t, akte, c.template, func(p *data.Project) {
				c.add(p)
				ofAnOffice(p)
			})
			if out := ok(t, "check", akte, "--report", "1"); strings.Contains(out, "Fehler") {
				t.Errorf("check says %s", out)
			}
			papers := map[string]string{}
			for _, edition := range []string{"full", "short", "council", "public"} {
				path := at(edition + "-mit-Daten.pdf")
				ok(t, "report", akte, "--report", "1", "--edition", edition, "--out", path, "--with-data")
				papers[edition] = path
			}
			papers["letter"] = at("brief.pdf")
			ok(t, "letter", akte, "--report", "1", "--on", "2026-02-01", "--out", papers["letter"])
			papers["proof"] = at("nachweis.pdf")
			ok(t, "nachweis", akte, "--report", "1", "--out", papers["proof"])
			papers["released"] = at("frei.pdf")
			ok(t, "release", akte, "--report", "1", "--on", "2026-02-01", "--out", papers["released"])
			ok(t, "archive", akte, "--all", "--out", at("Aktenpaket.zip"))
			ok(t, "publish", akte, "--date", "2025-12-31", "--out", at("seite"))
			for name, path := range papers {
				said := text(t, path)
				lacks2017(t, c.template, name, said)
				lacksMeasure(t, c.template, name, said)
			}
			pages, err := filepath.Glob(filepath.Join(at("seite"), "*.html"))
			if err != nil || len(pages) == 0 {
				t.Fatalf("%d pages, %v", len(pages), err)
			}
			for _, path := range append(pages, filepath.Join(at("seite"), "daten", "projekt.json")) {
				b, err := os.ReadFile(path)
				if err != nil {
					t.Fatal(err)
				}
				lacks2017(t, c.template, filepath.Base(path), string(b))
				if filepath.Ext(path) == ".html" { // the data name sections as all programmes do
					lacksMeasure(t, c.template, filepath.Base(path), string(b))
				}
			}
		})
	}
}

// lacks2017 looks for the words of that programme in what a paper of another one says.
func lacks2017(t *testing.T, template, name, said string) {
	t.Helper()
	for _, word := range wordsOf2017(template) {
		if at := strings.Index(said, word); at >= 0 {
			t.Errorf("%s says %q: …%s…", name, word, said[max(0, at-60):min(len(said), at+60)])
		}
	}
}

// lacksMeasure looks for „Maßnahme“ where the programme has another word, and for marks that nothing has replaced.
func lacksMeasure(t *testing.T, template, name, said string) {
	t.Helper()
	words := []string{"{Ma", "{2", "{3", "{4", "{sie", "{ihr"}
	if template != "ohne" {
		words = append(words, "Maßnahme")
	}
	for _, word := range words {
		if at := strings.Index(said, word); at >= 0 {
			t.Errorf("%s says %q: …%s…", name, word, said[max(0, at-60):min(len(said), at+60)])
		}
	}
}

// What a Projektakte gives as Vorlage is what others begin with.
func TestTemplateRoundTrip(t *testing.T) {
	dir := t.TempDir()
	akte, again, file := filepath.Join(dir, "a.mkog"), filepath.Join(dir, "b.mkog"), filepath.Join(dir, "eigene.mkvor")
	ok(t, "new", akte, "--template", "smart-city")
	ok(t, "template", akte, "--out", file)
	ok(t, "new", again, "--template", file)
	second := filepath.Join(dir, "zweite.mkvor")
	ok(t, "template", again, "--out", second)
	one, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	two, err := os.ReadFile(second)
	if err != nil || string(one) != string(two) {
		t.Errorf("the Vorlage is another one: %v", err)
	}
	if out := ok(t, "new", "--list-templates"); !strings.HasPrefix(out, "ogp-local  OGP Local") || strings.Count(out, "\n") != 5 {
		t.Errorf("there are %s", out)
	}
	refuses(t, dir, 2, "template", akte, "--out", filepath.Join(dir, "x.json"))
	refuses(t, dir, 1, "new", filepath.Join(dir, "c.mkog"), "--template", "gibt-es-nicht")
	refuses(t, dir, 2, "new", filepath.Join(dir, "c.mkog"), "--template", "ohne", "--sample", "koeln")
}

// A Projektakte is brought to a newer version of its Vorlage: shown first, one step that can be taken back, and what was released
// stays released.
func TestTemplateUpdate(t *testing.T) {
	dir := t.TempDir()
	akte, one, two := filepath.Join(dir, "a.mkog"), filepath.Join(dir, "eins.mkvor"), filepath.Join(dir, "zwei.mkvor")
	ok(t, "new", akte, "--template", "open-government-2017")
	ok(t, "template", akte, "--out", one)
	b, err := os.ReadFile(one)
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Replace(string(b), `"due": "2018-10-31"`, `"due": "2018-11-15"`, 1)
	text = strings.Replace(text, "\"version\": 1,", "\"version\": 2,", 1)
	if err := exchange.WriteFile(two, []byte(text)); err != nil {
		t.Fatal(err)
	}
	const line = "Bericht B3, Abgabefrist: 31.10.2018 → 15.11.2018"
	if out := ok(t, "template", akte, "--update", two, "--dry-run"); !strings.Contains(out, line) || !strings.Contains(out, "würde") {
		t.Errorf("the look ahead says %s", out)
	}
	if due := state(t, akte).Reports[2].Due; due != "2018-10-31" {
		t.Errorf("the look ahead has changed it to %s", due)
	}
	if out := ok(t, "template", akte, "--update", two); !strings.Contains(out, line) || !strings.Contains(out, "unsigniert") {
		t.Errorf("the update says %s", out)
	}
	if p := state(t, akte); p.Reports[2].Due != "2018-11-15" || p.Programme.Template.Version != 2 {
		t.Errorf("it is %s, version %d", p.Reports[2].Due, p.Programme.Template.Version)
	}
	if out := ok(t, "template", akte, "--update", two); !strings.Contains(out, "nichts zu tun") {
		t.Errorf("once more it says %s", out)
	}
	refuses(t, dir, 1, "template", akte, "--update", one)
	refuses(t, dir, 1, "template", akte, "--update", "gibt-es-nicht")
	refuses(t, dir, 2, "template", akte, "--update", two, "--out", filepath.Join(dir, "x.mkvor"))
	refuses(t, dir, 2, "template", akte)
	f, err := store.Open(akte)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	if label, err := f.Undo(); err != nil || !strings.Contains(label, "Version 2, übernommen") {
		t.Errorf("taken back: %q, %v", label, err)
	}
	if p, err := f.Load(); err != nil || p.Reports[2].Due != "2018-10-31" || p.Programme.Template.Version != 1 {
		t.Errorf("it is not as before, %v", err)
	}
}

// state reads a Projektakte.
func state(t *testing.T, akte string) (p data.Project) {
	t.Helper()
	if err := reading(akte, func(_ *store.File, read data.Project) error { p = read; return nil }); err != nil {
		t.Fatal(err)
	}
	return p
}

// What a Projektakte signs it signs with one key, and who changes the file is found out.
func TestTemplateSigned(t *testing.T) {
	dir := t.TempDir()
	akte, one, two := filepath.Join(dir, "a.mkog"), filepath.Join(dir, "eins.mkvor"), filepath.Join(dir, "zwei.mkvor")
	ok(t, "new", akte, "--template", "smart-city")
	ok(t, "template", akte, "--out", one, "--sign")
	ok(t, "template", akte, "--out", two, "--sign")
	b, err := os.ReadFile(one)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := os.ReadFile(two); err != nil || string(b) != string(again) {
		t.Errorf("signed by another key: %v", err)
	}
	if out := ok(t, "new", filepath.Join(dir, "b.mkog"), "--template", one); !strings.Contains(out, "signiert und seitdem unverändert, Fingerabdruck des Schlüssels: ") {
		t.Errorf("new says %s", out)
	}
	if err := os.WriteFile(two, []byte(strings.Replace(string(b), "Zuwendung", "Zuweisung", 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	refuses(t, dir, 1, "new", filepath.Join(dir, "c.mkog"), "--template", two)
	refuses(t, dir, 1, "template", akte, "--update", two)
}

// Inputs that an independent check found judged by rules that have nothing to do with them. The project is one of another
// giver, of which nothing is recorded but what stands here.
func TestJudgedByWhatIsPrinted(t *testing.T) {
	dir := t.TempDir()
	bare := data.Project{
		Format: data.FormatVersion, Municipality: data.Municipality{Name: "Stadt Beispiel", Kind: data.KindTown, AGS: "05170024", State: "Nordrhein-Westfalen"},
		Programme: data.Programme{Title: "Programm X", From: "2024-01-01", To: "2026-12-31"}, Partners: []data.Partner{{ID: "P1", Short: "KfW", Name: "KfW"}},
		Reports: []data.Report{{ID: "B1", No: 1, Title: "Zwischennachweis 2025", Kind: data.InterimReport, PeriodFrom: "2025-01-01", PeriodTo: "2025-12-31", Due: "2026-04-30"}},
	}
	for name, c := range map[string]struct {
		change func(*data.Project)
		want   string // part of a finding, empty where there is no error
	}{
		"outside the term": {func(p *data.Project) {
			p.Reports[0].PeriodFrom, p.Reports[0].PeriodTo, p.Reports[0].Due = "2017-01-01", "2017-12-31", "2018-04-30"
		}, "Der Berichtszeitraum beginnt am 01.01.2017, vor der Laufzeit des Vorhabens (01.01.2024–31.12.2026)."},
		"one free text": {func(p *data.Project) {
			p.Measures, p.Reports[0].Outline = []data.Measure{{ID: "M01", Title: "M", Status: data.StatusPlanned}}, "G1"
			p.Outlines = []data.Outline{{ID: "G1", Title: "Nur Text", Version: 1, Sections: []data.OutlineSection{{Section: data.SectionFree, Title: "Bericht", Text: "Bericht"}}}}
		}, ""},
		"Verbandsgemeinde": {func(p *data.Project) {
			p.Municipality = data.Municipality{Name: "Verbandsgemeinde Muster", Kind: "Verbandsgemeinde", AGS: "073355004", State: "Rheinland-Pfalz"}
		}, ""},
		"Verbandsgemeinde as Regionalschlüssel": {func(p *data.Project) {
			p.Municipality = data.Municipality{Name: "Verbandsgemeinde Muster", Kind: "Verbandsgemeinde", AGS: "073355004000", State: "Rheinland-Pfalz"}
		}, ""},
		"LAG without a key": {func(p *data.Project) {
			p.Municipality = data.Municipality{Name: "LAG Muster e. V.", Kind: "Verein"}
		}, ""},
		"key of another kind": {func(p *data.Project) { p.Municipality.Kind = data.KindDistrict }, "Fehler: Kommune: Der Schlüssel 05170024 hat 8 Ziffern; zur Art „Landkreis“ gehört einer mit 5"},
		"what is demanded and printed": {func(p *data.Project) {
			p.Measures = []data.Measure{{ID: "M01", Title: "M", Status: data.StatusPlanned}}
			p.Programme.Template = data.Template{Title: "Eigene", Demands: []data.Demand{{Of: data.KindMeasure, Fields: []string{"goal"}}}}
		}, "Fehler: M01: Die Pflichtangabe „Ziel“ fehlt. Bitte ergänzen. [Vorlage „Eigene“; Abschnitt „Maßnahmen im Einzelnen“]\n"},
		"without a recipient": {func(p *data.Project) { p.Partners = nil }, "Fehler: Projektpartner: Der Bericht hat keinen Empfänger. Bitte die Projektpartner eintragen. [jeder Bericht]\n"},
		"without a name":      {func(p *data.Project) { p.Municipality.Name = "" }, "Fehler: Kommune: Die Pflichtangabe „Name“ fehlt."},
	} {
		t.Run(name, func(t *testing.T) {
			p := bare
			p.Reports = append([]data.Report{}, bare.Reports...)
			c.change(&p)
			b, err := exchange.Marshal(p)
			source, akte := filepath.Join(dir, name+".json"), filepath.Join(dir, name+".mkog")
			if err == nil {
				err = exchange.WriteFile(source, b)
			}
			if err != nil {
				t.Fatal(err)
			}
			ok(t, "new", akte)
			ok(t, "import", akte, source)
			_, stdout, _ := call("check", akte, "--report", "1")
			if !strings.Contains(stdout, c.want) || !strings.HasPrefix(c.want, "Fehler") && strings.Contains(stdout, "Fehler: ") {
				t.Errorf("got %s\nwant %q", stdout, c.want)
			}
		})
	}
}
