package command

import (
	"fmt"

	"modellkommune/data/exchange"
	"modellkommune/data/store"
)

type exportVerb struct {
	File string `arg:"" name:"AKTE.mkog" help:"die Projektakte"`
	Out  string `required:"" placeholder:"DATEI.json" help:"die Datei, die geschrieben wird"`
}

// Run writes what is recorded as JSON, and the attachments beside it.
func (v *exportVerb) Run(r *run) error {
	if err := onlyJSON(v.Out); err != nil {
		return err
	}
	if err := notAkte(v.File, v.Out); err != nil {
		return err
	}
	f, err := store.OpenReadOnly(v.File)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	p, err := f.Load()
	if err != nil {
		return err
	}
	if err := exchange.Export(v.Out, p, f.Blob); err != nil {
		return err
	}
	_, _ = fmt.Fprintf(r.stdout, "%s ist geschrieben.\n", v.Out)
	return nil
}
