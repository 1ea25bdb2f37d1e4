package command

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/reports/release"
)

type reportVerb struct {
	File string `arg:"" name:"AKTE.mkog" help:"die Projektakte"`
	edition
}

// edition is what report and release ask alike.
type edition struct {
	writing
	Edition  string `enum:"full,short,council,public" default:"full" placeholder:"FASSUNG" help:"full (Vollbericht), short (Kurzfassung), council (Ratsmitteilung) oder public (öffentliche Fassung)"`
	WithData bool   `help:"legt dem PDF die Daten als JSON bei (PDF/A-3a), ohne personenbezogene Daten, wenn nicht alle Empfänger sie erhalten dürfen"`
}

// writing is what every verb asks that writes something about a report.
type writing struct {
	Report int    `required:"" placeholder:"NR" help:"die Nummer des Berichts unter den Berichtsterminen"`
	Out    string `required:"" placeholder:"DATEI.pdf" help:"die Datei, die geschrieben wird"`
	Date   string `placeholder:"DATUM" help:"Stichtag des Berichts, wie 2018-10-31 oder 31.10.2018; ohne Angabe der erfasste"`
}

func (e *edition) order(date data.Date, r *run) release.Order {
	return release.Order{No: e.Report, Date: date, Today: r.today, Edition: data.Edition(e.Edition), WithData: e.WithData, Program: r.version}
}

// Run writes a report without releasing it, for Word where the file is to be a
// .docx; the Projektakte stays as it is.
func (v *reportVerb) Run(r *run) error {
	date, err := v.read(v.File)
	if err != nil {
		return err
	}
	if forWord(v.Out) && v.WithData {
		return usage("Einer Arbeitsfassung für Word liegen keine Daten bei. Bitte --with-data weglassen oder bei --out eine PDF-Datei angeben.")
	}
	f, err := store.OpenReadOnly(v.File)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	if forWord(v.Out) {
		return r.workingCopy(f, v.order(date, r), v.Out)
	}
	d, err := release.FromFile(context.Background(), f, v.order(date, r))
	if err != nil {
		return err
	}
	if err := d.WriteFile(f, v.Out); err != nil {
		return err
	}
	_, _ = fmt.Fprintf(r.stdout, "%s ist geschrieben: %s Seiten, %s. Es ist ein Entwurf.\n", v.Out, data.Count(len(d.Pages.Pages)), keyDate(d))
	return nil
}

// read checks what the parser cannot and gives the Stichtag that is asked for.
func (w *writing) read(akte string) (data.Date, error) {
	if err := notAkte(akte, w.Out); err != nil {
		return "", err
	}
	return day("--date", w.Date, "")
}

// day reads the day of a flag; without one it is the usual.
func day(flag, text string, usual data.Date) (data.Date, error) {
	date, err := data.ParseDate(text, usual)
	if sentence, wrong := data.Sentence(err); wrong {
		return "", usage("Die Angabe bei " + flag + " passt nicht: " + sentence)
	}
	return cmp.Or(date, usual), nil
}

// keyDate names the Stichtag of a paper, and the recorded one where that is another.
func keyDate(d *release.Draft) string {
	text := "Stichtag " + d.Date.String()
	if d.Recorded != "" && d.Recorded != d.Date {
		text += " (erfasst ist der " + d.Recorded.String() + ")"
	}
	return text
}

// notAkte refuses to write over a Projektakte, this one or another.
func notAkte(akte, out string) error {
	this, _ := os.Stat(akte)
	target, _ := os.Stat(out)
	if strings.EqualFold(filepath.Ext(out), store.Extension) || this != nil && target != nil && os.SameFile(this, target) {
		return usage(fmt.Sprintf("Eine Projektakte wird nicht überschrieben. Bitte bei --out eine andere Datei als „%s“ angeben.", out))
	}
	return nil
}
