package page

import (
	"testing"

	"modellkommune/ui/desk"
	"modellkommune/ui/report"
	"modellkommune/ui/uitest"
)

func TestMain(m *testing.M) { uitest.RunTests(m) }

// newOffice makes an office with all pages.
func newOffice(t testing.TB) *uitest.Office {
	t.Helper()
	return uitest.NewDesk(t, func(d *desk.Desk) []desk.Entry { return append(NewPages(d).Entries(), report.Entries(d)...) })
}
