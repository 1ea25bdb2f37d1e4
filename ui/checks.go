package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/reports"
)

// checks are the Abgabeprüfungen of the open Projektakte. They are made beside the
// window, one at a time: with a thousand measures one takes longer than a window
// may wait.
type checks struct {
	// state counts the changes of the Projektakte.
	state int
	made  map[checkedAt]checked
	// busy says that one is on its way.
	busy bool
}

// checkedAt names an Abgabeprüfung: of a report, made on a day.
type checkedAt struct {
	report string
	today  data.Date
}

// checked is what an Abgabeprüfung has found in a state of the Projektakte.
type checked struct {
	list  []finding
	state int
}

// findings gives what the Abgabeprüfung of a report has found, nil if none was made
// yet, and whether nothing has changed since. Otherwise it is made now, and what
// shows it is told.
func (a *Desk) findings(r data.Report) (list []finding, current bool) {
	at := checkedAt{r.ID, a.today()}
	if c := a.session.checks.made[at]; c.list == nil || c.state != a.session.checks.state {
		a.look(r, at)
	}
	c := a.session.checks.made[at]
	return c.list, c.list != nil && c.state == a.session.checks.state
}

// look makes an Abgabeprüfung, unless one is on its way: who shows one asks again
// when that is done.
func (a *Desk) look(r data.Report, at checkedAt) {
	s := a.session
	if s.checks.busy {
		return
	}
	s.checks.busy = true
	p, state := s.project, s.checks.state
	a.queue.background(func() {
		list := findings(p, r, at.today)
		fyne.Do(func() {
			s.checks.busy = false
			if s.checks.made == nil {
				s.checks.made = map[checkedAt]checked{}
			}
			s.checks.made[at] = checked{list, state}
			if s == a.session {
				a.shell.showChecked()
			}
		})
	})
}

// afterCheck goes on with what the Abgabeprüfung of a report finds now.
func (a *Desk) afterCheck(r data.Report, then func([]finding)) {
	s, p, today := a.session, a.project(), a.today()
	a.queue.background(func() {
		list := findings(p, r, today)
		fyne.Do(func() {
			if s == a.session {
				then(list)
			}
		})
	})
}

// finding is a Befund of the Abgabeprüfung and the place to which it leads.
type finding struct {
	data.Finding
	at place
}

// findings lists what the Abgabeprüfung of a report finds, ticked hints too.
func findings(p data.Project, report data.Report, today data.Date) []finding {
	outline, _ := reports.OutlineOf(p, report, data.EditionFull) // without a Berichtsart there is none
	list := []finding{}
	for _, f := range p.Findings(report, outline, today) {
		at := placeOf(f.Key)
		at.field = f.Field
		list = append(list, finding{f, at})
	}
	return list
}

// openFindings lists the errors among findings, and the hints that want a tick.
func openFindings(list []finding) []finding {
	return slices.DeleteFunc(slices.Clone(list), func(f finding) bool { return f.Accepted })
}

// tallyOf counts findings.
func tallyOf(list []finding) data.FindingTally {
	var plain []data.Finding
	for _, f := range list {
		plain = append(plain, f.Finding)
	}
	return data.TallyFindings(plain)
}

// openSentence says what the Abgabeprüfung has found that is still open.
func openSentence(t data.FindingTally) string {
	return "Abgabeprüfung: " + t.String() + "."
}

// checking stands where the Abgabeprüfung has not found anything yet.
const checking = "Die Abgabeprüfung läuft …"
