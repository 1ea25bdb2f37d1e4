package page

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/form"
	"modellkommune/ui/uitest"
)

// twoYears is a project with two sources of money and one without, over two years.
func twoYears() data.Project {
	return data.Project{
		Measures: []data.Measure{{ID: "M01", Title: "Leitlinien"}, {ID: "M02", Title: "Karte"}},
		Sources: []data.Source{
			{ID: "FQ1", Name: "Zuwendung", Grant: true},
			{ID: "FQ2", Name: "Eigenmittel", Kind: data.SourceOwn},
			{ID: "FQ3", Name: "Eigenleistung", Kind: data.SourceInKind},
		},
		Budget: []data.BudgetItem{
			{ID: "F1", Source: "FQ1", Year: 2017, Measure: "M01"},
			{ID: "F2", Source: "FQ1", Year: 2018, Measure: "M02"},
			{ID: "F3", Source: "FQ2", Year: 2018},
			{ID: "F4", Source: "FQ3", Year: 2018, Measure: "M02"},
			{ID: "F5", Source: "FQ1", Year: 2018, Measure: "M02"}, // as F2
		},
		Bookings: []data.Booking{
			{ID: "BU1", Item: "F1", Paid: "2017-09-01", Amount: 100_00, Payee: "Druckerei"},
			{ID: "BU2", Item: "F2", Paid: "2017-09-02", Amount: 200_00, Payee: "Druckerei"},
			{ID: "BU3", Item: "F3", Paid: "2017-09-03", Amount: 300_00, Payee: "Saalbau"},
			{ID: "BU4", Item: "F4", Paid: "2017-09-04", Amount: 400_00, Payee: "Bauhof"},
			{ID: "BU5", Item: "F2", Amount: 500_00, Payee: "Saalbau"},
			{ID: "BU6", Item: "F5", Paid: "2017-09-06", Amount: 600_00, Payee: "Druckerei"},
		},
		Commitments: []data.Commitment{{ID: "AU1", Item: "F3", Amount: 5_00}, {ID: "AU2", Item: "F2", Amount: 7_00}},
		Incomes:     []data.Income{{ID: "EN1", Source: "FQ1", Date: "2017-09-01", Amount: 50_00}, {ID: "EN2", Source: "FQ2", Date: "2016-09-01", Amount: 60_00}},
		Instalments: []data.Instalment{{ID: "RA1", Source: "FQ1", Amount: 70_00}},
	}
}

func bookingsPage(o *uitest.Office) *moneyPage {
	p := uitest.PageAt[*moneyPage](o, desk.PageMoney)
	p.Open(bookingSection)
	return p
}

// idsIn lists what a table shows, whatever its order.
func idsIn[R data.Record](r *form.Table[R]) string {
	return strings.Join(slices.Sorted(slices.Values(form.IdsOf(r.Table.Items(), ""))), " ")
}

// Buchungen stand in the order of their days, as in papers; what is not paid comes last.
func TestBookingsByDay(t *testing.T) {
	p := bookingsPage(newOffice(t).With(twoYears()))
	if got := form.IdsOf(p.bookings.Table.Items(), ""); !slices.Equal(got, []string{"BU1", "BU2", "BU3", "BU4", "BU6", "BU5"}) {
		t.Errorf("they stand as %v", got)
	}
}

// Where filters or a Finanzposition narrow the table the next Buchungen go where they point.
func TestNextBookings(t *testing.T) {
	o := newOffice(t).With(twoYears())
	p := bookingsPage(o)
	o.GoTo(desk.LocationOf(data.Booking{ID: "BU3"}.Key()))
	if got := itemOfBooking(p.bookings); got != "F3" {
		t.Errorf("as the chosen one: %s", got)
	}
	p.bookings.Filters[0].Pick("FQ3")
	if got := itemOfBooking(p.bookings); got != "F4" {
		t.Errorf("as the filter says: %s", got)
	}
}

func said(o *uitest.Office) string { return plain(strings.Join(uitest.Texts(o.InView()), "\n")) }

