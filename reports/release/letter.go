package release

import (
	"bytes"
	"fmt"
	"maps"
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
	pdf, err := write(f, reports.Input{Project: p, Report: report, Date: o.Date, On: o.On, Written: o.Today, Fingerprint: fingerprint}, partners)
	return Letter{pdf, letterName(p, report, o)}, err
}

// write writes the Anschreiben to recipients.
func write(f *store.File, in reports.Input, to []data.Partner) ([]byte, error) {
	var err error
	if in.Pictures, err = pictures(f, in.Project, true); err != nil {
		return nil, err
	}
	return printed(reports.Letters(in, to))
}

func letterName(p data.Project, r data.Report, o Order) string {
	return strings.Replace(fileName(p, r, o), "_Bericht-", "_Anschreiben-Bericht-", 1)
}

// lettersOf gives the Anschreiben that belong to a release: for each day on which it went to
// recipients one to these, as the program writes it of what was frozen. Of what never went out
// there is none.
func lettersOf(f *store.File, r store.Release, p data.Project, log []data.Dispatch) ([]piece, error) {
	report, err := ReportOf(p, r.ReportNo)
	if err != nil || !enclosable(r) {
		return nil, err
	}
	sent := map[data.Date][]data.Partner{}
	for _, partner := range p.Partners {
		if d, there := Standing(log, r, partner); there && d.Result != data.NotSent {
			day := data.DateOf(d.BegunAt)
			sent[day] = append(sent[day], partner.On(day))
		}
	}
	var list []piece
	for _, day := range slices.Sorted(maps.Keys(sent)) {
		in := reports.Input{Project: p, Report: report, Date: r.Date, On: data.DateOf(r.FrozenAt), Written: day}
		list = append(list, piece{
			name: letterName(p, report, Order{Date: day}), title: "Anschreiben zu " + report.Name(), kind: "Anschreiben", day: day, format: formatPDF, seed: "anschreiben " + string(day),
			open: made(func() (_ []byte, err error) {
				if in.Fingerprint, err = signedWith(f, r); err != nil {
					return nil, err
				}
				return write(f, in, sent[day])
			}),
		})
	}
	return list, nil
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
	if !enclosable(made) {
		return "", data.Fail(data.Conflict, fmt.Sprintf("Von %s, Version %s, ist weder der Vollbericht noch die Kurzfassung ausgefertigt; dem Anschreiben läge nichts bei. Es wurde nichts geschrieben. Bitte erst eine dieser Fassungen ausfertigen.", report.Name(), data.Count(made.Version)), nil)
	}
	return signedWith(f, made)
}

// enclosable says whether a release has an Ausfertigung that goes with an Anschreiben.
func enclosable(r store.Release) bool {
	return slices.ContainsFunc(r.Renditions, func(x store.Rendition) bool { return x.Edition == data.EditionFull || x.Edition == data.EditionShort })
}

// signedWith names the key with which the Ausfertigungen of a release are signed.
func signedWith(f *store.File, r store.Release) (string, error) {
	var files [][]byte
	for _, x := range r.Renditions {
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
