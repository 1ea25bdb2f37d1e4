package release

import (
	"slices"

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
	doc := reports.DispatchLog(reports.Input{Project: p, Report: report, Date: day}, LogOf(log, releases, report))
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
