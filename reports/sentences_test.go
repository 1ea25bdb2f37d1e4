package reports

import (
	"fmt"
	"strings"
	"testing"

	"modellkommune/data"
	"modellkommune/data/datatest"
	"modellkommune/reports/document"
)

func TestMeasuresSentence(t *testing.T) {
	const key = "2018-10-31"
	of := func(status data.MeasureStatus, end data.Date) data.Measure {
		return data.Measure{Start: "2018-01-01", End: data.Term(end), Status: status}
	}
	var (
		green  = of(data.StatusRunning, "2018-12-31")
		yellow = of(data.StatusRunning, "2018-10-10")
		red    = of(data.StatusRunning, "2018-05-01")
		done   = of(data.StatusDone, "2018-05-01")
		merged = of(data.StatusMerged, "2018-05-01")
		broken = of(data.StatusBrokenOff, "2018-05-01")
		idea   = of(data.StatusIdea, "2018-05-01")
	)
	for _, c := range []struct {
		measures []data.Measure
		want     string
	}{
		{nil, "Maßnahmen sind noch nicht erfasst."},
		{[]data.Measure{green}, "Das Projekt umfasst eine Maßnahme; sie liegt im Plan."},
		{[]data.Measure{idea}, "Das Projekt umfasst eine Maßnahme; sie wird noch nicht bewertet."},
		{[]data.Measure{red, red}, "Das Projekt umfasst zwei Maßnahmen; beide sind kritisch."},
		{[]data.Measure{done, done, done}, "Das Projekt umfasst drei Maßnahmen; alle sind abgeschlossen."},
		{[]data.Measure{green, yellow}, "Das Projekt umfasst zwei Maßnahmen: Eine liegt im Plan und eine ist gefährdet."},
		{[]data.Measure{green, green, yellow, red, merged, broken, broken}, "Das Projekt umfasst sieben Maßnahmen: Zwei liegen im Plan, eine ist gefährdet, eine ist kritisch, eine wurde mit einer anderen zusammengelegt und zwei wurden abgebrochen."},
	} {
		for n := range c.measures {
			c.measures[n].ID = fmt.Sprintf("M%02d", n+1)
		}
		if got := (Input{Project: data.Project{Measures: c.measures}, Date: key}).atKeyDate().measuresSentence(); got != c.want {
			t.Errorf("%d measures:\n got %s\nwant %s", len(c.measures), got, c.want)
		}
	}
}

// unbroken puts the no-break spaces of „31. Oktober 2018“.
func unbroken(text string) string {
	return strings.ReplaceAll(text, "31. Oktober 2018", data.Date("2018-10-31").Long())
}

func TestMilestonesSentence(t *testing.T) {
	for _, c := range []struct {
		tally data.Tally
		want  string
	}{
		{data.Tally{}, "Meilensteine sind noch nicht festgelegt."},
		{data.Tally{All: 1, Reached: 1}, "Der einzige Meilenstein ist erreicht."},
		{data.Tally{All: 1, Open: 1}, "Der einzige Meilenstein ist noch offen."},
		{data.Tally{All: 1, Open: 1, Overdue: 1}, "Der einzige Meilenstein ist überfällig."},
		{data.Tally{All: 2, Reached: 2}, "Beide Meilensteine sind erreicht."},
		{data.Tally{All: 13, Reached: 13}, "Alle 13 Meilensteine sind erreicht."},
		{data.Tally{All: 4, Open: 4}, "Von vier Meilensteinen ist noch keiner erreicht; keiner ist überfällig."},
		{data.Tally{All: 4, Reached: 1, Open: 3, Overdue: 1}, "Von vier Meilensteinen ist einer erreicht; einer ist überfällig."},
		{data.Tally{All: 22, Reached: 11, Open: 11, Overdue: 3}, "Von 22 Meilensteinen sind elf erreicht; drei sind überfällig."},
	} {
		if got := milestonesSentence(data.MeasureWord{}, c.tally); got != c.want {
			t.Errorf("%+v:\n got %s\nwant %s", c.tally, got, c.want)
		}
	}
}

func TestDroppedBeside(t *testing.T) {
	for n, want := range map[int]string{0: "", 1: "Ein weiterer ist entfallen.", 3: "Drei weitere sind entfallen."} {
		m := data.Measure{Milestones: make([]data.Milestone, n+1)}
		for i := range n {
			m.Milestones[i].Status = data.MilestoneDropped
		}
		if got := droppedBeside(data.Project{Measures: []data.Measure{m}}); got != want {
			t.Errorf("%d: got %s", n, got)
		}
	}
}

