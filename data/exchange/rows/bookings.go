package rows

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"modellkommune/data"
)

// The columns of rows that are Buchungen.
const (
	BookingItem = iota
	BookingPaid
	BookingInvoiced
	BookingNumber
	BookingPayee
	BookingReason
	BookingAmount
	BookingEligible
	BookingWidth // what follows only helps to find the Finanzposition
)

const (
	itemSource = BookingWidth + iota
	itemCostType
	itemMeasure
	itemYear
)

// bookingFields are the fields of the columns of a Buchung, in their order.
var bookingFields = []string{"item", "paid", "invoice_date", "number", "payee", "reason", "amount_cents", "eligible_cents"}

// bookingHeadings are other headings that officers and their programs write over those columns.
var bookingHeadings = [][]string{
	{"Position", "Haushaltsposition"},
	{"Zahlung am", "Zahlungsdatum", "Zahltag", "Zahldatum", "Gezahlt am", "Tag der Zahlung", "Buchungsdatum", "Buchungstag"},
	{"Rechnungsdatum", "Belegdatum"},
	{"Beleg", "RG-Nr.", "Re-Nr.", "Beleg-Nr.", "Belegnr.", "Rechnungsnummer", "Rechnungs-Nr.", "Rechnung Nr."},
	{"Zahlungsempfänger", "Kreditor", "Lieferant", "Rechnungssteller"},
	{"Zweck", "Verwendungszweck", "Buchungstext", "Gegenstand", "Zahlungsgrund"},
	{"Brutto", "Bruttobetrag", "Betrag brutto", "Rechnungsbetrag", "Zahlbetrag"},
	{"Zuwendungsfähig", "Zuwendungsfähiger Betrag", "Förderfähig"},
}

// BookingColumns are the columns of rows that are Buchungen, and after them those that only help to find the
// Finanzposition, as the Belegübersicht has them.
var BookingColumns = append(bookingColumns(),
	Column{"Finanzierungsquelle", []string{"Quelle"}}, Column{"Kostenart", nil}, Column{"Maßnahme", nil}, Column{"Haushaltsjahr", []string{"Jahr"}},
)

func bookingColumns() []Column {
	list := make([]Column, BookingWidth)
	for n, name := range bookingFields {
		list[n] = Column{data.Label(data.Booking{}, name), bookingHeadings[n]}
	}
	return list
}

// BookingRows arranges what was copied as rows of a Buchung. Where no Finanzposition is named, that which source,
// Kostenart, measure and Haushaltsjahr mean is written into the row; what they say where it is not exactly one, so that
// it is found to be wrong.
func BookingRows(p data.Project, cells [][]string) (Arranged, error) {
	a, err := Arrange(cells, BookingColumns)
	if err != nil || !a.Headed {
		return a, err
	}
	for n, row := range a.Rows {
		if strings.TrimSpace(row[BookingItem]) == "" {
			row[BookingItem] = itemMeant(p, row[BookingWidth:])
		}
		a.Rows[n] = row[:BookingWidth]
	}
	return a, nil
}

// itemMeant gives the Kennung of the one Finanzposition that fits what is said of it, else what is said.
func itemMeant(p data.Project, said []string) string {
	at := func(column int) string { return strings.TrimSpace(said[column-BookingWidth]) }
	fits := func(v data.Position) bool {
		m, _ := p.Measure(v.Measure)
		return (at(itemSource) == "" || strings.EqualFold(v.Source.Name, at(itemSource))) &&
			(at(itemCostType) == "" || strings.EqualFold(data.CostTypeName(v.CostType), at(itemCostType))) &&
			(at(itemMeasure) == "" || v.Measure != "" && (isCalled(v.Measure, at(itemMeasure)) || strings.EqualFold(m.Title, at(itemMeasure)))) &&
			(at(itemYear) == "" || strconv.Itoa(v.Year) == at(itemYear))
	}
	words := slices.DeleteFunc([]string{at(itemSource), at(itemCostType), at(itemMeasure), at(itemYear)}, func(text string) bool { return text == "" })
	if len(words) == 0 {
		return ""
	}
	found := slices.DeleteFunc(p.Positions(""), func(v data.Position) bool { return !fits(v) })
	if len(found) == 1 {
		return found[0].ID
	}
	return strings.Join(words, ", ")
}

// isCalled says whether a text is a Kennung, after which a name may stand.
func isCalled(id, text string) bool {
	first, _, _ := strings.Cut(text, " ")
	return strings.EqualFold(id, strings.TrimRight(first, ":,"))
}

// Problem is what is wrong in a cell.
type Problem struct {
	// Row and Column count from 0.
	Row, Column int
	Err         error
}

// Bookings makes Buchungen of rows of cells in the order of the columns; what names no Finanzposition is booked on
// that with the Kennung item. They bear no Kennung yet. The problems are those of all cells, in their order; with any
// there are no Buchungen.
func Bookings(p data.Project, texts [][]string, item string) (list []data.Booking, problems []Problem) {
	for n, row := range texts {
		b, wrong := booking(p, row, item)
		list = append(list, b)
		for _, w := range wrong {
			w.Row = n
			problems = append(problems, w)
		}
	}
	if problems != nil {
		return nil, problems
	}
	return list, nil
}

