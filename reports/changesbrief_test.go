package reports

import (
	"strings"
	"testing"

	"modellkommune/data"
	"modellkommune/reports/document"
)

func TestSpans(t *testing.T) {
	for _, c := range []struct {
		ids  []string
		want string
	}{
		{nil, ""},
		{[]string{"R9"}, "R9"},
		{[]string{"R9", "R10"}, "R9, R10"},
		{[]string{"BT9", "BT10", "BT11"}, "BT9–BT11"},
		{[]string{"M08", "M09", "M10", "M12"}, "M08–M10, M12"},
		{[]string{"F1", "F3", "F2"}, "F1, F3, F2"},
		{[]string{"F2", "EN3", "EN4", "EN5"}, "F2, EN3–EN5"},
		{[]string{"A", "B", "C"}, "A, B, C"},
		{[]string{"M01-MS1", "M01-MS2", "M01-MS3", "M02-MS4"}, "M01-MS1–M01-MS3, M02-MS4"},
	} {
		if got := lineOf(joinedRuns(spans(c.ids))); got != c.want {
			t.Errorf("%v: got %s, want %s", c.ids, got, c.want)
		}
	}
}

// What is told by field names each record, and those alike together.
func TestFieldList(t *testing.T) {
	var list fieldList
	list.of("Leer")
	list.addFields("R1", []data.FieldChange{{Name: "status", Label: "Status", Old: "offen", Now: "erledigt"}})
	list.addFields("R2", []data.FieldChange{{Name: "status", Label: "Status", Old: "offen", Now: "erledigt"}, {Name: "note", Label: "Notiz", Sort: data.SortText, Old: "", Now: "neu"}})
	list.addFields("R3", []data.FieldChange{{Name: "status", Label: "Status", Old: "offen", Now: "eingetreten"}, {Name: "title", Label: "Titel", Old: "Alt", Now: strings.Repeat("lang ", 10)}})
	list.addPosition("F1", data.PositionChange{Now: data.Position{Spent: 100_00}, Bookings: data.Turnover{New: 2, Changed: 1}})
	list.addPosition("F2", data.PositionChange{Bookings: data.Turnover{New: 2, Changed: 1}})
	var got []string
	for _, line := range list.lines() {
		got = append(got, plainSpaces(lineOf(line)))
	}
	want := "Status: R1, R2 „offen“ → „erledigt“; R3 „offen“ → „eingetreten“|Notiz: R2 ergänzt|Titel: R3 bisher „Alt“|Ist: F1 bisher 0,00 €|Buchungen: F2 neu; F2 geändert"
	if text := strings.Join(got, "|"); text != want {
		t.Errorf("\n got %s\nwant %s", text, want)
	}
}

// A release keeps the section in full, whatever is printed of it.
func TestToldInFull(t *testing.T) {
	old, now := sampleProject(t, "merzenich"), sampleProject(t, "merzenich-2018")
	before, _ := old.Report(1)
	report, _ := now.Report(3)
	o, err := OutlineFor(report.Kind)
	if err != nil {
		t.Fatal(err)
	}
	lines := Judged(Input{Project: now, Report: report, Outline: o, Before: &Before{Project: old, Report: before}}).Changes
	text := plainSpaces(strings.Join(lines, "\n"))
	for _, line := range []string{
		"Maßnahme: M02 Gemeinde-App für Merzenich; Status: in Vorbereitung → verzögert; Fortschritt: 10 % → 30 %; Geplantes Ende: 31.12.2018 → 30.06.2019; Prognose 31.05.2019; Gesamtampel: gefährdet; ↘ verschlechtert",
		"Meilenstein: M02-MS2 Anbieter ausgewählt und beauftragt; Bisher geplant: 31.05.2018; Termin jetzt: 14.12.2018 (Prognose); Verschiebung: +197 Tage; Zum Basisplan: +197 Tage; Status und Ursache: verschoben: Vergabe",
		"Bei: Vorhaben; Änderungen: Abgeschlossene Haushaltsjahre: neu 2017, 28.02.2018",
		"Maßnahme: M01 Leitlinien und Leitfaden Open Government; Soll: 22.500,00 €; Änderung Soll: +1.500,00 €; Ist: 20.970,68 €; Änderung Ist: +11.108,08 €; Prognose: 22.382,40 €; Änderung Prognose: +1.482,40 €",
		"Bei: Rate RA3; Änderungen: Abgerufen am: 03.04.2018",
	} {
		if !strings.Contains(text, "\n"+line+"\n") {
			t.Errorf("nowhere %s", line)
		}
	}
	if len(lines) < 120 {
		t.Errorf("%d lines only", len(lines))
	}
}

// However much has changed, it is told in paragraphs: only how measures stand has a table.
func TestBriefChangesAreParagraphs(t *testing.T) {
	old, now := sampleProject(t, "merzenich"), sampleProject(t, "merzenich-2018")
	before, _ := old.Report(1)
	report, _ := now.Report(3)
	o, err := OutlineFor(report.Kind)
	if err != nil {
		t.Fatal(err)
	}
	s := &section{Input: Input{Project: now, Report: report, Outline: o, Before: &Before{Project: old, Report: before}}.atKeyDate().filtered()}
	changes(s)
	tables := 0
	for _, block := range s.blocks {
		switch block.(type) {
		case document.Table:
			tables++
		case document.Paragraph:
		default:
			t.Errorf("a %T", block)
		}
	}
	if tables != 1 || len(s.blocks) > 14 {
		t.Errorf("%d tables, %d blocks", tables, len(s.blocks))
	}
	if got := s.ref.Heading(); plainSpaces(got) != "Änderungen seit Bericht Nr. 1" {
		t.Errorf("the heading is %s", got)
	}
}
