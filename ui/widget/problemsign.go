package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// signWidth is the room of the sign and the gap to the words beside it.
const signWidth = 22

// problemSign is the „!“ in a disc before the sentence that says what is wrong.
type problemSign struct{ widget.BaseWidget }

func newProblemSign() *problemSign {
	s := &problemSign{}
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer implements fyne.Widget.
func (s *problemSign) CreateRenderer() fyne.WidgetRenderer {
	r := &signRenderer{disc: canvas.NewCircle(nil), mark: canvas.NewText("!", nil)}
	r.mark.TextStyle.Bold = true
	r.mark.Alignment = fyne.TextAlignCenter
	r.paint()
	return r
}

type signRenderer struct {
	disc *canvas.Circle
	mark *canvas.Text
}

func (r *signRenderer) Destroy()                     {}
func (r *signRenderer) MinSize() fyne.Size           { return fyne.NewSize(16, 16) }
func (r *signRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.disc, r.mark} }

func (r *signRenderer) Layout(fyne.Size) {
	r.disc.Resize(fyne.NewSize(16, 16))
	h := r.mark.MinSize().Height
	setBounds(r.mark, 0, (16-h)/2, 16, h)
}

func (r *signRenderer) Refresh() {
	r.paint()
	r.disc.Refresh()
	r.mark.Refresh()
}

func (r *signRenderer) paint() {
	r.disc.FillColor = colour(theme.ColorNameError)
	r.mark.Color = colour(theme.ColorNameForegroundOnError)
	r.mark.TextSize = metric(theme.SizeNameCaptionText)
}
