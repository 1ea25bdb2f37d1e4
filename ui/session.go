package ui

import (
	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/reports/release"
)

// session is the open Projektakte: what the window shows, and the file that
// follows it.
type session struct {
	file    *store.File
	project data.Project
	// unsaved are the changes that the window shows and the file does not hold
	// yet, because they are on their way or failed.
	unsaved []*change
	kept    kept
	checks  checks
}

// kept is what the file keeps for good beside the project: its releases, and the
// Versandprotokoll.
type kept struct {
	releases []store.Release
	log      []data.Dispatch
}

// readKept reads what a file keeps for good.
func readKept(f *store.File) (k kept, err error) {
	if k.releases, err = f.Releases(); err != nil {
		return kept{}, err
	}
	k.log, err = f.Dispatches()
	return k, err
}

// released gives the release of a report in the version that it has now, and
// whether there is one.
func (k kept) released(r data.Report) (store.Release, bool) {
	return release.Current(k.releases, r)
}

// latest gives the newest release of a report, and whether there is one.
func (k kept) latest(r data.Report) (store.Release, bool) {
	return release.Newest(k.releases, r.ID)
}

// mayChange refuses to change a report of which this version was released.
func (s *session) mayChange(r data.Record) error {
	after, isReport := r.(data.Report)
	if !isReport {
		return nil
	}
	before, known := s.project.Record(r.Key())
	if !known {
		return nil
	}
	if _, released := s.kept.released(before.(data.Report)); !released {
		return nil
	}
	return before.(data.Report).MayBecome(after)
}

// show makes the window show a project.
func (s *session) show(p data.Project) {
	s.project = p
	s.checks.state++
}

// change is one record as the officer left it, with the words for the history.
type change struct {
	label  string
	record data.Record
	failed error
}

// failed gives the first change that could not be written, nil if there is none.
func (s *session) failed() *change {
	for _, c := range s.unsaved {
		if c.failed != nil {
			return c
		}
	}
	return nil
}

// toRetry lists the changes that could not be written, but for those of a record of
// which a newer change is on its way: written now, they would come after it.
func (s *session) toRetry() (list []*change) {
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
func (s *session) forget(done *change) {
	var rest []*change
	for _, c := range s.unsaved {
		if c != done && !(c.failed != nil && c.record.Key() == done.record.Key()) {
			rest = append(rest, c)
		}
	}
	s.unsaved = rest
}

// adopt shows what the file says, and over it what the file does not hold yet.
func (s *session) adopt(p data.Project) {
	for _, c := range s.unsaved {
		p = p.With(c.record)
	}
	s.show(p)
}
