package release

import (
	"bytes"
	"strings"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/reports/docx"
)

// WorkingCopy is a report as a file for Word, in which an office writes on; what
// is handed over is the PDF of a Draft.
type WorkingCopy struct {
	DOCX []byte
	// Date is the Stichtag.
	Date data.Date
	// FileName is that of the report with the word „Arbeitsfassung“.
	FileName string
}

// Extension is that of a working copy.
const Extension = ".docx"

// NewWorkingCopy makes a working copy of the report that Make would make. The same
// input gives the same bytes.
func NewWorkingCopy(s Source, o Order) (WorkingCopy, error) {
	d, doc, err := compose(s, o)
	if err != nil {
		return WorkingCopy{}, err
	}
	var b bytes.Buffer
	if err := docx.Write(&b, doc); err != nil {
		return WorkingCopy{}, err
	}
	return WorkingCopy{DOCX: b.Bytes(), Date: d.Date, FileName: strings.TrimSuffix(d.FileName, ".pdf") + "_" + docx.Mark + Extension}, nil
}

// WriteFile writes a working copy to a file; an old one survives a failure. A file
// that the Projektakte knows as released is not overwritten.
func (w WorkingCopy) WriteFile(f *store.File, path string) error { return writeFile(f, path, w.DOCX) }
