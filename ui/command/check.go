package command

import (
	"fmt"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/reports"
	"modellkommune/reports/release"
)

type checkVerb struct {
	File   string `arg:"" name:"AKTE.mkog" help:"die Projektakte"`
	Report int    `placeholder:"NR" help:"prüft auch den Bericht mit dieser Nummer, an seinem Stichtag: Fehler und Hinweise der Abgabeprüfung"`
}

// Run reads the whole file and says whether it is sound and its releases are as they were frozen, and what the
// Abgabeprüfung finds in a report. Errors give exit status 1.
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
	if err := r.altered(f, v.File); err != nil {
		return err
	}
	_, _ = fmt.Fprintln(r.stdout, p.Say("%s ist unbeschädigt. {Maßnahmen}: %s, Meilensteine: %s, Freigaben: %s.",
		v.File, data.Count(len(p.Measures)), data.Count(milestones), data.Count(len(releases))))
	if v.Report == 0 {
		return nil
	}
	return r.findings(p, report)
}

// altered lists what of the records, the history and the releases is no longer as this program wrote it.
func (r *run) altered(f *store.File, path string) error {
	damages, err := release.Damages(f)
	if err != nil {
		return err
	}
	for _, line := range damages {
		_, _ = fmt.Fprintln(r.stdout, "Verändert: "+line)
	}
	lines, sound, err := release.VerifyReleases(f)
	if err != nil {
		return err
	}
	if sound && len(damages) == 0 {
		return nil
	}
	for _, line := range lines {
		_, _ = fmt.Fprintln(r.stdout, line)
	}
	return data.Fail(data.Invalid, fmt.Sprintf("%s ist verändert: Nicht alles ist so, wie dieses Programm es geschrieben hat. Bitte mit einer Sicherungskopie vergleichen, bevor Sie etwas davon verwenden.", path), nil)
}

// findings lists what the Abgabeprüfung of a report finds.
func (r *run) findings(p data.Project, report data.Report) error {
	outline, _ := reports.OutlineOf(p, report, data.EditionFull) // without a Berichtsart there is none
	list := p.Findings(report, outline, r.today)
	for _, f := range list {
		r.finding(f)
	}
	tally := data.TallyFindings(list)
	sentence := fmt.Sprintf("%s: %s.", report.Name(), tally)
	if tally.Errors > 0 {
		return data.Fail(data.Invalid, sentence, nil)
	}
	_, _ = fmt.Fprintln(r.stdout, sentence)
	return nil
}

// finding writes a line about a finding, and for what it was looked.
func (r *run) finding(f data.Finding) {
	_, _ = fmt.Fprintf(r.stdout, "%s [%s]\n", f.Line(), f.Serves)
}
