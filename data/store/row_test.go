package store

import (
	"reflect"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"modellkommune/data"
)

// oneOfEach gives a record of each kind, by kind.
func oneOfEach(t *testing.T) map[data.Kind]data.Record {
	t.Helper()
	records := map[data.Kind]data.Record{}
	for _, r := range sample().Records() {
		records[r.Key().Kind] = r
	}
	if len(records) != len(tables) {
		t.Fatalf("the sample has %d kinds of record, the file has %d", len(records), len(tables))
	}
	return records
}

func TestEveryValueComesBack(t *testing.T) {
	f := create(t)
	rapid.Check(t, func(t *rapid.T) {
		want := drawProject(t)
		if err := f.Change("eingelesen", func(tx *Tx) error { return tx.Replace(want) }); err != nil {
			t.Fatal(err)
		}
		got, err := f.Load()
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("(-want +got):\n%s", diff)
		}
	})
}

// drawProject fills every field of a project by reflection.
func drawProject(t *rapid.T) data.Project {
	var p data.Project
	draw(t, reflect.ValueOf(&p).Elem())
	p.Format = data.FormatVersion
	unique := map[data.Kind]map[string]bool{}
	fresh := func(r data.Record) bool {
		key := r.Key()
		if unique[key.Kind] == nil {
			unique[key.Kind] = map[string]bool{"": true}
		}
		seen := unique[key.Kind][key.ID]
		unique[key.Kind][key.ID] = true
		return !seen
	}
	for _, list := range lists(&p) {
		kept := reflect.MakeSlice(list.Type(), 0, list.Len())
		for i := range list.Len() {
			if fresh(list.Index(i).Interface().(data.Record)) {
				kept = reflect.Append(kept, list.Index(i))
			}
		}
		list.Set(kept)
	}
	for i := range p.Measures {
		m := &p.Measures[i]
		m.Milestones = slices.DeleteFunc(m.Milestones, func(s data.Milestone) bool { return !fresh(s) })
		for j := range m.Milestones {
			m.Milestones[j].Measure = m.ID
		}
	}
	return p
}

// lists gives the lists of records that a project holds.
func lists(p *data.Project) []reflect.Value {
	var all []reflect.Value
	v := reflect.ValueOf(p).Elem()
	for i := range v.NumField() {
		if v.Field(i).Kind() == reflect.Slice {
			all = append(all, v.Field(i))
		}
	}
	return all
}

func draw(t *rapid.T, v reflect.Value) {
	switch {
	case v.Type() == reflect.TypeFor[data.Date]():
		v.SetString(rapid.SampledFrom([]string{"", "2018-02-28", "2020-02-29", "2199-12-31", "1900-01-01"}).Draw(t, "date"))
	case v.Type() == reflect.TypeFor[data.Term]():
		v.SetString(rapid.SampledFrom([]string{"", "2018-02-28", "2018-12", "2018-Q4", "2018-H1", "2199"}).Draw(t, "term"))
	case v.Type() == reflect.TypeFor[data.Decimal]():
		v.SetString(rapid.SampledFrom([]string{"", "0", "-0.000001", "120.5", "999999999999.999999"}).Draw(t, "decimal"))
	case v.Kind() == reflect.String:
		v.SetString(rapid.OneOf(rapid.StringN(0, 12, -1), rapid.SampledFrom([]string{"a", "b", "<&>\u2028\x00\"'", "null", "1", "[]"})).Draw(t, "text"))
	case v.CanInt():
		v.SetInt(rapid.Int64().Draw(t, "number"))
	case v.Kind() == reflect.Bool:
		v.SetBool(rapid.Bool().Draw(t, "truth"))
	case v.Kind() == reflect.Pointer:
		if rapid.Bool().Draw(t, "given") {
			v.Set(reflect.New(v.Type().Elem()))
			draw(t, v.Elem())
		}
	case v.Kind() == reflect.Slice:
		n := rapid.IntRange(0, 3).Draw(t, "length")
		v.Set(reflect.MakeSlice(v.Type(), n, n))
		for i := range n {
			draw(t, v.Index(i))
		}
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).Type != reflect.TypeFor[*data.Frozen]() { // not recorded
				draw(t, v.Field(i))
			}
		}
	default:
		t.Fatalf("cannot draw a %s", v.Type())
	}
}
