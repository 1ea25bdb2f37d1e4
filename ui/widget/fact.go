package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"modellkommune/data"
)

// Fact shows a value under a label like a field, but cannot be changed.
type Fact struct {
	frame
	text *Paragraph
}

// NewFact shows a value; „–“ stands for an empty one.
func NewFact(about About, value string) *Fact {
	f := &Fact{text: NewParagraph("")}
	// As far down as the text of an input beside it.
	f.frameOf(f, about, container.New(lowered{}, f.text))
	f.SetValue(value)
	return f
}

// SetValue changes the value.
func (f *Fact) SetValue(value string) {
	if value == "" {
		value = "–"
	}
	if value != f.text.Text() {
		f.text.SetText(value)
		f.relayout()
	}
}

// Verdict shows a light under a label with the reason for it.
type Verdict struct {
	frame
	light  *Light
	reason *Paragraph
}

// NewVerdict makes a verdict; nothing is judged yet.
func NewVerdict(about About) *Verdict {
	v := &Verdict{light: NewLight(data.Grey), reason: NewParagraph("")}
	v.frameOf(v, about, container.New(&column{gap: labelGap}, v.light, v.reason))
	return v
}

// SetVerdict changes light and reason.
func (v *Verdict) SetVerdict(light data.Light, reason string) {
	v.light.SetLight(light)
	if reason != v.reason.Text() {
		v.reason.SetText(reason)
		v.relayout()
	}
}

// Reason gives the reason that is shown.
func (v *Verdict) Reason() string { return v.reason.Text() }

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
