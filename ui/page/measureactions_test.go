package page

import (
	"testing"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/uitest"
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
func pickMore(o *uitest.Office, label string) {
	o.T.Helper()
	o.Press("Mehr …")
	for i, c := range MeasureCommands {
		if c.Label == label {
			for range i {
				o.Keys(fyne.KeyDown)
			}
			o.Keys(fyne.KeyReturn)
			return
		}
	}
	o.T.Fatalf("there is no %q", label)
}

func TestDuplicateMeasure(t *testing.T) {
	o := newOffice(t).With(actionsProject())
	p := uitest.PageAt[*Measures](o, desk.PageMeasures)
	pickMore(o, "Duplizieren")
	all := o.Stored().Measures
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
	if p.Chosen != "M03" {
		t.Errorf("shown is %s", p.Chosen)
	}
	o.Undo()
	if n := len(o.Stored().Measures); n != 2 {
		t.Errorf("%d measures after undo", n)
	}
}

func TestMergeMeasures(t *testing.T) {
	o := newOffice(t).With(actionsProject())
	uitest.PageAt[*Measures](o, desk.PageMeasures)
	pickMore(o, "Zusammenlegen …")
	o.Press("Zusammenlegen")
	if !widget.Busy(o.Window) {
		t.Fatal("merged without measure and reason")
	}
	uitest.Field[*widget.ChoiceField[string]](o, "Zusammenlegen mit").SetValue("M02")
	o.TypeInto(uitest.Field[*widget.TextField](o, "Begründung"), "Gleiche Zielgruppe.")
	o.Press("Zusammenlegen")
	all := o.Stored().Measures
	if m := all[0]; m.Status != data.StatusMerged || m.MergedInto != "M02" || m.StatusReason != "Gleiche Zielgruppe." || len(m.Milestones) != 1 {
		t.Errorf("stored %+v", m)
	}
	if m := all[1]; len(m.Milestones) != 1 || m.Milestones[0].ID != "M01-MS2" {
		t.Errorf("stored %+v", m)
	}
	o.Undo()
	if m := o.Stored().Measures[0]; m.Status != data.StatusRunning || m.MergedInto != "" || len(m.Milestones) != 2 {
		t.Errorf("after undo %+v", m)
	}
}

func TestBreakOffMeasure(t *testing.T) {
	o := newOffice(t).With(actionsProject())
	uitest.PageAt[*Measures](o, desk.PageMeasures)
	pickMore(o, "Abbrechen …")
	o.Press("Maßnahme abbrechen")
	if !widget.Busy(o.Window) {
		t.Fatal("broken off without a reason")
	}
	o.TypeInto(uitest.Field[*widget.TextField](o, "Begründung"), "Keine Förderung.")
	o.Press("Maßnahme abbrechen")
	if m := o.Stored().Measures[0]; m.Status != data.StatusBrokenOff || m.StatusReason != "Keine Förderung." {
		t.Errorf("stored %+v", m)
	}
	o.Undo()
	if m := o.Stored().Measures[0]; m.Status != data.StatusRunning || m.StatusReason != "" {
		t.Errorf("after undo %+v", m)
	}
}
