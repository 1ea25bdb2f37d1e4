package data

import "testing"

// A Förderung that somebody enters is never lost: it goes to the source of the Vorlage, or to one of its own.
func TestBeginMoney(t *testing.T) {
	for name, sources := range map[string][]Source{
		"nothing given": nil,
		"a grant":       {{ID: "FQ1", Name: "Zuwendung", Kind: SourceGrant, Grant: true}, {ID: "FQ2", Name: "Eigenmittel", Kind: SourceOwn}},
		"own money":     {{ID: "FQ1", Name: "Eigenmittel", Kind: SourceOwn}, {ID: "FQ3", Name: "Personal", Kind: SourceInKind}},
	} {
		given := Project{Format: FormatVersion, Sources: sources}
		p := given.BeginMoney(10_000_00)
		source, known := p.GrantSource()
		if !known || source.Granted != 10_000_00 || p.Validate() != nil {
			t.Errorf("%s: %+v, %v", name, p.Sources, p.Validate())
		}
		if len(sources) > 0 && sources[0].Granted != 0 {
			t.Errorf("%s: the Vorlage itself is changed", name)
		}
		if own := given.BeginMoney(0); len(sources) > 0 && len(own.Sources) != len(sources) {
			t.Errorf("%s: without a Förderung there are %+v", name, own.Sources)
		}
	}
}
