package data

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// States maps the first two digits of an AGS to the Land (Statistisches
// Bundesamt, Gemeindeverzeichnis).
var States = map[string]string{
	"01": "Schleswig-Holstein", "02": "Hamburg", "03": "Niedersachsen", "04": "Bremen",
	"05": "Nordrhein-Westfalen", "06": "Hessen", "07": "Rheinland-Pfalz", "08": "Baden-Württemberg",
	"09": "Bayern", "10": "Saarland", "11": "Berlin", "12": "Brandenburg",
	"13": "Mecklenburg-Vorpommern", "14": "Sachsen", "15": "Sachsen-Anhalt", "16": "Thüringen",
}

var agsForm = regexp.MustCompile(`^(\d{5}|\d{8}|\d{9}|\d{12})$`)

// StateOf gives the Land of an AGS, empty if there is none.
func StateOf(ags string) string {
	if len(ags) < 2 {
		return ""
	}
	return States[ags[:2]]
}

// CheckAGS says whether text is an official key: 8 digits of a municipality, 5 of a district, 9 of a Gemeindeverband, or 12 as
// Regionalschlüssel, and of one of the 16 Länder. There is no check digit. Empty text passes.
func CheckAGS(ags string) error {
	if ags == "" {
		return nil
	}
	if !agsForm.MatchString(ags) {
		return &Error{Code: Invalid, Field: "ags", Text: fmt.Sprintf("Der AGS „%s“ ist nicht gültig: Er hat 8 Ziffern, bei Kreisen 5, bei Verbandsgemeinden und Ämtern 9, als Regionalschlüssel 12. Führende Nullen gehören dazu.", ags)}
	}
	if StateOf(ags) == "" {
		return &Error{Code: Invalid, Field: "ags", Text: fmt.Sprintf("Der AGS „%s“ gehört zu keinem Land: Die ersten beiden Ziffern müssen zwischen 01 und 16 liegen.", ags)}
	}
	return nil
}

// membersKeys checks the keys of Kommunen that act together.
func membersKeys(members []Member) error {
	for n, m := range members {
		if err := CheckAGS(m.AGS); err != nil {
			return within(fmt.Sprintf("members[%d]", n), err)
		}
	}
	return nil
}

func formerKeys(former []FormerName) error {
	for n, f := range former {
		if f.Until == "" {
			return &Error{Code: Invalid, Field: fmt.Sprintf("former[%d].until", n), Text: "Zu einem früheren Namen gehört der Tag, bis zu dem er galt. Bitte eintragen."}
		}
		if err := CheckAGS(f.AGS); err != nil {
			return within(fmt.Sprintf("former[%d]", n), err)
		}
	}
	return nil
}

// CheckKeyOf finds a key that the kind does not have, such as that of a municipality at a Landkreis. A kreisfreie Stadt has a
// Kreis of its own, so that its Gemeindeschlüssel ends in 000, and that of no other does.
func CheckKeyOf(kind MunicipalityKind, ags string) error {
	lengths := kind.body().keys
	if ags == "" || kind == "" || lengths == nil || CheckAGS(ags) != nil {
		return nil
	}
	if !slices.Contains(lengths, len(ags)) {
		return &Error{Code: Invalid, Field: "ags", Text: fmt.Sprintf("Der Schlüssel %s hat %d Ziffern; zur Art „%s“ gehört einer mit %d, oder der Regionalschlüssel mit 12. Bitte Art oder Schlüssel berichtigen.", ags, len(ags), kind, lengths[0])}
	}
	if len(ags) == 8 && strings.HasSuffix(ags, "000") != (kind == KindUrban) {
		return &Error{Code: Invalid, Field: "ags", Text: fmt.Sprintf("Der Schlüssel %s passt nicht zur Art „%s“: Nur der einer kreisfreien Stadt endet auf 000. Bitte Art oder Schlüssel berichtigen.", ags, kind)}
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
