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
	File    string `arg:"" name:"AKTE.mkog" help:"die Projektakte"`
	Out     string `placeholder:"DATEI.mkvor" xor:"way" help:"die Vorlage, die geschrieben wird"`
	Changed bool   `help:"schreibt das Vorhaben, wie es jetzt ist, nicht die Vorlage, mit der es begann"`
	Name    string `placeholder:"KURZNAME" help:"Kurzname der geänderten Vorlage"`
	Number  int    `placeholder:"N" help:"Version der geänderten Vorlage"`
	Sign    bool   `help:"signiert die Vorlage mit dem Schlüssel der Projektakte"`
	Update  string `placeholder:"NAME|DATEI.mkvor" xor:"way" help:"bringt das Vorhaben auf den Stand einer anderen Version seiner Vorlage"`
	DryRun  bool   `help:"zeigt nur, was sich dabei ändern würde"`
}

// Run writes the programme of a Projektakte as a Vorhabenvorlage, with which others of it can begin, or brings it to one.
func (v *templateVerb) Run(r *run) error {
	switch {
	case v.Update != "":
		return v.update(r)
	case v.Out == "":
		return usage("Es fehlt „--out“ oder „--update“. „modellkommune template --help“ zeigt, wie es geht.")
	case !strings.EqualFold(filepath.Ext(v.Out), exchange.SchemeExtension):
		return usage(fmt.Sprintf("Der Name einer Vorhabenvorlage endet auf %s, „%s“ nicht.", exchange.SchemeExtension, v.Out))
	case v.Number < 0 || v.Number > 0 && v.Name == "":
		return usage("„--number“ ist die Version der Vorlage, die „--name“ nennt, und zählt ab 1.")
	}
	order := exchange.SchemeOrder{Changed: v.Changed || v.Name != "", Name: v.Name, Version: v.Number}
	write := func(f *store.File, p data.Project) error {
		notes, err := exchange.WriteScheme(v.Out, p, order)
		if err != nil {
			return err
		}
		_, _ = fmt.Fprintln(r.stdout, strings.Join(append([]string{v.Out + " ist geschrieben."}, notes...), "\n"))
		if lines, _ := exchange.Deviations(p); len(lines) > 0 && !order.Changed {
			_, _ = fmt.Fprintf(r.stdout, "Was dieses Vorhaben anders hat, ist nicht dabei; „--changed“ nimmt es mit:\n%s\n", strings.Join(lines, "\n"))
		}
		return nil
	}
	if !v.Sign {
		return reading(v.File, write)
	}
	return v.signed(&order, write)
}

// signed writes with the key of the Projektakte, which keeps it from then on.
func (v *templateVerb) signed(order *exchange.SchemeOrder, write func(*store.File, data.Project) error) error {
	return changing(v.File, func(f *store.File, p data.Project) (err error) {
		if order.Key, err = f.SigningKey(); err != nil {
			return err
		}
		if err := f.KeepKey(order.Key); err != nil {
			return err
		}
		return write(f, p)
	})
}
