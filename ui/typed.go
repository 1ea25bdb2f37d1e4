package ui

import (
	"slices"

	"modellkommune/data"
)

// typed is what the officer has typed into the guide. It outlives the choice of another Vorhabenvorlage.
type typed struct {
	municipality              data.Municipality
	lead, measure, unit, path string
	title, summary            string
	from, to                  data.Date
	granted                   data.Cents
	// reports and partners are the rows that no Vorlage gave.
	reports, partners [][]string
}

// nothing says whether nothing is typed.
func (t typed) nothing() bool {
	m := t.municipality
	return m.Name+m.AGS+string(m.Kind)+t.lead+t.measure+t.unit+t.path+t.title+t.summary == "" && t.from == "" && t.to == "" && t.granted == 0 && len(t.reports)+len(t.partners) == 0
}

// own gives the rows that are not among those of the Vorlage.
func own(rows, given [][]string) [][]string {
	return slices.DeleteFunc(slices.Clone(rows), func(row []string) bool {
		return slices.ContainsFunc(given, func(v []string) bool { return slices.Equal(v, row) })
	})
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
