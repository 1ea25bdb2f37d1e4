package data

// Programme is the Vorhaben under which the project is funded.
type Programme struct {
	Title string `json:"title"`
	// From and To bound the term, both days included.
	From Date `json:"from"`
	To   Date `json:"to"`
	// Funding is the sponsor's grant in cents.
	Funding Cents `json:"funding_cents"`
}

// Key implements Record.
func (Programme) Key() Key { return Key{KindProgramme, "vorhaben"} }

// Partner is a Projektpartner who receives the reports.
type Partner struct {
	ID string `json:"id"`
	// Short is the abbreviation, such as „DST“.
	Short   string `json:"short"`
	Name    string `json:"name"`
	Address string `json:"address"`
	Email   string `json:"email"`
}

// Key implements Record.
func (p Partner) Key() Key { return Key{KindPartner, p.ID} }
