package invoice

import (
	"errors"

	"modellkommune/data"
)

// unreadable refuses a file that is no whole e-invoice.
func unreadable(what string, cause error) error {
	return data.Fail(data.Unreadable, what+" Es wurde nichts übernommen. Bitte die Rechnung noch einmal anfordern oder den Beleg von Hand erfassen.", cause)
}

// errOther is an XML that is something else.
var errOther = errors.New("no invoice")

// unknownInvoice refuses it.
func unknownInvoice() error {
	return unreadable("Die XML-Datei ist keine E-Rechnung, die das Programm kennt (XRechnung, ZUGFeRD oder Factur-X).", errOther)
}

// invalid refuses an invoice that says what cannot be.
func invalid(what string) error {
	return data.Fail(data.Invalid, what+" Es wurde nichts übernommen. Bitte beim Rechnungssteller nachfragen oder den Beleg von Hand erfassen.", nil)
}

// quoted gives the beginning of a text for a sentence.
func quoted(text string) string {
	return "„" + cut(line(text), 40) + "“"
}
