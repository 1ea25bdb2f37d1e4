package data

import "cmp"

// The kinds of record. There is exactly one municipality and one programme.
const (
	KindMunicipality  Kind = "municipality"
	KindContact       Kind = "contact"
	KindProgramme     Kind = "programme"
	KindPartner       Kind = "partner"
	KindConcept       Kind = "concept"
	KindMeasure       Kind = "measure"
	KindMilestone     Kind = "milestone"
	KindIndicator     Kind = "indicator"
	KindCostType      Kind = "cost_type"
	KindSource        Kind = "source"
	KindPlan          Kind = "plan"
	KindBudgetItem    Kind = "budget_item"
	KindBooking       Kind = "booking"
	KindCommitment    Kind = "commitment"
	KindIncome        Kind = "income"
	KindInstalment    Kind = "instalment"
	KindPortalField   Kind = "portal_field"
	KindParticipation Kind = "participation"
	KindDataset       Kind = "dataset"
	KindRisk          Kind = "risk"
	KindDecision      Kind = "decision"
	KindWorkshop      Kind = "workshop"
	KindLesson        Kind = "lesson"
	KindAppraisal     Kind = "appraisal"
	KindAttachment    Kind = "attachment"
	KindReminder      Kind = "reminder"
	KindReport        Kind = "report"
	KindQuery         Kind = "query"
	KindOutline       Kind = "outline"
)

// kinds says of each kind how the user calls it, and how the Kennungen of its
// records begin; those of milestones begin with their measure's.
var kinds = map[Kind]struct{ name, prefix string }{
	KindMunicipality:  {"Kommune", ""},
	KindContact:       {"Ansprechperson", "K"},
	KindProgramme:     {"Vorhaben", ""},
	KindPartner:       {"Projektpartner", "P"},
	KindConcept:       {"Konzept", "KON"},
	KindMeasure:       {"Maßnahme", "M"},
	KindMilestone:     {"Meilenstein", "MS"},
	KindIndicator:     {"Indikator", "I"},
	KindCostType:      {"Kostenart", "KA"},
	KindSource:        {"Finanzierungsquelle", "FQ"},
	KindPlan:          {"Finanzierungsplan", "FP"},
	KindBudgetItem:    {"Finanzposition", "F"},
	KindBooking:       {"Buchung", "BU"},
	KindCommitment:    {"Auftrag", "AU"},
	KindIncome:        {"Einnahme", "EN"},
	KindInstalment:    {"Rate", "RA"},
	KindPortalField:   {"Formularfeld", "FF"},
	KindParticipation: {"Beteiligung", "BT"},
	KindDataset:       {"Datensatz", "D"},
	KindRisk:          {"Risiko", "R"},
	KindDecision:      {"Entscheidung", "E"},
	KindWorkshop:      {"Workshop", "W"},
	KindLesson:        {"Erfahrung", "EF"},
	KindAppraisal:     {"Praxistauglichkeit", "PT"},
	KindAttachment:    {"Anlage", "A"},
	KindReminder:      {"Wiedervorlage", "WV"},
	KindReport:        {"Bericht", "B"},
	KindQuery:         {"Nachforderung", "N"},
	KindOutline:       {"Gliederung", "G"},
}

// Kind names a sort of record.
type Kind string

// String gives the German name: „Maßnahme“; of a kind that is none what was written.
func (k Kind) String() string { return cmp.Or(kinds[k].name, string(k)) }

// Prefix gives the letters with which Kennungen of the kind begin, none for the
// two kinds of which there is one record only.
func (k Kind) Prefix() string { return kinds[k].prefix }

// Single says whether there is exactly one record of the kind, which cannot be
// removed.
func (k Kind) Single() bool { return k == KindMunicipality || k == KindProgramme }
