package widget

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"modellkommune/data"
)

// Record is what a RecordList shows of one thing.
type Record struct {
	// ID tells records apart; it is not shown.
	ID     string
	Title  string
	Detail string
	// Light is shown before the detail, with its word; empty shows none.
	Light data.Light
}

// RecordList is a list of records on two lines each. Arrow keys, Home, End and
// the page keys choose, Enter or a double click opens, letters look for a title.
type RecordList struct {
	widget.BaseWidget
	recordChooser

	empty   *Paragraph
	all     []Record
	shown   []Record
	filter  string
	nothing string // why nothing is shown
}

// NewRecordList makes a list; empty says what an empty one means.
func NewRecordList(empty string, selected func(id string)) *RecordList {
	l := &RecordList{recordChooser: recordChooser{OnSelect: selected}, nothing: empty, empty: newParagraph(empty, colorHint, theme.SizeNameText, fyne.TextStyle{})}
	l.rows = newRows(recordHeight(), func() fyne.CanvasObject { return newRecordRow() }, func(o fyne.CanvasObject, i int) {
		o.(*recordRow).set(l.shown[i])
	})
	l.rows.least = 4 * recordHeight()
	l.rows.words = func(i int) string { return l.shown[i].Title }
	l.chooseBy(func(i int) string { return l.shown[i].ID })
	l.rows.belongsTo(l)
	l.ExtendBaseWidget(l)
	return l
}

// SetRecords replaces the records; the selected one stays selected by its ID.
func (l *RecordList) SetRecords(records []Record) {
	l.all = records
	l.apply()
}

// SetFilter shows only records that contain all words of text.
func (l *RecordList) SetFilter(text string) {
	if text != l.filter {
		l.filter = text
		l.apply()
		l.rows.show(l.rows.chosen)
	}
}

func (l *RecordList) apply() {
	words := strings.Fields(strings.ToLower(l.filter))
	l.shown = l.all
	if len(words) > 0 {
		l.shown = nil
		for _, r := range l.all {
			if containsAll(strings.ToLower(r.ID+" "+r.Title+" "+r.Detail+" "+string(r.Light)), words) {
				l.shown = append(l.shown, r)
			}
		}
	}
	l.empty.SetText(l.nothing)
	if len(l.all) > 0 {
		l.empty.SetText("Nichts gefunden zu „" + l.filter + "“.")
	}
	l.empty.Hidden = len(l.shown) > 0
	l.setCount(len(l.shown))
}

func containsAll(text string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

// Shown returns the records that the filter leaves.
func (l *RecordList) Shown() []Record { return l.shown }

func (l *RecordList) bind(f *formState) { l.rows.onGained = func() { f.entered(l) } }

// CreateRenderer implements fyne.Widget.
func (l *RecordList) CreateRenderer() fyne.WidgetRenderer {
	ground := newBackground(colorCard, theme.ColorNameSeparator, theme.SizeNameInputRadius)
	return widget.NewSimpleRenderer(container.New(backgroundLayout{1}, ground, l.rows, container.New(inset{12}, l.empty)))
}

func recordHeight() float32 {
	return lineHeight() + captionHeight() + 18
}

// recordRow is one row: title above, light and detail below.
type recordRow struct {
	widget.BaseWidget
	record Record
}

func newRecordRow() *recordRow {
	r := &recordRow{}
	r.ExtendBaseWidget(r)
	return r
}

func (r *recordRow) set(record Record) {
	if r.record != record {
		r.record = record
		r.Refresh()
	}
}

// CreateRenderer implements fyne.Widget.
func (r *recordRow) CreateRenderer() fyne.WidgetRenderer {
	p := &recordRenderer{
		r: r, title: canvas.NewText("", nil), word: canvas.NewText("", nil), detail: canvas.NewText("", nil),
		shape: newLightShape(), rule: canvas.NewRectangle(nil),
	}
	p.objects = append(p.shape.objects(), p.title, p.word, p.detail, p.rule)
	p.Refresh()
	return p
}

type recordRenderer struct {
	renderer
	r                   *recordRow
	title, word, detail *canvas.Text
	shape               *lightShape
	rule                *canvas.Rectangle
}

func (p *recordRenderer) MinSize() fyne.Size { return fyne.Size{} }

func (p *recordRenderer) Layout(size fyne.Size) {
	const side = 12
	text, small := metric(theme.SizeNameText), metric(theme.SizeNameCaptionText)
	record, width := p.r.record, size.Width-2*side-metric(theme.SizeNameScrollBarSmall)
	put := func(t *canvas.Text, x, y, width float32, words string, size float32) float32 {
		widths := charWidthsFor(size, t.TextStyle)
		t.Text, t.TextSize = widths.fit(words, width), size
		w := widths.width(t.Text)
		setBounds(t, x, y, w, lineHeight())
		return w
	}
	put(p.title, side, 8, width, record.Title, text)
	y := 8 + lineHeight() + 2
	x := float32(side)
	if record.Light != "" {
		p.shape.place(fyne.NewPos(x, y+2.5))
		x += shapeSize + 6
		x += put(p.word, x, y, width-x+side, string(record.Light), small)
		if record.Detail != "" {
			x += put(p.detail, x, y, width-x+side, " · "+record.Detail, small)
		}
	} else {
		put(p.detail, x, y, width, record.Detail, small)
	}
	setBounds(p.rule, 0, size.Height-1, size.Width, metric(theme.SizeNameSeparatorThickness))
}

func (p *recordRenderer) Refresh() {
	p.word.Text, p.detail.Text = "", ""
	p.shape.paint(p.r.record.Light)
	p.title.Color, p.word.Color = colour(theme.ColorNameForeground), colour(theme.ColorNameForeground)
	p.detail.Color = colour(colorHint)
	p.rule.FillColor = colour(theme.ColorNameSeparator)
	p.Layout(p.r.Size())
	canvas.Refresh(p.r)
}
