package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/widget"
)

func actionsProject() data.Project {
	return data.Project{Measures: []data.Measure{
		{ID: "M01", Title: "Karte", Status: data.StatusRunning, Start: "2017-01-01", End: "2018-01-01", ActualStart: "2017-01-05", Milestones: []data.Milestone{
			{ID: "M01-MS1", Title: "Auftakt", Status: data.MilestoneReached, BaselineDate: "2017-01-31", PlannedDate: "2017-02-01", ActualDate: "2017-02-01"},
			{ID: "M01-MS2", Title: "Ende", Status: data.MilestoneOpen, PlannedDate: "2018-01-01", DependsOn: []string{"M01-MS1"}},
		}},
		{ID: "M02", Title: "Forum", Status: data.StatusRunning, Milestones: []data.Milestone{}},
	}}
}

// pickMore picks an entry of „Mehr …“ by keyboard.
func pickMore(o *office, label string) {
	o.t.Helper()
	o.press("Mehr …")
	for i, c := range measureCommands {
		if c.label == label {
			for range i {
				o.keys(fyne.KeyDown)
			}
			o.keys(fyne.KeyReturn)
			return
		}
	}
	o.t.Fatalf("there is no %q", label)
}

func TestDuplicateMeasure(t *testing.T) {
	o := newOffice(t).with(actionsProject())
	p := pageAt[*measuresPage](o, pageMeasures)
	pickMore(o, "Duplizieren")
	all := o.stored().Measures
	if len(all) != 3 {
		t.Fatalf("%d measures", len(all))
	}
	m := all[2]
	if m.ID != "M03" || m.Title != "Karte (Kopie)" || m.Status != data.StatusPlanned || m.ActualStart != "" || m.Start != "2017-01-01" {
		t.Errorf("copy %+v", m)
	}
	if len(m.Milestones) != 2 {
		t.Fatalf("%d milestones", len(m.Milestones))
	}
	first, second := m.Milestones[0], m.Milestones[1]
	if first.ID != "M03-MS1" || first.Status != data.MilestoneOpen || first.ActualDate != "" || first.BaselineDate != "2017-02-01" {
		t.Errorf("copy %+v", first)
	}
	if len(second.DependsOn) != 1 || second.DependsOn[0] != "M03-MS1" {
		t.Errorf("depends on %q", second.DependsOn)
	}
	if p.chosen != "M03" {
		t.Errorf("shown is %s", p.chosen)
	}
	o.undo()
	if n := len(o.stored().Measures); n != 2 {
		t.Errorf("%d measures after undo", n)
	}
}

func TestMergeMeasures(t *testing.T) {
	o := newOffice(t).with(actionsProject())
	pageAt[*measuresPage](o, pageMeasures)
	pickMore(o, "Zusammenlegen …")
	o.press("Zusammenlegen")
	if !widget.Busy(o.window) {
		t.Fatal("merged without measure and reason")
	}
	field[*widget.ChoiceField[string]](o, "Zusammenlegen mit").SetValue("M02")
	o.typeInto(field[*widget.TextField](o, "Begründung"), "Gleiche Zielgruppe.")
	o.press("Zusammenlegen")
	all := o.stored().Measures
	if m := all[0]; m.Status != data.StatusMerged || m.MergedInto != "M02" || m.StatusReason != "Gleiche Zielgruppe." || len(m.Milestones) != 1 {
		t.Errorf("stored %+v", m)
	}
	if m := all[1]; len(m.Milestones) != 1 || m.Milestones[0].ID != "M01-MS2" {
		t.Errorf("stored %+v", m)
	}
	o.undo()
	if m := o.stored().Measures[0]; m.Status != data.StatusRunning || m.MergedInto != "" || len(m.Milestones) != 2 {
		t.Errorf("after undo %+v", m)
	}
}

func TestBreakOffMeasure(t *testing.T) {
	o := newOffice(t).with(actionsProject())
	pageAt[*measuresPage](o, pageMeasures)
	pickMore(o, "Abbrechen …")
	o.press("Maßnahme abbrechen")
	if !widget.Busy(o.window) {
		t.Fatal("broken off without a reason")
	}
	o.typeInto(field[*widget.TextField](o, "Begründung"), "Keine Förderung.")
	o.press("Maßnahme abbrechen")
	if m := o.stored().Measures[0]; m.Status != data.StatusBrokenOff || m.StatusReason != "Keine Förderung." {
		t.Errorf("stored %+v", m)
	}
	o.undo()
	if m := o.stored().Measures[0]; m.Status != data.StatusRunning || m.StatusReason != "" {
		t.Errorf("after undo %+v", m)
	}
}
