package command

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
)

type exportVerb struct {
	File string `arg:"" name:"AKTE.mkog" help:"die Projektakte"`
	Out  string `required:"" placeholder:"DATEI.json|ORDNER" help:"die JSON-Datei, die geschrieben wird; ein Ordner erhält Tabellen als CSV"`
}

// Run writes what is recorded as JSON, and the attachments beside it, or as CSV
// tables into a folder.
func (v *exportVerb) Run(r *run) error {
	tables := isFolder(v.Out)
	switch {
	case tables:
	case strings.EqualFold(filepath.Ext(v.Out), ".csv"):
		return usage("Als CSV werden es mehrere Dateien. Bitte bei --out einen Ordner angeben.")
	default:
		if err := onlyJSON(v.Out); err != nil {
			return err
		}
	}
	if err := notAkte(v.File, v.Out); err != nil {
		return err
	}
	return reading(v.File, func(f *store.File, p data.Project) error {
		var err error
		if tables {
			err = exchange.WriteTables(v.Out, p)
		} else {
			err = exchange.Export(v.Out, p, f.Blob)
		}
		if err != nil {
			return err
		}
		_, _ = fmt.Fprintf(r.stdout, "%s ist geschrieben.\n", v.Out)
		return nil
	})
}

// isFolder says whether a path names a folder: one that is there, or a name without
// the point of a file. What ends with .json is meant to be a file.
func isFolder(path string) bool {
	ext := strings.ToLower(filepath.Ext(path))
	info, err := os.Stat(path)
	if err != nil {
		return ext == ""
	}
	return info.IsDir() && ext != ".json"
}
