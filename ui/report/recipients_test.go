package report

import (
	"testing"

	"modellkommune/ui/desk"
	"modellkommune/ui/uitest"
)

func TestRecipientsAreKeptByKennung(t *testing.T) {
	o := newOffice(t).WithSample()
	p := uitest.PageAt[*reportsPage](o, desk.PageReports)
	p.setRecipients([]string{"DST", "DLT"})
	if got := o.Stored().Reports[0].Recipients; len(got) != 2 || got[0] != "P2" || got[1] != "P4" {
		t.Errorf("stored %q", got)
	}
	if got := p.recipients.Value(); len(got) != 2 || got[0] != "DST" {
		t.Errorf("shown %q", got)
	}
}
