package release

import (
	"cmp"
	"strings"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/reports"
)

// NewProof makes the zahlenmäßiger Nachweis of a report as a PDF. Once the report is released it says what
// was frozen.
func NewProof(f *store.File, o Order) (Letter, data.Date, error) {
	p, report, o, err := standsFor(f, o)
	if err != nil {
		return Letter{}, "", err
	}
	pdf, err := printed(reports.Proof(reports.Input{Project: p, Report: report, Date: o.Date, On: o.On}))
	return Letter{pdf, strings.Replace(fileName(p.Municipality, report, o), "_Bericht-", "_Nachweis-Bericht-", 1)}, o.Date, err
}

// NewCall makes a Mittelabruf out of what the Projektakte holds now, at a Stichtag, today where none is given.
func NewCall(f *store.File, o Order) (Letter, data.Date, error) {
	p, err := f.Load()
	if err != nil {
		return Letter{}, "", err
	}
	report, err := ReportOf(p, o.No)
	if err != nil {
		return Letter{}, "", err
	}
	o.Date = cmp.Or(o.Date, o.Today)
	switch g := p.Grant(o.Date); {
	case !g.Known:
		return Letter{}, "", data.Fail(data.Conflict, "Bei keiner Finanzierungsquelle steht, dass sie die Förderung ist; es ist nicht bekannt, von wem abgerufen wird. Es wurde nichts geschrieben. Bitte unter „Finanzen, Quellen“ kennzeichnen.", nil)
	case !g.Recorded:
		return Letter{}, "", data.Fail(data.Conflict, "Zur Förderung sind weder Raten noch Einnahmen erfasst; was schon ausgezahlt ist, ist nicht bekannt. Es wurde nichts geschrieben. Bitte unter „Finanzen“ eintragen.", nil)
	}
	pdf, err := printed(reports.Call(reports.Input{Project: p, Report: report, Date: o.Date}))
	return Letter{pdf, strings.Replace(fileName(p.Municipality, report, o), "_Bericht-", "_Mittelabruf-Bericht-", 1)}, o.Date, err
}
