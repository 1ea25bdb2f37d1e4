package ui

import (
	"cmp"
	"strings"
	"testing"

	"modellkommune/data"
)

// A field is called in the window as everywhere else: search, history, import and the
// findings of the Abgabeprüfung name it by the tag of the data.
func TestFieldsAreCalledAsInTheData(t *testing.T) {
	o := newOffice(t).withSample()
	for _, p := range pageList {
		o.goTo(place{page: p.name})
	}
	otherwise := map[string]string{
		"report period_to": "bis", // beside „Berichtszeitraum von“
		"outline title":    "Name der Gliederung",
		"outline sections": "Ohne Nummer",
	}
	count := 0
	for _, e := range o.editors {
		record, fields := e.(interface {
			labels() (data.Record, map[string]string)
		}).labels()
		for name, label := range fields {
			if strings.Contains(name, ".") {
				continue // a part bears the name of the whole
			}
			if part, _, found := strings.Cut(name, " of "); found { // of one of the perspectives
				name = "perspectives." + part
			}
			count++
			kind := record.Key().Kind
			if want := cmp.Or(otherwise[string(kind)+" "+name], data.Label(record, name)); label != want {
				t.Errorf("%s %s is called %q, in the data %q", kind, name, label, want)
			}
		}
	}
	if count < 150 {
		t.Errorf("only %d fields seen", count)
	}
}

// labels tells how the fields of an editor are called, by their JSON names.
func (e *editor[R]) labels() (data.Record, map[string]string) {
	called := map[string]string{}
	for _, b := range e.fields {
		called[b.name] = b.field.Label()
	}
	return e.record, called
}
