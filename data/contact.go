package data

// Contact is an Ansprechperson of the municipality.
type Contact struct {
	ID         string     `json:"id"`
	Role       string     `json:"role" de:"Rolle" hint:"„Projektleitung“ muss es einmal geben."`
	Salutation Salutation `json:"salutation" de:"Anrede" hint:"„neutral“: ohne „Frau“ und „Herr“."`
	Name       string     `json:"name" de:"Name" limit:"200" hint:"Vor- und Nachname, bei Bedarf mit Titel."`
	// Unit is the Organisationseinheit.
	Unit  string `json:"unit" de:"Organisationseinheit" hint:"Zum Beispiel „Hauptamt, Projektbüro“."`
	Email string `json:"email" de:"E-Mail" hint:"Dienstlich, am besten ein Gruppenpostfach."`
	Phone string `json:"phone" de:"Telefon" hint:"Mit Vorwahl, zum Beispiel „0228\u00a0123456-0“."`
	// Printed says whether mail and phone may stand in the report.
	Printed bool `json:"printed" de:"E-Mail und Telefon dürfen im Bericht stehen" hint:"Ohne Häkchen nennt der Bericht nur Rolle, Name und Organisationseinheit."`
	// LegalBasis names why the data may be kept (Art. 6 DSGVO).
	LegalBasis string `json:"legal_basis" de:"Rechtsgrundlage" hint:"Warum die Daten gespeichert sein dürfen, zum Beispiel Art. 6 Abs. 1 Buchst. e DSGVO."`
	// DeleteBy is the Löschfrist.
	DeleteBy Date `json:"delete_by" de:"Löschen bis" hint:"Ende der Löschfrist, zum Beispiel ein Jahr nach dem Ende des Vorhabens."`
}

// Key implements Record.
func (c Contact) Key() Key { return Key{KindContact, c.ID} }

// RoleLead is the role of the contact who leads the project.
const RoleLead = "Projektleitung"

// Lead gives the first contact who leads the project, the zero Contact if there
// is none.
func (p Project) Lead() Contact {
	for _, c := range p.Contacts {
		if c.Role == RoleLead {
			return c
		}
	}
	return Contact{}
}

// Salutation is how a person is addressed (DIN 5008).
type Salutation string

// The salutations; the neutral one greets with first and last name.
const (
	SalutationNeutral Salutation = "neutral"
	SalutationWoman   Salutation = "Frau"
	SalutationMan     Salutation = "Herr"
)

// Salutations lists the salutations in the order in which they are offered.
var Salutations = []Salutation{SalutationNeutral, SalutationWoman, SalutationMan}
