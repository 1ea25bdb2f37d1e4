package ui

import (
	"cmp"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"

	"modellkommune/ui/widget"
)

const programName = "Modellkommune Open Government"

// page is one page of the window.
type page interface {
	// build makes the page at its first visit.
	build() fyne.CanvasObject
	// buttons stand beside the page's title.
	buttons() []fyne.CanvasObject
	// refresh shows the project as it is now.
	refresh()
	// show brings a record and one of its fields into view.
	show(p place)
	// forms gives the forms in which something may be typed.
	forms() []*widget.Form
	// reveal brings a field of these forms into view.
	reveal(f widget.Field)
}

// pageEntry is a page of the navigation.
type pageEntry struct {
	name, title string
	make        func() page
}

// shell is what stands around the pages.
type shell struct {
	app     *Desk
	list    []pageEntry // in the order of the navigation
	content *fyne.Container
	name    *fynewidget.Label
	nav     *strip
	title   *fynewidget.Label
	buttons *fyne.Container
	area    *fyne.Container
	scroll  *widget.Scroll
	status  *statusLine
	failure *failureBar
	pages   map[string]*builtPage
	current string
}

// builtPage is a page that was visited.
type builtPage struct {
	page
	content fyne.CanvasObject
	buttons []fyne.CanvasObject
	stale   bool
}

func newShell(a *Desk, list []pageEntry) *shell {
	s := &shell{app: a, list: list, content: container.NewStack(), status: newStatusLine(), failure: newFailureBar(a.retry)}
	s.name = fynewidget.NewLabel("")
	s.name.TextStyle.Bold = true
	s.name.Truncation = fyne.TextTruncateEllipsis
	s.title = fynewidget.NewLabel("")
	s.title.TextStyle.Bold = true
	s.title.SizeName = theme.SizeNameHeadingText
	s.buttons = widget.Buttons()
	s.area = container.NewStack()
	s.nav = newStrip(s.titles(), true, s.choosePage)
	return s
}

// titles returns those of the pages.
func (s *shell) titles() []string {
	var titles []string
	for _, p := range s.list {
		titles = append(titles, p.title)
	}
	return titles
}

func (s *shell) choosePage(i int) { s.app.goTo(place{page: s.list[i].name}) }

// showPages shows the pages of a Projektakte that was just opened.
func (s *shell) showPages() {
	s.pages, s.current, s.app.editors = map[string]*builtPage{}, "", nil
	nav := container.NewBorder(high(headHeight, container.NewBorder(nil, nil, gap(-2), nil, container.NewVBox(layout.NewSpacer(), s.name, layout.NewSpacer()))), nil, nil, nil, s.nav)
	header := container.New(&headLayout{}, s.title, s.buttons)
	// The page scrolls as a whole only where the window is smaller than any page.
	s.scroll = widget.NewScroll(container.NewBorder(container.NewVBox(header, fynewidget.NewSeparator()), nil, nil, nil, s.area))
	s.scroll.Direction = container.ScrollBoth
	s.scroll.SetMinSize(fyne.Size{})
	main := container.NewBorder(s.failure.content, nil, nil, nil, s.scroll)
	left := container.NewHBox(wide(navWidth, nav), fynewidget.NewSeparator())
	above := container.NewVBox(container.NewHBox(gap(pageEdge-14), widget.NewMenuButton("Seiten …", s.titles(), s.choosePage)), fynewidget.NewSeparator())
	s.tellWrong()
	s.content.Objects = []fyne.CanvasObject{container.NewBorder(
		nil, container.NewVBox(fynewidget.NewSeparator(), s.status.content), nil, nil,
		container.New(navLayout{}, main, left, above),
	)}
	s.content.Refresh()
}

const navWidth = 196

// showStart shows the start page instead.
func (s *shell) showStart(start fyne.CanvasObject) {
	s.pages, s.current = nil, ""
	s.content.Objects = []fyne.CanvasObject{start}
	s.content.Refresh()
}

