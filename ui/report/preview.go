package report

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"modellkommune/data"
	"modellkommune/reports/drawing"
	"modellkommune/reports/layout"
	"modellkommune/reports/release"
	"modellkommune/ui/desk"
	"modellkommune/ui/form"
	"modellkommune/ui/widget"
)

// previewPage shows the pages of a report as they will be printed, and beside
// them its texts; the pages follow while they are typed.
type previewPage struct {
	desk         *desk.Desk
	edit         *form.Editor[data.Report]
	texts        *textFields
	releasedNote *releasedNote
	edition      *widget.ChoiceField[data.Edition]
	list         *widget.RecordList
	paper        *widget.Paper
	content      *fyne.Container
	view         fyne.CanvasObject
	nothing      fyne.CanvasObject
	next         *widget.Button
	others       []*widget.Button // they need a report
	title        *widget.Paragraph

	report string // Kennung of the report that is shown
	source release.Source
	// typed are changes that are being typed, by the name of their field.
	typed  map[string]func(*data.Report)
	wait   func() // stops the pause before the pages follow
	read   bool   // source is that of the report
	busy   bool   // pages are being set,
	again  bool   // and are to be set anew afterwards
	result layout.Result
	page   int // index of the page that is shown
	// turning says that the pages that are being set hold what is being typed: they
	// turn to it.
	turning bool
	found   int // which finding „Nächster Befund“ shows
}

// following is how long after the last key the pages follow.
const following = 200 * time.Millisecond

// Build implements desk.Page.
func (p *previewPage) Build() fyne.CanvasObject {
	p.edit = form.NewEditor(p.desk, func(r data.Report) string { return " von " + r.Name() })
	p.edition = widget.NewChoiceField(widget.About{Label: "Fassung", Hint: "Für wen der Bericht gesetzt wird."}, data.Editions, func(data.Edition) { p.Refresh() })
	p.edition.Name, p.edition.None = data.Edition.German, ""
	p.edition.SetValue(data.EditionFull)
	p.title, p.releasedNote = widget.NewSubheading(""), newReleasedNote(p.desk)
	p.texts = newTextFields(p.edit, p.title, p.edition, p.releasedNote)
	p.texts.typing = p.follow
	p.list = widget.NewRecordList("Die Seiten werden gesetzt …", p.choose)
	p.paper = widget.NewPaper()
	p.typed, p.wait = map[string]func(*data.Report){}, func() {}
	p.view = container.New(previewLayout{}, p.list, p.paper, p.texts.form)
	p.nothing = widget.NewForm(
		widget.NewSubheading("Noch kein Berichtstermin"),
		widget.NewParagraph("Die Vorschau zeigt den Bericht, der auf der Seite Berichte gewählt ist."),
		widget.Buttons(widget.NewPrimaryButton("Zur Seite Berichte", func() { p.desk.GoTo(desk.Location{Page: desk.PageReports}) })),
	)
	p.content = container.NewStack()
	return p.content
}

// Buttons implements desk.Page.
func (p *previewPage) Buttons() []fyne.CanvasObject {
	p.next = widget.NewQuietButton("Nächster Befund", p.nextFinding)
	p.others = []*widget.Button{
		widget.NewRepeatButton("Kleiner", func() { p.paper.Zoom(-1) }),
		widget.NewRepeatButton("Größer", func() { p.paper.Zoom(1) }),
		widget.NewQuietButton("Seitenbreite", p.paper.FitWidth),
		widget.NewPrimaryButton("PDF erstellen …", func() { AskEdition(p.desk, p.edition.Value()) }),
	}
	return append([]fyne.CanvasObject{p.next}, form.ObjectsOf(p.others)...)
}

// Refresh reads the report anew from the Projektakte and sets it.
func (p *previewPage) Refresh() {
	r, ok := p.desk.Report()
	widget.Swap(p.content, p.view, p.nothing, ok)
	form.SetEnabled(ok, p.others...)
	if !ok {
		p.next.Disable()
		return
	}
	if r.ID != p.report {
		p.report, p.found = r.ID, 0
		p.page, p.turning, p.read = 0, false, false
		p.set(layout.Result{}, nil) // those of another report would mislead
	}
	clear(p.typed)
	p.title.SetText(r.Name())
	p.edit.Show(r)
	p.texts.show()
	p.releasedNote.show(r, p.texts.form)
	p.ShowChecked()
	report, s := p.report, p.desk.Session
	p.desk.Queue.Add(func() {
		source, err := release.Read(s.File, release.Order{No: r.No})
		fyne.Do(func() {
			switch {
			case s != p.desk.Session || report != p.report: // something else is shown by now
			case err != nil:
				p.desk.ShowError(err)
			default:
				p.source, p.read = source, true
				p.lay()
			}
		})
	})
}

var _ desk.ShowsFindings = (*previewPage)(nil)

// ShowChecked says how many findings are open.
func (p *previewPage) ShowChecked() {
	list, _ := p.desk.Findings(p.edit.Record)
	n := len(desk.OpenFindings(list))
	form.SetEnabled(n > 0, p.next)
	switch {
	case n > 0:
		p.next.SetText(fmt.Sprintf("Nächster Befund (%s)", data.Count(n)))
	case list != nil:
		p.next.SetText("Kein Befund")
	}
}

