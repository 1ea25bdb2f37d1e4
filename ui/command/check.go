package command

import (
	"fmt"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/reports/release"
)

type checkVerb struct {
	File   string `arg:"" name:"AKTE.mkog" help:"die Projektakte"`
	Report int    `placeholder:"NR" help:"nennt auch die Pflichtangaben, die dem Bericht mit dieser Nummer fehlen"`
}

// Run reads the whole file and says whether it is sound, and what a report
// still lacks. What is missing are findings: exit status 1.
func (v *checkVerb) Run(r *run) error {
	f, err := store.OpenReadOnly(v.File)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	if err := f.Check(); err != nil {
		return err
	}
	p, err := f.Load()
	if err != nil {
		return err
	}
	if err := p.Validate(); err != nil {
		return err
	}
	var report data.Report
	if v.Report != 0 {
		if report, err = release.ReportOf(p, v.Report); err != nil {
			return err
		}
	}
	milestones := 0
	for _, m := range p.Measures {
		milestones += len(m.Milestones)
	}
	releases, err := f.Releases()
	if err != nil {
		return err
	}
	_, _ = fmt.Fprintf(r.stdout, "%s ist unbeschädigt. Maßnahmen: %s, Meilensteine: %s, Freigaben: %s.\n",
		v.File, data.Count(len(p.Measures)), data.Count(milestones), data.Count(len(releases)))
	if v.Report == 0 {
		return nil
	}
	return r.lacks(p, report)
}

// lacks lists the Pflichtangaben that a report lacks.
func (r *run) lacks(p data.Project, report data.Report) error {
	day := report.Day()
	if day == "" {
		day = r.today
	}
	list := p.Lacks(report, day)
	for _, l := range list {
		_, _ = fmt.Fprintln(r.stdout, l.Text)
	}
	switch n := len(list); n {
	case 0:
		_, _ = fmt.Fprintf(r.stdout, "%s: Keine Pflichtangabe fehlt.\n", report.Name())
		return nil
	case 1:
		return data.Fail(data.Invalid, report.Name()+": Eine Pflichtangabe fehlt.", nil)
	default:
		return data.Fail(data.Invalid, fmt.Sprintf("%s: %s Pflichtangaben fehlen.", report.Name(), data.Count(n)), nil)
	}
}
