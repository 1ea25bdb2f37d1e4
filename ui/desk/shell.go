package desk

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"

	"modellkommune/data"
	"modellkommune/ui/widget"
)

const ProgramName = "Modellkommune Open Government"

// Page is one page of the window.
type Page interface {
	// Build makes the page at its first visit.
	Build() fyne.CanvasObject
	// Buttons stand beside the page's title.
	Buttons() []fyne.CanvasObject
	// Refresh shows the project as it is now.
	Refresh()
	// Show brings a record and one of its fields into view.
	Show(p Location)
	// Forms gives the forms in which something may be typed.
	Forms() []*widget.Form
	// Reveal brings a field of these forms into view.
	Reveal(f widget.Field)
}

// Shower is an editor of any kind of record.
type Shower interface {
	Owns(f widget.Field) bool
	Shown() (data.Record, bool)
}

// Sectioned is a page with sections.
type Sectioned interface {
	// Open shows a section.
	Open(i int)
	// Turn opens the section that is some further on.
	Turn(by int)
	// Forms returns a form for each section.
	Forms() []*widget.Form
}

// Choosing is a page without fields, on which a record is chosen.
type Choosing interface {
	ChosenRecord() (data.Record, bool)
}

// ShowsFindings is a page that shows what an Abgabeprüfung has found.
type ShowsFindings interface{ ShowChecked() }

// Entry is a page of the navigation, its title as Desk.Say reads it.
type Entry struct {
	Name, Title string
	Make        func() Page
}

// Shell is what stands around the pages.
type Shell struct {
	akte    akte
	window  fyne.Window
	List    []Entry // in the order of the navigation
	Content *fyne.Container
	name    *fynewidget.Label
	nav     *widget.Tabs
	title   *fynewidget.Label
	buttons *fyne.Container
	area    *fyne.Container
	Scroll  *widget.Scroll
	Status  *StatusLine
	Failure *failureBar
	pages   map[string]*builtPage
	Current string
	// Editors are those of the pages that were visited.
	Editors []Shower
}

// akte is what the shell asks of the Projektakte that it shows.
type akte interface {
	// heading names it, due says which report is due next.
	heading() string
	due() string
	// Say puts the word for a measure into a text, NameOf names a record.
	Say(format string, args ...any) string
	NameOf(data.Record) string
	// retry writes what could not be written.
	retry()
	GoTo(Location)
}

// builtPage is a page that was visited.
type builtPage struct {
	Page
	content fyne.CanvasObject
	buttons []fyne.CanvasObject
	stale   bool
}

func newShell(w fyne.Window, a akte, list []Entry) *Shell {
	s := &Shell{akte: a, window: w, List: list, Content: container.NewStack(), Status: newStatusLine(), Failure: newFailureBar(a.retry)}
	s.name = fynewidget.NewLabel("")
	s.name.TextStyle.Bold = true
	s.name.Truncation = fyne.TextTruncateEllipsis
	s.title = fynewidget.NewLabel("")
	s.title.TextStyle.Bold = true
	s.title.SizeName = theme.SizeNameHeadingText
	s.buttons = widget.Buttons()
	s.area = container.NewStack()
	s.nav = widget.NewTabs(s.titles(), true, s.choosePage)
	return s
}

// titles returns those of the pages.
func (s *Shell) titles() []string {
	var titles []string
	for _, p := range s.List {
		titles = append(titles, s.akte.Say(p.Title))
	}
	return titles
}

func (s *Shell) choosePage(i int) { s.akte.GoTo(Location{Page: s.List[i].Name}) }

// showPages shows the pages of a Projektakte that was just opened.
func (s *Shell) showPages() {
	s.pages, s.Current, s.Editors = map[string]*builtPage{}, "", nil
	s.nav.Rename(s.titles())
	nav := container.NewBorder(widget.High(widget.PageHeadHeight, container.NewBorder(nil, nil, widget.Gap(-2), nil, container.NewVBox(layout.NewSpacer(), s.name, layout.NewSpacer()))), nil, nil, nil, s.nav)
	header := container.New(&widget.PageHeadLayout{}, s.title, s.buttons)
	// The page scrolls as a whole only where the window is smaller than any page.
	s.Scroll = widget.NewScroll(container.NewBorder(container.NewVBox(header, fynewidget.NewSeparator()), nil, nil, nil, s.area))
	s.Scroll.Direction = container.ScrollBoth
	s.Scroll.SetMinSize(fyne.Size{})
	main := container.NewBorder(s.Failure.Content, nil, nil, nil, s.Scroll)
	left := container.NewHBox(widget.Wide(navWidth, nav), fynewidget.NewSeparator())
	above := container.NewVBox(container.NewHBox(widget.Gap(widget.PageEdge-14), widget.NewMenuButton("Seiten …", s.titles(), s.choosePage)), fynewidget.NewSeparator())
	s.showInvalid()
	s.Content.Objects = []fyne.CanvasObject{container.NewBorder(
		nil, container.NewVBox(fynewidget.NewSeparator(), s.Status.Content), nil, nil,
		container.New(widget.NavLayout{}, main, left, above),
	)}
	s.Content.Refresh()
}

