package data

import (
	"cmp"
	"slices"
)

// Plan is the Finanzierungsplan in one of its versions: the approved one, or a later change. What
// each Finanzposition may spend under it stands there (BudgetItem.Amounts).
type Plan struct {
	ID   string   `json:"id"`
	Kind PlanKind `json:"kind" de:"Art" hint:"Die erste Fassung ist die Bewilligung; jede weitere ändert sie."`
	// Date is the day from which it holds. A Bewilligung without one holds from the beginning, a
	// change without one is not in force.
	Date Date `json:"date" de:"Gilt ab" hint:"Tag des Bescheids oder der Zustimmung; eine Änderung ohne Tag gilt noch nicht."`
	// Notice and Reference are day and Zeichen of the Bescheid, or of the Anzeige to the giver.
	Notice    Date   `json:"notice_date" de:"Bescheid oder Anzeige vom" hint:"Tag des Änderungsbescheids oder der Anzeige an den Zuwendungsgeber."`
	Reference string `json:"notice_reference" de:"Zeichen" limit:"100" hint:"Zeichen des Bescheids oder der Anzeige."`
	// FormerEnd is the last day of the term before this version changed it; the one of now is the programme's.
	FormerEnd Date   `json:"former_end" de:"Bisheriges Ende der Laufzeit" hint:"Nur bei einer Verlängerung; das neue Ende steht unter „Kommune, Vorhaben“."`
	Reason    string `json:"reason" de:"Grund" hint:"Warum der Plan geändert wurde; steht im Bericht." lines:"2"`
}

// Key implements Record.
func (p Plan) Key() Key { return Key{KindPlan, p.ID} }

// PlanKind says what a version of the Finanzierungsplan is.
type PlanKind string

// The kinds of version.
const (
	PlanApproved PlanKind = "Bewilligung"
	PlanShift    PlanKind = "Umwidmung"
	PlanExtended PlanKind = "Kostenneutrale Verlängerung"
)

// PlanKinds lists the kinds of version in the order in which they are offered.
var PlanKinds = []PlanKind{PlanApproved, PlanShift, "Aufstockung", "Kürzung", PlanExtended}

// PlannedAmount is what a Finanzposition may spend under a version of the Finanzierungsplan.
type PlannedAmount struct {
	Plan   string `json:"plan" de:"Fassung des Plans" part:"plan"`
	Amount Cents  `json:"amount_cents" de:"Betrag"`
}

// InForce says whether the version holds at the end of a day.
func (p Plan) InForce(key Date) bool {
	if p.Date == "" {
		return p.Kind == PlanApproved || p.Kind == ""
	}
	return key == "" || p.Date <= key
}

// PlansAt lists the versions of the Finanzierungsplan that hold at the end of a day, the one that
// was approved first and the one in force last.
func (p Project) PlansAt(key Date) []Plan {
	list := filtered(p.Plans, func(v Plan) bool { return v.InForce(key) })
	slices.SortStableFunc(list, func(a, b Plan) int { return cmp.Compare(a.Date, b.Date) })
	return list
}

// under gives what the position may spend under the last of some versions that names it.
func (b BudgetItem) under(plans []Plan) Cents {
	for _, plan := range slices.Backward(plans) {
		for _, a := range b.Amounts {
			if a.Plan == plan.ID {
				return a.Amount
			}
		}
	}
	return 0
}
