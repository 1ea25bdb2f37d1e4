package data

import "strings"

// The sections that print something of what the Abgabeprüfung looks at.
var (
	measuresStand = []SectionKind{
		SectionGlance, SectionBrief, SectionCouncil, SectionProgress, SectionOverview, SectionMeasures, SectionOutlook, SectionProfile,
	}
	milestonesStand = measuresStand
	indicatorsStand = []SectionKind{SectionGlance, SectionBrief, SectionConcept, SectionMeasures, SectionResults, SectionProfile, SectionIndicators}
	moneyStands     = []SectionKind{SectionGlance, SectionBrief, SectionCouncil, SectionMeasures, SectionMoney, SectionReceipts}
	picturesStand   = []SectionKind{SectionMeasures, SectionParticipation, SectionWorkshops, SectionLessons, SectionProfile}
)

// printedIn gives the sections that print a field of a kind of record, dotted for a part of a part, or the records
// themselves where no field is named; none where it stands on every paper: on the cover, or in its file name.
func printedIn(of Kind, field string) []SectionKind {
	switch of {
	case KindMunicipality:
		if field == "name" || field == "ags" || field == "office" || field == "file_reference" {
			return nil
		}
		return []SectionKind{SectionMunicipality}
	case KindConcept:
		if strings.HasPrefix(field, "baseline") {
			return []SectionKind{SectionBaseline}
		}
		return []SectionKind{SectionConcept}
	case KindMeasure:
		switch field {
		case "", "title", "status", "start", "end":
			return measuresStand
		}
		return []SectionKind{SectionOverview, SectionMeasures, SectionProfile}
	case KindMilestone:
		return milestonesStand
	case KindIndicator:
		return indicatorsStand
	case KindBudgetItem, KindSource, KindCostType, KindInstalment, KindPlan, KindBooking, KindCommitment, KindIncome:
		return moneyStands
	case KindParticipation:
		return []SectionKind{SectionParticipation, SectionMeasures}
	case KindDataset:
		return []SectionKind{SectionDatasets, SectionMeasures}
	case KindRisk, KindDecision:
		return []SectionKind{SectionRisks}
	case KindLesson:
		return []SectionKind{SectionLessons}
	case KindAppraisal:
		return []SectionKind{SectionAppraisal}
	case KindWorkshop:
		return []SectionKind{SectionWorkshops}
	case KindAttachment:
		return picturesStand
	case KindReport:
		switch field {
		case "summary":
			return []SectionKind{SectionGlance, SectionBrief, SectionCouncil, SectionProgress}
		case "events", "deviations":
			return []SectionKind{SectionCouncil, SectionProgress}
		case "outlook":
			return []SectionKind{SectionCouncil, SectionOutlook}
		case "plain_language":
			return []SectionKind{SectionPlain}
		}
	}
	return nil
}
