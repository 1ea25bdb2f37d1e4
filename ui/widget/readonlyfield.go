package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// ReadOnlyField shows a value under a label like a field, but cannot be changed.
type ReadOnlyField struct {
	fieldFrame
	text *Paragraph
}

// NewReadOnlyField shows a value; „–“ stands for an empty one.
func NewReadOnlyField(about About, value string) *ReadOnlyField {
	f := &ReadOnlyField{text: NewParagraph("")}
	// As far down as the text of an input beside it.
	f.initFrame(f, about, container.New(lowered{}, f.text))
	f.SetValue(value)
	return f
}

// SetValue changes the value.
func (f *ReadOnlyField) SetValue(value string) {
	if value == "" {
		value = "–"
	}
	if value != f.text.Text() {
		f.text.SetText(value)
		f.relayout()
	}
}

// lowered moves one object down by the padding of an input.
type lowered struct{}

func (lowered) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return heightOf(objects[0], width) + 2*metric(theme.SizeNameInnerPadding)
}

// Layout implements fyne.Layout.
func (lowered) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	pad := metric(theme.SizeNameInnerPadding)
	objects[0].Move(fyne.NewPos(0, pad))
	objects[0].Resize(size.SubtractWidthHeight(0, 2*pad))
}

// MinSize implements fyne.Layout.
func (lowered) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().AddWidthHeight(0, 2*metric(theme.SizeNameInnerPadding))
}
