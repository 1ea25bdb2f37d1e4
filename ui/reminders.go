package ui

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/ui/widget"
)

// reminderKind says how Wiedervorlagen are shown and edited.
func reminderKind(a *App) recordKind[data.Reminder] {
	type reminder = data.Reminder
	return recordKind[reminder]{
		nothing: "Keine Wiedervorlage. Sie erinnert an einem Tag an etwas, zum Beispiel „Rückmeldung des Bauamts erbitten“.",
		add:     "Neue Wiedervorlage",
		columns: []widget.Column[reminder]{
			{Title: "Am", Width: 100, Text: func(r reminder) string { return r.Date.String() }, Compare: func(x, y reminder) int { return compareDates(x.Date, y.Date) }},
			{Title: "Was ist zu tun?", Width: 180, Grow: true, Text: func(r reminder) string { return r.Text }},
			{Title: "Betrifft", Width: 96, Text: func(r reminder) string { return r.About }},
			{Title: "Stand", Width: 96, Text: func(r reminder) string { return reminderState(r, a.clock()) }},
		},
		all:   func(p data.Project) []reminder { return p.Reminders },
		fresh: func(id, _ string) reminder { return reminder{ID: id, Date: a.clock().AddDays(reminderDays)} },
		fields: func(r *records[reminder]) []fyne.CanvasObject {
			e := r.edit
			about := pickRecord(a, e, "about", func(k data.Kind) bool { return k != data.KindReminder })
			jump := widget.NewQuietButton("Zum Eintrag", func() {
				if record, ok := r.record(); ok {
					a.goToRecord(record.About)
				}
			})
			return []fyne.CanvasObject{
				widget.Row(e.bind("date"), blank()),
				e.bind("text"),
				about,
				widget.Buttons(jump),
				e.bind("done"),
			}
		},
	}
}

// reminderDays is how far ahead a new Wiedervorlage is, unless the officer says
// otherwise.
const reminderDays = 7

// clock gives the day on which the officer works, also while the window shows
// another key date.
func (a *App) clock() data.Date { return data.DateOf(a.options.Now()) }

func reminderState(r data.Reminder, today data.Date) string {
	switch {
	case r.Done:
		return "erledigt"
	case r.DueBy(today):
		return "fällig"
	}
	return "offen"
}

// dueReminders lists the Wiedervorlagen that are due, the oldest first.
func dueReminders(p data.Project, today data.Date) []data.Reminder {
	var due []data.Reminder
	for _, r := range p.Reminders {
		if r.DueBy(today) {
			due = append(due, r)
		}
	}
	slices.SortStableFunc(due, func(a, b data.Reminder) int { return compareDates(a.Date, b.Date) })
	return due
}

// dueWords says how many Wiedervorlagen are due, nothing if none is.
func dueWords(p data.Project, today data.Date) string {
	switch n := len(dueReminders(p, today)); n {
	case 0:
		return ""
	case 1:
		return "1 Wiedervorlage ist fällig"
	default:
		return fmt.Sprintf("%s Wiedervorlagen sind fällig", data.Count(n))
	}
}

// byID finds a record by its Kennung, which no two share.
func (a *App) byID(id string) (data.Record, bool) {
	for _, r := range a.project().Records() {
		if r.Key().ID == id {
			return r, true
		}
	}
	return nil, false
}

// goToRecord shows the record with a Kennung.
func (a *App) goToRecord(id string) {
	if r, ok := a.byID(id); ok {
		a.goTo(placeOf(r.Key()))
	}
}

// remindOfOpen asks for a Wiedervorlage about the record that is open.
func (a *App) remindOfOpen() {
	if r, ok := a.openRecord(); ok && r.Key().Kind != data.KindReminder {
		a.askReminder(r.Key().ID)
		return
	}
	a.askReminder("")
}