func (p *previewPage) order(r data.Report) release.Order {
	return release.Order{No: r.No, Today: p.desk.Today(), Edition: p.edition.Value()}
}

// follow sets the report with what is being typed.
func (p *previewPage) follow(name string, change func(*data.Report)) {
	p.typed[name] = change
	p.wait()
	p.wait = widget.After(following, p.setTyped)
}

func (p *previewPage) setTyped() {
	p.turning = true
	p.lay()
}

// lay sets the pages as the report is now, beside the window. Only one set is on its
// way at a time: a large one takes longer than a pause between two words.
func (p *previewPage) lay() {
	if p.again = p.busy; p.busy || !p.read {
		return
	}
	p.busy = true
	r := p.edit.Record
	for _, change := range p.typed {
		change(&r)
	}
	report, order, source, before, turning := p.report, p.order(r), p.source, p.result, p.turning
	source.Project = source.Project.With(r)
	p.desk.Queue.Background(func() {
		result, err := release.Preview(source, order)
		var page int
		var y float64
		changed := false
		if turning && err == nil {
			page, y, changed = firstChange(before, result)
		}
		fyne.Do(func() {
			p.busy = false
			if report == p.report && order.Edition == p.edition.Value() {
				p.set(result, err)
				if changed && p.turning {
					p.turnTo(page)
					p.paper.Reveal(y)
				}
				p.turning = p.turning && p.again
			}
			if p.again {
				p.lay()
			}
		})
	})
}

// set shows the pages of a report.
func (p *previewPage) set(result layout.Result, err error) {
	if err != nil {
		p.desk.ShowError(err)
		return
	}
	p.result = result
	var rows []widget.Record
	for i, title := range sheetTitles(result) {
		rows = append(rows, widget.Record{ID: fmt.Sprint(i), Title: fmt.Sprintf("Seite %d", i+1), Detail: title})
	}
	p.list.SetRecords(rows)
	p.turnTo(min(p.page, len(rows)-1))
}

// sheetTitles says of each page under which heading it begins or goes on.
func sheetTitles(r layout.Result) []string {
	titles := make([]string, len(r.Pages))
	for i := range titles {
		switch i {
		case 0:
			titles[i] = "Deckblatt"
		case 1:
			titles[i] = "Inhalt"
		default:
			titles[i] = titles[i-1]
		}
		for _, b := range r.Bookmarks {
			if b.Level == 1 && b.Page == i {
				titles[i] = b.Title
				break
			}
		}
	}
	return titles
}

func (p *previewPage) choose(id string) {
	var i int
	if _, err := fmt.Sscan(id, &i); err == nil {
		p.turning = false
		p.turnTo(i)
		p.paper.ScrollToTop()
	}
}

func (p *previewPage) turnTo(i int) {
	p.page = max(i, 0)
	p.list.Select(fmt.Sprint(p.page))
	if i < 0 {
		p.paper.SetPage(drawing.Drawing{}, "")
		return
	}
	p.paper.SetPage(p.result.Pages[i].Drawing(), fmt.Sprintf("Seite %d von %d", i+1, len(p.result.Pages)))
}

// nextFinding leads to the next place where the report lacks something.
func (p *previewPage) nextFinding() {
	list, _ := p.desk.Findings(p.edit.Record)
	if list = desk.OpenFindings(list); len(list) == 0 {
		return
	}
	at := list[p.found%len(list)].At
	p.found++
	if f := p.texts.field(at.Field); f != nil && at.Key == p.edit.Record.Key() {
		f.Focus()
		return
	}
	p.desk.GoTo(at)
}

// Show implements desk.Page.
func (p *previewPage) Show(at desk.Location) {
	if at.Key.Kind == data.KindReport && at.Key.ID != p.report {
		p.Refresh()
	}
}

// Forms implements desk.Page.
func (p *previewPage) Forms() []*widget.Form { return []*widget.Form{p.texts.form} }

// Reveal implements desk.Page.
func (p *previewPage) Reveal(f widget.Field) { f.Focus() }

// previewLayout sets the list of pages, the page and the texts beside each other.
type previewLayout struct{}

// Layout implements fyne.Layout.
func (previewLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	list, texts := float32(168), float32(300)
	switch { // in a narrow window the page is what matters
	case size.Width < 560:
		list, texts = 84, 150
	case size.Width < 840:
		list, texts = 124, 210
	}
	x, height := float32(widget.PageEdge), size.Height-2*widget.PageEdge
	for i, width := range []float32{list, size.Width - list - texts - 2*widget.PageEdge - widget.PageEdge/2, texts + widget.PageEdge/2} {
		objects[i].Move(fyne.NewPos(x, widget.PageEdge))
		objects[i].Resize(fyne.NewSize(width, height))
		x += width + widget.PageEdge/2
		if i == 1 {
			x -= widget.PageEdge / 2
		}
	}
}

// MinSize implements fyne.Layout.
func (previewLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(420, 360)
}
