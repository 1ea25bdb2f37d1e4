package data

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// inLand gives a project of a municipality with lead times for Zuarbeit, Entwurf,
// Rat, Mitzeichnung and Unterschrift; a negative one is not set.
func inLand(state string, leads ...int) Project {
	p := Project{Municipality: Municipality{State: state}}
	l := &p.Programme.LeadTimes
	for i, at := range []**int{&l.Request, &l.Contribution, &l.Council, &l.CoSigning, &l.Signature} {
		if i < len(leads) && leads[i] >= 0 {
			*at = &leads[i]
		}
	}
	return p
}

func TestSteps(t *testing.T) {
	for name, c := range map[string]struct {
		p    Project
		due  Date
		want string
	}{
		"no deadline": {inLand("Hessen"), "", ""},
		"usual": {
			inLand("Hessen"), "2018-10-31",
			"Zuarbeit anfordern 2018-09-28, Zuarbeit liegt vor 2018-10-15, Mitzeichnung beginnt 2018-10-22, Unterschrift der Leitung 2018-10-29, Abgabe 2018-10-31",
		}, // 3 October lies between
		"holiday": {
			inLand("Sachsen"), "2018-10-31",
			"Zuarbeit anfordern 2018-09-27, Zuarbeit liegt vor 2018-10-12, Mitzeichnung beginnt 2018-10-19, Unterschrift der Leitung 2018-10-26, Abgabe 2018-10-30",
		},
		"council": {
			inLand("Hessen", 0, 0, 10, -1, 1), "2019-01-02",
			"Vorlage an den Rat 2018-12-04, Mitzeichnung beginnt 2018-12-18, Unterschrift der Leitung 2018-12-28, Abgabe 2019-01-02",
		},
		"deadline alone": {inLand("Hessen", 0, 0, 0, 0, 0), "2018-12-30", "Abgabe 2018-12-28"}, // a Sunday
		"by AGS":         {Project{Municipality: Municipality{AGS: "14612000", State: "Hessen"}, Programme: inLand("", 0, 0, 0, 0, 0).Programme}, "2018-10-31", "Abgabe 2018-10-30"},
	} {
		var got []string
		for _, s := range c.p.Steps(Report{ID: "B1", Due: c.due}, "2018-01-01") {
			got = append(got, fmt.Sprint(s.Stage, " ", string(s.Day)))
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("%s:\n got %s\nwant %s", name, strings.Join(got, ", "), c.want)
		}
	}
}

func TestOverdueSteps(t *testing.T) {
	p, r := inLand("Hessen"), Report{ID: "B1", No: 1, Due: "2018-10-31"}
	overdue := func(today Date) (n int) {
		for _, s := range p.Steps(r, today) {
			if s.Overdue {
				n++
			}
		}
		return n
	}
	for today, want := range map[Date]int{"2018-09-28": 0, "2018-09-29": 1, "2018-10-29": 3, "2018-10-31": 4, "2018-11-01": 5} {
		if got := overdue(today); got != want {
			t.Errorf("at %s: %d steps overdue, want %d", today, got, want)
		}
	}
	r.Status = ReportReleased
	if got := overdue("2019-01-01"); got != 0 {
		t.Errorf("%d steps of a released report are overdue", got)
	}
}

// Whatever is set, the steps lie in order on working days, as far apart as it says.
func TestStepsAreLeadTimesApart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		leads := rapid.SliceOfN(rapid.IntRange(0, 30), 5, 5).Draw(t, "leads")
		p := inLand(rapid.SampledFrom([]string{"", "Bayern", "Berlin", "Sachsen", "Thüringen"}).Draw(t, "state"), leads...)
		r := Report{Due: Date("2017-01-01").AddDays(rapid.IntRange(0, 4000).Draw(t, "due"))}
		steps := p.Steps(r, "")
		apart := filtered(leads, func(n int) bool { return n > 0 })
		if len(steps) != len(apart)+1 || steps[len(steps)-1].Day > r.Due {
			t.Fatalf("%d steps, the last at %s", len(steps), steps[len(steps)-1].Day)
		}
		for i, n := range apart {
			if got := steps[i].Day.WorkdaysUntil(steps[i+1].Day, p.Municipality.Land()); got != n {
				t.Errorf("%s lies %d working days before %s, want %d", steps[i].Stage, got, steps[i+1].Stage, n)
			}
		}
	})
}

func TestStepReminders(t *testing.T) {
	p, r := inLand("Hessen"), Report{ID: "B1", No: 1, Due: "2018-10-31"}
	keep := func() (kept, gone int) {
		put, keys := p.StepReminders(r)
		for _, w := range put {
			if err := Validate(w); err != nil {
				t.Error(err)
			}
			if _, there := p.reminder(w.ID); !there {
				p.Reminders = append(p.Reminders, Reminder{ID: w.ID})
			}
			p = p.With(w)
		}
		return len(put), len(keys)
	}
	if kept, gone := keep(); kept != 5 || gone != 0 || len(p.Reminders) != 5 {
		t.Fatalf("planned %d, gone %d, there are %d", kept, gone, len(p.Reminders))
	}
	if w := p.Reminders[4]; w.Date != "2018-10-31" || w.Text != "Bericht Nr.\u00a01: abgeben" || w.About != "B1" {
		t.Errorf("got %+v", w)
	}
	if kept, gone := keep(); kept+gone != 0 {
		t.Errorf("a second time %d are kept, %d gone", kept, gone)
	}

	p.Reminders[3].Text, p.Reminders[0].Done = "Termin bei der Bürgermeisterin", true
	r.Due = "2018-11-30"
	if kept, gone := keep(); kept != 4 || gone != 0 || len(p.Reminders) != 5 {
		t.Fatalf("later %d are kept, %d gone, there are %d", kept, gone, len(p.Reminders))
	}
	if w := p.Reminders[3]; w.Date != "2018-11-28" || w.Text != "Termin bei der Bürgermeisterin" {
		t.Errorf("moved is %+v", w)
	}
	if w := p.Reminders[0]; w.Date != "2018-09-28" || !w.Done {
		t.Errorf("done was %+v", w)
	}
	if w, there := p.Reminder(p.Steps(r, "")[0]); !there || !w.Done {
		t.Errorf("of the first step is %+v", w)
	}

	none := 0
	p.Programme.LeadTimes = LeadTimes{Request: &none, CoSigning: &none}
	if _, gone := p.StepReminders(r); len(gone) != 1 || gone[0].ID != p.Reminders[2].ID {
		t.Errorf("gone are %v", gone)
	}
	r.Due = ""
	if _, gone := p.StepReminders(r); len(gone) != 4 {
		t.Errorf("without a deadline gone are %v", gone)
	}
}
