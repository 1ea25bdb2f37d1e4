package command

import (
	"fmt"
	"path/filepath"
	"strings"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/reports/release"
)

// forWord says whether a file is to be one for Word.
func forWord(out string) bool { return strings.EqualFold(filepath.Ext(out), release.Extension) }

// workingCopy writes a report as a working copy for Word.
func (r *run) workingCopy(f *store.File, o release.Order, out string) error {
	s, err := release.Read(f, o)
	if err != nil {
		return err
	}
	w, err := release.NewWorkingCopy(s, o)
	if err != nil {
		return err
	}
	if err := w.WriteFile(f, out); err != nil {
		return err
	}
	_, _ = fmt.Fprintf(r.stdout, "%s ist geschrieben: Arbeitsfassung für Word, Stichtag %s. Abgegeben wird das PDF.\n", out, w.Date)
	return nil
}

// readPDF is read for what leaves the house and therefore is a PDF.
func (w *writing) readPDF(akte string) (data.Date, error) {
	if forWord(w.Out) {
		return "", usage("Was das Haus verlässt, ist ein PDF. Bitte bei --out eine Datei angeben, die auf .pdf endet; eine Arbeitsfassung für Word schreibt „report“.")
	}
	return w.read(akte)
}
