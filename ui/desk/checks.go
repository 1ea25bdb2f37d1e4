package desk

import (
	"fyne.io/fyne/v2"

	"modellkommune/data"
)

// Findings gives what the Abgabeprüfung of a report has found, nil if none was made
// yet, and whether nothing has changed since. Otherwise it is made now, and what
// shows it is told.
func (d *Desk) Findings(r data.Report) (list []Finding, current bool) {
	at := checkedAt{r.ID, d.Clock()}
	if c := d.Session.checks.made[at]; c.list == nil || c.state != d.Session.checks.state {
		d.runCheck(r, at)
	}
	c := d.Session.checks.made[at]
	return c.list, c.list != nil && c.state == d.Session.checks.state
}

// runCheck makes an Abgabeprüfung, unless one is on its way: who shows one asks again
// when that is done.
func (d *Desk) runCheck(r data.Report, at checkedAt) {
	s := d.Session
	if s.checks.busy {
		return
	}
	s.checks.busy = true
	p, state := s.project, s.checks.state
	d.Queue.Background(func() {
		list := Findings(p, r, at.today)
		fyne.Do(func() {
			s.checks.busy = false
			if s.checks.made == nil {
				s.checks.made = map[checkedAt]checked{}
			}
			s.checks.made[at] = checked{list, state}
			if s == d.Session {
				d.Shell.showChecked()
			}
		})
	})
}

// AfterCheck goes on with what the Abgabeprüfung of a report finds now.
func (d *Desk) AfterCheck(r data.Report, then func([]Finding)) {
	s, p, today := d.Session, d.Project(), d.Clock()
	d.Queue.Background(func() {
		list := Findings(p, r, today)
		fyne.Do(func() {
			if s == d.Session {
				then(list)
			}
		})
	})
}
