package command

import (
	"context"
	"fmt"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/reports/release"
)

type releaseVerb struct {
	File string `arg:"" name:"AKTE.mkog" help:"die Projektakte"`
	edition
}

// Run writes a report and freezes it with its data. The PDF is written first,
// so that nothing is released that could not be handed over.
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
	d, err := release.FromFile(context.Background(), f, v.Report, date)
	if err != nil {
		return err
	}
	if err := release.CheckNew(f, d.Report); err != nil {
		return err
	}
	if err := d.WriteFile(v.Out); err != nil {
		return err
	}
	made, err := release.Freeze(f, d)
	if err != nil {
		sentence, _ := data.Sentence(err)
		return data.Fail(data.NotWritten, fmt.Sprintf("%s Die Datei „%s“ ist geschrieben, aber nicht freigegeben.", sentence, v.Out), err)
	}
	_, _ = fmt.Fprintf(r.stdout, "Bericht %d ist freigegeben: %s.\nDatenstand (SHA-256): %s\n", d.Report.No, v.Out, made.StateSHA256)
	return nil
}