// open shows a place.
func (s *shell) open(p place) {
	b := s.pages[p.page]
	for i, entry := range s.list {
		if entry.name != p.page {
			continue
		}
		if b == nil {
			b = &builtPage{page: entry.make(), stale: true}
			b.content = b.build()
			b.buttons = b.page.buttons()
			for _, form := range b.forms() {
				form.OnProblem = s.tellWrong
			}
			s.pages[p.page] = b
		}
		s.nav.mark(i)
		s.title.SetText(entry.title)
	}
	if s.current != p.page {
		s.leave()
		unfocus(s.app.window.Canvas(), s.nav)
		s.current = p.page
		s.area.Objects = []fyne.CanvasObject{b.content}
		s.buttons.Objects = b.buttons
		s.buttons.Refresh()
		s.area.Refresh()
		s.scroll.ScrollToTop()
	}
	if b.stale {
		b.stale = false
		b.refresh()
	}
	b.show(p)
}

// page returns a page that was visited.
func (s *shell) page(name string) page { return s.pages[name].page }

// leave saves what is typed on the page that is left.
func (s *shell) leave() {
	if b := s.pages[s.current]; b != nil {
		for _, f := range b.forms() {
			f.Flush()
		}
	}
}

// refresh shows the project as it is now; pages out of sight follow when they
// are visited.
func (s *shell) refresh() {
	a := s.app
	s.name.SetText(cmp.Or(a.project().Municipality.Name, "Neue Projektakte"))
	s.showDue()
	for name, b := range s.pages {
		b.stale = name != s.current
		if !b.stale {
			b.refresh()
		}
	}
}

// showDue says at the foot of the window which report is due next.
func (s *shell) showDue() {
	due := dueSentence(s.app)
	if s.app.keyDate != "" {
		due = "Stand zum " + s.app.keyDate.String() + " · " + due
	}
	s.status.due(due)
}

// showChecked shows what an Abgabeprüfung has found; pages out of sight follow when
// they are visited.
func (s *shell) showChecked() {
	s.showDue()
	for name, b := range s.pages {
		if p, shows := b.page.(interface{ showChecked() }); !shows {
			continue
		} else if name == s.current {
			p.showChecked()
		} else {
			b.stale = true
		}
	}
}

// forms gives the forms of all visited pages, the current one's first.
func (s *shell) forms() []*widget.Form {
	var list []*widget.Form
	if b := s.pages[s.current]; b != nil {
		list = b.forms()
	}
	for name, b := range s.pages {
		if name != s.current {
			list = append(list, b.forms()...)
		}
	}
	return list
}

// flush saves what is typed and gives the first field that is not valid.
func (s *shell) flush() widget.Field {
	for _, form := range s.forms() {
		form.Flush()
	}
	if wrong := s.wrongEntries(); len(wrong) > 0 {
		return wrong[0].field
	}
	return nil
}

// reveal brings a field of any page into view.
func (s *shell) reveal(field widget.Field) {
	for name, b := range s.pages {
		for _, form := range b.forms() {
			for _, f := range form.Fields() {
				if f == field {
					s.app.goTo(place{page: name})
					b.reveal(f)
				}
			}
		}
	}
}

// showFailure says above the page what could not be saved.
func (s *shell) showFailure() {
	if s.app.session == nil {
		return
	}
	s.failure.show(s.app.session.failed())
}

// failureBar says what could not be saved and offers to try again.
type failureBar struct {
	content *fyne.Container
	text    *fynewidget.Label
}

func newFailureBar(retry func()) *failureBar {
	b := &failureBar{text: fynewidget.NewLabel("")}
	b.text.Wrapping = fyne.TextWrapWord
	b.text.Importance = fynewidget.DangerImportance
	button := container.NewCenter(widget.NewButton("Erneut versuchen", retry))
	b.content = container.NewVBox(
		container.NewBorder(nil, nil, gap(6), container.NewHBox(button, gap(pageEdge-8)), b.text),
		fynewidget.NewSeparator(),
	)
	b.content.Hide()
	return b
}

func (b *failureBar) show(c *change) {
	if c == nil {
		b.content.Hide()
		return
	}
	b.text.SetText("Nicht gespeichert: " + c.label + ". " + sentence(c.failed) + " Ihre Eingabe steht weiter im Fenster.")
	b.content.Show()
}
