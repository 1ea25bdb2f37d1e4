package page

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/uitest"
	"modellkommune/ui/widget"
)

// The command makes a Wiedervorlage about the record that is open.
func TestReminderOfOpenRecord(t *testing.T) {
	o := newOffice(t).WithSample()
	p := uitest.PageAt[*Measures](o, desk.PageMeasures)
	p.Choose("M02")
	before := len(o.Project().Reminders)
	RemindOfOpen(o.Desk)
	test.Type(o.Window.Canvas().Focused(), "Angebot anfordern")
	o.Press("Anlegen")
	all := o.Stored().Reminders
	if len(all) != before+1 {
		t.Fatalf("%d Wiedervorlagen", len(all))
	}
	if r := all[before]; r.About != "M02" || r.Text != "Angebot anfordern" || r.Date != "2017-10-08" || r.Done {
		t.Errorf("stored %+v", r)
	}
	p.Sections.Open(milestoneSection)
	if r, ok := o.OpenRecord(); !ok || r.Key().Kind != data.KindMilestone {
		t.Errorf("open is %v", r)
	}
	o.GoTo(desk.Location{Page: desk.PageMunicipality})
	if r, ok := o.OpenRecord(); !ok || r.Key().Kind != data.KindMunicipality {
		t.Errorf("open is %v", r)
	}
}

// What is due stands on the overview, leads to its record and is ticked off there.
func TestDueReminders(t *testing.T) {
	o := newOffice(t).With(data.Project{
		Measures:  []data.Measure{{ID: "M01", Title: "Karte", Status: data.StatusPlanned}},
		Reminders: []data.Reminder{{ID: "WV1", Date: "2017-10-01", Text: "Bauamt fragen", About: "M01"}, {ID: "WV2", Date: "2017-10-02", Text: "Später"}, {ID: "WV3", Date: "2017-09-01", Text: "Länger her"}},
	})
	if !o.Says("2 Wiedervorlagen sind fällig") {
		t.Errorf("the status line says %q", o.Shell.Status.Left.Text)
	}
	if !o.Says("M01  Bauamt fragen") || o.Says("Später") {
		t.Errorf("in view: %q", uitest.Texts(o.InView()))
	}
	p := o.Shell.Page(desk.PageOverview).(*overviewPage)
	o.Window.Canvas().Focus(p.ticks[0])
	o.Keys(fyne.KeyReturn)
	if r := o.Stored().Reminders[2]; !r.Done {
		t.Errorf("stored %+v", r)
	}
	if o.Window.Canvas().Focused() != p.ticks[0] || len(p.ticks) != 1 {
		t.Error("the focus does not go on to the next one")
	}
	for _, object := range o.InView() {
		if row, ok := object.(*widget.LinkRow); ok && row.Title == "M01  Bauamt fragen" {
			row.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		}
	}
	if o.Shell.Current != desk.PageMeasures {
		t.Errorf("leads to %s", o.Shell.Current)
	}
}

func TestReminderSection(t *testing.T) {
	o := newOffice(t).With(data.Project{Reminders: []data.Reminder{{ID: "WV1", Date: "2017-10-01", Text: "Bauamt fragen"}}})
	o.GoTo(desk.LocationOf(data.Key{Kind: data.KindReminder, ID: "WV1"}))
	p := o.Shell.Page(desk.PageOverview).(*overviewPage)
	if p.Sections.Tabs.Chosen != reminderSection || p.list.Chosen != "WV1" {
		t.Fatalf("section %d, %s", p.Sections.Tabs.Chosen, p.list.Chosen)
	}
	o.TypeInto(p.list.Edit.Field("text").(*widget.TextField), "Bauamt anrufen")
	o.Leave()
	if got := o.Stored().Reminders[0].Text; got != "Bauamt anrufen" {
		t.Errorf("stored %q", got)
	}
}
