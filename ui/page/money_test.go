package page

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/ui/desk"
	"modellkommune/ui/form"
	"modellkommune/ui/uitest"
	"modellkommune/ui/widget"
)

// plain writes no-break spaces as spaces.
func plain(text string) string { return strings.ReplaceAll(text, "\u00a0", " ") }

func amount(c data.Cents) *data.Cents { return &c }

// moneyTable opens a section of the page Finanzen.
func moneyTable[R data.Record](section int, table func(*moneyPage) *form.Table[R]) func(o *uitest.Office) *form.Table[R] {
	return func(o *uitest.Office) *form.Table[R] {
		p := uitest.PageAt[*moneyPage](o, desk.PageMoney)
		p.Sections.Open(section)
		return table(p)
	}
}

func TestRecordsOfMoney(t *testing.T) {
	checkKind(t, "Neue Finanzposition", moneyTable(itemSection, func(p *moneyPage) *form.Table[data.BudgetItem] { return p.items }))
	checkKind(t, "Neue Buchung", moneyTable(bookingSection, func(p *moneyPage) *form.Table[data.Booking] { return p.bookings }))
	checkKind(t, "Neuer Auftrag", moneyTable(commitmentSection, func(p *moneyPage) *form.Table[data.Commitment] { return p.commitments }))
	checkKind(t, "Neue Einnahme", moneyTable(incomeSection, func(p *moneyPage) *form.Table[data.Income] { return p.incomes }))
	checkKind(t, "Neue Rate", moneyTable(instalmentSection, func(p *moneyPage) *form.Table[data.Instalment] { return p.instalments }))
	checkKind(t, "Neue Fassung des Plans", moneyTable(planSection, func(p *moneyPage) *form.Table[data.Plan] { return p.plans }))
	checkKind(t, "Neue Finanzierungsquelle", moneyTable(sourceSection, func(p *moneyPage) *form.Table[data.Source] { return p.sources }))
	checkKind(t, "Neue Kostenart", moneyTable(costTypeSection, func(p *moneyPage) *form.Table[data.CostType] { return p.costTypes }))
	checkKind(t, "Neues Formularfeld", moneyTable(fieldSection, func(p *moneyPage) *form.Table[data.PortalField] { return p.fields }))
}

// The usual fields are taken over into an empty list only, in one step.
func TestUsualPortalFields(t *testing.T) {
	none, err := exchange.Sample("merzenich-2018")
	if err != nil {
		t.Fatal(err)
	}
	none.PortalFields = nil
	o := newOffice(t).With(none)
	p := uitest.PageAt[*moneyPage](o, desk.PageMoney)
	p.Sections.Open(fieldSection)
	want := o.Stored().UsualPortalFields()
	o.Press("Übliche Felder")
	if got := o.Stored().PortalFields; !slices.Equal(got, want) || len(p.fields.Table.Items()) != len(want) {
		t.Errorf("taken over are %v, shown %d", got, len(p.fields.Table.Items()))
	}
	o.Press("Übliche Felder")
	if got := o.Stored().PortalFields; len(got) != len(want) {
		t.Errorf("taken over twice: %d", len(got))
	}
	o.Undo()
	if got := o.Stored().PortalFields; len(got) != 0 {
		t.Errorf("undone, %d are left", len(got))
	}
}

