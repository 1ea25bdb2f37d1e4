package store

import (
	"maps"
	"slices"
	"strings"

	"modellkommune/data"
)

// checkReleased asks, of a report of which something was released, whether it may
// be put as it is wanted; nil removes it.
func (t *Tx) checkReleased(id string, wanted *data.Report) error {
	newest, err := t.releasedVersion(id)
	if err != nil || newest == 0 {
		return err
	}
	before, err := t.report(id)
	switch {
	case err != nil:
		return err
	case wanted == nil:
		return before.MayGo()
	case newest < int64(before.Version()):
		return nil // a correction is under way
	}
	return before.MayBecome(*wanted)
}

// report reads a report that is there.
func (t *Tx) report(id string) (data.Report, error) {
	all, err := load[data.Report](t.tx, data.KindReport, "")
	if err != nil {
		return data.Report{}, err
	}
	return all[slices.IndexFunc(all, func(r data.Report) bool { return r.ID == id })], nil
}

// releasedRow gives a row of a report as Replace may write it. Of a report whose version was released only changes what may still
// (data.FreeAfterRelease); one of which an earlier version was released keeps at
// least status and version. A wanted row of nil removes the report, unless something
// of it was released.
func (t *Tx) releasedRow(tab *table, old, wanted values) (values, error) {
	if tab.kind != data.KindReport || old == nil {
		return wanted, nil
	}
	newest, err := t.releasedVersion(old["id"].(string))
	if err != nil || newest == 0 {
		return wanted, err
	}
	if wanted == nil {
		return old, nil
	}
	row, released := maps.Clone(wanted), newest == old["corrections"].(int64)+1
	for name := range row {
		if name != tab.order && !(released && slices.Contains(data.FreeAfterRelease, name)) && (released || slices.Contains([]string{"status", "corrections", "correction"}, name)) {
			row[name] = old[name]
		}
	}
	if !data.ReportStatus(row["status"].(string)).Released() {
		row["status"] = old["status"]
	}
	return row, nil
}

// releasedVersion gives the newest released version of a report, 0 if there is none.
func (t *Tx) releasedVersion(report string) (newest int64, err error) {
	err = t.tx.QueryRow("SELECT coalesce(max(version), 0) FROM release WHERE report = ?", report).Scan(&newest)
	return newest, err
}

// Correct makes a released report the draft of its next version, which replaces
// the released one for a reason. It can be taken back; the release stays.
func (f *File) Correct(id, reason string) error {
	return f.Change("Korrektur begonnen", func(t *Tx) error { return t.keep(t.correct(id, reason)) })
}

func (t *Tx) correct(id, reason string) error {
	tab, old, err := t.find(data.Report{ID: id}.Key())
	if err != nil {
		return err
	}
	report, err := t.report(id)
	if err != nil {
		return err
	}
	newest, err := t.releasedVersion(id)
	if err != nil {
		return err
	}
	if !report.Status.Released() && newest < int64(report.Version()) {
		return data.Fail(data.Conflict, report.Name()+" ist noch nicht freigegeben; er lässt sich ändern, wie er ist.", nil)
	}
	if reason = data.CleanText(strings.TrimSpace(reason)); reason == "" {
		return data.Fail(data.Invalid, "Eine Korrektur braucht einen Grund: Er steht auf dem Deckblatt der neuen Version. Es wurde nichts geändert.", nil)
	}
	corrected := report.Corrected(reason)
	corrected.Corrections = max(corrected.Corrections, int(newest)) // an import of older programs may have set them back
	if err := data.Validate(corrected); err != nil {
		return err
	}
	wanted, err := tab.values(corrected)
	if err != nil {
		return err
	}
	wanted[tab.order] = old[tab.order]
	return t.save(tab, old, wanted)
}