func booking(p data.Project, row []string, item string) (b data.Booking, problems []Problem) {
	at := func(column int) string {
		if column >= len(row) {
			return ""
		}
		return strings.TrimSpace(row[column])
	}
	wrong := func(column int, err error) {
		if err != nil {
			problems = append(problems, Problem{Column: column, Err: err})
		}
	}
	b = data.Booking{Kind: data.BookingReceipt, Item: item}
	var err error
	if at(BookingItem) != "" {
		b.Item, err = Item(p, at(BookingItem))
		wrong(BookingItem, err)
	} else if item == "" {
		wrong(BookingItem, data.Fail(data.Invalid, "Hier fehlt die Finanzposition. Bitte eine wählen, auch für alle Zeilen auf einmal.", nil))
	}
	b.Paid, err = Day(at(BookingPaid))
	wrong(BookingPaid, err)
	b.Invoiced, err = Day(at(BookingInvoiced))
	wrong(BookingInvoiced, err)
	for column, text := range map[int]*string{BookingNumber: &b.Number, BookingPayee: &b.Payee, BookingReason: &b.Reason} {
		*text = data.CleanLine(at(column))
	}
	b.Amount, err = data.ParseCents(at(BookingAmount))
	wrong(BookingAmount, err)
	if err == nil && b.Amount == 0 {
		wrong(BookingAmount, data.Fail(data.Invalid, "Hier fehlt der Betrag.", nil))
	}
	if at(BookingEligible) != "" {
		eligible, err := data.ParseCents(at(BookingEligible))
		wrong(BookingEligible, err)
		b.Eligible = &eligible
	}
	if at(BookingPaid)+at(BookingInvoiced)+at(BookingNumber)+at(BookingPayee)+at(BookingReason) == "" && at(BookingAmount) != "" {
		wrong(BookingAmount, data.Fail(data.Invalid, "In dieser Zeile steht nur ein Betrag; vielleicht ist er eine Summe. Bitte Tag, Beleg, Empfänger oder Grund ergänzen oder die Zeile entfernen.", nil))
	}
	if problems != nil {
		return b, problems
	}
	probe := b
	probe.ID = data.KindBooking.Prefix() + "1"
	if err := data.Validate(probe); err != nil {
		column := BookingAmount
		var e *data.Error
		if errors.As(err, &e) && slices.Contains(bookingFields, e.Field) {
			column = slices.Index(bookingFields, e.Field)
		}
		wrong(column, err)
	}
	return b, problems
}

// Item gives the Kennung of a Finanzposition by its Kennung, after which its name may stand.
func Item(p data.Project, text string) (string, error) {
	for _, v := range p.Budget {
		if isCalled(v.ID, text) {
			return v.ID, nil
		}
	}
	return "", data.Fail(data.Invalid, fmt.Sprintf("Eine Finanzposition „%s“ gibt es nicht, oder es gibt mehrere. Bitte eine aus der Liste wählen.", text), nil)
}

// Day reads a day as it stands in a cell; „heute“ and days from today mean nothing there.
func Day(text string) (data.Date, error) {
	day, err := data.ParseDate(text, "")
	if err == nil && day == "" && text != "" {
		return "", data.Fail(data.Invalid, fmt.Sprintf("„%s“ ist kein Tag. Bitte so eingeben: 01.03.2018.", text), nil)
	}
	return day, err
}

// Twins lists the places of Buchungen that seem to be recorded already, or to stand twice among them: with the same
// Belegnummer, or without any the same payee and reason, the same amount, and the same day of payment, if both have one.
func Twins(p data.Project, list []data.Booking) []int {
	type likeness struct {
		number, payee, reason string
		amount                data.Cents
	}
	seen := map[likeness][]data.Date{}
	known := func(b data.Booking) bool {
		like := likeness{number: strings.ToLower(b.Number), amount: b.Amount}
		if b.Number == "" {
			like.payee, like.reason = strings.ToLower(b.Payee), strings.ToLower(b.Reason)
		}
		before := slices.ContainsFunc(seen[like], func(day data.Date) bool { return day == "" || b.Paid == "" || day == b.Paid })
		seen[like] = append(seen[like], b.Paid)
		return before
	}
	for _, b := range p.Bookings {
		known(b)
	}
	var twins []int
	for n, b := range list {
		if known(b) {
			twins = append(twins, n)
		}
	}
	return twins
}

// AllNegative says whether several rows have amounts and all of them a minus, as bank statements write what was paid.
func AllNegative(list [][]string) bool {
	paid := 0
	for _, row := range list {
		if len(row) <= BookingAmount {
			return false
		}
		if amount, err := data.ParseCents(row[BookingAmount]); err != nil || amount >= 0 {
			return false
		}
		paid++
	}
	return paid > 1
}
