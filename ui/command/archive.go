package command

import (
	"fmt"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/reports/release"
)

type archiveVerb struct {
	File   string `arg:"" name:"AKTE.mkog" help:"die Projektakte"`
	Report int    `placeholder:"NR" help:"die Nummer des Berichts unter den Berichtsterminen"`
	All    bool   `help:"packt alle Freigaben mit dem Versandprotokoll in eine Datei"`
	Copy   bool   `name:"with-copy" help:"legt mit --all eine Kopie der Projektakte bei, ohne ihren Signaturschlüssel"`
	Out    string `required:"" placeholder:"DATEI.zip" help:"die Datei, die geschrieben wird"`
}

// Run writes the Aktenpaket of the newest release of a report, or of all releases.
func (v *archiveVerb) Run(r *run) error {
	if v.Copy && !v.All {
		return usage("Eine Kopie der Projektakte (--with-copy) liegt nur einem Aktenpaket aller Freigaben (--all) bei. „modellkommune archive --help“ zeigt, wie es geht.")
	}
	if v.All == (v.Report != 0) {
		return usage("Gepackt wird entweder ein Bericht (--report NR) oder alles, was freigegeben ist (--all). „modellkommune archive --help“ zeigt, wie es geht.")
	}
	if err := notAkte(v.File, v.Out); err != nil {
		return err
	}
	return reading(v.File, func(f *store.File, p data.Project) error {
		if v.All {
			n, err := release.WriteWholeArchive(f, v.Out, v.Copy)
			if err == nil {
				_, _ = fmt.Fprintf(r.stdout, "%s ist geschrieben; Freigaben: %s.\n", v.Out, data.Count(n))
			}
			return err
		}
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
		if err := release.WriteArchive(f, made.ID, v.Out); err != nil {
			return err
		}
		_, _ = fmt.Fprintf(r.stdout, "%s ist geschrieben: %s, Version %s, Dateien der Freigabe: %s.\n", v.Out, report.Name(), data.Count(made.Version), data.Count(len(made.Renditions)))
		return nil
	})
}
