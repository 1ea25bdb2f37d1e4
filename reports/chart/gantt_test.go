package chart

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"modellkommune/data"
	"modellkommune/reports/drawing"
)

func TestAlternativeText(t *testing.T) {
	milestone := func(id string, base, now data.Date, status data.MilestoneStatus) data.Milestone {
		return data.Milestone{ID: id, Title: "Beschluss", BaselineDate: data.Term(base), PlannedDate: data.Term(base), ForecastDate: data.Term(now), Status: status}
	}
	for _, c := range []struct {
		measures []data.Measure
		want     string
	}{
		{nil, "Balkenplan mit 0 Maßnahmen von Juli 2017 bis Juni 2019. Meilensteine sind nicht eingetragen."},
		{
			[]data.Measure{{Milestones: []data.Milestone{milestone("M01-MS1", "2018-03-01", "2018-03-01", data.MilestoneReached)}}},
			"Balkenplan mit 1 Maßnahme von Juli 2017 bis Juni 2019. Meilensteine am Stichtag 31. Oktober 2018: 1 von 1 erreicht, keiner überfällig. Keiner liegt hinter dem Basisplan.",
		},
		{
			[]data.Measure{{}, {Milestones: []data.Milestone{
				milestone("M02-MS1", "2018-03-01", "2018-03-02", data.MilestoneReached),
				milestone("M02-MS2", "2018-09-01", "2018-09-11", data.MilestoneOpen),
				{Internal: true, BaselineDate: "2018-01-01", ForecastDate: "2019-01-01"},
				{Status: data.MilestoneDropped, BaselineDate: "2018-01-01"},
			}}},
			"Balkenplan mit 2 Maßnahmen von Juli 2017 bis Juni 2019. Meilensteine am Stichtag 31. Oktober 2018: 1 von 2 erreicht, 1 überfällig. Am weitesten hinter dem Basisplan liegt M02-MS2 Beschluss mit einer Abweichung von 60 Tagen.",
		},
		{
			[]data.Measure{{Milestones: []data.Milestone{milestone("M01-MS1", "2018-03-01", "2018-03-02", data.MilestoneReached)}}},
			"Balkenplan mit 1 Maßnahme von Juli 2017 bis Juni 2019. Meilensteine am Stichtag 31. Oktober 2018: 1 von 1 erreicht, keiner überfällig. Am weitesten hinter dem Basisplan liegt M01-MS1 Beschluss mit einer Abweichung von 1 Tag.",
		},
		{
			[]data.Measure{{ID: "M01", Status: data.StatusDone, Milestones: []data.Milestone{
				milestone("M01-MS1", "2018-03-01", "2018-03-02", data.MilestoneReached),
				milestone("M01-MS2", "2018-04-01", "2018-12-01", data.MilestoneOpen), // and stays open
			}}},
			"Balkenplan mit 1 Maßnahme von Juli 2017 bis Juni 2019. Meilensteine am Stichtag 31. Oktober 2018: 1 von 1 erreicht, keiner überfällig. Am weitesten hinter dem Basisplan liegt M01-MS1 Beschluss mit einer Abweichung von 1 Tag.",
		},
	} {
		_, alt := Gantt(data.Project{Measures: c.measures}, "2017-07-01", "2019-06-30", "2018-10-31", 165)
		if got := strings.ReplaceAll(alt, "\u00a0", " "); got != c.want {
			t.Errorf("\n got %s\nwant %s", got, c.want)
		}
	}
}

func TestSpan(t *testing.T) {
	p := data.Project{
		Programme: data.Programme{From: "2017-06-27", To: "2018-12-31"},
		Measures: []data.Measure{{
			Start: "2017-05-15", End: "2018-06-30",
			Milestones: []data.Milestone{
				{BaselineDate: "2018-01-01", ForecastDate: "2019-02-03"},
				{BaselineDate: "2030-01-01", Internal: true},
			},
		}},
	}
	if from, to := Span(p); from != "2017-05-01" || to != "2019-02-28" {
		t.Errorf("got %s to %s", from, to)
	}
	if from, to := Span(data.Project{}); from != "" || to != "" {
		t.Errorf("without dates: got %s to %s", from, to)
	}
}

