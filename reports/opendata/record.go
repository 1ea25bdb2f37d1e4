package opendata

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"net/mail"
	"net/url"
	"strconv"
	"strings"

	"modellkommune/data"
)

// What the data are called. Place and time stand in fields of their own
// (Konventionenhandbuch DCAT-AP.de, „Titel“).
func title(p data.Project) string { return "Projektstand eines " + vorhaben(p) }

// vorhaben is what the Vorhaben is called, in the genitive. A Thema of several words that is not inflected is coupled with it; one of a single
// word would want a sound between, which nobody gives („Regionalentwicklungs-“).
func vorhaben(p data.Project) string {
	switch t := p.Programme.Template; {
	case strings.Contains(t.Subject, " ") && t.SubjectOf == "von "+t.Subject:
		return strings.ReplaceAll(t.Subject, " ", "-") + "-Vorhabens"
	case t.Title != "":
		return "Vorhabens im Programm „" + t.Title + "“"
	case p.Municipality.Kind.HasKey():
		return "kommunalen Vorhabens"
	}
	return "Vorhabens"
}

// keywords are those of the programme.
func keywords(p data.Project) []string {
	if own := p.Programme.Template.Keywords; len(own) > 0 {
		return own
	}
	return []string{"Verwaltung", "Projektbericht"}
}

// record describes the files for GovData: a catalogue with one dataset and a
// distribution for each file (https://www.dcat-ap.de/def/dcatde/3.0/spec/).
func record(p data.Project, files []File, day data.Date) graph {
	base := folder(p.Programme.Publication.Address)
	at := func(name string) string { return base + jsonLDName + "#" + name }
	catalogue := node{iri: at("katalog"), is: []string{"dcat:Catalog"}}
	catalogue.say("dct:title", german("Offene Daten: "+p.Municipality.Name))
	catalogue.say("dct:description", german("Offene Daten zum Stand eines "+vorhaben(p)+". Herausgeber: "+strings.TrimSuffix(p.Municipality.Name, ".")+"."))
	catalogue.say("dct:publisher", iri(at("herausgeber")))
	catalogue.say("dct:language", iri(authority+"language/DEU"))
	catalogue.say("dct:modified", typed(string(day), "date"))
	catalogue.say("foaf:homepage", iri(base))
	catalogue.say("dcat:dataset", iri(at("datensatz")))

	set := node{iri: at("datensatz"), is: []string{"dcat:Dataset"}}
	set.say("dct:title", german(title(p)))
	set.say("dct:description", german(description(p, day)))
	set.say("dct:identifier", value{text: at("datensatz"), kind: "xsd:anyURI"})
	if id := contributor(p.Programme.Publication.ContributorID); id != "" {
		set.say("dcatde:contributorID", iri(id))
	}
	set.say("dct:publisher", iri(at("herausgeber")))
	set.say("dcat:contactPoint", iri(at("kontakt")))
	set.say("dcat:theme", iri(authority+"data-theme/GOVE"))
	for _, word := range keywords(p) {
		set.say("dcat:keyword", german(word))
	}
	set.say("dcat:landingPage", iri(base))
	set.say("dct:issued", typed(string(day), "date"))
	set.say("dct:modified", typed(string(day), "date"))
	set.say("dct:language", iri(authority+"language/DEU"))
	set.say("dct:accessRights", iri(authority+"access-right/PUBLIC"))
	set.say("dct:accrualPeriodicity", iri(authority+"frequency/IRREG"))
	nodes := []node{publisher(p, at("herausgeber")), contact(p, base, at("kontakt"))}
	if place, level := area(p.Municipality.AGS); place != "" {
		set.say("dct:spatial", iri(at("gebiet")))
		set.say("dcatde:politicalGeocodingURI", iri(place))
		set.say("dcatde:politicalGeocodingLevelURI", iri(level))
		location := node{iri: at("gebiet"), is: []string{"dct:Location"}}
		location.say("skos:prefLabel", german(p.Municipality.Name))
		nodes = append(nodes, location)
	}
	if term := term(p.Programme, at("laufzeit")); len(term.says) > 0 {
		set.say("dct:temporal", iri(term.iri))
		nodes = append(nodes, term)
	}
	for i, f := range files {
		name := "datei-" + strconv.Itoa(i+1)
		set.say("dcat:distribution", iri(at(name)))
		nodes = append(nodes, distribution(p, f, base, at(name), day), checksum(f, at(name+"-pruefsumme")))
	}
	return graph{append([]node{catalogue, set}, nodes...)}
}

