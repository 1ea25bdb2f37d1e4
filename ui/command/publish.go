package command

import (
	"context"
	"fmt"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/reports/release"
)

type publishVerb struct {
	File string `arg:"" name:"AKTE.mkog" help:"die Projektakte"`
	Out  string `required:"" placeholder:"ORDNER" help:"der Ordner, der geschrieben wird: neu, leer oder von diesem Programm"`
	Date string `placeholder:"DATUM" help:"Stand der Seiten, wie 2018-10-31 oder 31.10.2018; ohne Angabe heute"`
}

// Run writes the public pages and the open data into a folder.
func (v *publishVerb) Run(r *run) error {
	if err := notAkte(v.File, v.Out); err != nil {
		return err
	}
	date, err := day("--date", v.Date, r.today)
	if err != nil {
		return err
	}
	return reading(v.File, func(f *store.File, p data.Project) error {
		files, err := release.SiteFromFile(context.Background(), f, date)
		if err != nil {
			return err
		}
		if err := release.WriteSite(v.Out, files); err != nil {
			return err
		}
		_, _ = fmt.Fprintf(r.stdout, "%s ist geschrieben: %s Dateien, Stand %s.\n", v.Out, data.Count(len(files)), date)
		for _, missing := range release.Lacking(p) {
			_, _ = fmt.Fprintln(r.stdout, "Noch zu klären: "+missing)
		}
		return nil
	})
}
