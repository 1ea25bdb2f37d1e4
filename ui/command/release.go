package command

import (
	"context"
	"fmt"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/reports/release"
)

type releaseVerb struct {
	File string `arg:"" name:"AKTE.mkog" help:"die Projektakte"`
	edition
	On      string `placeholder:"DATUM" help:"Tag der Freigabe; ohne Angabe heute"`
	Correct string `placeholder:"GRUND" help:"gibt einen freigegebenen Bericht als neue Version frei, die ihn aus diesem Grund ersetzt"`
}

// Run writes a report and freezes it with its data. Where the Abgabeprüfung finds
// errors it lists them and refuses. Of a report that is released already, it makes
// a further edition out of what was frozen.
func (v *releaseVerb) Run(r *run) error {
	o, err := v.order(r)
	if err != nil {
		return err
	}
	return changing(v.File, func(f *store.File, p data.Project) error { return v.release(r, f, p, o) })
}

func (v *releaseVerb) release(r *run, f *store.File, p data.Project, o release.Order) error {
	report, err := release.ReportOf(p, v.Report)
	if err != nil {
		return err
	}
	if v.Correct != "" {
		d, err := release.Correcting(context.Background(), f, o, v.Correct)
		if err != nil {
			return err
		}
		return r.release(f, d, v.Out)
	}
	made, released, err := release.Released(f, report)
	if err != nil {
		return err
	}
	if released {
		return r.add(f, made, o, v.Out)
	}
	d, err := release.FromFile(context.Background(), f, o)
	if err != nil {
		return err
	}
	return r.release(f, d, v.Out)
}

// order is that of edition, with the day of the release.
func (v *releaseVerb) order(r *run) (release.Order, error) {
	date, err := v.readPDF(v.File)
	if err != nil {
		return release.Order{}, err
	}
	o := v.edition.order(date, r)
	o.On, err = day("--on", v.On, r.today)
	return o, err
}

// release releases a draft.
func (r *run) release(f *store.File, d *release.Draft, out string) error {
	for _, found := range d.Errors() { // Publish refuses them in one sentence
		r.finding(found)
	}
	made, err := release.Publish(f, d, out)
	if err != nil {
		return err
	}
	_, _ = fmt.Fprintf(r.stdout, "%s ist freigegeben: %s, %s.\nDatenstand (SHA-256): %s\nPDF (SHA-256): %s\nSigniert, Fingerabdruck des Schlüssels: %s\n", d.Report.Name(), out, keyDate(d), made.StateSHA256, made.Renditions[0].SHA256, d.Fingerprint())
	if err := release.LoadKnownKeys(release.KnownKeysPath()).RememberOwn(f, r.today); err != nil {
		return err
	}
	_, _ = fmt.Fprintln(r.stdout, "Als Nächstes: im Fenster auf der Seite Berichte unter „Übergeben“ versenden; „letter“ schreibt das Anschreiben, „archive“ das Aktenpaket.")
	return nil
}

// add makes a further edition out of what a release froze.
func (r *run) add(f *store.File, made store.Release, o release.Order, out string) error {
	name := data.Report{No: made.ReportNo}.Name()
	if o.Date != "" && o.Date != made.Date {
		return data.Fail(data.Conflict, fmt.Sprintf("%s ist mit dem Stichtag %s freigegeben; ein anderer wäre ein anderer Bericht. Bitte --date weglassen.", name, made.Date), nil)
	}
	if x, there := release.Issued(made, o.Edition, o.WithData); there {
		return data.Fail(data.Conflict, fmt.Sprintf("%s ist am %s als „%s“ freigegeben worden. Eine Freigabe bleibt, wie sie ist: „archive“ gibt ihre Dateien heraus, --correct beginnt eine neue Version.", name, data.DateOf(made.FrozenAt), x.Name()), nil)
	}
	d, err := release.FromRelease(context.Background(), f, made.ID, o)
	if err != nil {
		return err
	}
	if err := d.WriteFile(f, out); err != nil {
		return err
	}
	x, err := release.Keep(f, made.ID, d)
	if err != nil {
		return err
	}
	_, _ = fmt.Fprintf(r.stdout, "%s, %s, ist ausgefertigt: %s, aus dem am %s eingefrorenen Datenstand (Stichtag %s).\nPDF (SHA-256): %s\n", name, x.Name(), out, data.DateOf(made.FrozenAt), made.Date, x.SHA256)
	return nil
}
