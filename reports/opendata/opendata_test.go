package opendata_test

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"
	"testing"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/reports/opendata"
)

func TestFiles(t *testing.T) {
	p := published(t, "merzenich-2018")
	files := written(t, p)
	for name, format := range map[string]string{
		"daten/projekt.json": "JSON", "daten/projektakte.schema.json": "JSON", "daten/csv/Massnahme.csv": "CSV", "daten/csv/Spalten.csv": "CSV", "daten/dcat.jsonld": "JSON-LD", "daten/dcat.rdf": "RDF/XML",
	} {
		if files[name].Format != format || files[name].Title == "" {
			t.Errorf("%s: %q, %q", name, files[name].Format, files[name].Title)
		}
	}
	if _, there := files["daten/csv/Ansprechperson.csv"]; there {
		t.Error("a table without rows is published")
	}
	read, err := exchange.Unmarshal(files["daten/projekt.json"].Bytes)
	if err != nil || len(read.Measures) != len(p.Measures) || len(read.Contacts) != 0 {
		t.Errorf("%v, %d measures, %d contacts", err, len(read.Measures), len(read.Contacts))
	}
}

// Both spellings of the record say the same.
func TestJSONAndXMLSayTheSame(t *testing.T) {
	var records []map[string]opendata.File
	for _, sample := range []string{"koeln", "merzenich", "merzenich-2018", "tengen"} {
		records = append(records, written(t, published(t, sample)))
	}
	for i, said := range read(t, records...) {
		if len(said.JSONLD) < 100 {
			t.Errorf("record %d: %d triples", i+1, len(said.JSONLD))
		}
	}
}

const (
	base      = "https://www.merzenich.example.org/open-government/"
	authority = "http://publications.europa.eu/resource/authority/"
)

// What DCAT-AP.de 3.0 demands („Pflicht“) and recommends („Empfohlen“) of a
// catalogue, a dataset, a distribution, a publisher and a contact, and what the
// Konventionenhandbuch does.
func TestRecordHasWhatIsDemanded(t *testing.T) {
	p := published(t, "merzenich-2018")
	p.Programme.Publication.Address = strings.TrimSuffix(base, "/")
	p.Programme.Publication.Feedback = "rathaus@merzenich.example.org"
	p.Programme.Publication.Licence = "dl-de/by-2-0"
	files := written(t, p)
	said := values(read(t, files)[0].JSONLD)
	at := func(name string) string { return "<" + base + "daten/dcat.jsonld#" + name + ">" }
	for _, c := range []struct{ node, property, want string }{
		{"katalog", "rdf:type", "<dcat:Catalog>"},
		{"katalog", "dct:title", `"Offene Daten: Gemeinde Merzenich"@de`},
		{"katalog", "dct:description", "*"},
		{"katalog", "dct:publisher", at("herausgeber")},
		{"katalog", "dcat:dataset", at("datensatz")},
		{"katalog", "foaf:homepage", "<" + base + ">"},
		{"datensatz", "rdf:type", "<dcat:Dataset>"},
		{"datensatz", "dct:title", `"Projektstand eines Open-Government-Vorhabens"@de`},
		{"datensatz", "dct:description", "*"},
		{"datensatz", "dct:identifier", "*"},
		{"datensatz", "dcatde:contributorID", "<http://dcat-ap.de/def/contributors/openNRW>"},
		{"datensatz", "dct:publisher", at("herausgeber")},
		{"datensatz", "dcat:contactPoint", at("kontakt")},
		{"datensatz", "dcat:theme", "<" + authority + "data-theme/GOVE>"},
		{"datensatz", "dcat:keyword", `"Open Government"@de`},
		{"datensatz", "dcat:landingPage", "<" + base + ">"},
		{"datensatz", "dct:issued", `"2018-10-31"^^<xsd:date>`},
		{"datensatz", "dct:modified", `"2018-10-31"^^<xsd:date>`},
		{"datensatz", "dct:language", "<" + authority + "language/DEU>"},
		{"datensatz", "dct:accessRights", "<" + authority + "access-right/PUBLIC>"},
		{"datensatz", "dct:accrualPeriodicity", "<" + authority + "frequency/IRREG>"},
		{"datensatz", "dct:spatial", at("gebiet")},
		{"datensatz", "dcatde:politicalGeocodingURI", "<http://dcat-ap.de/def/politicalGeocoding/municipalityKey/05358040>"},
		{"datensatz", "dcatde:politicalGeocodingLevelURI", "<http://dcat-ap.de/def/politicalGeocoding/Level/municipality>"},
		{"datensatz", "dct:temporal", at("laufzeit")},
		{"datensatz", "dcat:distribution", at("datei-1")},
		{"gebiet", "rdf:type", "<dct:Location>"},
		{"laufzeit", "rdf:type", "<dct:PeriodOfTime>"},
		{"laufzeit", "dcat:startDate", `"` + string(p.Programme.From) + `"^^<xsd:date>`},
		{"laufzeit", "dcat:endDate", `"` + string(p.Programme.To) + `"^^<xsd:date>`},
		{"herausgeber", "rdf:type", "<foaf:Agent>"},
		{"herausgeber", "foaf:name", `"Gemeinde Merzenich"@de`},
		{"herausgeber", "dct:type", "<http://purl.org/adms/publishertype/LocalAuthority>"},
		{"kontakt", "rdf:type", "<vcard:Kind>"},
		{"kontakt", "vcard:fn", "*"},
		{"kontakt", "vcard:hasEmail", "<mailto:rathaus@merzenich.example.org>"},
	} {
		got := said[at(c.node)][c.property]
		if len(got) == 0 || c.want != "*" && !slices.Contains(got, c.want) {
			t.Errorf("%s %s: %q, not %q", c.node, c.property, got, c.want)
		}
	}
	var urls []string
	for i := range said[at("datensatz")]["dcat:distribution"] {
		file := said[at("datei-"+strconv.Itoa(i+1))]
		for property, want := range map[string]string{
			"rdf:type": "<dcat:Distribution>", "dct:title": "*", "dcat:accessURL": "*", "dcat:byteSize": "*", "dct:format": "*", "dcat:mediaType": "*",
			"dct:license": "<http://dcat-ap.de/def/licenses/dl-by-de/2.0>", "dcatde:licenseAttributionByText": `"Gemeinde Merzenich"@de`,
		} {
			if got := file[property]; len(got) != 1 || want != "*" && got[0] != want {
				t.Errorf("file %d: %s %q", i+1, property, got)
			}
		}
		address := file["dcat:downloadURL"][0]
		name := strings.TrimSuffix(strings.TrimPrefix(address, "<"+base), ">")
		urls = append(urls, name)
		sum := sha256.Sum256(files[name].Bytes)
		check := said[file["spdx:checksum"][0]]
		if check["spdx:checksumValue"][0] != `"`+hex.EncodeToString(sum[:])+`"^^<xsd:hexBinary>` || check["spdx:algorithm"][0] != "<spdx:checksumAlgorithm_sha256>" {
			t.Errorf("%s: %v", name, check)
		}
		if file["dcat:byteSize"][0] != `"`+strconv.Itoa(len(files[name].Bytes))+`"^^<xsd:nonNegativeInteger>` {
			t.Errorf("%s has %q bytes", name, file["dcat:byteSize"])
		}
	}
	if len(urls) != len(files)-2 { // the two spellings of the record do not list themselves
		t.Errorf("%d of %d files are listed: %q", len(urls), len(files), urls)
	}
}

