package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"modellkommune/ui/widget"
)

// section is a part of a page with its name: a form, alone or beside a list.
type section struct {
	name    string
	content fyne.CanvasObject
	form    *widget.Form
}

func formSection(name string, objects ...fyne.CanvasObject) section {
	form := widget.NewForm(objects...)
	return section{name, form, form}
}

// stripEdge lets the names stand above the edge of the fields.
const stripEdge = pageEdge - stripPad - 6

// sections shows one of several sections below a strip of their names. A page
// that has some embeds them.
type sections struct {
	list    []section
	strip   *strip
	stack   *fyne.Container
	content *fyne.Container
}

func newSections(list ...section) *sections {
	s := &sections{list: list, stack: container.NewStack()}
	var names []string
	for _, entry := range list {
		names = append(names, entry.name)
	}
	s.strip = newStrip(names, false, s.open)
	s.content = below(container.NewBorder(nil, nil, gap(stripEdge), nil, s.strip), s.stack)
	s.open(0)
	return s
}

// open shows a section.
func (s *sections) open(i int) {
	unfocus(fyne.CurrentApp().Driver().CanvasForObject(s.strip), s.strip)
	s.strip.mark(i)
	s.stack.Objects = []fyne.CanvasObject{s.list[i].content}
	s.stack.Refresh()
}

// turn opens the section that is some further on, from the last one the first.
func (s *sections) turn(by int) {
	s.strip.choose((s.strip.chosen + by + len(s.list)) % len(s.list))
}

// reveal shows the section in which a field stands and puts the cursor into it.
func (s *sections) reveal(field widget.Field) {
	for i, entry := range s.list {
		for _, f := range entry.form.Fields() {
			if f == field {
				s.open(i)
				field.Focus()
			}
		}
	}
}

// forms gives the forms of all sections.
func (s *sections) forms() []*widget.Form {
	var list []*widget.Form
	for _, entry := range s.list {
		list = append(list, entry.form)
	}
	return list
}
