package exchange

import (
	"bytes"
	"encoding/csv"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"modellkommune/data"
)

func TestTables(t *testing.T) {
	minus := data.Cents(-5)
	p := data.Project{
		Municipality: data.Municipality{Name: "Stadt Wedel", AGS: "01056050"},
		Measures: []data.Measure{
			{ID: "M01", Title: "Rathaus; offen", Contributors: []string{"Bauamt", "Hauptamt"}, Links: []data.Link{{Title: "Start", URL: "https://example.org"}, {Title: "=1+1"}}, Milestones: []data.Milestone{{ID: "M01-MS1", Title: "Beschluss", PlannedDate: "2018-03-01", Mandatory: true}}},
			{ID: "M02"},
		},
		Budget:     []data.BudgetItem{{ID: "F1", Measure: "M02", Year: 2018, Forecast: &minus, Amounts: []data.PlannedAmount{{Plan: "FP1", Amount: 1250000}}}},
		Bookings:   []data.Booking{{ID: "BU1", Item: "F1", Number: "007", Amount: -1234}},
		Indicators: []data.Indicator{{ID: "I1", Target: "-1234.5"}},
	}.Normal()
	for _, c := range []struct {
		file string
		want []string // cells by label, one after the other, of its first row
		rows int
	}{
		{"Kommune.csv", []string{"Name", "Stadt Wedel", "AGS", "01056050", "Einwohnerzahl", "0", "Stichtag der Einwohnerzahl", ""}, 1},
		{"Massnahme.csv", []string{"Kennung", "M01", "Titel", "Rathaus; offen", "Mitwirkende Organisationseinheiten", "Bauamt\nHauptamt", "Abweichender Fortschritt", ""}, 2},
		{"Massnahme-Links.csv", []string{"Maßnahme", "M01", "Eintrag", "1", "Titel", "Start"}, 2},
		{"Meilenstein.csv", []string{"Kennung", "M01-MS1", "Maßnahme", "M01", "Plan", "2018-03-01", "Pflicht-Meilenstein", "ja"}, 1},
		{"Finanzposition.csv", []string{"Maßnahme", "M02", "Haushaltsjahr", "2018", "Prognose (Euro)", "-0,05"}, 1},
		{"Finanzposition-Soll.csv", []string{"Finanzposition", "F1", "Fassung des Plans", "FP1", "Betrag (Euro)", "12500,00"}, 1},
		{"Buchung.csv", []string{"Finanzposition", "F1", "Belegnummer", "007", "Betrag (Euro)", "-12,34"}, 1},
		{"Indikator.csv", []string{"Zielwert", "-1234,5", "Veröffentlichen", "nein"}, 1},
		{"Risiko.csv", nil, 0},
		{"Spalten.csv", []string{"Tabelle", "Kommune", "Spalte", "Name"}, -1},
	} {
		table, ok := tableNamed(Tables(p), c.file)
		if !ok || c.rows >= 0 && len(table.Rows) != c.rows {
			t.Errorf("%s: there %v, %d rows", c.file, ok, len(table.Rows))
			continue
		}
		for i := 0; i < len(c.want); i += 2 {
			if got := inColumn(table, c.want[i]); got != c.want[i+1] {
				t.Errorf("%s, %s: %q, want %q", c.file, c.want[i], got, c.want[i+1])
			}
		}
	}
}

// Every field of the JSON has its column, and every column its own name.
func TestEveryFieldHasItsColumn(t *testing.T) {
	fields, files := map[string]bool{}, map[string]bool{}
	for _, table := range Tables(data.Project{}) {
		if name := strings.ToLower(table.FileName()); files[name] || len(table.Rows) > 0 && table.Name != "Spalten" && table.Name != "Kommune" && table.Name != "Vorhaben" {
			t.Errorf("%s stands twice, or has %d rows of an empty project", name, len(table.Rows))
		} else {
			files[name] = true
		}
		labels := map[string]bool{}
		for _, c := range table.Columns {
			if c.Label == "" || labels[c.Label] {
				t.Errorf("%s: the column %q is there twice or has no name", table.Name, c.Label)
			}
			labels[c.Label], fields[c.Field] = true, true
		}
	}
	var look func(path string, typ reflect.Type)
	look = func(path string, typ reflect.Type) {
		if typ.Kind() == reflect.Slice {
			typ = typ.Elem()
		}
		if typ.Kind() != reflect.Struct {
			if !fields[path] {
				t.Errorf("%s has no column", path)
			}
			return
		}
		for i := range typ.NumField() {
			if name := typ.Field(i).Tag.Get("json"); name != "-" && name != "format" && typ.Field(i).Type != reflect.TypeFor[data.Template]() {
				look(strings.TrimPrefix(path+"."+name, "."), typ.Field(i).Type)
			}
		}
	}
	look("", reflect.TypeFor[data.Project]())
}

