package exchange

import (
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"modellkommune/assets"
	"modellkommune/data"
)

// renamed maps what the examples call differently to the value that stands in
// the samples.
var renamed = map[string]string{
	`"geschlossen"`:        `"erledigt"`,
	`"übertragen auf M03"`: `"erledigt"`,
}

// mended maps sentences of the examples that contradicted their own figures and
// days to what the samples say instead.
var mended = strings.NewReplacer(
	"Der vorliegende Bericht wird", "Der 1. Bericht wird",
	"Die Gespräche der vergangenen Wochen", "Die Gespräche vom Herbst 2017",
	"Zugleich fehlt ein gemeinsames Verständnis", "Zugleich fehlte zu Beginn ein gemeinsames Verständnis",
	"dies erklärt einen Teil der Verzögerungen bei App und Karte.", "deshalb findet die vierte Sitzung des Forums erst im November statt.",
	"Zu jeder Anregung gibt die Verwaltung innerhalb von sechs Wochen eine Antwort;", "Jede Anregung soll innerhalb von sechs Wochen eine Antwort erhalten;",
	"werden als weitere Ebenen geführt", "kommen als weitere Ebenen hinzu",
	"4.000 € wurde nach M03 übertragen", "4.000 € liegt seit März 2018 bei M03",
	"1.600 € wurden nach M07 umgewidmet", "1.600 € waren schon im März nach M07 umgewidmet",
	"sollen weitere Datensätze folgen", "sollten weitere Datensätze folgen",
	"Für den Haushalt ist eine einfache", "Für den Haushalt war eine einfache",
	"Die Daten erhalten eine offene Lizenz und eine kurze, verständliche Beschreibung.", "Mit offener Lizenz und kurzer Beschreibung erschienen sind davon die Spielplätze.",
	"für 68 Anregungen liegt eine Antwort vor, die übrigen werden mit dem Leitlinienentwurf beantwortet.", "68 Anregungen waren Ende Oktober 2017 beantwortet, die übrigen sollten mit dem Leitlinienentwurf beantwortet werden.",
	"an den Fachbereich Bauen weitergegeben", "an den Fachbereich Bauen und Verkehr weitergegeben",
	"zwei Fachbereiche verhandelten", "zwei Stellen verhandelten",
	"nach vier Monaten beendet", "nach sieben Monaten beendet",
	"die frei gewordenen Mittel helfen", "die gewonnene Zeit hilft",
	"Wartung und Betrieb im Jahr so viel kosten wie die Einführung", "Wartung und Betrieb doppelt so viel kosten wie veranschlagt",
	"Nutzertest mit zwölf Personen", "Nutzertest mit 13 Personen",
	"waren Teil der Auslobungsunterlagen", "gehören zu den Auslobungsunterlagen",
	"mit der gesamten Belegschaft", "für die gesamte Belegschaft",
	"Die Ampel aus dem Leitbildprozess", "Die geplante Ampel zum Leitbild",
	"Sechs Maßnahmen liefen", "Fünf Maßnahmen liefen",
)

// fullSamples are those that show everything; one shows what is missing.
func fullSamples() []string {
	return slices.DeleteFunc(Samples(), func(name string) bool { return name == "luecken" })
}

// TestSamplesKeepTheExamples walks every leaf of the examples as they were
// recorded and finds it in the export of the sample, as often as it occurs; a sentence
// that was mended counts as it reads now. What they say of money is kept otherwise now: its sums are compared.
func TestSamplesKeepTheExamples(t *testing.T) {
	for _, name := range fullSamples() {
		example, err := os.ReadFile("testdata/" + name + ".json")
		if err != nil {
			t.Fatal(err)
		}
		export, err := Marshal(sample(t, name))
		if err != nil {
			t.Fatal(err)
		}
		have := leaves(t, export)
		for leaf, count := range leaves(t, withoutMoney(t, example)) {
			got := have[leaf]
			if now := mended.Replace(leaf); now != leaf {
				got += have[now]
			}
			if got < count {
				t.Errorf("%s: %s stands %d times in the example, %d times in the sample", name, leaf, count, got)
			}
		}
	}
}

