package desk

import (
	"modellkommune/data"
)

// Location is somewhere in the window: a page, a record on it, a field of it.
type Location struct {
	Page string
	Key  data.Key
	// Field is the JSON name of the field, as errors name it.
	Field string
	// Within is the Kennung of a record whose parts alone are shown, such as the Buchungen of a
	// Finanzposition; the key says of which kind they are.
	Within string
	// Look is what the list of the page looks for, as if it had been typed into its search.
	Look string
	// Section is one of the page Berichte, 0 for the one that is open.
	Section int
}

// The sections of the page Berichte that locations name, in the order in which they
// stand there.
const (
	OutlineSection = iota + 1
	TextSection
	CheckSection
	ReleaseSection
	HandoverSection
	QuerySection
	DeadlineSection
)

// The pages by name, as locations and the trace write them.
const (
	PageOverview     = "overview"
	PageMunicipality = "municipality"
	PageConcept      = "concept"
	PageMeasures     = "measures"
	PageSchedule     = "schedule"
	PageIndicators   = "indicators"
	PageMoney        = "money"
	PageTakingPart   = "participation"
	PageDatasets     = "datasets"
	PageRisks        = "risks"
	PageWorkshops    = "workshops"
	PageLessons      = "lessons"
	PageAppraisals   = "appraisals"
	PageAttachments  = "attachments"
	PageReports      = "reports"
	PagePreview      = "preview"
)

// LocationOf says where a record is shown.
func LocationOf(key data.Key) Location {
	return Location{Page: map[data.Kind]string{
		data.KindMunicipality:  PageMunicipality,
		data.KindContact:       PageMunicipality,
		data.KindProgramme:     PageMunicipality,
		data.KindPartner:       PageMunicipality,
		data.KindConcept:       PageConcept,
		data.KindMeasure:       PageMeasures,
		data.KindMilestone:     PageMeasures,
		data.KindIndicator:     PageIndicators,
		data.KindCostType:      PageMoney,
		data.KindSource:        PageMoney,
		data.KindPlan:          PageMoney,
		data.KindBudgetItem:    PageMoney,
		data.KindCommitment:    PageMoney,
		data.KindBooking:       PageMoney,
		data.KindIncome:        PageMoney,
		data.KindInstalment:    PageMoney,
		data.KindPortalField:   PageMoney,
		data.KindParticipation: PageTakingPart,
		data.KindDataset:       PageDatasets,
		data.KindRisk:          PageRisks,
		data.KindDecision:      PageRisks,
		data.KindWorkshop:      PageWorkshops,
		data.KindLesson:        PageLessons,
		data.KindAppraisal:     PageAppraisals,
		data.KindAttachment:    PageAttachments,
		data.KindReminder:      PageOverview,
		data.KindReport:        PageReports,
		data.KindQuery:         PageReports,
		data.KindOutline:       PageReports,
	}[key.Kind], Key: key}
}

// ReportSection is a section of a report.
func ReportSection(r data.Report, section int) Location {
	return Location{Page: PageReports, Key: r.Key(), Section: section}
}
