package data

// Programme is the Vorhaben under which the project is funded.
type Programme struct {
	Title string `json:"title" de:"Titel" limit:"200" hint:"Name des Programms, zum Beispiel „Modellprojekte Smart Cities“."`
	// From and To bound the term, both days included.
	From Date `json:"from" de:"Beginn der Laufzeit" hint:"Zum Beispiel der Tag des Vertrags."`
	To   Date `json:"to" de:"Ende der Laufzeit" hint:"Letzter Tag der Förderung."`
	// Conditions are the Nebenbestimmungen of the grant.
	Conditions Conditions `json:"conditions" de:"Nebenbestimmungen" hint:"Laut Bescheid oder Vertrag; für Kommunen meist „ANBest-Gk“."`
	// ProofMonths is how many months after the term the Verwendungsnachweis is due; nil
	// means what the Nebenbestimmungen say.
	ProofMonths *int `json:"proof_months" de:"Frist des Verwendungsnachweises, Monate" hint:"Nach dem Ende der Laufzeit; leer: 6 nach ANBest-P, sonst 12."`
	// ProofDate is the day on which the last Verwendungsnachweis was handed in.
	ProofDate Date `json:"proof_date" de:"Verwendungsnachweis vorgelegt am" hint:"Der letzte; von da an zählen die fünf Jahre der Aufbewahrung."`
	// Completed is the day on which the Vorhaben was closed: nothing is due any more.
	Completed Date `json:"completed" de:"Vorhaben abgeschlossen am" hint:"Setzt „Vorhaben abschließen …“ im Menü Datei; leer: Es läuft."`
	// ClosedYears are the Haushaltsjahre that the officer has closed.
	ClosedYears []YearClosing `json:"closed_years" de:"Abgeschlossene Haushaltsjahre" hint:"Was übrig ist, ist nicht mehr verfügbar; ohne Angabe ab 28.02. des Folgejahres."`
	// Overrun is by how many percent an Einzelansatz may be exceeded; nil is 20 (Nr. 1.2 ANBest-P).
	Overrun *int `json:"overrun_percent" de:"Überschreitung eines Einzelansatzes, Prozent" hint:"Soweit andere Ansätze entsprechend weniger brauchen; leer: 20 nach Nr. 1.2 ANBest-P."`
	// SpendDays is within how many days what was paid out of the grant has to be spent; nil is six weeks
	// (Nr. 1.4 ANBest-P of the Bund).
	SpendDays *int `json:"spend_days" de:"Mittel verwenden innerhalb, Tage" hint:"Nach der Auszahlung; leer: 42 nach Nr. 1.4 ANBest-P."`
	// Thresholds are the limits of the lights.
	Thresholds Thresholds `json:"thresholds" de:"Schwellen der Ampeln"`
	// LeadTimes are the Vorlaufzeiten of a report within the house.
	LeadTimes LeadTimes `json:"lead_times" de:"Vorlaufzeiten"`
	// Template is the Vorhabenvorlage; NotForeseen names Pflichtangaben of it that this Vorhaben need not have, as ForeseenName does.
	Template    Template `json:"template" de:"Vorhabenvorlage" hint:"Folgt aus der Vorlage, mit der die Projektakte begonnen wurde."`
	NotForeseen []string `json:"not_foreseen" de:"Nicht vorgesehene Angaben" hint:"Was dieses Vorhaben nicht braucht, zum Beispiel „{Maßnahme}: Zielgruppen“." lines:"2"`
	// Publication says how the public page and the open data appear.
	Publication Publication `json:"publication" de:"Veröffentlichung"`
}

// Key implements Record.
func (Programme) Key() Key { return Key{KindProgramme, "vorhaben"} }

// Closed says whether a Haushaltsjahr is abgeschlossen at the end of a day.
func (v Programme) Closed(year int, key Date) bool { return closed(v.ClosedYears, year, key) }