func TestReachedParagraph(t *testing.T) {
	p := data.Project{Measures: []data.Measure{{ID: "M01"}}}
	reached := []data.Milestone{{ID: "M01-MS1", Measure: "M01", Title: "Auftakt", ActualDate: "2018-05-01"}, {ID: "M01-MS2", Measure: "M01", ActualDate: "2018-06-01"}}
	sheets := data.Outline{Sections: []data.OutlineSection{{Section: data.SectionMeasures}}}
	for _, c := range []struct {
		outline    data.Outline
		milestones []data.Milestone
		want       string
	}{
		{sheets, reached, "Im Berichtszeitraum wurden zwei Meilensteine erreicht: M01-MS1, M01-MS2."},
		{data.Outline{}, reached[:1], "Im Berichtszeitraum wurde ein Meilenstein erreicht: Auftakt (M01-MS1) am 01.05.2018."},
		{sheets, nil, "Im Berichtszeitraum wurde kein Meilenstein erreicht."},
	} {
		s := &section{Input: Input{Project: p, Outline: c.outline}}
		if got := lineOf(s.reachedParagraph(c.milestones).Runs); got != c.want {
			t.Errorf("\n got %s\nwant %s", got, c.want)
		}
	}
}

// Of many milestones a sentence counts, where the report names them in sheets or in a table.
func TestManyReachedMilestonesAreCounted(t *testing.T) {
	for _, c := range []struct {
		sections []data.SectionKind
		reached  int
		named    bool
	}{
		{nil, 13, true},
		{[]data.SectionKind{data.SectionOverview}, 12, true},
		{[]data.SectionKind{data.SectionOverview}, 13, false},
		{[]data.SectionKind{data.SectionMeasures}, 13, false},
	} {
		m := data.Measure{ID: "M01", Status: data.StatusRunning}
		for n := range c.reached {
			m.Milestones = append(m.Milestones, data.Milestone{ID: fmt.Sprintf("M01-MS%d", n+1), Title: "T", Status: data.MilestoneReached, ActualDate: "2018-05-01"})
		}
		s := &section{Input: Input{Project: data.Project{Measures: []data.Measure{m}}, Report: data.Report{PeriodFrom: "2018-01-01"}, Date: "2018-10-31"}}
		for _, kind := range c.sections {
			s.Outline.Sections = append(s.Outline.Sections, data.OutlineSection{Section: kind})
		}
		progress(s)
		said := ""
		for _, b := range s.blocks {
			if p, is := b.(document.Paragraph); is {
				said += lineOf(p.Runs)
			}
		}
		if strings.Contains(said, "M01-MS1") != c.named || !strings.Contains(said, "Meilensteine erreicht") {
			t.Errorf("%v, %d: %s", c.sections, c.reached, said)
		}
	}
}

func TestPerspectivesSentence(t *testing.T) {
	of := func(all ...data.Perspective) data.Measure {
		var m data.Measure
		for _, p := range all {
			m.Perspectives = append(m.Perspectives, data.PerspectiveWork{Perspective: p})
		}
		return m
	}
	for _, c := range []struct {
		measures []data.Measure
		want     string
	}{
		{nil, "Den Maßnahmen sind noch keine Perspektiven der Offenheit zugeordnet."},
		{[]data.Measure{of("Offene digitale Technologien und Daten")}, "Die Maßnahmen verfolgen „Offene digitale Technologien und Daten“."},
		{[]data.Measure{of(datatest.Perspectives()...)}, "Die Maßnahmen verfolgen alle sieben Perspektiven der Offenheit."},
		{
			[]data.Measure{of(datatest.Perspectives()[:6]...), of("Transparenz")},
			"Die Maßnahmen verfolgen sechs der sieben Perspektiven der Offenheit; am häufigsten vertreten ist „Transparenz“ (zwei Maßnahmen). Noch keine Maßnahme verfolgt „Offenheit als Organisationskultur“.",
		},
		{
			[]data.Measure{of("Transparenz", "Offene digitale Technologien und Daten"), of("Transparenz", "Offene digitale Technologien und Daten", "Dialogorientierte Bürgerbeteiligung")},
			"Die Maßnahmen verfolgen drei der sieben Perspektiven der Offenheit; am häufigsten vertreten sind „Transparenz“ und „Offene digitale Technologien und Daten“ (je zwei Maßnahmen).",
		},
	} {
		if got := perspectivesSentence(data.Project{Programme: of2017, Measures: c.measures}); got != c.want {
			t.Errorf("\n got %s\nwant %s", got, c.want)
		}
	}
}

