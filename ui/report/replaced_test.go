package report

import (
	"strings"
	"testing"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/ui/desk"
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

// What was altered in the file is marked, and the page says what that means.
func TestAlteredReleaseIsMarked(t *testing.T) {
	o, p := releasedOffice(t)
	p.Open(desk.ReleaseSection)
	o.Session.Kept.Releases[0].Altered = "Ihr Siegel passt nicht."
	p.releases.show(p.releases.report)
	if got := p.releases.replaced(p.releases.all()[0]); got != " (verändert)" || !o.Says("ist in der Projektakte verändert worden") || !o.Says("Ihr Siegel passt nicht.") {
		t.Errorf("marked %q", got)
	}
	if words := lineWords(data.Dispatch{Altered: "Ihr Siegel passt nicht."}); !strings.Contains(words, "Verändert: Ihr Siegel passt nicht.") {
		t.Errorf("the line says %q", words)
	}
}
