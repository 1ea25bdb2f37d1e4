package page

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/uitest"
	"modellkommune/ui/widget"
)

// twoOfMoney is a project with two Finanzpositionen and a measure.
func twoOfMoney() data.Project {
	return data.Project{
		Measures: []data.Measure{{ID: "M01", Title: "Karte", Status: data.StatusRunning}},
		Budget:   []data.BudgetItem{{ID: "F1", Year: 2017}, {ID: "F2", Year: 2017}},
	}
}

// wrongYear leaves a year at F1 that cannot be kept.
func wrongYear(o *uitest.Office) (*moneyPage, widget.Field) {
	o.T.Helper()
	p := uitest.PageAt[*moneyPage](o, desk.PageMoney)
	o.GoTo(desk.Location{Page: desk.PageMoney, Key: data.BudgetItem{ID: "F1"}.Key()})
	f := p.items.Edit.Field("year")
	o.TypeInto(f, "1817")
	o.Leave()
	if f.Problem() == "" {
		o.T.Fatal("the year is taken")
	}
	return p, f
}

// A wrong entry on one page does not keep anyone from making something on another;
// it stays marked, and the status line says so until it is settled.
func TestWrongEntryElsewhereDoesNotBlock(t *testing.T) {
	o := newOffice(t).With(twoOfMoney())
	p, f := wrongYear(o)
	o.GoTo(desk.Location{Page: desk.PageTakingPart})
	if !o.Says("1 Eingabe nicht gespeichert (Finanzen, F1)") {
		t.Errorf("the status line says %q", o.Shell.Status.Left.Text)
	}
	o.Press("Neue Beteiligung")
	if widget.Busy(o.Window) || o.Shell.Current != desk.PageTakingPart || len(o.Stored().Participations) != 1 {
		t.Fatalf("on %s there are %d", o.Shell.Current, len(o.Stored().Participations))
	}
	test.Type(o.Window.Canvas().Focused(), "Forum")
	o.Leave()
	if got := o.Stored().Participations[0].Title; got != "Forum" {
		t.Errorf("the title is %q", got)
	}
	NewMeasure(o.Desk)
	if o.Shell.Current != desk.PageMeasures || len(o.Stored().Measures) != 2 {
		t.Errorf("on %s there are %d measures", o.Shell.Current, len(o.Stored().Measures))
	}
	if f.Problem() == "" || !f.Dirty() || !o.Says("1 Eingabe nicht gespeichert (Finanzen, F1)") {
		t.Errorf("the entry says %q, the status line %q", f.Problem(), o.Shell.Status.Left.Text)
	}
	o.Shut()
	if !o.Says("„Haushaltsjahr“ von Finanzposition F1 (Seite Finanzen): ") {
		t.Errorf("quitting asks %q", uitest.Texts(o.InView()))
	}
	o.Press("Berichtigen")
	o.Keys(fyne.KeyEscape)
	if o.Says("nicht gespeichert") || f.Problem() != "" {
		t.Errorf("after Esc the status line says %q", o.Shell.Status.Left.Text)
	}
	_ = p
}

// Where the record itself must be left, a dialog says what is wrong where.
func TestLeavingAWrongEntryAsks(t *testing.T) {
	for _, c := range []struct {
		what  string
		leave func(o *uitest.Office, p *moneyPage)
		then  func(o *uitest.Office, p *moneyPage) bool
	}{
		{"choosing another", func(_ *uitest.Office, p *moneyPage) { p.items.Choose("F2") }, func(_ *uitest.Office, p *moneyPage) bool { return p.items.Chosen == "F2" }},
		{"a new one", func(o *uitest.Office, _ *moneyPage) { o.Press("Neue Finanzposition") }, func(o *uitest.Office, p *moneyPage) bool {
			return len(o.Stored().Budget) == 3 && p.items.Chosen == "F3" && o.Window.Canvas().Focused() != nil
		}},
		{"a place", func(o *uitest.Office, _ *moneyPage) {
			o.GoTo(desk.Location{Page: desk.PageMoney, Key: data.BudgetItem{ID: "F2"}.Key(), Field: "note"})
		}, func(o *uitest.Office, p *moneyPage) bool {
			test.Type(o.Window.Canvas().Focused(), "x")
			return p.items.Edit.Field("note").Dirty()
		}},
	} {
		o := newOffice(t).With(twoOfMoney())
		p, f := wrongYear(o)
		c.leave(o, p)
		if !o.Says("„Haushaltsjahr“ von Finanzposition F1 (Seite Finanzen): ") || p.items.Chosen != "F1" || len(o.Stored().Budget) != 2 {
			t.Fatalf("%s: %q, chosen is %s", c.what, uitest.Texts(o.InView()), p.items.Chosen)
		}
		o.Press("Berichtigen")
		if f.Problem() == "" || !f.Dirty() || p.items.Chosen != "F1" {
			t.Errorf("%s: the entry is gone", c.what)
		}
		c.leave(o, p)
		o.Press("Verwerfen")
		if !c.then(o, p) || f.Problem() != "" || o.Says("nicht gespeichert (") {
			t.Errorf("%s: chosen is %s, the status line says %q", c.what, p.items.Chosen, o.Shell.Status.Left.Text)
		}
	}
}

