package ui

import (
	"reflect"
	"slices"

	"modellkommune/data"
	"modellkommune/data/store"
)

// session is the open Projektakte: what the window shows, and the file that
// follows it.
type session struct {
	file    *store.File
	project data.Project
	// unsaved are the changes that the window shows and the file does not hold
	// yet, because they are on their way or failed.
	unsaved []*change
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
		p = with(p, c.record)
	}
	s.project = p
}

// with gives the project with one record replaced. Lists are copied: reports
// are made in the background from the project as it was.
func with(p data.Project, r data.Record) data.Project {
	switch r := r.(type) {
	case data.Municipality:
		p.Municipality = r
	case data.Programme:
		p.Programme = r
	case data.Contact:
		p.Contacts = replaced(p.Contacts, r)
	case data.Partner:
		p.Partners = replaced(p.Partners, r)
	case data.Concept:
		p.Concepts = replaced(p.Concepts, r)
	case data.Report:
		p.Reports = replaced(p.Reports, r)
	case data.Measure:
		if now, ok := p.Measure(r.ID); ok {
			r.Milestones = now.Milestones
		}
		p.Measures = replaced(p.Measures, r)
	case data.Milestone:
		if m, ok := p.Measure(r.Measure); ok {
			m.Milestones = replaced(m.Milestones, r)
			p.Measures = replaced(p.Measures, m)
		}
	}
	return p
}

func replaced[T data.Record](list []T, r T) []T {
	out := make([]T, len(list))
	for i, old := range list {
		out[i] = old
		if old.Key() == r.Key() {
			out[i] = r
		}
	}
	return out
}

// recordsOf lists the records of a project, measures before their milestones.
func recordsOf(p data.Project) []data.Record {
	records := []data.Record{p.Municipality, p.Programme}
	records = appendAll(records, p.Contacts)
	records = appendAll(records, p.Partners)
	records = appendAll(records, p.Concepts)
	for _, m := range p.Measures {
		milestones := m.Milestones
		m.Milestones = nil
		records = appendAll(append(records, m), milestones)
	}
	return appendAll(records, p.Reports)
}

func appendAll[T data.Record](records []data.Record, more []T) []data.Record {
	for _, r := range more {
		records = append(records, r)
	}
	return records
}

// loosened gives the records that point at a record, with that taken out.
func loosened(p data.Project, gone data.Key) []data.Record {
	ids := map[string]bool{gone.ID: true}
	if m, ok := p.Measure(gone.ID); ok {
		for _, s := range m.Milestones {
			ids[s.ID] = true
		}
	}
	var records []data.Record
	for _, r := range recordsOf(p) {
		before := r
		switch v := r.(type) {
		case data.Measure:
			v.Responsible = unless(ids, v.Responsible)
			v.MergedInto = unless(ids, v.MergedInto)
			v.SplitFrom = unless(ids, v.SplitFrom)
			r = v
		case data.Milestone:
			v.Responsible = unless(ids, v.Responsible)
			v.DependsOn = rest(ids, v.DependsOn)
			r = v
		case data.Report:
			v.Recipients = rest(ids, v.Recipients)
			r = v
		}
		if !ids[r.Key().ID] && !reflect.DeepEqual(before, r) {
			records = append(records, r)
		}
	}
	return records
}

// unless gives a Kennung, or none where it is among those that go.
func unless(gone map[string]bool, id string) string {
	if gone[id] {
		return ""
	}
	return id
}

func rest(gone map[string]bool, ids []string) []string {
	return slices.DeleteFunc(slices.Clone(ids), func(id string) bool { return gone[id] })
}
