package data

import "cmp"

// Partner is a Projektpartner who receives the reports.
type Partner struct {
	ID string `json:"id"`
	// Short is the abbreviation, such as „DST“.
	Short string `json:"short" de:"Kurzname" hint:"Zum Beispiel „DST“."`
	// Name is the one under which the partner was first recorded; Renamed tells
	// what came after it.
	Name    string `json:"name" de:"Name" limit:"200" hint:"Ausgeschrieben, zum Beispiel „Deutscher Städtetag“."`
	Address string `json:"address" de:"Anschrift" hint:"Straße oder Postfach, Postleitzahl und Ort, je in einer eigenen Zeile." lines:"3"`
	Email   string `json:"email" de:"E-Mail" hint:"Postfach, das die Berichte entgegennimmt."`
	// Salutation and Person say to whom there a letter is addressed; without a
	// person it is to „Sehr geehrte Damen und Herren“.
	Salutation Salutation `json:"salutation" de:"Anrede" hint:"„neutral“: ohne „Frau“ und „Herr“."`
	Person     string     `json:"person" de:"Ansprechperson" hint:"An wen Briefe gehen; leer: „Sehr geehrte Damen und Herren“."`
	// Reference is what the letter repeats as „Ihr Zeichen“.
	Reference string `json:"reference" de:"Zeichen des Partners" hint:"Geschäftszeichen des Partners; im Brief „Ihr Zeichen“."`
	// Persons says whether the partner may receive personal data (Art. 6 DSGVO).
	Persons bool `json:"persons" de:"Darf personenbezogene Daten erhalten" hint:"Sonst bleiben Namen, E-Mail und Telefon aus den Daten heraus, die einem Bericht beiliegen."`
	// Pays says whether the partner pays the grant: the Anschreiben to it, and to no
	// other, speaks of the Rate that a report makes due.
	Pays bool `json:"pays" de:"Zahlt die Förderung aus" hint:"Nur sein Anschreiben spricht von Raten, die mit einem Bericht fällig werden."`
	// From and To bound the time in which the partner receives reports, both days
	// included; an empty one is open.
	From Date `json:"from" de:"Empfänger ab" hint:"Erster Tag; leer: von Anfang an."`
	To   Date `json:"to" de:"Empfänger bis" hint:"Letzter Tag; leer: weiterhin."`
	// Renamed are later names, for ministries change theirs.
	Renamed []Renaming `json:"renamed" de:"Spätere Namen" hint:"Ministerien werden umbenannt: Ein Bericht nennt den Namen, der an seinem Stichtag galt."`
}

// Renaming is the name that a partner has from a day on.
type Renaming struct {
	From Date   `json:"from" de:"Gültig ab"`
	Name string `json:"name" de:"Name" limit:"200"`
}

// Key implements Record.
func (p Partner) Key() Key { return Key{KindPartner, p.ID} }

// On gives the partner under the name that is valid on a day; an empty day is
// the last one of all.
func (p Partner) On(day Date) Partner {
	var since Date
	for _, r := range p.Renamed {
		if (day == "" || r.From <= day) && r.From >= since && r.Name != "" {
			since, p.Name = r.From, r.Name
		}
	}
	return p
}

// Receives says whether the partner receives what is sent on a day.
func (p Partner) Receives(day Date) bool {
	return day == "" || day >= p.From && day <= cmp.Or(p.To, day)
}

func (p Partner) rules() error {
	return notBefore("to", p.To, "Ende der Empfangszeit", p.From, "ihrem Beginn")
}
