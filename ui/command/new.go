package command

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"modellkommune/data/exchange"
	"modellkommune/data/store"
)

type newVerb struct {
	File        string `arg:"" optional:"" name:"AKTE.mkog" help:"die neue Projektakte; es darf sie noch nicht geben"`
	Sample      string `placeholder:"NAME" help:"füllt sie mit einem Beispiel"`
	ListSamples bool   `help:"nennt die Beispiele"`
}

// Run makes a new Projektakte, empty or with a sample in it.
func (v *newVerb) Run(r *run) error {
	if v.ListSamples {
		for _, name := range exchange.Samples() {
			_, _ = fmt.Fprintln(r.stdout, name)
		}
		return nil
	}
	if v.File == "" {
		return usage("Es fehlt der Name der neuen Projektakte. „modellkommune new --help“ zeigt, wie es geht.")
	}
	if !strings.EqualFold(filepath.Ext(v.File), store.Extension) {
		return usage(fmt.Sprintf("Der Name einer Projektakte endet auf %s, „%s“ nicht.", store.Extension, v.File))
	}
	if err := v.create(); err != nil {
		return err
	}
	_, _ = fmt.Fprintf(r.stdout, "%s ist angelegt.\n", v.File)
	return nil
}

func (v *newVerb) create() error {
	if v.Sample == "" {
		f, err := store.Create(v.File)
		if err != nil {
			return err
		}
		return f.Close()
	}
	sample, err := exchange.Sample(v.Sample)
	if err != nil {
		return err
	}
	f, err := store.Create(v.File)
	if err != nil {
		return err
	}
	err = f.Begin("Beispiel „"+v.Sample+"“ übernommen", sample)
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err != nil {
		// Half a sample is no help to anyone.
		_ = os.Remove(v.File)
	}
	return err
}
