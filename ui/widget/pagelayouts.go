package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

const (
	// PageEdge is the distance of what stands on a page from its edges.
	PageEdge = 20
	// FormWidth is that of the widest line of a form with its padding.
	FormWidth = lineWidth + 2*formPadding
)

// ListBeside sets a list left of what shows its chosen record, above it where
// the window is narrow.
func ListBeside(list, detail fyne.CanvasObject) *fyne.Container {
	return container.New(&listLayout{}, list, detail)
}

type listLayout struct{ width float32 }

const (
	listNarrowest = 220
	listWidest    = 480
	besideFrom    = 640 // the width from which list and fields stand side by side
	fieldsLowest  = 140 // what fields get where there is little height
)

// Layout implements fyne.Layout.
func (l *listLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	list, detail := objects[0], objects[1]
	list.Move(fyne.NewPos(PageEdge, PageEdge))
	if size.Width < besideFrom {
		height := list.MinSize().Height
		list.Resize(fyne.NewSize(size.Width-2*PageEdge, height))
		height = list.MinSize().Height // its buttons may take more lines now
		list.Resize(fyne.NewSize(size.Width-2*PageEdge, height))
		top := PageEdge + height + PageEdge/2
		setBounds(detail, 0, top, size.Width, size.Height-top)
		return
	}
	width := min(max(size.Width*0.3, listNarrowest), listWidest)
	list.Resize(fyne.NewSize(width, size.Height-2*PageEdge))
	left := PageEdge + width
	setBounds(detail, left, PageEdge/2, size.Width-left, size.Height-PageEdge/2)
}

// MinSize implements fyne.Layout.
func (l *listLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	list, detail := objects[0].MinSize(), objects[1].MinSize()
	size := fyne.NewSize(max(list.Width+2*PageEdge, detail.Width), max(list.Height+2*PageEdge, detail.Height+PageEdge/2))
	if l.width < besideFrom {
		size.Height = list.Height + max(detail.Height, fieldsLowest) + 2*PageEdge
	}
	return size
}

// PageHeadHeight is that of a page's title.
const PageHeadHeight = 60

// PageHeadLayout sets the buttons of a page right of its title, below it where the
// window is narrow.
type PageHeadLayout struct{ width float32 }

func (l *PageHeadLayout) beside(objects []fyne.CanvasObject, width float32) bool {
	return objects[0].MinSize().Width+inOneLine(objects[1])+2*PageEdge <= width
}

// inOneLine is the width of buttons that stand side by side.
func inOneLine(buttons fyne.CanvasObject) float32 {
	width := float32(1) // for rounding
	for i, o := range buttons.(*fyne.Container).Objects {
		width += o.MinSize().Width
		if i > 0 {
			width += ButtonGap
		}
	}
	return width
}

// Layout implements fyne.Layout.
func (l *PageHeadLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	title, buttons := objects[0], objects[1]
	inset := PageEdge - theme.InnerPadding() // of the title's label
	title.Resize(title.MinSize())
	if l.beside(objects, size.Width) {
		width := inOneLine(buttons)
		buttons.Resize(fyne.NewSize(width, buttons.Size().Height)) // they know their lines once they know their width
		buttons.Resize(fyne.NewSize(width, buttons.MinSize().Height))
		title.Move(fyne.NewPos(inset, (PageHeadHeight-title.Size().Height)/2))
		buttons.Move(fyne.NewPos(size.Width-PageEdge-width, (PageHeadHeight-buttons.Size().Height)/2))
		return
	}
	title.Move(fyne.NewPos(inset, 0))
	buttons.Resize(fyne.NewSize(size.Width-2*PageEdge, buttons.Size().Height))
	setBounds(buttons, PageEdge, title.Size().Height, size.Width-2*PageEdge, buttons.MinSize().Height)
}

// MinSize implements fyne.Layout.
func (l *PageHeadLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	title, buttons := objects[0].MinSize(), objects[1].MinSize()
	size := fyne.NewSize(max(title.Width, buttons.Width)+2*PageEdge, PageHeadHeight)
	if !l.beside(objects, l.width) {
		size.Height = max(PageHeadHeight, title.Height+buttons.Height+theme.Padding())
	}
	return size
}

