package data

import (
	"cmp"
	"slices"
)

// Income is an Einnahme: money that came in from a source, or with a minus what was paid back to it.
type Income struct {
	ID     string `json:"id"`
	Source string `json:"source" de:"Finanzierungsquelle" hint:"Von welcher Quelle das Geld kommt." part:"source"`
	// Instalment is the Kennung of the Rate that it pays, or a part of it.
	Instalment string `json:"instalment" de:"Rate" hint:"Welche Rate damit ganz oder zum Teil eingegangen ist." ref:"instalment"`
	// Date is the day on which the money was there; without one it does not count.
	Date   Date   `json:"date" de:"Eingegangen am" hint:"Tag, an dem das Geld auf dem Konto war, bei einer Rückzahlung deren Tag."`
	Payer  string `json:"payer" de:"Einzahler" limit:"200" hint:"Leer: der Geber der Quelle."`
	Reason string `json:"reason" de:"Grund" limit:"500" hint:"Zum Beispiel „2. Rate“ oder „Rückzahlung nicht verbrauchter Mittel“."`
	Amount Cents  `json:"amount_cents" de:"Betrag" hint:"Zum Beispiel „10.000,00\u00a0€“; Rückzahlungen mit Minus."`
}

// Key implements Record.
func (i Income) Key() Key { return Key{KindIncome, i.ID} }

// IncomeFrom sums up what came in from a source, and what was paid back to it, up to the end of a day.
func (p Project) IncomeFrom(source string, key Date) (received, repaid Cents) {
	return cameAndWent(filtered(p.IncomeUntil(key), func(i Income) bool { return i.Source == source }))
}

// cameAndWent sums up what came in, and what was paid back.
func cameAndWent(list []Income) (received, repaid Cents) {
	for _, i := range list {
		if i.Amount < 0 {
			repaid = minus(repaid, i.Amount)
		} else {
			received = plus(received, i.Amount)
		}
	}
	return received, repaid
}

// IncomeUntil lists what came in, and was paid back, up to the end of a day in the order of the
// days; an empty day is the last one of all.
func (p Project) IncomeUntil(key Date) []Income {
	list := filtered(p.Incomes, func(i Income) bool { return i.Date != "" && (key == "" || i.Date <= key) })
	slices.SortStableFunc(list, func(a, b Income) int { return cmp.Compare(a.Date, b.Date) })
	return list
}

// IncomeRecorded says whether anybody has recorded by the end of a day what came in from a source, or what is to come in;
// of an empty Kennung from any.
func (p Project) IncomeRecorded(source string, key Date) bool {
	of := func(from string) bool { return source == "" || from == source }
	return slices.ContainsFunc(p.Instalments, func(i Instalment) bool { return of(i.Source) }) ||
		slices.ContainsFunc(p.IncomeUntil(key), func(i Income) bool { return of(i.Source) })
}
