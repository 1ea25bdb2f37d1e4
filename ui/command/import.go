package command

import (
	"fmt"
	"path/filepath"
	"strings"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
)

type importVerb struct {
	File   string `arg:"" name:"AKTE.mkog" help:"die Projektakte"`
	Source string `arg:"" name:"QUELLE.json|VORGÄNGER.mkog" help:"die Datei, deren Inhalt sie erhält; mit der Projektakte eines Vorgängers führt eine neue dessen Vorhaben weiter"`
	DryRun bool   `help:"zeigt nur, was sich ändern würde"`
	Until  string `placeholder:"DATUM" help:"der letzte Tag, an dem es den Vorgänger unter seinem Namen gab"`
}

// Run replaces what is recorded by what a file says, as one step that can be
// undone. Releases and history stay.
func (v *importVerb) Run(r *run) error {
	if strings.EqualFold(filepath.Ext(v.Source), store.Extension) {
		return v.takeOver(r)
	}
	if err := onlyJSON(v.Source); err != nil {
		return err
	}
	if v.Until != "" {
		return usage("--until gehört zur Projektakte eines Vorgängers (.mkog). „modellkommune import --help“ zeigt, wie es geht.")
	}
	read, err := exchange.ReadFile(v.Source)
	if err != nil {
		sentence, _ := data.Sentence(err)
		return data.Fail(data.Unreadable, sentence+" Es wurde nichts übernommen.", err)
	}
	p := read.Project
	lines, err := v.compare(read)
	if err != nil {
		return err
	}
	if v.DryRun {
		if len(lines) == 0 {
			lines = []string{"Es würde sich nichts ändern."}
		}
		_, _ = fmt.Fprintln(r.stdout, strings.Join(lines, "\n"))
		return nil
	}
	f, err := store.Open(v.File)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	label := fmt.Sprintf("Import aus „%s“", filepath.Base(v.Source))
	err = f.Change(label, func(tx *store.Tx) error {
		if err := exchange.ReadAttachments(v.Source, p, tx.KeepBlob); err != nil {
			return err
		}
		return tx.Replace(p)
	})
	if err != nil {
		return err
	}
	got, err := f.Load()
	if err != nil {
		return err
	}
	refused := len(exchange.Differences(got, p))
	_, _ = fmt.Fprintf(r.stdout, "%s ist übernommen; Änderungen: %s.\n", v.Source, data.Count(max(0, len(lines)-refused)))
	if refused > 0 {
		_, _ = fmt.Fprintln(r.stdout, "Freigegebene Berichte bleiben, wie sie sind.")
	}
	return nil
}

// takeOver makes a new Projektakte go on with that of a Kommune which this one succeeds.
func (v *importVerb) takeOver(r *run) error {
	if v.DryRun {
		return usage("--dry-run geht nur mit einer JSON-Datei. „modellkommune import --help“ zeigt, wie es geht.")
	}
	until := data.Date("")
	if v.Until != "" {
		var err error
		if until, err = day("--until", v.Until, r.today); err != nil {
			return err
		}
	}
	return reading(v.Source, func(from *store.File, p data.Project) error {
		if err := store.TakeOver(v.File, from, until); err != nil {
			if sentence, _ := data.Sentence(err); until == "" && data.HasCode(err, data.Invalid) {
				return data.Fail(data.Invalid, sentence+" Das geht mit --until DATUM.", err)
			}
			return err
		}
		_, _ = fmt.Fprintf(r.stdout, "%s führt die Projektakte von „%s“ weiter, mit Verlauf, Freigaben und Versandprotokoll; %s bleibt, wie sie ist.\n", v.File, p.Municipality.Name, v.Source)
		return nil
	})
}

// compare says what the import changes and refuses one that does not belong here.
func (v *importVerb) compare(read exchange.Import) ([]string, error) {
	f, err := store.OpenReadOnly(v.File)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	old, err := f.Load()
	if err != nil {
		return nil, err
	}
	if err := exchange.Admit(old, read); err != nil {
		return nil, err
	}
	return exchange.Differences(old, read.Project), nil
}

// onlyJSON refuses the formats that are not there yet.
func onlyJSON(path string) error {
	switch ext := strings.ToLower(filepath.Ext(path)); ext {
	case ".json":
		return nil
	case ".xlsx", ".csv", "":
		return usage("XLSX und CSV kommen später; bisher ist JSON möglich. Bitte eine Datei angeben, deren Name auf .json endet.")
	default:
		return usage(fmt.Sprintf("Dateien der Art %s sind nicht möglich. Bitte eine Datei angeben, deren Name auf .json endet.", ext))
	}
}
