package data

import "cmp"

// CostType is a Kostenart: a line of the Finanzierungsplan of the grant. Their order is that of the
// plan.
type CostType struct {
	ID   string `json:"id"`
	Name string `json:"name" de:"Name" limit:"100" hint:"Wie im Finanzierungsplan, zum Beispiel „Veranstaltungen“."`
}

// Key implements Record.
func (c CostType) Key() Key { return Key{KindCostType, c.ID} }

// UsualCostTypes are those with which a Projektakte begins.
var UsualCostTypes = []string{
	"Personal", "Sachmittel", "Dienstleistung/Fremdleistung", "IT/Lizenzen", "Veranstaltungen",
	"Öffentlichkeitsarbeit", "Reisekosten", "Investition", "Sonstiges",
}

// CostTypeName names a Kostenart, also where none is recorded.
func CostTypeName(name string) string { return cmp.Or(name, "Ohne Kostenart") }
