package exchange

import (
	"testing"

	"modellkommune/data"
)

func TestAdmit(t *testing.T) {
	of := func(ags string) data.Project {
		return data.Project{Municipality: data.Municipality{Name: "Gemeinde", AGS: ags}}
	}
	for name, c := range map[string]struct {
		recorded, read data.Project
		admitted       bool
	}{
		"the same":        {of("05358040"), of("05358040"), true},
		"another":         {of("05358040"), of("08335080"), false},
		"without an AGS":  {of("05358040"), of(""), false},
		"not yet entered": {of(""), of("05358040"), false},
		"what it became":  {of("05358040"), data.Project{Municipality: data.Municipality{Name: "Stadt", AGS: "05358060", Former: []data.FormerName{{Until: "2017-12-31", AGS: "05358040"}}}}, true},
		"empty":           {data.Project{}, of("05358040"), true},
	} {
		err := Admit(c.recorded, Import{Project: c.read})
		if _, sentence := data.Sentence(err); (err == nil) != c.admitted || !c.admitted && !sentence {
			t.Errorf("%s: %v", name, err)
		}
	}
}
