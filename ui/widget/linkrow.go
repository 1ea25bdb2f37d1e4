package widget

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"
)

// LinkRow is a line that leads to its place by a click or Enter: what it is on
// the left, when or how far on the right.
type LinkRow struct {
	control
	lead        fyne.CanvasObject // before the title, nil for nothing
	Title, Note string
	Tail        fyne.CanvasObject // in place of the note, nil for the note
	jump        func()
}

// NewLinkRow makes a row; lead stands before the title, nil for nothing, and shown is
// told the row when it gets the focus.
func NewLinkRow(lead fyne.CanvasObject, title, note string, jump func(), shown func(fyne.CanvasObject)) *LinkRow {
	r := &LinkRow{lead: lead, Title: title, Note: note, jump: jump}
	r.onGained = func() { shown(r) }
	r.ExtendBaseWidget(r)
	return r
}

// Tapped implements fyne.Tappable.
func (r *LinkRow) Tapped(*fyne.PointEvent) { r.jump() }

// Cursor implements desktop.Cursorable.
func (r *LinkRow) Cursor() desktop.Cursor { return desktop.PointerCursor }

// TypedKey implements fyne.Focusable.
func (r *LinkRow) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		r.jump()
	default:
		PassKeyOn(r, ev)
	}
}

// CreateRenderer implements fyne.Widget.
func (r *LinkRow) CreateRenderer() fyne.WidgetRenderer {
	title, note := fynewidget.NewLabel(r.Title), fynewidget.NewLabel(r.Note)
	title.Truncation = fyne.TextTruncateEllipsis
	note.Alignment = fyne.TextAlignTrailing
	note.Importance = fynewidget.LowImportance
	lead := Gap(0)
	if r.lead != nil {
		lead = container.NewHBox(Gap(2), container.NewCenter(Wide(leadWidth, r.lead)))
	}
	right := fyne.CanvasObject(note)
	if r.Tail != nil {
		right = container.NewHBox(container.NewCenter(r.Tail), Gap(2))
	}
	ground := canvas.NewRectangle(color.Transparent)
	line := container.New(&linkRowLayout{}, lead, title, right)
	p := &linkRowRenderer{row: r, ground: ground, line: line}
	p.objects = []fyne.CanvasObject{p.ground, p.line}
	p.paint()
	return p
}

// linkRowLayout sets what leads, the title and what is at the right edge side by
// side; the last below the title where there is too little room.
type linkRowLayout struct{ width float32 }

// linkRowTitle is the width that a title keeps beside the others.
const linkRowTitle = 160

func (l *linkRowLayout) beside(objects []fyne.CanvasObject, width float32) bool {
	return objects[0].MinSize().Width+linkRowTitle+objects[2].MinSize().Width <= width
}

// Layout implements fyne.Layout.
func (l *linkRowLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	lead, title, right := objects[0], objects[1], objects[2]
	x, end := lead.MinSize().Width, right.MinSize().Width
	height, width := size.Height, size.Width-x
	if l.beside(objects, size.Width) {
		width -= end
		setBounds(right, size.Width-end, 0, end, height)
	} else {
		height = title.MinSize().Height
		setBounds(right, max(size.Width-end, 0), height, end, size.Height-height)
	}
	lead.Move(fyne.Position{})
	lead.Resize(fyne.NewSize(x, height))
	setBounds(title, x, 0, width, height)
}

// MinSize implements fyne.Layout.
func (l *linkRowLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	lead, title, right := objects[0].MinSize(), objects[1].MinSize(), objects[2].MinSize()
	size := fyne.NewSize(max(lead.Width+title.Width, right.Width), max(lead.Height, title.Height, right.Height))
	if !l.beside(objects, l.width) {
		size.Height = max(lead.Height, title.Height) + right.Height
	}
	return size
}

// leadWidth is that of the longest word of a light with its shape.
const leadWidth = 118

type linkRowRenderer struct {
	renderer
	row    *LinkRow
	ground *canvas.Rectangle
	line   *fyne.Container
}

func (p *linkRowRenderer) MinSize() fyne.Size { return p.line.MinSize() }

func (p *linkRowRenderer) Layout(size fyne.Size) {
	p.ground.Resize(size)
	p.line.Resize(size)
}

func (p *linkRowRenderer) Refresh() {
	p.paint()
	p.ground.Refresh()
	p.line.Refresh()
}

func (p *linkRowRenderer) paint() {
	r := p.row
	p.ground.Hidden = !r.focused && !r.hovered
	p.ground.FillColor = theme.Color(theme.ColorNameHover)
	p.ground.CornerRadius = theme.Size(theme.SizeNameInputRadius)
	p.ground.StrokeWidth = 0
	if r.focused {
		p.ground.StrokeWidth, p.ground.StrokeColor = 2, theme.Color(theme.ColorNamePrimary)
	}
}

// ScrollTo brings the row that has the focus into view (fyne #3029).
func ScrollTo(scroll *container.Scroll, row fyne.CanvasObject) {
	driver := fyne.CurrentApp().Driver()
	top := driver.AbsolutePositionForObject(row).Y - driver.AbsolutePositionForObject(scroll).Y
	offset, over := scroll.Offset, top+row.Size().Height-scroll.Size().Height
	switch {
	case top < 0:
		offset.Y += top
	case over > 0:
		offset.Y += over
	}
	scroll.ScrollToOffset(offset)
}
