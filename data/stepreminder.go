package data

import "slices"

func stepID(r Report, code string) string { return KindReminder.Prefix() + "-" + r.ID + "-" + code }

// Reminder finds the Wiedervorlage for a step.
func (p Project) Reminder(s Step) (Reminder, bool) { return p.reminder(s.ID) }

func (p Project) reminder(id string) (Reminder, bool) {
	i := slices.IndexFunc(p.Reminders, func(w Reminder) bool { return w.ID == id })
	if i < 0 {
		return Reminder{}, false
	}
	return p.Reminders[i], true
}

// StepReminders lists the Wiedervorlagen that are to be kept for the steps of a
// report: new ones, and those whose day has moved, with the text that the officer
// may have given them. Gone are those of steps that fall away. What is done stays as
// it is.
func (p Project) StepReminders(r Report) (kept []Reminder, gone []Key) {
	steps := p.Steps(r, "")
	for _, s := range steps {
		w, there := p.Reminder(s)
		if !there {
			w = Reminder{ID: s.ID, Text: s.Task, About: r.ID}
		}
		if !w.Done && w.Date != s.Day {
			w.Date = s.Day
			kept = append(kept, w)
		}
	}
	for _, s := range stages {
		planned := slices.ContainsFunc(steps, func(other Step) bool { return other.Stage == s.stage })
		if w, there := p.reminder(stepID(r, s.code)); there && !w.Done && !planned {
			gone = append(gone, w.Key())
		}
	}
	return kept, gone
}