// What is wrong goes with its record.
func TestDeletedRecordIsNotWrong(t *testing.T) {
	o := newOffice(t).With(data.Project{Budget: []data.BudgetItem{{ID: "F1", Year: 2017}}})
	wrongYear(o)
	o.Press("Löschen")
	if len(o.Stored().Budget) != 0 || o.Says("nicht gespeichert (") || o.Shell.Flush() != nil {
		t.Errorf("the status line says %q", o.Shell.Status.Left.Text)
	}
}

// A double click makes one record, with the cursor in its first field.
func TestDoubleClickOnNew(t *testing.T) {
	o := newOffice(t).With(data.Project{})
	o.GoTo(desk.Location{Page: desk.PageTakingPart})
	clock := widget.Now()
	now := widget.Now
	widget.Now = func() time.Time { return clock }
	t.Cleanup(func() { widget.Now = now })
	for _, object := range o.InView() {
		b, ok := object.(*widget.Button)
		if !ok || b.Text() != "Neue Beteiligung" {
			continue
		}
		for range 2 {
			b.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary})
			if o.Window.Canvas().Focused() != fyne.Focusable(b) {
				o.Window.Canvas().Unfocus() // as the driver does
			}
			b.MouseUp(&desktop.MouseEvent{})
			b.Tapped(&fyne.PointEvent{})
		}
	}
	test.Type(o.Window.Canvas().Focused(), "Forum der Vereine")
	o.Leave()
	if all := o.Stored().Participations; len(all) != 1 || all[0].Title != "Forum der Vereine" {
		t.Errorf("stored %+v", all)
	}
}

// What happened did not happen in the future.
func TestActualDateInTheFuture(t *testing.T) {
	o := newOffice(t).WithSample() // on the 1 October 2017
	p := uitest.PageAt[*Measures](o, desk.PageMeasures)
	for _, c := range []struct {
		at      desk.Location
		field   func() widget.Field
		instead string
	}{
		{desk.Location{Page: desk.PageMeasures, Key: data.Measure{ID: "M01"}.Key(), Field: "actual_end"}, func() widget.Field { return p.edit.Field("actual_end") }, "„Ende erwartet“"},
		{desk.Location{Page: desk.PageMeasures, Key: data.Measure{ID: "M01"}.Key(), Field: "actual_start"}, func() widget.Field { return p.edit.Field("actual_start") }, "„Beginn erwartet“"},
		{desk.Location{Page: desk.PageMeasures, Key: data.Milestone{ID: "M01-MS1"}.Key(), Field: "actual_date"}, func() widget.Field { return p.milestones.edit.Field("actual_date") }, "„Prognose“"},
	} {
		o.GoTo(c.at)
		f := c.field()
		o.TypeInto(f, "01.01.2035")
		o.Leave()
		if !strings.Contains(f.Problem(), "01.01.2035") || !strings.Contains(f.Problem(), c.instead) {
			t.Errorf("%s says %q", f.Label(), f.Problem())
		}
		f.Discard()
		o.TypeInto(f, "01.10.2017")
		o.Leave()
		if f.Problem() != "" {
			t.Errorf("%s: today is refused: %q", f.Label(), f.Problem())
		}
	}
}

// Of merging in a circle there is no offer, and the target goes with the status.
func TestMergedIntoIsOffered(t *testing.T) {
	o := newOffice(t).With(data.Project{Measures: []data.Measure{
		{ID: "M01", Status: data.StatusRunning},
		{ID: "M02", Status: data.StatusMerged, MergedInto: "M01"},
		{ID: "M03", Status: data.StatusBrokenOff},
		{ID: "M04", Status: data.StatusDone},
		{ID: "M05", Status: data.StatusRunning},
	}})
	p := uitest.PageAt[*Measures](o, desk.PageMeasures)
	p.Choose("M01")
	p.askMerge()
	into := uitest.Field[*widget.ChoiceField[string]](o, "Zusammenlegen mit")
	into.Focus()
	o.Keys(fyne.KeySpace)
	if !o.Says("M05") || o.Says("M02") || o.Says("M03") || o.Says("M04") {
		t.Errorf("offered are %q", uitest.Texts(o.InView()))
	}
	o.Keys(fyne.KeyEscape, fyne.KeyEscape)
	p.Sections.Reveal(p.mergedInto)
	o.Keys(fyne.KeySpace)
	if o.Says("M02") || !o.Says("M04") || !o.Says("Keine") {
		t.Errorf("the field offers %q", uitest.Texts(o.InView()))
	}
	o.Keys(fyne.KeyEscape)
	p.mergedInto.Pick("M05")
	if m := o.Stored().Measures[0]; m.Status != data.StatusMerged || m.MergedInto != "M05" {
		t.Errorf("stored %+v", m)
	}
	p.edit.Field("status").(*widget.ChoiceField[string]).Pick(string(data.StatusRunning))
	if m := o.Stored().Measures[0]; m.Status != data.StatusRunning || m.MergedInto != "" {
		t.Errorf("stored %+v", m)
	}
}