// From the search Tab goes over the filters into the table; filters and search are chosen by the keyboard and combine.
func TestFiltersByKeyboard(t *testing.T) {
	o := newOffice(t).With(twoYears())
	p := bookingsPage(o)
	next := o.Window.Canvas().(interface{ FocusNext() }).FocusNext
	p.bookings.Search.Focus()
	next()
	o.Keys(fyne.KeySpace, fyne.KeyDown, fyne.KeyReturn) // Zuwendung
	if got := idsIn(p.bookings); got != "BU1 BU2 BU5 BU6" || !strings.Contains(said(o), "4 von 6") {
		t.Errorf("Zuwendung leaves %s", got)
	}
	next()
	o.Keys(fyne.KeySpace, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn) // 2018
	if got := idsIn(p.bookings); got != "BU2 BU5 BU6" {
		t.Errorf("2018 leaves %s", got)
	}
	p.bookings.Search.Focus()
	test.Type(o.Window.Canvas().Focused(), "druck")
	if got := idsIn(p.bookings); got != "BU2 BU6" || !strings.Contains(said(o), "2 von 6") {
		t.Errorf("with the search it is %s", got)
	}
	next()
	o.Keys(fyne.KeySpace, fyne.KeyHome, fyne.KeyReturn)
	next()
	o.Keys(fyne.KeySpace, fyne.KeyHome, fyne.KeyReturn)
	next()
	o.Keys(fyne.KeySpace, fyne.KeyEnd, fyne.KeyReturn) // Ganzes Vorhaben
	if got := idsIn(p.bookings); got != "" || !strings.Contains(said(o), "Nichts gefunden: Suche oder Filter lassen keine Zeile übrig.") {
		t.Errorf("the whole project, by a Druckerei: %s", got)
	}
	p.bookings.Search.Clear()
	if got := idsIn(p.bookings); got != "BU3" {
		t.Errorf("the whole project: %s", got)
	}
	for range bookingKind(o.Desk).Columns[1:] { // over the heads; that of the measure is left away in this window
		next()
	}
	next()
	o.Keys(fyne.KeyReturn) // the row opens its form
	test.Type(o.Window.Canvas().Focused(), "x")
	if o.Window.Canvas().Overlays().Top() == nil {
		t.Error("Enter in the table does not lead to the first field, a choice")
	}
}

// Only what occurs can be chosen, and a value that is gone narrows nothing any more.
func TestChoicesFollowTheProject(t *testing.T) {
	o := newOffice(t).With(twoYears())
	p := bookingsPage(o)
	p.bookings.Filters[0].Pick("FQ2")
	if got := idsIn(p.bookings); got != "BU3" {
		t.Fatalf("Eigenmittel leaves %s", got)
	}
	o.RemoveNow("Buchung gelöscht", data.Booking{ID: "BU3"}.Key())
	if got := idsIn(p.bookings); got != "BU1 BU2 BU4 BU5 BU6" || p.bookings.Filters[0].Value() != "" {
		t.Errorf("shown are %s under %q", got, p.bookings.Filters[0].Value())
	}
	all := p.bookings.All()
	for i, want := range []string{"FQ1 FQ3", "2017 2018", "M01 M02"} {
		if got := strings.Join(bookingKind(o.Desk).Filters[i].Choices(all), " "); got != want {
			t.Errorf("can be chosen: %s, want %s", got, want)
		}
	}
	without := []data.Booking{{ID: "BU9"}}
	for i, want := range []string{"Ohne Quelle", "Ohne Jahr", "Ganzes Vorhaben"} {
		f := bookingKind(o.Desk).Filters[i]
		if got := f.Choices(without); len(got) != 1 || got[0] != want || f.Of(without[0]) != want {
			t.Errorf("can be chosen: %q, want %s", got, want)
		}
	}
}

