package data

// Commitment is an Auftrag: money that is gebunden from the day on which it was given until it is
// paid or aufgelöst.
type Commitment struct {
	ID string `json:"id"`
	// Item is the Kennung of the Finanzposition.
	Item   string `json:"item" de:"Finanzposition" hint:"Aus ihr wird der Auftrag bezahlt." part:"budget_item"`
	Number string `json:"number" de:"Auftragsnummer" limit:"40" hint:"Wie in der Vergabeakte."`
	// Date is the day of the Auftrag; without one it counts from the beginning.
	Date   Date   `json:"date" de:"Erteilt am" hint:"Tag des Auftrags; von da an ist das Geld gebunden."`
	Payee  string `json:"payee" de:"Auftragnehmer" limit:"200" hint:"Wer den Auftrag hat."`
	Reason string `json:"reason" de:"Gegenstand" limit:"500" hint:"Was beauftragt ist, zum Beispiel „Moderation der Ortsteilforen“."`
	Amount Cents  `json:"amount_cents" de:"Betrag" hint:"Auftragssumme brutto."`
	// Due is the day on which it is expected to be paid, as far as it is not.
	Due Date `json:"due" de:"Zahlung erwartet am" hint:"Für den Mittelabruf; leer: jederzeit."`
	// Released is the day on which nothing more of it was owed.
	Released Date `json:"released" de:"Aufgelöst am" hint:"Tag, von dem an nichts mehr zu zahlen ist; der Rest ist wieder frei."`
}

// Key implements Record.
func (c Commitment) Key() Key { return Key{KindCommitment, c.ID} }

// met gives what of each Auftrag some movements pay; those on no Finanzposition that there is are none.
func (p Project) met(movements []Movement) map[string]Cents {
	known := map[string]bool{}
	for _, b := range p.Budget {
		known[b.ID] = true
	}
	paid := map[string]Cents{}
	for _, m := range movements {
		if known[m.Item] && m.Commitment != "" {
			paid[m.Commitment] = plus(paid[m.Commitment], m.met())
		}
	}
	return paid
}

// open gives what of the Auftrag is still owed at the end of a day of which some was paid.
func (c Commitment) open(key Date, paid Cents) Cents {
	if key != "" && c.Date > key || c.Released != "" && (key == "" || c.Released <= key) {
		return 0
	}
	return max(0, minus(c.Amount, paid))
}
