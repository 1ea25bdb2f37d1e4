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
	"modellkommune/ui/uitest"
	"modellkommune/ui/widget"
)

// lines are what stands below a table, with plain spaces.
func lines(list []string) string { return plain(strings.Join(list, " | ")) }

// The sums below Positionen and Buchungen are those of the rules, whatever the filters leave, and money and unbare
// Eigenleistung stand apart.
func TestSumsAgreeWithTheRules(t *testing.T) {
	for _, sample := range []string{"merzenich-2018", "koeln", "tengen"} {
		project, err := exchange.Sample(sample)
		if err != nil {
			t.Fatal(err)
		}
		o := newOffice(t).With(project)
		o.SetKeyDate("2018-10-31")
		p := uitest.PageAt[*moneyPage](o, desk.PageMoney)
		all := o.Project().Positions("2018-10-31")
		sources := []string{""}
		for _, v := range all {
			if !slices.Contains(sources, v.Source.ID) {
				sources = append(sources, v.Source.ID)
			}
		}
		for _, source := range sources {
			for _, year := range []string{"", "2017", "2018", "2019"} {
				p.items.Filters[0].Pick(source)
				p.items.Filters[1].Pick(year)
				p.bookings.Filters[0].Pick(source)
				p.bookings.Filters[1].Pick(year)
				of := slices.DeleteFunc(slices.Clone(all), func(v data.Position) bool {
					return source != "" && v.Source.ID != source || year != "" && desk.YearOf(v.Year) != year
				})
				if got, want := lines(p.items.Table.SumLines()), wantedSums(of, func(m data.Money) string {
					return "Soll " + m.Planned.String() + " · Ist " + m.Spent.String()
				}); got != want {
					t.Errorf("%s, Positionen of %q %s: %s, want %s", sample, source, year, got, want)
				}
				// Of a position all Buchungen are shown or none.
				booked := slices.DeleteFunc(of, func(v data.Position) bool { return bookingsOf(project, v.ID) == 0 })
				got := lines(p.bookings.Table.SumLines())
				want := strings.ReplaceAll(wantedSums(booked, func(m data.Money) string { return "Betrag " + m.Spent.String() }), "Summe in Geld:", "Summe in Geld bezahlt:")
				want = strings.ReplaceAll(want, "Summe:", "Summe bezahlt:")
				if withoutWaiting(got) != want {
					t.Errorf("%s, Buchungen of %q %s: %s, want %s", sample, source, year, got, want)
				}
			}
		}
	}
}

// wantedSums writes the sums of positions as the table does.
func wantedSums(of []data.Position, write func(data.Money) string) string {
	cash, inKind := data.Cash(of), data.InKind(of)
	var list []string
	switch {
	case len(cash) > 0 && len(inKind) > 0:
		list = append(list, "Summe in Geld: "+write(data.SumOf(cash)))
	case len(cash) > 0:
		list = append(list, "Summe: "+write(data.SumOf(cash)))
	}
	if len(inKind) > 0 {
		list = append(list, "Unbar: "+write(data.SumOf(inKind)))
	}
	return lines(list)
}

// withoutWaiting leaves out how many do not count yet.
func withoutWaiting(text string) string {
	before, rest, found := strings.Cut(text, ", ")
	for found && strings.Contains(rest, " noch nicht") {
		_, after, _ := strings.Cut(rest, " noch nicht")
		text = before + after
		before, rest, found = strings.Cut(text, ", ")
	}
	return text
}

