package exchange

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"modellkommune/data"
)

// Directory is the Gemeindeverzeichnis of a day.
type Directory struct {
	// Day is its Gebietsstand.
	Day    data.Date
	Places []Place
	keys   map[string]bool
}

// Place is a Kommune, Kreis or Gemeindeverband of the Gemeindeverzeichnis.
type Place struct {
	// Municipality is what is known of it: name, kind, key, Land, Regierungsbezirk, population.
	Municipality data.Municipality
	// District is the Kreis in which it lies, empty of a Kreis and a kreisfreie Stadt: of 10,000 names some 300 stand there twice.
	District string
	// name is the bare name and all of it all that is searched, in small ASCII letters.
	name, all string
}

// The records of the Gemeindeverzeichnis GV100AD of the Statistisches Bundesamt by their Satzart, and where their fields
// stand, counted from 0.
const (
	recordState, recordRegion, recordDistrict, recordAssociation, recordMunicipality = "10", "20", "40", "50", "60"
	recordLength                                                                     = 220
)

// placeKinds are the kinds that the Verzeichnis gives by number (Textkennzeichen); others are no Kommune of their own.
var placeKinds = map[string]data.MunicipalityKind{
	"43": data.KindCounty, "44": data.KindDistrict, "45": data.KindCounty,
	"51": data.KindOffice, "52": data.KindJoint, "53": data.KindCollective, "54": data.KindCommunity, "55": data.KindOffice, "56": data.KindUnion,
	"60": data.KindMarket, "61": data.KindUrban, "62": data.KindUrban, "63": data.KindTown, "64": data.KindVillage, "67": data.KindDistrictTown,
}

// ReadDirectory reads the Gemeindeverzeichnis (GV100AD, fixed width, UTF-8) as the Statistisches Bundesamt gives it out.
func ReadDirectory(path string) (*Directory, error) {
	b, err := readAtMost(path)
	if err != nil {
		return nil, data.Fail(data.NotFound, fmt.Sprintf("Das Gemeindeverzeichnis „%s“ lässt sich nicht lesen. Es wurde nichts übernommen.", path), err)
	}
	d := directory(string(b))
	if len(d.Places) == 0 || !utf8.Valid(b) {
		return nil, data.Fail(data.Unreadable, fmt.Sprintf("Die Datei „%s“ ist kein Gemeindeverzeichnis GV100AD in UTF-8. Bitte die Textdatei wählen, die das Statistische Bundesamt zum Herunterladen anbietet. Es wurde nichts übernommen.", path), nil)
	}
	return d, nil
}

func directory(text string) *Directory {
	regions, districts := map[string]string{}, map[string]string{}
	d := &Directory{keys: map[string]bool{}}
	for line := range strings.Lines(text) {
		r := []rune(strings.TrimRight(line, "\r\n"))
		if len(r) != recordLength {
			continue
		}
		field := func(from, to int) string { return strings.TrimSpace(string(r[from:to])) }
		sort, day, key, association, name, kind := field(0, 2), field(2, 10), field(10, 18), field(18, 22), field(22, 72), field(122, 124)
		v, known := placeKinds[kind]
		switch sort {
		case recordRegion:
			regions[key] = strings.TrimPrefix(name, "Reg.-Bez. ")
			continue
		case recordDistrict:
			districts[key] = styled(name, v)
			d.keys[key+"0000000"] = true
		case recordAssociation:
			key += association
			d.keys[key+"000"] = true
		case recordMunicipality:
			d.keys[key[:5]+association+key[5:]] = true
		default:
			continue
		}
		d.keys[key], d.Day = true, data.Date(day[:4]+"-"+day[4:6]+"-"+day[6:])
		if !known {
			continue
		}
		population, _ := strconv.Atoi(field(139, 150)) // blank where it is no municipality
		m := data.Municipality{Name: styled(name, v), Kind: v, AGS: key, State: data.StateOf(key), Region: regionOf(regions[key[:3]]), Population: population}
		if population > 0 {
			m.PopulationSource = fmt.Sprintf("Statistisches Bundesamt (Destatis), Gemeindeverzeichnis, Gebietsstand %s", d.Day)
		}
		place := Place{Municipality: m}
		if district := districts[key[:5]]; district != m.Name { // a kreisfreie Stadt lies in none
			place.District = district
		}
		bare, _, _ := strings.Cut(name, ", ")
		place.name, place.all = folded(bare), folded(strings.Join([]string{m.Name, place.District, key}, " "))
		d.Places = append(d.Places, place)
	}
	return d
}

// folded writes a text as it is searched: in small letters, umlauts written out.
func folded(text string) string { return strings.ToLower(umlauts.Replace(text)) }

// Has says whether an official key stands in the Verzeichnis, also as Regionalschlüssel.
func (d *Directory) Has(key string) bool { return d.keys[key] }

// Is says whether a text is just the name or the key of the place.
func (p Place) Is(text string) bool {
	text = strings.TrimSpace(folded(text))
	return text != "" && (text == p.name || text == p.Municipality.AGS)
}

// Find gives the places that have every word of a text in name, Kreis or key: those of just that name first, then those whose
// name begins so.
func (d *Directory) Find(text string) (found []Place) {
	text = strings.TrimSpace(folded(text))
	words := strings.Fields(text)
	if len(words) == 0 {
		return nil
	}
	rank := func(p Place) int {
		switch {
		case p.Is(text):
			return 0
		case strings.HasPrefix(p.name, text):
			return 1
		case strings.HasPrefix(p.name, words[0]):
			return 2
		}
		return 3
	}
	for _, p := range d.Places {
		if !slices.ContainsFunc(words, func(word string) bool { return !strings.Contains(p.all, word) }) {
			found = append(found, p)
		}
	}
	slices.SortStableFunc(found, func(a, b Place) int { return rank(a) - rank(b) })
	return found
}

// regionOf gives a Regierungsbezirk; the statistical regions of Länder without one are none.
func regionOf(name string) string {
	if strings.HasPrefix(name, "Statistische Region") || strings.HasPrefix(name, "früher") {
		return ""
	}
	return name
}

// styles are the words that the Verzeichnis puts behind a name and an office in front of it.
var styles = map[string]string{"M": "Markt", "St": "Stadt"}

// styled gives the name as an office writes it: „Stadt Tengen“ for „Tengen, Stadt“, „Kreis Düren“ for „Düren“.
func styled(name string, kind data.MunicipalityKind) string {
	if bare, style, found := strings.Cut(name, ", "); found && !strings.Contains(style, " ") {
		if long := styles[style]; long != "" {
			style = long
		}
		return style + " " + bare
	}
	lower := strings.ToLower(name)
	switch kind {
	case data.KindVillage, data.KindMarket, data.KindJoint, data.KindCollective, data.KindOffice:
		return string(kind) + " " + name
	case data.KindDistrict, data.KindCounty:
		if !strings.Contains(lower, "kreis") && !strings.Contains(lower, "region") {
			return string(kind) + " " + name
		}
	}
	return name
}
