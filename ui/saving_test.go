package ui

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/ui/widget"
)

func TestFieldSavesWhenLeft(t *testing.T) {
	o := newOffice(t).withSample()
	p := pageAt[*measuresPage](o, pageMeasures)
	o.typeInto(p.edit.field("title"), "Straßenfest für Öffnung – „5 €“")
	if got := o.stored().Measures[0].Title; got != "Leitlinien und Leitfaden Open Government" {
		t.Fatalf("saved %q before the field was left", got)
	}
	o.leave()
	if got := o.stored().Measures[0].Title; got != "Straßenfest für Öffnung – „5 €“" {
		t.Errorf("stored %q", got)
	}
	if got, _ := o.session.file.Steps(); got != "Titel von M01" {
		t.Errorf("the step is called %q", got)
	}
	if !o.says("gespeichert 14:03") {
		t.Errorf("the status line says %q", o.shell.status.left.Text)
	}
}

func TestSaveNowSavesWhileTyping(t *testing.T) {
	o := newOffice(t).withSample()
	p := pageAt[*municipalityPage](o, pageMunicipality)
	o.typeInto(p.municipality.field("office"), "Amt für Offenheit")
	o.saveNow()
	if got := o.stored().Municipality.Office; got != "Amt für Offenheit" {
		t.Errorf("stored %q", got)
	}
}

func TestAGSBringsItsState(t *testing.T) {
	o := newOffice(t).with(data.Project{})
	p := pageAt[*municipalityPage](o, pageMunicipality)
	o.typeInto(p.municipality.field("ags"), "14729070")
	o.leave()
	if got := o.stored().Municipality; got.AGS != "14729070" || got.State != "Sachsen" {
		t.Errorf("stored %q in %q", got.AGS, got.State)
	}
}

// Typing is taken back first, then the last step; a restart changes nothing.
func TestUndoSurvivesRestart(t *testing.T) {
	o := newOffice(t).withSample()
	p := pageAt[*measuresPage](o, pageMeasures)
	o.typeInto(p.edit.field("title"), "Neuer Titel")
	o.leave()
	path := o.session.file.Path()
	o.shut()
	if o.session != nil {
		t.Fatal("still open")
	}
	o.reopen(path)
	o.undoTyping()
	if got := o.stored().Measures[0].Title; got != "Leitlinien und Leitfaden Open Government" {
		t.Errorf("stored %q after undo", got)
	}
	if o.shell.current != pageMeasures {
		t.Errorf("undo shows %q", o.shell.current)
	}
	if !o.says("Rückgängig: Titel von M01") {
		t.Errorf("the status line says %q", o.shell.status.left.Text)
	}
	o.redoTyping()
	if got := o.stored().Measures[0].Title; got != "Neuer Titel" {
		t.Errorf("stored %q after redo", got)
	}
}

func TestUndoTakesBackTypingFirst(t *testing.T) {
	o := newOffice(t).withSample()
	p := pageAt[*measuresPage](o, pageMeasures)
	f := p.edit.field("title").(*widget.LineField)
	o.typeInto(f, "A")
	o.undoTyping() // the letter
	o.undoTyping() // what it replaced
	o.leave()
	if got := o.stored().Measures[0].Title; got != "Leitlinien und Leitfaden Open Government" {
		t.Errorf("stored %q", got)
	}
	if got, _ := o.session.file.Steps(); got != "" {
		t.Errorf("the last step is %q", got)
	}
}

// A measure takes its milestones along and what points at it lets go; one step
// brings all of it back.
func TestDeleteAndUndo(t *testing.T) {
	o := newOffice(t).withSample()
	before := o.stored()
	m := before.Measures[1]
	m.MergedInto = "M01"
	o.save("Zusammenlegung", m)
	before = o.stored()
	p := pageAt[*measuresPage](o, pageMeasures)
	pickMore(o, "Löschen")
	if !o.says("Meilensteine") || !o.says("verlieren den Verweis: M02,") {
		t.Errorf("the question is %q", texts(o.inView()))
	}
	o.press("Behalten")
	if len(o.stored().Measures) != len(before.Measures) {
		t.Fatal("deleted all the same")
	}
	pickMore(o, "Löschen")
	o.press("Löschen") // in the dialog
	after := o.stored()
	if len(after.Measures) != len(before.Measures)-1 || after.Measures[0].ID != "M02" {
		t.Fatalf("%d measures are left, the first is %s", len(after.Measures), after.Measures[0].ID)
	}
	if after.Measures[0].MergedInto != "" {
		t.Error("M02 still points at M01")
	}
	if err := after.Validate(); err != nil {
		t.Error(err)
	}
	if p.chosen != "M02" {
		t.Errorf("%q is chosen", p.chosen)
	}
	o.undoTyping()
	if !equalProjects(before, o.stored()) {
		t.Error("undo did not bring everything back")
	}
	if p.chosen != "M01" {
		t.Errorf("%q is chosen after undo", p.chosen)
	}
}

