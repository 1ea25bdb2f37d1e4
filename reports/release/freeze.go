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

// findings gives what the Abgabeprüfung of a draft finds.
func findings(d *Draft) ([]data.Finding, error) {
	p, err := exchange.Unmarshal(d.State)
	if err != nil {
		return nil, err
	}
	return p.Findings(d.Report, d.Outline, d.Date), nil
}

// Errors gives what the Abgabeprüfung of a draft finds that blocks its release.
func Errors(d *Draft) ([]data.Finding, error) {
	list, err := findings(d)
	return slices.DeleteFunc(list, func(f data.Finding) bool { return f.Severity != data.SeverityError }), err
}

// mayLeave refuses a report that is released already or in which the
// Abgabeprüfung finds errors.
func mayLeave(f *store.File, d *Draft) error {
	if made, released, err := Released(f, d.Report); err != nil || released {
		return cmp.Or(err, alreadyReleased(d.Report, made))
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

func alreadyReleased(report data.Report, made store.Release) error {
	return data.Fail(data.Conflict, fmt.Sprintf("%s ist am %s freigegeben worden. Eine Freigabe bleibt, wie sie ist. Wer den Bericht berichtigen will, beginnt eine Korrektur.", report.Name(), data.DateOf(made.FrozenAt)), nil)
}

// Released gives the release of a report in the version that it has now, and
// whether there is one.
func Released(f *store.File, report data.Report) (store.Release, bool, error) {
	list, err := f.Releases()
	made, released := Current(list, report)
	return made, released, err
}

// Current gives among releases that of a report in the version that it has now, and
// whether there is one.
func Current(list []store.Release, report data.Report) (store.Release, bool) {
	newest, released := Newest(list, report.ID)
	if !released || newest.Version != report.Version() {
		return store.Release{}, false
	}
	return newest, true
}

// Newest gives among releases the newest one of a report by its Kennung, and whether
// there is one.
func Newest(list []store.Release, report string) (newest store.Release, released bool) {
	for _, r := range list {
		if r.ReportID == report && r.Version > newest.Version {
			newest, released = r, true
		}
	}
	return newest, released
}

// Publish writes the PDF of a draft and freezes it. It writes first: nothing is
// released that could not be handed over. The next report then begins with the
// texts of this one. Program is the version of the program that does it.
func Publish(f *store.File, d *Draft, path, program string) (store.Release, error) {
	if err := mayLeave(f, d); err != nil {
		return store.Release{}, err
	}
	if err := d.WriteFile(f, path); err != nil {
		return store.Release{}, err
	}
	made, err := Freeze(f, d, program)
	if err != nil {
		return made, writtenOnly(path, err)
	}
	return made, handOn(f, d.Report)
}

// writtenOnly says of a file that it is there, but not released.
func writtenOnly(path string, err error) error {
	sentence, _ := data.Sentence(err)
	return data.Fail(data.NotWritten, fmt.Sprintf("%s Die Datei „%s“ ist geschrieben, aber nicht freigegeben.", sentence, path), err)
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

// Freeze releases a draft: state, Prüfprotokoll, PDF and their checksums are kept
// for good. A report that is released already or has errors is refused.
func Freeze(f *store.File, d *Draft, program string) (store.Release, error) {
	return freezeAt(f, d, program, time.Time{})
}

// freezeAt releases a draft at a moment; the zero one is now.
func freezeAt(f *store.File, d *Draft, program string, at time.Time) (store.Release, error) {
	if err := mayLeave(f, d); err != nil {
		return store.Release{}, err
	}
	list, err := findings(d)
	if err != nil {
		return store.Release{}, err
	}
	return f.Freeze(store.Release{
		ReportID: d.Report.ID, ReportNo: d.Report.No, Version: d.Report.Version(), Reason: d.Report.Correction,
		Outline: d.Outline.ID, OutlineVersion: d.Outline.Version, Date: d.Date,
		State: d.State, Protocol: protocol(list), FrozenAt: at, Program: program,
	}, d.rendition(program))
}

// protocol writes the Prüfprotokoll, one finding a line.
func protocol(list []data.Finding) []byte {
	var b []byte
	for _, f := range list {
		b = append(b, f.Line()+"\n"...)
	}
	return b
}
