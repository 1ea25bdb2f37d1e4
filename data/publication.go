package data

// Publication is what the public page and the open data beside it need to know.
type Publication struct {
	// Address is the URL under which the folder will be reached, such as
	// „https://www.merzenich.de/open-government/“.
	Address string `json:"address" de:"Adresse der Seite" limit:"300"`
	// Feedback is the mail address or page of an office, not of a person, to which
	// readers write.
	Feedback string `json:"feedback" de:"Rückmeldungen an" limit:"300"`
	// Licence is that of the texts and data that are published.
	Licence Licence `json:"licence" de:"Lizenz der veröffentlichten Daten"`
	// ContributorID is the identifier that GovData gave to the municipality
	// (dcatde:contributorID).
	ContributorID string `json:"contributor_id" de:"Datenbereitsteller-Kennung (GovData)" limit:"200"`
	// Enforcement is the Schlichtungs- or Durchsetzungsstelle that the Erklärung zur
	// Barrierefreiheit names (§ 12b BGG, the laws of the Länder).
	Enforcement string `json:"enforcement" de:"Schlichtungs- oder Durchsetzungsstelle" limit:"500"`
}
