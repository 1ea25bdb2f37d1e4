package command

import (
	"fmt"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
	"modellkommune/reports/release"
)

type archiveVerb struct {
	File   string `arg:"" name:"AKTE.mkog" help:"die Projektakte"`
	Report int    `required:"" placeholder:"NR" help:"die Nummer des Berichts unter den Berichtsterminen"`
	Out    string `required:"" placeholder:"DATEI.zip" help:"die Datei, die geschrieben wird"`
}

// Run writes the Aktenpaket of the newest release of a report.
func (v *archiveVerb) Run(r *run) error {
	if err := notAkte(v.File, v.Out); err != nil {
		return err
	}
	return reading(v.File, func(f *store.File, p data.Project) error {
		report, err := release.ReportOf(p, v.Report)
		if err != nil {
			return err
		}
		releases, err := f.Releases()
		if err != nil {
			return err
		}
		made, released := release.Newest(releases, report.ID)
		if !released {
			return data.Fail(data.NotFound, report.Name()+" ist noch nicht freigegeben. Ein Aktenpaket gibt es erst danach.", nil)
		}
		_, b, err := release.ArchiveOf(f, made.ID)
		if err != nil {
			return err
		}
		if err := exchange.WriteFile(v.Out, b); err != nil {
			return err
		}
		_, _ = fmt.Fprintf(r.stdout, "%s ist geschrieben: %s, Version %s, Dateien der Freigabe: %s.\n", v.Out, report.Name(), data.Count(made.Version), data.Count(len(made.Renditions)))
		return nil
	})
}
