package widget

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"modellkommune/data"
)

// Column is one column of a SortTable.
type Column[T any] struct {
	Title string
	// Width in points; where the title needs more, it gets that. Columns with Grow take
	// what there is to spare and wrap their texts into two lines. Where there is too
	// little for all columns, each row shows the first that grows above the others.
	Width float32
	Grow  bool
	// Spare leaves the column away where there is too little room for all.
	Spare bool
	// Right sets numbers and amounts flush right.
	Right bool
	Text  func(T) string
	// Light is shown before the text; nil shows none.
	Light func(T) data.Light
	// Compare orders the column; nil orders its texts as a German dictionary does.
	Compare func(a, b T) int
	// Key gives a text whose bytes order the column, before Compare: each row is asked once, which counts in long tables.
	Key func(T) string
	// Sum writes what rows add up to in this column; nil adds up nothing.
	Sum func([]T) string
}

// Sum is a line below the rows of a table: what some of them add up to.
type Sum[T any] struct {
	Label string
	Rows  []T
}

// SortTable is a table whose columns sort it. Its header is a row of buttons;
// arrow keys choose a row, Enter or a double click opens it. Fyne's Table marks
// only cells, not rows, and cannot sort.
type SortTable[T any] struct {
	widget.BaseWidget
	recordChooser

	// Sums says which sums stand below the rows that are shown; nil has none.
	Sums func(shown []T) []Sum[T]

	columns []Column[T]
	id      func(T) string
	items   []T
	shown   []T
	sorted  int // column, -1 for the order as given
	down    bool
	grid    *grid
	heads   []*columnHead
	foot    *tableFoot
	frame   *fyne.Container // of all of them, once it is shown
	empty   *Paragraph
}

// NewSortTable makes a table; id tells rows apart, empty says what it means that
// there are none.
func NewSortTable[T any](empty string, id func(T) string, columns ...Column[T]) *SortTable[T] {
	t := &SortTable[T]{columns: columns, id: id, sorted: -1, grid: &grid{}}
	t.empty = newParagraph(empty, colorHint, theme.SizeNameText, fyne.TextStyle{})
	for i, c := range columns {
		head := newColumnHead(c.Title, c.Right, func() { t.Sort(i, t.sorted == i && !t.down) })
		t.grid.add(max(c.Width, head.MinSize().Width), c.Grow, c.Spare)
		t.heads = append(t.heads, head)
	}
	t.foot = newTableFoot(t.grid, t.heads)
	t.rows = newRows(lineHeight()+rowPad, func() fyne.CanvasObject { return newCellRow(t.grid) }, t.fillRow)
	t.rows.measure = t.rowHeight
	t.rows.words = func(i int) string { return t.columns[max(t.sorted, 0)].Text(t.shown[i]) }
	t.chooseBy(func(i int) string { return t.id(t.shown[i]) })
	t.rows.belongsTo(t)
	for _, h := range t.heads {
		h.onGained = t.rows.onGained
	}
	t.ExtendBaseWidget(t)
	return t
}

// KeepOrder leaves the rows in the order in which they are given, which says
// something; the heads sort no more.
func (t *SortTable[T]) KeepOrder() {
	for _, h := range t.heads {
		h.Disable()
	}
}

// SetItems replaces the rows; the order stays, and the chosen row by its ID.
func (t *SortTable[T]) SetItems(items []T) {
	t.items = items
	t.apply()
	t.addUp()
}

// addUp shows the sums of the rows.
func (t *SortTable[T]) addUp() {
	if t.Sums == nil {
		return
	}
	var lines []footLine
	for _, sum := range t.Sums(t.shown) {
		line := footLine{label: sum.Label, amounts: make([]string, len(t.columns))}
		for n, c := range t.columns {
			if c.Sum != nil {
				line.amounts[n] = c.Sum(sum.Rows)
			}
		}
		lines = append(lines, line)
	}
	height := t.foot.MinSize().Height
	t.foot.set(lines)
	if t.frame != nil && height != t.foot.MinSize().Height {
		t.frame.Layout.Layout(t.frame.Objects, t.frame.Size())
	}
}

// SumLines gives the lines below the rows: what is added up, and the amounts with
// their heads.
func (t *SortTable[T]) SumLines() []string { return t.foot.told() }

// SetEmpty says otherwise what it means that there are no rows.
func (t *SortTable[T]) SetEmpty(text string) { t.empty.SetText(text) }

// Items gives the rows in the order in which they are shown.
func (t *SortTable[T]) Items() []T { return t.shown }

// Sort orders the rows by a column, downwards if wanted.
func (t *SortTable[T]) Sort(column int, down bool) {
	t.sorted, t.down = column, down
	t.apply()
	t.rows.show(t.rows.chosen)
}

