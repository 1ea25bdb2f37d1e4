package release

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"time"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
)

// Errors gives what the Abgabeprüfung of a draft finds that blocks its release.
func Errors(d *Draft) ([]data.Finding, error) {
	p, err := exchange.Unmarshal(d.State)
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(p.Findings(d.Report, d.Outline, d.Date), func(f data.Finding) bool { return f.Severity != data.SeverityError }), nil
}

// mayLeave refuses a report that is released already or in which the
// Abgabeprüfung finds errors.
func mayLeave(f *store.File, d *Draft) error {
	if err := checkNew(f, d.Report); err != nil {
		return err
	}
	list, err := Errors(d)
	if err != nil || len(list) == 0 {
		return err
	}
	const shown = 5
	var places []string
	for _, found := range list[:min(len(list), shown)] {
		places = append(places, found.Where())
	}
	if more := len(list) - shown; more > 0 {
		places = append(places, "weitere")
	}
	return data.Fail(data.Invalid, fmt.Sprintf("%s hat %s Fehler und kann so nicht freigegeben werden (%s). Bitte zuerst berichtigen, was die Abgabeprüfung nennt.",
		d.Report.Name(), data.Count(len(list)), strings.Join(places, "; ")), nil)
}

// checkNew refuses a report that is released already.
func checkNew(f *store.File, report data.Report) error {
	releases, err := f.Releases()
	if err != nil {
		return err
	}
	for _, r := range releases {
		if r.ReportID == report.ID {
			return data.Fail(data.Conflict, fmt.Sprintf("%s ist am %s freigegeben worden. Eine Freigabe bleibt, wie sie ist; Korrekturfassungen kann dieses Programm noch nicht erstellen.", report.Name(), data.DateOf(r.FrozenAt)), nil)
		}
	}
	return nil
}

// Publish writes the PDF of a draft and freezes it. It writes first: nothing is
// released that could not be handed over. The next report then begins with the
// texts of this one. Program is the version of the program that does it.
func Publish(f *store.File, d *Draft, path, program string) (store.Release, error) {
	if err := mayLeave(f, d); err != nil {
		return store.Release{}, err
	}
	if err := d.WriteFile(path); err != nil {
		return store.Release{}, err
	}
	made, err := Freeze(f, d, program)
	if err != nil {
		sentence, _ := data.Sentence(err)
		return made, data.Fail(data.NotWritten, fmt.Sprintf("%s Die Datei „%s“ ist geschrieben, aber nicht freigegeben.", sentence, path), err)
	}
	return made, handOn(f, d.Report)
}

// handOn gives the texts of a report that has left the house to the next ones, as
// far as nothing is written there yet. It is a step of its own, so that it can be
// undone.
func handOn(f *store.File, report data.Report) error {
	p, err := f.Load()
	if err == nil {
		var begun []data.Record
		for _, next := range p.Followers(report) {
			if r := next.Begun(report); !reflect.DeepEqual(r, next) {
				begun = append(begun, r)
			}
		}
		if begun == nil {
			return nil
		}
		err = f.Change("Texte aus "+report.Name()+" übernommen", func(tx *store.Tx) error { return tx.Put(begun...) })
	}
	if err != nil {
		return data.Fail(data.NotWritten, fmt.Sprintf("%s ist freigegeben. Seine Texte ließen sich aber nicht in den nächsten Bericht übernehmen; das geht auch später auf der Seite Berichte.", report.Name()), err)
	}
	return nil
}

// Freeze releases a draft: state, PDF and their checksums are kept for good.
// A report that is released already or has errors is refused.
func Freeze(f *store.File, d *Draft, program string) (store.Release, error) {
	return freezeAt(f, d, program, time.Time{})
}

// freezeAt releases a draft at a moment; the zero one is now.
func freezeAt(f *store.File, d *Draft, program string, at time.Time) (store.Release, error) {
	if err := mayLeave(f, d); err != nil {
		return store.Release{}, err
	}
	last, err := lastRelease(f)
	if err != nil {
		return store.Release{}, err
	}
	err = f.Freeze(store.Release{
		ReportID: d.Report.ID, ReportNo: d.Report.No, Edition: cmp.Or(d.Edition, data.EditionFull), Outline: d.Outline.ID, OutlineVersion: d.Outline.Version, Date: d.Date, FileName: d.FileName,
		State: d.State, StateSHA256: d.StateSHA256, PDF: d.PDF, PDFSHA256: checksum(d.PDF),
		Predecessor: last.ID, FrozenAt: at, Program: program,
	})
	if err != nil {
		return store.Release{}, err
	}
	return lastRelease(f)
}

// lastRelease gives the newest release of a file, the zero Release if there is none.
func lastRelease(f *store.File) (store.Release, error) {
	releases, err := f.Releases()
	if err != nil || len(releases) == 0 {
		return store.Release{}, err
	}
	return releases[len(releases)-1], nil
}
