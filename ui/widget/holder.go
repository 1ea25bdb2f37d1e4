package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// holder is a widget that consists of one object.
type holder struct {
	widget.BaseWidget
	object fyne.CanvasObject
}

func (h *holder) hold(self fyne.Widget, o fyne.CanvasObject) {
	h.object = o
	h.ExtendBaseWidget(self)
}

// CreateRenderer implements fyne.Widget.
func (h *holder) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(h.object) }

func (h *holder) inside() []fyne.CanvasObject { return []fyne.CanvasObject{h.object} }