// What is made while filters are set belongs to what they show, if that is possible; else they give way.
func TestNewRecordIsShown(t *testing.T) {
	o := newOffice(t).With(twoYears())
	p := bookingsPage(o)
	p.bookings.Filters[0].Pick("FQ1")
	p.bookings.Filters[1].Pick("2018")
	o.Press("Neue Buchung")
	if b, _ := p.bookings.Record(); b.ID != "BU7" || b.Item != "F2" || p.bookings.Filters[1].Value() != "2018" {
		t.Errorf("made is %v under %q", b, p.bookings.Filters[1].Value())
	}
	p.Open(commitmentSection)
	p.commitments.Filters[0].Pick("FQ2")
	o.Press("Neuer Auftrag")
	if c, _ := p.commitments.Record(); c.ID != "AU3" || c.Item != "F3" {
		t.Errorf("made is %v", c)
	}
	p.Open(itemSection)
	p.items.Filters[0].Pick("FQ2")
	p.items.Filters[1].Pick("2017")
	p.items.Filters[2].Pick("M02")
	if len(p.items.Table.Items()) != 0 {
		t.Fatalf("shown are %s", idsIn(p.items))
	}
	o.Press("Neue Finanzposition")
	if b, _ := p.items.Record(); b.ID != "F6" || b.Source != "FQ2" || b.Year != 2017 || b.Measure != "M02" || idsIn(p.items) != "F6" {
		t.Errorf("made is %v, shown are %s", b, idsIn(p.items))
	}
	p.Open(incomeSection)
	p.incomes.Filters[1].Pick("2016")
	o.Press("Neue Einnahme")
	if i, _ := p.incomes.Record(); i.ID != "EN3" || p.incomes.Filters[1].Value() != "" {
		t.Errorf("made is %v under %q", i, p.incomes.Filters[1].Value())
	}
	p.Open(instalmentSection)
	p.instalments.Filters[0].Pick("FQ1")
	o.Press("Neue Rate")
	if got := idsIn(p.instalments); got != "RA1 RA2" {
		t.Errorf("shown are %s", got)
	}
}

// A jump takes back what hides its record, and nothing else.
func TestJumpUncovers(t *testing.T) {
	o := newOffice(t).With(twoYears())
	p := bookingsPage(o)
	p.bookings.Filters[0].Pick("FQ1")
	p.bookings.Search.Focus()
	test.Type(o.Window.Canvas().Focused(), "druck")
	to := func(id string) { o.GoTo(desk.LocationOf(data.Booking{ID: id}.Key())) }
	to("BU6")
	if got := idsIn(p.bookings); p.bookings.Chosen != "BU6" || got != "BU1 BU2 BU6" {
		t.Errorf("chosen is %s of %s", p.bookings.Chosen, got)
	}
	to("BU5")
	if got := idsIn(p.bookings); p.bookings.Chosen != "BU5" || got != "BU1 BU2 BU5 BU6" {
		t.Errorf("chosen is %s of %s", p.bookings.Chosen, got)
	}
	to("BU4")
	if got := idsIn(p.bookings); p.bookings.Chosen != "BU4" || got != "BU1 BU2 BU3 BU4 BU5 BU6" {
		t.Errorf("chosen is %s of %s", p.bookings.Chosen, got)
	}
}

// A record that is changed so that the filters no longer fit stays in its form until they are touched.
func TestChangedRecordStaysInHand(t *testing.T) {
	o := newOffice(t).With(twoYears())
	p := bookingsPage(o)
	p.bookings.Filters[0].Pick("FQ1")
	b, _ := p.bookings.Record()
	b.Item = "F3"
	o.Save("Finanzposition", b)
	if p.bookings.Chosen != "BU1" || idsIn(p.bookings) != "BU1 BU2 BU5 BU6" {
		t.Errorf("chosen is %s of %s", p.bookings.Chosen, idsIn(p.bookings))
	}
	p.bookings.Filters[1].Pick("2018")
	if p.bookings.Chosen != "BU2" || idsIn(p.bookings) != "BU2 BU5 BU6" {
		t.Errorf("chosen is %s of %s", p.bookings.Chosen, idsIn(p.bookings))
	}
}

