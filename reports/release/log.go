package release

import (
	"slices"
	"strconv"
	"time"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
	"modellkommune/reports"
)

// LogPDF prints the Versandprotokoll of a report, all versions of it, as it stands on
// a day.
func LogPDF(f *store.File, p data.Project, report data.Report, day data.Date) ([]byte, error) {
	log, err := f.Dispatches()
	if err != nil {
		return nil, err
	}
	releases, err := f.Releases()
	if err != nil {
		return nil, err
	}
	lines := LogOf(log, releases, report)
	for _, d := range lines {
		if err := d.Refusal(); err != nil {
			return nil, err
		}
	}
	doc := reports.DispatchLog(reports.Input{Project: p, Report: report, Date: day}, lines)
	return printed(doc)
}

// LogOf gives the lines of the Versandprotokoll about a report, all versions of it.
func LogOf(log []data.Dispatch, releases []store.Release, report data.Report) []data.Dispatch {
	var of []store.Rendition
	for _, r := range releases {
		if r.ReportID == report.ID {
			of = append(of, r.Renditions...)
		}
	}
	return slices.DeleteFunc(slices.Clone(log), func(d data.Dispatch) bool { return !holds(of, d.Rendition) })
}

// LogName gives the file name of the printed Versandprotokoll.
func LogName(report data.Report, day data.Date) string {
	return "Versandprotokoll_" + exchange.PlainName(report.Name()) + "_" + string(day) + ".pdf"
}

// sentOf gives the lines of the Versandprotokoll about releases.
func sentOf(log []data.Dispatch, releases []store.Release) []data.Dispatch {
	return slices.DeleteFunc(slices.Clone(log), func(d data.Dispatch) bool {
		return !slices.ContainsFunc(releases, func(r store.Release) bool { return holds(r.Renditions, d.Rendition) })
	})
}

// logTable writes lines of the Versandprotokoll as a table, one a row.
func logTable(log []data.Dispatch, releases []store.Release) exchange.Table {
	t := exchange.Table{Name: "Versandprotokoll"}
	for _, label := range []string{"Bericht", "Version", "Datei", "SHA-256", "Empfänger", "Adresse", "Weg", "Begonnen", "Beendet", "Ergebnis", "Bemerkung", "Message-ID", "Durch"} {
		t.Columns = append(t.Columns, exchange.Column{Label: label, Form: exchange.FormText})
	}
	moment := func(at time.Time) string {
		if at.IsZero() {
			return ""
		}
		return at.Format("2006-01-02 15:04:05 -07:00")
	}
	for _, d := range log {
		of := releases[slices.IndexFunc(releases, func(r store.Release) bool { return holds(r.Renditions, d.Rendition) })]
		t.Rows = append(t.Rows, []string{
			data.Report{No: of.ReportNo}.Name(), strconv.Itoa(of.Version), d.FileName, d.SHA256, d.Recipient, d.Address, string(d.Way),
			moment(d.BegunAt), moment(d.EndedAt), string(d.Result), d.Note, d.MessageID, d.Who,
		})
	}
	return t
}
