package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/ui/widget"
)

// From nothing to a Projektakte: a template, the report dates and partners as
// proposed, a first measure.
func TestGuide(t *testing.T) {
	o := newWindow(t)
	o.press("Neue Projektakte")
	pick := field[*widget.ChoiceField[string]](o.office, "Modellkommune")
	pick.SetValue("Stadt Brandis")
	pick.OnCommit("Stadt Brandis")
	o.typeInto(field[*widget.LineField](o.office, "Projektleitung"), "Jörg Ölßner")
	o.press("Weiter")
	o.press("Weiter")
	o.press("Weiter")
	o.typeInto(field[*widget.LineField](o.office, "Titel der Maßnahme"), "Innenstadt für alle")
	path := field[*widget.LineField](o.office, "Datei").Value()
	if path != filepath.Join(o.dir, "Stadt Brandis.mkog") {
		t.Errorf("proposes %q", path)
	}
	o.press("Projektakte anlegen")
	if o.session == nil || o.shell.current != pageOverview {
		t.Fatalf("in view: %q", texts(o.inView()))
	}
	p := o.stored()
	if err := p.Validate(); err != nil {
		t.Error(err)
	}
	m := p.Municipality
	if m.AGS != "14729070" || m.State != "Sachsen" || m.Population != 9482 || m.PopulationSource == "" {
		t.Errorf("Kommune %+v", m)
	}
	if len(p.Reports) != 4 || p.Reports[2].Kind != data.InterimReport || p.Reports[2].Due != "2018-10-31" {
		t.Errorf("Berichte %+v", p.Reports)
	}
	if len(p.Partners) != 4 || p.Partners[2].Short != "DStGB" {
		t.Errorf("Partner %+v", p.Partners)
	}
	if len(p.Measures) != 1 || p.Measures[0].Title != "Innenstadt für alle" || p.Measures[0].Responsible != "K1" {
		t.Errorf("Maßnahmen %+v", p.Measures)
	}
	newMeasure(o.Desk)
	if got := o.stored().Measures; len(got) != 2 || got[1].ID != "M02" {
		t.Errorf("the next measure is %s", got[len(got)-1].ID)
	}
}

func TestGuideWantsAName(t *testing.T) {
	o := newWindow(t)
	o.app.newFile()
	o.press("Weiter")
	if !o.says("Bitte den Namen der Kommune angeben.") {
		t.Errorf("in view: %q", texts(o.inView()))
	}
	o.typeInto(field[*widget.LineField](o.office, "Name der Kommune"), "Ölbronn")
	o.press("Abbrechen")
	o.press("Weiter anlegen")
	if o.app.guide == nil {
		t.Fatal("the guide is gone")
	}
	o.press("Abbrechen")
	o.press("Verwerfen")
	if !o.says("Was Sie eingeben, wird von selbst gespeichert.") {
		t.Error("not back on the start page")
	}
}

func TestTemplatesAreValid(t *testing.T) {
	for _, m := range templates {
		if err := data.Validate(m); err != nil || m.State == "" {
			t.Errorf("%s: %v, Land %q", m.Name, err, m.State)
		}
	}
}

func TestSample(t *testing.T) {
	o := newWindow(t)
	o.press("Beispiel ansehen")
	o.press("Anlegen")
	if o.session == nil || len(o.project().Measures) == 0 {
		t.Fatalf("in view: %q", texts(o.inView()))
	}
	if o.today() != "2017-10-31" {
		t.Errorf("shown as of %s", o.today())
	}
}

// Where a Projektakte does not open, the start page says why.
func TestMissingFileLeadsToStart(t *testing.T) {
	o := newWindow(t)
	o.withSample()
	o.app.openFile(filepath.Join(o.dir, "fort.mkog"))
	if !o.says("gibt es nicht") {
		t.Errorf("in view: %q", texts(o.inView()))
	}
	o.press("Schließen")
	if o.session != nil || !o.says("Was Sie eingeben, wird von selbst gespeichert.") {
		t.Errorf("in view: %q", texts(o.inView()))
	}
}

