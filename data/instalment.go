package data

// Instalment is an Auszahlungsrate of a source, mostly of the grant, which a report makes due. What came in of
// it are the Incomes that name it.
type Instalment struct {
	ID string `json:"id"`
	// Source is the Kennung of the source that pays it.
	Source string `json:"source" de:"Finanzierungsquelle" hint:"Wer die Rate zahlt." part:"source"`
	Amount Cents  `json:"amount_cents" de:"Betrag" hint:"Höhe der Rate, zum Beispiel „15.000,00\u00a0€“."`
	// Report is the Kennung of the report with which it falls due.
	Report string `json:"report" de:"Fällig mit Bericht" hint:"Mit welchem Bericht die Rate fällig wird, zum Beispiel „Bericht Nr.\u00a02“." ref:"report"`
	// Requested is the day of the Mittelabruf.
	Requested Date   `json:"requested" de:"Abgerufen am" hint:"Tag des Mittelabrufs."`
	Note      string `json:"note" de:"Anmerkung" hint:"Zum Beispiel das Zeichen der Auszahlung oder warum gekürzt wurde." lines:"2"`
}

// Key implements Record.
func (i Instalment) Key() Key { return Key{KindInstalment, i.ID} }

// PaidRate is an Auszahlungsrate with what came in of it.
type PaidRate struct {
	Instalment
	// Received is what came in, in cents; what was paid back later does not open the Rate again. Last is
	// the day on which the last of it came in, empty where nothing has.
	Received Cents
	Last     Date
}

// Missing gives what of the Rate has not come in.
func (r PaidRate) Missing() Cents { return max(0, minus(r.Amount, r.Received)) }

// Rates lists the Raten with what came in of them up to the end of a day.
func (p Project) Rates(key Date) []PaidRate {
	type place struct{ rate, source string } // what another source paid is no part of the Rate
	came := map[place]PaidRate{}
	for _, i := range p.IncomeUntil(key) {
		if at := (place{i.Instalment, i.Source}); i.Amount >= 0 {
			came[at] = PaidRate{Received: plus(came[at].Received, i.Amount), Last: i.Date}
		}
	}
	list := make([]PaidRate, len(p.Instalments))
	for n, i := range p.Instalments {
		if i.Requested > key && key != "" {
			i.Requested = ""
		}
		paid := came[place{i.ID, i.Source}]
		list[n] = PaidRate{i, paid.Received, paid.Last}
	}
	return list
}
