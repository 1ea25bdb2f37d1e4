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
type DateField struct{ dayInput[data.Date] }

// NewDateField makes a field for a date.
func NewDateField(about About, commit func(data.Date)) *DateField {
	f := &DateField{}
	f.initDayInput(f, about.placeholder("TT.MM.JJJJ"), parseDate)
	f.initTextInput(parseDate, data.Date.String, commit)
	return f
}

// TermField holds a planned date as sharply as it is known, typed as data.ParseTerm reads it; the calendar picks days.
type TermField struct{ dayInput[data.Term] }

// NewTermField makes a field for a planned date.
func NewTermField(about About, commit func(data.Term)) *TermField {
	f := &TermField{}
	f.initDayInput(f, about.placeholder("TT.MM.JJJJ oder Q3 2018"), parseTerm)
	f.initTextInput(parseTerm, data.Term.String, commit)
	return f
}

// dayInput is a text for which a calendar can be opened.
type dayInput[T data.Date | data.Term] struct {
	textInput[T]
	parse func(text string) (T, error)
}

func (f *dayInput[T]) initDayInput(self fyne.Widget, about About, parse func(string) (T, error)) {
	f.parse = parse
	f.entry = newEntry(false)
	f.initFrame(self, about, container.New(beside{}, f.entry, newPickButton("Kalender", f.pick)))
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
}

func parseTerm(text string) (data.Term, error) { return data.ParseTerm(text, Today()) }

func parseDate(text string) (data.Date, error) { return data.ParseDate(text, Today()) }

// pick opens the calendar at the date that is typed, else today.
func (f *dayInput[T]) pick() {
	f.Focus()
	day := Today()
	if typed, err := f.parse(f.entry.Text); err == nil && typed != "" {
		day = data.Term(typed).Last()
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
