// Package release makes reports: a Draft out of a project, and a Freigabe out
// of a draft. Window and command line both call it, so that both make the same.
package release

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
	"modellkommune/reports"
	"modellkommune/reports/layout"
	"modellkommune/reports/pdf"
)

// Draft is a report as it would be released.
type Draft struct {
	Report data.Report
	// Date is Stichtag and clock of the report.
	Date data.Date
	// State is the project as JSON, StateSHA256 its checksum in hexadecimal, which
	// the cover prints.
	State       []byte
	StateSHA256 string
	Pages       layout.Result
	PDF         []byte
	// FileName is the name that the convention for files gives the report.
	FileName string
}

// FromFile makes the draft of the report with that number out of what a
// Projektakte holds now and what its release before froze.
func FromFile(ctx context.Context, f *store.File, no int, date data.Date) (*Draft, error) {
	p, err := f.Load()
	if err != nil {
		return nil, err
	}
	before, err := predecessor(f, p, no)
	if err != nil {
		return nil, err
	}
	return Make(ctx, p, before, no, date)
}

// predecessor gives the state that the last release before a report froze, nil
// if there is none.
func predecessor(f *store.File, p data.Project, no int) (*data.Project, error) {
	report, _ := p.Report(no)
	releases, err := f.Releases()
	if err != nil {
		return nil, err
	}
	var last int64
	for _, r := range releases {
		if r.ReportID == report.ID {
			break
		}
		last = r.ID
	}
	if last == 0 {
		return nil, nil
	}
	frozen, err := f.Release(last)
	if err != nil {
		return nil, err
	}
	before, err := exchange.Unmarshal(frozen.State)
	if err != nil {
		return nil, err
	}
	return &before, nil
}

// Make makes the draft of the report with that number. The predecessor is the
// state that the release before froze, nil if there is none. The same input
// gives the same bytes. It looks between its steps whether ctx was cancelled.
func Make(ctx context.Context, p data.Project, predecessor *data.Project, no int, date data.Date) (*Draft, error) {
	report, err := ReportOf(p, no)
	if err != nil {
		return nil, err
	}
	state, err := exchange.Marshal(p)
	if err != nil {
		return nil, err
	}
	outline, err := reports.OutlineFor(report.Kind)
	if err != nil {
		return nil, err
	}
	d := &Draft{Report: report, Date: date, State: state, StateSHA256: checksum(state), FileName: fileName(p.Municipality, report, date)}
	doc, err := reports.Compose(reports.Input{
		Project: p, Report: report, Outline: outline, Predecessor: predecessor, Date: date, StateSHA256: d.StateSHA256,
	})
	if err != nil {
		return nil, err
	}
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	if d.Pages, err = layout.Pages(doc); err != nil {
		return nil, err
	}
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	var b bytes.Buffer
	meta := pdf.Meta{Title: doc.Title, Author: doc.Author, Subject: doc.Subject, Keywords: doc.Keywords, Date: doc.Date}
	if err := pdf.Write(&b, d.Pages, meta); err != nil {
		return nil, err
	}
	d.PDF = b.Bytes()
	return d, nil
}

// WriteFile writes the PDF to a file; an old one survives a failure.
func (d *Draft) WriteFile(path string) error { return exchange.WriteFile(path, d.PDF) }

func checksum(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

// ReportOf finds the report with that number, or says which numbers there are.
func ReportOf(p data.Project, no int) (data.Report, error) {
	if report, ok := p.Report(no); ok {
		return report, nil
	}
	hint := "Es sind noch keine Berichtstermine angelegt."
	if len(p.Reports) > 0 {
		numbers := make([]string, len(p.Reports))
		for i, r := range p.Reports {
			numbers[i] = strconv.Itoa(r.No)
		}
		hint = "Vorhanden sind die Nummern " + strings.Join(numbers, ", ") + "."
	}
	return data.Report{}, data.Fail(data.NotFound, fmt.Sprintf("Einen Bericht mit der Nummer %d gibt es in dieser Projektakte nicht. %s", no, hint), nil)
}
