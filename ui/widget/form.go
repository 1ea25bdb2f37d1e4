package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Form is a scrolling column of sections, rows and fields. What gets the focus
// is scrolled into view (fyne #3029), the wheel scrolls also over fields (fyne
// #1939), and a field that grows moves what stands below it.
type Form struct {
	widget.BaseWidget
	// OnProblem is told when a field of the form has become wrong, or right again;
	// it may be nil.
	OnProblem func()

	content *fyne.Container
	column  *column
	scroll  *container.Scroll
	fields  []Field
	wheeled []wheeled
	state   *formState
	laying  bool
	grown   func() // told when parts have grown or shrunk; a dialog then grows too
}

// wheeled is a part of a form that scrolls by itself; wheel says whether it did.
type wheeled interface {
	fyne.CanvasObject
	wheel(*fyne.ScrollEvent) bool
}

// NewForm makes a form of sections, rows, fields and anything else.
func NewForm(objects ...fyne.CanvasObject) *Form {
	f := &Form{column: &column{gap: fieldGap, limit: lineWidth}}
	f.state = &formState{relayout: f.relayout, page: f.page, problem: func() {
		if f.OnProblem != nil {
			f.OnProblem()
		}
	}}
	f.content = container.New(f.column)
	f.scroll = container.NewVScroll(container.New(inset{formPadding}, f.content))
	f.ExtendBaseWidget(f)
	f.SetContent(objects...)
	return f
}

// SetContent replaces what the form consists of.
func (f *Form) SetContent(objects ...fyne.CanvasObject) {
	f.fields, f.wheeled = nil, nil
	f.content.Objects = objects
	f.bind(objects)
	f.relayout()
}

// bind finds the fields in objects and in the containers among them.
func (f *Form) bind(objects []fyne.CanvasObject) {
	for _, o := range objects {
		if c, ok := o.(*fyne.Container); ok {
			f.bind(c.Objects)
		}
		if field, ok := o.(Field); ok {
			f.fields = append(f.fields, field)
		}
		if b, ok := o.(interface{ bind(*formState) }); ok {
			b.bind(f.state)
		}
		if w, ok := o.(wheeled); ok {
			f.wheeled = append(f.wheeled, w)
		}
	}
}

// Fields returns the fields from top to bottom.
func (f *Form) Fields() []Field { return f.fields }

// Flush commits all fields and says whether all are valid.
func (f *Form) Flush() bool {
	ok := true
	for _, field := range f.fields {
		ok = field.Flush() && ok
	}
	return ok
}

// complete commits all fields and marks what a dialog does not accept.
func (f *Form) complete() bool {
	ok := true
	for _, field := range f.fields {
		ok = field.complete() && ok
	}
	return ok
}

// Discard drops in all fields what is typed but not committed.
func (f *Form) Discard() {
	for _, field := range f.fields {
		field.Discard()
	}
}

// Dirty says whether a field holds typing that is not committed.
func (f *Form) Dirty() bool {
	for _, field := range f.fields {
		if field.Dirty() {
			return true
		}
	}
	return false
}

// FocusProblem puts the cursor into the first field that is not valid and says
// whether there is one.
func (f *Form) FocusProblem() bool {
	for _, field := range f.fields {
		if field.Problem() != "" {
			field.Focus()
			return true
		}
	}
	return false
}

// UndoTyping takes back typing in the field that holds the focus and says
// whether there was any; if not, the caller takes back the last step.
func (f *Form) UndoTyping() bool { return f.state.focused != nil && f.state.focused.UndoTyping() }

// RedoTyping brings back what UndoTyping took.
func (f *Form) RedoTyping() bool { return f.state.focused != nil && f.state.focused.RedoTyping() }

// FocusFirst puts the cursor into the first field.
func (f *Form) FocusFirst() {
	if fields := f.Fields(); len(fields) > 0 {
		fields[0].Focus()
	}
}

// ScrollToTop shows the first field.
func (f *Form) ScrollToTop() { f.scroll.ScrollToTop() }

func (f *Form) inside() []fyne.CanvasObject { return []fyne.CanvasObject{f.scroll} }

// page scrolls by whole views.
func (f *Form) page(pages float32) {
	f.scroll.ScrollToOffset(f.scroll.Offset.AddXY(0, pages*(f.scroll.Size().Height-40)))
}

// relayout gives all parts their places after one has grown or shrunk.
func (f *Form) relayout() {
	if f.laying || f.Size().IsZero() {
		return
	}
	f.laying = true
	if f.grown != nil {
		f.grown()
	}
	f.arrange()
	f.laying = false
}

func (f *Form) arrange() {
	f.column.width = f.Size().Width - 2*formPadding
	f.content.Layout.Layout(f.content.Objects, f.content.Size())
	// Scroll looks at its content's size only when the offset changes; its
	// Refresh would redraw every field.
	at := f.scroll.Offset
	f.scroll.Offset.Y = -1
	f.scroll.ScrollToOffset(at)
}

// scrolled passes the wheel to what scrolls by itself under the pointer, else
// moves the form.
func (f *Form) scrolled(ev *fyne.ScrollEvent) {
	d := fyne.CurrentApp().Driver()
	for _, w := range f.wheeled {
		at := ev.AbsolutePosition.Subtract(d.AbsolutePositionForObject(w))
		inside := at.X >= 0 && at.Y >= 0 && at.X < w.Size().Width && at.Y < w.Size().Height
		if inside && w.wheel(ev) {
			return
		}
	}
	if !tryScroll(f.scroll, ev) {
		scrollAround(f, ev)
	}
}

// heightWith returns the height at which nothing need scroll.
func (f *Form) heightWith(width float32) float32 {
	return f.column.heightFor(f.content.Objects, width-2*formPadding) + 2*formPadding
}

// CreateRenderer implements fyne.Widget.
func (f *Form) CreateRenderer() fyne.WidgetRenderer {
	w := &wheel{form: f}
	w.ExtendBaseWidget(w)
	return &formRenderer{f, []fyne.CanvasObject{f.scroll, w}}
}

type formRenderer struct {
	f       *Form
	objects []fyne.CanvasObject
}

func (r *formRenderer) Destroy()                     {}
func (r *formRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *formRenderer) MinSize() fyne.Size {
	return fyne.NewSize(widest(visible(r.f.content.Objects))+2*formPadding, formLowest)
}

func (r *formRenderer) Layout(size fyne.Size) {
	laying := r.f.laying
	r.f.laying = true // the fields need not tell that they grow
	r.f.column.width = size.Width - 2*formPadding
	for _, o := range r.objects {
		o.Resize(size)
	}
	r.f.arrange()
	r.f.laying = laying
}

func (r *formRenderer) Refresh() {
	r.f.scroll.Refresh()
	r.f.relayout()
}

// wheel lies over a form, sees nothing but the wheel and turns the form.
type wheel struct {
	widget.BaseWidget
	form *Form
}

// Scrolled implements fyne.Scrollable.
func (w *wheel) Scrolled(ev *fyne.ScrollEvent) { w.form.scrolled(fasterWheel(ev, w.Size().Height)) }

// CreateRenderer implements fyne.Widget.
func (w *wheel) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}

// inset keeps a distance around one object.
type inset struct{ by float32 }

func (p inset) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return heightOf(objects[0], width-2*p.by) + 2*p.by
}

// Layout implements fyne.Layout.
func (p inset) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Move(fyne.NewPos(p.by, p.by))
	objects[0].Resize(size.SubtractWidthHeight(2*p.by, 2*p.by))
}

// MinSize implements fyne.Layout.
func (p inset) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().AddWidthHeight(2*p.by, 2*p.by)
}
