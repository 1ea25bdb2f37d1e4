package invoice

import (
	"modellkommune/data"
)

// unreadable refuses a file that is no whole e-invoice.
func unreadable(what string, cause error) error {
	return data.Fail(data.Unreadable, what+" Es wurde nichts übernommen. Bitte die Rechnung noch einmal anfordern oder den Beleg von Hand erfassen.", cause)
}

// invalid refuses an invoice that says what cannot be.
func invalid(what string) error {
	return data.Fail(data.Invalid, what+" Es wurde nichts übernommen. Bitte beim Rechnungssteller nachfragen oder den Beleg von Hand erfassen.", nil)
}

// quoted gives the beginning of a text for a sentence.
func quoted(text string) string {
	return "„" + cut(line(text), 40) + "“"
}
