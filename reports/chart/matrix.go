package chart

import (
	"fmt"
	"slices"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/drawing"
)

// Lengths of the matrix in mm.
const (
	matrixLeft   = 11.0 // the name and the grades of the Wahrscheinlichkeit
	matrixFoot   = 9.0  // those of the Auswirkung
	matrixCell   = 5.0  // height of a cell without Kennungen
	matrixLines  = 3    // of Kennungen in a cell at most
	matrixPad    = 1.2
	matrixMark   = 0.95 // radius of the sign of a class
	matrixWidest = 130.0
)

// The grounds of the classes: they differ in brightness, and each cell shows its
// class by a sign as well.
var classGround = map[data.RiskClass]drawing.Color{
	data.RiskLow:    white,
	data.RiskMedium: grid,
	data.RiskHigh:   pale,
}

// matrix is a chart in the making.
type matrix struct {
	drawing.Drawing
	limits data.Thresholds
	// cell and tall are the width and the height of a cell.
	cell, tall float64
}

// Matrix draws the open risks by their Kennungen where likelihood and impact
// meet. What is not assessed or no longer open has no place in it. The text says
// the message of the chart in words.
func Matrix(risks []data.Risk, limits data.Thresholds, width float64) (drawing.Drawing, string) {
	m := &matrix{limits: limits}
	m.Width = min(width, matrixWidest)
	m.cell = (m.Width - matrixLeft - 0.2) / data.RiskGrade
	at := map[[2]int][]string{}
	for _, r := range risks {
		if r.Open() && r.Level() > 0 {
			key := [2]int{r.Likelihood, r.Impact}
			at[key] = append(at[key], drawing.Clean(r.ID, drawing.Bold))
		}
	}
	m.tall = matrixCell + lineHeight
	for _, ids := range at {
		m.tall = max(m.tall, matrixCell+float64(len(m.lines(ids)))*lineHeight)
	}
	for likelihood := 1; likelihood <= data.RiskGrade; likelihood++ {
		for impact := 1; impact <= data.RiskGrade; impact++ {
			m.field(likelihood, impact, at[[2]int{likelihood, impact}])
		}
	}
	m.names()
	m.legend()
	return m.Drawing, matrixText(risks, limits)
}

func (m *matrix) bottom() float64 { return 4.5 + data.RiskGrade*m.tall }

// place gives the upper left corner of a cell.
func (m *matrix) place(likelihood, impact int) (x, y float64) {
	return matrixLeft + float64(impact-1)*m.cell, m.bottom() - float64(likelihood)*m.tall
}

func (m *matrix) write(x, y float64, text string, style drawing.Style, color drawing.Color) {
	m.Add(drawing.Text{At: drawing.Point{X: x, Y: y}, String: text, Style: style, Size: textSize, Color: color})
}

// field draws a cell: its level and the sign of its class at the top, below
// that the Kennungen.
func (m *matrix) field(likelihood, impact int, ids []string) {
	x, y := m.place(likelihood, impact)
	level := likelihood * impact
	class := m.limits.RiskClass(level)
	ground := classGround[class]
	m.Add(drawing.Area{Points: drawing.Rect(x, y, m.cell, m.tall), Fill: &ground, Stroke: &plan, StrokeWidth: 0.2})
	m.sign(x+matrixPad+matrixMark, y+2.6, class)
	text := data.Count(level)
	m.write(x+m.cell-matrixPad-drawing.Regular.Width(text, textSize), y+3.5, text, drawing.Regular, quiet)
	for i, line := range m.lines(ids) {
		m.write(x+matrixPad, y+6.9+float64(i)*lineHeight, line, drawing.Bold, ink)
	}
}

// lines sets Kennungen side by side on as many lines as a cell has; the last
// one says how many more there are.
func (m *matrix) lines(ids []string) []string {
	room := m.cell - 2*matrixPad
	var lines []string
	for i, id := range ids {
		id = cut(id, room)
		more := ""
		if rest := len(ids) - i - 1; rest > 0 {
			more = fmt.Sprintf(" +%d", rest)
		}
		last := len(lines) - 1
		switch {
		case last >= 0 && m.fits(lines[last]+" "+id, more, len(lines), room):
			lines[last] += " " + id
		case len(lines) < matrixLines:
			lines = append(lines, id)
		default:
			lines[last] = cut(lines[last], room-drawing.Bold.Width(fmt.Sprintf(" +%d", len(ids)-i), textSize)) + fmt.Sprintf(" +%d", len(ids)-i)
			return lines
		}
	}
	return lines
}

