package command

import (
	"fmt"
	"path/filepath"
	"strings"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
	"modellkommune/reports/release"
)

type proofVerb struct {
	File  string `arg:"" name:"AKTE.mkog" help:"die Projektakte"`
	Call  bool   `xor:"paper" help:"schreibt stattdessen einen Mittelabruf; ohne --date von heute"`
	Sheet bool   `xor:"paper" help:"schreibt stattdessen das Blatt zum Übertragen in das Formular des Zuwendungsgebers"`
	writing
}

// Run writes the zahlenmäßiger Nachweis of a report, a Mittelabruf, or the „Blatt zum Übertragen“.
func (v *proofVerb) Run(r *run) error {
	date, err := v.readPDF(v.File)
	if err != nil {
		return err
	}
	if kind := strings.ToLower(filepath.Ext(v.Out)); kind == ".xlsx" || kind == ".csv" {
		return v.writeReceipts(r, date, kind)
	}
	return reading(v.File, func(f *store.File, _ data.Project) error {
		make, what := release.NewProof, "Nachweis"
		switch {
		case v.Call:
			make, what = release.NewCall, "Mittelabruf"
		case v.Sheet:
			make, what = release.NewPortalSheet, "Blatt zum Übertragen"
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

// writeReceipts writes the Belegübersicht.
func (v *proofVerb) writeReceipts(r *run, date data.Date, kind string) error {
	if v.Call || v.Sheet {
		return usage("Mittelabruf und Blatt zum Übertragen sind PDF. Bitte bei --out eine Datei angeben, die auf .pdf endet, oder --call und --sheet weglassen.")
	}
	return reading(v.File, func(f *store.File, _ data.Project) error {
		t, _, key, err := release.ReceiptsOf(f, release.Order{No: v.Report, Date: date, Today: r.today})
		if err != nil {
			return err
		}
		content := exchange.CSV(t)
		if kind == ".xlsx" {
			if content, err = exchange.XLSX(t); err != nil {
				return err
			}
		}
		if err := exchange.WriteFile(v.Out, content); err != nil {
			return err
		}
		_, _ = fmt.Fprintf(r.stdout, "%s ist geschrieben: Belegübersicht mit %s Zeilen zum Stichtag %s.\n", v.Out, data.Count(len(t.Rows)), key)
		return nil
	})
}
