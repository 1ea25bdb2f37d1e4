package widget

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Figures is a table to be read: words on the left, numbers flush right, sums
// bold. It cannot be sorted, so that each sum stays with what it sums up. Where
// the columns do not fit side by side, each row is set on lines of its own.
type Figures struct {
	widget.BaseWidget
	heads []string
	rows  []FigureRow
}

// FigureRow is a row of Figures, its first cell the words.
type FigureRow struct {
	Cells []string
	// Sum sets the row bold, Inside indents it below a sum.
	Sum, Inside bool
}

const (
	figurePad    = 8   // between columns
	figureGap    = 7   // between rows
	figureIndent = 16  // of a row inside a sum
	figureWords  = 170 // width that the words need at least
)

// NewFigures makes an empty table.
func NewFigures(heads ...string) *Figures {
	f := &Figures{heads: heads}
	f.ExtendBaseWidget(f)
	return f
}

// SetRows shows other rows.
func (f *Figures) SetRows(rows []FigureRow) {
	f.rows = rows
	f.Refresh()
}

// Rows gives the rows that are shown.
func (f *Figures) Rows() []FigureRow { return f.rows }

// AccessibilityLabel implements fyne.Accessible.
func (f *Figures) AccessibilityLabel() string {
	var lines []string
	for _, r := range f.rows {
		lines = append(lines, r.Cells[0]+": "+f.told(r))
	}
	return strings.Join(lines, "\n")
}

// AccessibilityRole implements fyne.Accessible.
func (f *Figures) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// told writes the numbers of a row with their heads.
func (f *Figures) told(r FigureRow) string {
	var parts []string
	for i, cell := range r.Cells[1:] {
		if cell != "" {
			parts = append(parts, f.heads[i+1]+"\u00a0"+cell)
		}
	}
	return strings.Join(parts, " · ")
}

// numbers returns the widths of the columns of numbers.
func (f *Figures) numbers() []float32 {
	widths := charWidthsFor(metric(theme.SizeNameText), fyne.TextStyle{Bold: true})
	ws := make([]float32, len(f.heads)-1)
	for i := range ws {
		ws[i] = widths.width(f.heads[i+1])
		for _, r := range f.rows {
			ws[i] = max(ws[i], widths.width(r.Cells[i+1]))
		}
		ws[i] += 2 * figurePad
	}
	return ws
}

func (f *Figures) heightFor(width float32) float32 { return f.arrange(width, nil) }

// figureText is a piece of text in its place.
type figureText struct {
	text        string
	x, y, width float32
	bold, right bool
	size        fyne.ThemeSizeName
	color       fyne.ThemeColorName
}

// arrange tells draw each piece of text, and rule the height of each line
// between rows; it gives the height of all.
func (f *Figures) arrange(width float32, draw func(figureText), rules ...func(y float32)) float32 {
	if draw == nil {
		draw = func(figureText) {}
	}
	ws, room := f.numbers(), width
	for _, w := range ws {
		room -= w
	}
	beside := room >= figureWords
	if !beside {
		room = width
	}
	y := float32(0)
	line := func(r FigureRow, color fyne.ThemeColorName) {
		indent := float32(0)
		if r.Inside {
			indent = figureIndent
		}
		style := fyne.TextStyle{Bold: r.Sum}
		words := charWidthsFor(metric(theme.SizeNameText), style).lines(r.Cells[0], room-indent-figurePad, 2)
		for i, text := range words {
			draw(figureText{text: text, x: indent, y: y + float32(i)*lineHeight(), width: room - indent, bold: r.Sum, size: theme.SizeNameText, color: color})
		}
		if beside {
			x := room
			for i, w := range ws {
				draw(figureText{text: r.Cells[i+1], x: x, y: y, width: w - figurePad, bold: r.Sum, right: true, size: theme.SizeNameText, color: color})
				x += w
			}
		}
		y += float32(max(len(words), 1)) * lineHeight()
		if !beside && color != colorHint {
			for _, text := range charWidthsFor(metric(theme.SizeNameCaptionText), fyne.TextStyle{}).lines(f.told(r), width-indent, 6) {
				draw(figureText{text: text, x: indent, y: y, width: width - indent, size: theme.SizeNameCaptionText, color: colorHint})
				y += captionHeight()
			}
		}
	}
	if beside {
		line(FigureRow{Cells: f.heads}, colorHint)
		y += figureGap
	}
	for _, r := range f.rows {
		for _, rule := range rules {
			rule(y)
		}
		y += figureGap
		line(r, theme.ColorNameForeground)
		y += figureGap
	}
	return y
}

// CreateRenderer implements fyne.Widget.
func (f *Figures) CreateRenderer() fyne.WidgetRenderer {
	r := &figuresRenderer{f: f}
	r.Refresh()
	return r
}

type figuresRenderer struct {
	renderer
	f *Figures
}

func (r *figuresRenderer) MinSize() fyne.Size {
	return fyne.NewSize(figureWords, r.f.heightFor(max(r.f.Size().Width, figureWords)))
}

func (r *figuresRenderer) Layout(size fyne.Size) {
	var rules, texts []fyne.CanvasObject
	r.f.arrange(size.Width, func(t figureText) {
		text := canvas.NewText(t.text, colour(t.color))
		text.TextSize, text.TextStyle.Bold = metric(t.size), t.bold
		if t.right {
			text.Alignment = fyne.TextAlignTrailing
		}
		setBounds(text, t.x, t.y, t.width, text.MinSize().Height)
		texts = append(texts, text)
	}, func(y float32) {
		rule := canvas.NewRectangle(colour(theme.ColorNameSeparator))
		setBounds(rule, 0, y, size.Width, metric(theme.SizeNameSeparatorThickness))
		rules = append(rules, rule)
	})
	r.objects = slices.Concat(rules, texts)
}

func (r *figuresRenderer) Refresh() {
	r.Layout(r.f.Size())
	canvas.Refresh(r.f)
}
