package command

import (
	"fmt"
	"path/filepath"
	"strings"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
)

type templateVerb struct {
	File string `arg:"" name:"AKTE.mkog" help:"die Projektakte"`
	Out  string `required:"" placeholder:"DATEI.mkvor" help:"die Vorlage, die geschrieben wird"`
}

// Run writes the programme of a Projektakte as a Vorhabenvorlage, with which others of it can begin.
func (v *templateVerb) Run(r *run) error {
	if !strings.EqualFold(filepath.Ext(v.Out), exchange.SchemeExtension) {
		return usage(fmt.Sprintf("Der Name einer Vorhabenvorlage endet auf %s, „%s“ nicht.", exchange.SchemeExtension, v.Out))
	}
	return reading(v.File, func(_ *store.File, p data.Project) error {
		if err := exchange.WriteScheme(v.Out, p); err != nil {
			return err
		}
		_, _ = fmt.Fprintf(r.stdout, "%s ist geschrieben. Die Vorlage ist unsigniert, wie es üblich ist.\n", v.Out)
		return nil
	})
}
