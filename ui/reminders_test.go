package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"modellkommune/data"
	"modellkommune/ui/widget"
)

// The command makes a Wiedervorlage about the record that is open.
func TestReminderOfOpenRecord(t *testing.T) {
	o := newOffice(t).withSample()
	p := pageAt[*measuresPage](o, pageMeasures)
	p.choose("M02")
	before := len(o.project().Reminders)
	remindOfOpen(o.Desk)
	test.Type(o.window.Canvas().Focused(), "Angebot anfordern")
	o.press("Anlegen")
	all := o.stored().Reminders
	if len(all) != before+1 {
		t.Fatalf("%d Wiedervorlagen", len(all))
	}
	if r := all[before]; r.About != "M02" || r.Text != "Angebot anfordern" || r.Date != "2017-10-08" || r.Done {
		t.Errorf("stored %+v", r)
	}
	p.sections.open(milestoneSection)
	if r, ok := o.openRecord(); !ok || r.Key().Kind != data.KindMilestone {
		t.Errorf("open is %v", r)
	}
	o.goTo(place{page: pageMunicipality})
	if r, ok := o.openRecord(); !ok || r.Key().Kind != data.KindMunicipality {
		t.Errorf("open is %v", r)
	}
}

// What is due stands on the overview, leads to its record and is ticked off there.
func TestDueReminders(t *testing.T) {
	o := newOffice(t).with(data.Project{
		Measures:  []data.Measure{{ID: "M01", Title: "Karte", Status: data.StatusPlanned}},
		Reminders: []data.Reminder{{ID: "WV1", Date: "2017-10-01", Text: "Bauamt fragen", About: "M01"}, {ID: "WV2", Date: "2017-10-02", Text: "Später"}, {ID: "WV3", Date: "2017-09-01", Text: "Länger her"}},
	})
	if !o.says("2 Wiedervorlagen sind fällig") {
		t.Errorf("the status line says %q", o.shell.status.left.Text)
	}
	if !o.says("M01  Bauamt fragen") || o.says("Später") {
		t.Errorf("in view: %q", texts(o.inView()))
	}
	p := o.shell.page(pageOverview).(*overviewPage)
	o.window.Canvas().Focus(p.ticks[0])
	o.keys(fyne.KeyReturn)
	if r := o.stored().Reminders[2]; !r.Done {
		t.Errorf("stored %+v", r)
	}
	if o.window.Canvas().Focused() != p.ticks[0] || len(p.ticks) != 1 {
		t.Error("the focus does not go on to the next one")
	}
	for _, object := range o.inView() {
		if row, ok := object.(*jumpRow); ok && row.title == "M01  Bauamt fragen" {
			row.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		}
	}
	if o.shell.current != pageMeasures {
		t.Errorf("leads to %s", o.shell.current)
	}
}

func TestReminderSection(t *testing.T) {
	o := newOffice(t).with(data.Project{Reminders: []data.Reminder{{ID: "WV1", Date: "2017-10-01", Text: "Bauamt fragen"}}})
	o.goTo(placeOf(data.Key{Kind: data.KindReminder, ID: "WV1"}))
	p := o.shell.page(pageOverview).(*overviewPage)
	if p.sections.strip.chosen != reminderSection || p.list.chosen != "WV1" {
		t.Fatalf("section %d, %s", p.sections.strip.chosen, p.list.chosen)
	}
	o.typeInto(p.list.edit.field("text").(*widget.TextField), "Bauamt anrufen")
	o.leave()
	if got := o.stored().Reminders[0].Text; got != "Bauamt anrufen" {
		t.Errorf("stored %q", got)
	}
}
