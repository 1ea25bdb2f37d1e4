package dispatch

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"unicode/utf8"

	"modellkommune/data"
)

// Printer is a printer that the system knows.
type Printer struct {
	Name string
	// Standard marks the one that is taken where none is chosen.
	Standard bool
}

// PrintOptions say how a file is printed, on A4 in any case.
type PrintOptions struct {
	// Printer is the name of a printer; empty means the standard one.
	Printer string
	// Copies is how often, 0 being once.
	Copies int
	// Duplex prints on both sides, to be turned at the long edge.
	Duplex bool
	// Title is how the job is called in the queue.
	Title string
}

// MostCopies is how many copies of a report may be printed at once.
const MostCopies = 99

// longestTitle is how many bytes the name of a job may have (RFC 8011 §5.1.3).
const longestTitle = 255

// nothingPrinted ends what is said when printing failed.
const nothingPrinted = " Es wurde nichts gedruckt."

// Print hands a PDF file to a printer of the system and returns when the job is in
// its queue. What becomes of the paper nobody tells. On Windows it depends on the
// program that shows PDF files whether it works at all; there View is the
// dependable way.
func Print(ctx context.Context, path string, o PrintOptions) error {
	if o.Copies < 0 || o.Copies > MostCopies {
		return data.Fail(data.Invalid, fmt.Sprintf("%s Exemplare sind nicht möglich, höchstens %d auf einmal.", data.Count(o.Copies), MostCopies)+nothingPrinted, nil)
	}
	o.Copies = max(o.Copies, 1)
	o.Title = cut(data.CleanLine(o.Title), longestTitle)
	path, err := existing(path)
	if err != nil {
		return data.Fail(data.NotFound, err.Error()+nothingPrinted, err)
	}
	return printFile(ctx, path, o)
}

// View opens a PDF file in the program that shows such files, from which it can be
// printed.
func View(path string) error {
	path, err := existing(path)
	if err != nil {
		return err
	}
	return view(path)
}

// existing gives the whole path of a file that is there.
func existing(path string) (string, error) {
	whole, err := filepath.Abs(path)
	if err == nil {
		_, err = os.Stat(whole)
	}
	if err != nil {
		return "", data.Fail(data.NotFound, fmt.Sprintf("Die Datei „%s“ ist nicht mehr da oder nicht lesbar.", path), err)
	}
	return whole, nil
}

// cut shortens a text to a number of bytes, at the end of a letter.
func cut(text string, most int) string {
	if len(text) <= most {
		return text
	}
	for !utf8.RuneStart(text[most]) {
		most--
	}
	return text[:most]
}
