package store

import (
	"encoding/json"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"

	"modellkommune/data"
)

func TestQuickReadsWhatTheStoreWrites(t *testing.T) {
	for _, r := range sample().Records() {
		tab, err := tableFor(r.Key().Kind)
		if err != nil {
			t.Fatal(err)
		}
		row, err := tab.values(r)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range tab.columns {
			if c.form != nested {
				continue
			}
			got := reflect.New(c.typ).Elem()
			if q := (columnReader{row[c.name].(string)}); !q.value(got) || q.rest != "" {
				t.Errorf("%s.%s: gave up at %q of %s", tab.kind, c.name, q.rest, row[c.name])
			}
			if diff := cmp.Diff(reflect.ValueOf(r).Field(c.field).Interface(), got.Interface()); diff != "" {
				t.Errorf("%s.%s (-want +got):\n%s", tab.kind, c.name, diff)
			}
		}
	}
}

// All that is not as the store writes it comes out as encoding/json reads it.
func TestQuickGivesUp(t *testing.T) {
	readings := reflect.TypeFor[[]data.Reading]()
	for _, text := range []string{
		`[{"date":"2018-03-01","value":1,"source":"a\"b","method":"","comment":"\\"}]`,
		`[{"date":"2018-03-01","value":-0.5,"source":"\u003c\u2028ü","method":"","comment":""}]`,
		`[{"date":null,"value":null,"source":"{,]}"}]`,
		`[{"value":1e3,"date":"2018-03-01"}]`, `[{}]`, ` [ ]`, `[{},{}]`, `[{"new":[true]}]`, `null`,
		`[`, `[{`, `[{"date"`, `[{"date":"2018-03-01","value":`, `[]]`, `{}`, ``, `[{"date":2018}]`,
		`[{"date":"2018-03-01","value":1,"source":"`,
	} {
		want, got := reflect.New(readings), reflect.New(readings)
		failed := json.Unmarshal([]byte(text), want.Interface())
		err := decodeInto(got.Elem(), text)
		if (err == nil) != (failed == nil) {
			t.Errorf("%s: %v, want %v", text, err, failed)
		}
		if diff := cmp.Diff(want.Interface(), got.Interface()); err == nil && diff != "" {
			t.Errorf("%s (-want +got):\n%s", text, diff)
		}
	}
}
