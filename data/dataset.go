package data

// Dataset is one set of open data that the municipality publishes.
type Dataset struct {
	ID          string  `json:"id"`
	Measure     string  `json:"measure" de:"Maßnahme" part:"measure"`
	Title       string  `json:"title" de:"Titel" limit:"200"`
	Description string  `json:"description" de:"Beschreibung"`
	URL         string  `json:"url" de:"Adresse"`
	Format      string  `json:"format" de:"Format" limit:"40"`
	Licence     Licence `json:"licence" de:"Lizenz"`
	Published   Date    `json:"published" de:"Veröffentlicht am"`
	// Frequency says how often it is renewed.
	Frequency Frequency `json:"frequency" de:"Aktualisierung"`
	Portal    string    `json:"portal" de:"Portal"`
	// Downloads counts the Abrufe; nil means not counted.
	Downloads *int `json:"downloads" de:"Abrufe"`
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
