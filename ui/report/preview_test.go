package report

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"modellkommune/data"
	"modellkommune/reports/drawing"
	"modellkommune/reports/layout"
	"modellkommune/ui/desk"
	"modellkommune/ui/uitest"
	"modellkommune/ui/widget"
)

// says tells whether a text stands on the pages of the preview.
func (p *previewPage) says(text string) bool { return saysOn(p.result, text) }

func saysOn(r layout.Result, text string) bool {
	var all strings.Builder
	for _, page := range r.Pages {
		for _, c := range page.Content {
			for _, item := range c.Items {
				if t, ok := item.(drawing.Text); ok {
					all.WriteString(t.String)
				}
			}
		}
	}
	return strings.Contains(all.String(), text)
}

// The pages follow what is being typed, before it is saved.
func TestPreviewFollowsTyping(t *testing.T) {
	o := newOffice(t).WithSample()
	var due []func()
	waits := widget.After
	widget.After = func(d time.Duration, do func()) func() {
		if d <= 500*time.Millisecond {
			due = append(due, do)
		}
		return func() {}
	}
	defer func() { widget.After = waits }()
	p := uitest.PageAt[*previewPage](o, desk.PagePreview)
	if len(p.result.Pages) < 10 || !p.says("Merzenich") {
		t.Fatalf("%d pages", len(p.result.Pages))
	}
	o.TypeInto(p.edit.Field("summary"), "Vorschauwort ")
	if p.says("Vorschauwort") {
		t.Error("the pages are set at each key")
	}
	if len(due) == 0 {
		t.Fatal("nothing will set the pages within half a second")
	}
	due[len(due)-1]()
	if !p.says("Vorschauwort") {
		t.Error("the pages do not follow")
	}
	if strings.Contains(o.Stored().Reports[0].Summary, "Vorschauwort") {
		t.Error("the preview has saved")
	}
}

// The page turns to what is being typed.
func TestPreviewTurnsToWhatIsTyped(t *testing.T) {
	o := newOffice(t).WithSample()
	var due func()
	waits := widget.After
	widget.After = func(_ time.Duration, do func()) func() { due = do; return func() {} }
	defer func() { widget.After = waits }()
	p := uitest.PageAt[*previewPage](o, desk.PagePreview)
	for _, name := range []string{"summary", "outlook", "plain_language"} {
		p.choose("0")
		o.TypeInto(p.texts.field(name), "Vorschauwort steht hier.")
		due()
		shown := layout.Result{Pages: p.result.Pages[p.page : p.page+1]}
		if p.page == 0 || p.list.Selected() != strconv.Itoa(p.page) || !saysOn(shown, "Vorschauwort") {
			t.Errorf("%s: page %d is shown", name, p.page)
		}
		p.texts.field(name).Discard()
		p.Refresh()
	}
}

// It does so too where the field is left before the pages are set.
func TestPreviewTurnsToWhatIsSaved(t *testing.T) {
	o := newOffice(t).WithSample()
	var due func()
	waits := widget.After
	widget.After = func(_ time.Duration, do func()) func() { due = do; return func() {} }
	defer func() { widget.After = waits }()
	p := uitest.PageAt[*previewPage](o, desk.PagePreview)
	o.TypeInto(p.texts.field("outlook"), "Vorschauwort steht hier.")
	now := o.Queue.Background
	var late func()
	o.Queue.Background = func(do func()) { late = do }
	due()
	o.Queue.Background = now
	o.Leave()
	late()
	shown := layout.Result{Pages: p.result.Pages[p.page : p.page+1]}
	if p.page == 0 || !saysOn(shown, "Vorschauwort") {
		t.Errorf("page %d is shown", p.page)
	}
}

// Who chooses a page while the pages are being set stays there.
func TestPreviewStaysOnTheChosenPage(t *testing.T) {
	o := newOffice(t).WithSample()
	var due func()
	waits := widget.After
	widget.After = func(_ time.Duration, do func()) func() { due = do; return func() {} }
	defer func() { widget.After = waits }()
	p := uitest.PageAt[*previewPage](o, desk.PagePreview)
	o.TypeInto(p.texts.field("outlook"), "Vorschauwort steht hier.")
	now := o.Queue.Background
	var begun []func()
	o.Queue.Background = func(do func()) { begun = append(begun, do) }
	due()
	due()
	o.Queue.Background = now
	if len(begun) != 1 {
		t.Fatalf("%d sets of pages are on their way", len(begun))
	}
	p.choose("1")
	begun[0]()
	if p.page != 1 || !p.says("Vorschauwort") {
		t.Errorf("page %d is shown", p.page)
	}
}

// Another report does not show the pages of the one before, not even until its own
// are set.
func TestPreviewOfAnotherReport(t *testing.T) {
	o := newOffice(t).WithSample()
	p := uitest.PageAt[*previewPage](o, desk.PagePreview)
	reports := uitest.PageAt[*reportsPage](o, desk.PageReports)
	reports.list.Choose(o.Project().Reports[1].ID)
	now := o.Queue.Background
	var late func()
	o.Queue.Background = func(do func()) { late = do }
	o.GoTo(desk.Location{Page: desk.PagePreview})
	o.Queue.Background = now
	if len(p.result.Pages) != 0 || !o.Says("Die Seiten werden gesetzt …") || !o.Says(o.Project().Reports[1].Name()) {
		t.Errorf("%d pages, in view %q", len(p.result.Pages), uitest.Texts(o.InView()))
	}
	late()
	if len(p.result.Pages) == 0 {
		t.Error("the pages are not set")
	}
}

