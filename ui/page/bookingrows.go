package page

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/data/exchange/rows"
	"modellkommune/data/store"
	"modellkommune/ui/desk"
	"modellkommune/ui/widget"
)

// bookingRows is the dialog in which several Buchungen are entered as rows of a table, typed or pasted from Excel.
type bookingRows struct {
	desk *desk.Desk
	// item is the Finanzposition of rows that name none.
	item  *widget.ChoiceField[string]
	table *widget.TableField
	// note says what became of what was pasted, and what stands in the way of closing.
	note *widget.Paragraph
	// warned holds the rows of which the officer was warned, so that the second time is on purpose.
	warned map[bool][][]string
	// since is when that was.
	since time.Time
}

// mostRows is how many rows the table takes at once; with more it gets slow.
const mostRows = 200

// askBookingRows asks for several Buchungen; those without a Finanzposition are booked on that with the Kennung item.
func askBookingRows(d *desk.Desk, item string) {
	if !hasItems(d) {
		return
	}
	b := newBookingRows(d, item)
	widget.Ask(d.Window, widget.Question{
		Title:   "Mehrere Buchungen eintragen",
		Text:    "Je Zeile ein Beleg. Zeilen aus Excel lassen sich mit Strg+V einfügen, mit oder ohne Überschriften; Enter geht in die nächste Zeile.",
		Content: []fyne.CanvasObject{b.item, b.note, b.table},
		Yes:     "Übernehmen", Deliberate: true, Full: true, May: b.may,
	}, func(yes bool) {
		if yes {
			b.keep()
		}
	})
	b.table.Append([][]string{nil}, 0)
}

func newBookingRows(d *desk.Desk, item string) *bookingRows {
	b := &bookingRows{desk: d, warned: map[bool][][]string{}, note: widget.NewParagraph("")}
	b.item = itemChoice(d, "Finanzposition für Zeilen ohne eigene", item)
	b.table = widget.NewTableField(widget.About{Label: "Buchungen"}, "Zeile hinzufügen", bookingColumns(d), nil)
	b.table.AsGrid(b.paste)
	b.table.Check = func(texts [][]string) error {
		_, problems := rows.Bookings(d.Project(), texts, b.item.Value())
		if len(problems) == 0 {
			return nil
		}
		return &widget.CellError{Row: problems[0].Row, Column: problems[0].Column, Err: problems[0].Err}
	}
	return b
}

// bookingColumns are the columns of the table, which read a cell as the rows are read.
func bookingColumns(d *desk.Desk) []widget.TableColumn {
	list := make([]widget.TableColumn, rows.BookingWidth)
	for n := range list {
		list[n] = widget.TableColumn{Title: rows.BookingColumns[n].Label, Share: 1}
	}
	list[rows.BookingItem].Offer = func() []string { return d.LabelsOf(data.KindBudgetItem) }
	for _, n := range []int{rows.BookingPaid, rows.BookingInvoiced} {
		list[n].Placeholder, list[n].Read = "TT.MM.JJJJ", readDay
	}
	for _, n := range []int{rows.BookingAmount, rows.BookingEligible} {
		list[n].Read = readAmount
	}
	list[rows.BookingEligible].Title = "Davon zuw.-fähig" // the column is narrow
	list[rows.BookingItem].Share, list[rows.BookingPayee].Share, list[rows.BookingReason].Share = 3, 1.2, 1.4
	return list
}

func readDay(text string) (string, error) {
	day, err := rows.Day(text)
	return day.String(), err
}

// readAmount reads an amount; 0 is said, and not the same as nothing.
func readAmount(text string) (string, error) {
	amount, err := data.ParseCents(text)
	return amount.String(), err
}

// paste puts what was copied from a spreadsheet below what is there.
func (b *bookingRows) paste(text string, column int) {
	a, err := rows.BookingRows(b.desk.Project(), rows.Cells(text))
	if err != nil {
		b.say(desk.Sentence(err))
		return
	}
	if a.Headed {
		column = 0
	}
	room := b.table.Columns() - column
	if n := slices.IndexFunc(a.Rows, func(row []string) bool { return len(row) > room }); n >= 0 {
		b.say(fmt.Sprintf("Es wurde nichts eingefügt: Zeile %d hat %d Spalten, ab hier ist Platz für %d. Bitte die Überschriften mit kopieren oder weiter links einfügen.", n+1, len(a.Rows[n]), room))
		return
	}
	if all := len(a.Rows) + len(b.table.Texts()); all > mostRows {
		b.say(fmt.Sprintf("Es wurde nichts eingefügt: Es wären %s Zeilen, auf einmal gehen höchstens %d. Bitte in Teilen übernehmen.", data.Count(all), mostRows))
		return
	}
	for _, row := range a.Rows {
		if row[0] != "" && column == rows.BookingItem {
			row[0] = b.itemLabel(row[0])
		}
	}
	note := pasted(a)
	if rows.AllNegative(a.Rows) {
		note += " Alle Beträge haben ein Minus; hier stehen Ausgaben ohne, Gutschriften mit Minus."
	}
	b.say(note) // before, for the table makes the dialog grow
	b.table.Append(a.Rows, column)
}

