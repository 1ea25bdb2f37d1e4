package release

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
	"modellkommune/reports"
	"modellkommune/reports/document"
	"modellkommune/reports/layout"
	"modellkommune/reports/pdf"
)

// Letter is the Anschreiben to one or several recipients as one PDF.
type Letter struct {
	PDF []byte
	// FileName is the name that the convention for files gives it.
	FileName string
}

// NewLetter makes the Anschreiben to the recipients of a report, or to the one whose
// short name or Kennung is given, dated with the day on which it is asked for. Once
// the report is released it says what was frozen. It fails where there is no such
// recipient.
func NewLetter(f *store.File, o Order, to string) (Letter, error) {
	p, report, o, err := standsFor(f, o)
	if err != nil {
		return Letter{}, err
	}
	fingerprint, err := fingerprintFor(f, report, o)
	if err != nil {
		return Letter{}, err
	}
	if o.Today < o.Date {
		return Letter{}, data.Fail(data.Invalid, fmt.Sprintf("%s gibt den Stand vom %s wieder; ein Anschreiben vom %s kann davon noch nichts wissen. Bitte ein späteres Datum wählen.", report.Name(), o.Date, o.Today), nil)
	}
	if o.Today < o.On {
		return Letter{}, data.Fail(data.Invalid, fmt.Sprintf("%s ist am %s freigegeben worden; das Anschreiben kann nicht vom %s sein. Bitte ein späteres Datum wählen.", report.Name(), o.On, o.Today), nil)
	}
	partners, err := chosen(reports.Recipients(p, report, o.Today), to)
	if err != nil {
		return Letter{}, err
	}
	shown, err := pictures(f, p, true)
	if err != nil {
		return Letter{}, err
	}
	pdf, err := printed(reports.Letters(reports.Input{Project: p, Report: report, Date: o.Date, On: o.On, Written: o.Today, Fingerprint: fingerprint, Pictures: shown}, partners))
	return Letter{pdf, strings.Replace(fileName(p, report, o), "_Bericht-", "_Anschreiben-Bericht-", 1)}, err
}

// standsFor gives the state of which the papers beside a report are composed: what was
// frozen once it is released, else what the Projektakte holds now.
func standsFor(f *store.File, o Order) (data.Project, data.Report, Order, error) {
	p, err := f.Load()
	if err != nil {
		return p, data.Report{}, o, err
	}
	report, err := ReportOf(p, o.No)
	if err != nil {
		return p, report, o, err
	}
	made, released, err := Released(f, report)
	if err != nil || !released {
		return p, report, o.judges(report), err
	}
	frozen, err := f.Release(made.ID)
	if err != nil {
		return p, report, o, err
	}
	if p, err = exchange.UnmarshalFrozen(frozen.State, frozen.Date); err != nil {
		return p, report, o, err
	}
	report, err = ReportOf(p, frozen.ReportNo)
	o.Date, o.On = frozen.Date, data.DateOf(frozen.FrozenAt)
	return p, report, o, err
}

// fingerprintFor names the key with which the Ausfertigungen of a release are signed, empty
// for a draft. It fails where there is none that goes to the recipients.
func fingerprintFor(f *store.File, report data.Report, o Order) (string, error) {
	if o.On == "" {
		return "", nil
	}
	made, released, err := Released(f, report)
	if err != nil || !released {
		return "", err
	}
	if !slices.ContainsFunc(made.Renditions, func(x store.Rendition) bool { return x.Edition == data.EditionFull || x.Edition == data.EditionShort }) {
		return "", data.Fail(data.Conflict, fmt.Sprintf("Von %s, Version %s, ist weder der Vollbericht noch die Kurzfassung ausgefertigt; dem Anschreiben läge nichts bei. Es wurde nichts geschrieben. Bitte erst eine dieser Fassungen ausfertigen.", report.Name(), data.Count(made.Version)), nil)
	}
	var files [][]byte
	for _, x := range made.Renditions {
		whole, err := f.Rendition(x.ID)
		if err != nil {
			return "", err
		}
		files = append(files, whole.PDF)
	}
	return commonFingerprint(files), nil
}

// printed makes a document a PDF.
func printed(doc document.Document) ([]byte, error) {
	pages, err := layout.Pages(doc)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = pdf.Write(&b, pages, metaOf(doc))
	return b.Bytes(), err
}

// chosen gives the recipient of that name; without a name all of them.
func chosen(all []data.Partner, name string) ([]data.Partner, error) {
	var names []string
	for _, p := range all {
		if name != "" && (strings.EqualFold(p.Short, name) || p.ID == name) {
			return []data.Partner{p}, nil
		}
		names = append(names, orID(p))
	}
	switch {
	case len(all) == 0:
		return nil, data.Fail(data.NotFound, "Der Bericht hat keine Empfänger. Bitte unter „Kommune“ die Projektpartner erfassen.", nil)
	case name != "":
		return nil, data.Fail(data.NotFound, fmt.Sprintf("Einen Empfänger „%s“ hat der Bericht nicht. Möglich sind: %s.", name, strings.Join(names, ", ")), nil)
	}
	return all, nil
}

func orID(p data.Partner) string {
	if p.Short != "" {
		return p.Short
	}
	return p.ID
}

func metaOf(doc document.Document) pdf.Meta {
	return pdf.Meta{Title: doc.Title, Author: doc.Author, Subject: doc.Subject, Keywords: doc.Keywords, Date: doc.Date}
}
