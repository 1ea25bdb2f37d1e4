package ui

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"modellkommune/data"
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
func wrongYear(o *office) (*moneyPage, widget.Field) {
	o.t.Helper()
	p := pageAt[*moneyPage](o, pageMoney)
	o.goTo(place{page: pageMoney, key: data.BudgetItem{ID: "F1"}.Key()})
	f := p.items.edit.field("year")
	o.typeInto(f, "1817")
	o.leave()
	if f.Problem() == "" {
		o.t.Fatal("the year is taken")
	}
	return p, f
}

// A wrong entry on one page does not keep anyone from making something on another;
// it stays marked, and the status line says so until it is settled.
func TestWrongEntryElsewhereDoesNotBlock(t *testing.T) {
	o := newOffice(t).with(twoOfMoney())
	p, f := wrongYear(o)
	o.goTo(place{page: pageTakingPart})
	if !o.says("1 Eingabe nicht gespeichert (Finanzen, F1)") {
		t.Errorf("the status line says %q", o.shell.status.left.Text)
	}
	o.press("Neue Beteiligung")
	if widget.Busy(o.window) || o.shell.current != pageTakingPart || len(o.stored().Participations) != 1 {
		t.Fatalf("on %s there are %d", o.shell.current, len(o.stored().Participations))
	}
	test.Type(o.window.Canvas().Focused(), "Forum")
	o.leave()
	if got := o.stored().Participations[0].Title; got != "Forum" {
		t.Errorf("the title is %q", got)
	}
	newMeasure(o.Desk)
	if o.shell.current != pageMeasures || len(o.stored().Measures) != 2 {
		t.Errorf("on %s there are %d measures", o.shell.current, len(o.stored().Measures))
	}
	if f.Problem() == "" || !f.Dirty() || !o.says("1 Eingabe nicht gespeichert (Finanzen, F1)") {
		t.Errorf("the entry says %q, the status line %q", f.Problem(), o.shell.status.left.Text)
	}
	o.shut()
	if !o.says("„Haushaltsjahr“ von Finanzposition F1 (Seite Finanzen): ") {
		t.Errorf("quitting asks %q", texts(o.inView()))
	}
	o.press("Berichtigen")
	o.keys(fyne.KeyEscape)
	if o.says("nicht gespeichert") || f.Problem() != "" {
		t.Errorf("after Esc the status line says %q", o.shell.status.left.Text)
	}
	_ = p
}

// Where the record itself must be left, a dialog says what is wrong where.
func TestLeavingAWrongEntryAsks(t *testing.T) {
	for _, c := range []struct {
		what  string
		leave func(o *office, p *moneyPage)
		then  func(o *office, p *moneyPage) bool
	}{
		{"choosing another", func(_ *office, p *moneyPage) { p.items.choose("F2") }, func(_ *office, p *moneyPage) bool { return p.items.chosen == "F2" }},
		{"a new one", func(o *office, _ *moneyPage) { o.press("Neue Finanzposition") }, func(o *office, p *moneyPage) bool {
			return len(o.stored().Budget) == 3 && p.items.chosen == "F3" && o.window.Canvas().Focused() != nil
		}},
		{"a place", func(o *office, _ *moneyPage) {
			o.goTo(place{page: pageMoney, key: data.BudgetItem{ID: "F2"}.Key(), field: "note"})
		}, func(o *office, p *moneyPage) bool {
			test.Type(o.window.Canvas().Focused(), "x")
			return p.items.edit.field("note").Dirty()
		}},
	} {
		o := newOffice(t).with(twoOfMoney())
		p, f := wrongYear(o)
		c.leave(o, p)
		if !o.says("„Haushaltsjahr“ von Finanzposition F1 (Seite Finanzen): ") || p.items.chosen != "F1" || len(o.stored().Budget) != 2 {
			t.Fatalf("%s: %q, chosen is %s", c.what, texts(o.inView()), p.items.chosen)
		}
		o.press("Berichtigen")
		if f.Problem() == "" || !f.Dirty() || p.items.chosen != "F1" {
			t.Errorf("%s: the entry is gone", c.what)
		}
		c.leave(o, p)
		o.press("Verwerfen")
		if !c.then(o, p) || f.Problem() != "" || o.says("nicht gespeichert (") {
			t.Errorf("%s: chosen is %s, the status line says %q", c.what, p.items.chosen, o.shell.status.left.Text)
		}
	}
}

