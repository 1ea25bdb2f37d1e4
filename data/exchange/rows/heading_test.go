package rows

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var few = []Column{{"Bezahlt am", []string{"Zahldatum"}}, {"Empfänger", []string{"Kreditor"}}, {"Betrag", []string{"Brutto"}}}

func TestArrange(t *testing.T) {
	for name, c := range map[string]struct {
		cells [][]string
		want  Arranged
	}{
		"in the order of the columns": {
			[][]string{{"Betrag", "Empfänger"}, {"12", "Druckerei"}},
			Arranged{Headed: true, Rows: [][]string{{"", "Druckerei", "12"}}},
		},
		"other names, units, signs": {
			[][]string{{"KREDITOR:", "Brutto (in EUR)", "Zahl-datum"}, {"Druckerei", "12", "1.3.18"}},
			Arranged{Headed: true, Rows: [][]string{{"1.3.18", "Druckerei", "12"}}},
		},
		"what no column has is told": {
			[][]string{{"Betrag €", "Konto", "", "Empfänger"}, {"12", "4711", "x", "Druckerei"}},
			Arranged{Headed: true, Rows: [][]string{{"", "Druckerei", "12"}}, Left: []string{"Konto"}},
		},
		"thousands are another unit": {
			[][]string{{"Betrag T€", "Empfänger", "Bezahlt am"}, {"12", "Druckerei", "1.3.18"}},
			Arranged{Headed: true, Rows: [][]string{{"1.3.18", "Druckerei", ""}}, Left: []string{"Betrag T€"}},
		},
		"a percentage is no amount": {
			[][]string{{"Betrag %", "Empfänger", "Bezahlt am"}, {"80", "Druckerei", "1.3.18"}},
			Arranged{Headed: true, Rows: [][]string{{"1.3.18", "Druckerei", ""}}, Left: []string{"Betrag %"}},
		},
		"a title above": {
			[][]string{{"Belegliste 2018"}, {"Stand 31.10."}, {"Betrag", "Kreditor"}, {"12", "Druckerei"}},
			Arranged{Headed: true, Above: 2, Rows: [][]string{{"", "Druckerei", "12"}}},
		},
		"a heading that is a word for a sum": {
			[][]string{{"Saldo", "Betrag", "Kreditor"}, {"99", "12", "Druckerei"}},
			Arranged{Headed: true, Rows: [][]string{{"", "Druckerei", "12"}}, Left: []string{"Saldo"}},
		},
		"a short row": {
			[][]string{{"Bezahlt am", "Betrag"}, {"1.3.18"}},
			Arranged{Headed: true, Rows: [][]string{{"1.3.18", "", ""}}},
		},
		"no heading": {
			[][]string{{"1.3.18", "Betrag", "12"}, {"1.4.18", "Druckerei", "13"}},
			Arranged{Rows: [][]string{{"1.3.18", "Betrag", "12"}, {"1.4.18", "Druckerei", "13"}}},
		},
		"sums": {
			[][]string{{"Betrag", "Kreditor", "Zahldatum"}, {"12", "Druckerei", ""}, {"12", "Zwischensumme:", ""}, {"5", "Gesamt", "1.3.2018"}, {"5", "Gesamtschule", ""}, {"17", "SUMME", ""}, {"17", "Summe 2018", ""}, {"17", "Total", ""}},
			Arranged{Headed: true, Rows: [][]string{{"", "Druckerei", "12"}, {"1.3.2018", "Gesamt", "5"}, {"", "Gesamtschule", "5"}}, Sums: 4},
		},
		"a sum below no heading":        {[][]string{{"1.3.18", "Druckerei", "12"}, {"", "Gesamt", "12"}}, Arranged{Rows: [][]string{{"1.3.18", "Druckerei", "12"}}, Sums: 1}},
		"a Kostenart that is called so": {[][]string{{"1.3.18", "Gesamt", "12"}}, Arranged{Rows: [][]string{{"1.3.18", "Gesamt", "12"}}}},
		"one column":                    {[][]string{{"Betrag"}, {"12"}}, Arranged{Headed: true, Rows: [][]string{{"", "", "12"}}}},
		"a heading only":                {[][]string{{"Betrag", "Kreditor"}}, Arranged{Headed: true}},
	} {
		got, err := Arrange(c.cells, few)
		if diff := cmp.Diff(c.want, got); err != nil || diff != "" {
			t.Errorf("%s: %v (-want +got):\n%s", name, err, diff)
		}
	}
}

func TestHeadingsThatMeanTheSame(t *testing.T) {
	for _, head := range [][]string{{"Betrag", "Betrag (Euro)", "Empfänger"}, {"Zahldatum", "Zahl-Datum", "Betrag"}, {"Betrag", "MwSt", "Brutto"}} {
		if _, err := Arrange([][]string{head, {"1", "2", "3"}}, few); err == nil || !strings.Contains(err.Error(), "Zwei Spalten") {
			t.Errorf("%v: %v", head, err)
		}
	}
}
