package data

// Dataset is one set of open data that the municipality publishes.
type Dataset struct {
	ID          string  `json:"id"`
	Measure     string  `json:"measure" de:"Maßnahme" hint:"Leer, wenn es das ganze Vorhaben betrifft." placeholder:"Ganzes Vorhaben" part:"measure"`
	Title       string  `json:"title" de:"Titel" limit:"200" hint:"Ohne Ort und Jahr, zum Beispiel „Sitzbänke und Querungen“."`
	Description string  `json:"description" de:"Beschreibung" hint:"Was die Daten enthalten, woher sie stammen und wofür sie gut sind." lines:"3"`
	URL         string  `json:"url" de:"Adresse" hint:"Seite, von der die Daten geladen werden, zum Beispiel im Open-Data-Portal." placeholder:"https://"`
	Format      string  `json:"format" de:"Format" limit:"40" hint:"Dateiformat, zum Beispiel „CSV“ oder „GeoJSON“."`
	Licence     Licence `json:"licence" de:"Lizenz" hint:"„dl-de/zero-2-0“: frei ohne Bedingung."`
	Published   Date    `json:"published" de:"Veröffentlicht am" hint:"Tag der ersten Veröffentlichung, zum Beispiel 15.08.2018."`
	// Frequency says how often it is renewed.
	Frequency Frequency `json:"frequency" de:"Aktualisierung" hint:"Wie oft die Daten erneuert werden, zum Beispiel „jährlich“."`
	Portal    string    `json:"portal" de:"Portal" hint:"Zum Beispiel „Open.NRW“ oder „GovData“."`
	// Downloads counts the Abrufe; nil means not counted.
	Downloads *int `json:"downloads" de:"Abrufe" hint:"Bis zum Stichtag, zum Beispiel 310; leer: nicht gezählt."`
}

// Key implements Record.
func (d Dataset) Key() Key { return Key{KindDataset, d.ID} }

// Available says whether the data were published at a key date.
func (d Dataset) Available(key Date) bool { return d.Published != "" && d.Published <= key }

// Licence names a licence as the licence list of DCAT-AP.de does.
type Licence string

// Licences lists the licences of DCAT-AP.de for open data, the recommended ones
// first, then those that pictures of others come with.
var Licences = []Licence{
	"dl-de/zero-2-0", "dl-de/by-2-0", "CC0 1.0", "CC BY 4.0", "CC BY-SA 4.0", "CC BY 3.0 DE",
	"CC BY-SA 3.0 DE", "ODbL 1.0", "ODC-BY 1.0", "PDDL 1.0", "gemeinfrei", "andere freie Lizenz",
	"andere eingeschränkte Lizenz",
}

// Frequency says how often data are renewed.
type Frequency string

// Frequencies lists the values of Frequency in the order in which they are offered.
var Frequencies = []Frequency{
	"fortlaufend", "täglich", "wöchentlich", "monatlich", "vierteljährlich", "halbjährlich", "jährlich",
	"unregelmäßig", "einmalig",
}
