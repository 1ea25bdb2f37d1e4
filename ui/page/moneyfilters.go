package page

import (
	"cmp"
	"maps"
	"slices"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/form"
)

// What a record without source or year is found by.
const (
	withoutSource = "Ohne Quelle"
	withoutYear   = "Ohne Jahr"
)

// itemFilters narrow records to source, Haushaltsjahr and measure of the Finanzposition that of gives.
func itemFilters[R data.Record](d *desk.Desk, of func(R) data.BudgetItem) []form.Filter[R] {
	return []form.Filter[R]{
		sourceFilter(d, func(r R) string { return of(r).Source }),
		yearFilter(func(r R) int { return of(r).Year }),
		measureFilter(d, func(r R) string { return of(r).Measure }),
	}
}

// itemOf gives a Finanzposition by its Kennung.
func itemOf(d *desk.Desk, id string) data.BudgetItem {
	r, _ := d.ByID(id)
	item, _ := r.(data.BudgetItem)
	return item
}

func sourceFilter[R data.Record](d *desk.Desk, source func(R) string) form.Filter[R] {
	of := func(r R) string { return cmp.Or(source(r), withoutSource) }
	return form.Filter[R]{
		All: "Alle Quellen", Of: of,
		Name:    func(id string) string { return nameOfRef(d, id) },
		Choices: func(list []R) []string { return occurring(append(sourceIDs(d.Project()), withoutSource), list, of) },
	}
}

func measureFilter[R data.Record](d *desk.Desk, measure func(R) string) form.Filter[R] {
	of := func(r R) string { return cmp.Or(measure(r), form.WholeProject) }
	return form.Filter[R]{
		All: d.Say("Alle {Maßnahmen}"), Of: of,
		Name: d.NameOfMeasure,
		Choices: func(list []R) []string {
			return occurring(append(form.IdsOf(d.Project().Measures, ""), form.WholeProject), list, of)
		},
	}
}

func yearFilter[R data.Record](year func(R) int) form.Filter[R] {
	of := func(r R) string { return cmp.Or(desk.YearOf(year(r)), withoutYear) }
	return form.Filter[R]{
		All: "Alle Jahre", Of: of,
		Choices: func(list []R) []string { return slices.Sorted(maps.Keys(valuesOf(list, of))) },
	}
}

// occurring gives of some values those that records have, in their order.
func occurring[R any](values []string, records []R, of func(R) string) []string {
	have := valuesOf(records, of)
	return slices.DeleteFunc(values, func(v string) bool { return !have[v] })
}

func valuesOf[R any](records []R, of func(R) string) map[string]bool {
	have := map[string]bool{}
	for _, r := range records {
		have[of(r)] = true
	}
	return have
}

// firstFit gives the first Kennung with which a new record is wanted, else the record as it is.
func firstFit[R any](ids []string, with func(id string) R, wanted func(R) bool, asItIs R) R {
	for _, id := range ids {
		if r := with(id); wanted(r) {
			return r
		}
	}
	return asItIs
}