// values parts triples by node and property, with the prefixes of the vocabularies.
func values(triples []string) map[string]map[string][]string {
	short := strings.NewReplacer(
		"http://www.w3.org/ns/dcat#", "dcat:", "http://dcat-ap.de/def/dcatde/", "dcatde:", "http://purl.org/dc/terms/", "dct:", "http://xmlns.com/foaf/0.1/", "foaf:",
		"http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf:", "http://spdx.org/rdf/terms#", "spdx:", "http://www.w3.org/2006/vcard/ns#", "vcard:",
		"http://www.w3.org/2001/XMLSchema#", "xsd:", "http://www.w3.org/2004/02/skos/core#", "skos:",
	)
	out := map[string]map[string][]string{}
	for _, triple := range triples {
		subject, rest, _ := strings.Cut(triple, " ")
		property, object, _ := strings.Cut(short.Replace(rest), " ")
		if out[subject] == nil {
			out[subject] = map[string][]string{}
		}
		property = strings.Trim(property, "<>")
		out[subject][property] = append(out[subject][property], object)
	}
	return out
}

// Without what GovData demands there is no record, and a sentence for each gap.
func TestWhatIsMissing(t *testing.T) {
	for name, c := range map[string]struct {
		take func(*data.Project)
		says string
	}{
		"address":        {func(p *data.Project) { p.Programme.Publication.Address = "" }, "Adresse"},
		"no web address": {func(p *data.Project) { p.Programme.Publication.Address = "www.merzenich.de" }, "Adresse"},
		"a wrong sign":   {func(p *data.Project) { p.Programme.Publication.Address = `https://a.example.org/?"<` }, "Adresse"},
		"licence":        {func(p *data.Project) { p.Programme.Publication.Licence = "" }, "Lizenz"},
		"name":           {func(p *data.Project) { p.Municipality.Name = "" }, "Name des Herausgebers"},
	} {
		p := published(t, "koeln")
		c.take(&p)
		files, err := opendata.Files(p, day)
		missing := opendata.Lacking(p)
		if err != nil || len(missing) != 1 || !strings.Contains(missing[0], c.says) {
			t.Errorf("%s: %v, %q", name, err, missing)
		}
		for _, f := range files {
			if strings.Contains(f.Name, "dcat.") {
				t.Errorf("%s: %s is written", name, f.Name)
			}
		}
		if len(files) < 10 {
			t.Errorf("%s: only %d files are written", name, len(files))
		}
	}
	if missing := opendata.Lacking(data.Project{}); len(missing) != 3 {
		t.Errorf("an empty project: %q", missing)
	}
}

