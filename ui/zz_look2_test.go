package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"modellkommune/data"
)

func look(t *testing.T, o *office, name string) {
	if name == "h1280" {
		o.addReminder(data.Reminder{Date: "2017-09-20", Text: "Rückmeldung des Bauamts zur Mobilitätskarte erbitten", About: "M03"})
		o.addReminder(data.Reminder{Date: "2017-10-01", Text: "Einladung zum Workshop"})
	}
	o.goTo(place{page: pageOverview})
	p0 := o.shell.pages[pageOverview].page.(*overviewPage)
	p0.scroll.ScrollToOffset(fyne.NewPos(0, 0))
	lookShot(t, o, name+"-overview1")
	p0.scroll.ScrollToOffset(fyne.NewPos(0, 560))
	lookShot(t, o, name+"-overview2")
	p0.scroll.ScrollToOffset(fyne.NewPos(0, 1120))
	lookShot(t, o, name+"-overview3")
	p0.sections.open(1)
	lookShot(t, o, name+"-reminders")
	p0.sections.open(0)
	p := pageAt[*schedulePage](o, pageSchedule)
	o.window.Canvas().Focus(p.timeline)
	for range 3 {
		p.timeline.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	}
	lookShot(t, o, name+"-schedule")
}
