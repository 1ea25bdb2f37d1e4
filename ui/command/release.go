package command

import (
	"context"
	"fmt"

	"modellkommune/data/store"
	"modellkommune/reports/release"
)

type releaseVerb struct {
	File string `arg:"" name:"AKTE.mkog" help:"die Projektakte"`
	edition
	Correct string `placeholder:"GRUND" help:"gibt einen freigegebenen Bericht als neue Version frei, die ihn aus diesem Grund ersetzt"`
}

// Run writes a report and freezes it with its data. Where the Abgabeprüfung finds
// errors it lists them and refuses. Of a report that is released already, it makes
// a further edition out of what was frozen.
func (v *releaseVerb) Run(r *run) error {
	date, err := v.readPDF(v.File, r.today)
	if err != nil {
		return err
	}
	f, err := store.Open(v.File)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	p, err := f.Load()
	if err != nil {
		return err
	}
	report, err := release.ReportOf(p, v.Report)
	if err != nil {
		return err
	}
	if v.Correct != "" {
		d, err := release.Correcting(context.Background(), f, v.order(date), v.Correct)
		if err != nil {
			return err
		}
		return r.release(f, d, v.Out)
	}
	made, released, err := release.Released(f, report)
	if err != nil {
		return err
	}
	if released {
		return r.add(f, made, v)
	}
	d, err := release.FromFile(context.Background(), f, v.order(date))
	if err != nil {
		return err
	}
	return r.release(f, d, v.Out)
}

// release releases a draft.
func (r *run) release(f *store.File, d *release.Draft, out string) error {
	list, err := release.Errors(d)
	if err != nil {
		return err
	}
	for _, found := range list { // Publish refuses them in one sentence
		_, _ = fmt.Fprintln(r.stdout, found.Line())
	}
	made, err := release.Publish(f, d, out, r.version)
	if err != nil {
		return err
	}
	_, _ = fmt.Fprintf(r.stdout, "%s ist freigegeben: %s.\nDatenstand (SHA-256): %s\nPDF (SHA-256): %s\n", d.Report.Name(), out, made.StateSHA256, made.Renditions[0].SHA256)
	return nil
}

// add makes a further edition out of what a release froze.
func (r *run) add(f *store.File, made store.Release, v *releaseVerb) error {
	d, err := release.FromRelease(context.Background(), f, made.ID, v.order(made.Date))
	if err != nil {
		return err
	}
	x, err := release.Add(f, made.ID, d, v.Out, r.version)
	if err != nil {
		return err
	}
	_, _ = fmt.Fprintf(r.stdout, "%s ist ergänzt: %s, aus dem am %s eingefrorenen Datenstand.\nPDF (SHA-256): %s\n", d.Report.Name(), v.Out, made.Date, x.SHA256)
	return nil
}
