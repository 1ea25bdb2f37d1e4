package form

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/uitest"
	"modellkommune/ui/widget"
)

// A page that names a field which is not there, or takes it for what it is not, cannot
// be built.
func TestWrongNamesAreRefused(t *testing.T) {
	e := NewEditor(uitest.NewDesk(t, func(*desk.Desk) []desk.Entry { return nil }).Desk, func(data.Measure) string { return "" })
	for what, make := range map[string]func(){
		"no field":              func() { e.Bind("titel") },
		"no part":               func() { e.Bind("title.text") },
		"a day as a text":       func() { e.Line("start") },
		"a status as a text":    func() { e.Text("status") },
		"a text as a number":    func() { e.Number("title") },
		"a day as a choice":     func() { e.Choice("start") },
		"a column too few":      func() { e.Table("links", "Link hinzufügen", 1) },
		"a field without place": func() { e.About("links.adresse") },
	} {
		t.Run(what, func(t *testing.T) {
			defer func() {
				if recover() == nil {
					t.Error("it is made")
				}
			}()
			make()
		})
	}
}

type emptyPage struct{}

func (emptyPage) Build() fyne.CanvasObject     { return container.NewStack() }
func (emptyPage) Buttons() []fyne.CanvasObject { return nil }
func (emptyPage) Refresh()                     {}
func (emptyPage) Show(desk.Location)           {}
func (emptyPage) Forms() []*widget.Form        { return nil }
func (emptyPage) Reveal(widget.Field)          {}

// The mark of what a report must not be without follows the template, what is nicht vorgesehen, and of a report its own Berichtsart.
func TestRequiredFieldsAreMarked(t *testing.T) {
	p := data.Project{Format: data.FormatVersion, Measures: []data.Measure{{ID: "M01", Title: "M"}}}
	p.Programme.Template = data.Template{Name: "eigene", Demands: []data.Demand{
		{Of: data.KindMeasure, Fields: []string{"goal"}},
		{Of: data.KindMeasure, Fields: []string{"completion"}, Reports: []data.ReportKind{data.FinalReport}},
		{Of: data.KindReport, Fields: []string{"outlook"}, Reports: []data.ReportKind{data.FinalReport}},
	}}
	o := uitest.NewDesk(t, func(*desk.Desk) []desk.Entry {
		return []desk.Entry{{Name: desk.PageOverview, Title: "Übersicht", Make: func() desk.Page { return emptyPage{} }}}
	}).With(p)
	measure, report := NewEditor(o.Desk, func(data.Measure) string { return "" }), NewEditor(o.Desk, func(data.Report) string { return "" })
	goal, completion, title, outlook := measure.Bind("goal"), measure.Bind("completion"), measure.Bind("title"), report.Bind("outlook")
	marks := func(f fyne.CanvasObject) bool {
		return slices.ContainsFunc(uitest.Texts(test.LaidOutObjects(f)), func(text string) bool { return strings.HasSuffix(text, " *") })
	}
	state := func() [4]bool {
		return [4]bool{marks(goal), marks(completion), marks(title), marks(outlook)}
	}
	show := func(kind data.ReportKind) {
		measure.Show(p.Measures[0])
		report.Show(data.Report{ID: "B1", No: 1, Kind: kind})
	}
	show(data.FinalReport)
	if got := state(); got != [4]bool{true, true, false, true} {
		t.Errorf("Abschlussbericht: %v", got)
	}
	show(data.InterimReport)
	if got := state(); got != [4]bool{true, true, false, false} {
		t.Errorf("Zwischenbericht: %v", got)
	}
	if hint := completion.Hint(); !strings.HasSuffix(hint, " Pflicht nur im Bericht der Art „Abschlussbericht“.") || strings.Contains(goal.Hint(), "Pflicht nur") {
		t.Errorf("the fields say %q and %q", hint, goal.Hint())
	}
	v := o.Project().Programme
	v.NotForeseen = []string{"Maßnahme: Ziel"}
	o.Save("Nicht vorgesehen", v)
	show(data.FinalReport)
	if got := state(); got != [4]bool{false, true, false, true} {
		t.Errorf("without the Ziel: %v", got)
	}
}
