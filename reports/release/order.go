package release

import (
	"fmt"
	"strconv"
	"strings"

	"modellkommune/data"
)

// Order says which report is to be made.
type Order struct {
	// No is the number of the report among the report dates.
	No int
	// Date is the Stichtag; empty means that of the report, and today where it has none.
	Date data.Date
	// Today is the day on which somebody asks for it.
	Today data.Date
	// On is the day of the release; a draft has none.
	On data.Date
	// Edition is who reads it; the empty one is the Vollbericht.
	Edition data.Edition
	// WithData encloses the data of the report in its PDF, which then is PDF/A-3a.
	WithData bool
	// Program is the version of the program that makes it.
	Program string
}

// judges gives the order for a report with the Stichtag at which it is judged.
func (o Order) judges(r data.Report) Order {
	if o.Date == "" {
		o.Date = r.JudgedAt(o.Today)
	}
	return o
}

// ReportOf finds the report with that number, or says which numbers there are.
func ReportOf(p data.Project, no int) (data.Report, error) {
	if report, ok := p.Report(no); ok {
		return report, nil
	}
	hint := "Es sind noch keine Berichtstermine angelegt."
	if len(p.Reports) > 0 {
		numbers := make([]string, len(p.Reports))
		for i, r := range p.Reports {
			numbers[i] = strconv.Itoa(r.No)
		}
		hint = "Vorhanden sind die Nummern " + strings.Join(numbers, ", ") + "."
	}
	return data.Report{}, data.Fail(data.NotFound, fmt.Sprintf("Einen Bericht mit der Nummer %d gibt es in dieser Projektakte nicht. %s", no, hint), nil)
}