func TestReachedSentence(t *testing.T) {
	for n, want := range map[int]string{
		0:  "Im Berichtszeitraum wurde kein Meilenstein erreicht.",
		1:  "Im Berichtszeitraum wurde ein Meilenstein erreicht:",
		5:  "Im Berichtszeitraum wurden fünf Meilensteine erreicht:",
		13: "Im Berichtszeitraum wurden 13 Meilensteine erreicht:",
	} {
		if got := reachedSentence(n); got != want {
			t.Errorf("%d: got %s", n, got)
		}
	}
}

func TestDeviationSentence(t *testing.T) {
	of := func(days ...int) data.Project {
		var m data.Measure
		for i, n := range days {
			m.Milestones = append(m.Milestones, data.Milestone{
				ID: fmt.Sprintf("M01-MS%d", i+1), Title: "Auftakt", BaselineDate: "2018-03-01", ActualDate: data.Date("2018-03-01").AddDays(n), Status: data.MilestoneReached,
			})
		}
		return data.Project{Measures: []data.Measure{m}}
	}
	for _, c := range []struct {
		project data.Project
		want    string
	}{
		{data.Project{}, ""},
		{of(0, -3), "Kein Meilenstein liegt hinter dem Basisplan."},
		{of(0, 1), "Ein Meilenstein liegt hinter dem Basisplan: „Auftakt“ (M01-MS2) um 1 Tag."},
		{of(63, 5, 0), "Von drei Meilensteinen liegen zwei hinter dem Basisplan, am weitesten „Auftakt“ (M01-MS1) um 63 Tage."},
	} {
		if got := deviationSentence(c.project, "2018-10-31"); strings.ReplaceAll(got, nbsp, " ") != c.want {
			t.Errorf("\n got %s\nwant %s", got, c.want)
		}
	}
}

func TestDeviationOfAnOverdueMilestone(t *testing.T) {
	s := data.Milestone{BaselineDate: "2018-10-01", PlannedDate: "2018-10-01", Status: data.MilestoneOpen}
	for key, want := range map[data.Date]string{"2018-09-30": "keine", "2018-10-01": "keine", "2018-10-31": "+30 Tage"} {
		if got := strings.ReplaceAll(Input{Date: key}.deviation(s), nbsp, " "); got != want {
			t.Errorf("%s: got %s, want %s", key, got, want)
		}
	}
}

