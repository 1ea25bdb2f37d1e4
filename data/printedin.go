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

// printed says which sections print which fields of a kind of record: the line holds that names the field, else one that names
// what the field is part of, else the one with „*“. No section means that it stands on every paper: on it, or in its name. It
// follows what package reports writes; tests there hold it against that.
var printed = map[Kind][]struct {
	fields   string
	sections []SectionKind
}{
	KindMunicipality: {
		{"name ags", nil},
		{"office", slices.Concat(onCover, []SectionKind{SectionCouncil})},
		{"file_reference", slices.Concat(onCover, []SectionKind{SectionBrief, SectionCouncil})},
		{"funding_reference", onCover},
		{"lead", []SectionKind{SectionMunicipality, SectionCouncil, SectionSignatures}},
		{"address", []SectionKind{SectionMunicipality, SectionSignatures}},
		{"letter_form no_gender_signs", nowhere},
		{"*", []SectionKind{SectionMunicipality}},
	},
	KindContact: {
		{"name", []SectionKind{SectionMunicipality, SectionMeasures, SectionRisks, SectionSignatures}},
		{"role unit email phone", []SectionKind{SectionMunicipality}},
		{"*", nowhere},
	},
	KindProgramme: {
		{"title", slices.Concat(onCover, []SectionKind{SectionBrief, SectionCouncil})},
		{"from", []SectionKind{SectionMunicipality}},
		{"to", []SectionKind{SectionMunicipality, SectionGlance}},
		{"conditions proof_date closed_years", []SectionKind{SectionMoney}},
		{"*", nowhere},
	},
	KindPartner: {{"name short renamed.name", onCover}, {"*", nowhere}},
	KindConcept: {
		{"version date", onCover},
		{"baseline", []SectionKind{SectionBaseline}},
		{"goals.text goals.indicator", []SectionKind{SectionConcept, SectionResults}},
		{"resolutions", []SectionKind{SectionConcept, SectionRisks}},
		{"resolutions.number", []SectionKind{SectionConcept, SectionRisks, SectionCouncil}},
		{"*", []SectionKind{SectionConcept}},
	},
	KindMeasure: {
		{"title", []SectionKind{
			SectionGlance, SectionBrief, SectionCouncil, SectionOverview, SectionMeasures, SectionResults, SectionProfile,
		}},
		{"status", []SectionKind{SectionOverview, SectionMeasures, SectionResults, SectionProfile}},
		{"merged_into end actual_end", []SectionKind{SectionOverview, SectionMeasures, SectionResults}},
		{"start unit progress overrides.light overrides.reason perspectives.state", []SectionKind{SectionOverview, SectionMeasures}},
		{"perspectives", []SectionKind{SectionOverview, SectionMeasures, SectionProfile}},
		{"perspectives.perspective", []SectionKind{SectionMeasures, SectionProfile}},
		{"perspectives.text", []SectionKind{SectionMeasures}},
		{"expected_result status_reason", []SectionKind{SectionMeasures, SectionResults, SectionProfile}},
		{"goal target_groups summary", []SectionKind{SectionMeasures, SectionProfile}},
		{"public_summary", []SectionKind{SectionProfile}},
		{"*", []SectionKind{SectionMeasures}},
	},
	KindMilestone: {
		{"title", []SectionKind{
			SectionGlance, SectionBrief, SectionCouncil, SectionProgress, SectionOverview, SectionMeasures, SectionOutlook, SectionProfile,
		}},
		{"status", []SectionKind{SectionCouncil, SectionProgress, SectionOverview, SectionMeasures, SectionOutlook}},
		{"baseline_date", []SectionKind{SectionOverview, SectionMeasures, SectionOutlook}},
		{"planned_date forecast_date", []SectionKind{
			SectionGlance, SectionBrief, SectionCouncil, SectionOverview, SectionMeasures, SectionOutlook, SectionProfile,
		}},
		{"actual_date", []SectionKind{SectionProgress, SectionOverview, SectionMeasures, SectionProfile}},
		{"weight", nowhere},
		{"*", []SectionKind{SectionMeasures}},
	},
	KindIndicator: {
		{"name unit measure target target_from target_date values", []SectionKind{SectionMeasures, SectionResults, SectionIndicators}},
		{"type baseline baseline_date", []SectionKind{SectionMeasures, SectionIndicators}},
		{"values.source values.method values.comment", []SectionKind{SectionMeasures}},
		{"stages since", []SectionKind{SectionMeasures, SectionResults}},
		{"direction published", nowhere},
		{"*", []SectionKind{SectionMeasures}},
	},
	KindBudgetItem: {{"amounts.plan", nowhere}, {"*", []SectionKind{SectionMoney}}},
	KindSource: {
		{"kind note", nowhere},
		{"name", []SectionKind{SectionBrief, SectionCouncil, SectionMoney, SectionReceipts}},
		{"giver", []SectionKind{SectionMoney, SectionReceipts}},
		{"*", []SectionKind{SectionMoney}},
	},
	KindCostType:   {{"*", []SectionKind{SectionMoney, SectionReceipts}}},
	KindPlan:       {{"*", []SectionKind{SectionMoney}}},
	KindInstalment: {{"*", []SectionKind{SectionMoney}}},
	KindBooking:    {{"number paid payee reason amount_cents", []SectionKind{SectionReceipts}}, {"*", nowhere}},
	KindCommitment: {{"amount_cents", []SectionKind{SectionMoney}}, {"*", nowhere}},
	KindIncome:     {{"instalment", []SectionKind{SectionMoney}}, {"*", []SectionKind{SectionMoney, SectionReceipts}}},
	KindParticipation: {
		{"title measure", []SectionKind{SectionParticipation, SectionMeasures}},
		{"*", []SectionKind{SectionParticipation}},
	},
	KindDataset: {{"*", []SectionKind{SectionDatasets}}},
	KindRisk: {
		{"title measure", []SectionKind{SectionRisks, SectionOverview, SectionMeasures}},
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
		{"title kind period_from period_to key_date", nil},
		{"author", slices.Concat(onCover, []SectionKind{SectionCouncil})},
		{"due recipients", onCover},
		{"summary", []SectionKind{SectionGlance, SectionBrief, SectionCouncil}},
		{"successes problems", []SectionKind{SectionGlance, SectionBrief}},
		{"requests", []SectionKind{SectionGlance, SectionBrief, SectionProgress}},
		{"support", []SectionKind{SectionGlance, SectionBrief, SectionProgress}},
		{"events", []SectionKind{SectionProgress}},
		{"deviations", []SectionKind{SectionCouncil, SectionProgress}},
		{"outlook", []SectionKind{SectionCouncil, SectionOutlook}},
		{"plain_language plain_checked", []SectionKind{SectionPlain}},
		{"council_costs council_number council_proposal meetings", []SectionKind{SectionCouncil}},
		{"approvals", []SectionKind{SectionSignatures}},
		{"*", nowhere},
	},
}

// printedIn gives the sections that print a field of a kind of record, dotted for a part of a part, or any of it where no
// field is named; none where it stands on every paper.
func printedIn(of Kind, field string) []SectionKind {
	if field == "" {
		return ofAny(of)
	}
	for name := field; ; {
		for _, line := range printed[of] {
			if slices.Contains(strings.Fields(line.fields), name) {
				return line.sections
			}
		}
		switch at := strings.LastIndex(name, "."); {
		case at >= 0:
			name = name[:at]
		case name != "*":
			name = "*"
		default:
			return nowhere
		}
	}
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
