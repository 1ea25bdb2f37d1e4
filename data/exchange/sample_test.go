package exchange

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"modellkommune/assets"
	"modellkommune/data"
)

// later names what the examples record but a Projektakte cannot hold yet.
var later = map[string]bool{
	"budget": true, "indicators": true, "participation": true, "risks": true, "workshops": true, "lessons": true,
}

// TestSamplesKeepTheExamples walks every leaf of the examples as they were
// recorded and finds it in the export of the sample, as often as it occurs.
func TestSamplesKeepTheExamples(t *testing.T) {
	for _, name := range Samples() {
		example, err := os.ReadFile("testdata/" + name + ".json")
		if err != nil {
			t.Fatal(err)
		}
		export, err := Marshal(sample(t, name))
		if err != nil {
			t.Fatal(err)
		}
		have := leaves(t, export)
		for leaf, count := range leaves(t, example) {
			if have[leaf] < count {
				t.Errorf("%s: %s stands %d times in the example, %d times in the sample", name, leaf, count, have[leaf])
			}
		}
	}
}

// leaves counts the texts, numbers and truth values of a JSON value.
func leaves(t *testing.T, b []byte) map[string]int {
	var value any
	if err := json.Unmarshal(b, &value); err != nil {
		t.Fatal(err)
	}
	counts := map[string]int{}
	var walk func(any)
	walk = func(v any) {
		switch v := v.(type) {
		case map[string]any:
			for key, kid := range v {
				if !strings.HasPrefix(key, "_") && !later[key] {
					walk(kid)
				}
			}
		case []any:
			for _, kid := range v {
				walk(kid)
			}
		case nil:
		default:
			leaf, _ := json.Marshal(v)
			counts[string(leaf)]++
		}
	}
	walk(value)
	return counts
}

// TestSamplesAreComplete holds that a sample has what its due report needs.
func TestSamplesAreComplete(t *testing.T) {
	due := map[string]int{"merzenich": 1, "merzenich-2018": 3, "tengen": 3, "koeln": 3}
	for _, name := range Samples() {
		p := sample(t, name)
		r, ok := p.NextReport()
		if !ok || r.No != due[name] {
			t.Errorf("%s: the next report is no. %d", name, r.No)
		}
		for field, text := range map[string]string{
			"summary": r.Summary, "events": r.Events, "deviations": r.Deviations, "outlook": r.Outlook, "support": r.Support,
			"author": r.Author, "key_date": string(r.KeyDate), "file_reference": p.Municipality.FileReference,
			"problem": p.Concept().Problem, "vision": p.Concept().Vision,
		} {
			if text == "" {
				t.Errorf("%s: %s is empty", name, field)
			}
		}
		if len(p.Partners) != 4 || p.Programme.Funding != 50_000_00 || len(p.Concept().Focus) == 0 {
			t.Errorf("%s: the programme is not complete", name)
		}
		for _, m := range p.Measures {
			if m.Description == "" || m.Problem == "" || m.ExpectedResult == "" || m.Responsible == "" || m.PublicSummary == "" || m.PlainLanguage == "" {
				t.Errorf("%s: %s is not complete", name, m.ID)
			}
			if n := len([]rune(m.Summary)); n > data.SummaryLimit {
				t.Errorf("%s: the summary of %s has %d characters", name, m.ID, n)
			}
		}
	}
}

// TestSamplesTypography holds the conventions of German offices and that no
// real mail address slipped in.
func TestSamplesTypography(t *testing.T) {
	for _, name := range Samples() {
		text := string(sampleBytes(t, name))
		for _, wrong := range []string{" €", " %", "\\\"", "“ “", "--", "§ ", "z. B.", "..", "  \"\"", " ,", " ;"} {
			if strings.Contains(text, wrong) {
				t.Errorf("%s: contains %q", name, wrong)
			}
		}
		if strings.Count(text, "„") != strings.Count(text, "“") {
			t.Errorf("%s: quotation marks are not paired", name)
		}
		if strings.Count(text, "@") != strings.Count(text, ".example.org\"") {
			t.Errorf("%s: a mail address is not of example.org", name)
		}
	}
}

func sample(t *testing.T, name string) data.Project {
	t.Helper()
	p, err := Sample(name)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func sampleBytes(t *testing.T, name string) []byte {
	t.Helper()
	b, err := assets.Samples.ReadFile("samples/" + name + ".json")
	if err != nil {
		t.Fatal(err)
	}
	return b
}
