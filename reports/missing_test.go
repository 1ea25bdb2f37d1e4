package reports

import (
	"encoding/json"
	"strings"
	"testing"

	"modellkommune/assets"
	"modellkommune/data"
)

// What data calls a Pflichtangabe, the report marks where it is missing: each
// that the Abgabeprüfung names is blanked alone in a full project.
func TestWhatIsRequiredIsMissedInTheReport(t *testing.T) {
	blank := data.Project{
		Municipality: data.Municipality{}, Concepts: []data.Concept{{ID: "K1"}},
		Measures: []data.Measure{{ID: "M01", Milestones: []data.Milestone{{ID: "M01-MS1"}}}},
		Reports:  []data.Report{{ID: "B1"}},
	}
	elsewhere := map[string]string{
		"measure title": "„(noch ohne Titel)“", "milestone title": "„(noch ohne Titel)“",
		"measure start": "„bis …“", "measure end": "„ab …“",
		"measure status": "a dash in its cell", "milestone status": "a dash in its cell",
		"milestone evidence": "a dash in its cell", "milestone baseline_date": "a dash in its cell",
		"report period_from": "„bis …“", "report period_to": "„ab …“",
		"report kind": "no outline, hence no report", "report due": "the guide makes no report without",
	}
	for _, l := range blank.Findings(blank.Reports[0], data.Outline{}, "") {
		name := string(l.Key.Kind) + " " + l.Field
		if l.Code != "missing" || elsewhere[name] != "" {
			continue
		}
		p := without(t, sample(t, "merzenich"), l)
		if !strings.Contains(composed(t, p, p.Reports[0], "2017-10-31"), missing) {
			t.Errorf("%s: the report does not say that %s", name, l.Text)
		}
	}
}

// without blanks the field that a finding names in the first record of its kind.
func without(t *testing.T, p data.Project, l data.Finding) data.Project {
	t.Helper()
	b, err := json.Marshal(p)
	if err != nil {
		t.Fatal(err)
	}
	var whole map[string]any
	if err := json.Unmarshal(b, &whole); err != nil {
		t.Fatal(err)
	}
	record := func(v any) map[string]any {
		if list, ok := v.([]any); ok {
			v = list[len(list)-1]
			if l.Key.Kind != data.KindConcept {
				v = list[0]
			}
		}
		return v.(map[string]any)
	}
	at := map[data.Kind]func() map[string]any{
		data.KindMunicipality: func() map[string]any { return record(whole["municipality"]) },
		data.KindProgramme:    func() map[string]any { return record(whole["programme"]) },
		data.KindConcept:      func() map[string]any { return record(whole["concepts"]) },
		data.KindMeasure:      func() map[string]any { return record(whole["measures"]) },
		data.KindMilestone:    func() map[string]any { return record(record(whole["measures"])["milestones"]) },
		data.KindReport:       func() map[string]any { return record(whole["reports"]) },
	}[l.Key.Kind]()
	path := strings.Split(l.Field, ".")
	for _, step := range path[:len(path)-1] {
		at = at[step].(map[string]any)
	}
	delete(at, path[len(path)-1])
	if b, err = json.Marshal(whole); err != nil {
		t.Fatal(err)
	}
	var out data.Project
	if err := json.Unmarshal(b, &out); err != nil {
		t.Fatal(err)
	}
	return out
}

func sample(t *testing.T, name string) data.Project {
	t.Helper()
	b, err := assets.Samples.ReadFile("samples/" + name + ".json")
	if err != nil {
		t.Fatal(err)
	}
	var p data.Project
	if err := json.Unmarshal(b, &p); err != nil {
		t.Fatal(err)
	}
	return p
}
