package reports

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"modellkommune/data"
	"modellkommune/reports/document"
)

func TestProofs(t *testing.T) {
	for _, c := range []struct {
		sample string
		no     int
		key    data.Date
	}{{"merzenich-2018", 3, "2018-10-31"}, {"koeln", 4, "2019-09-30"}, {"luecken", 2, "2018-10-31"}} {
		p := sampleProject(t, c.sample)
		r, _ := p.Report(c.no)
		in := Input{Project: p, Report: r, Date: c.key, On: "2019-10-04"}
		golden(t, "proof-"+c.sample, plain(Proof(in)))
		golden(t, "call-"+c.sample, plain(Call(in)))
	}
}

// The sheet for the portal has the fields of the form in its order, each with what it is; where none are recorded, the
// usual ones. What nobody recorded is no zero.
func TestPortalSheet(t *testing.T) {
	for _, c := range []struct {
		sample string
		no     int
		key    data.Date
	}{{"merzenich-2018", 3, "2018-10-31"}, {"merzenich", 1, "2017-10-31"}, {"luecken", 2, "2018-10-31"}} {
		p := sampleProject(t, c.sample)
		r, _ := p.Report(c.no)
		golden(t, "portal-"+c.sample, plain(PortalSheet(Input{Project: p, Report: r, Date: c.key})))
	}
}

// What was invoiced by the day of a Mittelabruf is part of it, also where it is paid since.
func TestCallOfAPastDay(t *testing.T) {
	p := data.Project{
		Sources:     []data.Source{{ID: "FQ1", Grant: true, Granted: 10_000_00}},
		Budget:      []data.BudgetItem{{ID: "F1", Source: "FQ1"}},
		Bookings:    []data.Booking{{ID: "BU1", Item: "F1", Invoiced: "2018-10-20", Paid: "2018-11-05", Amount: 480_00}},
		Instalments: []data.Instalment{{ID: "RA1", Source: "FQ1", Amount: 5_000_00}},
	}
	said := plain(Call(Input{Project: p, Date: "2018-10-31"}))
	if !strings.Contains(said, "Gestellte, noch nicht bezahlte Rechnungen | 480,00") {
		t.Error(said)
	}
}

// A Nachweis is the last one from the end of the Bewilligungszeitraum on, and for the Abschlussbericht.
func TestProofTitle(t *testing.T) {
	p := data.Project{Programme: data.Programme{To: "2019-06-30"}, Sources: []data.Source{{ID: "FQ1", Grant: true}}}
	longer := p
	longer.Sources = []data.Source{{ID: "FQ1", Grant: true, To: "2019-12-31"}}
	for _, c := range []struct {
		p     data.Project
		kind  data.ReportKind
		key   data.Date
		final bool
	}{
		{p, data.InterimReport, "2019-06-29", false},
		{p, data.InterimReport, "2019-06-30", true},
		{p, data.FinalReport, "2019-01-31", true},
		{longer, data.InterimReport, "2019-06-30", false},
		{longer, data.InterimReport, "2019-12-31", true},
		{data.Project{}, data.InterimReport, "2019-12-31", false},
	} {
		got := Input{Project: c.p, Report: data.Report{Kind: c.kind}, Date: c.key}.proofTitle()
		if strings.Contains(got, "Verwendungsnachweis") != c.final {
			t.Errorf("%s at %s: %s", c.kind, c.key, got)
		}
	}
}

// Whatever was booked, the sums of a Nachweis are the same by Kostenart, by source and over the Belegliste, and a
// Mittelabruf of it can be made.
func TestProofAddsUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var p data.Project
		moneyOf(t, &p)
		in := Input{Project: p, Report: data.Report{ID: "B1", No: 1, Kind: data.InterimReport}, Date: "2018-10-31"}
		spent := data.SumOf(data.Cash(p.Positions(in.Date))).Spent.String()
		sums := map[string]string{}
		heading := ""
		for _, block := range Proof(in).Blocks {
			switch b := block.(type) {
			case document.Heading:
				heading = b.Text
			case document.Table:
				if len(b.Rows) > 0 {
					sums[heading] = lastRow(b)
				}
			}
		}
		column := func(table string, n int) string {
			cells := strings.Split(sums[table], "|")
			if len(cells) <= n {
				return ""
			}
			return cells[n]
		}
		if got := column("Ausgaben nach Kostenart", 3); got != spent {
			t.Fatalf("by Kostenart %s, spent %s", got, spent)
		}
		if got := column("Einnahmen nach Quelle", 4); got != spent {
			t.Fatalf("by source %s, spent %s", got, spent)
		}
		if got := column("Belegliste der Ausgaben", 6); sums["Belegliste der Ausgaben"] != "" && got != spent {
			t.Fatalf("the receipts say %s, spent %s", got, spent)
		}
		if len(Call(in).Blocks) == 0 {
			t.Fatal("no Mittelabruf")
		}
	})
}
