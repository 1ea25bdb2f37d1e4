package ui

import (
	"slices"

	"modellkommune/data"
)

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
	pageSchedule     = "schedule"
	pageIndicators   = "indicators"
	pageMoney        = "money"
	pageTakingPart   = "participation"
	pageDatasets     = "datasets"
	pageRisks        = "risks"
	pageWorkshops    = "workshops"
	pageLessons      = "lessons"
	pageAppraisals   = "appraisals"
	pageAttachments  = "attachments"
	pageReports      = "reports"
	pagePreview      = "preview"
)

// placeOf says where a record is shown.
func placeOf(key data.Key) place {
	return place{page: map[data.Kind]string{
		data.KindMunicipality:  pageMunicipality,
		data.KindContact:       pageMunicipality,
		data.KindProgramme:     pageMunicipality,
		data.KindPartner:       pageMunicipality,
		data.KindConcept:       pageConcept,
		data.KindMeasure:       pageMeasures,
		data.KindMilestone:     pageMeasures,
		data.KindIndicator:     pageIndicators,
		data.KindBudgetItem:    pageMoney,
		data.KindInstalment:    pageMoney,
		data.KindParticipation: pageTakingPart,
		data.KindDataset:       pageDatasets,
		data.KindRisk:          pageRisks,
		data.KindDecision:      pageRisks,
		data.KindWorkshop:      pageWorkshops,
		data.KindLesson:        pageLessons,
		data.KindAppraisal:     pageAppraisals,
		data.KindAttachment:    pageAttachments,
		data.KindReminder:      pageOverview,
		data.KindReport:        pageReports,
		data.KindOutline:       pageReports,
	}[key.Kind], key: key}
}

// nextPage goes some pages on in the order of the navigation, round and round.
func (a *App) nextPage(by int) {
	i := slices.IndexFunc(pageList, func(p pageEntry) bool { return p.name == a.shell.current })
	a.goTo(place{page: pageList[(i+by+len(pageList))%len(pageList)].name})
}

// goTo shows a place.
func (a *App) goTo(p place) {
	if a.session == nil {
		return
	}
	a.shell.open(p)
	a.trace.event("page %s", p.page)
}
