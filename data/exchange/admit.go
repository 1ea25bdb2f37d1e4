package exchange

import (
	"fmt"
	"reflect"

	"modellkommune/data"
)

// Admit refuses to replace what is recorded by the data of another
// municipality, unless nothing is recorded yet.
func Admit(recorded, read data.Project) error {
	if recorded.Municipality.AGS == read.Municipality.AGS || reflect.DeepEqual(recorded.Normal(), data.Project{}.Normal()) {
		return nil
	}
	return data.Fail(data.Conflict, fmt.Sprintf("Die Datei gehört zu einer anderen Kommune (%s statt %s). Es wurde nichts übernommen. Bitte dafür eine neue Projektakte anlegen.",
		ags(read), ags(recorded)), nil)
}

func ags(p data.Project) string {
	if p.Municipality.AGS == "" {
		return "kein AGS"
	}
	return "AGS " + p.Municipality.AGS
}