// description says what the data are about, for whoever finds them.
func description(p data.Project, day data.Date) string {
	name := vorhaben(p)
	if given := data.CleanLine(p.Programme.Title); given != "" {
		name = "Vorhabens „" + given + "“"
	}
	return p.Say("%s: Stand des %s mit {3 Maßnahmen}, Meilensteinen, Indikatoren, Mitteln, Beteiligung und Erfahrungen, "+
		"als JSON und als CSV-Tabellen. Anzahl der {Maßnahmen}: %s. Stand: %s.",
		data.CleanLine(p.Municipality.Name), name, data.Count(len(p.Measures)), day)
}

// publisher is who carries out the Vorhaben; what is no authority is not called one.
func publisher(p data.Project, at string) node {
	n := node{iri: at, is: []string{"foaf:Agent"}}
	n.say("foaf:name", german(p.Municipality.Name))
	if k := p.Municipality.Kind; k.HasKey() || k == data.KindPurpose {
		n.say("dct:type", iri(localRule))
	}
	if page := webAddress(p.Municipality.Website); page != "" {
		n.say("foaf:homepage", iri(page))
	}
	return n
}

// contact is the office to which readers write, never a person; where none is
// recorded, the page itself says how.
func contact(p data.Project, base, at string) node {
	n := node{iri: at, is: []string{"vcard:Kind", "vcard:Organization"}}
	n.say("vcard:fn", german(cmp.Or(data.CleanLine(p.Municipality.Office), p.Municipality.Name)))
	feedback := p.Programme.Publication.Feedback
	if a, err := mail.ParseAddress(feedback); err == nil {
		n.say("vcard:hasEmail", iri("mailto:"+(&url.URL{Path: a.Address}).EscapedPath()))
		return n
	}
	n.say("vcard:hasURL", iri(cmp.Or(webAddress(feedback), base)))
	return n
}

// term is the Laufzeit, as far as it is recorded.
func term(v data.Programme, at string) node {
	n := node{iri: at, is: []string{"dct:PeriodOfTime"}}
	if v.From != "" {
		n.say("dcat:startDate", typed(string(v.From), "date"))
	}
	if v.To != "" {
		n.say("dcat:endDate", typed(string(v.To), "date"))
	}
	return n
}

// distribution is one file.
func distribution(p data.Project, f File, base, at string, day data.Date) node {
	n, kind := node{iri: at, is: []string{"dcat:Distribution"}}, formats[f.Format]
	n.say("dct:title", german(f.Title))
	n.say("dcat:accessURL", iri(base+f.Name))
	n.say("dcat:downloadURL", iri(base+f.Name))
	n.say("dct:license", iri(dcatAP+"licenses/"+licences[p.Programme.Publication.Licence]))
	n.say("dcatde:licenseAttributionByText", german(p.Municipality.Name))
	n.say("dct:format", iri(authority+"file-type/"+kind.fileType))
	n.say("dcat:mediaType", iri(mediaTypes+kind.mediaType))
	n.say("dcat:byteSize", typed(strconv.Itoa(len(f.Bytes)), "nonNegativeInteger"))
	n.say("dct:language", iri(authority+"language/DEU"))
	n.say("dct:modified", typed(string(day), "date"))
	n.say("spdx:checksum", iri(at+"-pruefsumme"))
	return n
}

func checksum(f File, at string) node {
	sum := sha256.Sum256(f.Bytes)
	n := node{iri: at, is: []string{"spdx:Checksum"}}
	n.say("spdx:algorithm", iri(sha256IRI))
	n.say("spdx:checksumValue", typed(hex.EncodeToString(sum[:]), "hexBinary"))
	return n
}
