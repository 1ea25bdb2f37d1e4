package desk

import (
	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/reports/release"
)

// Session is the open Projektakte: what the window shows, and the file that
// follows it.
type Session struct {
	File    *store.File
	project data.Project
	// unsaved are the changes that the window shows and the file does not hold
	// yet, because they are on their way or failed.
	unsaved []*change
	Kept    Kept
	// reopened says that a closed Vorhaben may be changed, asked lists the changes that wait for that answer.
	reopened bool
	asked    []func()
	checks   checks
	derived  derived
}

// Kept is what the file keeps for good beside the project: its releases, and the
// Versandprotokoll.
type Kept struct {
	Releases []store.Release
	Log      []data.Dispatch
}

// readKept reads what a file keeps for good.
func readKept(f *store.File) (k Kept, err error) {
	if k.Releases, err = f.Releases(); err != nil {
		return Kept{}, err
	}
	k.Log, err = f.Dispatches()
	return k, err
}

// Released gives the release of a report in the version that it has now, and
// whether there is one.
func (k Kept) Released(r data.Report) (store.Release, bool) {
	return release.Current(k.Releases, r)
}

// Newest gives the newest release of a report, and whether there is one.
func (k Kept) Newest(r data.Report) (store.Release, bool) {
	return release.Newest(k.Releases, r.ID)
}

// MayChange refuses to change a report of which this version was released.
func (s *Session) MayChange(r data.Record) error {
	after, isReport := r.(data.Report)
	if !isReport {
		return nil
	}
	before, known := s.project.Record(r.Key())
	if !known {
		return nil
	}
	if _, released := s.Kept.Released(before.(data.Report)); !released {
		return nil
	}
	return before.(data.Report).MayBecome(after)
}

// show makes the window show a project.
func (s *Session) show(p data.Project) {
	s.project = p
	s.checks.state++
	s.derived = derived{}
}

// change is one record as the officer left it, with the words for the history.
type change struct {
	label  string
	record data.Record
	failed error
}

// failed gives the first change that could not be written, nil if there is none.
func (s *Session) failed() *change {
	for _, c := range s.unsaved {
		if c.failed != nil {
			return c
		}
	}
	return nil
}

// toRetry lists the changes that could not be written, but for those of a record of
// which a newer change is on its way: written now, they would come after it.
func (s *Session) toRetry() (list []*change) {
	newest := map[data.Key]*change{}
	for _, c := range s.unsaved {
		newest[c.record.Key()] = c
	}
	for _, c := range s.unsaved {
		if c.failed != nil && newest[c.record.Key()].failed != nil {
			list = append(list, c)
		}
	}
	return list
}

// forget takes a change off the list: the file holds it. An earlier failure of
// the same record is made good by it.
func (s *Session) forget(done *change) {
	var rest []*change
	for _, c := range s.unsaved {
		if c != done && !(c.failed != nil && c.record.Key() == done.record.Key()) {
			rest = append(rest, c)
		}
	}
	s.unsaved = rest
}

// adopt shows what the file says, and over it what the file does not hold yet.
func (s *Session) adopt(p data.Project) {
	for _, c := range s.unsaved {
		p = p.With(c.record)
	}
	s.show(p)
}
