package page

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/ui/desk"
	"modellkommune/ui/uitest"
	"modellkommune/ui/widget"
)

func TestFieldSavesWhenLeft(t *testing.T) {
	o := newOffice(t).WithSample()
	p := uitest.PageAt[*Measures](o, desk.PageMeasures)
	o.TypeInto(p.edit.Field("title"), "Straßenfest für Öffnung – „5 €“")
	if got := o.Stored().Measures[0].Title; got != "Leitlinien und Leitfaden Open Government" {
		t.Fatalf("saved %q before the field was left", got)
	}
	o.Leave()
	if got := o.Stored().Measures[0].Title; got != "Straßenfest für Öffnung – „5 €“" {
		t.Errorf("stored %q", got)
	}
	if got, _ := o.Session.File.Steps(); got != "Titel von M01" {
		t.Errorf("the step is called %q", got)
	}
	if !o.Says("gespeichert 14:03") {
		t.Errorf("the status line says %q", o.Shell.Status.Left.Text)
	}
}

func TestSaveNowSavesWhileTyping(t *testing.T) {
	o := newOffice(t).WithSample()
	p := uitest.PageAt[*Municipality](o, desk.PageMunicipality)
	o.TypeInto(p.municipality.Field("office"), "Amt für Offenheit")
	o.SaveNow()
	if got := o.Stored().Municipality.Office; got != "Amt für Offenheit" {
		t.Errorf("stored %q", got)
	}
}

// The steps are named after who reports.
func TestStepNamesWhoReports(t *testing.T) {
	for kind, want := range map[data.MunicipalityKind]string{"": "Projektbüro der Kommune", data.KindPurpose: "Projektbüro des Zweckverbands", data.KindCounty: "Projektbüro des Kreises"} {
		o := newOffice(t).With(data.Project{Municipality: data.Municipality{Kind: kind}})
		p := uitest.PageAt[*Municipality](o, desk.PageMunicipality)
		o.TypeInto(p.municipality.Field("office"), "Geschäftsstelle")
		o.Leave()
		if got, _ := o.Session.File.Steps(); got != want {
			t.Errorf("%q: the step is called %q", kind, got)
		}
	}
}

// The key is marked as a Pflichtangabe where there is one for the kind.
func TestKeyIsRequiredWhereThereIsOne(t *testing.T) {
	p := data.Project{Municipality: data.Municipality{Kind: data.KindCounty}}
	p.Programme.Template.Demands = []data.Demand{{Of: data.KindMunicipality, Fields: []string{"ags"}}}
	o := newOffice(t).With(p)
	o.GoTo(desk.Location{Page: desk.PageMunicipality})
	for _, c := range []struct {
		kind data.MunicipalityKind
		want bool
	}{{data.KindCounty, true}, {data.KindPurpose, false}, {data.KindVillage, true}, {data.KindSociety, false}} {
		m := o.Project().Municipality
		m.Kind = c.kind
		o.Desk.Save("Art", m)
		if o.Says("AGS *") != c.want {
			t.Errorf("%s: in view: %q", c.kind, uitest.Texts(o.InView()))
		}
	}
}

func TestAGSBringsItsState(t *testing.T) {
	o := newOffice(t).With(data.Project{})
	p := uitest.PageAt[*Municipality](o, desk.PageMunicipality)
	o.TypeInto(p.municipality.Field("ags"), "14729070")
	o.Leave()
	if got := o.Stored().Municipality; got.AGS != "14729070" || got.State != "Sachsen" {
		t.Errorf("stored %q in %q", got.AGS, got.State)
	}
}

