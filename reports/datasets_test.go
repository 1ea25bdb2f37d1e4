package reports

import (
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
	} {
		if got := datasetsSentence(c.all, r, "2018-10-31"); got != c.sets {
			t.Errorf("\n got %s\nwant %s", got, c.sets)
		}
		if got := downloadsSentence(c.all, "2018-10-31"); got != c.downloads {
			t.Errorf("\n got %s\nwant %s", got, c.downloads)
		}
	}
}