func TestDroppedSentence(t *testing.T) {
	dropped := func(id string) data.Milestone { return data.Milestone{ID: id, Status: data.MilestoneDropped} }
	for _, c := range []struct {
		milestones []data.Milestone
		want       string
	}{
		{nil, ""},
		{[]data.Milestone{{ID: "M01-MS1", Status: data.MilestoneOpen}}, ""},
		{[]data.Milestone{dropped("M01-MS1")}, "Ein Meilenstein ist entfallen: M01-MS1."},
		{[]data.Milestone{dropped("M01-MS1"), dropped("M01-MS2")}, "Zwei Meilensteine sind entfallen: M01-MS1 und M01-MS2."},
	} {
		p := data.Project{Measures: []data.Measure{{Milestones: c.milestones}}}
		if got := droppedSentence(droppedOf(p)); got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
}

func TestDueSentence(t *testing.T) {
	for _, c := range []struct {
		n     int
		until data.Date
		want  string
	}{
		{0, "", "Offene Meilensteine gibt es nicht mehr."},
		{1, "", "Noch ist ein Meilenstein offen."},
		{13, "", "Noch sind 13 Meilensteine offen."},
		{0, "2018-10-31", "Bis zum Ende des nächsten Berichtszeitraums am 31. Oktober 2018 steht kein Meilenstein an."},
		{1, "2018-10-31", "Bis zum Ende des nächsten Berichtszeitraums am 31. Oktober 2018 steht ein Meilenstein an."},
		{7, "2018-10-31", "Bis zum Ende des nächsten Berichtszeitraums am 31. Oktober 2018 stehen sieben Meilensteine an."},
	} {
		if got := dueSentence(c.n, c.until); got != unbroken(c.want) {
			t.Errorf("%d: got %s", c.n, got)
		}
	}
}

func TestOverdueSentence(t *testing.T) {
	for _, c := range []struct {
		n, of int
		want  string
	}{
		{0, 0, ""},
		{0, 9, ""},
		{1, 1, "Er ist überfällig."},
		{2, 2, "Beide sind überfällig."},
		{3, 3, "Alle sind überfällig."},
		{1, 9, "Davon ist einer überfällig."},
		{8, 9, "Davon sind acht überfällig."},
	} {
		if got := overdueSentence(c.n, c.of); got != c.want {
			t.Errorf("%d of %d: got %s", c.n, c.of, got)
		}
	}
}

func TestNextReport(t *testing.T) {
	p := data.Project{Reports: []data.Report{
		{No: 1, PeriodTo: "2017-10-31"},
		{No: 2, PeriodTo: "2018-10-31"},
		{No: 3, PeriodTo: "2018-03-31"},
		{No: 4, PeriodTo: "2018-01-31", Kind: data.CouncilNotice},
	}}
	for this, want := range map[int]int{1: 3, 3: 2, 2: 0} {
		r, _ := p.Report(this)
		if next, ok := nextReport(p, r); next.No != want || ok != (want > 0) {
			t.Errorf("after report %d comes %d, want %d", this, next.No, want)
		}
	}
}

func TestReportDate(t *testing.T) {
	p := data.Project{Reports: []data.Report{
		{No: 1}, {No: 2, Kind: data.CouncilNotice}, {No: 3}, {No: 4}, {No: 5, Kind: data.StatusNotice},
	}}
	for this, want := range map[int]string{1: "1 von 3", 2: "", 3: "2 von 3", 4: "3 von 3", 5: "", 0: ""} {
		r, _ := p.Report(this)
		if got := reportDate(Input{Project: p, Report: r}); got != want {
			t.Errorf("report %d: got %q, want %q", this, got, want)
		}
	}
}

func TestTerm(t *testing.T) {
	planned := data.Measure{Start: "2018-01-01", End: "2018-12-31", Status: data.StatusRunning}
	with := func(change func(*data.Measure)) data.Measure {
		m := planned
		change(&m)
		return m
	}
	for _, c := range []struct {
		measure data.Measure
		want    string
	}{
		{data.Measure{}, "Plan: " + missing},
		{data.Measure{ForecastEnd: "2018-12-31"}, "Plan: " + missing + "; Prognose: bis 31.12.2018"},
		{with(func(m *data.Measure) { m.ForecastEnd = m.End }), "Plan: 01.01.2018–31.12.2018"},
		{with(func(m *data.Measure) { m.ForecastEnd, m.ActualStart = "2019-03-31", "2018-01-15" }), "Plan: 01.01.2018–31.12.2018; Prognose: bis 31.03.2019; tatsächlich: ab 15.01.2018"},
		{with(func(m *data.Measure) { m.ForecastEnd, m.ActualEnd = "2019-03-31", "2019-02-28" }), "Plan: 01.01.2018–31.12.2018; zuletzt erwartet: bis 31.03.2019; tatsächlich: bis 28.02.2019"},
		{with(func(m *data.Measure) { m.ForecastEnd, m.ActualEnd = "2019-02-28", "2019-02-28" }), "Plan: 01.01.2018–31.12.2018; tatsächlich: bis 28.02.2019"},
		{with(func(m *data.Measure) { m.ForecastEnd, m.Status = "2018-08-31", data.StatusBrokenOff }), "Plan: 01.01.2018–31.12.2018; zuletzt erwartet: bis 31.08.2018"},
	} {
		if got := plainRuns(listed((&section{Input: Input{Project: data.Project{Programme: of2017}}}).term(c.measure)...)); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

func TestAnd(t *testing.T) {
	for _, c := range []struct {
		words []string
		want  string
	}{{nil, ""}, {[]string{"a"}, "a"}, {[]string{"a", "b"}, "a und b"}, {[]string{"a", "b", "c"}, "a, b und c"}} {
		if got := and(c.words); got != c.want {
			t.Errorf("%v: got %q", c.words, got)
		}
	}
}
