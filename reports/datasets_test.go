package reports

import (
	"strings"
	"testing"

	"modellkommune/data"
)

func TestDatasetsSentences(t *testing.T) {
	r := data.Report{PeriodFrom: "2018-01-01"}
	old := data.Dataset{Published: "2017-05-01", Downloads: new(1200)}
	fresh := data.Dataset{Published: "2018-05-01"}
	none := data.Dataset{Downloads: new(7)}
	later := data.Dataset{Published: "2019-05-01"}
	for _, c := range []struct {
		all             []data.Dataset
		sets, downloads string
	}{
		{[]data.Dataset{none}, "Offene Daten sind noch nicht veröffentlicht.", ""},
		{[]data.Dataset{old}, "Ein Datensatz ist zur freien Nutzung veröffentlicht.", "Gezählt wurden 1.200 Abrufe."},
		{[]data.Dataset{fresh}, "Ein Datensatz ist zur freien Nutzung veröffentlicht.", ""},
		{[]data.Dataset{old, fresh}, "Zwei Datensätze sind zur freien Nutzung veröffentlicht, einer davon neu im Berichtszeitraum.", "Gezählt wurden 1.200 Abrufe; bei einem Datensatz werden die Abrufe nicht gezählt."},
		{[]data.Dataset{old, later}, "Ein Datensatz ist zur freien Nutzung veröffentlicht; ein weiterer steht noch aus.", "Gezählt wurden 1.200 Abrufe."},
		{[]data.Dataset{old, later, none}, "Ein Datensatz ist zur freien Nutzung veröffentlicht; zwei weitere stehen noch aus.", "Gezählt wurden 1.200 Abrufe."},
		{
			[]data.Dataset{{Measure: "M06", Published: "2017-05-01"}, {Measure: "M03", Published: "2017-05-01"}, {Measure: "M06", Published: "2017-05-01"}, {Published: "2017-05-01"}},
			"Vier Datensätze sind zur freien Nutzung veröffentlicht (zwei aus M06, einer aus M03 und einer ohne Maßnahme).", "",
		},
		{[]data.Dataset{{Measure: "M06", Published: "2017-05-01"}, {Measure: "M03"}}, "Ein Datensatz ist zur freien Nutzung veröffentlicht; ein weiterer steht noch aus.", ""},
	} {
		if got := datasetsSentence(data.MeasureWord{}, c.all, r, "2018-10-31"); got != c.sets {
			t.Errorf("\n got %s\nwant %s", got, c.sets)
		}
		if got := downloadsSentence(c.all, "2018-10-31"); got != c.downloads {
			t.Errorf("\n got %s\nwant %s", got, c.downloads)
		}
	}
}

func TestDatasetRow(t *testing.T) {
	p := data.Project{
		Measures: []data.Measure{{ID: "M06", Title: "Haushalt"}},
		Datasets: []data.Dataset{
			{ID: "D1", Measure: "M06", Title: "Wege", Description: "Alle Wege", Portal: "Gemeindeseite", URL: "https://example.org/w.csv", Format: "CSV", Licence: "CC BY 4.0", Published: "2017-03-01", Frequency: "jährlich", Downloads: new(412)},
			{ID: "D2", Published: "2019-01-01"},
			{ID: "D3", URL: "https://example.org"},
		},
	}
	in := Input{Project: p, Date: "2018-10-31"}
	text := sectionText(t, data.SectionDatasets, in)
	for _, want := range []string{
		"| D1 Wege (M06): Alle Wege. Portal: Gemeindeseite, https://example.org/w.csv | CSV, CC BY 4.0 | 01.03.2017, jährlich | 412 |",
		"| D2 | – | geplant: 01.01.2019 | – |", "| D3: https://example.org | – | noch nicht | – |",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in\n%s", want, text)
		}
	}
	earlier := p
	earlier.Datasets = []data.Dataset{p.Datasets[0]}
	earlier.Datasets[0].Downloads = new(143)
	in.Before, in.Outline = &Before{Project: earlier, Date: "2017-10-31"}, withChanges
	s := &section{Input: in}
	for want, d := range map[string]data.Dataset{"412 (bisher 143)": p.Datasets[0], "": p.Datasets[1], "143": earlier.Datasets[0]} {
		if got := spaced(s.downloadsOf(d)); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}