// askReminder asks for a new Wiedervorlage, about a record or nothing in
// particular.
func (a *App) askReminder(about string) {
	day := widget.NewDateField(widget.About{Label: "Wiedervorlage am", Required: true, Hint: "Auch „+14“ für in zwei Wochen."}, nil)
	day.SetValue(a.clock().AddDays(reminderDays))
	text := widget.NewTextField(widget.About{Label: data.Label(data.Reminder{}, "text"), Required: true, Limit: data.Limit(data.Reminder{}, "text"), Hint: data.Hint(data.Reminder{}, "text")}, 2, nil)
	content := []fyne.CanvasObject{day, text}
	if about != "" {
		content = append(content, widget.NewHint("Betrifft: "+a.nameOfRecord(about)))
	}
	widget.Ask(a.window, widget.Question{Title: "Neue Wiedervorlage", Content: content, Yes: "Anlegen"}, func(yes bool) {
		if yes {
			a.addReminder(data.Reminder{Date: day.Value(), Text: text.Value(), About: about})
		}
	})
	text.Focus()
}

// addReminder keeps a Wiedervorlage under the next free Kennung.
func (a *App) addReminder(r data.Reminder) {
	a.step(func(f *store.File) error {
		id, err := f.FreeID(data.KindReminder, "")
		if err != nil {
			return err
		}
		r.ID = id
		if err := data.Validate(r); err != nil {
			return err
		}
		return f.Change("Neue Wiedervorlage "+id, func(tx *store.Tx) error { return tx.Put(r) })
	}, func() { a.shell.status.say("Wiedervorlage am " + r.Date.String() + " angelegt") })
}

// mostReminders is how many Wiedervorlagen the overview names.
const mostReminders = 5

// reminders lists the Wiedervorlagen that are due, each with its tick.
func (p *overviewPage) reminders(project data.Project) fyne.CanvasObject {
	today := p.app.clock()
	due := dueReminders(project, today)
	objects := []fyne.CanvasObject{}
	if len(due) == 0 {
		objects = append(objects, widget.NewParagraph("Zurzeit ist keine fällig."))
	}
	p.ticks = nil
	var lines []fyne.CanvasObject
	for _, r := range due[:min(len(due), mostReminders)] {
		jump := func() {
			if _, ok := p.app.byID(r.About); ok {
				p.app.goToRecord(r.About)
				return
			}
			p.app.goTo(placeOf(r.Key()))
		}
		title := orElse(r.Text, "ohne Text")
		if r.About != "" {
			title = r.About + "  " + title
		}
		tick := widget.NewQuietButton("Erledigt", func() { p.tick(r) })
		p.ticks = append(p.ticks, tick)
		row := newJumpRow(nil, title, r.Date.String()+", "+countdownPlain(today, r.Date), jump, p.scrollTo)
		lines = append(lines, container.NewBorder(nil, nil, nil, tick, row))
	}
	if len(lines) > 0 {
		objects = append(objects, tight(lines...))
	}
	add := widget.NewButton("Neue Wiedervorlage", func() { p.app.askReminder("") })
	all := widget.NewQuietButton("Alle Wiedervorlagen", func() { p.sections.open(reminderSection) })
	return widget.Card("Wiedervorlagen", append(objects, widget.Buttons(add, all))...)
}

// countdownPlain is countdown without a reproach: a Wiedervorlage is no promise.
func countdownPlain(today, day data.Date) string {
	if days := day.DaysUntil(today); days > 0 {
		return "seit " + daysAgo(days)
	}
	return countdown(today, day)
}

// tick marks a Wiedervorlage as done; the focus goes on to the next one.
func (p *overviewPage) tick(r data.Reminder) {
	r.Done = true
	p.app.save("Wiedervorlage "+r.ID+" erledigt", r)
	p.app.shell.status.say("Erledigt: " + orElse(r.Text, r.ID) + " – Strg+Z nimmt es zurück")
	if len(p.ticks) > 0 {
		p.app.window.Canvas().Focus(p.ticks[0])
	}
}
