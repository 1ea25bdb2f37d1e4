package reports

import (
	"strings"
	"testing"

	"modellkommune/data"
)

// What has no day of its own is told with the day on which it was recorded: that of the
// release, of a draft the last change. On the Stichtag itself there is nothing to tell.
func TestRecordedOnItsDay(t *testing.T) {
	p := sample(t, "merzenich-2018")
	r := p.Reports[1]
	outline, err := OutlineFor(r.Kind)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ on, recorded, want data.Date }{
		{"2018-11-05", "", "2018-11-05"},
		{"2018-11-05", "2018-11-02", "2018-11-05"},
		{"", "2018-11-02", "2018-11-02"},
		{"", "2018-10-15", "2018-10-15"},
		{"2018-10-31", "", ""},
		{"", "2018-10-31", ""},
		{"", "", ""},
	} {
		in := Input{Project: p, Report: r, Outline: outline, Date: "2018-10-31", On: c.on, Recorded: c.recorded}
		doc, err := Compose(in)
		if err != nil {
			t.Fatal(err)
		}
		text := doc.Cover.Note + plain(doc)
		for _, facts := range []string{
			"Status und von Hand gesetzter Fortschritt",
		} {
			want := facts + ": Stand der Erfassung vom " + c.want.String() + "."
			if c.want != "" && !strings.Contains(text, want) {
				t.Errorf("released %s, recorded %s: nowhere %q", c.on, c.recorded, want)
			}
		}
		cover := "Status, von Hand gesetzter Fortschritt, Risiken, Prognosen und undatierte Aufträge haben keinen eigenen Tag; sie geben den Stand vom " + c.want.String() + " wieder."
		if strings.Contains(doc.Cover.Note, cover) != (c.want != "") {
			t.Errorf("released %s, recorded %s: the cover says %q", c.on, c.recorded, doc.Cover.Note)
		}
		if strings.Contains(text, recordedAt+" vom ") != (c.want != "") {
			t.Errorf("released %s, recorded %s: the paper tells a %s", c.on, c.recorded, recordedAt)
		}
	}
}