// What cannot be read stays in the field, marked, and closing asks about it.
func TestBadInputStays(t *testing.T) {
	o := newOffice(t).withSample()
	p := pageAt[*measuresPage](o, pageMeasures)
	p.sections.open(milestoneSection)
	f := p.milestones.edit.field("planned_date").(*widget.DateField)
	o.typeInto(f, "31.02.2018")
	o.leave()
	if f.Problem() == "" || !f.Dirty() {
		t.Fatalf("problem %q, dirty %v", f.Problem(), f.Dirty())
	}
	if got := o.stored().Measures[0].Milestones[0].PlannedDate; got != "2017-10-13" {
		t.Errorf("stored %q", got)
	}
	o.goTo(place{page: pageConcept})
	o.shut()
	if !o.says("Eine Eingabe ist noch nicht richtig") || !o.says("„Plan“ von Meilenstein M01-MS1 (Seite Maßnahmen): ") {
		t.Fatalf("closing asks %q", texts(o.inView()))
	}
	o.press("Berichtigen")
	if o.shell.current != pageMeasures || !f.Dirty() {
		t.Errorf("on page %q the field is dirty: %v", o.shell.current, f.Dirty())
	}
	o.shut()
	o.press("Verwerfen")
	if o.session != nil {
		t.Error("still open")
	}
}

// Where the file cannot be written, the window says so and keeps what was typed.
func TestFailureKeepsWhatWasTyped(t *testing.T) {
	o := newOffice(t).withSample()
	path := o.session.file.Path()
	o.session.file.Close()
	p := pageAt[*measuresPage](o, pageMeasures)
	f := p.edit.field("title").(*widget.LineField)
	o.typeInto(f, "Nicht verlieren")
	o.leave()
	if !o.says("Nicht gespeichert: Titel von M01.") {
		t.Errorf("in view: %q", texts(o.inView()))
	}
	o.goTo(place{page: pageConcept})
	o.goTo(place{page: pageMeasures})
	if f.Value() != "Nicht verlieren" || o.project().Measures[0].Title != "Nicht verlieren" {
		t.Errorf("the field holds %q", f.Value())
	}
	o.shut()
	if !o.says("Nicht gespeichert") {
		t.Fatal("closing does not ask")
	}
	o.press("Zurück")
	again, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	o.session.file = again
	o.press("Erneut versuchen")
	if got := o.stored().Measures[0].Title; got != "Nicht verlieren" {
		t.Errorf("stored %q", got)
	}
	if o.shell.failure.content.Visible() {
		t.Error("the failure is still in view")
	}
}

func TestNewVersionOfConceptCopiesTheValidOne(t *testing.T) {
	o := newOffice(t).withSample()
	p := pageAt[*conceptPage](o, pageConcept)
	o.press("Neue Fassung")
	concepts := o.stored().Concepts
	if len(concepts) != 2 || concepts[1].Summary != concepts[0].Summary {
		t.Fatalf("%d Fassungen", len(concepts))
	}
	o.typeInto(p.edit.field("version"), "2.0")
	o.leave()
	if got := o.stored().Concepts; got[0].Version != "1.0" || got[1].Version != "2.0" {
		t.Errorf("Fassungen %q and %q", got[0].Version, got[1].Version)
	}
}

func TestMeasuresMove(t *testing.T) {
	o := newOffice(t).withSample()
	pageAt[*measuresPage](o, pageMeasures)
	o.press("Nach unten")
	if got := o.stored().Measures; got[0].ID != "M02" || got[1].ID != "M01" {
		t.Errorf("order %s, %s", got[0].ID, got[1].ID)
	}
}

func TestGoals(t *testing.T) {
	o := newOffice(t).withSample()
	p := pageAt[*conceptPage](o, pageConcept)
	p.sections.open(goalSection)
	n := len(o.project().Concept().Goals)
	o.press("Ziel hinzufügen")
	test.Type(o.window.Canvas().Focused(), "Rückmeldung in zwei Wochen")
	o.leave()
	o.press("Ziel 1 entfernen")
	goals := o.stored().Concept().Goals
	if len(goals) != n || goals[n-1].Text != "Rückmeldung in zwei Wochen" || p.goals.texts[n-1].Value() != goals[n-1].Text {
		t.Errorf("stored %+v", goals)
	}
}

// Undo stops at the content with which a file began: an empty Projektakte in
// place of the sample would frighten anyone.
func TestUndoStopsAtTheBeginning(t *testing.T) {
	o := newOffice(t).withSample()
	o.undo()
	if !o.says("Nichts mehr zurückzunehmen") || len(o.stored().Measures) == 0 {
		t.Error("undo took the whole Projektakte away")
	}
}