// itemLabel writes for the Kennung of a Finanzposition how the list calls it.
func (b *bookingRows) itemLabel(text string) string {
	if id, err := rows.Item(b.desk.Project(), text); err == nil {
		return b.desk.NameOfRecord(id)
	}
	return text
}

// pasted says what became of what was pasted.
func pasted(a rows.Arranged) string {
	said := data.Counted(len(a.Rows), "Zeile", "Zeilen") + " unten eingefügt."
	if a.Above > 0 {
		said += " Nicht eingefügt: " + data.Counted(a.Above, "Zeile", "Zeilen") + " über den Überschriften."
	}
	if a.Sums > 0 {
		said += " Nicht eingefügt: " + data.Counted(a.Sums, "Summenzeile", "Summenzeilen") + "."
	}
	if len(a.Left) > 0 {
		said += " Nicht erkannt und nicht eingefügt: die Spalten „" + strings.Join(a.Left, "“, „") + "“."
	}
	return said
}

// readingTime is how long a warning stands before the same answer counts: a key that is held down, or pressed twice, is no
// second thought.
var readingTime = 700 * time.Millisecond

// say shows a sentence above the table.
func (b *bookingRows) say(text string) {
	b.note.SetText(text)
	widget.Reveal(b.note)
}

// may keeps the dialog open where rows would be lost, or come twice, until the officer says so once more.
func (b *bookingRows) may(yes bool) bool {
	texts := b.table.Texts()
	warning := ""
	switch {
	case yes:
		warning = b.twins(texts)
	case len(texts) > 0:
		warning = data.Counted(len(texts), "Zeile ist", "Zeilen sind") + " nicht übernommen. Noch einmal „Abbrechen“ verwirft, was hier steht."
	}
	told := slices.EqualFunc(b.warned[yes], texts, slices.Equal[[]string])
	switch {
	case warning == "":
		return true
	case told && time.Since(b.since) > readingTime:
		return true
	case !told:
		b.warned[yes], b.since = texts, time.Now()
		b.say(warning)
	}
	return false
}

// twins says which rows seem to be recorded already.
func (b *bookingRows) twins(texts [][]string) string {
	list, _ := rows.Bookings(b.desk.Project(), texts, b.item.Value())
	var numbers []string
	for _, n := range rows.Twins(b.desk.Project(), list) {
		numbers = append(numbers, fmt.Sprint(n+1))
	}
	if len(numbers) == 0 {
		return ""
	}
	return fmt.Sprintf("Schon in der Projektakte oder doppelt: Zeile %s, von oben gezählt. Bitte entfernen, was doppelt ist, oder noch einmal „Übernehmen“.", strings.Join(numbers, ", "))
}

// keep records the rows as Buchungen, in one step.
func (b *bookingRows) keep() {
	list, problems := rows.Bookings(b.desk.Project(), b.table.Value(), b.item.Value())
	if len(list) == 0 || len(problems) > 0 {
		return
	}
	var key data.Key
	b.desk.Edit(func(f *store.File) error {
		ids, err := f.FreeIDs(data.KindBooking, "", len(list))
		if err != nil {
			return err
		}
		key = data.Key{Kind: data.KindBooking, ID: ids[0]}
		return f.Change(data.Counted(len(list), "Buchung", "Buchungen")+" eingetragen", func(tx *store.Tx) error {
			for n, v := range list {
				v.ID = ids[n]
				if err := tx.Put(v); err != nil {
					return err
				}
			}
			return nil
		})
	}, func() {
		b.desk.Shell.Status.Say(data.Counted(len(list), "Buchung", "Buchungen") + " eingetragen – Strg+Z nimmt sie zurück")
		b.desk.GoTo(desk.Location{Page: desk.PageMoney, Key: key})
	})
}
