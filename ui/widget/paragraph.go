package widget

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Paragraph is text that wraps at words and stands flush with what is above
// and below it. Fyne's Label keeps a padding on all sides, so that its text
// would not align with the borders of fields.
type Paragraph struct {
	widget.BaseWidget
	text  string
	color fyne.ThemeColorName
	size  fyne.ThemeSizeName
	style fyne.TextStyle

	lines   []string // as they were wrapped last, for the page asks often
	linesOf wrapping
}

// wrapping is what lines depend on.
type wrapping struct {
	text        string
	width, size float32
}

// NewHeading is the title of a page.
func NewHeading(text string) *Paragraph {
	return newParagraph(text, theme.ColorNameForeground, theme.SizeNameHeadingText, fyne.TextStyle{Bold: true})
}

// NewSubheading is the title of a section.
func NewSubheading(text string) *Paragraph {
	return newParagraph(text, theme.ColorNameForeground, theme.SizeNameSubHeadingText, fyne.TextStyle{Bold: true})
}

// NewParagraph is running text.
func NewParagraph(text string) *Paragraph {
	return newParagraph(text, theme.ColorNameForeground, theme.SizeNameText, fyne.TextStyle{})
}

// NewHint is a small quiet text that helps.
func NewHint(text string) *Paragraph {
	return newParagraph(text, colorHint, theme.SizeNameCaptionText, fyne.TextStyle{})
}

func newParagraph(text string, color fyne.ThemeColorName, size fyne.ThemeSizeName, style fyne.TextStyle) *Paragraph {
	p := &Paragraph{text: text, color: color, size: size, style: style}
	p.ExtendBaseWidget(p)
	return p
}

// Text returns the text.
func (p *Paragraph) Text() string { return p.text }

// SetText changes the text.
func (p *Paragraph) SetText(text string) {
	if p.text != text {
		p.text = text
		p.Refresh()
	}
}

// AccessibilityLabel implements fyne.Accessible.
func (p *Paragraph) AccessibilityLabel() string { return p.text }

// AccessibilityRole implements fyne.Accessible.
func (p *Paragraph) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

func (p *Paragraph) wrapped(width float32) []string {
	if of := (wrapping{p.text, width, metric(p.size)}); of != p.linesOf || p.lines == nil {
		p.lines, p.linesOf = wrap(p.text, width, charWidthsFor(of.size, p.style)), of
	}
	return p.lines
}

func (p *Paragraph) lineHeight() float32 {
	return fyne.MeasureText("Äg", metric(p.size), p.style).Height
}

func (p *Paragraph) heightFor(width float32) float32 {
	if p.text == "" {
		return 0
	}
	return float32(len(p.wrapped(width))) * p.lineHeight()
}

// CreateRenderer implements fyne.Widget.
func (p *Paragraph) CreateRenderer() fyne.WidgetRenderer {
	r := &paragraphRenderer{p: p}
	r.Refresh()
	return r
}

type paragraphRenderer struct {
	p     *Paragraph
	lines []fyne.CanvasObject
}

func (r *paragraphRenderer) Destroy() {}

func (r *paragraphRenderer) Layout(size fyne.Size) {
	texts := r.p.wrapped(size.Width)
	height := r.p.lineHeight()
	for len(r.lines) < len(texts) {
		r.lines = append(r.lines, canvas.NewText("", nil))
	}
	r.lines = r.lines[:len(texts)]
	for i, text := range texts {
		line := r.lines[i].(*canvas.Text)
		line.Text, line.Color = text, colour(r.p.color)
		line.TextSize, line.TextStyle = metric(r.p.size), r.p.style
		setBounds(line, 0, float32(i)*height, size.Width, height)
		line.Refresh()
	}
}

func (r *paragraphRenderer) MinSize() fyne.Size {
	widths := charWidthsFor(metric(r.p.size), r.p.style)
	var w float32
	for word := range strings.FieldsFuncSeq(r.p.text, func(c rune) bool { return isBlank(c) || c == '\n' }) {
		w = max(w, widths.width(word))
	}
	w = min(w, 160) // longer words are broken
	return fyne.NewSize(w, r.p.heightFor(max(r.p.Size().Width, w)))
}

func (r *paragraphRenderer) Objects() []fyne.CanvasObject { return r.lines }

func (r *paragraphRenderer) Refresh() {
	r.Layout(r.p.Size())
	canvas.Refresh(r.p)
}
