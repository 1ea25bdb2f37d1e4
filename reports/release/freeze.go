package release

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"time"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
)

// Errors returns what the Abgabeprüfung of the draft has found that blocks its
// release.
func (d *Draft) Errors() []data.Finding {
	var list []data.Finding
	for _, f := range d.Findings() {
		if f.Severity == data.SeverityError {
			list = append(list, f)
		}
	}
	return list
}

// mayLeave refuses a report that is released already, whose state could not be read
// again, whose Projektakte holds altered releases, or in which the Abgabeprüfung has found errors.
func mayLeave(f *store.File, d *Draft) error {
	if d.On == "" {
		return errors.New("release: a draft without a day of release")
	}
	if d.On < d.Date {
		return data.Fail(data.Invalid, fmt.Sprintf("Der Stichtag von %s ist der %s; am %s weiß noch niemand, was dann ist. Es wurde nichts freigegeben. Bitte bis dahin warten oder den Stichtag vorverlegen.", d.Report.Name(), d.Date, d.On), nil)
	}
	list, err := f.Releases()
	if err != nil {
		return err
	}
	if made, released := Current(list, d.Report); released {
		return alreadyReleased(d.Report, made)
	}
	if newest, there := Newest(list, d.Report.ID); there && d.On < data.DateOf(newest.FrozenAt) {
		return data.Fail(data.Invalid, fmt.Sprintf("Version %s von %s ist am %s freigegeben worden; eine neuere kann nicht vom %s sein. Es wurde nichts freigegeben.", data.Count(newest.Version), d.Report.Name(), data.DateOf(newest.FrozenAt), d.On), nil)
	}
	if _, err := exchange.Unmarshal(d.State); err != nil {
		return err
	}
	if len(list) > 0 {
		if err := soundUntil(f, list[len(list)-1].ID); err != nil {
			return err
		}
	}
	wrong := d.Errors()
	if len(wrong) == 0 {
		return nil
	}
	const shown = 5
	var places []string
	for _, found := range wrong[:min(len(wrong), shown)] {
		places = append(places, found.Where())
	}
	if more := len(wrong) - shown; more > 0 {
		places = append(places, "weitere")
	}
	return data.Fail(data.Invalid, fmt.Sprintf("%s hat %s Fehler und kann so nicht freigegeben werden (%s). Bitte zuerst berichtigen, was die Abgabeprüfung nennt.",
		d.Report.Name(), data.Count(len(wrong)), strings.Join(places, "; ")), nil)
}

// Publish writes the PDF of a draft and freezes it. It writes first: nothing is
// released that could not be handed over. The next report then begins with the
// texts of this one.
func Publish(f *store.File, d *Draft, path string) (store.Release, error) {
	if err := mayLeave(f, d); err != nil {
		return store.Release{}, err
	}
	if err := d.signWith(f); err != nil {
		return store.Release{}, err
	}
	if err := d.WriteFile(f, path); err != nil {
		return store.Release{}, err
	}
	made, err := Freeze(f, d)
	if err != nil {
		return made, writtenOnly(path, err)
	}
	return made, handOn(f, d.Report, d.On)
}

// writtenOnly says of a file that it is there, but not released.
func writtenOnly(path string, err error) error {
	sentence, _ := data.Sentence(err)
	return data.Fail(data.NotWritten, fmt.Sprintf("%s Die Datei „%s“ ist geschrieben, aber nicht freigegeben.", sentence, path), err)
}

// handOn gives the texts of a report that has left the house to the next ones, as
// far as nothing is written there yet, and ticks off the Wiedervorlagen of the
// Nachforderungen that it answers; those that it does not answer are now about the new version. It is a step of its own, so that it can be undone.
func handOn(f *store.File, report data.Report, on data.Date) error {
	p, err := f.Load()
	if err == nil {
		var follow []data.Record
		for _, next := range p.Followers(report) {
			if r := next.Begun(report); !reflect.DeepEqual(r, next) {
				follow = append(follow, r)
			}
		}
		for _, q := range p.QueriesTo(report.ID) {
			if waits := p.StillAsked(q, on); waits.Version != q.Version {
				q, p = waits, p.With(waits)
				follow = append(follow, waits)
			}
			reminders, _ := p.QueryReminders(q)
			for _, w := range reminders {
				follow = append(follow, w)
			}
		}
		if follow == nil {
			return nil
		}
		err = f.Change("Texte aus "+report.Name()+" übernommen", func(tx *store.Tx) error { return tx.Put(follow...) })
	}
	if err != nil {
		return data.Fail(data.NotWritten, fmt.Sprintf("%s ist freigegeben. Seine Texte ließen sich aber nicht in den nächsten Bericht übernehmen; das geht auch später auf der Seite Berichte.", report.Name()), err)
	}
	return nil
}

// Freeze releases a draft that was made for its day of release: the PDF is signed; state,
// Prüfprotokoll, what was computed, PDF and their checksums are kept for good. A report that
// is released already or has errors is refused.
func Freeze(f *store.File, d *Draft) (store.Release, error) {
	if err := mayLeave(f, d); err != nil {
		return store.Release{}, err
	}
	if err := d.signWith(f); err != nil {
		return store.Release{}, err
	}
	return f.Freeze(store.Release{
		ReportID: d.Report.ID, ReportNo: d.Report.No, Version: d.Report.Version(), Reason: d.Report.Correction,
		Outline: d.Outline.ID, OutlineVersion: d.Outline.Version, Date: d.Date,
		State: d.State, Protocol: d.Protocol, Computed: d.Computed, Rules: d.rules, FrozenAt: momentOf(d.On), Program: d.Program,
	}, d.rendition())
}

// momentOf gives when a release of that day is frozen: the zero moment, which is now,
// where it is today.
func momentOf(day data.Date) time.Time {
	if day == data.DateOf(time.Now()) {
		return time.Time{}
	}
	return day.Time()
}

// findingsIn reads a Prüfprotokoll that protocol wrote: severity, tick and sentence of each
// finding. Which record is meant only its sentence says.
func findingsIn(protocol []byte) []data.Finding {
	list := []data.Finding{}
	for line := range strings.Lines(string(protocol)) {
		sort, sentence, _ := strings.Cut(strings.TrimSuffix(line, "\n"), ": ")
		place, text, _ := strings.Cut(sentence, ": ")
		bare, accepted := strings.CutSuffix(sort, " (bestätigt)")
		list = append(list, data.Finding{Severity: data.Severity(bare), Place: place, Text: text, Accepted: accepted})
	}
	return list
}

// protocol writes the Prüfprotokoll, one finding a line.
func protocol(list []data.Finding) []byte {
	var b []byte
	for _, f := range list {
		b = append(b, f.Line()+"\n"...)
	}
	return b
}
