package widget

import (
	"fyne.io/fyne/v2"
)

// renderer is the part of a renderer that draws the same objects all the time.
type renderer struct{ objects []fyne.CanvasObject }

// Destroy implements fyne.WidgetRenderer.
func (r *renderer) Destroy() {}

// Objects implements fyne.WidgetRenderer.
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }
