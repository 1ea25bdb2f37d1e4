package data

import (
	"reflect"
	"slices"
)

// Records lists every record of the project in the order of its JSON, each
// measure without and before its milestones.
func (p Project) Records() []Record {
	var all []Record
	v := reflect.ValueOf(p)
	for i := range v.NumField() {
		switch field := v.Field(i).Interface().(type) {
		case Record:
			all = append(all, field)
		case []Measure:
			for _, m := range field {
				milestones := m.Milestones
				m.Milestones = nil
				all = append(all, m)
				for _, s := range milestones {
					s.Measure = m.ID
					all = append(all, s)
				}
			}
		default:
			if !holdsRecords(v.Field(i).Type()) {
				continue
			}
			for j := range v.Field(i).Len() {
				all = append(all, v.Field(i).Index(j).Interface().(Record))
			}
		}
	}
	return all
}

// zeroOf gives an empty record of the same kind.
func zeroOf(r Record) Record { return reflect.Zero(reflect.TypeOf(r)).Interface().(Record) }

// zeros has an empty record of each kind.
var zeros = func() map[Kind]Record {
	all, project := map[Kind]Record{KindMilestone: Milestone{}}, reflect.TypeFor[Project]()
	for i := range project.NumField() {
		t := project.Field(i).Type
		if holdsRecords(t) {
			t = t.Elem()
		}
		if r, is := reflect.Zero(t).Interface().(Record); is {
			all[r.Key().Kind] = r
		}
	}
	return all
}()

// holdsRecords says whether a type is a list of records.
func holdsRecords(t reflect.Type) bool {
	return t.Kind() == reflect.Slice && t.Elem().Implements(reflect.TypeFor[Record]())
}

// Record finds a record by its key.
func (p Project) Record(key Key) (Record, bool) {
	all := p.Records()
	if i := slices.IndexFunc(all, func(r Record) bool { return r.Key() == key }); i >= 0 {
		return all[i], true
	}
	return nil, false
}

// With gives the project with one record replaced; of a measure the milestones
// stay. Lists are copied, so that the caller's project stays as it is.
func (p Project) With(r Record) Project {
	switch r := r.(type) {
	case Measure:
		if now, ok := p.Measure(r.ID); ok {
			r.Milestones = now.Milestones
		}
		p.Measures = replaced(p.Measures, r)
		return p
	case Milestone:
		if m, ok := p.Measure(r.Measure); ok {
			m.Milestones = replaced(m.Milestones, r)
			p.Measures = replaced(p.Measures, m)
		}
		return p
	}
	v := reflect.ValueOf(&p).Elem()
	for i := range v.NumField() {
		field := v.Field(i)
		switch {
		case field.Type() == reflect.TypeOf(r):
			field.Set(reflect.ValueOf(r))
		case field.Kind() == reflect.Slice && field.Type().Elem() == reflect.TypeOf(r):
			list := reflect.AppendSlice(reflect.MakeSlice(field.Type(), 0, field.Len()), field)
			for j := range list.Len() {
				if list.Index(j).Interface().(Record).Key() == r.Key() {
					list.Index(j).Set(reflect.ValueOf(r))
				}
			}
			field.Set(list)
		}
	}
	return p
}

// withAll gives the project with many records replaced, each list being copied
// once.
func (p Project) withAll(records []Record) Project {
	fresh := map[Key]Record{}
	for _, r := range records {
		fresh[r.Key()] = r
	}
	v := reflect.ValueOf(&p).Elem()
	for i := range v.NumField() {
		field := v.Field(i)
		if r, ok := field.Interface().(Record); ok && fresh[r.Key()] != nil {
			field.Set(reflect.ValueOf(fresh[r.Key()]))
		}
		if !holdsRecords(field.Type()) || field.Len() == 0 {
			continue
		}
		list := reflect.AppendSlice(reflect.MakeSlice(field.Type(), 0, field.Len()), field)
		for j := range list.Len() {
			old := list.Index(j).Interface().(Record)
			r := old
			if f := fresh[old.Key()]; f != nil {
				r = f
			}
			if m, ok := r.(Measure); ok {
				m.Milestones = slices.Clone(old.(Measure).Milestones)
				for k, s := range m.Milestones {
					if f, ok := fresh[s.Key()].(Milestone); ok {
						m.Milestones[k] = f
					}
				}
				r = m
			}
			list.Index(j).Set(reflect.ValueOf(r))
		}
		field.Set(list)
	}
	return p
}

func replaced[T Record](list []T, r T) []T {
	out := slices.Clone(list)
	if i := slices.IndexFunc(out, func(old T) bool { return old.Key() == r.Key() }); i >= 0 {
		out[i] = r
	}
	return out
}

// Renamed gives a copy of a record with another Kennung.
func Renamed[R Record](r R, id string) R {
	out := reflect.New(reflect.TypeOf(r)).Elem()
	out.Set(reflect.ValueOf(r))
	out.FieldByName("ID").SetString(id)
	return out.Interface().(R)
}

// TitleOf gives the title or name of a record, empty where its kind has none.
func TitleOf(r Record) string {
	for _, field := range []string{"Title", "Name"} {
		if v := reflect.ValueOf(r).FieldByName(field); v.IsValid() {
			return v.String()
		}
	}
	return ""
}