// Typing is taken back first, then the last step; a restart changes nothing.
func TestUndoSurvivesRestart(t *testing.T) {
	o := newOffice(t).WithSample()
	p := uitest.PageAt[*Measures](o, desk.PageMeasures)
	o.TypeInto(p.edit.Field("title"), "Neuer Titel")
	o.Leave()
	path := o.Session.File.Path()
	o.Shut()
	if o.Session != nil {
		t.Fatal("still open")
	}
	o.Reopen(path)
	o.UndoTyping()
	if got := o.Stored().Measures[0].Title; got != "Leitlinien und Leitfaden Open Government" {
		t.Errorf("stored %q after undo", got)
	}
	if o.Shell.Current != desk.PageMeasures {
		t.Errorf("undo shows %q", o.Shell.Current)
	}
	if !o.Says("Rückgängig: Titel von M01") {
		t.Errorf("the status line says %q", o.Shell.Status.Left.Text)
	}
	o.RedoTyping()
	if got := o.Stored().Measures[0].Title; got != "Neuer Titel" {
		t.Errorf("stored %q after redo", got)
	}
}

func TestUndoTakesBackTypingFirst(t *testing.T) {
	o := newOffice(t).WithSample()
	p := uitest.PageAt[*Measures](o, desk.PageMeasures)
	f := p.edit.Field("title").(*widget.LineField)
	o.TypeInto(f, "A")
	o.UndoTyping() // the letter
	o.UndoTyping() // what it replaced
	o.Leave()
	if got := o.Stored().Measures[0].Title; got != "Leitlinien und Leitfaden Open Government" {
		t.Errorf("stored %q", got)
	}
	if got, _ := o.Session.File.Steps(); got != "" {
		t.Errorf("the last step is %q", got)
	}
}

// A measure takes its milestones along and what points at it lets go; one step
// brings all of it back.
func TestDeleteAndUndo(t *testing.T) {
	o := newOffice(t).WithSample()
	before := o.Stored()
	m := before.Measures[1]
	m.MergedInto = "M01"
	o.Save("Zusammenlegung", m)
	before = o.Stored()
	p := uitest.PageAt[*Measures](o, desk.PageMeasures)
	pickMore(o, "Löschen")
	if !o.Says("Meilensteine") || !o.Says("verlieren den Verweis: KON1, M02,") {
		t.Errorf("the question is %q", uitest.Texts(o.InView()))
	}
	o.Press("Behalten")
	if len(o.Stored().Measures) != len(before.Measures) {
		t.Fatal("deleted all the same")
	}
	pickMore(o, "Löschen")
	o.Press("Löschen") // in the dialog
	after := o.Stored()
	if len(after.Measures) != len(before.Measures)-1 || after.Measures[0].ID != "M02" {
		t.Fatalf("%d measures are left, the first is %s", len(after.Measures), after.Measures[0].ID)
	}
	if after.Measures[0].MergedInto != "" {
		t.Error("M02 still points at M01")
	}
	if err := after.Validate(); err != nil {
		t.Error(err)
	}
	if p.Chosen != "M02" {
		t.Errorf("%q is chosen", p.Chosen)
	}
	o.UndoTyping()
	if !uitest.EqualProjects(before, o.Stored()) {
		t.Error("undo did not bring everything back")
	}
	if p.Chosen != "M01" {
		t.Errorf("%q is chosen after undo", p.Chosen)
	}
}

// What cannot be read stays in the field, marked, and closing asks about it.
func TestBadInputStays(t *testing.T) {
	o := newOffice(t).WithSample()
	p := uitest.PageAt[*Measures](o, desk.PageMeasures)
	p.Sections.Open(milestoneSection)
	f := p.milestones.edit.Field("planned_date").(*widget.TermField)
	o.TypeInto(f, "31.02.2018")
	o.Leave()
	if f.Problem() == "" || !f.Dirty() {
		t.Fatalf("problem %q, dirty %v", f.Problem(), f.Dirty())
	}
	if got := o.Stored().Measures[0].Milestones[0].PlannedDate; got != "2017-10-13" {
		t.Errorf("stored %q", got)
	}
	o.GoTo(desk.Location{Page: desk.PageConcept})
	o.Shut()
	if !o.Says("Eine Eingabe ist noch nicht richtig") || !o.Says("„Plan“ von Meilenstein M01-MS1 (Seite Maßnahmen): ") {
		t.Fatalf("closing asks %q", uitest.Texts(o.InView()))
	}
	o.Press("Berichtigen")
	if o.Shell.Current != desk.PageMeasures || !f.Dirty() {
		t.Errorf("on page %q the field is dirty: %v", o.Shell.Current, f.Dirty())
	}
	o.Shut()
	o.Press("Verwerfen")
	if o.Session != nil {
		t.Error("still open")
	}
}

