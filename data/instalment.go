package data

// Instalment is an Auszahlungsrate of the grant, which a report makes due.
type Instalment struct {
	ID     string `json:"id"`
	Amount Cents  `json:"amount_cents" de:"Betrag"`
	// Report is the Kennung of the report with which it falls due.
	Report string `json:"report" de:"Fällig mit Bericht" ref:"report"`
	// Requested is the day of the Mittelabruf, Received that of the payment.
	Requested Date   `json:"requested" de:"Abgerufen am"`
	Received  Date   `json:"received" de:"Eingegangen am"`
	Note      string `json:"note" de:"Anmerkung"`
}

// Key implements Record.
func (i Instalment) Key() Key { return Key{KindInstalment, i.ID} }
