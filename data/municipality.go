package data

import "cmp"

// Municipality is the Kommune, or the body of several, that runs the project.
type Municipality struct {
	// Name is the official name, such as „Gemeinde Merzenich“.
	Name string           `json:"name" de:"Name" limit:"200" hint:"Amtlicher Name, zum Beispiel „Gemeinde Musterdorf“."`
	Kind MunicipalityKind `json:"kind" de:"Art" hint:"Zum Beispiel „Gemeinde“ oder „Landkreis“."`
	// AGS is the official key as text: the Gemeindeschlüssel with 8 digits, of a Kreis 5, of a Gemeindeverband 9, or the
	// Regionalschlüssel with 12.
	AGS string `json:"ags" de:"AGS" hint:"Gemeinde 8 Ziffern, Kreis 5, Verbandsgemeinde oder Amt 9, Regionalschlüssel 12; sonst leer."`
	// Members are the Kommunen of a Gruppe, a Verband or a Verein.
	Members []Member `json:"members" de:"Beteiligte Kommunen" hint:"Nur bei mehreren: je Zeile eine, mit ihrem Schlüssel."`
	// Former are names and keys that it had before.
	Former []FormerName `json:"former" de:"Frühere Namen" hint:"Vor einer Gebietsreform oder als Gemeinde: Ein Bericht nennt den Namen, der an seinem Stichtag galt."`
	// State is the Land; it follows from the AGS.
	State string `json:"state" de:"Land" hint:"Ergibt sich aus dem AGS."`
	// Region is the Regierungsbezirk, where there is one.
	Region string `json:"region" de:"Regierungsbezirk" hint:"Nur wo es ihn gibt, zum Beispiel „Köln“."`
	// Population counts inhabitants at PopulationDate as PopulationSource says.
	Population       int    `json:"population" de:"Einwohnerzahl" hint:"Mit Hauptwohnung, zum Beispiel „9.842“."`
	PopulationDate   Date   `json:"population_date" de:"Stichtag der Einwohnerzahl" hint:"Meist ein Jahresende, etwa „31.12.2016“."`
	PopulationSource string `json:"population_source" de:"Quelle der Einwohnerzahl" hint:"Wer die Zahl veröffentlicht hat, zum Beispiel „Statistisches Bundesamt“." lines:"1"`
	// SizeClass is the BBSR Stadt-/Gemeindetyp where the officer overrides the
	// one computed from the population; empty otherwise.
	SizeClass SizeClass `json:"size_class" de:"Abweichende Größenklasse" hint:"Nur, wenn der amtliche Typ ein anderer ist." placeholder:"Keine"`
	// Address is street and place on one line or several.
	Address string `json:"address" de:"Anschrift" hint:"Sitz der Verwaltung, zum Beispiel „Am Markt 1, 12345 Musterdorf“." lines:"2"`
	Website string `json:"website" de:"Website" hint:"Zum Beispiel „https://www.tengen.de“." placeholder:"https://"`
	// Lead is the Amtsbezeichnung of the head, such as „Bürgermeisterin“.
	Lead string `json:"lead" de:"Amtsbezeichnung der Leitung" hint:"Zum Beispiel „Bürgermeisterin“ oder „Landrat“."`
	// Office is the Projektbüro or Organisationseinheit.
	Office string `json:"office" de:"Projektbüro" hint:"Organisationseinheit, die das Vorhaben führt."`
	// FileReference is the own Aktenzeichen.
	FileReference string `json:"file_reference" de:"Aktenzeichen" hint:"Ihr eigenes, zum Beispiel „10.24.01-17“."`
	// ContractDate is the day of the contract with the sponsor.
	ContractDate Date `json:"contract_date" de:"Datum des Vertrags" hint:"Wann der Vertrag über die Förderung geschlossen wurde."`
	// FundingReference is the sponsor's Förderkennzeichen or Geschäftszeichen.
	FundingReference string `json:"funding_reference" de:"Geschäftszeichen der Förderung" hint:"Zeichen des Fördergebers aus dem Vertrag."`
	// LetterForm is the form of letters; empty means Form B.
	LetterForm LetterForm `json:"letter_form" de:"Briefform" hint:"Höhe des Briefkopfs: Form A 27 mm, Form B 45 mm." placeholder:"Form B"`
	// NoGenderSigns says that the house rules forbid * _ : within words.
	NoGenderSigns bool `json:"no_gender_signs" de:"Hausregel: keine Genderzeichen" hint:"Die Abgabeprüfung weist auf Zeichen wie Stern, Doppelpunkt oder Unterstrich in Wörtern hin."`
}

