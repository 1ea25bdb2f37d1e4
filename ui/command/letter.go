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
	On   string `placeholder:"DATUM" help:"Datum des Anschreibens; ohne Angabe heute"`
	writing
}

// Run writes the Anschreiben to the recipients of a report.
func (v *letterVerb) Run(r *run) error {
	date, err := v.readPDF(v.File)
	if err != nil {
		return err
	}
	on, err := day("--on", v.On, r.today)
	if err != nil {
		return err
	}
	return reading(v.File, func(f *store.File, _ data.Project) error {
		letter, err := release.NewLetter(f, release.Order{No: v.Report, Date: date, Today: on}, v.To)
		if err != nil {
			return err
		}
		if err := exchange.WriteFile(v.Out, letter.PDF); err != nil {
			return err
		}
		_, _ = fmt.Fprintf(r.stdout, "%s ist geschrieben: Anschreiben vom %s.\n", v.Out, on)
		return nil
	})
}
