package page

import (
	"cmp"
	"strings"
	"testing"

	"modellkommune/ui/desk"
)

// A field is called in the window as everywhere else: search, history, import and the
// findings of the Abgabeprüfung name it by the tag of the data.
func TestFieldsAreCalledAsInTheData(t *testing.T) {
	o := newOffice(t).WithSample()
	for _, p := range o.Shell.List {
		o.GoTo(desk.Location{Page: p.Name})
	}
	otherwise := map[string]string{
		"report period_to": "bis", // beside „Berichtszeitraum von“
		"outline title":    "Name der Gliederung",
	}
	count := 0
	for _, e := range o.Shell.Editors {
		record, fields := bounds(e)
		for _, b := range fields {
			name, label := b.Name, b.Field.Label()
			if strings.Contains(name, ".") || name == "sections" {
				continue // a part bears the name of the whole, a section of an outline has fields of its own
			}
			if part, _, found := strings.Cut(name, " of "); found { // of one of the perspectives
				name = "perspectives." + part
			}
			count++
			kind := record.Key().Kind
			if want := cmp.Or(otherwise[string(kind)+" "+name], o.Project().Programme.Template.Label(record, name)); label != want {
				t.Errorf("%s %s is called %q, in the data %q", kind, name, label, want)
			}
		}
	}
	if count < 150 {
		t.Errorf("only %d fields seen", count)
	}
}
