package data

import "reflect"

// Normal gives the project with every missing list made an empty one, so that
// equal projects are equal values and give equal JSON, and with every
// milestone knowing its measure.
func (p Project) Normal() Project {
	p.Format = FormatVersion
	out := reflect.New(reflect.TypeOf(p)).Elem()
	out.Set(normal(reflect.ValueOf(p)))
	p = out.Interface().(Project)
	for _, m := range p.Measures {
		for i := range m.Milestones {
			m.Milestones[i].Measure = m.ID
		}
	}
	return p
}

// Normalized gives a record with every missing list made an empty one.
func Normalized[R Record](r R) R { return normal(reflect.ValueOf(r)).Interface().(R) }

// normal gives a new value, so that the caller's stays as it is.
func normal(v reflect.Value) reflect.Value {
	switch v.Kind() {
	case reflect.Struct:
		out := reflect.New(v.Type()).Elem()
		out.Set(v)
		for i := range v.NumField() {
			if k := v.Field(i).Kind(); k == reflect.Struct || k == reflect.Slice {
				out.Field(i).Set(normal(v.Field(i)))
			}
		}
		return out
	case reflect.Slice:
		out := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		if k := v.Type().Elem().Kind(); k != reflect.Struct {
			reflect.Copy(out, v)
			return out
		}
		for i := range v.Len() {
			out.Index(i).Set(normal(v.Index(i)))
		}
		return out
	}
	return v
}