// Where the file cannot be written, the window says so and keeps what was typed.
func TestFailureKeepsWhatWasTyped(t *testing.T) {
	o := newOffice(t).WithSample()
	path := o.Session.File.Path()
	o.Session.File.Close()
	p := uitest.PageAt[*Measures](o, desk.PageMeasures)
	f := p.edit.Field("title").(*widget.LineField)
	o.TypeInto(f, "Nicht verlieren")
	o.Leave()
	if !o.Says("Nicht gespeichert: Titel von M01.") {
		t.Errorf("in view: %q", uitest.Texts(o.InView()))
	}
	o.GoTo(desk.Location{Page: desk.PageConcept})
	o.GoTo(desk.Location{Page: desk.PageMeasures})
	if f.Value() != "Nicht verlieren" || o.Project().Measures[0].Title != "Nicht verlieren" {
		t.Errorf("the field holds %q", f.Value())
	}
	o.Shut()
	if !o.Says("Nicht gespeichert") {
		t.Fatal("closing does not ask")
	}
	o.Press("Zurück")
	again, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	o.Session.File = again
	o.Press("Erneut versuchen")
	if got := o.Stored().Measures[0].Title; got != "Nicht verlieren" {
		t.Errorf("stored %q", got)
	}
	if o.Shell.Failure.Content.Visible() {
		t.Error("the failure is still in view")
	}
}

func TestNewVersionOfConceptCopiesTheValidOne(t *testing.T) {
	o := newOffice(t).WithSample()
	p := uitest.PageAt[*conceptPage](o, desk.PageConcept)
	o.Press("Neue Fassung")
	concepts := o.Stored().Concepts
	if len(concepts) != 2 || concepts[1].Summary != concepts[0].Summary {
		t.Fatalf("%d Fassungen", len(concepts))
	}
	o.TypeInto(p.edit.Field("version"), "2.0")
	o.Leave()
	if got := o.Stored().Concepts; got[0].Version != "1.0" || got[1].Version != "2.0" {
		t.Errorf("Fassungen %q and %q", got[0].Version, got[1].Version)
	}
}

func TestMeasuresMove(t *testing.T) {
	o := newOffice(t).WithSample()
	uitest.PageAt[*Measures](o, desk.PageMeasures)
	o.Press("Nach unten")
	if got := o.Stored().Measures; got[0].ID != "M02" || got[1].ID != "M01" {
		t.Errorf("order %s, %s", got[0].ID, got[1].ID)
	}
}

func TestGoals(t *testing.T) {
	o := newOffice(t).WithSample()
	p := uitest.PageAt[*conceptPage](o, desk.PageConcept)
	p.Sections.Open(goalSection)
	n := len(o.Project().Concept().Goals)
	o.Press("Ziel hinzufügen")
	test.Type(o.Window.Canvas().Focused(), "Rückmeldung in zwei Wochen")
	o.Leave()
	o.Press("Ziel 1 entfernen")
	goals := o.Stored().Concept().Goals
	if len(goals) != n || goals[n-1].Text != "Rückmeldung in zwei Wochen" || p.goals.texts[n-1].Value() != goals[n-1].Text {
		t.Errorf("stored %+v", goals)
	}
	o.TypeInto(p.goals.indicators[0], "I1")
	o.Leave()
	if stored := o.Stored().Concept().Goals[0].Indicators; len(stored) != 1 || stored[0] != "I1" {
		t.Errorf("stored the indicators %q", stored)
	}
}

// Undo stops at the content with which a file began: an empty Projektakte in
// place of the sample would frighten anyone.
func TestUndoStopsAtTheBeginning(t *testing.T) {
	o := newOffice(t).WithSample()
	o.Undo()
	if !o.Says("Nichts mehr zurückzunehmen") || len(o.Stored().Measures) == 0 {
		t.Error("undo took the whole Projektakte away")
	}
}
