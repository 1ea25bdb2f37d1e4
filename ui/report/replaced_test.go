package report

import (
	"testing"

	"modellkommune/data"
	"modellkommune/data/store"
)

// Replaced is what a later version of the same report replaces: neither the newest one
// nor what another report released.
func TestNewestReleaseIsNotReplaced(t *testing.T) {
	o := newOffice(t).With(data.Project{})
	o.Session.Kept.Releases = []store.Release{
		{ID: 1, ReportID: "B1", Version: 1}, {ID: 2, ReportID: "B2", Version: 1}, {ID: 3, ReportID: "B1", Version: 2}, {ID: 4, ReportID: "B2", Version: 7},
	}
	s := &releases{desk: o.Desk, report: data.Report{ID: "B1"}}
	for version, want := range map[int]string{1: " (ersetzt)", 2: ""} {
		if got := s.replaced(issued{release: store.Release{ReportID: "B1", Version: version}}); got != want {
			t.Errorf("version %d is marked %q, want %q", version, got, want)
		}
	}
}
