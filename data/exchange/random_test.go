package exchange

import (
	"fmt"
	"reflect"

	"pgregory.net/rapid"

	"modellkommune/data"
)

// vocabulary gives the values of every enumeration.
var vocabulary = map[reflect.Type][]string{
	reflect.TypeFor[data.Salutation]():       words(data.Salutations),
	reflect.TypeFor[data.MunicipalityKind](): words(data.MunicipalityKinds),
	reflect.TypeFor[data.SizeClass]():        words(data.SizeClasses),
	reflect.TypeFor[data.Perspective]():      words(data.Perspectives),
	reflect.TypeFor[data.MeasureKind]():      words(data.MeasureKinds),
	reflect.TypeFor[data.Novelty]():          words(data.Novelties),
	reflect.TypeFor[data.MeasureStatus]():    words(data.MeasureStatuses),
	reflect.TypeFor[data.MilestoneStatus]():  words(data.MilestoneStatuses),
	reflect.TypeFor[data.DelayCause]():       words(data.DelayCauses),
	reflect.TypeFor[data.ReportKind]():       words(data.ReportKinds),
	reflect.TypeFor[data.ReportStatus]():     words(data.ReportStatuses),
}

func words[T ~string](list []T) []string {
	out := []string{""}
	for _, w := range list {
		out = append(out, string(w))
	}
	return out
}

// projects draws valid projects in which every field may hold anything it can.
var projects = rapid.Custom(func(t *rapid.T) data.Project {
	var p data.Project
	fill(t, reflect.ValueOf(&p).Elem())
	p.Municipality.AGS = rapid.SampledFrom([]string{"", "05358040", "05358", "01001000", "16077"}).Draw(t, "ags")
	var milestones []string
	for i := range p.Contacts {
		p.Contacts[i].ID = fmt.Sprintf("K%d", i+1)
	}
	for i := range p.Partners {
		p.Partners[i].ID = fmt.Sprintf("P%d", i+1)
	}
	for i := range p.Concepts {
		p.Concepts[i].ID = fmt.Sprintf("KON%d", i+1)
	}
	for i := range p.Reports {
		p.Reports[i].ID = fmt.Sprintf("B%d", i+1)
		p.Reports[i].No = i + 1
		p.Reports[i].Recipients = some(t, idsOf(p.Partners))
	}
	for i := range p.Measures {
		m := &p.Measures[i]
		m.ID = fmt.Sprintf("M%02d", i+1)
		m.Responsible = one(t, idsOf(p.Contacts))
		if m.Progress != nil {
			*m.Progress %= 101
		}
		for j := range m.Milestones {
			m.Milestones[j].ID = fmt.Sprintf("%s-MS%d", m.ID, j+1)
			m.Milestones[j].Responsible = one(t, idsOf(p.Contacts))
			milestones = append(milestones, m.Milestones[j].ID)
		}
	}
	for i := range p.Measures {
		m := &p.Measures[i]
		m.MergedInto, m.SplitFrom = one(t, idsOf(p.Measures)), one(t, idsOf(p.Measures))
		for j := range m.Milestones {
			m.Milestones[j].DependsOn = some(t, milestones)
		}
	}
	return p.Normal()
})

// fill draws a value for each field that the JSON has.
func fill(t *rapid.T, v reflect.Value) {
	switch {
	case v.Type() == reflect.TypeFor[data.Date]():
		if rapid.Bool().Draw(t, "dated") {
			v.SetString(string(data.Date("2000-01-01").AddDays(rapid.IntRange(0, 9000).Draw(t, "day"))))
		}
	case vocabulary[v.Type()] != nil:
		v.SetString(rapid.SampledFrom(vocabulary[v.Type()]).Draw(t, "word"))
	case v.Kind() == reflect.String:
		v.SetString(data.CleanText(rapid.String().Draw(t, "text")))
	case v.Kind() == reflect.Bool:
		v.SetBool(rapid.Bool().Draw(t, "yes"))
	case v.Kind() == reflect.Int:
		v.SetInt(int64(rapid.IntRange(0, 2_000_000).Draw(t, "number")))
	case v.Kind() == reflect.Int64:
		v.SetInt(rapid.Int64().Draw(t, "cents"))
	case v.Kind() == reflect.Pointer:
		if rapid.Bool().Draw(t, "given") {
			v.Set(reflect.New(v.Type().Elem()))
			fill(t, v.Elem())
		}
	case v.Kind() == reflect.Slice:
		for range rapid.IntRange(0, 3).Draw(t, "length") {
			item := reflect.New(v.Type().Elem()).Elem()
			fill(t, item)
			v.Set(reflect.Append(v, item))
		}
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).Tag.Get("json") != "-" {
				fill(t, v.Field(i))
			}
		}
	}
}

func idsOf[T data.Record](list []T) []string {
	var ids []string
	for _, r := range list {
		ids = append(ids, r.Key().ID)
	}
	return ids
}

func one(t *rapid.T, ids []string) string {
	return rapid.SampledFrom(append([]string{""}, ids...)).Draw(t, "reference")
}

func some(t *rapid.T, ids []string) []string {
	if len(ids) == 0 {
		return nil
	}
	return rapid.SliceOfNDistinct(rapid.SampledFrom(ids), 0, len(ids), rapid.ID).Draw(t, "references")
}