// The Begründung bears its mark when it is owed.
func TestReasonIsMarkedWhenOwed(t *testing.T) {
	o := newOffice(t).With(data.Project{Measures: []data.Measure{{ID: "M01", Title: "Karte", Status: data.StatusPlanned, Start: "2017-09-25", End: "2019-01-01"}}})
	p := uitest.PageAt[*Measures](o, desk.PageMeasures)
	p.Sections.Reveal(p.reason)
	if o.Says("Begründung des Stands *") {
		t.Error("marked without need")
	}
	p.edit.Field("status").(*widget.ChoiceField[string]).Pick(string(data.StatusDelayed))
	if !o.Says("Begründung des Stands *") || !o.Says("Nötig, wo ein * steht: je nach Status") {
		t.Errorf("in view: %q", uitest.Texts(o.InView()))
	}
}

func TestDeletingSaysHowMuchGoes(t *testing.T) {
	p := data.Project{
		Measures: []data.Measure{{ID: "M01", Milestones: make([]data.Milestone, 7)}},
		Plans:    []data.Plan{{ID: "FP1"}},
		Budget: []data.BudgetItem{
			{ID: "F1", Measure: "M01", Amounts: []data.PlannedAmount{{Plan: "FP1", Amount: 700000}}},
			{ID: "F2", Measure: "M01", Amounts: []data.PlannedAmount{{Plan: "FP1", Amount: 500000}}},
			{ID: "F3", Amounts: []data.PlannedAmount{{Plan: "FP1", Amount: 1}}},
		},
		Risks: []data.Risk{{ID: "R1", Measure: "M01"}},
	}
	for i := range p.Measures[0].Milestones {
		p.Measures[0].Milestones[i] = data.Milestone{ID: "M01-MS" + data.Count(i+1), Measure: "M01"}
	}
	keys := p.Parts(p.Measures[0].Key())
	if got := plain(desk.CountByKind(p, keys)); got != "7 Meilensteine, 2 Finanzpositionen über zusammen 12.000,00 € und 1 Risiko" {
		t.Errorf("got %q", got)
	}
}

// With a large font the pages stay within reach.
func TestPagesInANarrowWindow(t *testing.T) {
	o := newOffice(t).WithSample()
	if inSight(o, "Seiten …") {
		t.Error("two ways in a wide window")
	}
	o.Window.Resize(fyne.NewSize(640, 400))
	o.Press("Seiten …")
	o.Keys(fyne.KeyUp, fyne.KeyUp, fyne.KeyReturn) // the last but one
	if want := o.Shell.List[len(o.Shell.List)-2].Name; o.Shell.Current != want {
		t.Errorf("on %s, want %s", o.Shell.Current, want)
	}
}

// inSight says whether a button of the shell is shown.
func inSight(o *uitest.Office, words string) bool {
	return desk.Walk(o.Shell.Content, func(object fyne.CanvasObject) bool {
		b, ok := object.(*widget.Button)
		return ok && b.Text() == words
	})
}

// „Heute“ says why there is nothing to see of it.
func TestTodayOutsideTheSchedule(t *testing.T) {
	o := newOffice(t).With(data.Project{Measures: []data.Measure{{ID: "M01", Start: "2015-01-01", End: "2015-12-31", ActualEnd: "2035-01-01"}, {ID: "M02"}}})
	p := uitest.PageAt[*schedulePage](o, desk.PageSchedule)
	if !o.Says("ohne Balken: M02.") {
		t.Errorf("in view: %q", uitest.Texts(o.InView()))
	}
	o.Press("Heute")
	if !o.Says("Heute ist der 01.10.2017; der Zeitplan endet schon am 31.12.2015.") {
		t.Errorf("the status line says %q", o.Shell.Status.Left.Text)
	}
	if days := p.timeline.schedule.Days(); days > 400 {
		t.Errorf("the chart has %d days", days)
	}
}

// Without a file there is nothing to save.
func TestSaveAsNeedsAFile(t *testing.T) {
	o := newOffice(t).With(data.Project{})
	o.GoTo(desk.Location{Page: desk.PageAttachments})
	for _, object := range o.InView() {
		if b, ok := object.(*widget.Button); ok && b.Text() == "Datei speichern unter …" && !b.Disabled() {
			t.Error("can be pressed")
		}
	}
}
