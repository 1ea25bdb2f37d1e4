package data

import (
	"fmt"
	"regexp"
)

// States maps the first two digits of an AGS to the Land (Statistisches
// Bundesamt, Gemeindeverzeichnis).
var States = map[string]string{
	"01": "Schleswig-Holstein", "02": "Hamburg", "03": "Niedersachsen", "04": "Bremen",
	"05": "Nordrhein-Westfalen", "06": "Hessen", "07": "Rheinland-Pfalz", "08": "Baden-Württemberg",
	"09": "Bayern", "10": "Saarland", "11": "Berlin", "12": "Brandenburg",
	"13": "Mecklenburg-Vorpommern", "14": "Sachsen", "15": "Sachsen-Anhalt", "16": "Thüringen",
}

var agsForm = regexp.MustCompile(`^(\d{8}|\d{5})$`)

// StateOf gives the Land of an AGS, empty if there is none.
func StateOf(ags string) string {
	if len(ags) < 2 {
		return ""
	}
	return States[ags[:2]]
}

// CheckAGS says whether text is an AGS: 8 digits, or 5 for a district, and of
// one of the 16 Länder. There is no check digit. Empty text passes.
func CheckAGS(ags string) error {
	if ags == "" {
		return nil
	}
	if !agsForm.MatchString(ags) {
		return &Error{Code: Invalid, Field: "ags", Text: fmt.Sprintf("Der AGS „%s“ ist nicht gültig: Er hat 8 Ziffern, bei Landkreisen 5. Führende Nullen gehören dazu.", ags)}
	}
	if StateOf(ags) == "" {
		return &Error{Code: Invalid, Field: "ags", Text: fmt.Sprintf("Der AGS „%s“ gehört zu keinem Land: Die ersten beiden Ziffern müssen zwischen 01 und 16 liegen.", ags)}
	}
	return nil
}

// CheckState finds a Land that contradicts the AGS.
func CheckState(ags, state string) error {
	derived := StateOf(ags)
	if state == "" || derived == "" || state == derived {
		return nil
	}
	return &Error{Code: Invalid, Field: "state", Text: fmt.Sprintf("Das Land „%s“ passt nicht zum AGS %s, der in %s liegt. Bitte eines von beiden berichtigen.", state, ags, derived)}
}
