package data

import (
	"slices"
	"strings"
)

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

// Where something stands that no section prints: nowhere, or on the cover, which every paper has but a Steckbrief, a Vorlage
// for the council and a Kurzfassung.
var (
	nowhere = []SectionKind{"in keinem Abschnitt"}
	onCover = []SectionKind{"auf dem Deckblatt"}
)

// printed says which sections print which fields of a kind of record, the first line that names a field holds; „*“ is any,
// no section means that it stands on every paper: on the cover, or in its head. It follows what package reports writes, whose
// tests hold it against that.
var printed = map[Kind][]struct {
	fields   string
	sections []SectionKind
}{
	KindMunicipality: {
		{"name ags kind", nil},
		{"office file_reference", append(onCover, SectionCouncil)},
		{"funding_reference", onCover},
		{"lead", []SectionKind{SectionMunicipality, SectionCouncil, SectionSignatures}},
		{"address", []SectionKind{SectionMunicipality, SectionSignatures}},
		{"former members", nil},
		{"letter_form no_gender_signs", nowhere},
		{"*", []SectionKind{SectionMunicipality}},
	},
	KindContact: {
		{"delete_by legal_basis salutation printed", nowhere},
		{"name", []SectionKind{SectionMunicipality, SectionMeasures, SectionRisks, SectionSignatures}},
		{"*", []SectionKind{SectionMunicipality}},
	},
	KindProgramme: {
		{"title", append(onCover, SectionCouncil)},
		{"from to", onCover},
		{"proof_date conditions", []SectionKind{SectionMoney}},
		{"thresholds", []SectionKind{SectionOverview}},
		{"*", nowhere},
	},
	KindPartner: {{"name short", onCover}, {"*", nowhere}},
	KindConcept: {
		{"version date", onCover},
		{"baseline", []SectionKind{SectionBaseline}},
		{"*", []SectionKind{SectionConcept}},
	},
	KindMeasure: {
		{"title status", []SectionKind{
			SectionGlance, SectionBrief, SectionCouncil, SectionOverview, SectionMeasures, SectionResults, SectionProfile,
		}},
		{"actual_end end", []SectionKind{SectionOverview, SectionMeasures, SectionResults}},
		{"start actual_start forecast_start forecast_end unit perspectives progress", []SectionKind{SectionOverview, SectionMeasures}},
		{"expected_result status_reason", []SectionKind{SectionMeasures, SectionResults, SectionProfile}},
		{"goal target_groups summary", []SectionKind{SectionMeasures, SectionProfile}},
		{"public_summary", []SectionKind{SectionProfile}},
		{"*", []SectionKind{SectionMeasures}},
	},
	KindMilestone: {
		{"title status", []SectionKind{
			SectionGlance, SectionBrief, SectionCouncil, SectionProgress, SectionOverview, SectionMeasures, SectionOutlook, SectionProfile,
		}},
		{"baseline_date", []SectionKind{SectionOverview, SectionMeasures, SectionOutlook}},
		{"planned_date forecast_date", []SectionKind{SectionGlance, SectionBrief, SectionOverview, SectionMeasures, SectionProfile}},
		{"actual_date", []SectionKind{SectionOverview, SectionMeasures, SectionProfile}},
		{"*", []SectionKind{SectionMeasures}},
	},
	KindIndicator: {
		{"name unit", []SectionKind{SectionMeasures, SectionResults, SectionIndicators}},
		{"target target_from target_date values", []SectionKind{SectionMeasures, SectionResults, SectionIndicators}},
		{"type baseline baseline_date", []SectionKind{SectionMeasures, SectionIndicators}},
		{"*", []SectionKind{SectionMeasures}},
	},
	KindBudgetItem: {{"*", []SectionKind{SectionMoney}}},
	KindSource: {
		{"note quota_percent", nowhere},
		{"name", []SectionKind{SectionBrief, SectionCouncil, SectionMoney, SectionReceipts}},
		{"granted_cents", []SectionKind{SectionGlance, SectionBrief, SectionCouncil, SectionMoney}},
		{"*", []SectionKind{SectionMoney}},
	},
	KindCostType:   {{"*", []SectionKind{SectionMoney, SectionReceipts}}},
	KindPlan:       {{"*", []SectionKind{SectionMoney}}},
	KindInstalment: {{"source report", nowhere}, {"*", []SectionKind{SectionMoney}}},
	KindBooking:    {{"invoice_date item commitment", nowhere}, {"*", []SectionKind{SectionReceipts}}},
	KindCommitment: {{"amount_cents", []SectionKind{SectionMeasures, SectionMoney}}, {"*", nowhere}},
	KindIncome:     {{"source instalment", nowhere}, {"*", []SectionKind{SectionMoney, SectionReceipts}}},
	KindParticipation: {
		{"title", []SectionKind{SectionParticipation, SectionMeasures}},
		{"*", []SectionKind{SectionParticipation}},
	},
	KindDataset: {{"*", []SectionKind{SectionDatasets}}},
	KindRisk: {
		{"title", []SectionKind{SectionRisks, SectionOverview, SectionMeasures}},
		{"*", []SectionKind{SectionRisks}},
	},
	KindDecision:  {{"*", []SectionKind{SectionRisks}}},
	KindLesson:    {{"*", []SectionKind{SectionLessons}}},
	KindAppraisal: {{"*", []SectionKind{SectionAppraisal}}},
	KindWorkshop:  {{"no", nowhere}, {"*", []SectionKind{SectionWorkshops}}},
	KindAttachment: {
		{"*", []SectionKind{SectionMeasures, SectionParticipation, SectionWorkshops, SectionLessons, SectionProfile}},
	},
	KindReport: {
		{"author", append(onCover, SectionCouncil)},
		{"title kind due period_from period_to key_date recipients corrections", nil},
		{"summary", []SectionKind{SectionGlance, SectionBrief, SectionCouncil}},
		{"successes problems", []SectionKind{SectionGlance, SectionBrief}},
		{"requests", []SectionKind{SectionGlance, SectionBrief, SectionCouncil}},
		{"support", []SectionKind{SectionGlance, SectionBrief, SectionProgress}},
		{"events", []SectionKind{SectionProgress}},
		{"deviations", []SectionKind{SectionCouncil, SectionProgress}},
		{"outlook", []SectionKind{SectionCouncil, SectionOutlook}},
		{"plain_language plain_checked", []SectionKind{SectionPlain}},
		{"council_costs council_number council_proposal meetings", []SectionKind{SectionCouncil}},
		{"approvals signed_by", []SectionKind{SectionSignatures}},
		{"*", nowhere},
	},
}

