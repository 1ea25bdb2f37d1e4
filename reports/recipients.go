package reports

import (
	"cmp"
	"slices"

	"modellkommune/data"
)

// Recipients gives the partners who get a report on a day, under the names that
// are valid then: those it names, else all who receive at that time. An empty day
// is the report's Stichtag.
func Recipients(p data.Project, r data.Report, day data.Date) []data.Partner {
	day = cmp.Or(day, r.Day())
	var list []data.Partner
	for _, partner := range p.Partners {
		if len(r.Recipients) == 0 && partner.Receives(day) || slices.Contains(r.Recipients, partner.ID) {
			list = append(list, partner.On(day))
		}
	}
	return list
}

// recipients names the partners who get the report; none chosen means all.
func recipients(in Input) []string {
	var names []string
	for _, partner := range Recipients(in.Project, in.Report, in.Date) {
		names = append(names, partnerName(partner))
	}
	return names
}

func partnerName(p data.Partner) string {
	switch {
	case p.Name == "":
		return p.Short
	case p.Short == "":
		return p.Name
	}
	return p.Name + " (" + p.Short + ")"
}