func TestMoneyRows(t *testing.T) {
	own, grant, unpaid := data.Source{ID: "FQ1", Name: "Eigenmittel", Kind: data.SourceOwn}, data.Source{ID: "FQ2", Name: "Zuwendung", Grant: true}, data.Source{ID: "FQ3", Kind: data.SourceInKind}
	rows := moneyRows([]data.CostType{{ID: "KA1", Name: "Veranstaltungen"}, {ID: "KA2", Name: "IT"}}, []data.Position{
		{Source: own, Year: 2018, CostType: "Personal", Planned: 500000, Spent: 100000},
		{Source: grant, Year: 2018, CostType: "IT", Planned: 300},
		{Source: grant, Year: 2018, CostType: "Veranstaltungen", Planned: 200000, Committed: 50000, Forecast: amount(250000)},
		{Source: grant, Year: 2017, CostType: "IT", Planned: 100000, Spent: 40000, Closed: true},
		{Source: grant, Year: 2018, CostType: "Veranstaltungen", Planned: 100000},
		{Source: unpaid, Year: 2018, CostType: "Personal", Planned: 70000, Spent: 60000},
		{Planned: 100},
	})
	var got []string
	for _, r := range rows {
		got = append(got, plain(strings.Join(r.Cells, "|")))
	}
	want := []string{
		"Zuwendung|4.003,00 €|400,00 €|500,00 €|3.903,00 €|2.503,00 €",
		"2017  IT|1.000,00 €|400,00 €|–|400,00 €|–",
		"2018  Veranstaltungen|3.000,00 €|–|500,00 €|3.500,00 €|2.500,00 €",
		"2018  IT|3,00 €|–|–|nicht erfasst|3,00 €",
		"Eigenmittel|5.000,00 €|1.000,00 €|–|nicht erfasst|4.000,00 €",
		"2018  Personal|5.000,00 €|1.000,00 €|–|nicht erfasst|4.000,00 €",
		"unbare Eigenleistung|700,00 €|600,00 €|–|nicht erfasst|100,00 €",
		"2018  Personal|700,00 €|600,00 €|–|nicht erfasst|100,00 €",
		"Ohne Quelle|1,00 €|–|–|nicht erfasst|1,00 €",
		"ohne Jahr  ohne Kostenart|1,00 €|–|–|nicht erfasst|1,00 €",
		"Insgesamt in Geld|9.004,00 €|1.400,00 €|500,00 €|8.904,00 €|6.504,00 €",
		"Unbare Eigenleistung|700,00 €|600,00 €|–|nicht erfasst|100,00 €",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// The sums follow what is typed, and undo.
func TestSumsFollow(t *testing.T) {
	o := newOffice(t).With(data.Project{
		Programme:   data.Programme{From: "2017-07-01", To: "2019-06-30"},
		Sources:     []data.Source{{ID: "FQ1", Name: "Zuwendung KfW", Kind: data.SourceGrant, Grant: true, Granted: 5000000}},
		Plans:       []data.Plan{{ID: "FP1"}},
		Budget:      []data.BudgetItem{{ID: "F1", Source: "FQ1", Year: 2017, Amounts: []data.PlannedAmount{{Plan: "FP1", Amount: 1000000}}}},
		Bookings:    []data.Booking{{ID: "BU1", Item: "F1", Paid: "2017-09-01", Amount: 100000}, {ID: "BU2", Item: "F1", Paid: "2017-10-02", Amount: 7700}},
		Instalments: []data.Instalment{{ID: "RA1", Source: "FQ1", Amount: 2500000, Requested: "2017-09-01", Report: "B1"}},
		Reports:     []data.Report{{ID: "B1", No: 1}},
	})
	p := uitest.PageAt[*moneyPage](o, desk.PageMoney)
	shown := func() string { return plain(strings.Join(uitest.Texts(o.InView()), "\n")) }
	for _, sentence := range []string{
		"Die Förderung („Zuwendung KfW“) beträgt 50.000,00 €.", "Abgerufen sind 25.000,00 €, eingegangen 0,00 €. Auf 25.000,00 € wartet die Kommune noch.",
		"Die Kommune hat 1.000,00 € vorgestreckt.", "Für 40.000,00 € der Förderung ist noch keine Position geplant.", "RA1  Bericht Nr. 1",
		"Über die ganze Laufzeit sind am 01.10.2017 1.000,00 € von geplanten 10.000,00 € ausgegeben. Bei gleichmäßigem Mittelabfluss wären es",
	} {
		if !strings.Contains(shown(), sentence) {
			t.Errorf("%q is not said in:\n%s", sentence, shown())
		}
	}
	p.Sections.Open(bookingSection)
	o.TypeInto(p.bookings.Edit.Field("amount_cents"), "2000")
	o.Leave()
	p.Sections.Open(sumSection)
	total := func() string { return plain(p.sums.years.Rows()[1].Cells[2]) }
	if total() != "2.000,00 €" {
		t.Errorf("the sum is %s", total())
	}
	o.UndoTyping()
	if total() != "1.000,00 €" || p.Sections.Tabs.Chosen != bookingSection {
		t.Errorf("after undo the sum is %s in section %d", total(), p.Sections.Tabs.Chosen)
	}
}

func TestPlanSentence(t *testing.T) {
	for _, c := range []struct {
		item data.Position
		want string
	}{
		{data.Position{}, "Soll 0,00 €, Ist 0,00 €."},
		{data.Position{Planned: 100000, Spent: 20000, Committed: 30000}, "Soll 1.000,00 €, Ist 200,00 €, gebunden 300,00 €. Weder ausgegeben noch gebunden sind 500,00 €."},
		{data.Position{Planned: 100000, Spent: 120000}, "Soll 1.000,00 €, Ist 1.200,00 €. Das Ist liegt 200,00 € über dem Soll."},
		{data.Position{Planned: 100000, Spent: 120000, Forecast: amount(150000)}, "Soll 1.000,00 €, Ist 1.200,00 €. Das Ist liegt 200,00 € über dem Soll. Die Prognose liegt 500,00 € über dem Soll."},
		{data.Position{Planned: 100000, Spent: 20000, Forecast: amount(10000)}, "Soll 1.000,00 €, Ist 200,00 €. Die Prognose ist kleiner als das Ist."},
		{data.Position{Spent: 20000}, "Soll 0,00 €, Ist 200,00 €. Ein Soll fehlt."},
		{data.Position{Forecast: amount(10000)}, "Soll 0,00 €, Ist 0,00 €. Ein Soll fehlt."},
		{data.Position{Planned: 100000, Spent: 20000, Committed: 90000}, "Soll 1.000,00 €, Ist 200,00 €, gebunden 900,00 €. Ist und Gebundenes zusammen liegen 100,00 € über dem Soll."},
	} {
		if got := plain(planSentence(c.item, "2018-10-31")); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

// What cannot be kept stays in its field with a sentence, also when something
// else is saved.
func TestWrongAmountStays(t *testing.T) {
	o := newOffice(t).With(data.Project{Budget: []data.BudgetItem{{ID: "F1"}}, Commitments: []data.Commitment{{ID: "AU1", Item: "F1", Date: "2018-05-01"}}})
	p := uitest.PageAt[*moneyPage](o, desk.PageMoney)
	p.Sections.Open(commitmentSection)
	released := p.commitments.Edit.Field("released")
	o.TypeInto(released, "30.04.2018")
	o.TypeInto(p.commitments.Edit.Field("payee"), "Druckerei")
	o.Leave()
	if got := o.Stored().Commitments[0]; released.Problem() == "" || !released.Dirty() || got.Released != "" || got.Payee != "Druckerei" {
		t.Errorf("stored %v, the field says %q", got, released.Problem())
	}
}

// A row that lacks something is not yet wrong while the cursor is in it.
func TestReadingIsFilledInCellByCell(t *testing.T) {
	o := newOffice(t).With(data.Project{Indicators: []data.Indicator{{ID: "I1"}}})
	o.GoTo(desk.Location{Page: desk.PageIndicators})
	p := o.Shell.Page(desk.PageIndicators).(*form.TablePage[data.Indicator])
	f := p.Records.Edit.Field("values").(*widget.TableField)
	f.Focus()
	o.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	test.Type(o.Window.Canvas().Focused(), "31.3.18")
	next := o.Window.Canvas().(interface{ FocusNext() }).FocusNext
	next()
	if f.Problem() != "" || len(o.Stored().Indicators[0].Readings) != 0 {
		t.Errorf("a row half filled in says %q", f.Problem())
	}
	if o.Shell.MayLeave(func() {}, p.Forms()...) || f.Problem() == "" {
		t.Error("a row half filled in may be left")
	}
	o.Press("Berichtigen")
	f.Focus()
	next()
	test.Type(o.Window.Canvas().Focused(), "14,5")
	o.Leave()
	if got := o.Stored().Indicators[0].Readings; len(got) != 1 || got[0].Value != "14.5" || f.Problem() != "" {
		t.Errorf("stored %v, %q", got, f.Problem())
	}
}
