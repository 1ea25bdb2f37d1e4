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
}

// Run writes a report and freezes it with its data. Where the Abgabeprüfung finds
// errors it lists them and refuses.
func (v *releaseVerb) Run(r *run) error {
	date, err := v.read(v.File, r.today)
	if err != nil {
		return err
	}
	f, err := store.Open(v.File)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	d, err := release.FromFile(context.Background(), f, v.order(date))
	if err != nil {
		return err
	}
	list, err := release.Errors(d)
	if err != nil {
		return err
	}
	for _, found := range list { // Publish refuses them in one sentence
		_, _ = fmt.Fprintln(r.stdout, findingLine(found))
	}
	made, err := release.Publish(f, d, v.Out, r.version)
	if err != nil {
		return err
	}
	_, _ = fmt.Fprintf(r.stdout, "%s ist freigegeben: %s.\nDatenstand (SHA-256): %s\n", d.Report.Name(), v.Out, made.StateSHA256)
	return nil
}
