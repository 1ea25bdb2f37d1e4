package data

// Reminder is a Wiedervorlage.
type Reminder struct {
	ID   string `json:"id"`
	Date Date   `json:"date" de:"Wiedervorlage am"`
	Text string `json:"text" de:"Was ist zu tun?" limit:"500"`
	// About is the Kennung of the record that it is about; it may be empty.
	About string `json:"about" de:"Betrifft" ref:"*"`
	Done  bool   `json:"done" de:"Erledigt"`
}

// Key implements Record.
func (r Reminder) Key() Key { return Key{KindReminder, r.ID} }

// DueBy says whether the Wiedervorlage is due at a day and not yet done.
func (r Reminder) DueBy(day Date) bool { return !r.Done && r.Date != "" && r.Date <= day }
