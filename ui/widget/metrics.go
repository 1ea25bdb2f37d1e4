package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

const (
	lineWidth   = 640 // about 80 characters, the widest that a field gets
	inputWidth  = 140 // no input is narrower
	labelGap    = 3   // between label, input and the lines below
	fieldGap    = 16  // between fields
	sectionGap  = 32  // between sections
	formPadding = 20  // around a form
	formLowest  = 220 // a lower window scrolls as a whole
)

// lineHeight is the height of a line of text in an entry.
func lineHeight() float32 { return heightOfLine(theme.SizeNameText) }

// captionHeight is the height of a line of small text.
func captionHeight() float32 { return heightOfLine(theme.SizeNameCaptionText) }

func heightOfLine(size fyne.ThemeSizeName) float32 {
	return fyne.MeasureText("M", metric(size), fyne.TextStyle{}).Height
}