// What is wrong goes with its record.
func TestDeletedRecordIsNotWrong(t *testing.T) {
	o := newOffice(t).with(data.Project{Budget: []data.BudgetItem{{ID: "F1", Year: 2017}}})
	wrongYear(o)
	o.press("Löschen")
	if len(o.stored().Budget) != 0 || o.says("nicht gespeichert (") || o.shell.flush() != nil {
		t.Errorf("the status line says %q", o.shell.status.left.Text)
	}
}

// A double click makes one record, with the cursor in its first field.
func TestDoubleClickOnNew(t *testing.T) {
	o := newOffice(t).with(data.Project{})
	o.goTo(place{page: pageTakingPart})
	clock := widget.Now()
	now := widget.Now
	widget.Now = func() time.Time { return clock }
	t.Cleanup(func() { widget.Now = now })
	for _, object := range o.inView() {
		b, ok := object.(*widget.Button)
		if !ok || b.Text() != "Neue Beteiligung" {
			continue
		}
		for range 2 {
			b.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary})
			if o.window.Canvas().Focused() != fyne.Focusable(b) {
				o.window.Canvas().Unfocus() // as the driver does
			}
			b.MouseUp(&desktop.MouseEvent{})
			b.Tapped(&fyne.PointEvent{})
		}
	}
	test.Type(o.window.Canvas().Focused(), "Forum der Vereine")
	o.leave()
	if all := o.stored().Participations; len(all) != 1 || all[0].Title != "Forum der Vereine" {
		t.Errorf("stored %+v", all)
	}
}

// What happened did not happen in the future.
func TestActualDateInTheFuture(t *testing.T) {
	o := newOffice(t).withSample() // on the 1 October 2017
	p := pageAt[*measuresPage](o, pageMeasures)
	for _, c := range []struct {
		at      place
		field   func() widget.Field
		instead string
	}{
		{place{page: pageMeasures, key: data.Measure{ID: "M01"}.Key(), field: "actual_end"}, func() widget.Field { return p.edit.field("actual_end") }, "„Ende erwartet“"},
		{place{page: pageMeasures, key: data.Measure{ID: "M01"}.Key(), field: "actual_start"}, func() widget.Field { return p.edit.field("actual_start") }, "„Beginn erwartet“"},
		{place{page: pageMeasures, key: data.Milestone{ID: "M01-MS1"}.Key(), field: "actual_date"}, func() widget.Field { return p.milestones.edit.field("actual_date") }, "„Prognose“"},
	} {
		o.goTo(c.at)
		f := c.field()
		o.typeInto(f, "01.01.2035")
		o.leave()
		if !strings.Contains(f.Problem(), "01.01.2035") || !strings.Contains(f.Problem(), c.instead) {
			t.Errorf("%s says %q", f.Label(), f.Problem())
		}
		f.Discard()
		o.typeInto(f, "01.10.2017")
		o.leave()
		if f.Problem() != "" {
			t.Errorf("%s: today is refused: %q", f.Label(), f.Problem())
		}
	}
}

// Of merging in a circle there is no offer, and the target goes with the status.
func TestMergedIntoIsOffered(t *testing.T) {
	o := newOffice(t).with(data.Project{Measures: []data.Measure{
		{ID: "M01", Status: data.StatusRunning},
		{ID: "M02", Status: data.StatusMerged, MergedInto: "M01"},
		{ID: "M03", Status: data.StatusBrokenOff},
		{ID: "M04", Status: data.StatusDone},
		{ID: "M05", Status: data.StatusRunning},
	}})
	p := pageAt[*measuresPage](o, pageMeasures)
	p.choose("M01")
	p.askMerge()
	into := field[*widget.ChoiceField[string]](o, "Zusammenlegen mit")
	into.Focus()
	o.keys(fyne.KeySpace)
	if !o.says("M05") || o.says("M02") || o.says("M03") || o.says("M04") {
		t.Errorf("offered are %q", texts(o.inView()))
	}
	o.keys(fyne.KeyEscape, fyne.KeyEscape)
	p.sections.reveal(p.mergedInto)
	o.keys(fyne.KeySpace)
	if o.says("M02") || !o.says("M04") || !o.says("Keine") {
		t.Errorf("the field offers %q", texts(o.inView()))
	}
	o.keys(fyne.KeyEscape)
	p.mergedInto.Pick("M05")
	if m := o.stored().Measures[0]; m.Status != data.StatusMerged || m.MergedInto != "M05" {
		t.Errorf("stored %+v", m)
	}
	p.edit.field("status").(*widget.ChoiceField[string]).Pick(string(data.StatusRunning))
	if m := o.stored().Measures[0]; m.Status != data.StatusRunning || m.MergedInto != "" {
		t.Errorf("stored %+v", m)
	}
}

