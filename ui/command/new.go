package command

import (
	"fmt"
	"path/filepath"
	"strings"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
	"modellkommune/reports/release"
)

type newVerb struct {
	File          string `arg:"" optional:"" name:"AKTE.mkog" help:"die neue Projektakte; es darf sie noch nicht geben"`
	Template      string `placeholder:"NAME|DATEI.mkvor" xor:"content" help:"beginnt sie mit einer Vorhabenvorlage"`
	From          string `placeholder:"AKTE.mkog" xor:"content" help:"beginnt damit das Folgevorhaben einer Projektakte: mit ihrer Kommune, Partnern und Vorlage, ohne Maßnahmen, Berichte und Geld"`
	Sample        string `placeholder:"NAME" xor:"content" help:"füllt sie mit einem Beispiel"`
	ListTemplates bool   `help:"nennt die Vorhabenvorlagen"`
	ListSamples   bool   `help:"nennt die Beispiele"`
}

// Run makes a new Projektakte: empty, with a Vorhabenvorlage, for the Vorhaben that follows another, or with a sample in it.
func (v *newVerb) Run(r *run) error {
	if v.ListTemplates {
		for _, name := range exchange.Schemes() {
			_, _ = fmt.Fprintf(r.stdout, "%s  %s\n", name, exchange.SchemeTitle(name))
		}
		return nil
	}
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
	f, notes, err := v.create(r)
	if err == nil {
		err = f.Close()
	}
	if err != nil {
		return err
	}
	_, _ = fmt.Fprintln(r.stdout, strings.Join(append([]string{v.File + " ist angelegt."}, notes...), "\n"))
	return nil
}

// create gives with the file what is to be said of its Vorlage.
func (v *newVerb) create(r *run) (f *store.File, notes []string, err error) {
	switch {
	case v.Sample != "":
		f, err = release.NewSample(v.File, v.Sample, r.version)
	case v.From != "":
		err = reading(v.From, func(_ *store.File, p data.Project) (err error) {
			f, err = store.CreateWith(v.File, "Folgevorhaben angelegt", p.FollowUp(r.today))
			return err
		})
	case v.Template != "":
		s, said, err := exchange.SchemeFrom(v.Template)
		if err != nil {
			return nil, nil, err
		}
		f, err = store.CreateWith(v.File, "Projektakte nach Vorlage angelegt", s.Project())
		return f, said, err
	default:
		f, err = store.Create(v.File)
	}
	return f, nil, err
}
