package exchange

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"unicode/utf8"

	"modellkommune/data"
)

// Place is a Kommune, Kreis or Gemeindeverband of the Gemeindeverzeichnis.
type Place struct {
	// Label names it as the Verzeichnis does, with its Kreis and key: of 10,000 names some 300 stand there twice.
	Label string
	// Municipality is what is known of it: name, kind, key, Land, Regierungsbezirk, population.
	Municipality data.Municipality
}

// The records of the Gemeindeverzeichnis GV100AD of the Statistisches Bundesamt by their Satzart, and where their fields
// stand, counted from 0.
const (
	recordState, recordRegion, recordDistrict, recordAssociation, recordMunicipality = "10", "20", "40", "50", "60"
	recordLength                                                                     = 220
)

// placeKinds are the kinds that the Verzeichnis gives by number (Textkennzeichen); others are no Kommune of their own.
var placeKinds = map[string]data.MunicipalityKind{
	"43": "Kreis", "44": data.KindDistrict, "45": "Kreis",
	"51": "Amt", "52": "Samtgemeinde", "53": "Verbandsgemeinde", "54": "Verwaltungsgemeinschaft", "55": "Amt", "56": "Gemeindeverwaltungsverband",
	"60": "Markt", "61": data.KindUrban, "62": data.KindUrban, "63": data.KindTown, "64": data.KindVillage, "67": "Große Kreisstadt",
}

// ReadDirectory reads the Gemeindeverzeichnis (GV100AD, fixed width, UTF-8) as the Statistisches Bundesamt gives it out.
func ReadDirectory(path string) ([]Place, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, data.Fail(data.NotFound, fmt.Sprintf("Das Gemeindeverzeichnis „%s“ lässt sich nicht lesen. Es wurde nichts übernommen.", path), err)
	}
	places := directory(string(b))
	if len(places) == 0 || !utf8.Valid(b) {
		return nil, data.Fail(data.Unreadable, fmt.Sprintf("Die Datei „%s“ ist kein Gemeindeverzeichnis GV100AD in UTF-8. Bitte die Textdatei wählen, die das Statistische Bundesamt zum Herunterladen anbietet. Es wurde nichts übernommen.", path), nil)
	}
	return places, nil
}

func directory(text string) []Place {
	regions, districts := map[string]string{}, map[string]string{}
	var places []Place
	for line := range strings.Lines(text) {
		r := []rune(strings.TrimRight(line, "\r\n"))
		if len(r) != recordLength {
			continue
		}
		field := func(from, to int) string { return strings.TrimSpace(string(r[from:to])) }
		sort, day, key, association, name, kind := field(0, 2), field(2, 10), field(10, 18), field(18, 22), field(22, 72), field(122, 124)
		switch sort {
		case recordRegion:
			regions[key] = strings.TrimPrefix(name, "Reg.-Bez. ")
		case recordDistrict:
			districts[key] = name
		case recordAssociation:
			key += association
		case recordMunicipality:
		default:
			continue
		}
		v, known := placeKinds[kind]
		if !known || sort == recordRegion {
			continue
		}
		population, _ := strconv.Atoi(field(139, 150)) // blank where it is no municipality
		m := data.Municipality{Name: styled(name, v), Kind: v, AGS: key, State: data.StateOf(key), Region: regionOf(regions[key[:3]]), Population: population}
		if population > 0 && len(day) == 8 {
			m.PopulationSource = fmt.Sprintf("Statistisches Bundesamt (Destatis), Gemeindeverzeichnis, Gebietsstand %s", data.Date(day[:4]+"-"+day[4:6]+"-"+day[6:]))
		}
		places = append(places, Place{Label: strings.Join(given(name, districts[key[:5]], key), " · "), Municipality: m})
	}
	return places
}

// regionOf gives a Regierungsbezirk; the statistical regions of Länder without one are none.
func regionOf(name string) string {
	if strings.HasPrefix(name, "Statistische Region") || strings.HasPrefix(name, "früher") {
		return ""
	}
	return name
}

// given leaves out what is empty or stands there already.
func given(parts ...string) []string {
	var list []string
	for _, part := range parts {
		if part != "" && (len(list) == 0 || list[len(list)-1] != part) {
			list = append(list, part)
		}
	}
	return list
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
	case data.KindVillage, "Markt", "Samtgemeinde", "Verbandsgemeinde", "Amt":
		return string(kind) + " " + name
	case data.KindDistrict, "Kreis":
		if !strings.Contains(lower, "kreis") && !strings.Contains(lower, "region") {
			return string(kind) + " " + name
		}
	}
	return name
}
