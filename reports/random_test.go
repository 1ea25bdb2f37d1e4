package reports

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"modellkommune/data"
	"modellkommune/data/datatest"
	"modellkommune/reports/document"
)

// Whatever a Projektakte says, its report is sound.
func TestAnyReportIsSound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := project().Draw(t, "project")
		r := data.Report{
			No: 1, Title: text().Draw(t, "title"), Kind: rapid.SampledFrom(data.ReportKinds).Draw(t, "kind"),
			PeriodFrom: date().Draw(t, "from"), PeriodTo: date().Draw(t, "to"), Due: date().Draw(t, "due"),
			Summary: text().Draw(t, "summary"), Events: text().Draw(t, "events"), Deviations: text().Draw(t, "deviations"),
			Outlook: text().Draw(t, "outlook"), Support: text().Draw(t, "support"),
			PlainLanguage: text().Draw(t, "plain"), PlainChecked: rapid.SampledFrom([]string{"", "Prüfgruppe"}).Draw(t, "checked"),
			Successes: rapid.SliceOfN(text(), 0, 5).Draw(t, "successes"), Problems: rapid.SliceOfN(text(), 0, 5).Draw(t, "problems"),
			Approvals: rapid.SliceOfN(rapid.Just(data.Approval{Role: "Freigabe"}), 0, 2).Draw(t, "approvals"),
		}
		o, err := OutlineFor(r.Kind)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := Compose(Input{Project: p, Report: r, Outline: o, Date: date().Draw(t, "date")})
		if err != nil {
			t.Fatal(err)
		}
		sound(t, doc)
		if !o.Has(data.SectionOverview) {
			return
		}
		text := plain(doc)
		for _, m := range p.Measures {
			if !strings.Contains(text, strings.TrimSpace(m.Title)) {
				t.Errorf("measure %s „%s“ is missing", m.ID, m.Title)
			}
			for _, s := range m.Milestones {
				if !s.Internal && !strings.Contains(text, strings.TrimSpace(s.Title)) {
					t.Errorf("milestone %s „%s“ is missing", s.ID, s.Title)
				}
			}
		}
	})
}

// sound checks what holds for every document.
func sound(t *rapid.T, doc document.Document) {
	anchors, targets := map[string]bool{}, map[string]bool{}
	look := func(runs []document.Run) {
		for _, r := range runs {
			if r.Target != "" {
				targets[r.Target] = true
			}
		}
	}
	level := 0
	var blocks []document.Block
	for _, block := range doc.Blocks {
		if page, ok := block.(document.OnePage); ok {
			for _, variant := range page.Variants {
				blocks = append(blocks, variant...)
			}
			continue
		}
		blocks = append(blocks, block)
	}
	for _, block := range blocks {
		switch b := block.(type) {
		case document.Heading:
			if b.Level > level+1 {
				t.Errorf("heading %q of level %d follows one of level %d", b.Text, b.Level, level)
			}
			if b.Anchor == "" || anchors[b.Anchor] {
				t.Errorf("heading %q has the anchor %q, empty or used before", b.Text, b.Anchor)
			}
			level = b.Level
			anchors[b.Anchor] = true
		case document.Paragraph:
			if len(b.Runs) == 0 {
				t.Error("empty paragraph")
			}
			look(b.Runs)
		case document.List:
			if len(b.Items) == 0 {
				t.Error("empty list")
			}
			for _, item := range b.Items {
				look(item)
			}
		case document.Table:
			if len(b.Rows) == 0 || b.Summary == "" {
				t.Errorf("table %q has no rows or no summary", b.Caption)
			}
			for _, r := range b.Rows {
				if len(r.Cells) != len(b.Columns) {
					t.Errorf("table %q: %d cells in %d columns", b.Caption, len(r.Cells), len(b.Columns))
				}
				for _, c := range r.Cells {
					look(c.Runs)
				}
			}
		case document.Figure:
			if b.Alt == "" || b.Drawing.Width <= 0 || b.Drawing.Height <= 0 {
				t.Errorf("figure %q has no alternative text or no size", b.Caption)
			}
		}
	}
	for target := range targets {
		if !anchors[target] {
			t.Errorf("a link leads to %q, which is nowhere", target)
		}
	}
}

func text() *rapid.Generator[string] {
	return rapid.OneOf(rapid.Just(""), rapid.String(), rapid.SampledFrom([]string{
		"Leitlinien", "Ein Absatz.\n\nNoch einer.", "- eins\n- zwei", "1. März 2018\n1. Punkt", "https://example.org/a?b=c", "ß„“–…€", strings.Repeat("Grundstücksverkehrsgenehmigung ", 12),
	}))
}

// term gives a planned date, known to the day or not.
func term() *rapid.Generator[data.Term] {
	return rapid.Custom(func(t *rapid.T) data.Term {
		day := data.Term(date().Draw(t, "day"))
		if day == "" || rapid.Bool().Draw(t, "exact") {
			return day
		}
		return rapid.SampledFrom([]data.Term{day[:7], day[:4], day[:4] + "-Q1", day[:4] + "-Q4", day[:4] + "-H1", day[:4] + "-H2"}).Draw(t, "term")
	})
}

