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