// What is not paid does not count, of a Stand der Buchung only what came to what was booked before, and the search
// narrows the sums too.
func TestSumsOfBookings(t *testing.T) {
	p := twoYears()
	p.Bookings = append(p.Bookings,
		data.Booking{ID: "BU7", Item: "F1", Kind: data.BookingBalance, Paid: "2017-09-30", Amount: 250_00, Payee: "Kasse"},
		data.Booking{ID: "BU8", Item: "F1", Paid: "2017-12-01", Amount: 9_00, Payee: "Kasse"}) // after today
	o := newOffice(t).With(p)
	page := bookingsPage(o)
	sums := func() string { return lines(page.bookings.Table.SumLines()) }
	if got := sums(); got != "Summe in Geld bezahlt, 2 noch nicht: Betrag 1.350,00 € | Unbar: Betrag 400,00 €" {
		t.Errorf("all: %s", got)
	}
	page.bookings.Filters[1].Pick("2017")
	if got := sums(); got != "Summe bezahlt, 1 noch nicht: Betrag 250,00 €" {
		t.Errorf("2017: %s", got)
	}
	page.bookings.Filters[1].Pick("")
	page.bookings.Filters[0].Pick("FQ3")
	if got := sums(); got != "Unbar: Betrag 400,00 €" {
		t.Errorf("unbar: %s", got)
	}
	page.bookings.Filters[0].Pick("")
	typeSearch(o, page.bookings.Search, "kasse")
	if got := sums(); got != "Summe bezahlt, 1 noch nicht: Betrag 150,00 €" {
		t.Errorf("the search: %s", got)
	}
	typeSearch(o, page.bookings.Search, "nirgends")
	if got := sums(); got != "" {
		t.Errorf("nothing: %s", got)
	}
}

// typeSearch replaces the words of a search.
func typeSearch(o *uitest.Office, s *widget.Search, words string) {
	s.Focus()
	o.Window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	test.Type(o.Window.Canvas().Focused(), words)
}

// Sums follow what is saved.
func TestSumsOfTheOtherSections(t *testing.T) {
	p := twoYears()
	p.Incomes = append(p.Incomes, data.Income{ID: "EN3", Source: "FQ1", Instalment: "RA1", Date: "2017-09-05", Amount: 20_00}, data.Income{ID: "EN4", Source: "FQ1", Amount: 1_00})
	o := newOffice(t).With(p)
	page := uitest.PageAt[*moneyPage](o, desk.PageMoney)
	if got := lines(page.commitments.Table.SumLines()); got != "Summe: Betrag 12,00 €" {
		t.Errorf("Aufträge: %s", got)
	}
	if got := lines(page.incomes.Table.SumLines()); got != "Summe eingegangen, 1 noch nicht: Betrag 130,00 €" {
		t.Errorf("Einnahmen: %s", got)
	}
	if got := lines(page.instalments.Table.SumLines()); got != "Summe: Betrag 70,00 € · Eingegangen 20,00 €" {
		t.Errorf("Raten: %s", got)
	}
	c := o.Project().Commitments[0]
	c.Amount = 8_00
	o.Save("Betrag", c)
	if got := lines(page.commitments.Table.SumLines()); got != "Summe: Betrag 15,00 €" {
		t.Errorf("Aufträge afterwards: %s", got)
	}
	page.Open(incomeSection)
	if text := said(o); !strings.Contains(text, "Zuwendung") || !strings.Contains(text, "Summe eingegangen, 1 noch nicht\n") {
		t.Errorf("in view: %s", text)
	}
}

func TestSpentPhrase(t *testing.T) {
	for _, c := range []struct {
		item data.Position
		want string
	}{
		{data.Position{}, "Ist 0,00 €"},
		{data.Position{Spent: 120_00, Receipted: 120_00, Bookings: 1}, "Ist 120,00 € aus einer Buchung bis 31.10.2018"},
		{data.Position{Spent: 120_00, Receipted: 120_00, Bookings: 1200}, "Ist 120,00 € aus 1.200 Buchungen bis 31.10.2018"},
		{data.Position{Spent: 120_00, Receipted: 20_00, Carried: 30_00, Bookings: 3}, "Ist 120,00 € aus 3 Buchungen bis 31.10.2018 (davon 30,00 € als Übernahme und 70,00 € nach dem Stand der Buchung)"},
	} {
		if got := plain(spentPhrase(c.item, "2018-10-31")); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}