// fits says whether a line has room; the last one must also have room to say how
// many more there are.
func (m *matrix) fits(line, more string, count int, room float64) bool {
	if count == matrixLines {
		line += more
	}
	return drawing.Bold.Width(line, textSize) <= room
}

// cut shortens a bold text to a width.
func cut(text string, width float64) string {
	if drawing.Bold.Width(text, textSize) <= width {
		return text
	}
	letters := []rune(text)
	for len(letters) > 0 && drawing.Bold.Width(string(letters)+"…", textSize) > width {
		letters = letters[:len(letters)-1]
	}
	return string(letters) + "…"
}

// sign draws the shape of a class, as the lights have them: a dot, a triangle, a
// square.
func (m *matrix) sign(x, y float64, class data.RiskClass) {
	const r = matrixMark
	switch class {
	case data.RiskMedium:
		m.Add(drawing.Area{Points: []drawing.Point{{X: x, Y: y - r}, {X: x + r, Y: y + r}, {X: x - r, Y: y + r}}, Fill: &quiet})
	case data.RiskHigh:
		m.Add(drawing.Area{Points: drawing.Rect(x-r, y-r, 2*r, 2*r), Fill: &accent})
	default:
		m.Add(drawing.Circle{Center: drawing.Point{X: x, Y: y}, Radius: r, Stroke: &quiet, StrokeWidth: 0.25})
	}
}

// names writes what the two sides say, and their grades.
func (m *matrix) names() {
	m.write(0, 2.8, "Wahrscheinlichkeit", drawing.Bold, ink)
	name := "Auswirkung"
	m.write(m.Width-drawing.Bold.Width(name, textSize), m.bottom()+7.6, name, drawing.Bold, ink)
	for grade := 1; grade <= data.RiskGrade; grade++ {
		text := data.Count(grade)
		half := drawing.Regular.Width(text, textSize) / 2
		x, y := m.place(grade, grade)
		m.write(matrixLeft/2-half, y+m.tall/2+1, text, drawing.Regular, ink)
		m.write(x+m.cell/2-half, m.bottom()+3.8, text, drawing.Regular, ink)
	}
}

// legend explains the signs, on as many lines as they need.
func (m *matrix) legend() {
	limits := m.limits.OrDefault()
	y, x := m.bottom()+matrixFoot+4, 0.0
	for _, class := range data.RiskClasses {
		text := map[data.RiskClass]string{
			data.RiskLow:    fmt.Sprintf("gering: unter %d", limits.RiskYellow),
			data.RiskMedium: fmt.Sprintf("mittel: ab %d", limits.RiskYellow),
			data.RiskHigh:   fmt.Sprintf("hoch: ab %d", limits.RiskRed),
		}[class]
		width := 3.5 + drawing.Regular.Width(text, textSize)
		if x > 0 && x+width > m.Width {
			x, y = 0, y+4.6
		}
		m.sign(x+matrixMark, y, class)
		m.write(x+3.5, y+1, text, drawing.Regular, quiet)
		x += width + 5
	}
	m.Height = y + 3
}

// matrixText says what the matrix shows: how many open risks of which class,
// and which is highest.
func matrixText(risks []data.Risk, limits data.Thresholds) string {
	count, unknown := map[data.RiskClass]int{}, 0
	var open []data.Risk
	for _, r := range risks {
		switch {
		case !r.Open():
		case r.Level() == 0:
			unknown++
		default:
			open = append(open, r)
			count[limits.RiskClass(r.Level())]++
		}
	}
	text := "Risikomatrix aus Wahrscheinlichkeit und Auswirkung"
	if len(open) == 0 {
		text += ". Kein offenes Risiko ist bewertet."
	} else {
		text += " mit " + data.Counted(len(open), "offenen Risiko", "offenen Risiken") + ":"
		var parts []string
		for _, class := range slices.Backward(data.RiskClasses) {
			if count[class] > 0 {
				parts = append(parts, fmt.Sprintf("%s %s", data.Count(count[class]), class))
			}
		}
		worst := slices.MaxFunc(open, func(a, b data.Risk) int { return a.Level() - b.Level() })
		text += fmt.Sprintf(" %s. Am höchsten ist %s mit der Stufe %d (Wahrscheinlichkeit %d × Auswirkung %d).",
			strings.Join(parts, ", "), strings.TrimSpace(worst.ID+" "+worst.Title), worst.Level(), worst.Likelihood, worst.Impact)
	}
	if unknown > 0 {
		text += fmt.Sprintf(" Noch nicht bewertet: %s.", data.Count(unknown))
	}
	return text
}