// A second window is refused with the name of the one that has the file.
func TestSecondOpeningSaysWhoHasIt(t *testing.T) {
	o := newWindow(t)
	o.withSample()
	path := o.session.file.Path()
	second := New(o.options)
	second.openFile(path)
	if second.session != nil {
		t.Fatal("opened twice")
	}
	in := &office{second.Desk, t, o.dir}
	if !in.says("ist schon geöffnet") {
		t.Errorf("in view: %q", texts(in.inView()))
	}
}

func TestLastFileOpensAgain(t *testing.T) {
	o := newWindow(t)
	o.withSample()
	path := o.session.file.Path()
	o.app.closeFile()
	next := New(o.options)
	next.openFirst()
	if next.session == nil || next.session.file.Path() != path {
		t.Fatal("the last Projektakte did not open")
	}
	next.session.file.Close()
	os.Remove(path)
	gone := New(o.options)
	gone.openFirst()
	if gone.session != nil || widget.Busy(gone.window) {
		t.Error("a file that is gone should lead to the start page")
	}
}

func TestCopyAndExport(t *testing.T) {
	o := newWindow(t)
	o.withSample()
	o.app.askCopy()
	o.press("Speichern")
	if _, err := os.Stat(filepath.Join(o.dir, "akte_2017-10-01.mkog")); err != nil {
		t.Error(err)
	}
	o.app.askExport()
	o.press("Exportieren")
	p, err := exchange.ReadFile(filepath.Join(o.dir, "akte.json"))
	if err != nil || !equalProjects(p, o.stored()) {
		t.Errorf("export: %v", err)
	}
}

// An import shows what it changes first, is one step, and is refused for
// another municipality.
func TestImport(t *testing.T) {
	o := newWindow(t)
	o.withSample()
	before := o.stored()
	changed := before
	changed.Municipality.Office = "Stabsstelle Öffnung"
	path := o.write("neu.json", changed)
	o.app.importFile(path)
	if !o.says("Stabsstelle Öffnung") {
		t.Errorf("in view: %q", texts(o.inView()))
	}
	o.press("Importieren")
	if got := o.stored().Municipality.Office; got != "Stabsstelle Öffnung" {
		t.Errorf("stored %q", got)
	}
	o.undo()
	if !equalProjects(before, o.stored()) {
		t.Error("undo did not bring everything back")
	}
	changed.Municipality.AGS, changed.Municipality.State = "05315000", "Nordrhein-Westfalen"
	o.app.importFile(o.write("fremd.json", changed))
	if !o.says("gehört zu einer anderen Kommune") {
		t.Errorf("in view: %q", texts(o.inView()))
	}
}

func (o *office) write(name string, p data.Project) string {
	o.t.Helper()
	b, err := exchange.Marshal(p)
	if err != nil {
		o.t.Fatal(err)
	}
	path := filepath.Join(o.dir, name)
	if err := os.WriteFile(path, b, 0o600); err != nil {
		o.t.Fatal(err)
	}
	return path
}

func TestPathQuestion(t *testing.T) {
	dir := t.TempDir()
	there := filepath.Join(dir, "da.mkog")
	if err := os.WriteFile(there, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	save := pathQuestion{Kind: ".mkog", Save: true}
	for path, want := range map[string]string{
		dir + "/":                      "Bitte den Namen einer Datei angeben.",
		"":                             "Bitte den Namen einer Datei angeben.",
		filepath.Join(dir, "x/y.mkog"): "gibt es nicht",
		filepath.Join(dir, "neu"):      "",
		there:                          "",
	} {
		if got := sentenceOr(save.check(path)); (want == "") != (got == "") || !strings.Contains(got, want) {
			t.Errorf("saving to %q: %q", path, got)
		}
	}
	save.New = true
	if got := sentenceOr(save.check(there)); !strings.Contains(got, "gibt es schon") {
		t.Errorf("a new file over one that is there: %q", got)
	}
	open := pathQuestion{Kind: ".mkog"}
	if got := sentenceOr(open.check(filepath.Join(dir, "fort"))); !strings.Contains(got, "gibt es nicht") {
		t.Errorf("opening what is gone: %q", got)
	}
	if got := open.complete(filepath.Join(dir, "da")); got != there {
		t.Errorf("completed to %q", got)
	}
}

func sentenceOr(err error) string {
	if err == nil {
		return ""
	}
	return sentence(err)
}