// NavLayout sets the navigation left of the page. In a narrow window, as with a
// large font, it gives way to a button above the page that lists the pages.
type NavLayout struct{}

// navFrom is the width from which there is room for the navigation.
const navFrom = 800

// Layout implements fyne.Layout.
func (NavLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	page, nav, above := objects[0], objects[1], objects[2]
	var left, top float32
	if size.Width < navFrom {
		nav.Hide()
		above.Show()
		top = above.MinSize().Height
		above.Resize(fyne.NewSize(size.Width, top))
	} else {
		nav.Show()
		above.Hide()
		left = nav.MinSize().Width
		nav.Resize(fyne.NewSize(left, size.Height))
	}
	setBounds(page, left, top, size.Width-left, size.Height-top)
}

// MinSize implements fyne.Layout.
func (NavLayout) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

// TableFormLayout sets a table over its buttons over the fields of its chosen row:
// the table gets half of the height as long as the fields keep their least, and a
// few rows at least. In a wide window the fields stand right of the table.
type TableFormLayout struct{}

const (
	// tableBesideFrom is the width from which a table and fields stand side by side.
	tableBesideFrom = 1400
	// belowTableLowest is what fields get below a table where there is little height.
	belowTableLowest = 180
)

// Layout implements fyne.Layout.
func (TableFormLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	table, buttons, form := objects[0], objects[1], objects[2]
	width, gap := size.Width-2*PageEdge, theme.Padding()
	if size.Width >= tableBesideFrom {
		left := size.Width - FormWidth
		buttons.Resize(fyne.NewSize(left-PageEdge, buttons.Size().Height))
		foot := buttons.MinSize().Height
		setBounds(buttons, PageEdge, size.Height-PageEdge-foot, left-PageEdge, foot)
		setBounds(table, PageEdge, PageEdge, left-PageEdge, size.Height-2*PageEdge-foot-2*gap)
		setBounds(form, left, 0, FormWidth, size.Height)
		return
	}
	y := float32(PageEdge)
	put := func(o fyne.CanvasObject, x, width, height float32) {
		setBounds(o, x, y, width, height)
		y += height + gap
	}
	buttons.Resize(fyne.NewSize(width, buttons.Size().Height)) // they know their lines once they know their width
	foot := buttons.MinSize().Height
	half, rest := size.Height/2-y, size.Height-y-foot-2*gap-belowTableLowest
	put(table, PageEdge, width, max(min(half, rest), table.MinSize().Height))
	put(buttons, PageEdge, width, foot)
	put(form, 0, size.Width, size.Height-y) // it keeps its own distance
}

// MinSize implements fyne.Layout.
func (TableFormLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(objects[2].MinSize().Width, belowTableLowest+PageEdge)
	for _, o := range objects[:2] {
		size.Width = max(size.Width, o.MinSize().Width+2*PageEdge)
		size.Height += o.MinSize().Height + theme.Padding()
	}
	return size
}

// AboveForm sets an object above a form, as wide as the form's fields.
func AboveForm(o fyne.CanvasObject) *fyne.Container { return container.New(formEdges{}, o) }

type formEdges struct{}

// Layout implements fyne.Layout.
func (formEdges) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	setBounds(objects[0], PageEdge, 0, min(size.Width, FormWidth)-2*PageEdge, size.Height)
}

// MinSize implements fyne.Layout.
func (formEdges) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().AddWidthHeight(2*PageEdge, 0)
}

// CardColumn sets cards one below the other, no wider than is easy to read.
type CardColumn struct{}

const (
	cardWidest = 1200
	cardGap    = 16
)

// Layout implements fyne.Layout.
func (CardColumn) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := min(size.Width-2*PageEdge, cardWidest)
	y := float32(PageEdge)
	for _, o := range objects {
		setBounds(o, PageEdge, y, width, o.MinSize().Height)
		o.Resize(fyne.NewSize(width, o.MinSize().Height)) // wrapped text knows its height once it knows its width
		y += o.Size().Height + cardGap
	}
}

// MinSize implements fyne.Layout.
func (CardColumn) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(0, 2*PageEdge-cardGap)
	for _, o := range objects {
		size.Width = max(size.Width, o.MinSize().Width+2*PageEdge)
		size.Height += o.MinSize().Height + cardGap
	}
	return size
}
