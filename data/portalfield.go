package data

import (
	"fmt"
	"slices"
)

// PortalField is a field of the form into which the figures are entered at the funder, mostly a portal. The fields
// stand in the order of that form.
type PortalField struct {
	ID string `json:"id"`
	// Label is how the form calls it.
	Label string      `json:"label" de:"Feld im Formular" limit:"100" hint:"So wie es dort heißt, zum Beispiel „Nr.\u00a03.2 Sachausgaben“."`
	Value PortalValue `json:"value" de:"Eintrag" hint:"Was dort einzutragen ist; Geldbeträge sind ohne unbare Eigenleistung."`
	// CostType and Source are Kennungen and narrow an amount; empty is all of it.
	CostType string `json:"cost_type" de:"Nur Kostenart" hint:"Für Ansatz, Ausgaben und unbare Eigenleistung." part:"cost_type"`
	Source   string `json:"source" de:"Nur Quelle" hint:"Für diese und für Einnahmen." part:"source"`
}

// Key implements Record.
func (f PortalField) Key() Key { return Key{KindPortalField, f.ID} }

// PortalValue is what is to be entered into a field.
type PortalValue string

// What can be asked for. Amounts are those up to the Stichtag.
const (
	PortalRecipient PortalValue = "Zuwendungsempfänger"
	PortalProject   PortalValue = "Vorhaben"
	PortalGiver     PortalValue = "Zuwendungsgeber"
	PortalNotice    PortalValue = "Tag des Bescheids"
	PortalReference PortalValue = "Zeichen des Bescheids"
	PortalFile      PortalValue = "Aktenzeichen"
	PortalFrom      PortalValue = "Beginn der Bewilligung"
	PortalTo        PortalValue = "Ende der Bewilligung"
	PortalFinancing PortalValue = "Finanzierungsart"
	PortalQuota     PortalValue = "Förderquote"
	PortalKeyDate   PortalValue = "Stichtag"
	PortalGranted   PortalValue = "Bewilligt"
	PortalPlanned   PortalValue = "Ansatz"
	PortalSpent     PortalValue = "Ausgaben"
	PortalEligible  PortalValue = "Zuwendungsfähige Ausgaben"
	PortalReceived  PortalValue = "Eingegangen"
	PortalRepaid    PortalValue = "Zurückgezahlt"
	PortalBalance   PortalValue = "Einnahmen weniger Ausgaben"
	PortalAdvance   PortalValue = "Vorleistung"
	PortalUnspent   PortalValue = "Förderung, noch nicht verwendet"
	PortalInKind    PortalValue = "Unbare Eigenleistung"
	PortalNeeded    PortalValue = "Bedarf der nächsten Wochen"
	PortalCall      PortalValue = "Betrag des Mittelabrufs"
)

// PortalValues lists what can be asked for in the order in which it is offered.
var PortalValues = []PortalValue{
	PortalRecipient, PortalProject, PortalGiver, PortalNotice, PortalReference, PortalFile, PortalFrom, PortalTo, PortalFinancing, PortalQuota,
	PortalKeyDate, PortalGranted, PortalPlanned, PortalSpent, PortalEligible, PortalReceived, PortalRepaid, PortalBalance, PortalAdvance, PortalUnspent,
	PortalInKind, PortalNeeded, PortalCall,
}

// byCostType and bySource say which amounts can be narrowed.
func (v PortalValue) byCostType() bool {
	return slices.Contains([]PortalValue{PortalPlanned, PortalSpent, PortalEligible, PortalInKind}, v)
}

func (v PortalValue) bySource() bool {
	return v.byCostType() || v == PortalReceived || v == PortalRepaid
}

func (f PortalField) rules() error {
	switch {
	case f.CostType != "" && !f.Value.byCostType():
		return &Error{Code: Invalid, Field: "cost_type", Text: fmt.Sprintf("„%s“ gibt es nicht je Kostenart. Bitte die Kostenart leeren oder einen anderen Eintrag wählen.", f.Value)}
	case f.Source != "" && !f.Value.bySource():
		return &Error{Code: Invalid, Field: "source", Text: fmt.Sprintf("„%s“ gibt es nicht je Quelle. Bitte die Quelle leeren oder einen anderen Eintrag wählen.", f.Value)}
	}
	return nil
}

