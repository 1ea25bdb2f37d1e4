// Package opendata writes what is public of a project as open data: JSON with its
// schema, CSV tables, and the metadata by which GovData finds them (DCAT-AP.de 3.0).
package opendata

import (
	"strings"

	"modellkommune/assets"
	"modellkommune/data"
	"modellkommune/data/exchange"
)

// File is one file of the open data.
type File struct {
	// Name is its place below the address of the page, with „/“ between folders.
	Name string
	// Title says in German what is in it.
	Title string
	// Format is „JSON“, „CSV“, „JSON-LD“ or „RDF/XML“.
	Format string
	Bytes  []byte
}

// Files writes the open data of a project. Of the project it uses what Public
// leaves, without the checksums of attachments, whose bytes are not among the
// files. Day is the Stand and the day of publishing. Where something is Lacking, there
// are no metadata for GovData.
func Files(p data.Project, day data.Date) ([]File, error) {
	p = p.Public().WithoutBytes()
	project, err := exchange.Marshal(p)
	if err != nil {
		return nil, err
	}
	files := []File{
		{place + "projekt.json", "Alle öffentlichen Angaben zum Vorhaben", "JSON", project},
		{place + "projektakte.schema.json", "Schema zu projekt.json (JSON Schema)", "JSON", assets.Schema},
	}
	for _, t := range exchange.Tables(p) {
		if len(t.Rows) > 0 {
			files = append(files, File{place + "csv/" + t.FileName(), p.Say("Tabelle: " + strings.Replace(t.Name, "Maßnahme", "{Maßnahme}", 1)), "CSV", exchange.CSV(t)})
		}
	}
	if len(Lacking(p)) > 0 {
		return files, nil
	}
	g := record(p, files, day)
	linked, err := g.jsonLD()
	if err != nil {
		return nil, err
	}
	described, err := g.rdfXML()
	return append(files,
		File{jsonLDName, "Metadaten nach DCAT-AP.de (JSON-LD)", "JSON-LD", linked},
		File{rdfName, "Metadaten nach DCAT-AP.de (RDF/XML)", "RDF/XML", described},
	), err
}

// place is the folder of the open data below the address of the page.
const place = "daten/"

const (
	jsonLDName = place + "dcat.jsonld"
	rdfName    = place + "dcat.rdf"
)

// ToBeAdded says in German sentences what somebody else has to add to the metadata, which are written without it.
func ToBeAdded(p data.Project) []string {
	if contributor(p.Programme.Publication.ContributorID) != "" {
		return nil
	}
	return []string{"In den Metadaten fehlt die Datenbereitsteller-Kennung (dcatde:contributorID). GovData vergibt sie; das Landesportal, über das die Daten dorthin gelangen, kann sie ergänzen, oder Sie tragen sie unter „Kommune, Veröffentlichung“ ein."}
}

// Lacking says in German sentences what has to be recorded before there can be
// metadata for GovData.
func Lacking(p data.Project) (missing []string) {
	publication := p.Programme.Publication
	for _, need := range []struct {
		there bool
		hint  string
	}{
		{folder(publication.Address) != "", "Es fehlt die Adresse der Seite; sie beginnt mit https://. Bitte unter „Kommune, Veröffentlichung“ eintragen."},
		{licences[publication.Licence] != "", "Es fehlt die Lizenz der veröffentlichten Daten. Bitte unter „Kommune, Veröffentlichung“ wählen."},
		{data.CleanLine(p.Municipality.Name) != "", "Es fehlt der Name des Herausgebers der Daten. Bitte unter „Kommune“ eintragen."},
	} {
		if !need.there {
			missing = append(missing, need.hint)
		}
	}
	return missing
}
