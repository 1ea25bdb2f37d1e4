package desk

import (
	"path/filepath"
	"slices"
	"testing"

	"modellkommune/data"
	"modellkommune/data/store"
)

func TestWhoHasIt(t *testing.T) {
	made := store.Release{Renditions: []store.Rendition{{ID: 7}}}
	to := []data.Partner{{ID: "P1", Short: "BMI"}, {ID: "P2", Name: "Deutscher Städtetag"}}
	result := func(partner string, r data.DispatchResult) data.Dispatch {
		return data.Dispatch{Partner: partner, Rendition: 7, Result: r}
	}
	for name, c := range map[string]struct {
		log  []data.Dispatch
		want string
	}{
		"nobody":  {nil, "Noch an niemanden versandt."},
		"one":     {[]data.Dispatch{result("P1", data.Sent)}, "Versandt an 1 von 2 Empfängern."},
		"all":     {[]data.Dispatch{result("P1", data.Sent), result("P2", data.Sent)}, "An alle Empfänger versandt."},
		"handed":  {[]data.Dispatch{result("P2", data.Handed)}, "Noch an niemanden versandt. Übergeben: Deutscher Städtetag. Nach dem Versand bitte im Versandprotokoll das Ergebnis eintragen."},
		"unclear": {[]data.Dispatch{result("P1", data.Unclear), result("P2", data.Sent)}, "Versandt an 1 von 2 Empfängern. Ungeklärt: BMI. Bitte dort nachfragen, ob die Nachricht angekommen ist, und das Ergebnis im Versandprotokoll eintragen."},
	} {
		d := &Desk{Session: &Session{Kept: Kept{Log: c.log}}}
		if got := d.WhoHasIt(made, to); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// The list of files opened last has each of them once, the newest first.
func TestRecentFiles(t *testing.T) {
	s := LoadSettings(filepath.Join(t.TempDir(), "einstellungen.json"))
	for _, path := range []string{"a", "b", "a", "c", "a"} {
		s.opened(path)
	}
	if want := []string{"a", "c", "b"}; !slices.Equal(s.Recent, want) {
		t.Errorf("opened last are %q, want %q", s.Recent, want)
	}
	s.Forget("c")
	if want := []string{"a", "b"}; !slices.Equal(s.Recent, want) {
		t.Errorf("without c they are %q, want %q", s.Recent, want)
	}
	if again := LoadSettings(s.path); !slices.Equal(again.Recent, []string{"a", "b"}) {
		t.Errorf("kept are %q", again.Recent)
	}
}

func TestHeadOf(t *testing.T) {
	for want, r := range map[string]data.Record{
		"Kommune  Gemeinde Merzenich":                 data.Municipality{Name: "Gemeinde Merzenich"},
		"Maßnahme M01  Leitlinien":                    data.Measure{ID: "M01", Title: " Leitlinien "},
		"Wiedervorlage WV1  Rat fragen":               data.Reminder{ID: "WV1", Text: "Rat\nfragen"},
		"Finanzposition F1  M02 2018":                 data.BudgetItem{ID: "F1", Measure: "M02", Year: 2018},
		"Buchung BU1  Faltblatt":                      data.Booking{ID: "BU1", Reason: "Faltblatt", Payee: "Druckerei"},
		"Buchung BU2  12,00 €":                        data.Booking{ID: "BU2", Amount: 12_00},
		"Auftrag AU1  Druckerei":                      data.Commitment{ID: "AU1", Payee: "Druckerei"},
		"Einnahme EN1  1. Rate":                       data.Income{ID: "EN1", Reason: "1. Rate"},
		"Finanzierungsplan FP2  Umwidmung 15.03.2018": data.Plan{ID: "FP2", Kind: data.PlanShift, Date: "2018-03-15"},
		"Finanzposition F2":                           data.BudgetItem{ID: "F2"},
		"Rate RA1  10,00 €":                           data.Instalment{ID: "RA1", Amount: 10_00},
		"Praxistauglichkeit PT1  M03":                 data.Appraisal{ID: "PT1", Measure: "M03"},
		"Konzept KON1  Offen 2.0":                     data.Concept{ID: "KON1", Title: "Offen", Version: "2.0"},
		"Anlage A1  karte.png":                        data.Attachment{ID: "A1", FileName: "karte.png"},
		"Bericht Nr.\u00a03  Zwischenbericht":         data.Report{ID: "B3", No: 3, Title: "Zwischenbericht"},
	} {
		if got := (&Desk{Session: &Session{}}).HeadOf(r); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestNameOfRecord(t *testing.T) {
	d := &Desk{Session: &Session{project: data.Project{
		CostTypes: []data.CostType{{ID: "KA1", Name: "Reisekosten"}}, Sources: []data.Source{{ID: "FQ1", Name: "Zuwendung"}}, Plans: []data.Plan{{ID: "FP1"}},
		Budget:   []data.BudgetItem{{ID: "F1", CostType: "KA1", Source: "FQ1", Year: 2018, Measure: "M01"}, {ID: "F2"}},
		Measures: []data.Measure{{ID: "M01", Title: "Leitlinien"}, {ID: "M02"}}, Reports: []data.Report{{ID: "B1", No: 1}, {ID: "B2", No: 4}},
	}}}
	for id, want := range map[string]string{"M01": "M01 Leitlinien", "M02": "M02", "F1": "F1 Reisekosten, Zuwendung, 2018, M01", "F2": "F2", "FP1": "FP1 Bewilligung", data.Municipality{}.Key().ID: "Kommune", "X9": "X9"} {
		if got := d.NameOfRecord(id); got != want {
			t.Errorf("%s is %q, want %q", id, got, want)
		}
	}
	for id, want := range map[string]string{"B2": "Bericht Nr.\u00a04", "B9": "B9"} {
		if got := d.NameOfReport(id); got != want {
			t.Errorf("%s is %q, want %q", id, got, want)
		}
	}
}
