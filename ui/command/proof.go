package command

import (
	"fmt"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
	"modellkommune/reports/release"
)

type proofVerb struct {
	File string `arg:"" name:"AKTE.mkog" help:"die Projektakte"`
	Call bool   `help:"schreibt stattdessen einen Mittelabruf; ohne --date von heute"`
	writing
}

// Run writes the zahlenmäßiger Nachweis of a report, or a Mittelabruf.
func (v *proofVerb) Run(r *run) error {
	date, err := v.readPDF(v.File)
	if err != nil {
		return err
	}
	return reading(v.File, func(f *store.File, _ data.Project) error {
		make, what := release.NewProof, "Nachweis"
		if v.Call {
			make, what = release.NewCall, "Mittelabruf"
		}
		proof, key, err := make(f, release.Order{No: v.Report, Date: date, Today: r.today})
		if err != nil {
			return err
		}
		if err := exchange.WriteFile(v.Out, proof.PDF); err != nil {
			return err
		}
		_, _ = fmt.Fprintf(r.stdout, "%s ist geschrieben: %s zum Stichtag %s.\n", v.Out, what, key)
		return nil
	})
}