const navWidth = 196

// ShowStart shows the start page instead.
func (s *Shell) ShowStart(start fyne.CanvasObject) {
	s.pages, s.Current = nil, ""
	s.Content.Objects = []fyne.CanvasObject{start}
	s.Content.Refresh()
}

// open shows a place. A page that is not listed is a mistake of the program.
func (s *Shell) open(p Location) {
	b := s.pages[p.Page]
	for i, entry := range s.List {
		if entry.Name != p.Page {
			continue
		}
		if b == nil {
			b = &builtPage{Page: entry.Make(), stale: true}
			b.content = b.Build()
			b.buttons = b.Page.Buttons()
			for _, form := range b.Forms() {
				form.OnProblem = s.showInvalid
			}
			s.pages[p.Page] = b
		}
		s.nav.Mark(i)
		s.title.SetText(s.akte.Say(entry.Title))
	}
	if b == nil {
		panic("desk: no page is listed as " + strconv.Quote(p.Page))
	}
	if s.Current != p.Page {
		s.Leave()
		widget.Unfocus(s.window.Canvas(), s.nav)
		s.Current = p.Page
		s.area.Objects = []fyne.CanvasObject{b.content}
		s.buttons.Objects = b.buttons
		s.buttons.Refresh()
		s.area.Refresh()
		s.Scroll.ScrollToTop()
	}
	if b.stale {
		b.stale = false
		b.Refresh()
	}
	b.Show(p)
}

// Page returns a page that was visited.
func (s *Shell) Page(name string) Page { return s.pages[name].Page }

// Leave saves what is typed on the page that is left.
func (s *Shell) Leave() {
	if b := s.pages[s.Current]; b != nil {
		for _, f := range b.Forms() {
			f.Flush()
		}
	}
}

// Refresh shows the project as it is now; pages out of sight follow when they
// are visited.
func (s *Shell) Refresh() {
	if name := s.akte.heading(); name != s.name.Text {
		s.name.SetText(name)
	}
	s.Status.due(s.akte.due())
	for name, b := range s.pages {
		b.stale = name != s.Current
		if !b.stale {
			b.Refresh()
		}
	}
}

// showChecked shows what an Abgabeprüfung has found; pages out of sight follow when
// they are visited.
func (s *Shell) showChecked() {
	s.Status.due(s.akte.due())
	for name, b := range s.pages {
		if p, shows := b.Page.(ShowsFindings); !shows {
			continue
		} else if name == s.Current {
			p.ShowChecked()
		} else {
			b.stale = true
		}
	}
}

// Forms gives the forms of all visited pages, the current one's first.
func (s *Shell) Forms() []*widget.Form {
	var list []*widget.Form
	if b := s.pages[s.Current]; b != nil {
		list = b.Forms()
	}
	for name, b := range s.pages {
		if name != s.Current {
			list = append(list, b.Forms()...)
		}
	}
	return list
}

// Flush saves what is typed and gives the first field that is not valid.
func (s *Shell) Flush() widget.Field {
	for _, form := range s.Forms() {
		form.Flush()
	}
	if wrong := s.invalidEntries(); len(wrong) > 0 {
		return wrong[0].field
	}
	return nil
}

// Reveal brings a field of any page into view.
func (s *Shell) Reveal(field widget.Field) {
	for name, b := range s.pages {
		for _, form := range b.Forms() {
			for _, f := range form.Fields() {
				if f == field {
					s.akte.GoTo(Location{Page: name})
					b.Reveal(f)
				}
			}
		}
	}
}

// failureBar says what could not be saved and offers to try again.
type failureBar struct {
	Content *fyne.Container
	text    *fynewidget.Label
}

func newFailureBar(retry func()) *failureBar {
	b := &failureBar{text: fynewidget.NewLabel("")}
	b.text.Wrapping = fyne.TextWrapWord
	b.text.Importance = fynewidget.DangerImportance
	button := container.NewCenter(widget.NewButton("Erneut versuchen", retry))
	b.Content = container.NewVBox(
		container.NewBorder(nil, nil, widget.Gap(6), container.NewHBox(button, widget.Gap(widget.PageEdge-8)), b.text),
		fynewidget.NewSeparator(),
	)
	b.Content.Hide()
	return b
}

// show says it; nothing takes the bar away.
func (b *failureBar) show(text string) {
	if text == "" {
		b.Content.Hide()
		return
	}
	b.text.SetText(text)
	b.Content.Show()
}