// Who has no Kennung of GovData yet gets the record without it, and is told who adds it.
func TestWithoutContributor(t *testing.T) {
	p := published(t, "koeln")
	if added := opendata.ToBeAdded(p); added != nil {
		t.Errorf("somebody has to add %q", added)
	}
	p.Programme.Publication.ContributorID = " "
	files, err := opendata.Files(p, day)
	if added := opendata.ToBeAdded(p); err != nil || len(added) != 1 || !strings.Contains(added[0], "Landesportal") {
		t.Errorf("%v, %q", err, added)
	}
	described := 0
	for _, f := range files {
		if strings.Contains(f.Name, "dcat.") {
			described++
			if strings.Contains(string(f.Bytes), "contributorID") {
				t.Errorf("%s names a Kennung", f.Name)
			}
		}
	}
	if described != 2 {
		t.Errorf("%d files describe the data", described)
	}
}

// Titles and descriptions are German for any Thema and any name, and only an authority is called one.
func TestWhatOthersAreCalled(t *testing.T) {
	for _, c := range []struct {
		kind                data.MunicipalityKind
		name, subject, says string
		authority           bool
	}{
		{"Verein", "LAG Hügelland e. V.", "Regionalentwicklung", "Offene Daten zum Stand eines Vorhabens im Programm „LEADER“. Herausgeber: LAG Hügelland e. V.", false},
		{"Zweckverband", "Schulverband Nord", "Open Government", "Offene Daten zum Stand eines Open-Government-Vorhabens. Herausgeber: Schulverband Nord.", true},
		{"Gruppe von Kommunen", "Die Drei", "", "Offene Daten zum Stand eines Vorhabens im Programm „LEADER“. Herausgeber: Die Drei.", false},
		{"Kreis", "Kreis Muster", "Smart City", "Offene Daten zum Stand eines Smart-City-Vorhabens. Herausgeber: Kreis Muster.", true},
	} {
		p := published(t, "koeln")
		p.Municipality = data.Municipality{Name: c.name, Kind: c.kind}
		p.Programme.Template.Title, p.Programme.Template.Subject, p.Programme.Template.SubjectOf = "LEADER", c.subject, "von "+c.subject
		b := string(written(t, p)["daten/dcat.rdf"].Bytes)
		if !strings.Contains(b, ">"+c.says+"<") || strings.Contains(b, "LocalAuthority") != c.authority {
			t.Errorf("%s: %s", c.name, b[:min(len(b), 3000)])
		}
	}
}

func TestPlacesAndContacts(t *testing.T) {
	for _, c := range []struct{ ags, place, level string }{
		{"05315000", "municipalityKey/05315000", "municipality"},
		{"08335", "districtKey/08335", "administrativeDistrict"},
	} {
		p := published(t, "koeln")
		p.Municipality.AGS = c.ags
		b := string(written(t, p)["daten/dcat.rdf"].Bytes)
		if !strings.Contains(b, "politicalGeocoding/"+c.place+`"`) || !strings.Contains(b, "politicalGeocoding/Level/"+c.level+`"`) {
			t.Errorf("%s: %s", c.ags, b)
		}
	}
	for _, c := range []struct{ feedback, want string }{
		{"buero@koeln.example.org", `vcard:hasEmail rdf:resource="mailto:buero@koeln.example.org"`},
		{"https://koeln.example.org/kontakt?a=1&b=2", `vcard:hasURL rdf:resource="https://koeln.example.org/kontakt?a=1&amp;b=2"`},
		{"", `vcard:hasURL rdf:resource="https://open-government.koeln.example.org/"`},
		{"bitte anrufen", `vcard:hasURL rdf:resource="https://open-government.koeln.example.org/"`},
	} {
		p := published(t, "koeln")
		p.Programme.Publication.Feedback = c.feedback
		if b := string(written(t, p)["daten/dcat.rdf"].Bytes); !strings.Contains(b, c.want) {
			t.Errorf("%s is not in %s", c.want, b)
		}
	}
	umlaut := published(t, "koeln")
	umlaut.Programme.Publication.Address = "https://köln.example.org:8443/og"
	if b := string(written(t, umlaut)["daten/dcat.rdf"].Bytes); !strings.Contains(b, `rdf:resource="https://xn--kln-sna.example.org:8443/og/daten/projekt.json"`) {
		t.Errorf("no address in A-labels in %s", b)
	}
	p := published(t, "koeln")
	p.Municipality.AGS, p.Programme.From, p.Programme.To = "", "", ""
	b := string(written(t, p)["daten/dcat.rdf"].Bytes)
	if strings.Contains(b, "politicalGeocoding") || strings.Contains(b, "temporal") {
		t.Error("the record says where and when, which nobody recorded")
	}
}

// Each licence that can be chosen has a name in the list of DCAT-AP.de.
func TestAllLicencesAreKnown(t *testing.T) {
	for _, l := range data.Licences {
		p := published(t, "koeln")
		p.Programme.Publication.Licence = l
		if missing := opendata.Lacking(p); len(missing) > 0 {
			t.Errorf("%s: %q", l, missing)
		}
	}
}