// printedIn gives the sections that print a field of a kind of record, dotted for a part of a part, or any of it where no
// field is named; none where it stands on every paper.
func printedIn(of Kind, field string) []SectionKind {
	lines, known := printed[of]
	if !known {
		return nowhere
	}
	if field == "" {
		return ofAny(of)
	}
	whole, _, _ := strings.Cut(field, ".")
	for _, line := range lines {
		if names := strings.Fields(line.fields); slices.Contains(names, whole) || slices.Contains(names, "*") {
			return line.sections
		}
	}
	return nowhere
}

// ofAny gives the sections that print anything of a kind of record; what the cover alone says of it counts where no section
// says more.
func ofAny(of Kind) []SectionKind {
	var all []SectionKind
	covered := false
	for _, line := range printed[of] {
		if line.sections == nil {
			return nil
		}
		for _, section := range line.sections {
			covered = covered || section == onCover[0]
			if section != nowhere[0] && section != onCover[0] && !slices.Contains(all, section) {
				all = append(all, section)
			}
		}
	}
	switch {
	case len(all) > 0:
		return all
	case covered:
		return onCover
	}
	return nowhere
}

// covered says whether a paper with the outline has a cover.
func (o Outline) covered() bool {
	return slices.ContainsFunc(o.Sections, func(s OutlineSection) bool {
		return !s.Off && s.Section != SectionProfile && s.Section != SectionCouncil && s.Section != SectionBrief
	})
}

// prints says whether a paper with the outline prints what stands in one of some sections; without any it stands everywhere.
func (o Outline) prints(sections ...SectionKind) bool {
	return len(sections) == 0 || slices.ContainsFunc(sections, func(s SectionKind) bool { return s == onCover[0] && o.covered() || o.Has(s) })
}

// Printed says whether reports print a field of a kind of record at all, and whether one with an outline does.
func Printed(of Kind, field string, outline Outline) (ever, here bool) {
	sections := printedIn(of, field)
	return len(sections) == 0 || sections[0] != nowhere[0], outline.prints(sections...)
}
