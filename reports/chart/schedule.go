package chart

import (
	"cmp"
	"slices"
	"sort"

	"modellkommune/data"
	"modellkommune/reports/drawing"
)

// Schedule is a Gantt chart of which a window shows a part at a time, for it
// may be wider and higher than any window. All lengths are millimetres from the
// upper left corner of the whole chart.
type Schedule struct {
	g        gantt
	measures []data.Measure
	marks    []Mark
	rows     []int // where the marks of each measure begin
	text     string
}

// Mark is where a record is drawn: the bar of a measure or the diamond of a
// milestone.
type Mark struct {
	Key                 data.Key
	X, Y, Width, Height float64
	Row                 int
}

// View is the part of a Schedule that a window shows.
type View struct{ X, Y, Width, Height float64 }

// NewSchedule makes the chart of a project over the time of Span with days of a
// width. Names tells how much width the names of measures may take; live says
// that the key date is today.
func NewSchedule(p data.Project, key data.Date, perDay, names float64, live bool) *Schedule {
	s := &Schedule{measures: p.Measures}
	s.g = gantt{key: key, left: labelWidth(p, names) + 1.5, inset: 1.5, top: axisHeight, row: widestRow, window: true, live: live}
	if s.g.from, s.g.to = Span(p); s.g.from == "" {
		s.g.from, s.g.to = month(key.Time(), 0), month(key.Time(), 12).AddDays(-1)
	}
	s.g.room = float64(s.g.from.DaysUntil(s.g.to)+1) * perDay
	s.text = ganttText(p, s.g.from, s.g.to, key)
	s.place()
	return s
}

// Days counts the days of the whole chart.
func (s *Schedule) Days() int { return s.g.from.DaysUntil(s.g.to) + 1 }

// Left gives the width of the names, Top the height of the axis; neither scrolls
// away.
func (s *Schedule) Left() float64 { return s.g.left }

// Top gives the height of the axis.
func (s *Schedule) Top() float64 { return s.g.top }

// Size gives the size of the whole chart.
func (s *Schedule) Size() (width, height float64) {
	return s.g.left + s.g.room + markRadius, s.g.top + float64(len(s.measures))*s.g.row + 2
}

// X gives where a day begins.
func (s *Schedule) X(d data.Date) float64 { return s.g.at(d) }

// Marks lists the measures, each before its milestones in the order of time.
func (s *Schedule) Marks() []Mark { return s.marks }

// At finds what is drawn at a place: a milestone close to it, else the measure of
// the row.
func (s *Schedule) At(x, y float64) (data.Key, bool) {
	const near = 2
	row := int((y - s.g.top) / s.g.row)
	if y < s.g.top || row >= len(s.rows) {
		return data.Key{}, false
	}
	best, closest := s.marks[s.rows[row]].Key, near+markRadius
	for _, m := range s.marks[s.rows[row]+1:] {
		if m.Row != row {
			break
		}
		if away := max(abs(x-m.X-m.Width/2), abs(y-m.Y-m.Height/2)); away < closest {
			best, closest = m.Key, away
		}
	}
	return best, true
}

func abs(x float64) float64 { return max(x, -x) }

// place finds where everything is drawn.
func (s *Schedule) place() {
	g := &s.g
	for i, m := range s.measures {
		s.rows = append(s.rows, len(s.marks))
		y := g.top + float64(i)*g.row
		bar := Mark{Key: m.Key(), Row: i, X: g.left, Y: y + 0.13*g.row, Height: g.thickness()}
		if m.Start != "" && m.End != "" {
			bar.X = g.at(m.Start.First())
			bar.Width = max(g.at(max(m.End.Last(), m.ForecastEnd.Last(), m.ActualEnd).AddDays(1))-bar.X, 0)
		}
		s.marks = append(s.marks, bar)
		first := len(s.marks)
		for _, ms := range m.Milestones {
			day, at := ms.Expected().Last(), 0.81
			if day == "" {
				day, at = ms.BaselineDate.Last(), 0.56
			}
			if day == "" || ms.Internal {
				continue
			}
			s.marks = append(s.marks, Mark{
				Key: ms.Key(), Row: i, X: g.at(day) - markRadius, Y: y + at*g.row - markRadius,
				Width: 2 * markRadius, Height: 2 * markRadius,
			})
		}
		slices.SortStableFunc(s.marks[first:], func(a, b Mark) int { return cmp.Compare(a.X, b.X) })
	}
}