// A Finanzposition leads to exactly its Buchungen, also where another one has the same source, year and measure, and
// these lead back.
func TestBookingsOfAPosition(t *testing.T) {
	o := newOffice(t).With(twoYears())
	o.GoTo(desk.LocationOf(data.BudgetItem{ID: "F2"}.Key()))
	if text := "Soll 0,00 €, Ist 200,00 € aus einer Buchung bis 01.10.2017, gebunden 7,00 €. Ein Soll fehlt. Eine weitere Buchung ist noch nicht bezahlt."; !strings.Contains(said(o), text) {
		t.Errorf("%q is not said in\n%s", text, said(o))
	}
	p := o.Shell.Page(desk.PageMoney).(*moneyPage)
	p.items.Edit.Focus("forecast_cents")
	next := o.Window.Canvas().(interface{ FocusNext() }).FocusNext
	next() // nothing to type in what is computed
	o.Keys(fyne.KeyReturn)
	if got := idsIn(p.bookings); p.Tabs.Chosen != bookingSection || got != "BU2 BU5" || p.bookings.Chosen != "BU2" {
		t.Fatalf("section %d shows %s, chosen is %s", p.Tabs.Chosen, got, p.bookings.Chosen)
	}
	o.Keys(fyne.KeyDown) // the table has the keyboard
	if p.bookings.Chosen != "BU5" || !strings.Contains(said(o), "2 von 6") {
		t.Errorf("chosen is %s", p.bookings.Chosen)
	}
	o.Press("Neue Buchung")
	if b, _ := p.bookings.Record(); b.Item != "F2" || idsIn(p.bookings) != "BU2 BU5 BU7" {
		t.Errorf("made is %v", b)
	}
	p.bookings.Search.Focus()
	next()
	o.Keys(fyne.KeyReturn)
	if got := idsIn(p.bookings); got != "BU1 BU2 BU3 BU4 BU5 BU6 BU7" || len(p.bookings.Filters) != 3 {
		t.Errorf("afterwards shown are %s", got)
	}
	o.GoTo(desk.LocationOf(data.Booking{ID: "BU4"}.Key()))
	o.Press("Zur Position")
	if p.Tabs.Chosen != itemSection || p.items.Chosen != "F4" {
		t.Errorf("leads to %s in section %d", p.items.Chosen, p.Tabs.Chosen)
	}
}

// In no section the head of a column is cut, nor a sum, and the columns stand side by side.
func TestHeadsOfMoneyFit(t *testing.T) {
	p := twoYears()
	p.Plans, p.CostTypes = []data.Plan{{ID: "FP1"}}, []data.CostType{{ID: "KA1", Name: "Dienstleistung/Fremdleistung"}}
	for i := range p.Bookings {
		p.Bookings[i].Amount = 1_234_567_89
	}
	o := newOffice(t).With(p)
	page := uitest.PageAt[*moneyPage](o, desk.PageMoney)
	for width, spare := range map[float32]bool{1018: false, 1274: true} { // in the frame of a window
		o.Window.Resize(fyne.NewSize(width, 690))
		for section := range page.List {
			page.Open(section)
			measure, hidden := false, false // the parts of a head come after it
			for _, object := range o.InView() {
				if head, ok := object.(fyne.Accessible); ok {
					hidden = !object.Visible()
					measure = measure || !hidden && head.AccessibilityLabel() == "Maßnahme, danach sortieren"
				}
				text, ok := object.(*canvas.Text)
				if !ok || !text.TextStyle.Bold || hidden {
					continue
				}
				if strings.HasSuffix(text.Text, "…") {
					t.Errorf("%v wide, %s: %q is cut", width, page.List[section].Name, text.Text)
				}
				if strings.HasPrefix(text.Text, "Summe") && strings.Contains(text.Text, ": ") {
					t.Errorf("%v wide, %s: the columns are stacked", width, page.List[section].Name)
				}
			}
			if section == bookingSection && measure != spare {
				t.Errorf("%v wide: the column of the measure is shown: %v", width, measure)
			}
		}
	}
}