var negative = regexp.MustCompile(`^-\d+(,\d+)?$`)

// Whatever a project says, a reader of CSV gets it back, and no spreadsheet
// computes it.
func TestCSVRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := projects.Draw(t, "project")
		for i := range p.Measures { // signs are rare among all characters
			p.Measures[i].Title = data.CleanText(rapid.StringMatching(`[ \t'"]?[=+@-]?[ ;'"\n=a-z-]{0,5}`).Draw(t, "title"))
		}
		for _, table := range Tables(p) {
			b := CSV(table)
			if !bytes.Equal(b, CSV(table)) {
				t.Fatalf("%s: two runs differ", table.Name)
			}
			r := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(b, byteOrderMark)))
			r.Comma = ';'
			lines, err := r.ReadAll()
			if err != nil {
				t.Fatalf("%s: %v", table.Name, err)
			}
			var back [][]string
			for _, line := range lines[1:] {
				row := make([]string, len(line))
				for i, text := range line {
					isText := table.Columns[i].Form == FormText || table.Columns[i].Form == FormList
					if text != "" && strings.ContainsAny(text[:1], "=+-@\t\r") && (isText || !negative.MatchString(text)) {
						t.Fatalf("%s: a spreadsheet computes %q", table.Name, text)
					}
					if row[i] = text; isText {
						row[i] = strings.TrimPrefix(text, "'")
					}
				}
				back = append(back, row)
			}
			if diff := cmp.Diff(table.Rows, back); diff != "" {
				t.Fatalf("%s: %s", table.Name, diff)
			}
		}
	})
}

func TestHarmless(t *testing.T) {
	for text, want := range map[string]string{
		"":                  "",
		"Rathaus = offen":   "Rathaus = offen",
		"=1+1":              "'=1+1",
		"+49 2421 1":        "'+49 2421 1",
		"- Punkt":           "'- Punkt",
		"@SUM(A1)":          "'@SUM(A1)",
		" \u00a0=1":         "' \u00a0=1",
		"\n=1":              "'\n=1",
		"\tx":               "'\tx",
		"＝1":                "'＝1",
		"'n Abend":          "''n Abend",
		"„=1“":              "„=1“",
		"5 % über dem Ziel": "5 % über dem Ziel",
	} {
		if got := harmless(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestWriteTables(t *testing.T) {
	p, err := Sample("merzenich")
	if err != nil {
		t.Fatal(err)
	}
	for name, p := range map[string]data.Project{"all": p, "public": p.Public()} {
		folder := filepath.Join(t.TempDir(), "neu", name)
		for range 2 {
			if err := WriteTables(folder, p); err != nil {
				t.Fatal(err)
			}
		}
		for _, table := range Tables(p) {
			b, err := os.ReadFile(filepath.Join(folder, table.FileName()))
			if err != nil || !bytes.Equal(b, CSV(table)) {
				t.Errorf("%s: %v", table.FileName(), err)
			}
		}
	}
	file := filepath.Join(t.TempDir(), "datei")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := WriteTables(file, p); err == nil {
		t.Error("a file is taken for a folder")
	} else {
		german(t, err)
	}
}

func TestPlainName(t *testing.T) {
	for name, want := range map[string]string{
		"Maßnahme, Übertragbar auf": "Massnahme-Uebertragbar-auf",
		"Orle\u0301ans / Ost ®":     "Orleans-Ost",
		"../../etc/passwd":          "etc-passwd",
		"":                          "",
	} {
		if got := PlainName(name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}

func tableNamed(all []Table, file string) (Table, bool) {
	for _, t := range all {
		if t.FileName() == file {
			return t, true
		}
	}
	return Table{}, false
}

// inColumn gives the cell of the first row under a label.
func inColumn(t Table, label string) string {
	for i, c := range t.Columns {
		if c.Label == label {
			return t.Rows[0][i]
		}
	}
	return "no column " + label
}
