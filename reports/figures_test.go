package reports

import (
	"bytes"
	"image"
	"image/png"
	"strings"
	"testing"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// plainSpaces writes no-break spaces as spaces.
func plainSpaces(text string) string { return strings.ReplaceAll(text, nbsp, " ") }

func TestMoneySentences(t *testing.T) {
	forecast := data.Cents(600000)
	p := data.Project{
		Programme: data.Programme{From: "2018-01-01", To: "2018-12-31"},
		Sources:   []data.Source{{ID: "FQ1", Name: "Zuwendung KfW", Kind: data.SourceGrant, Grant: true, Granted: 1000000, Financing: data.FinancingShare, Quota: "80"}, {ID: "FQ2", Kind: data.SourceInKind}, {ID: "FQ3", Kind: data.SourceOwn}},
		Plans:     []data.Plan{{ID: "FP1"}},
		Budget: []data.BudgetItem{
			{ID: "F1", Source: "FQ1", Year: 2018, Amounts: []data.PlannedAmount{{Plan: "FP1", Amount: 500000}}, Forecast: &forecast},
			{ID: "F2", Source: "FQ2", Year: 2018, Amounts: []data.PlannedAmount{{Plan: "FP1", Amount: 100000}}},
			{ID: "F3", Source: "FQ3", Year: 2018, Amounts: []data.PlannedAmount{{Plan: "FP1", Amount: 100000}}},
		},
		Commitments: []data.Commitment{{ID: "AU1", Item: "F1", Amount: 50000}},
		Bookings: []data.Booking{
			{ID: "BU1", Item: "F1", Paid: "2018-03-01", Amount: 100000, Kind: data.BookingBalance},
			{ID: "BU2", Item: "F2", Paid: "2018-03-01", Amount: 100000},
			{ID: "BU3", Item: "F3", Paid: "2018-04-01", Amount: 25000, Kind: data.BookingCarried},
		},
		Instalments: []data.Instalment{{ID: "RA1", Source: "FQ1", Amount: 300000, Requested: "2018-02-01"}, {ID: "RA2", Source: "FQ1", Amount: 200000, Requested: "2018-06-01"}},
		Incomes:     []data.Income{{ID: "EN1", Source: "FQ1", Instalment: "RA1", Date: "2018-03-01", Amount: 300000}, {ID: "EN2", Source: "FQ1", Date: "2018-09-01", Amount: 200000}},
	}
	cash, inKind := data.Cash(p.Positions("2018-06-30")), data.InKind(p.Positions("2018-06-30"))
	one, two := data.Cents(100), data.Cents(200)
	for _, c := range []struct{ got, want string }{
		{
			drawdownSentence(p, "2018-06-30"),
			"Vom Soll von 6.000,00 € sind am Stichtag 1.250,00 € ausgegeben (20,8 %). Bei gleichmäßigem Mittelabfluss über die Laufzeit wären es 2.975,34 €; tatsächlich sind 42 % davon abgeflossen.",
		},
		{drawdownSentence(data.Project{}, "2018-06-30"), "Finanzpositionen sind noch nicht erfasst."},
		{
			restSentence(data.SumOf(cash)),
			"Gebunden sind weitere 500,00 €. Frei verfügbar sind 4.250,00 €. Erwartet werden für 5.000,00 € des Solls 1.000,00 € mehr; für den Rest ist keine Prognose erfasst.",
		},
		{
			restSentence(data.SumOf([]data.Position{{Planned: 100, Spent: 200, Forecast: &two}})),
			"Ausgaben und Bindungen liegen 1,00 € über dem Soll. Die Prognose von 2,00 € liegt 1,00 € über dem Soll.",
		},
		{restSentence(data.SumOf([]data.Position{{Planned: 100, Forecast: &one}})), "Frei verfügbar sind 1,00 €. Die Prognose entspricht dem Soll."},
		{inKindSentence(data.SumOf(inKind)), "Dazu kommt, ohne dass Geld fließt, unbare Eigenleistung: 1.000,00 € von geplanten 1.000,00 €."},
		{inKindSentence(data.Money{}), ""},
		{carriedSentence(data.SumOf(cash)), "Von den Beträgen sind 250,00 € als Summen ohne einzelne Buchungen übernommen; ihr Tag ist der eines Stichtags oder das Ende des Haushaltsjahres."},
		{quotaSentence(p, "2018-06-30"), "Vereinbart ist eine Förderquote von 80 %; von den zuwendungsfähigen Ausgaben sind bisher 80 % aus der Förderung bezahlt."},
		{quotaSentence(p, "2018-02-28"), "Vereinbart ist eine Förderquote von 80 %; ein Anteil lässt sich noch nicht rechnen."},
		{quotaSentence(data.Project{}, "2018-02-28"), ""},
		{restSentence(data.SumOf([]data.Position{{Planned: 100, Spent: 40, Closed: true}})), "Frei verfügbar sind 0,00 €. Aus abgeschlossenen Haushaltsjahren sind 0,60 € nicht mehr verfügbar. Alle Haushaltsjahre sind abgeschlossen; die Ausgaben von 0,40 € liegen 0,60 € unter dem Soll."},
		{forecastSentence(data.SumOf([]data.Position{{Planned: 100, Spent: 40, Closed: true}, {Planned: 200}})), "Erwartet werden für 1,00 € des Solls 0,60 € weniger, abgeschlossene Haushaltsjahre mit ihrem Ist gerechnet; für den Rest ist keine Prognose erfasst."},
		{forecastSentence(data.SumOf([]data.Position{{Planned: 100, Forecast: &one}, {Planned: 200}})), "Erwartet wird für 1,00 € des Solls genau dieser Betrag; für den Rest ist keine Prognose erfasst."},
		{forecastSentence(data.SumOf([]data.Position{{Planned: 40, Spent: 40, Closed: true}})), "Alle Haushaltsjahre sind abgeschlossen; die Ausgaben von 0,40 € entsprechen dem Soll."},
		{grantSentence(data.Grant{SpentRecorded: true}, p.Municipality.Body()), "Welche Finanzierungsquelle die Förderung ist, ist nicht erfasst."},
		{
			grantSentence(data.Grant{Known: true, Received: 3000, Repaid: 500, Requested: 3000, Recorded: true, SpentRecorded: true, Spent: 4000, Eligible: 4000}, p.Municipality.Body()),
			"Abgerufen und eingegangen sind 30,00 €. Zurückgezahlt sind 5,00 €. Ausgegeben sind aus der Förderung 40,00 €. Die Kommune ist mit 15,00 € in Vorleistung getreten.",
		},
		{restSentence(data.SumOf([]data.Position{{Planned: 100}})), "Frei verfügbar sind 1,00 €. Eine Prognose ist nicht erfasst."},
		{
			grantSentence(p.Grant("2018-06-30"), p.Municipality.Body()),
			"Bewilligt sind 10.000,00 €. Abgerufen sind 5.000,00 €, eingegangen 3.000,00 €; von den abgerufenen Raten stehen 2.000,00 € noch aus. Ausgegeben sind aus der Förderung 1.000,00 € (10 %). Von den eingegangenen Mitteln sind 2.000,00 € noch nicht verwendet.",
		},
		{
			grantSentence(data.Grant{Known: true, Funding: 1000000, Spent: 100000, Eligible: 100000, SpentRecorded: true}, p.Municipality.Body()),
			"Bewilligt sind 10.000,00 €. Bis zum Stichtag ist weder ein Abruf noch ein Eingang erfasst. Ausgegeben sind aus der Förderung 1.000,00 € (10 %).",
		},
		{
			grantSentence(data.Grant{Known: true, Funding: 1000000, Spent: 100000, Eligible: 100000, Recorded: true, SpentRecorded: true}, p.Municipality.Body()),
			"Bewilligt sind 10.000,00 €. Abgerufen ist noch nichts. Ausgegeben sind aus der Förderung 1.000,00 € (10 %). Die Kommune ist mit 1.000,00 € in Vorleistung getreten.",
		},
		{
			grantSentence(data.Grant{Known: true, Funding: 1000000, Received: 500000, Requested: 500000, Recorded: true}, p.Municipality.Body()),
			"Bewilligt sind 10.000,00 €. Abgerufen und eingegangen sind 5.000,00 €. Ausgaben sind nicht erfasst.",
		},
		{
			restSentence(data.SumOf([]data.Position{{Planned: 1000_00, Closed: true}, {Planned: 1000_00, Spent: 1500_00, Forecast: new(data.Cents(1500_00))}})),
			"Frei verfügbar ist nichts mehr; Ausgaben und Bindungen übersteigen um 500,00 €, was ohne die abgeschlossenen Haushaltsjahre zur Verfügung stand. Aus abgeschlossenen Haushaltsjahren sind 1.000,00 € nicht mehr verfügbar. Erwartet werden 1.500,00 € (abgeschlossene Haushaltsjahre mit ihrem Ist), 500,00 € unter dem Soll.",
		},
		{restSentence(data.SumOf([]data.Position{{Planned: 100, Spent: 90, Committed: 30}})), "Gebunden sind weitere 0,30 €. Ausgaben und Bindungen liegen 0,20 € über dem Soll. Eine Prognose ist nicht erfasst. Ausgaben und Bindungen übersteigen bei einzelnen Positionen das Soll, zusammen um 0,20 €."},
	} {
		if got := plainSpaces(c.got); got != c.want {
			t.Errorf("\n got %s\nwant %s", got, c.want)
		}
	}
}

func TestIndicatorsSentence(t *testing.T) {
	of := func(values ...data.Decimal) data.Project {
		var p data.Project
		for _, v := range values {
			p.Indicators = append(p.Indicators, data.Indicator{
				Linear: true, Baseline: "0", BaselineDate: "2018-01-01", Target: "100", TargetDate: "2018-12-31", Readings: []data.Reading{{Date: "2018-06-30", Value: v}},
			})
		}
		return p
	}
	for _, c := range []struct {
		p    data.Project
		want string
	}{
		{of(), "Indikatoren sind noch nicht erfasst."},
		{of("100"), "Erfasst ist ein Indikator; er hat sein Ziel erreicht."},
		{of("0", "0"), "Erfasst sind zwei Indikatoren; beide sind kritisch."},
		{of("", "", ""), "Erfasst sind drei Indikatoren; keiner wird bewertet."},
		{of("", ""), "Erfasst sind zwei Indikatoren; keiner wird bewertet."},
		{of(""), "Erfasst ist ein Indikator; er wird nicht bewertet."},
		{of("50", "50", "50"), "Erfasst sind drei Indikatoren; alle liegen auf dem Weg zum Ziel im Plan."},
		{of("100", "50", "35", "0", ""), "Erfasst sind fünf Indikatoren: Einer hat sein Ziel erreicht, einer liegt auf dem Weg dorthin im Plan, einer ist gefährdet, einer ist kritisch und einer wird nicht bewertet."},
	} {
		if got := indicatorsSentence(c.p, "2018-06-30", len(c.p.Indicators)); got != c.want {
			t.Errorf("\n got %s\nwant %s", got, c.want)
		}
	}
}

func TestEndingsSentence(t *testing.T) {
	of := func(states ...data.MeasureStatus) []data.Measure {
		var all []data.Measure
		for n, s := range states {
			all = append(all, data.Measure{Status: s, End: "2018-04-30", ActualEnd: data.Date("2018-04-29").AddDays(2 * n)})
		}
		return all
	}
	done := func(end data.Term, actual data.Date) data.Measure {
		return data.Measure{Status: data.StatusDone, End: end, ActualEnd: actual}
	}
	for _, c := range []struct {
		measures []data.Measure
		want     string
	}{
		{of(data.StatusDone), "Das Projekt umfasst eine Maßnahme; sie ist abgeschlossen. Die abgeschlossene Maßnahme endete früher als geplant."},
		{of(data.StatusRunning, data.StatusPlanned, data.StatusPaused), "Das Projekt umfasst drei Maßnahmen; alle laufen noch oder stehen noch aus."},
		{of(data.StatusRunning), "Das Projekt umfasst eine Maßnahme; sie läuft noch oder steht noch aus."},
		{of(data.StatusMerged, data.StatusDone), "Das Projekt umfasst zwei Maßnahmen: Eine ist abgeschlossen und eine wurde mit einer anderen zusammengelegt. Die abgeschlossene Maßnahme endete später als geplant."},
		{
			of(data.StatusDone, data.StatusDone, data.StatusBrokenOff, data.StatusPlanned),
			"Das Projekt umfasst vier Maßnahmen: Zwei sind abgeschlossen, eine wurde abgebrochen und eine läuft noch oder steht noch aus. Von den abgeschlossenen endete eine früher als geplant und eine später als geplant.",
		},
		{
			[]data.Measure{done("2018-04-30", "2018-04-30"), done("2018-Q2", "2018-03-01"), done("2018-Q2", "2018-05-01"), done("2018", "2019-02-01"), done("", "2018-01-31"), done("2018", "")},
			"Das Projekt umfasst sechs Maßnahmen; alle sind abgeschlossen. Von den abgeschlossenen endete eine früher als geplant, zwei wie geplant und eine später als geplant; von zwei ist das geplante oder das tatsächliche Ende nicht erfasst.",
		},
		{[]data.Measure{done("2018-Q2", "2018-06-30"), done("2018", "2018-01-01")}, "Das Projekt umfasst zwei Maßnahmen; beide sind abgeschlossen. Alle abgeschlossenen Maßnahmen endeten wie geplant."},
		{[]data.Measure{done("", "2018-06-30"), done("2018", "2019-01-01")}, "Das Projekt umfasst zwei Maßnahmen; beide sind abgeschlossen. Von den abgeschlossenen endete eine später als geplant; von einer ist das geplante oder das tatsächliche Ende nicht erfasst."},
		{[]data.Measure{done("", "2018-06-30")}, "Das Projekt umfasst eine Maßnahme; sie ist abgeschlossen."},
	} {
		if got := (Input{Project: data.Project{Measures: c.measures}}).endingsSentence(); got != c.want {
			t.Errorf("\n got %s\nwant %s", got, c.want)
		}
	}
}

func TestRisksSentence(t *testing.T) {
	risk := func(level int, s data.RiskStatus) data.Risk {
		return data.Risk{Likelihood: min(level, 1), Impact: level, Status: s}
	}
	for _, c := range []struct {
		risks []data.Risk
		want  string
	}{
		{nil, "Risiken sind nicht erfasst."},
		{[]data.Risk{risk(9, data.RiskOver)}, "Das erfasste Risiko ist nicht mehr offen."},
		{[]data.Risk{risk(9, data.RiskOpen)}, "Erfasst ist ein Risiko, das noch offen ist; seine Stufe ist mittel."},
		{[]data.Risk{risk(0, data.RiskOpen)}, "Erfasst ist ein Risiko, das noch offen ist; es ist noch nicht bewertet."},
		{[]data.Risk{risk(9, data.RiskOver), risk(9, data.RiskOver)}, "Von den erfassten Risiken ist keines mehr offen."},
		{[]data.Risk{risk(0, data.RiskOpen), risk(0, data.RiskOpen), risk(9, data.RiskHappened)}, "Von drei erfassten Risiken sind noch zwei offen, beide noch nicht bewertet. Eingetreten und nicht erledigt ist eines."},
		{[]data.Risk{risk(9, data.RiskOpen), risk(20, data.RiskOpen)}, "Beide erfassten Risiken sind noch offen, davon eines hoch und eines mittel."},
		{[]data.Risk{risk(9, data.RiskOpen), risk(9, data.RiskOpen), risk(9, data.RiskOpen)}, "Alle drei erfassten Risiken sind noch offen, alle mittel."},
		{[]data.Risk{risk(20, data.RiskOpen), risk(9, data.RiskOver)}, "Von zwei erfassten Risiken ist noch eines offen; seine Stufe ist hoch."},
		{
			[]data.Risk{risk(20, data.RiskOpen), risk(9, data.RiskInWork), risk(10, ""), risk(0, ""), risk(9, data.RiskHappened)},
			"Von fünf erfassten Risiken sind noch vier offen, davon eines hoch, zwei mittel und eines noch nicht bewertet. Eingetreten und nicht erledigt ist eines.",
		},
	} {
		if got := risksSentence(data.Project{Risks: c.risks}); got != c.want {
			t.Errorf("\n got %s\nwant %s", got, c.want)
		}
	}
}

func TestShortened(t *testing.T) {
	for _, c := range []struct {
		text string
		room int
		want string
	}{
		{"Kurz.", 10, "Kurz."},
		{"Der erste Satz ist da. Der zweite passt nicht.", 30, "Der erste Satz ist da. …"},
		{"Ja. Ein sehr langer zweiter Satz.", 20, "Ja. Ein sehr langer …"},
		{"Grundstücksverkehrsgenehmigung", 10, "Grundstück …"},
	} {
		if got := shortened(c.text, c.room); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

func TestNeededLines(t *testing.T) {
	for text, want := range map[string]int{
		"": 0, "Eine Zeile.": 1, "- eins\n- zwei\n- drei": 3, strings.Repeat("Ein Satz. ", 20): 3,
	} {
		if got := neededLines(text); got != want {
			t.Errorf("%q needs %d lines, want %d", text, got, want)
		}
	}
}

// Set and computed light stand side by side once: in the sheet, in the overview where there is none.
func TestSetLightsAreExplained(t *testing.T) {
	p := small()
	p.Measures[0].Overrides = []data.LightOverride{{Part: data.PartSchedule, Light: data.Green, Reason: "Der Beschluss ist vorbereitet."}}
	for want, r := range map[string]data.Report{
		"Termin\u00a0●im Plan (gesetzt; berechnet: ▲gefährdet). Begründung: Der Beschluss ist vorbereitet.": p.Reports[0],
		"berechnet: gefährdet – gesetzt: im Plan, Begründung: Der Beschluss ist vorbereitet.":               {Kind: data.StatusNotice, PeriodTo: "2017-10-31"},
	} {
		if n := strings.Count(composed(t, p, r, ""), want); n != 1 {
			t.Errorf("%s: %d times %q", r.Kind, n, want)
		}
	}
}

// The year of a Finanzposition is no thousand, and sums follow their source.
func TestPositionTable(t *testing.T) {
	own, grant := data.Source{ID: "FQ1", Name: "Eigenmittel", Kind: data.SourceOwn}, data.Source{ID: "FQ2", Name: "Zuwendung", Kind: data.SourceGrant, Grant: true}
	unpaid := data.Source{ID: "FQ3", Name: "Stunden", Kind: data.SourceInKind}
	said := &section{Input: Input{Project: data.Project{CostTypes: []data.CostType{{ID: "KA1", Name: "Sachmittel"}, {ID: "KA2", Name: "Personal"}}}}}
	table := said.positionTable([]data.Position{
		{Source: own, Year: 2018, CostType: "Personal", Planned: 100},
		{Source: grant, Year: 2019, CostType: "Personal", Planned: 200},
		{Source: grant, Year: 2019, CostType: "Sachmittel", Planned: 300},
		{Source: grant, Year: 2018, CostType: "Sachmittel", Planned: 400},
		{Source: grant, Year: 2018, CostType: "Sachmittel", Planned: 800},
		{Source: unpaid, Year: 2018, CostType: "Personal", Planned: 900},
	})
	var got []string
	for _, r := range table.Rows {
		got = append(got, plainSpaces(plainRuns(r.Cells[0].Runs)+" "+plainRuns(r.Cells[1].Runs)+" "+plainRuns(r.Cells[3].Runs)))
	}
	want := []string{
		"Zuwendung – 17,00 €", "Sachmittel 2018 12,00 €", "Sachmittel 2019 3,00 €", "Personal 2019 2,00 €",
		"Eigenmittel – 1,00 €", "Personal 2018 1,00 €", "Stunden – 9,00 €", "Personal 2018 9,00 €", "Summe in Geld – 18,00 €",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s", strings.Join(got, "\n"))
	}
}

func TestReceiptsStandInTheOrderOfTheirDays(t *testing.T) {
	grant, own := data.Source{ID: "FQ1", Name: "Zuwendung"}, data.Source{ID: "FQ2"}
	said := &section{Input: Input{Project: data.Project{
		Sources: []data.Source{grant, own}, Budget: []data.BudgetItem{{ID: "F1", Source: "FQ1"}, {ID: "F2", Source: "FQ2"}, {ID: "F3", Source: "FQ1"}},
		Bookings: []data.Booking{
			{Item: "F1", Number: "3", Paid: "2018-03-01", Amount: 300},
			{Item: "F2", Number: "9", Paid: "2018-01-01", Amount: 900},
			{Item: "F3", Number: "1", Paid: "2018-01-01", Amount: 100},
			{Item: "F3", Number: "4", Paid: "2018-04-01", Amount: -50},
			{Item: "F3", Number: "5", Amount: 7},
		},
	}}}
	table := said.expenseTable(grant)
	var got []string
	for _, r := range table.Rows {
		got = append(got, plainSpaces(plainRuns(r.Cells[1].Runs)+" "+plainRuns(r.Cells[5].Runs)))
	}
	if want := "1 1,00 €|3 3,00 €|4 −0,50 €|– 3,50 €"; strings.Join(got, "|") != want {
		t.Errorf("got %s", strings.Join(got, "|"))
	}
}

func TestPictures(t *testing.T) {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 400, 200))); err != nil {
		t.Fatal(err)
	}
	picture := data.Attachment{
		ID: "A1", Of: "M01", Kind: data.AttachmentPicture, Title: "Auftakt", Alt: "Ein voller Saal.", Author: "Projektbüro",
		Licence: "CC BY 4.0", Release: data.PartnersOnly, SHA256: "abc",
	}
	for _, c := range []struct {
		name    string
		change  func(*data.Attachment)
		edition data.Edition
		want    string
	}{
		{"released", func(*data.Attachment) {}, "", "Auftakt (Urheber: Projektbüro, Lizenz: CC BY 4.0)"},
		{"internal", func(a *data.Attachment) { a.Release = data.Internal }, "", ""},
		{"not for the public", func(*data.Attachment) {}, data.EditionPublic, ""},
		{"for the public", func(a *data.Attachment) { a.Release = data.Public }, data.EditionPublic, "Auftakt (Urheber: Projektbüro, Lizenz: CC BY 4.0)"},
		{"of another measure", func(a *data.Attachment) { a.Of = "M09" }, "", ""},
		{"bytes are missing", func(a *data.Attachment) { a.SHA256 = "xyz" }, "", ""},
		{"without title", func(a *data.Attachment) { a.Title = "" }, "", "Urheber: Projektbüro, Lizenz: CC BY 4.0"},
	} {
		p, a := small(), picture
		c.change(&a)
		p.Attachments = []data.Attachment{a}
		o, err := OutlineFor(data.FirstReport)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := Compose(Input{Project: p, Report: p.Reports[0], Outline: o, Edition: c.edition, Pictures: map[string][]byte{"abc": b.Bytes()}})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, block := range doc.Blocks {
			if figure, ok := block.(document.Figure); ok && figure.Alt == "Ein voller Saal." {
				got = figure.Caption
				if figure.Drawing.Width != 120 || figure.Drawing.Height != 60 {
					t.Errorf("%s: %v × %v mm", c.name, figure.Drawing.Width, figure.Drawing.Height)
				}
			}
		}
		if got != c.want {
			t.Errorf("%s: caption %q, want %q", c.name, got, c.want)
		}
	}
}
