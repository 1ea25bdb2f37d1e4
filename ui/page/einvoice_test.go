package page

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"modellkommune/data"
	"modellkommune/ui/uitest"
	"modellkommune/ui/widget"
)

// sampleInvoice writes one of the reader's samples to a file.
func sampleInvoice(t *testing.T, name, as string) (path string, content []byte) {
	t.Helper()
	content, err := os.ReadFile(filepath.Join("..", "..", "data", "exchange", "invoice", "testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	path = filepath.Join(t.TempDir(), as)
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return path, content
}

// An E-Rechnung becomes a Buchung with what it says, and with the file attached to it; one step takes both back.
func TestEInvoiceIsBooked(t *testing.T) {
	for _, name := range []string{"ubl-invoice.xml", "ubl-creditnote.xml", "cii-en16931.xml", "cii-minimum.xml", "table.pdf", "packed.pdf"} {
		t.Run(name, func(t *testing.T) {
			o, _ := oneItem(t)
			path, content := sampleInvoice(t, name, name)
			read, err := readEInvoice(path)
			if err != nil {
				t.Fatal(err)
			}
			o.Press("E-Rechnung …")
			o.TypeInto(uitest.Field[*widget.LineField](o, "Datei"), path)
			o.Press("Lesen")
			if !o.Says("„" + read.Number + "“ vom " + read.Date.String()) {
				t.Fatal("nobody sees what is read")
			}
			o.TypeInto(uitest.Field[*widget.DateField](o, "Bezahlt am"), "1.4.18")
			o.Press("Eintragen")
			stored := o.Stored()
			want, _ := read.Booking("F1", "2018-04-01")
			want.ID = "BU2"
			if diff := cmp.Diff(want, stored.Bookings[len(stored.Bookings)-1]); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if len(stored.Attachments) != 1 || stored.Attachments[0].Of != "BU2" || stored.Attachments[0].Release != data.Internal {
				t.Fatalf("attached is %+v", stored.Attachments)
			}
			if kept, err := o.Session.File.Blob(stored.Attachments[0].SHA256); err != nil || string(kept) != string(content) {
				t.Errorf("the file is not kept: %v", err)
			}
			o.Undo()
			if stored := o.Stored(); len(stored.Bookings) != 1 || len(stored.Attachments) != 0 {
				t.Error("one step does not take it back")
			}
		})
	}
}

// What is no E-Rechnung, or a hostile one, changes nothing and is told.
func TestEInvoiceIsRefused(t *testing.T) {
	for name, content := range map[string]string{
		"a.xml": `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>`,
		"b.pdf": "%PDF-1.7\n%%EOF\n", "c.txt": "Rechnung 12", "d.xml": "",
	} {
		o, _ := oneItem(t)
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		askEInvoice(o.Desk, "F1")
		o.TypeInto(uitest.Field[*widget.LineField](o, "Datei"), path)
		o.Press("Lesen")
		if !o.Says("Es wurde nichts übernommen.") || len(o.Stored().Bookings) != 1 {
			t.Errorf("%s: nobody is told: %s", name, strings.Join(uitest.Texts(o.InView()), " "))
		}
		o.Press("Schließen")
	}
}

// An invoice that is booked already is not booked twice unseen.
func TestEInvoiceIsKnown(t *testing.T) {
	o, _ := oneItem(t)
	path, _ := sampleInvoice(t, "ubl-invoice.xml", "r.xml")
	read, err := readEInvoice(path)
	if err != nil {
		t.Fatal(err)
	}
	keepEInvoice(o.Desk, read, "F1", "2018-04-01")
	confirmEInvoice(o.Desk, read, "F1")
	if !o.Says("Eine Buchung mit dieser Belegnummer steht schon in der Projektakte.") {
		t.Error("nobody is told")
	}
}

// A receipt is attached without leaving the Buchung.
func TestReceiptIsAttached(t *testing.T) {
	o, p := oneItem(t)
	path, _ := sampleInvoice(t, "ubl-invoice.xml", "beleg.xml")
	o.Press("Beleg anhängen …")
	o.TypeInto(uitest.Field[*widget.LineField](o, "Datei"), path)
	o.Press("Hinzufügen")
	stored := o.Stored().Attachments
	if len(stored) != 1 || stored[0].Of != "BU1" || p.bookings.Chosen != "BU1" || !o.Says("A1 beleg.xml") {
		t.Errorf("attached is %+v", stored)
	}
}
