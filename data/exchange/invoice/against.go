package invoice

import (
	"fmt"
	"slices"
	"strings"

	"modellkommune/data"
)

// Against says in sentences where the invoice does not fit a Projektakte: it is booked already, is for somebody else, or was
// written outside the term.
func (i Invoice) Against(p data.Project) []string {
	var said []string
	kept, _ := i.Booking("", "")
	if slices.ContainsFunc(p.Bookings, func(b data.Booking) bool { return strings.EqualFold(b.Number, kept.Number) }) {
		said = append(said, "Eine Buchung mit dieser Belegnummer steht schon in der Projektakte.")
	}
	if !isFor(i.Buyer, p.Municipality.Name) {
		said = append(said, fmt.Sprintf("Die Rechnung ist an „%s“ gerichtet.", i.Buyer))
	}
	if v := p.Programme; v.From != "" && i.Date < v.From || v.To != "" && i.Date > v.To {
		said = append(said, fmt.Sprintf("Das Rechnungsdatum liegt außerhalb der Laufzeit des Vorhabens (%s).", data.Period(v.From, v.To)))
	}
	return said
}

// isFor says whether a buyer may be the municipality: the last word of its name, mostly that of the place, is part of
// what the invoice calls it.
func isFor(buyer, municipality string) bool {
	words := strings.Fields(municipality)
	return len(words) == 0 || strings.Contains(strings.ToLower(buyer), strings.ToLower(words[len(words)-1]))
}
