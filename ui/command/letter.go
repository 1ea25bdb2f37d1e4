package command

import (
	"fmt"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
	"modellkommune/reports/release"
)

type letterVerb struct {
	File string `arg:"" name:"AKTE.mkog" help:"die Projektakte"`
	To   string `placeholder:"PARTNER" help:"nur an diesen Empfänger, wie BMI; ohne Angabe an alle"`
	writing
}

// Run writes the Anschreiben to the recipients of a report.
func (v *letterVerb) Run(r *run) error {
	date, err := v.readPDF(v.File, r.today)
	if err != nil {
		return err
	}
	return reading(v.File, func(_ *store.File, p data.Project) error {
		letters, err := release.Letters(p, release.Order{No: v.Report, Date: date}, v.To)
		if err != nil {
			return err
		}
		if err := exchange.WriteFile(v.Out, letters); err != nil {
			return err
		}
		_, _ = fmt.Fprintf(r.stdout, "%s ist geschrieben: Anschreiben vom %s.\n", v.Out, date)
		return nil
	})
}