func TestFirstChange(t *testing.T) {
	page := func(foot string, lines ...string) layout.Page {
		p := layout.Page{Content: []*layout.Content{{Artifact: layout.PageFooter, Items: []drawing.Item{drawing.Text{String: foot}}}}}
		for i, line := range lines {
			p.Content = append(p.Content, &layout.Content{Items: []drawing.Item{drawing.Text{At: drawing.Point{Y: float64(10 * i)}, String: line}}})
		}
		return p
	}
	of := func(begins int, pages ...layout.Page) layout.Result {
		return layout.Result{Pages: pages, Bookmarks: []layout.Bookmark{{Title: "Inhalt", Page: 0}, {Title: "Auf einen Blick", Page: begins}}}
	}
	before := of(1, page("1", "Inhalt"), page("2", "a", "b"), page("3", "c"))
	for name, c := range map[string]struct {
		after   layout.Result
		page    int
		y       float64
		changed bool
	}{
		"nothing":            {before, 0, 0, false},
		"only feet":          {of(1, page("1", "Inhalt"), page("2 von 4", "a", "b"), page("3 von 4", "c")), 0, 0, false},
		"a line":             {of(1, page("1", "Inhalt"), page("2", "a", "x"), page("3", "c")), 1, 10, true},
		"a line less":        {of(1, page("1", "Inhalt"), page("2", "a"), page("3", "c")), 1, 0, true},
		"a page more":        {of(1, page("1", "Inhalt"), page("2", "a", "b"), page("3", "c"), page("4", "d")), 3, 0, true},
		"the Inhalt is more": {of(2, page("1", "Inhalt"), page("2", "Inhalt"), page("3", "a", "b"), page("4", "x")), 3, 0, true},
	} {
		if page, y, changed := firstChange(before, c.after); page != c.page || y != c.y || changed != c.changed {
			t.Errorf("%s: page %d, %v mm, %v", name, page, y, changed)
		}
	}
}

// A step back in a text of the report stays on the preview.
func TestPreviewStaysInViewOnUndo(t *testing.T) {
	o := newOffice(t).WithSample()
	p := uitest.PageAt[*previewPage](o, desk.PagePreview)
	o.TypeInto(p.texts.field("summary"), "Vorschauwort")
	o.Leave()
	o.Undo()
	if o.Shell.Current != desk.PagePreview || p.says("Vorschauwort") {
		t.Errorf("page %s", o.Shell.Current)
	}
}

// A Projektakte without a report has nothing to show, nor buttons for it.
func TestPreviewWithoutReport(t *testing.T) {
	o := newOffice(t).With(data.Project{})
	p := uitest.PageAt[*previewPage](o, desk.PagePreview)
	for _, b := range append(p.others, p.next) {
		if !b.Disabled() {
			t.Errorf("%q can be pressed", b.Text())
		}
	}
	if !o.Says("Noch kein Berichtstermin") {
		t.Errorf("in view %q", uitest.Texts(o.InView()))
	}
}

// Beside the pages stand all texts of the report, those of free sections too, with the
// mark of what was taken over; the pages follow each of them.
func TestPreviewHasAllTexts(t *testing.T) {
	o := newOffice(t).WithSample()
	adapted(o)
	o.Press("Eigenen Abschnitt hinzufügen")
	o.Leave()
	r := o.Project().Reports[0].WithText("Eigener Abschnitt", "Drei Artikel")
	r.Adopted = []string{"summary", data.AdoptedText("Eigener Abschnitt")}
	o.Save("Texte", r)
	var due func()
	waits := widget.After
	widget.After = func(_ time.Duration, do func()) func() { due = do; return func() {} }
	defer func() { widget.After = waits }()
	p := uitest.PageAt[*previewPage](o, desk.PagePreview)
	for name, word := range map[string]string{"summary": "Kurzwort", "events": "Festwort", "texts.Eigener Abschnitt": "Pressewort"} {
		field := p.texts.field(name).(*widget.TextField)
		if (field.Note() == "übernommen") != slices.Contains(r.Adopted, name) {
			t.Errorf("%s is marked %q", name, field.Note())
		}
		o.TypeInto(field, word)
		due()
		if !p.says(word) {
			t.Errorf("the pages do not follow %s", name)
		}
		o.Leave()
		if field.Note() != "" {
			t.Errorf("%s is still marked", name)
		}
	}
}

func TestPreviewTurnsPages(t *testing.T) {
	o := newOffice(t).WithSample()
	p := uitest.PageAt[*previewPage](o, desk.PagePreview)
	titles := sheetTitles(p.result)
	if titles[0] != "Deckblatt" || titles[1] != "Inhalt" || titles[len(titles)-1] == "Inhalt" {
		t.Errorf("titles %q", titles)
	}
	p.choose("3")
	if p.page != 3 || p.list.Selected() != "3" {
		t.Errorf("page %d", p.page)
	}
}

// „Nächster Befund“ leads to a place where something is to be done.
func TestPreviewLeadsToFindings(t *testing.T) {
	o := newOffice(t).WithSample()
	p := uitest.PageAt[*previewPage](o, desk.PagePreview)
	if !strings.HasPrefix(p.next.Text(), "Nächster Befund (") {
		t.Fatalf("the button says %q", p.next.Text())
	}
	p.nextFinding()
	if o.Shell.Current == desk.PagePreview && o.Window.Canvas().Focused() == nil {
		t.Error("it leads nowhere")
	}
}
