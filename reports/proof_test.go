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
	if !strings.Contains(said, "Gestellte, noch nicht bezahlte Rechnungen, zuwendungsfähiger Teil | 480,00") {
		t.Error(said)
	}
}

// What nobody recorded is no zero, in no paper.
func TestPapersOfNothing(t *testing.T) {
	p := data.Project{Sources: []data.Source{{ID: "FQ1", Name: "Land", Grant: true, Granted: 10_000_00}, {ID: "FQ2", Name: "Kreis"}}}
	p.Incomes = []data.Income{{ID: "EN1", Source: "FQ2", Date: "2018-05-01", Amount: 100_00}}
	in := Input{Project: p, Date: "2018-10-31"}
	said := plain(Proof(in))
	for _, want := range []string{"Finanzpositionen sind nicht erfasst; was ausgegeben ist, ist nicht bekannt."} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is not said:\n%s", want, said)
		}
	}
	for _, never := range []string{"| Ausgaben | 0,00", "Aus der Förderung", "noch nicht verwendet"} {
		if strings.Contains(said, never) {
			t.Errorf("%q is said:\n%s", never, said)
		}
	}
	p.Budget = []data.BudgetItem{{ID: "F1", Source: "FQ1"}}
	in.Project = p
	if said := strings.ReplaceAll(plain(Proof(in)), "\u00a0", " "); !strings.Contains(said, "| Land | nicht erfasst | nicht erfasst | nicht erfasst | 0,00 € |") {
		t.Errorf("of the Förderung nobody recorded an income:\n%s", said)
	}
}

// The agreed quota is told as it was agreed, and the share does not hide on which side of it it is.
func TestQuotaSentence(t *testing.T) {
	for name, c := range map[string]struct {
		granted, own data.Cents
		want         string
	}{
		"nothing":         {0, 0, "eine Förderquote von 66,67 %; ein Anteil lässt sich noch nicht rechnen."},
		"a little more":   {66_68, 33_32, "bisher 66,7 %, also mehr, aus der Förderung bezahlt."},
		"a little less":   {66_66, 33_34, "bisher knapp 66,7 % aus der Förderung bezahlt."},
		"much less":       {50_00, 50_00, "bisher 50 % aus der Förderung bezahlt."},
		"exactly as much": {66_67, 33_33, "bisher 66,67 % aus der Förderung bezahlt."},
	} {
		p := data.Project{
			Sources:  []data.Source{{ID: "FQ1", Grant: true, Financing: data.FinancingShare, Quota: "66.67"}, {ID: "FQ2"}},
			Budget:   []data.BudgetItem{{ID: "F1", Source: "FQ1"}, {ID: "F2", Source: "FQ2"}},
			Bookings: []data.Booking{{Item: "F1", Paid: "2018-01-01", Amount: c.granted}, {Item: "F2", Paid: "2018-01-01", Amount: c.own}},
		}
		if got := strings.ReplaceAll(quotaSentence(p, "2018-10-31"), "\u00a0", " "); !strings.HasSuffix(got, c.want) {
			t.Errorf("%s: %s", name, got)
		}
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
		if len(p.Budget) == 0 {
			t.Skip("without Finanzpositionen nobody knows what was spent")
		}
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
