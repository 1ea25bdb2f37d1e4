package desk

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"modellkommune/data"
)

// plurals names several records of a kind where that is not the same as one, as Desk.Say reads it.
var plurals = map[data.Kind]string{
	data.KindContact: "Ansprechpersonen", data.KindConcept: "Fassungen des Konzepts", data.KindMeasure: "{Maßnahmen}",
	data.KindMilestone: "Meilensteine", data.KindIndicator: "Indikatoren", data.KindBudgetItem: "Finanzpositionen",
	data.KindInstalment: "Raten", data.KindParticipation: "Beteiligungen", data.KindDataset: "Datensätze",
	data.KindRisk: "Risiken", data.KindDecision: "Entscheidungen", data.KindWorkshop: "Workshops",
	data.KindLesson: "Erfahrungen", data.KindAppraisal: "Bewertungen der Praxistauglichkeit", data.KindAttachment: "Bilder und Anlagen",
	data.KindSource: "Finanzierungsquellen", data.KindCostType: "Kostenarten", data.KindPlan: "Fassungen des Finanzierungsplans",
	data.KindBooking: "Buchungen", data.KindCommitment: "Aufträge", data.KindIncome: "Einnahmen", data.KindPortalField: "Formularfelder",
	data.KindReminder: "Wiedervorlagen", data.KindReport: "Berichte", data.KindOutline: "Gliederungen",
}

// singulars names one record of a kind where its name alone does not.
var singulars = map[data.Kind]string{
	data.KindPlan:    "Fassung des Finanzierungsplans",
	data.KindConcept: "Fassung des Konzepts", data.KindAppraisal: "Bewertung der Praxistauglichkeit", data.KindAttachment: "Bild oder Anlage",
}

// CountByKind says how many records of each kind there are: „7 Meilensteine, 2
// Indikatoren und 3 Finanzpositionen über zusammen 12.000,00 €“. Of
// Finanzpositionen the Soll is added up.
func CountByKind(p data.Project, keys []data.Key) string {
	number, order := map[data.Kind]int{}, []data.Kind(nil)
	for _, k := range keys {
		if number[k.Kind]++; number[k.Kind] == 1 {
			order = append(order, k.Kind)
		}
	}
	money := data.SumOf(slices.DeleteFunc(p.Positions(""), func(v data.Position) bool {
		return !slices.Contains(keys, data.BudgetItem{ID: v.ID}.Key())
	})).Planned
	var parts []string
	for _, kind := range order {
		part := data.Count(number[kind]) + " "
		if number[kind] == 1 {
			part += cmp.Or(singulars[kind], p.Programme.Template.KindName(kind))
		} else {
			part += cmp.Or(p.Say(plurals[kind]), kind.String())
		}
		switch {
		case kind != data.KindBudgetItem || money == 0:
		case number[kind] == 1:
			part += fmt.Sprintf(" über %s", money)
		default:
			part += fmt.Sprintf(" über zusammen %s", money)
		}
		parts = append(parts, part)
	}
	if last := len(parts) - 1; last > 0 {
		return strings.Join(parts[:last], ", ") + " und " + parts[last]
	}
	return strings.Join(parts, "")
}
