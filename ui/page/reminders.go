package page

import (
	"cmp"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/ui/desk"
	"modellkommune/ui/form"
	"modellkommune/ui/widget"
)

// reminderKind says how Wiedervorlagen are shown and edited.
func reminderKind(d *desk.Desk) form.Kind[data.Reminder] {
	type reminder = data.Reminder
	return form.Kind[reminder]{
		Nothing: "Keine Wiedervorlage. Sie erinnert an einem Tag an etwas, zum Beispiel „Rückmeldung des Bauamts erbitten“.",
		Add:     "Neue Wiedervorlage",
		Columns: []widget.Column[reminder]{
			{Title: "Am", Width: 100, Text: func(r reminder) string { return r.Date.String() }, Compare: func(x, y reminder) int { return x.Date.Compare(y.Date) }},
			{Title: "Was ist zu tun?", Width: 180, Grow: true, Text: func(r reminder) string { return r.Text }},
			{Title: "Betrifft", Width: 96, Text: func(r reminder) string { return r.About }},
			{Title: "Stand", Width: 96, Text: func(r reminder) string { return reminderState(r, d.Clock()) }},
		},
		All:   func(p data.Project) []reminder { return p.Reminders },
		Fresh: func(id, _ string) reminder { return reminder{ID: id, Date: d.Clock().AddDays(reminderDays)} },
		Fields: func(r *form.Table[reminder]) []fyne.CanvasObject {
			e := r.Edit
			about := form.PickRecord(d, e, "about", func(k data.Kind) bool { return k != data.KindReminder })
			jump := widget.NewQuietButton("Zum Eintrag", func() {
				if record, ok := r.Record(); ok {
					d.GoToRecord(record.About)
				}
			})
			return []fyne.CanvasObject{
				widget.Row(e.Bind("date"), widget.Blank()),
				e.Bind("text"),
				about,
				widget.Buttons(jump),
				e.Bind("done"),
			}
		},
	}
}

// reminderDays is how far ahead a new Wiedervorlage is, unless the officer says
// otherwise.
const reminderDays = 7

func reminderState(r data.Reminder, today data.Date) string {
	switch {
	case r.Done:
		return "erledigt"
	case r.DueBy(today):
		return "fällig"
	}
	return "offen"
}

// RemindOfOpen asks for a Wiedervorlage about the record that is open.
func RemindOfOpen(d *desk.Desk) {
	if r, ok := d.OpenRecord(); ok && r.Key().Kind != data.KindReminder {
		askReminder(d, r.Key().ID)
		return
	}
	askReminder(d, "")
}

// askReminder asks for a new Wiedervorlage, about a record or nothing in
// particular.
func askReminder(d *desk.Desk, about string) {
	day := widget.NewDateField(widget.About{Label: "Wiedervorlage am", Required: true, Hint: "Auch „+14“ für in zwei Wochen."}, nil)
	day.SetValue(d.Clock().AddDays(reminderDays))
	text := widget.NewTextField(widget.About{Label: data.Label(data.Reminder{}, "text"), Required: true, Limit: data.Limit(data.Reminder{}, "text"), Hint: data.Hint(data.Reminder{}, "text")}, 2, nil)
	content := []fyne.CanvasObject{day, text}
	if about != "" {
		content = append(content, widget.NewHint("Betrifft: "+d.NameOfRecord(about)))
	}
	widget.Ask(d.Window, widget.Question{Title: "Neue Wiedervorlage", Content: content, Yes: "Anlegen"}, func(yes bool) {
		if yes {
			addReminder(d, data.Reminder{Date: day.Value(), Text: text.Value(), About: about})
		}
	})
	text.Focus()
}

// addReminder keeps a Wiedervorlage under the next free Kennung.
func addReminder(d *desk.Desk, r data.Reminder) {
	d.Edit(func(f *store.File) error {
		id, err := f.FreeID(data.KindReminder, "")
		if err != nil {
			return err
		}
		r.ID = id
		if err := data.Validate(r); err != nil {
			return err
		}
		return f.Change("Neue Wiedervorlage "+id, func(tx *store.Tx) error { return tx.Put(r) })
	}, func() { d.Shell.Status.Say("Wiedervorlage am " + r.Date.String() + " angelegt") })
}

// mostReminders is how many Wiedervorlagen the overview names.
const mostReminders = 5

// reminders lists the Wiedervorlagen that are due, each with its tick.
func (p *overviewPage) reminders(project data.Project) fyne.CanvasObject {
	today := p.desk.Clock()
	due := desk.DueReminders(project, today)
	objects := []fyne.CanvasObject{}
	if len(due) == 0 {
		objects = append(objects, widget.NewParagraph("Zurzeit ist keine fällig."))
	}
	p.ticks = nil
	var lines []fyne.CanvasObject
	for _, r := range due[:min(len(due), mostReminders)] {
		jump := func() {
			if _, ok := p.desk.ByID(r.About); ok {
				p.desk.GoToRecord(r.About)
				return
			}
			p.desk.GoTo(desk.LocationOf(r.Key()))
		}
		title := cmp.Or(r.Text, "ohne Text")
		if r.About != "" {
			title = r.About + "  " + title
		}
		tick := widget.NewQuietButton("Erledigt", func() { p.tick(r) })
		p.ticks = append(p.ticks, tick)
		row := widget.NewLinkRow(nil, title, r.Date.String()+", "+countdownPlain(today, r.Date), jump, p.scrollTo)
		lines = append(lines, container.NewBorder(nil, nil, nil, tick, row))
	}
	if len(lines) > 0 {
		objects = append(objects, widget.Tight(lines...))
	}
	add := widget.NewButton("Neue Wiedervorlage", func() { askReminder(p.desk, "") })
	all := widget.NewQuietButton("Alle Wiedervorlagen", func() { p.Sections.Open(reminderSection) })
	return widget.Card("Wiedervorlagen", append(objects, widget.Buttons(add, all))...)
}

// countdownPlain is countdown without a reproach: a Wiedervorlage is no promise.
func countdownPlain(today, day data.Date) string {
	if days := day.DaysUntil(today); days > 0 {
		return "seit " + desk.DaysAgo(days)
	}
	return desk.Countdown(today, day)
}

// tick marks a Wiedervorlage as done; the focus goes on to the next one.
func (p *overviewPage) tick(r data.Reminder) {
	r.Done = true
	p.desk.Save("Wiedervorlage "+r.ID+" erledigt", r)
	p.desk.Shell.Status.Say("Erledigt: " + cmp.Or(r.Text, r.ID) + " – Strg+Z nimmt es zurück")
	if len(p.ticks) > 0 {
		p.desk.Window.Canvas().Focus(p.ticks[0])
	}
}
