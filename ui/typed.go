package ui

import (
	"slices"

	"modellkommune/data"
)

// typed is what the officer has typed into the guide. It outlives the choice of another Vorhabenvorlage.
type typed struct {
	municipality              data.Municipality
	lead, measure, unit, path string
	summary                   string
	from, to                  data.Date
	granted                   data.Cents
	// reports and partners are the rows that no Vorlage gave.
	reports, partners [][]string
}

// typed collects it; nothing is typed where there are no steps yet.
func (g *guide) typed() typed {
	if len(g.steps) < guideSteps {
		return typed{}
	}
	of, was := g.project, g.scheme.Programme
	t := typed{
		municipality: of.Municipality, lead: g.lead.Value(), measure: g.measure.Value(), unit: g.unit.Value(), summary: g.summary.Value(), path: g.path.Value(), granted: g.granted,
		reports: own(g.reports.rows, reportRows(g.scheme)), partners: own(g.partners.rows, partnerRows(g.scheme)),
	}
	if v := of.Programme; v.From != was.From || v.To != was.To {
		t.from, t.to = v.From, v.To
	}
	return t
}

// own gives the rows that are not among those of the Vorlage.
func own(rows, given [][]string) [][]string {
	return slices.DeleteFunc(slices.Clone(rows), func(row []string) bool {
		return slices.ContainsFunc(given, func(v []string) bool { return slices.Equal(v, row) })
	})
}

// keep puts what was typed into the steps of another Vorlage.
func (g *guide) keep(t typed) {
	if t.municipality.Name != "" {
		g.take(t.municipality)
	}
	g.lead.SetValue(t.lead)
	g.measure.SetValue(t.measure)
	g.unit.SetValue(t.unit)
	g.summary.SetValue(t.summary)
	g.path.SetValue(t.path)
	if t.from != "" || t.to != "" {
		g.project.Programme.From, g.project.Programme.To = t.from, t.to
		g.from.SetValue(t.from)
		g.to.SetValue(t.to)
	}
	if g.granted = t.granted; t.granted != 0 {
		g.grant.SetValue(t.granted)
	}
	g.reports.add(t.reports)
	g.partners.add(t.partners)
}

func reportRows(s data.Scheme) [][]string {
	var rows [][]string
	for _, r := range s.Reports {
		rows = append(rows, []string{r.Title, r.PeriodFrom.String(), r.PeriodTo.String(), r.Due.String()})
	}
	return rows
}

func partnerRows(s data.Scheme) [][]string {
	var rows [][]string
	for _, v := range s.Partners {
		rows = append(rows, []string{v.Short, v.Name})
	}
	return rows
}
