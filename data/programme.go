package data

// Programme is the Vorhaben under which the project is funded.
type Programme struct {
	Title string `json:"title" de:"Titel" limit:"200"`
	// From and To bound the term, both days included.
	From Date `json:"from" de:"Beginn der Laufzeit"`
	To   Date `json:"to" de:"Ende der Laufzeit"`
	// Funding is the sponsor's grant in cents.
	Funding Cents `json:"funding_cents" de:"Förderung"`
	// Thresholds are the limits of the lights.
	Thresholds Thresholds `json:"thresholds" de:"Schwellen der Ampeln"`
}

// Key implements Record.
func (Programme) Key() Key { return Key{KindProgramme, "vorhaben"} }

// Partner is a Projektpartner who receives the reports.
type Partner struct {
	ID string `json:"id"`
	// Short is the abbreviation, such as „DST“.
	Short   string `json:"short" de:"Kurzname"`
	Name    string `json:"name" de:"Name" limit:"200"`
	Address string `json:"address" de:"Anschrift"`
	Email   string `json:"email" de:"E-Mail"`
	// Salutation and Person say to whom there a letter is addressed; without a
	// person it is to „Sehr geehrte Damen und Herren“.
	Salutation Salutation `json:"salutation" de:"Anrede"`
	Person     string     `json:"person" de:"Ansprechperson"`
	// Reference is what the letter repeats as „Ihr Zeichen“.
	Reference string `json:"reference" de:"Zeichen des Partners"`
	// Persons says whether the partner may receive personal data (Art. 6 DSGVO).
	Persons bool `json:"persons" de:"Darf personenbezogene Daten erhalten"`
}

// Key implements Record.
func (p Partner) Key() Key { return Key{KindPartner, p.ID} }