// Neighbouring colours of the chart must differ in brightness too.
func TestGreyscale(t *testing.T) {
	grey := func(c drawing.Color) float64 {
		return 0.2126*float64(c.R) + 0.7152*float64(c.G) + 0.0722*float64(c.B)
	}
	for _, pair := range [][2]drawing.Color{{plan, accent}, {plan, white}, {pale, accent}} {
		if math.Abs(grey(pair[0])-grey(pair[1])) < 40 {
			t.Errorf("%v and %v look alike in greyscale", pair[0], pair[1])
		}
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		text  string
		width float64
		want  string
	}{
		{"", 30, ""},
		{"Leitlinien", 30, "Leitlinien"},
		{"Leitlinien und Leitfaden", 20, "Leitlinien und|Leitfaden"},
		{"Leitlinien und Leitfaden für offenes Handeln", 20, "Leitlinien und|Leitfaden für…"},
		{"Grundstücksverkehrsgenehmigung", 20, "Grundstücksv…"},
	} {
		if got := strings.Join(wrap(c.text, c.width, 2), "|"); got != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}

// Whatever the measures say, the chart fits a page and nothing leaves it; on a page of its
// own no note covers another.
func TestChartKeepsItsBounds(t *testing.T) {
	const pageWidth, pageHeight = 252, 153
	day := rapid.Custom(func(t *rapid.T) data.Date {
		if rapid.Bool().Draw(t, "none") {
			return ""
		}
		return data.Date("2017-01-01").AddDays(rapid.IntRange(-2000, 40000).Draw(t, "days"))
	})
	title := rapid.OneOf(rapid.String(), rapid.Just("Landkarte des bürgerschaftlichen Engagements einschließlich Nachbarschaftshilfe"))
	rapid.Check(t, func(t *rapid.T) {
		var p data.Project
		for i := range rapid.IntRange(0, MaxRows).Draw(t, "measures") {
			m := data.Measure{
				ID: fmt.Sprintf("M%02d", i+1), Title: title.Draw(t, "title"), Start: data.Term(day.Draw(t, "start")), End: data.Term(day.Draw(t, "end")),
				ForecastEnd: data.Term(day.Draw(t, "forecast")), ActualEnd: day.Draw(t, "actual"), Status: rapid.SampledFrom(data.MeasureStatuses).Draw(t, "status"),
			}
			for range rapid.IntRange(0, 6).Draw(t, "milestones") {
				m.Milestones = append(m.Milestones, data.Milestone{
					ID: fmt.Sprintf("%s-MS%d", m.ID, len(m.Milestones)+1), Title: title.Draw(t, "result"), BaselineDate: data.Term(day.Draw(t, "baseline")), PlannedDate: data.Term(day.Draw(t, "plan")), ActualDate: day.Draw(t, "reached"),
					Status: rapid.SampledFrom(data.MilestoneStatuses).Draw(t, "state"),
				})
			}
			p.Measures = append(p.Measures, m)
		}
		from, to := Span(p)
		if rapid.Bool().Draw(t, "narrow") {
			from, to = day.Draw(t, "from"), day.Draw(t, "to")
		}
		key := day.Draw(t, "key")
		d, alt := Gantt(p, from, to, key, 165)
		inside(t, d, alt)
		page, same := GanttPage(p, from, to, key, pageWidth, pageHeight)
		if same != alt || page.Width != pageWidth || page.Height > pageHeight {
			t.Fatalf("alternative text %q, size %.1f × %.1f", same, page.Width, page.Height)
		}
		inside(t, page, alt)
		apart(t, page)
	})
}

// apart holds that no text covers another.
func apart(t *rapid.T, d drawing.Drawing) {
	type box struct{ x1, y1, x2, y2 float64 }
	var texts []box
	var words []string
	for _, item := range d.Items {
		text, ok := item.(drawing.Text)
		if !ok {
			continue
		}
		b := box{text.At.X, text.At.Y - 2.1, text.At.X + text.Style.Width(text.String, text.Size), text.At.Y + 0.6}
		for i, other := range texts {
			if b.x1 < other.x2 && other.x1 < b.x2 && b.y1 < other.y2 && other.y1 < b.y2 {
				t.Fatalf("%q covers %q", text.String, words[i])
			}
		}
		texts, words = append(texts, b), append(words, text.String)
	}
}

// On a page of its own the chart uses the room: milestones say what they are where few
// measures leave it, names stand on one line where many take it.
func TestGanttPage(t *testing.T) {
	project := func(measures int) (p data.Project) {
		for i := range measures {
			id := fmt.Sprintf("M%02d", i+1)
			p.Measures = append(p.Measures, data.Measure{
				ID: id, Title: "Leitlinien und Leitfaden für Beteiligung", Start: "2018-01-01", End: "2018-12-31",
				Milestones: []data.Milestone{
					{ID: id + "-MS1", Title: "Beschluss im Rat", PlannedDate: "2018-03-01"},
					{ID: id + "-MS2", Title: "Vorarbeit", PlannedDate: "2018-04-01", Internal: true},
					{ID: id + "-MS3", Title: "Ganz am Ende, mit einem Titel, der länger ist als alles, was rechts davon frei ist", PlannedDate: "2018-12-20"},
				},
			})
		}
		return p
	}
	for _, c := range []struct {
		measures, notes int // notes of each measure
		height          float64
	}{{1, 1, 40}, {4, 1, 100}, {7, 1, 145}, {10, 1, 145}, {11, 0, 135}, {20, 0, 145}} {
		d, _ := GanttPage(project(c.measures), "2018-01-01", "2018-12-31", "2018-10-31", 252, 153)
		if d.Height < c.height || d.Height > 153 {
			t.Errorf("%d measures: %.1f mm high, want %.0f to 153", c.measures, d.Height, c.height)
		}
		var all []string
		for _, item := range d.Items {
			if text, ok := item.(drawing.Text); ok {
				all = append(all, text.String)
			}
		}
		drawn := strings.Join(all, "|")
		for _, note := range []string{"MS1 Beschluss im Rat", "MS3 Ganz am Ende, mit einem Titel, der länger ist als alles, was rechts davon frei ist"} {
			if n := strings.Count(drawn, note); n != c.measures*c.notes {
				t.Errorf("%d measures: %q stands %d times", c.measures, note, n)
			}
		}
		if n := strings.Count(drawn, "Leitlinien und Leitfaden für Beteiligung"); n != c.measures {
			t.Errorf("%d measures: %d names stand on one line", c.measures, n)
		}
		if strings.Contains(drawn, "MS2") {
			t.Errorf("%d measures: what is internal is named", c.measures)
		}
	}
}

func corners(t *rapid.T, item drawing.Item) []drawing.Point {
	switch it := item.(type) {
	case drawing.Line:
		return []drawing.Point{it.From, it.To}
	case drawing.Area:
		return it.Points
	case drawing.Circle:
		return []drawing.Point{{X: it.Center.X - it.Radius, Y: it.Center.Y - it.Radius}, {X: it.Center.X + it.Radius, Y: it.Center.Y + it.Radius}}
	case drawing.Text:
		if it.Size < 7.5 {
			t.Fatalf("%q is set in %.1f pt", it.String, it.Size)
		}
		return []drawing.Point{it.At, {X: it.At.X + it.Style.Width(it.String, it.Size), Y: it.At.Y}}
	}
	t.Fatalf("unexpected %T", item)
	return nil
}
