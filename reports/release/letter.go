package release

import (
	"bytes"
	"fmt"
	"strings"

	"modellkommune/data"
	"modellkommune/reports"
	"modellkommune/reports/document"
	"modellkommune/reports/layout"
	"modellkommune/reports/pdf"
)

// Letters makes the Anschreiben to the recipients of a report as one PDF, or to
// the one whose short name or Kennung is given. It fails where there is no such
// recipient.
func Letters(p data.Project, o Order, to string) ([]byte, error) {
	report, err := ReportOf(p, o.No)
	if err != nil {
		return nil, err
	}
	partners, err := chosen(reports.Recipients(p, report, o.Date), to)
	if err != nil {
		return nil, err
	}
	doc := reports.Letters(reports.Input{Project: p, Report: report, Date: o.Date}, partners)
	return printed(doc)
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

// LetterName gives the file name of the Anschreiben to a report.
func LetterName(p data.Project, o Order) string {
	report, _ := p.Report(o.No)
	return strings.Replace(fileName(p.Municipality, report, o), "_Bericht-", "_Anschreiben-Bericht-", 1)
}

func metaOf(doc document.Document) pdf.Meta {
	return pdf.Meta{Title: doc.Title, Author: doc.Author, Subject: doc.Subject, Keywords: doc.Keywords, Date: doc.Date}
}
