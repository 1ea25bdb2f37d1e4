package page

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/form"
	"modellkommune/ui/uitest"
	"modellkommune/ui/widget"
)

// plain writes no-break spaces as spaces.
func plain(text string) string { return strings.ReplaceAll(text, "\u00a0", " ") }

func amount(c data.Cents) *data.Cents { return &c }

func TestRecordsOfMoney(t *testing.T) {
	checkKind(t, "Neue Finanzposition", func(o *uitest.Office) *form.Table[data.BudgetItem] {
		p := uitest.PageAt[*moneyPage](o, desk.PageMoney)
		p.Sections.Open(itemSection)
		return p.items
	})
	checkKind(t, "Neue Rate", func(o *uitest.Office) *form.Table[data.Instalment] {
		p := uitest.PageAt[*moneyPage](o, desk.PageMoney)
		p.Sections.Open(instalmentSection)
		return p.instalments
	})
}

func TestMoneyRows(t *testing.T) {
	rows := moneyRows([]data.BudgetItem{
		{Source: data.SourceOwn, Year: 2018, Position: "Personal", Planned: 500000, Spent: 100000},
		{Source: data.SourceGrant, Year: 2018, Position: "Veranstaltungen", Planned: 200000, Committed: 50000, Forecast: amount(250000)},
		{Source: data.SourceGrant, Year: 2017, Position: "IT/Lizenzen", Planned: 100000},
		{Source: data.SourceGrant, Year: 2018, Position: "Veranstaltungen", Planned: 100000},
		{Planned: 100},
	})
	var got []string
	for _, r := range rows {
		got = append(got, plain(strings.Join(r.Cells, "|")))
	}
	want := []string{
		"BMI-Projektmittel|4.000,00 €|500,00 €|–|4.500,00 €|3.500,00 €",
		"2017  IT/Lizenzen|1.000,00 €|–|–|nicht erfasst|1.000,00 €",
		"2018  Veranstaltungen|3.000,00 €|500,00 €|–|3.500,00 €|2.500,00 €",
		"Eigenmittel|5.000,00 €|–|1.000,00 €|nicht erfasst|4.000,00 €",
		"2018  Personal|5.000,00 €|–|1.000,00 €|nicht erfasst|4.000,00 €",
		"Ohne Quelle|1,00 €|–|–|nicht erfasst|1,00 €",
		"ohne Jahr  ohne Position|1,00 €|–|–|nicht erfasst|1,00 €",
		"Insgesamt|9.001,00 €|500,00 €|1.000,00 €|9.501,00 €|7.501,00 €",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// The sums follow what is typed, and undo.
func TestSumsFollow(t *testing.T) {
	o := newOffice(t).With(data.Project{
		Programme:   data.Programme{From: "2017-07-01", To: "2019-06-30", Funding: 5000000},
		Budget:      []data.BudgetItem{{ID: "F1", Source: data.SourceGrant, Year: 2017, Planned: 1000000, Spent: 100000}},
		Instalments: []data.Instalment{{ID: "RA1", Amount: 2500000, Requested: "2017-09-01", Report: "B1"}},
		Reports:     []data.Report{{ID: "B1", No: 1}},
	})
	p := uitest.PageAt[*moneyPage](o, desk.PageMoney)
	shown := func() string { return plain(strings.Join(uitest.Texts(o.InView()), "\n")) }
	for _, sentence := range []string{
		"Die Förderung beträgt 50.000,00 €.", "Abgerufen sind 25.000,00 €, eingegangen 0,00 €. Auf 25.000,00 € wartet die Kommune noch.",
		"Die Kommune hat 1.000,00 € vorgestreckt.", "Für 40.000,00 € der Förderung ist noch keine Position geplant.", "RA1  Bericht Nr. 1",
		"Über die ganze Laufzeit sind am 01.10.2017 1.000,00 € von geplanten 10.000,00 € ausgegeben. Bei gleichmäßigem Mittelabfluss wären es",
	} {
		if !strings.Contains(shown(), sentence) {
			t.Errorf("%q is not said in:\n%s", sentence, shown())
		}
	}
	p.Sections.Open(itemSection)
	o.TypeInto(p.items.Edit.Field("spent_cents"), "2000")
	o.Leave()
	p.Sections.Open(sumSection)
	total := func() string { return plain(p.sums.years.Rows()[1].Cells[3]) }
	if total() != "2.000,00 €" {
		t.Errorf("the sum is %s", total())
	}
	o.UndoTyping()
	if total() != "1.000,00 €" || p.Sections.Tabs.Chosen != itemSection {
		t.Errorf("after undo the sum is %s in section %d", total(), p.Sections.Tabs.Chosen)
	}
}

func TestPlanSentence(t *testing.T) {
	for _, c := range []struct {
		item data.BudgetItem
		want string
	}{
		{data.BudgetItem{}, ""},
		{data.BudgetItem{Planned: 100000, Spent: 20000, Committed: 30000}, "Im Plan; weder ausgegeben noch gebunden sind 500,00 €."},
		{data.BudgetItem{Planned: 100000, Spent: 120000}, "Das Ist liegt 200,00 € über dem Plan."},
		{data.BudgetItem{Planned: 100000, Spent: 120000, Forecast: amount(150000)}, "Das Ist liegt 200,00 € über dem Plan. Die Prognose liegt 500,00 € über dem Plan."},
		{data.BudgetItem{Planned: 100000, Spent: 20000, Forecast: amount(10000)}, "Die Prognose ist kleiner als das Ist."},
		{data.BudgetItem{Planned: 100000, Spent: 120000, Forecast: amount(110000)}, "Die Prognose ist kleiner als das Ist. Das Ist liegt 200,00 € über dem Plan. Die Prognose liegt 100,00 € über dem Plan."},
		{data.BudgetItem{Spent: 20000}, "Ein Plan fehlt."},
		{data.BudgetItem{Forecast: amount(10000)}, "Ein Plan fehlt."},
		{data.BudgetItem{Spent: 20000, Forecast: amount(10000)}, "Die Prognose ist kleiner als das Ist. Ein Plan fehlt."},
		{data.BudgetItem{Planned: 100000, Spent: 20000, Committed: 90000}, "Ist und Gebundenes zusammen liegen 100,00 € über dem Plan."},
	} {
		if got := plain(planSentence(c.item)); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

func TestReceiptSentence(t *testing.T) {
	one := []data.Receipt{{Amount: 50000}, {Amount: -10000}}
	for _, c := range []struct {
		item data.BudgetItem
		want string
	}{
		{data.BudgetItem{}, ""},
		{data.BudgetItem{Spent: 100}, "Noch kein Beleg; im Ist stehen 1,00 €."},
		{data.BudgetItem{Spent: 40000, Receipts: one}, "400,00 € – stimmt mit dem Ist überein."},
		{data.BudgetItem{Spent: 50000, Receipts: one}, "400,00 € – das Ist ist 100,00 € höher; es fehlen Belege."},
		{data.BudgetItem{Spent: 30000, Receipts: one}, "400,00 € – das Ist ist 100,00 € niedriger; bitte prüfen."},
	} {
		if got := plain(receiptSentence(c.item)); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

// What cannot be kept stays in its field with a sentence, also when something
// else is saved.
func TestWrongAmountStays(t *testing.T) {
	o := newOffice(t).With(data.Project{Instalments: []data.Instalment{{ID: "RA1", Requested: "2018-05-01"}}})
	p := uitest.PageAt[*moneyPage](o, desk.PageMoney)
	p.Sections.Open(instalmentSection)
	received := p.instalments.Edit.Field("received")
	o.TypeInto(received, "30.04.2018")
	o.TypeInto(p.instalments.Edit.Field("note"), "gekürzt")
	o.Leave()
	if got := o.Stored().Instalments[0]; received.Problem() == "" || !received.Dirty() || got.Received != "" || got.Note != "gekürzt" {
		t.Errorf("stored %v, the field says %q", got, received.Problem())
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