func date() *rapid.Generator[data.Date] {
	return rapid.Custom(func(t *rapid.T) data.Date {
		if rapid.Bool().Draw(t, "none") {
			return ""
		}
		return data.Date("2017-01-01").AddDays(rapid.IntRange(-3000, 3000).Draw(t, "days"))
	})
}

func project() *rapid.Generator[data.Project] {
	return rapid.Custom(func(t *rapid.T) data.Project {
		p := data.Project{
			Municipality: data.Municipality{Name: text().Draw(t, "name"), Population: rapid.IntRange(0, 2_000_000).Draw(t, "population")},
			Programme:    data.Programme{Title: text().Draw(t, "programme"), From: date().Draw(t, "from"), To: date().Draw(t, "to")},
			Concepts: rapid.SliceOfN(rapid.Custom(func(t *rapid.T) data.Concept {
				return data.Concept{
					Title: text().Draw(t, "title"), Summary: text().Draw(t, "summary"), Vision: text().Draw(t, "vision"),
					Baseline: data.Baseline{Challenges: text().Draw(t, "challenges"), Strategies: text().Draw(t, "strategies")},
					Partners: rapid.SliceOfN(text(), 0, 2).Draw(t, "partners"),
					Goals:    rapid.SliceOfN(rapid.Just(data.Goal{Text: "Ziel", Indicator: text().Draw(t, "indicator")}), 0, 2).Draw(t, "goals"),
				}
			}), 0, 1).Draw(t, "concepts"),
			Contacts: rapid.SliceOfN(rapid.Custom(func(t *rapid.T) data.Contact {
				return data.Contact{ID: "K1", Name: text().Draw(t, "name"), Email: text().Draw(t, "email"), Printed: rapid.Bool().Draw(t, "printed")}
			}), 0, 2).Draw(t, "contacts"),
			Measures:       rapid.SliceOfN(measure(), 0, 24).Draw(t, "measures"),
			Participations: rapid.SliceOfN(participationOf(), 0, 3).Draw(t, "participations"),
			Datasets:       rapid.SliceOfN(datasetOf(), 0, 3).Draw(t, "datasets"),
			Workshops:      rapid.SliceOfN(workshopOf(), 0, 3).Draw(t, "workshops"),
			Lessons:        rapid.SliceOfN(lessonOf(), 0, 4).Draw(t, "lessons"),
			Appraisals:     rapid.SliceOfN(appraisalOf(), 0, 3).Draw(t, "appraisals"),
			Indicators:     rapid.SliceOfN(indicatorOf(), 0, 3).Draw(t, "indicators"),
			Risks:          rapid.SliceOfN(riskOf(), 0, 4).Draw(t, "risks"),
			Decisions:      rapid.SliceOfN(decisionOf(), 0, 2).Draw(t, "decisions"),
			Reports:        []data.Report{{No: 2, Kind: data.FinalReport, Title: "Abschluss", PeriodTo: date().Draw(t, "next"), Due: date().Draw(t, "due")}},
		}
		moneyOf(t, &p)
		for i := range p.Measures {
			m := &p.Measures[i]
			m.ID = fmt.Sprintf("M%02d", i+1)
			m.MergedInto = fmt.Sprintf("M%02d", rapid.IntRange(1, 30).Draw(t, "into"))
			for j := range m.Milestones {
				m.Milestones[j].ID = fmt.Sprintf("%s-MS%d", m.ID, j+1)
			}
		}
		return p
	})
}

func measure() *rapid.Generator[data.Measure] {
	return rapid.Custom(func(t *rapid.T) data.Measure {
		m := data.Measure{
			Title: text().Draw(t, "title"), Summary: text().Draw(t, "summary"), Goal: text().Draw(t, "goal"), PlainLanguage: text().Draw(t, "plain"),
			Start: term().Draw(t, "start"), End: term().Draw(t, "end"), ForecastEnd: term().Draw(t, "forecast"), ActualEnd: date().Draw(t, "actual"),
			Status:       rapid.SampledFrom(data.MeasureStatuses).Draw(t, "status"),
			StatusReason: text().Draw(t, "reason"),
			Milestones:   rapid.SliceOfN(milestone(), 0, 4).Draw(t, "milestones"),
			Links:        rapid.SliceOfN(rapid.Just(data.Link{URL: "https://example.org"}), 0, 1).Draw(t, "links"),
		}
		for _, p := range rapid.SliceOfN(rapid.SampledFrom(datatest.Perspectives()), 0, 3).Draw(t, "perspectives") {
			m.Perspectives = append(m.Perspectives, data.PerspectiveWork{Perspective: p})
		}
		if rapid.Bool().Draw(t, "set") {
			percent := rapid.IntRange(0, 100).Draw(t, "percent")
			m.Progress = &percent
		}
		return m
	})
}

func milestone() *rapid.Generator[data.Milestone] {
	return rapid.Custom(func(t *rapid.T) data.Milestone {
		return data.Milestone{
			Title: text().Draw(t, "title"), Evidence: text().Draw(t, "evidence"), Status: rapid.SampledFrom(data.MilestoneStatuses).Draw(t, "status"),
			BaselineDate: term().Draw(t, "baseline"), PlannedDate: term().Draw(t, "plan"), ForecastDate: term().Draw(t, "forecast"), ActualDate: date().Draw(t, "actual"),
			Internal: rapid.Bool().Draw(t, "internal"), Mandatory: rapid.Bool().Draw(t, "mandatory"),
		}
	})
}
