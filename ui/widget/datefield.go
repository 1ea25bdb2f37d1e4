package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"modellkommune/data"
)

// DateField holds a civil date, typed as data.ParseDate reads it or picked from
// a calendar that F4, Alt+Down and the button open. Fyne's DateEntry follows
// the system's region, knows only English months and takes no empty date.
type DateField struct{ textInput[data.Date] }

// NewDateField makes a field for a date.
func NewDateField(about About, commit func(data.Date)) *DateField {
	f := &DateField{}
	about = about.placeholder("TT.MM.JJJJ")
	f.entry = newEntry(false)
	open := newPickButton("Kalender", f.pick)
	f.initFrame(f, about, container.New(beside{}, f.entry, open))
	f.initTextInput(parseDate, data.Date.String, commit)
	f.entry.onKey = func(key fyne.KeyName) bool {
		if key == fyne.KeyF4 {
			f.pick()
		}
		return key == fyne.KeyF4
	}
	f.entry.onShortcut = func(s *desktop.CustomShortcut) bool {
		if opensList(s) {
			f.pick()
		}
		return opensList(s)
	}
	return f
}

func parseDate(text string) (data.Date, error) { return data.ParseDate(text, Today()) }

// pick opens the calendar at the date that is typed, else today.
func (f *DateField) pick() {
	f.Focus()
	day, err := parseDate(f.entry.Text)
	if err != nil || day == "" {
		day = Today()
	}
	var pop *overlay
	calendar := newCalendar(day, func(picked data.Date) {
		pop.hide()
		f.setter = true
		f.entry.SetText(picked.String())
		f.setter = false
		f.Flush()
	})
	pop = popUp(f.entry, calendar, calendar.MinSize().AddWidthHeight(2, 2))
	if pop != nil {
		pop.canvas.Focus(calendar)
	}
}

// beside gives the second object its width and the first one the rest.
type beside struct{}

// Layout implements fyne.Layout.
func (beside) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	w := objects[1].MinSize().Width
	objects[0].Resize(fyne.NewSize(size.Width-w, size.Height))
	setBounds(objects[1], size.Width-w, 0, w, size.Height)
}

// MinSize implements fyne.Layout.
func (beside) MinSize(objects []fyne.CanvasObject) fyne.Size {
	a, b := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(a.Width+b.Width, max(a.Height, b.Height))
}
