package form

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"modellkommune/ui/desk"
	"modellkommune/ui/widget"
)

// Section is a part of a page with its name: a form, alone or beside a list.
type Section struct {
	Name    string
	Content fyne.CanvasObject
	Form    *widget.Form
}

// FormSection makes a section of a form alone.
func FormSection(name string, objects ...fyne.CanvasObject) Section {
	form := widget.NewForm(objects...)
	return Section{name, form, form}
}

// tabsEdge lets the names stand above the edge of the fields.
const tabsEdge = widget.PageEdge - widget.TabsPad - 6

var _ desk.Sectioned = (*Sections)(nil)

// Sections shows one of several sections below a strip of their names. A page
// that has some embeds them.
type Sections struct {
	List    []Section
	Tabs    *widget.Tabs
	Stack   *fyne.Container
	Content *fyne.Container
}

// NewSections shows the first of some sections.
func NewSections(list ...Section) *Sections {
	s := &Sections{List: list, Stack: container.NewStack()}
	var names []string
	for _, entry := range list {
		names = append(names, entry.Name)
	}
	s.Tabs = widget.NewTabs(names, false, s.Open)
	s.Content = widget.Below(container.NewBorder(nil, nil, widget.Gap(tabsEdge), nil, s.Tabs), s.Stack)
	s.Open(0)
	return s
}

// Open shows a section.
func (s *Sections) Open(i int) {
	widget.Unfocus(fyne.CurrentApp().Driver().CanvasForObject(s.Tabs), s.Tabs)
	s.Tabs.Mark(i)
	s.Stack.Objects = []fyne.CanvasObject{s.List[i].Content}
	s.Stack.Refresh()
}

// Turn opens the section that is some further on, from the last one the first.
func (s *Sections) Turn(by int) {
	s.Tabs.Choose((s.Tabs.Chosen + by + len(s.List)) % len(s.List))
}

// Reveal shows the section in which a field stands and puts the cursor into it.
func (s *Sections) Reveal(field widget.Field) {
	for i, entry := range s.List {
		for _, f := range entry.Form.Fields() {
			if f == field {
				s.Open(i)
				field.Focus()
			}
		}
	}
}

// Forms gives the forms of all sections.
func (s *Sections) Forms() []*widget.Form {
	var list []*widget.Form
	for _, entry := range s.List {
		list = append(list, entry.Form)
	}
	return list
}