// german orders texts as a dictionary does. A collator keeps buffers, but all
// widgets are used on one goroutine.
var german = collate.New(language.German, collate.IgnoreCase, collate.Numeric)

func (t *SortTable[T]) apply() {
	t.shown = slices.Clone(t.items)
	if t.sorted >= 0 && t.columns[t.sorted].Key != nil {
		t.shown = byKey(t.items, t.columns[t.sorted].Key, t.down)
	} else if t.sorted >= 0 {
		c := t.columns[t.sorted]
		compare := c.Compare
		if compare == nil {
			compare = func(a, b T) int { return german.CompareString(c.Text(a), c.Text(b)) }
		}
		slices.SortStableFunc(t.shown, func(a, b T) int {
			if t.down {
				a, b = b, a
			}
			return compare(a, b)
		})
	}
	for i, h := range t.heads {
		h.setOrder(i == t.sorted, t.down)
	}
	t.empty.Hidden = len(t.shown) > 0
	t.setCount(len(t.shown))
}

// byKey orders items by their keys, those with equal ones as they were.
func byKey[T any](items []T, key func(T) string, down bool) []T {
	keys, order := make([]string, len(items)), make([]int, len(items))
	for i, item := range items {
		keys[i], order[i] = key(item), i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		if down {
			a, b = b, a
		}
		return strings.Compare(keys[a], keys[b])
	})
	sorted := make([]T, len(items))
	for i, n := range order {
		sorted[i] = items[n]
	}
	return sorted
}

func (t *SortTable[T]) fillRow(o fyne.CanvasObject, i int) {
	row, item := o.(*cellRow), t.shown[i]
	for n, c := range t.columns {
		var light data.Light
		if c.Light != nil {
			light = c.Light(item)
		}
		row.set(n, c.Text(item), light, c.Right)
	}
	row.Refresh()
}

// rowHeight gives all rows room for the one that needs most.
func (t *SortTable[T]) rowHeight(width float32) float32 {
	widths, least := charWidthsFor(metric(theme.SizeNameText), fyne.TextStyle{}), lineHeight()+rowPad
	height := least
	_, ws := t.grid.spans(width)
	for _, item := range t.shown {
		if t.grid.narrow(width) {
			texts := make([]string, len(t.columns))
			for n, c := range t.columns {
				texts[n] = c.Text(item)
			}
			head, rest := t.grid.stack(texts, width)
			height = max(height, float32(len(head))*lineHeight()+float32(len(rest))*captionHeight()+rowPad)
			continue
		}
		for n, c := range t.columns {
			if c.Grow && widths.width(c.Text(item)) > ws[n]-2*cellPad {
				return least + lineHeight()
			}
		}
	}
	return height
}

func (t *SortTable[T]) bind(f *formState) {
	t.rows.onGained = func() { f.entered(t) }
	for _, h := range t.heads {
		h.onGained = t.rows.onGained
	}
}

// CreateRenderer implements fyne.Widget.
func (t *SortTable[T]) CreateRenderer() fyne.WidgetRenderer {
	var heads []fyne.CanvasObject
	for _, h := range t.heads {
		heads = append(heads, h)
	}
	header := onBackground(
		newBackground(theme.ColorNameHeaderBackground, theme.ColorNameSeparator, theme.SizeNameInputRadius),
		container.New(t.grid, heads...),
	)
	ground := newBackground(colorCard, theme.ColorNameSeparator, theme.SizeNameInputRadius)
	body := container.New(backgroundLayout{1}, ground, t.rows, container.New(inset{12}, t.empty))
	t.frame = container.New(headed{t.grid}, header, body, t.foot)
	return widget.NewSimpleRenderer(t.frame)
}

// headed sets a header of its own height on a body, and a foot below it.
type headed struct{ grid *grid }

// Layout implements fyne.Layout.
func (l headed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.grid.width = size.Width - 2 // inside the border, as the rows
	head, foot := objects[0].MinSize().Height, objects[2].MinSize().Height
	objects[0].Resize(fyne.NewSize(size.Width, head))
	setBounds(objects[2], 0, size.Height-foot, size.Width, foot)
	if foot > 0 {
		foot-- // they share a border
	}
	setBounds(objects[1], 0, head-1, size.Width, size.Height-head-foot+1)
}

// MinSize implements fyne.Layout.
func (headed) MinSize(objects []fyne.CanvasObject) fyne.Size {
	head, body, foot := objects[0].MinSize(), objects[1].MinSize(), objects[2].MinSize()
	rows := max(body.Height-foot.Height, 2*(lineHeight()+rowPad)) // the sums take their room where there is little
	return fyne.NewSize(max(head.Width, body.Width), head.Height+rows+foot.Height-1)
}
