package ui

import "testing"

func TestRecipientsAreKeptByKennung(t *testing.T) {
	o := newOffice(t).withSample()
	p := pageAt[*reportsPage](o, pageReports)
	p.setRecipients([]string{"DST", "DLT"})
	if got := o.stored().Reports[0].Recipients; len(got) != 2 || got[0] != "P2" || got[1] != "P4" {
		t.Errorf("stored %q", got)
	}
	if got := p.recipients.Value(); len(got) != 2 || got[0] != "DST" {
		t.Errorf("shown %q", got)
	}
}
