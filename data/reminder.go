package data

// Reminder is a Wiedervorlage.
type Reminder struct {
	ID   string `json:"id"`
	Date Date   `json:"date" de:"Wiedervorlage am" hint:"Von diesem Tag an steht sie auf der Übersicht."`
	Text string `json:"text" de:"Was ist zu tun?" limit:"500" hint:"In einem Satz, zum Beispiel „Rückmeldung des Bauamts erbitten“." lines:"2"`
	// About is the Kennung of the record that it is about; it may be empty.
	About string `json:"about" de:"Betrifft" hint:"Eintrag, um den es geht." placeholder:"Nichts Bestimmtes" ref:"*"`
	Done  bool   `json:"done" de:"Erledigt" hint:"Nimmt sie von der Übersicht; hier bleibt sie stehen."`
}

// Key implements Record.
func (r Reminder) Key() Key { return Key{KindReminder, r.ID} }

// DueBy says whether the Wiedervorlage is due at a day and not yet done.
func (r Reminder) DueBy(day Date) bool { return !r.Done && r.Date != "" && r.Date <= day }
