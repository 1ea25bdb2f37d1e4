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
		return data.Milestone{ID: id, Title: "Beschluss", BaselineDate: base, PlannedDate: base, ForecastDate: now, Status: status}
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

// Whatever the measures say, the chart fits a page and nothing leaves it.
func TestChartKeepsItsBounds(t *testing.T) {
	const most = 202 // mm, what the layout leaves a figure
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
				ID: fmt.Sprintf("M%02d", i+1), Title: title.Draw(t, "title"), Start: day.Draw(t, "start"), End: day.Draw(t, "end"),
				ForecastEnd: day.Draw(t, "forecast"), ActualEnd: day.Draw(t, "actual"), Status: rapid.SampledFrom(data.MeasureStatuses).Draw(t, "status"),
			}
			for range rapid.IntRange(0, 3).Draw(t, "milestones") {
				m.Milestones = append(m.Milestones, data.Milestone{
					BaselineDate: day.Draw(t, "baseline"), PlannedDate: day.Draw(t, "plan"), ActualDate: day.Draw(t, "reached"),
					Status: rapid.SampledFrom(data.MilestoneStatuses).Draw(t, "state"),
				})
			}
			p.Measures = append(p.Measures, m)
		}
		from, to := Span(p)
		if rapid.Bool().Draw(t, "narrow") {
			from, to = day.Draw(t, "from"), day.Draw(t, "to")
		}
		d, alt := Gantt(p, from, to, day.Draw(t, "key"), 165)
		if alt == "" || d.Height > most {
			t.Fatalf("alternative text %q, height %.1f", alt, d.Height)
		}
		for _, item := range d.Items {
			for _, p := range corners(t, item) {
				if p.X < 0 || p.X > d.Width || p.Y < 0 || p.Y > d.Height || math.IsNaN(p.X+p.Y) {
					t.Fatalf("%#v leaves the chart of %.1f × %.1f", item, d.Width, d.Height)
				}
			}
		}
	})
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
