package widget

import (
	"fyne.io/fyne/v2/container"

	"modellkommune/data"
)

// Verdict shows a light under a label with the reason for it.
type Verdict struct {
	fieldFrame
	light  *Light
	reason *Paragraph
}

// NewVerdict makes a verdict; nothing is judged yet.
func NewVerdict(about About) *Verdict {
	v := &Verdict{light: NewLight(data.Grey), reason: NewParagraph("")}
	v.initFrame(v, about, container.New(&column{gap: labelGap}, v.light, v.reason))
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

// Reason returns the words that are shown.
func (v *Verdict) Reason() string { return v.reason.Text() }
