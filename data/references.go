package data

import (
	"fmt"
	"reflect"
	"slices"
)

// A field that points at another record says so by its tag: `ref:"contact"`
// holds the Kennung of a contact, `part:"measure"` that of the measure without
// which the record would make no sense, and which takes it along when it is
// removed. „*“ is a record of any kind. An entry of a list whose `part` goes, goes with it.

// Reference is what a field of a record points at.
type Reference struct {
	// Field is its JSON name.
	Field string
	// Kind is what it points at, empty for a record of any kind.
	Kind Kind
	ID   string
	// Part says that the record goes where the other one goes.
	Part bool
}

// References lists what a record points at; empty fields point at nothing.
func References(r Record) []Reference {
	var list []Reference
	eachReference(reflect.ValueOf(r), func(field string, kind Kind, part bool, v reflect.Value) {
		if v.Kind() == reflect.String {
			if v.String() != "" {
				list = append(list, Reference{field, kind, v.String(), part})
			}
			return
		}
		for i := range v.Len() {
			list = append(list, Reference{field, kind, v.Index(i).String(), part})
		}
	})
	return list
}

// eachReference calls do for each field that points at records, a text or a
// list of texts, and for those of the entries of its lists.
func eachReference(r reflect.Value, do func(field string, kind Kind, part bool, v reflect.Value)) {
	for i := range r.NumField() {
		field := r.Type().Field(i)
		if pointsFrom(field.Type) {
			for n := range r.Field(i).Len() {
				eachReference(r.Field(i).Index(n), func(name string, kind Kind, _ bool, v reflect.Value) {
					do(fmt.Sprintf("%s[%d].%s", field.Tag.Get("json"), n, name), kind, false, v)
				})
			}
			continue
		}
		target, part := field.Tag.Lookup("part")
		if !part {
			target = field.Tag.Get("ref")
		}
		if target == "" {
			continue
		}
		if target == "*" {
			target = ""
		}
		do(field.Tag.Get("json"), Kind(target), part, r.Field(i))
	}
}

// pointsFrom says whether a type is a list whose entries point at records.
func pointsFrom(t reflect.Type) bool {
	if !holdsParts(t) {
		return false
	}
	for i := range t.Elem().NumField() {
		if (Field{t.Elem().Field(i)}).PointsAt() != "" {
			return true
		}
	}
	return false
}

// loose gives a copy of a record whose lists may be changed, and lets entries go that point at nothing.
func loose(r Record) (fresh reflect.Value, cut func()) {
	fresh = reflect.New(reflect.TypeOf(r)).Elem()
	fresh.Set(reflect.ValueOf(r))
	var lists []reflect.Value
	for i := range fresh.NumField() {
		if list := fresh.Field(i); pointsFrom(list.Type()) {
			list.Set(reflect.AppendSlice(reflect.MakeSlice(list.Type(), 0, list.Len()), list))
			lists = append(lists, list)
		}
	}
	return fresh, func() {
		for _, list := range lists {
			stays := reflect.MakeSlice(list.Type(), 0, list.Len())
			for n := range list.Len() {
				lost := false
				eachReference(list.Index(n), func(_ string, _ Kind, part bool, v reflect.Value) { lost = lost || part && v.IsZero() })
				if !lost {
					stays = reflect.Append(stays, list.Index(n))
				}
			}
			list.Set(stays)
		}
	}
}

// Parts lists the records that go with a record when it is removed: its
// milestones and what else is nothing without it, and in turn what belongs to
// these. The Wiedervorlagen of the points of a Nachforderung go with it.
func (p Project) Parts(of Key) []Key {
	parts := map[Key][]Key{} // by what they belong to; no kind stands for any
	for _, r := range p.Records() {
		for _, ref := range References(r) {
			if ref.Part {
				whole := Key{ref.Kind, ref.ID}
				parts[whole] = append(parts[whole], r.Key())
			}
		}
	}
	gone := []Key{of}
	for i := 0; i < len(gone); i++ {
		for _, key := range slices.Concat(parts[gone[i]], parts[Key{"", gone[i].ID}], p.remindersOf(gone[i])) {
			if !slices.Contains(gone, key) {
				gone = append(gone, key)
			}
		}
	}
	return gone[1:]
}

// Loosened gives the records that stay but point at one that goes, with that
// taken out. Gone are the keys of all that go.
func (p Project) Loosened(gone []Key) []Record {
	goes, kinds := map[Key]bool{}, map[string][]Kind{}
	for _, key := range gone {
		goes[key] = true
		kinds[key.ID] = append(kinds[key.ID], key.Kind)
	}
	var changed []Record
	for _, r := range p.Records() {
		if goes[r.Key()] {
			continue
		}
		fresh, cut := loose(r)
		changes := false
		eachReference(fresh, func(_ string, kind Kind, _ bool, v reflect.Value) {
			hit := func(id string) bool {
				return len(kinds[id]) > 0 && (kind == "" || slices.Contains(kinds[id], kind))
			}
			switch {
			case v.Kind() == reflect.String && hit(v.String()):
				v.SetString("")
				changes = true
			case v.Kind() == reflect.Slice && slices.ContainsFunc(v.Interface().([]string), hit):
				v.Set(reflect.ValueOf(slices.DeleteFunc(slices.Clone(v.Interface().([]string)), hit)))
				changes = true
			}
		})
		if changes {
			cut()
			changed = append(changed, fresh.Interface().(Record))
		}
	}
	return changed
}

// Without gives the project without some records; what pointed at them points at nothing.
func (p Project) Without(gone map[Key]bool) Project {
	if len(gone) == 0 {
		return p
	}
	var keys []Key
	for key := range gone {
		keys = append(keys, key)
	}
	p = p.withAll(p.Loosened(keys))
	p.Measures = each(p.Measures, func(m Measure) Measure {
		m.Milestones = filtered(m.Milestones, func(s Milestone) bool { return !gone[s.Key()] })
		return m
	})
	v := reflect.ValueOf(&p).Elem()
	for i := range v.NumField() {
		if field := v.Field(i); holdsRecords(field.Type()) {
			stays := reflect.MakeSlice(field.Type(), 0, field.Len())
			for j := range field.Len() {
				if !gone[field.Index(j).Interface().(Record).Key()] {
					stays = reflect.Append(stays, field.Index(j))
				}
			}
			field.Set(stays)
		}
	}
	return p
}
