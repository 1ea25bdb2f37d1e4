package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// KeyScroll scrolls what is only read, such as tables and charts. It is one stop for
// Tab, and arrow and page keys turn it; Fyne's Scroll cannot be reached with the
// keyboard.
type KeyScroll struct {
	widget.BaseWidget
	scroll *Scroll
	border *canvas.Rectangle
}

// NewKeyScroll makes a reader of one object.
func NewKeyScroll(content fyne.CanvasObject) *KeyScroll {
	r := &KeyScroll{scroll: NewScroll(content), border: newFocusBorder()}
	r.ExtendBaseWidget(r)
	return r
}

// FocusGained implements fyne.Focusable.
func (r *KeyScroll) FocusGained() {
	paintFocusBorder(r.border, true, false)
	arrived(r)
}

// FocusLost implements fyne.Focusable.
func (r *KeyScroll) FocusLost() { paintFocusBorder(r.border, false, false) }

// TypedRune implements fyne.Focusable.
func (r *KeyScroll) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (r *KeyScroll) TypedKey(ev *fyne.KeyEvent) {
	page := r.scroll.Size().Height - 2*lineHeight()
	by, ok := map[fyne.KeyName]float32{
		fyne.KeyUp: -2 * lineHeight(), fyne.KeyDown: 2 * lineHeight(),
		fyne.KeyPageUp: -page, fyne.KeyPageDown: page,
		fyne.KeyHome: -r.scroll.Offset.Y, fyne.KeyEnd: r.scroll.Content.MinSize().Height,
	}[ev.Name]
	if !ok {
		PassKeyOn(r, ev)
		return
	}
	r.scroll.ScrollToOffset(r.scroll.Offset.AddXY(0, by)) // which stays within its bounds
}

// CreateRenderer implements fyne.Widget.
func (r *KeyScroll) CreateRenderer() fyne.WidgetRenderer {
	paintFocusBorder(r.border, false, false)
	return &keyScrollRenderer{r}
}

type keyScrollRenderer struct{ r *KeyScroll }

func (r *keyScrollRenderer) Destroy()           {}
func (r *keyScrollRenderer) MinSize() fyne.Size { return r.r.scroll.MinSize() }

func (r *keyScrollRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.r.scroll, r.r.border}
}

func (r *keyScrollRenderer) Layout(size fyne.Size) {
	r.r.scroll.Resize(size)
	placeBorder(r.r.border, fyne.Position{}, size)
}

func (r *keyScrollRenderer) Refresh() {
	r.r.scroll.Refresh()
	canvas.Refresh(r.r)
}
