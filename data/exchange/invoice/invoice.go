// Package invoice reads e-invoices after EN 16931: UBL 2.1 and UN/CEFACT CII, by themselves
// or inside a PDF (XRechnung, ZUGFeRD, Factur-X). It takes what a Beleg needs and follows
// nothing that leads out of the file.
package invoice

import (
	"fmt"

	"modellkommune/data"
)

// Invoice is what a Beleg needs of an invoice. BT numbers are the terms of EN 16931. Texts are
// of one line, without characters that cannot be seen; they may be longer than a field.
//
// Amounts are in euro cents and have the sign that the municipality books: what a credit note
// gives back is negative. A corrected invoice (code 384) is no credit note by itself: its
// amounts keep the sign they have.
type Invoice struct {
	// Number is BT-1, never empty.
	Number string
	// Date is the day of issue, BT-2, never empty.
	Date data.Date
	// TypeCode is BT-3, a code of UNTDID 1001 like 380.
	TypeCode string
	// Currency is BT-5, always EUR.
	Currency string
	// Seller is BT-27, Buyer BT-44; never empty.
	Seller, Buyer string
	// Reason says in at most 500 characters what for: the names of the items (BT-153), else the
	// first note (BT-22), else the project (BT-11) or the order (BT-13); empty without any.
	Reason string
	// Net is BT-109, Tax BT-110 and Prepaid BT-113 (0 where not given), Gross BT-112, Payable BT-115;
	// where the last is not given, as may be in ZUGFeRD 1.0, it is what follows from the others.
	Net, Tax, Gross, Prepaid, Payable data.Cents
	// Due is BT-9, empty where no day is given or several are.
	Due data.Date
	// Doubts are German sentences about what does not agree; the invoice can be used all the same.
	Doubts []string
}

// Largest is how many bytes a file may have, and the XML inside a PDF: as many as an attachment.
const Largest = 20_000_000

// Read reads an e-invoice. What it is follows from the content: an XML, or a PDF with one
// inside. Every error is a *data.Error: Unreadable for a file that is no whole e-invoice,
// Invalid for an invoice that cannot be taken over, such as one in another currency.
func Read(content []byte) (Invoice, error) {
	if err := CheckSize(int64(len(content))); err != nil {
		return Invoice{}, err
	}
	switch {
	case isXML(content):
		root, err := parse(content)
		if err != nil {
			return Invoice{}, err
		}
		return take(root)
	case isPDF(content):
		return enclosed(content)
	}
	return Invoice{}, unreadable("Die Datei ist keine E-Rechnung: Sie ist weder XML noch PDF.", nil)
}

// CheckSize refuses a file of more bytes than an e-invoice may have.
func CheckSize(bytes int64) error {
	if bytes <= Largest {
		return nil
	}
	return unreadable(fmt.Sprintf("Die Datei hat %s; eine E-Rechnung darf höchstens %s haben.", data.Size(int(bytes)), data.Size(Largest)), nil)
}
