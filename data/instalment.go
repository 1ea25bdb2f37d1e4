package data

// Instalment is an Auszahlungsrate of the grant, which a report makes due.
type Instalment struct {
	ID     string `json:"id"`
	Amount Cents  `json:"amount_cents" de:"Betrag" hint:"Höhe der Rate, zum Beispiel „15.000,00\u00a0€“."`
	// Report is the Kennung of the report with which it falls due.
	Report string `json:"report" de:"Fällig mit Bericht" hint:"Mit welchem Bericht die Rate fällig wird, zum Beispiel „Bericht Nr.\u00a02“." ref:"report"`
	// Requested is the day of the Mittelabruf, Received that of the payment.
	Requested Date   `json:"requested" de:"Abgerufen am" hint:"Tag des Mittelabrufs."`
	Received  Date   `json:"received" de:"Eingegangen am" hint:"Tag, an dem das Geld auf dem Konto war."`
	Note      string `json:"note" de:"Anmerkung" hint:"Zum Beispiel das Zeichen der Auszahlung oder warum gekürzt wurde." lines:"2"`
}

// Key implements Record.
func (i Instalment) Key() Key { return Key{KindInstalment, i.ID} }
