package page

import (
	"testing"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/uitest"
	"modellkommune/ui/widget"
)

// ended is a Vorhaben whose term is over on the day of the test, 01.10.2017.
func ended() data.Project {
	return data.Project{
		Programme: data.Programme{Title: "Modellkommune", From: "2015-07-01", To: "2017-06-30", Conditions: data.ConditionsMunicipality},
		Contacts:  []data.Contact{{ID: "K1", Role: data.RoleLead, DeleteBy: "2017-09-30"}},
		Measures:  []data.Measure{{ID: "M01", Title: "Karte", Status: data.StatusPlanned}},
		Reports:   []data.Report{{ID: "B1", No: 1, Kind: data.FinalReport, Status: data.ReportDraft, Due: "2017-08-31"}},
	}
}

// Once the term is over, the overview says what is left to do. What is closed nags no more, is kept until a day, and can
// go on again; one step takes either back.
func TestCompleting(t *testing.T) {
	o := newOffice(t).With(ended())
	if !o.Says("Die Laufzeit ist am 30.06.2017 zu Ende gegangen. Vor dem Abschluss ist noch zu tun:") || !o.Says("Bericht Nr.\u00a01 ist noch nicht freigegeben.") {
		t.Errorf("in view: %q", uitest.Texts(o.InView()))
	}
	o.AskComplete()
	if !o.Says("– Weder abgeschlossen noch abgebrochen: 1 Maßnahme (M01).") || !o.Says("– Die Angaben zu K1 (Projektleitung) waren bis zum 30.09.2017 zu löschen.") {
		t.Errorf("the dialog says %q", uitest.Texts(o.InView()))
	}
	o.Press("Trotzdem abschließen")
	if got := o.Stored().Programme.Completed; got != "2017-10-01" {
		t.Fatalf("completed on %q", got)
	}
	const says = "Vorhaben abgeschlossen am 01.10.2017, mindestens bis 31.12.2023 aufzubewahren"
	if !o.Says(says) || o.Says("Bericht Nr.\u00a01 fällig am 31.08.2017") || o.Says("Nächster Bericht") {
		t.Errorf("in view: %q", uitest.Texts(o.InView()))
	}
	o.Press("Wieder öffnen")
	if got := o.Stored().Programme.Completed; got != "" || !o.Says("Nächster Bericht") {
		t.Errorf("completed on %q", got)
	}
	o.Undo()
	if got := o.Stored().Programme.Completed; got != "2017-10-01" || !o.Says(says) {
		t.Errorf("after undo: %q", got)
	}
}

// Of a Verwendungsnachweis is spoken where one is owed: not where nothing is granted, nor where it is handed in.
func TestCompletedSpeaksOfTheProofThatIsOwed(t *testing.T) {
	const says = "Wann der Verwendungsnachweis vorgelegt wurde, ist nicht eingetragen"
	for name, c := range map[string]struct {
		change func(*data.Project)
		want   bool
	}{
		"Nebenbestimmungen": {func(*data.Project) {}, true},
		"nothing granted":   {func(p *data.Project) { p.Programme.Conditions = "" }, false},
		"a grant": {func(p *data.Project) {
			p.Programme.Conditions, p.Sources = "", []data.Source{{ID: "FQ1", Name: "Land", Grant: true}}
		}, true},
		"handed in":             {func(p *data.Project) { p.Programme.ProofDate = "2017-09-01" }, false},
		"the term is not known": {func(p *data.Project) { p.Programme.To = "" }, false},
	} {
		p := ended()
		p.Programme.Completed = "2017-09-15"
		c.change(&p)
		if o := newOffice(t).With(p); o.Says(says) != c.want {
			t.Errorf("%s: in view: %q", name, uitest.Texts(o.InView()))
		}
	}
}

// Whoever changes what is closed is asked once.
func TestChangingWhatIsCompleted(t *testing.T) {
	p := ended()
	p.Programme.Completed = "2017-09-15"
	o := newOffice(t).With(p)
	page := uitest.PageAt[*Measures](o, desk.PageMeasures)
	page.Choose("M01")
	title := page.edit.Field("title").(*widget.LineField)
	change := func(text string) {
		o.TypeInto(title, text)
		o.Leave()
	}
	stored := func() string { return o.Stored().Measures[0].Title }
	change("Stadtplan")
	o.Press("Nicht ändern")
	if stored() != "Karte" || title.Value() != "Karte" {
		t.Errorf("after No: stored %q, shown %q", stored(), title.Value())
	}
	o.TypeInto(title, "Plan")
	o.Closing(func() { t.Error("it was closed before the answer") })
	o.Press("Ändern")
	if stored() != "Plan" {
		t.Errorf("after Yes: %q", stored())
	}
	change("Ortsplan")
	if stored() != "Ortsplan" {
		t.Errorf("asked twice? stored %q", stored())
	}
	o.Create("Neue Maßnahme", data.KindMeasure, "", "title", func(id string) data.Record { return data.Measure{ID: id, Status: data.StatusPlanned} })
	if len(o.Stored().Measures) != 2 {
		t.Error("nothing was created")
	}
	if o.Stored().Programme.Completed != "2017-09-15" {
		t.Error("it is no longer closed")
	}
}
