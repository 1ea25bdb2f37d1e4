package data

// Publication is what the public page and the open data beside it need to know.
type Publication struct {
	// Address is the URL under which the folder will be reached, such as
	// „https://www.merzenich.de/open-government/“.
	Address string `json:"address" de:"Adresse der Seite" limit:"300" hint:"Unter welcher Adresse die Seite stehen wird."`
	// Feedback is the mail address or page of an office, not of a person, to which
	// readers write.
	Feedback string `json:"feedback" de:"Rückmeldungen an" limit:"300" hint:"Postfach oder Seite einer Stelle, nicht einer Person."`
	// Licence is that of the texts and data that are published.
	Licence Licence `json:"licence" de:"Lizenz der veröffentlichten Daten" hint:"Unter der andere Texte und Daten nutzen dürfen."`
	// ContributorID is the identifier that GovData gave to the municipality
	// (dcatde:contributorID).
	ContributorID string `json:"contributor_id" de:"Datenbereitsteller-Kennung (GovData)" limit:"200" hint:"Vergibt GovData; leer, solange es keine gibt."`
	// Enforcement is the Schlichtungs- or Durchsetzungsstelle that the Erklärung zur
	// Barrierefreiheit names (§ 12b BGG, the laws of the Länder).
	Enforcement string `json:"enforcement" de:"Schlichtungs- oder Durchsetzungsstelle" limit:"500" hint:"Steht in der Erklärung zur Barrierefreiheit." lines:"2"`
}
