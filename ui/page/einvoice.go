package page

import (
	"fmt"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/data/exchange/invoice"
	"modellkommune/data/store"
	"modellkommune/ui/desk"
	"modellkommune/ui/widget"
)

// eInvoice is an E-Rechnung that becomes a Buchung with the file attached.
type eInvoice struct {
	invoice.Invoice
	file data.Attachment
	// content is the file.
	content []byte
}

// askEInvoice asks for an E-Rechnung and, once it is read, whether it is to be booked. Item is the Finanzposition that is
// proposed.
func askEInvoice(d *desk.Desk, item string) {
	if !hasItems(d) {
		return
	}
	d.AskPath(desk.PathQuestion{
		Title: "Aus E-Rechnung eintragen", Yes: "Lesen", Path: d.Folder() + string(filepath.Separator),
		Text: "Gelesen werden XRechnung (XML) und ZUGFeRD oder Factur-X (PDF). Nummer, Tag, Empfänger, Grund und Betrag kommen aus der Rechnung; die Datei wird an die Buchung gehängt.",
	}, func(path string) {
		var read eInvoice
		d.InBackground(func(*store.File) (err error) {
			read, err = readEInvoice(path)
			return err
		}, "Gelesen: "+filepath.Base(path), func() { confirmEInvoice(d, read, item) })
	})
}

// readEInvoice reads a file as an E-Rechnung.
func readEInvoice(path string) (read eInvoice, err error) {
	if info, err := os.Stat(path); err == nil {
		if err := invoice.CheckSize(info.Size()); err != nil {
			return read, err
		}
	}
	if read.file, read.content, err = readAttachment(path); err != nil {
		return read, err
	}
	read.Invoice, err = invoice.Read(read.content)
	return read, err
}

// confirmEInvoice shows what is read and asks for what an invoice does not say.
func confirmEInvoice(d *desk.Desk, read eInvoice, item string) {
	chosen := itemChoice(d, "Finanzposition", item)
	paid := widget.NewDateField(widget.About{Label: "Bezahlt am", Hint: "Leer: noch nicht bezahlt; die Buchung zählt erst mit dem Tag."}, nil)
	b, doubts := read.Booking(item, "")
	content := []fyne.CanvasObject{widget.NewParagraph(read.sentence())}
	if b.Reason != "" {
		content = append(content, widget.NewParagraph("Grund: "+b.Reason))
	}
	doubts = append(doubts, read.Against(d.Project())...)
	for _, doubt := range doubts {
		content = append(content, widget.NewParagraph("Bitte prüfen: "+doubt))
	}
	widget.Ask(d.Window, widget.Question{
		Title: "E-Rechnung eintragen?", Content: append(content, chosen, paid), Yes: "Eintragen", Deliberate: len(doubts) > 0, Wide: true,
	}, func(yes bool) {
		if yes {
			keepEInvoice(d, read, chosen.Value(), paid.Value())
		}
	})
}

// sentence says what the invoice is.
func (e eInvoice) sentence() string {
	what := "Rechnung"
	if e.Gross < 0 {
		what = "Gutschrift"
	}
	return fmt.Sprintf("%s „%s“ vom %s von „%s“ an „%s“ über %s brutto (netto %s, Steuer %s).", what, e.Number, e.Date, e.Seller, e.Buyer, e.Gross, e.Net, e.Tax)
}

// keepEInvoice records the Buchung with its file, in one step.
func keepEInvoice(d *desk.Desk, read eInvoice, item string, paid data.Date) {
	b, _ := read.Booking(item, paid)
	d.Edit(func(f *store.File) (err error) {
		if b.ID, err = f.FreeID(data.KindBooking, ""); err != nil {
			return err
		}
		file := read.file
		if file.ID, err = f.FreeID(data.KindAttachment, ""); err != nil {
			return err
		}
		file.Of, file.Title = b.ID, "Rechnung "+b.Number
		return f.Change("Buchung "+b.ID+" aus E-Rechnung "+b.Number, func(tx *store.Tx) (err error) {
			if file.SHA256, err = tx.PutBlob(read.content); err != nil {
				return err
			}
			if err := tx.Put(b); err != nil {
				return err
			}
			return tx.Put(file)
		})
	}, func() {
		d.Shell.Status.Say("Eingetragen: " + b.ID + " mit der E-Rechnung als Anlage")
		d.GoTo(desk.Location{Page: desk.PageMoney, Key: b.Key(), Field: "paid"})
		d.Trace.Event("invoice %s", b.ID)
	})
}
