package command

import (
	"fmt"

	"modellkommune/data"
	"modellkommune/data/store"
)

type checkVerb struct {
	File string `arg:"" name:"AKTE.mkog" help:"die Projektakte"`
}

// Run reads the whole file and says whether it is sound.
func (v *checkVerb) Run(r *run) error {
	f, err := store.OpenReadOnly(v.File)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	if err := f.Check(); err != nil {
		return err
	}
	p, err := f.Load()
	if err != nil {
		return err
	}
	if err := p.Validate(); err != nil {
		return err
	}
	milestones := 0
	for _, m := range p.Measures {
		milestones += len(m.Milestones)
	}
	releases, err := f.Releases()
	if err != nil {
		return err
	}
	_, _ = fmt.Fprintf(r.stdout, "%s ist unbeschädigt. Maßnahmen: %s, Meilensteine: %s, Freigaben: %s.\n",
		v.File, data.Count(len(p.Measures)), data.Count(milestones), data.Count(len(releases)))
	return nil
}