// withoutMoney takes out of an example what is kept otherwise now.
func withoutMoney(t *testing.T, b []byte) []byte {
	var value map[string]any
	if err := json.Unmarshal(b, &value); err != nil {
		t.Fatal(err)
	}
	for _, m := range value["measures"].([]any) {
		delete(m.(map[string]any), "budget")
	}
	out, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// TestSamplesKeepTheMoney holds that each Finanzposition of the samples was approved as in the example and
// has spent as much at the Stichtag of its report.
func TestSamplesKeepTheMoney(t *testing.T) {
	for _, name := range fullSamples() {
		b, err := os.ReadFile("testdata/" + name + ".json")
		if err != nil {
			t.Fatal(err)
		}
		var example struct {
			Date     data.Date `json:"_state_date"`
			Measures []struct {
				ID     string
				Budget []struct {
					Position, Source string
					Year             int
					Planned          data.Cents `json:"planned_cents"`
					Spent            data.Cents `json:"spent_cents"`
				}
			}
		}
		if err := json.Unmarshal(b, &example); err != nil {
			t.Fatal(err)
		}
		list := sample(t, name).Positions(example.Date)
		for _, m := range example.Measures {
			for _, want := range m.Budget {
				at := slices.IndexFunc(list, func(v data.Position) bool {
					return v.Measure == m.ID && v.CostType == want.Position && v.Source.Name == want.Source && v.Year == want.Year
				})
				if at < 0 {
					t.Errorf("%s: %+v is missing", name, want)
				} else if got := list[at]; got.Planned != want.Planned || got.Spent != want.Spent {
					t.Errorf("%s: %s plans %s and has spent %s on %s; want %s and %s", name, got.ID, got.Planned, got.Spent, example.Date, want.Planned, want.Spent)
				}
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
				if !strings.HasPrefix(key, "_") {
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
			counts[cmp.Or(renamed[string(leaf)], string(leaf))]++
		}
	}
	walk(value)
	return counts
}

// TestSamplesAreComplete holds that a sample has what its due report needs.
func TestSamplesAreComplete(t *testing.T) {
	due := map[string]int{"merzenich": 1, "merzenich-2018": 3, "tengen": 3, "koeln": 3}
	for _, name := range fullSamples() {
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
		for _, f := range p.Findings(r, data.Outline{}, r.Day()) {
			if f.Severity == data.SeverityError {
				t.Errorf("%s: %s", name, f.Sentence())
			}
		}
		if grant, _ := p.GrantSource(); len(p.Partners) != 4 || grant.Granted != 50_000_00 || len(p.Concept().Focus) == 0 {
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

// TestSamplesShowEverything holds that every page of the program has something
// to show: no list is empty but the attachments, whose bytes no sample has, own
// outlines, which few need, Nachforderungen, which the sparse sample shows, and the appraisals of the first report, for which
// it is too early.
func TestSamplesShowEverything(t *testing.T) {
	for _, name := range fullSamples() {
		p := reflect.ValueOf(sample(t, name))
		for i := range p.NumField() {
			list := p.Type().Field(i).Name
			if list == "Attachments" || list == "Outlines" || list == "Queries" || (list == "Appraisals" || list == "Incomes") && name == "merzenich" {
				continue
			}
			if f := p.Field(i); f.Kind() == reflect.Slice && f.Len() == 0 {
				t.Errorf("%s: %s is empty", name, list)
			}
		}
	}
}

// TestSamplesAddUp holds that plan, instalments and grant agree.
func TestSamplesAddUp(t *testing.T) {
	for _, name := range fullSamples() {
		p := sample(t, name)
		var planned, instalments data.Cents
		grant, _ := p.GrantSource()
		for _, v := range p.Positions("") {
			if v.Source.Grant {
				planned += v.Planned
			}
		}
		for _, i := range p.Instalments {
			instalments += i.Amount
		}
		if planned != grant.Granted || instalments != grant.Granted {
			t.Errorf("%s: of %s, %s are planned and %s are paid in instalments", name, grant.Granted, planned, instalments)
		}
	}
}

// TestSamplesKeepKennungen holds that the two states of one Projektakte call the
// same thing by the same Kennung.
func TestSamplesKeepKennungen(t *testing.T) {
	before := map[string]string{}
	for _, r := range sample(t, "merzenich").Records() {
		before[identity(r)] = r.Key().ID
	}
	for _, r := range sample(t, "merzenich-2018").Records() {
		if old := before[identity(r)]; old != "" && old != r.Key().ID {
			t.Errorf("%s was %s and is %s", identity(r), old, r.Key().ID)
		}
	}
}

// identity says by its facts which record this is.
func identity(r data.Record) string {
	switch r := r.(type) {
	case data.Indicator:
		return fmt.Sprintf("indicator %s %s", r.Measure, r.Name)
	case data.BudgetItem:
		return fmt.Sprintf("budget item %s %s %s %d", r.Measure, r.CostType, r.Source, r.Year)
	case data.Participation:
		return fmt.Sprintf("participation %s %s %s", r.Measure, r.Format, r.Date)
	case data.Risk:
		return fmt.Sprintf("risk %s %s", r.Measure, r.Title)
	case data.Workshop:
		return fmt.Sprintf("workshop %d", r.No)
	case data.Lesson:
		return "lesson " + r.Title
	}
	return fmt.Sprint(r.Key())
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
	b, err := assets.Samples.ReadFile(SamplePath(name))
	if err != nil {
		t.Fatal(err)
	}
	return b
}