// PortalAmount gives the amount that a field asks for at the end of a day, in cents, and whether it is known; of a
// field that asks for no amount it is not.
func (p Project) PortalAmount(f PortalField, key Date) (Cents, bool) {
	narrowed := p
	narrowed.Budget = filtered(p.Budget, func(b BudgetItem) bool {
		return (f.CostType == "" || b.CostType == f.CostType) && (f.Source == "" || b.Source == f.Source)
	})
	positions := narrowed.Positions(key)
	cash, grant := SumOf(Cash(positions)), p.Grant(key)
	received, repaid := cameAndWent(p.IncomeUntil(key))
	if f.Source != "" {
		received, repaid = p.IncomeFrom(f.Source, key)
	}
	spent := len(p.Budget) > 0 && p.knows(f)
	income, inGrant := p.IncomeRecorded(f.Source, key) && p.knows(f), grant.Known && grant.Recorded && spent
	switch f.Value {
	case PortalGranted:
		return grant.Funding, grant.Funding > 0
	case PortalPlanned:
		return cash.Planned, spent && len(p.PlansAt(key)) > 0
	case PortalSpent:
		return cash.Spent, spent
	case PortalEligible:
		return cash.Eligible, spent
	case PortalReceived:
		return received, income
	case PortalRepaid:
		return repaid, income
	case PortalBalance:
		return p.Cash(key).Balance(), income && spent
	case PortalAdvance:
		return max(0, minus(0, grant.Advance())), inGrant
	case PortalUnspent:
		return max(0, grant.Advance()), inGrant
	case PortalInKind:
		return SumOf(InKind(positions)).Spent, spent
	case PortalNeeded:
		return p.CallAt(key).Needed(), inGrant
	case PortalCall:
		return p.CallAt(key).Amount(), inGrant && grant.Funding > 0
	}
	return 0, false
}

// knows says whether there are the Kostenart and the source to which a field is narrowed; an earlier state may lack them.
func (p Project) knows(f PortalField) bool {
	return (f.CostType == "" || slices.ContainsFunc(p.CostTypes, func(c CostType) bool { return c.ID == f.CostType })) &&
		(f.Source == "" || slices.ContainsFunc(p.Sources, func(s Source) bool { return s.ID == f.Source }))
}

// UsualPortalFields are the fields of a Nachweis in the usual order, for where the form of the funder is not known: the
// Bescheid, then Einnahmen by source, then Ausgaben by Kostenart.
func (p Project) UsualPortalFields() []PortalField {
	var list []PortalField
	add := func(v PortalValue, label string, costType, source string) {
		list = append(list, PortalField{ID: fmt.Sprintf("%s%d", KindPortalField.Prefix(), len(list)+1), Label: label, Value: v, CostType: costType, Source: source})
	}
	for _, v := range []PortalValue{PortalRecipient, PortalProject, PortalGiver, PortalReference, PortalNotice, PortalFrom, PortalTo, PortalKeyDate, PortalGranted} {
		add(v, string(v), "", "")
	}
	for _, s := range p.Sources {
		if !s.InKind() {
			add(PortalReceived, "Eingegangen: "+s.Name, "", s.ID)
		}
	}
	add(PortalReceived, "Eingegangen insgesamt", "", "")
	add(PortalRepaid, "Zurückgezahlt", "", "")
	for _, c := range p.CostTypes {
		add(PortalSpent, "Ausgaben: "+c.Name, c.ID, "")
	}
	add(PortalSpent, "Ausgaben insgesamt", "", "")
	add(PortalEligible, "Davon zuwendungsfähig", "", "")
	add(PortalBalance, string(PortalBalance), "", "")
	add(PortalInKind, "Unbare Eigenleistung, nachrichtlich", "", "")
	return list
}