// The Begründung bears its mark when it is owed.
func TestReasonIsMarkedWhenOwed(t *testing.T) {
	o := newOffice(t).with(data.Project{Measures: []data.Measure{{ID: "M01", Title: "Karte", Status: data.StatusPlanned, Start: "2017-09-01", End: "2019-01-01"}}})
	p := pageAt[*measuresPage](o, pageMeasures)
	p.sections.reveal(p.reason)
	if o.says("Begründung des Stands *") {
		t.Error("marked without need")
	}
	p.edit.field("status").(*widget.ChoiceField[string]).Pick(string(data.StatusDelayed))
	if !o.says("Begründung des Stands *") || !o.says("Nötig, wo ein * steht: je nach Status") {
		t.Errorf("in view: %q", texts(o.inView()))
	}
}

func TestDeletingSaysHowMuchGoes(t *testing.T) {
	p := data.Project{
		Measures: []data.Measure{{ID: "M01", Milestones: make([]data.Milestone, 7)}},
		Budget:   []data.BudgetItem{{ID: "F1", Measure: "M01", Planned: 700000}, {ID: "F2", Measure: "M01", Planned: 500000}, {ID: "F3", Planned: 1}},
		Risks:    []data.Risk{{ID: "R1", Measure: "M01"}},
	}
	for i := range p.Measures[0].Milestones {
		p.Measures[0].Milestones[i] = data.Milestone{ID: "M01-MS" + data.Count(i+1), Measure: "M01"}
	}
	keys := p.Parts(p.Measures[0].Key())
	if got := plain(counted(p, keys)); got != "7 Meilensteine, 2 Finanzpositionen über zusammen 12.000,00 € und 1 Risiko" {
		t.Errorf("got %q", got)
	}
}

// With a large font the pages stay within reach.
func TestPagesInANarrowWindow(t *testing.T) {
	o := newOffice(t).withSample()
	if inSight(o, "Seiten …") {
		t.Error("two ways in a wide window")
	}
	o.window.Resize(fyne.NewSize(640, 400))
	o.press("Seiten …")
	o.keys(fyne.KeyUp, fyne.KeyUp, fyne.KeyReturn) // the last but one
	if want := o.shell.list[len(o.shell.list)-2].name; o.shell.current != want {
		t.Errorf("on %s, want %s", o.shell.current, want)
	}
}

// inSight says whether a button of the shell is shown.
func inSight(o *office, words string) bool {
	return walk(o.shell.content, func(object fyne.CanvasObject) bool {
		b, ok := object.(*widget.Button)
		return ok && b.Text() == words
	})
}

// „Heute“ says why there is nothing to see of it.
func TestTodayOutsideTheSchedule(t *testing.T) {
	o := newOffice(t).with(data.Project{Measures: []data.Measure{{ID: "M01", Start: "2015-01-01", End: "2015-12-31", ActualEnd: "2035-01-01"}, {ID: "M02"}}})
	p := pageAt[*schedulePage](o, pageSchedule)
	if !o.says("ohne Balken: M02.") {
		t.Errorf("in view: %q", texts(o.inView()))
	}
	o.press("Heute")
	if !o.says("Heute ist der 01.10.2017; der Zeitplan endet schon am 31.12.2015.") {
		t.Errorf("the status line says %q", o.shell.status.left.Text)
	}
	if days := p.timeline.schedule.Days(); days > 400 {
		t.Errorf("the chart has %d days", days)
	}
}

// Without a file there is nothing to save.
func TestSaveAsNeedsAFile(t *testing.T) {
	o := newOffice(t).with(data.Project{})
	o.goTo(place{page: pageAttachments})
	for _, object := range o.inView() {
		if b, ok := object.(*widget.Button); ok && b.Text() == "Datei speichern unter …" && !b.Disabled() {
			t.Error("can be pressed")
		}
	}
}
