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
	// section is one of the page Berichte, 0 for the one that is open.
	section int
}

// The sections of the page Berichte that places name, in the order in which they
// stand there.
const (
	outlineSection = iota + 1
	textSection
	checkSection
	releaseSection
	handoverSection
	deadlineSection
)

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
func (a *Desk) nextPage(by int) {
	i := slices.IndexFunc(a.shell.list, func(p pageEntry) bool { return p.name == a.shell.current })
	a.goTo(place{page: a.shell.list[(i+by+len(a.shell.list))%len(a.shell.list)].name})
}

// goTo shows a place.
func (a *Desk) goTo(p place) {
	if a.session == nil {
		return
	}
	a.shell.open(p)
	a.trace.event("page %s", p.page)
}

// placeFor says where a record is shown: the report of the preview there, while the
// preview is in view.
func (a *Desk) placeFor(key data.Key) place {
	at := placeOf(key)
	if r, ok := a.report(); ok && a.shell.current == pagePreview && key == r.Key() {
		at.page = pagePreview
	}
	return at
}

// reportPlace is a section of a report.
func reportPlace(r data.Report, section int) place {
	return place{page: pageReports, key: r.Key(), section: section}
}

// goToRecord shows the record with a Kennung.
func (a *Desk) goToRecord(id string) {
	if r, ok := a.byID(id); ok {
		a.goTo(placeOf(r.Key()))
	}
}
