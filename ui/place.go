package ui

import "modellkommune/data"

// place is somewhere in the window: a page, a record on it, a field of it.
type place struct {
	page string
	key  data.Key
	// field is the JSON name of the field, as errors name it.
	field string
}

// The pages by name, as places and the trace write them.
const (
	pageOverview     = "overview"
	pageMunicipality = "municipality"
	pageConcept      = "concept"
	pageMeasures     = "measures"
	pageReports      = "reports"
)

// placeOf says where a record is shown.
func placeOf(key data.Key) place {
	return place{page: map[data.Kind]string{
		data.KindMunicipality: pageMunicipality,
		data.KindContact:      pageMunicipality,
		data.KindProgramme:    pageMunicipality,
		data.KindPartner:      pageMunicipality,
		data.KindConcept:      pageConcept,
		data.KindMeasure:      pageMeasures,
		data.KindMilestone:    pageMeasures,
		data.KindReport:       pageReports,
	}[key.Kind], key: key}
}

// goTo shows a place.
func (a *App) goTo(p place) {
	if a.session == nil {
		return
	}
	a.shell.open(p)
	a.trace.event("page %s", p.page)
}
