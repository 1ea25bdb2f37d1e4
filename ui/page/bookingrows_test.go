package page

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/google/go-cmp/cmp"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/uitest"
)

// oneItem is an office with a Finanzposition of a Zuwendung.
func oneItem(t *testing.T) (*uitest.Office, *moneyPage) {
	t.Helper()
	p := target(t, data.KindBooking)
	p.Budget = []data.BudgetItem{{ID: "F1", CostType: "KA1", Source: "FQ1", Year: 2018}, {ID: "F2", CostType: "KA1", Source: "FQ2", Year: 2018}}
	p.Bookings = []data.Booking{{ID: "BU1", Item: "F1", Kind: data.BookingReceipt, Number: "7", Paid: "2018-03-01", Amount: 12_00}}
	o := newOffice(t).With(p)
	page := uitest.PageAt[*moneyPage](o, desk.PageMoney)
	page.Sections.Open(bookingSection)
	return o, page
}

// typed types into the focused field and goes on with Tab.
func typed(o *uitest.Office, texts ...string) {
	for _, text := range texts {
		for _, r := range text {
			o.Window.Canvas().Focused().TypedRune(r)
		}
		o.Window.Canvas().FocusNext()
	}
}

// Several Buchungen are typed row by row and are one step of the history. Enter goes to the next row and takes nothing over.
func TestBookingRowsAreTyped(t *testing.T) {
	o, _ := oneItem(t)
	o.Press("Mehrere …")
	typed(o, "", "1.3.18", "", "2018-014", "Druckerei", "Faltblatt")
	for _, r := range "480" {
		o.Window.Canvas().Focused().TypedRune(r)
	}
	o.Keys(fyne.KeyReturn)
	typed(o, "-20,50")
	o.Window.Canvas().(interface{ FocusPrevious() }).FocusPrevious()
	o.Window.Canvas().(interface{ FocusPrevious() }).FocusPrevious()
	typed(o, "Skonto")
	o.Press("Übernehmen")
	want := []data.Booking{
		{ID: "BU2", Item: "F1", Kind: data.BookingReceipt, Number: "2018-014", Paid: "2018-03-01", Payee: "Druckerei", Reason: "Faltblatt", Amount: 480_00},
		{ID: "BU3", Item: "F1", Kind: data.BookingReceipt, Reason: "Skonto", Amount: -20_50},
	}
	if diff := cmp.Diff(want, o.Stored().Bookings[1:]); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	o.Undo()
	if got := o.Stored().Bookings; len(got) != 1 {
		t.Errorf("undone, there are %d", len(got))
	}
}

// Rows from Excel are taken over by their headings; one that is recorded already only where that is said twice.
func TestBookingRowsArePasted(t *testing.T) {
	o, _ := oneItem(t)
	pasteRows(o, "F2", "Beleg\tBetrag (EUR)\tZahldatum\tKonto\n7\t12,00\t1.3.2018\t4711\n8\t1.200,50\t02.03.18\t4711\nSumme\t1.212,50\n")
	if !o.Says("2 Zeilen unten eingefügt. Nicht eingefügt: 1 Summenzeile. Nicht erkannt und nicht eingefügt: die Spalten „Konto“.") {
		t.Error("nobody is told what was pasted")
	}
	o.Press("Übernehmen")
	if got := o.Stored().Bookings; len(got) != 1 || !o.Says("doppelt: Zeile 1, von oben gezählt.") {
		t.Fatalf("%d Buchungen, and nobody is told of the one that is there", len(got))
	}
	time.Sleep(readingTime)
	o.Press("Übernehmen")
	want := []data.Booking{
		{ID: "BU2", Item: "F2", Kind: data.BookingReceipt, Number: "7", Paid: "2018-03-01", Amount: 12_00},
		{ID: "BU3", Item: "F2", Kind: data.BookingReceipt, Number: "8", Paid: "2018-03-02", Amount: 1_200_50},
	}
	if diff := cmp.Diff(want, o.Stored().Bookings[1:]); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// What is wrong in one row keeps all out, with the cursor where it is wrong.
func TestBookingRowsThatAreWrong(t *testing.T) {
	o, _ := oneItem(t)
	pasteRows(o, "F2", "Beleg\tBetrag\tBezahlt am\n7\t5,00\t1.3.2018\n8\t12,5 T€\t31.02.2018\n9\t\t\n")
	o.Press("Übernehmen")
	if len(o.Stored().Bookings) != 1 || !o.Says("Das Datum „31.02.2018“ gibt es nicht. Bitte Tag, Monat und Jahr prüfen.") {
		t.Error("a day that does not exist is taken")
	}
}

// What does not fit is not pasted at all, and said; what stands there stays.
func TestBookingRowsWithoutRoom(t *testing.T) {
	o, _ := oneItem(t)
	o.Press("Mehrere …")
	typed(o, "", "", "", "", "", "")
	o.Window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard("1,00\t2,00\t3,00\n4,00\t5,00\t6,00\n")})
	if !o.Says("Es wurde nichts eingefügt: Zeile 1 hat 3 Spalten, ab hier ist Platz für 2.") {
		t.Error("nobody is told")
	}
	askedTwice := strings.Repeat("x\t1,00\n", 201)
	o.Window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard(askedTwice)})
	if !o.Says("Es wären 201 Zeilen, auf einmal gehen höchstens 200.") {
		t.Error("nobody is told how many go at once")
	}
}

// Rows that were typed are not lost by one wrong key.
func TestBookingRowsAreNotLost(t *testing.T) {
	o, _ := oneItem(t)
	o.Press("Mehrere …")
	typed(o, "", "1.3.18")
	o.Press("Abbrechen")
	if !o.Says("1 Zeile ist nicht übernommen. Noch einmal „Abbrechen“ verwirft, was hier steht.") {
		t.Fatal("nobody is warned")
	}
	o.Press("Abbrechen") // too soon: no second thought
	if o.Window.Canvas().Overlays().Top() == nil {
		t.Fatal("a key pressed twice throws the rows away")
	}
	time.Sleep(readingTime)
	o.Press("Abbrechen")
	if o.Window.Canvas().Overlays().Top() != nil || len(o.Stored().Bookings) != 1 {
		t.Error("the dialog stays")
	}
}

// pasteRows opens the dialog and pastes what was copied from a spreadsheet.
func pasteRows(o *uitest.Office, item, text string) {
	askBookingRows(o.Desk, item)
	o.Window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard(text)})
}

// clipboard holds a text.
type clipboard string

func (c clipboard) Content() string   { return string(c) }
func (c clipboard) SetContent(string) {}