// Draw draws a part of the chart: the names at its left and the axis at its top
// are always there. Chosen is marked.
func (s *Schedule) Draw(v View, chosen data.Key) drawing.Drawing {
	g := s.g
	g.Drawing = drawing.Drawing{Width: v.Width, Height: v.Height}
	g.shift = v.X
	_, all := s.Size()
	g.bottom = min(all-2-v.Y, v.Height)
	g.axis()
	first := min(max(int(v.Y/g.row), 0), len(s.measures))
	last := min(int((v.Y+v.Height-g.top)/g.row)+1, len(s.measures))
	for i := first; i < last; i++ {
		m, y := s.measures[i], g.top+float64(i)*g.row-v.Y
		g.rule(0, y+g.row, g.Width, y+g.row, 0.15, rule)
		g.label(m, y, g.row)
		g.bar(m, y+0.13*g.row)
		g.actual(m, y+0.13*g.row+g.thickness()+0.5)
		g.milestones(m, y)
	}
	g.keyLine()
	s.frame(&g, v, chosen)
	g.Add(drawing.Area{Points: drawing.Rect(0, 0, g.Width, g.top), Fill: &white})
	g.bottom = g.top
	g.axis()
	return g.Drawing
}

// actualWidth is the width of the line that says when a measure really began and
// ended.
const actualWidth = 0.7

// actual draws when a measure really began and ended, or goes on.
func (g *gantt) actual(m data.Measure, y float64) {
	if m.ActualStart == "" {
		return
	}
	end := max(g.key, m.ActualStart)
	if m.ActualEnd != "" {
		end = m.ActualEnd
	}
	x1, x2 := max(g.at(m.ActualStart), g.left), min(g.at(end.AddDays(1)), g.Width-markRadius)
	if x1 < x2 {
		g.rule(x1, y, x2, y, actualWidth, ink)
	}
}

// frame marks what is chosen: its row by a bar at the edge, itself by a frame.
func (s *Schedule) frame(g *gantt, v View, chosen data.Key) {
	i := slices.IndexFunc(s.marks, func(m Mark) bool { return m.Key == chosen })
	if i < 0 {
		return
	}
	const gap = 0.8
	m := s.marks[i]
	x1, x2 := max(m.X-v.X-gap, g.left-gap), min(m.X+m.Width-v.X+gap, g.Width-0.3)
	if x1 < x2 {
		g.Add(drawing.Area{Points: drawing.Rect(x1, m.Y-v.Y-gap, x2-x1, m.Height+2*gap), Stroke: &ink, StrokeWidth: 0.5})
	}
	top := g.top + float64(m.Row)*g.row - v.Y
	g.Add(drawing.Area{Points: drawing.Rect(g.left-1.4, top+0.6, 0.8, g.row-1.2), Fill: &accent})
}

// Index finds the mark of a record, -1 if it is not drawn.
func (s *Schedule) Index(key data.Key) int {
	return slices.IndexFunc(s.marks, func(m Mark) bool { return m.Key == key })
}

// RowAt gives the mark of the measure in a row, the first or last one where there
// are fewer rows.
func (s *Schedule) RowAt(row int) int {
	return s.rows[min(max(row, 0), len(s.rows)-1)]
}

// Closest finds in a row the mark whose middle is closest to a place, so that up
// and down keep to the same time.
func (s *Schedule) Closest(row int, x float64) int {
	from := s.RowAt(row)
	to := from + sort.Search(len(s.marks)-from, func(n int) bool { return s.marks[from+n].Row > s.marks[from].Row })
	best := from
	for i := from; i < to; i++ {
		if abs(s.marks[i].X+s.marks[i].Width/2-x) < abs(s.marks[best].X+s.marks[best].Width/2-x) {
			best = i
		}
	}
	return best
}

// Legend explains the signs of the chart.
func (s *Schedule) Legend(width float64) drawing.Drawing {
	g := s.g
	g.Drawing = drawing.Drawing{Width: width}
	g.shift = 0
	g.bottom = -2
	g.drops = anyMilestone(s.measures, func(m data.Milestone) bool { return m.Status == data.MilestoneDropped && m.BaselineDate != "" })
	g.vague = vague(s.measures)
	g.legend()
	return g.Drawing
}

// Text says what the whole chart shows.
func (s *Schedule) Text() string { return s.text }
