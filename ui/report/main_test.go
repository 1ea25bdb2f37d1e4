package report

import (
	"testing"
	"time"

	"modellkommune/ui/desk"
	"modellkommune/ui/page"
	"modellkommune/ui/uitest"
)

func TestMain(m *testing.M) { uitest.RunTests(m) }

// newOffice makes an office with all pages.
// afterKeyDate is a day on which the due report of the sample may be released.
func afterKeyDate(o *uitest.Office) {
	o.Options.Now = func() time.Time { return time.Date(2017, 11, 1, 14, 3, 0, 0, time.Local) }
}

func newOffice(t *testing.T) *uitest.Office {
	t.Helper()
	return uitest.NewDesk(t, func(d *desk.Desk) []desk.Entry { return append(page.NewPages(d).Entries(), Entries(d)...) })
}
