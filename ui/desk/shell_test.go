package desk_test

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	fynewidget "fyne.io/fyne/v2/widget"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/uitest"
	"modellkommune/ui/widget"
)

// A page that is in no list of pages is named.
func TestUnlistedPageIsNamed(t *testing.T) {
	o := uitest.NewDesk(t, oneEmptyPage).WithSample()
	defer func() {
		if got := fmt.Sprint(recover()); !strings.Contains(got, `"contributors"`) {
			t.Errorf("got %s", got)
		}
	}()
	o.GoTo(desk.Location{Page: "contributors"})
}

// yearPage is a page with a year to enter, which shows findings.
type yearPage struct {
	emptyPage
	form  *widget.Form
	year  *widget.YearField
	shown int
}

func (p *yearPage) Build() fyne.CanvasObject { return p.form }
func (p *yearPage) Forms() []*widget.Form    { return []*widget.Form{p.form} }
func (p *yearPage) ShowChecked()             { p.shown++ }

func newYearPage() *yearPage {
	year := widget.NewYearField(widget.About{Label: "Jahr"}, func(int) {})
	return &yearPage{form: widget.NewForm(year), year: year}
}

// The status line names three places with a wrong entry, and that there are more.
func TestStatusLineNamesThreeWrongPlaces(t *testing.T) {
	pages := map[string]*yearPage{}
	o := uitest.NewDesk(t, func(*desk.Desk) []desk.Entry {
		list := oneEmptyPage(nil)
		for _, name := range []string{"A", "B", "C", "D"} {
			list = append(list, desk.Entry{Name: name, Title: "Seite " + name, Make: func() desk.Page {
				pages[name] = newYearPage()
				return pages[name]
			}})
		}
		return list
	}).WithSample()
	for _, c := range []struct{ page, want string }{
		{"A", "1 Eingabe nicht gespeichert (Seite A)"},
		{"B", "2 Eingaben nicht gespeichert (Seite B; Seite A)"},
		{"C", "3 Eingaben nicht gespeichert (Seite C; Seite A; Seite B)"},
		{"D", "4 Eingaben nicht gespeichert (Seite D; Seite A; Seite B; …)"},
	} {
		o.GoTo(desk.Location{Page: c.page})
		o.TypeInto(pages[c.page].year, "kein Jahr")
		o.Leave()
		if !o.Says(c.want) {
			t.Errorf("with %s: %q, want %q", c.page, o.Shell.Status.Left.Text, c.want)
		}
	}
}

// Of pages that show findings and pages that do not, each that does is told.
func TestEachPageThatShowsFindingsIsTold(t *testing.T) {
	const times = 20 // pages are told in no order
	page := newYearPage()
	o := uitest.NewDesk(t, func(*desk.Desk) []desk.Entry {
		list := oneEmptyPage(nil)
		return append(list, desk.Entry{Name: "A", Title: "Seite A", Make: func() desk.Page { return page }})
	}).WithSample()
	o.GoTo(desk.Location{Page: "A"})
	page.shown = 0
	for range times {
		desk.ShowChecked(o.Desk)
	}
	if page.shown != times {
		t.Errorf("told %d times of %d", page.shown, times)
	}
}

// The failure stands before the button that tries again.
func TestFailureStandsBeforeItsButton(t *testing.T) {
	o, _ := unwritable(t)
	o.Retitle("neu")
	var text, button fyne.Position
	for _, object := range o.InView() {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(object)
		switch v := object.(type) {
		case *fynewidget.Label:
			if strings.HasPrefix(v.Text, "Nicht gespeichert: ") {
				text = at
			}
		case *widget.Button:
			if v.Text() == "Erneut versuchen" {
				button = at
			}
		}
	}
	if text.IsZero() || text.X >= button.X {
		t.Errorf("the text stands at %v, the button at %v", text, button)
	}
}

// programless is a system without a program for anything.
type programless struct{ fyne.App }

func (programless) OpenURL(*url.URL) error { return errors.New("no program") }

// What the system cannot open is named below its heading, with where it lies.
func TestNoProgramToOpenWith(t *testing.T) {
	o := uitest.NewDesk(t, oneEmptyPage).WithSample()
	o.Options.App = programless{o.Options.App}
	o.OpenInSystem("/akte/bericht.pdf")
	heading, text := -1, -1
	for i, words := range uitest.Texts(test.LaidOutObjects(o.Window.Canvas().Overlays().Top())) {
		if words == "Kein Programm gefunden" {
			heading = i
		} else if strings.HasSuffix(words, "Sie finden es hier:\n/akte/bericht.pdf") {
			text = i
		}
	}
	if heading < 0 || text < heading {
		t.Errorf("heading %d, text %d of %q", heading, text, uitest.Texts(o.InView()))
	}
}

// The commands of the menu mean the report that is due next, else the first that is open, else the last.
func TestReportThatTheMenuMeans(t *testing.T) {
	for name, c := range map[string]struct {
		reports []data.Report
		want    string
	}{
		"no dates":     {[]data.Report{{ID: "B1", No: 1}, {ID: "B2", No: 2}}, "B1"},
		"due":          {[]data.Report{{ID: "B1", No: 1}, {ID: "B2", No: 2, Due: "2017-12-01"}}, "B2"},
		"one released": {[]data.Report{{ID: "B1", No: 1, Status: data.ReportReleased}, {ID: "B2", No: 2}, {ID: "B3", No: 3}}, "B2"},
		"all released": {[]data.Report{{ID: "B1", No: 1, Status: data.ReportReleased}, {ID: "B2", No: 2, Status: data.ReportConfirmed}}, "B2"},
		"none":         {nil, ""},
	} {
		o := uitest.NewDesk(t, oneEmptyPage).With(data.Project{Reports: c.reports})
		if r, ok := o.Report(); r.ID != c.want || ok != (c.want != "") {
			t.Errorf("%s: it means %q, %v", name, r.ID, ok)
		}
	}
}