// FormerName is the name, and the key, that the Kommune had until a day: before a merger, or before it was a Stadt.
type FormerName struct {
	Until Date   `json:"until" de:"Gültig bis"`
	Name  string `json:"name" de:"Name" limit:"200"`
	AGS   string `json:"ags" de:"AGS" limit:"12"`
}

// On gives the Kommune under the name and key that were valid on a day; an empty day is today's. Names that are still to come
// to an end then are not told as former ones.
func (m Municipality) On(day Date) Municipality {
	if day == "" {
		return m
	}
	var then FormerName
	for _, f := range m.Former {
		if f.Until >= day && (then.Until == "" || f.Until < then.Until) {
			then = f
		}
	}
	m.Name, m.AGS = cmp.Or(then.Name, m.Name), cmp.Or(then.AGS, m.AGS)
	m.Former = filtered(m.Former, func(f FormerName) bool { return f.Until < day })
	return m
}

// Taking gives the Kommune with what an official register knows of it. What the register leaves open stays, but for the
// inhabitants and the Regierungsbezirk of another one.
func (m Municipality) Taking(known Municipality) Municipality {
	another := m.AGS != "" && m.AGS != known.AGS
	m.Name, m.Kind, m.AGS, m.State = known.Name, known.Kind, known.AGS, known.State
	if known.Region != "" || another {
		m.Region = known.Region
	}
	if known.Population > 0 || another {
		m.Population, m.PopulationDate, m.PopulationSource = known.Population, known.PopulationDate, known.PopulationSource
	}
	return m
}

// Keys lists the official keys that the Kommune has and had.
func (m Municipality) Keys() []string {
	keys := []string{m.AGS}
	for _, f := range m.Former {
		if f.AGS != "" {
			keys = append(keys, f.AGS)
		}
	}
	return keys
}

// Member is a Kommune that carries out the Vorhaben together with others.
type Member struct {
	Name string `json:"name" de:"Name" limit:"200"`
	AGS  string `json:"ags" de:"AGS" limit:"12"`
}

// Key implements Record.
func (Municipality) Key() Key { return Key{KindMunicipality, "kommune"} }

// MunicipalityKind is the legal kind of a municipality.
type MunicipalityKind string

// The kinds of who may carry out a Vorhaben; what follows from them stands in bodies.
const (
	KindVillage      MunicipalityKind = "Gemeinde"
	KindMarket       MunicipalityKind = "Markt"
	KindTown         MunicipalityKind = "Stadt"
	KindDistrictTown MunicipalityKind = "Große Kreisstadt"
	KindLargeTown    MunicipalityKind = "Große kreisangehörige Stadt"
	KindUrban        MunicipalityKind = "kreisfreie Stadt"
	KindDistrict     MunicipalityKind = "Landkreis"
	KindCounty       MunicipalityKind = "Kreis"
	KindCollective   MunicipalityKind = "Verbandsgemeinde"
	KindJoint        MunicipalityKind = "Samtgemeinde"
	KindOffice       MunicipalityKind = "Amt"
	KindCommunity    MunicipalityKind = "Verwaltungsgemeinschaft"
	KindUnion        MunicipalityKind = "Gemeindeverwaltungsverband"
	KindPurpose      MunicipalityKind = "Zweckverband"
	KindGroup        MunicipalityKind = "Gruppe von Kommunen"
	KindSociety      MunicipalityKind = "Verein"
	KindOther        MunicipalityKind = "Sonstige"
)

// LetterForm is the layout of a letter after DIN 5008.
type LetterForm string

// The forms; they differ in the height of the letterhead (27 and 45 mm).
const (
	LetterFormB LetterForm = "Form B"
	LetterFormA LetterForm = "Form A"
)

// LetterForms lists the forms in the order in which they are offered.
var LetterForms = []LetterForm{LetterFormB, LetterFormA}
