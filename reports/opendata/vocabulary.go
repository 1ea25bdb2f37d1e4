package opendata

import (
	"net/url"
	"strings"

	"golang.org/x/net/idna"

	"modellkommune/data"
)

// Where the vocabularies lie that DCAT-AP.de prescribes
// (https://www.dcat-ap.de/def/dcatde/3.0/spec/, „Kontrollierte Vokabulare“).
const (
	authority  = "http://publications.europa.eu/resource/authority/"
	dcatAP     = "http://dcat-ap.de/def/"
	mediaTypes = "https://www.iana.org/assignments/media-types/"
	sha256IRI  = "http://spdx.org/rdf/terms#checksumAlgorithm_sha256"
	localRule  = "http://purl.org/adms/publishertype/LocalAuthority"
)

// licences gives the licences as the list of DCAT-AP.de names them
// (https://www.dcat-ap.de/def/licenses/).
var licences = map[data.Licence]string{
	"dl-de/zero-2-0": "dl-zero-de/2.0", "dl-de/by-2-0": "dl-by-de/2.0", "CC0 1.0": "cc-zero", "CC BY 4.0": "cc-by/4.0", "CC BY-SA 4.0": "cc-by-sa/4.0",
	"CC BY 3.0 DE": "cc-by-de/3.0", "CC BY-SA 3.0 DE": "cc-by-sa-de/3.0", "ODbL 1.0": "odbl", "ODC-BY 1.0": "odby", "PDDL 1.0": "odcpddl",
	"gemeinfrei": "ccpdm/1.0", "andere freie Lizenz": "other-open", "andere eingeschränkte Lizenz": "other-closed",
}

// format is a kind of file in the vocabularies of the EU and of IANA.
type format struct{ fileType, mediaType string }

var formats = map[string]format{"JSON": {"JSON", "application/json"}, "CSV": {"CSV", "text/csv"}}

// webAddress gives an address of the web as it stands in RDF, empty where a text
// is none or holds what no IRI may (RFC 3987). A domain with umlauts stands in
// A-labels, because few readers of metadata undo the percent signs of net/url.
func webAddress(text string) string {
	u, err := url.Parse(strings.TrimSpace(text))
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" || strings.ContainsAny(u.String(), "<>\"{}|\\^` ") {
		return ""
	}
	if ascii, err := idna.Lookup.ToASCII(u.Hostname()); err == nil {
		u.Host = strings.Replace(u.Host, u.Hostname(), ascii, 1)
	}
	return u.String()
}

// folder gives the address of a folder, with the slash at its end; what follows
// „?“ or „#“ does not belong to it.
func folder(text string) string {
	u, err := url.Parse(webAddress(text))
	if err != nil || u.Host == "" {
		return ""
	}
	u.RawQuery, u.ForceQuery, u.Fragment, u.RawFragment = "", false, "", ""
	return strings.TrimSuffix(u.String(), "/") + "/"
}

// contributor gives the Kennung of a Datenbereitsteller as GovData lists them
// (https://www.dcat-ap.de/def/contributors/), of which the last part is enough.
func contributor(id string) string {
	const list = dcatAP + "contributors/"
	id = strings.TrimSpace(id)
	if i := strings.LastIndex(id, "/"); i >= 0 {
		id = id[i+1:]
	}
	if id == "" {
		return ""
	}
	return list + url.PathEscape(id)
}

// area gives the place and its level after the Amtlicher Gemeindeschlüssel.
func area(ags string) (place, level string) {
	switch {
	case data.CheckAGS(ags) != nil || ags == "":
		return "", ""
	case len(ags) == 5:
		return dcatAP + "politicalGeocoding/districtKey/" + ags, dcatAP + "politicalGeocoding/Level/administrativeDistrict"
	case len(ags) != 8:
		return "", "" // a Verband is no place of which DCAT-AP.de has a level
	}
	return dcatAP + "politicalGeocoding/municipalityKey/" + ags, dcatAP + "politicalGeocoding/Level/municipality"
}
