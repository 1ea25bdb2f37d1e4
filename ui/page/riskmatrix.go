package page

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"modellkommune/data"
	"modellkommune/reports/chart"
	"modellkommune/ui/desk"
	"modellkommune/ui/widget"
)

// riskMatrix shows the open risks by likelihood and impact, and beside that the
// same risks as lines that lead to them.
type riskMatrix struct {
	desk    *desk.Desk
	content *container.Scroll
	drawing *widget.Drawing
	lines   *fyne.Container
}

func newRiskMatrix(d *desk.Desk) *riskMatrix {
	m := &riskMatrix{desk: d, drawing: widget.NewDrawing(), lines: widget.Tight()}
	m.content = container.NewVScroll(container.New(&besideLayout{}, widget.Card("Risikomatrix", m.drawing), widget.Card("Offene Risiken, das höchste zuerst", m.lines)))
	return m
}

func (m *riskMatrix) refresh() {
	p := m.desk.Project()
	m.drawing.SetDrawing(chart.Matrix(p.Risks, p.Programme.Thresholds, matrixWidth))
	open := slices.DeleteFunc(slices.Clone(p.Risks), func(r data.Risk) bool { return !r.Open() })
	slices.SortStableFunc(open, func(a, b data.Risk) int { return b.Level() - a.Level() })
	var lines []fyne.CanvasObject
	for _, r := range open {
		lines = append(lines, widget.NewLinkRow(nil, r.ID+"  "+cmp.Or(r.Title, "ohne Titel"), cmp.Or(levelOf(m.desk, r), "nicht bewertet"),
			func() { m.desk.GoTo(desk.LocationOf(r.Key())) }, func(row fyne.CanvasObject) { widget.ScrollTo(m.content, row) }))
	}
	if len(open) == 0 {
		lines = append(lines, widget.NewParagraph("Zurzeit ist kein Risiko offen."))
	}
	m.lines.Objects = lines
	m.content.Refresh()
}

// matrixWidth is the width of the matrix in mm.
const matrixWidth = 74

// besideLayout sets what may grow right of a picture, below it where there is
// too little room.
type besideLayout struct{ width float32 }

// besideNarrowest is the least width of what stands beside the picture.
const besideNarrowest = 300

func (l *besideLayout) beside(objects []fyne.CanvasObject, width float32) bool {
	return objects[0].MinSize().Width+besideNarrowest+3*widget.PageEdge <= width
}

// Layout implements fyne.Layout.
func (l *besideLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	picture, rest := objects[0], objects[1]
	picture.Resize(picture.MinSize())
	picture.Move(fyne.NewPos(widget.PageEdge, widget.PageEdge))
	x, y := float32(widget.PageEdge), widget.PageEdge+picture.Size().Height+widget.PageEdge
	if l.beside(objects, size.Width) {
		x, y = 2*widget.PageEdge+picture.Size().Width, widget.PageEdge
	}
	rest.Move(fyne.NewPos(x, y))
	rest.Resize(fyne.NewSize(min(size.Width-x-widget.PageEdge, widget.FormWidth), rest.MinSize().Height))
}

// MinSize implements fyne.Layout.
func (l *besideLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	picture, rest := objects[0].MinSize(), objects[1].MinSize()
	size := fyne.NewSize(max(picture.Width, rest.Width)+2*widget.PageEdge, picture.Height+rest.Height+3*widget.PageEdge)
	if l.beside(objects, l.width) {
		size.Height = max(picture.Height, rest.Height) + 2*widget.PageEdge
	}
	return size
}
