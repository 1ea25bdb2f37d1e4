package release

import (
	"cmp"
	"strings"

	"modellkommune/data"
	"modellkommune/data/exchange"
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
	return Letter{pdf, strings.Replace(fileName(p, report, o), "_Bericht-", "_Nachweis-Bericht-", 1)}, o.Date, err
}

// NewPortalSheet makes the „Blatt zum Übertragen“ of a report as a PDF. Once the report is released it says what was
// frozen.
func NewPortalSheet(f *store.File, o Order) (Letter, data.Date, error) {
	p, report, o, err := standsFor(f, o)
	if err != nil {
		return Letter{}, "", err
	}
	now, err := f.Load()
	if err != nil {
		return Letter{}, "", err
	}
	p.PortalFields = now.PortalFields // the order of a form is none of what was released
	pdf, err := printed(reports.PortalSheet(reports.Input{Project: p, Report: report, Date: o.Date}))
	return Letter{pdf, strings.Replace(fileName(p, report, o), "_Bericht-", "_Uebertragen-Bericht-", 1)}, o.Date, err
}

// ReceiptsOf gives the Belegübersicht of a report as a table. Once the report is released it holds what was frozen.
func ReceiptsOf(f *store.File, o Order) (exchange.Table, string, data.Date, error) {
	p, report, o, err := standsFor(f, o)
	if err != nil {
		return exchange.Table{}, "", "", err
	}
	name := strings.Replace(fileName(p, report, o), "_Bericht-", "_Belege-Bericht-", 1)
	return exchange.Receipts(p, o.Date), strings.TrimSuffix(name, ".pdf") + ".xlsx", o.Date, nil
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
	case !g.SpentRecorded:
		return Letter{}, "", data.Fail(data.Conflict, "Finanzpositionen sind nicht erfasst; was ausgegeben ist und gebraucht wird, ist nicht bekannt. Es wurde nichts geschrieben. Bitte unter „Finanzen“ eintragen.", nil)
	case g.Funding == 0:
		return Letter{}, "", data.Fail(data.Conflict, "Wie hoch die Förderung ist, ist nicht erfasst; was noch abgerufen werden kann, ist nicht bekannt. Es wurde nichts geschrieben. Bitte unter „Finanzen, Quellen“ eintragen.", nil)
	case !g.Recorded:
		return Letter{}, "", data.Fail(data.Conflict, "Zur Förderung sind weder Raten noch Einnahmen erfasst; was schon ausgezahlt ist, ist nicht bekannt. Es wurde nichts geschrieben. Bitte unter „Finanzen“ eintragen.", nil)
	}
	pdf, err := printed(reports.Call(reports.Input{Project: p, Report: report, Date: o.Date}))
	return Letter{pdf, strings.Replace(fileName(p, report, o), "_Bericht-", "_Mittelabruf-Bericht-", 1)}, o.Date, err
}
