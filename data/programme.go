package data

// Programme is the Vorhaben under which the project is funded.
type Programme struct {
	Title string `json:"title" de:"Titel" limit:"200" hint:"Name des Programms, zum Beispiel „Modellkommune Open Government“."`
	// From and To bound the term, both days included.
	From Date `json:"from" de:"Beginn der Laufzeit" hint:"Zum Beispiel der Tag des Vertrags."`
	To   Date `json:"to" de:"Ende der Laufzeit" hint:"Letzter Tag der Förderung."`
	// Funding is the sponsor's grant in cents.
	Funding Cents `json:"funding_cents" de:"Förderung" hint:"Betrag, den die Kommune über die ganze Laufzeit erhält."`
	// Thresholds are the limits of the lights.
	Thresholds Thresholds `json:"thresholds" de:"Schwellen der Ampeln"`
	// LeadTimes are the Vorlaufzeiten of a report within the house.
	LeadTimes LeadTimes `json:"lead_times" de:"Vorlaufzeiten"`
	// Publication says how the public page and the open data appear.
	Publication Publication `json:"publication" de:"Veröffentlichung"`
}

// Key implements Record.
func (Programme) Key() Key { return Key{KindProgramme, "vorhaben"} }
