package data

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
)

// ForeseenName tells a field of a kind of record among the Nicht vorgesehene Angaben, as the programme calls it:
// „Maßnahme: Zielgruppen“.
func (t Template) ForeseenName(of Kind, field string) string {
	return t.KindName(of) + ": " + t.Label(zeros[of], field)
}

// foreseen says whether this Vorhaben has the field: whether nobody has named it among the Nicht vorgesehene Angaben, by the
// programme's word or by ours.
func (v Programme) foreseen(of Kind, field string) bool {
	return !slices.ContainsFunc(v.NotForeseen, func(text string) bool {
		return strings.EqualFold(text, v.Template.ForeseenName(of, field)) || strings.EqualFold(text, Template{}.ForeseenName(of, field))
	})
}

// CheckForeseen refuses what names no field among the Nicht vorgesehene Angaben, and says which Pflichtangaben come near.
func (t Template) CheckForeseen(texts []string) error {
	for _, text := range texts {
		if strings.TrimSpace(text) == "" || t.namesField(text) {
			continue
		}
		return &Error{Code: Invalid, Field: "not_foreseen", Text: fmt.Sprintf("„%s“ nennt keine Angabe. %s", text, t.near(text))}
	}
	return nil
}

func (t Template) namesField(text string) bool {
	for kind, zero := range zeros {
		for _, f := range fieldNames(reflect.TypeOf(zero), "") {
			if strings.EqualFold(text, t.ForeseenName(kind, f)) || strings.EqualFold(text, Template{}.ForeseenName(kind, f)) {
				return true
			}
		}
	}
	return false
}

// fieldNames lists the JSON names of fields, dotted for a part of a part.
func fieldNames(t reflect.Type, prefix string) []string {
	var names []string
	for _, f := range FieldsOf(t) {
		names = append(names, prefix+f.Name())
		if f.Type().Kind() == reflect.Struct {
			names = append(names, fieldNames(f.Type(), prefix+f.Name()+".")...)
		}
	}
	return names
}

// near names Pflichtangaben that come near a text: of the same kind of record or with a word of it, else the first ones.
func (t Template) near(text string) string {
	const most = 6
	var all, close []string
	for _, d := range t.Demands {
		if _, known := zeros[d.Of]; !known {
			continue
		}
		for _, field := range d.Fields {
			name := "„" + t.ForeseenName(d.Of, field) + "“"
			if always(d.Of, field) || slices.Contains(all, name) {
				continue
			}
			all = append(all, name)
			kind, rest, _ := strings.Cut(strings.ToLower(text), ":")
			if strings.EqualFold(kind, d.Of.String()) || strings.EqualFold(kind, t.KindName(d.Of)) || rest != "" && strings.Contains(strings.ToLower(name), strings.TrimSpace(rest)) || strings.Contains(strings.ToLower(name), kind) {
				close = append(close, name)
			}
		}
	}
	list := close
	if len(list) == 0 {
		list = all
	}
	if len(list) == 0 {
		return "Die Vorlage verlangt keine Angaben, die fehlen dürften."
	}
	return "Bitte eine Pflichtangabe der Vorlage nennen, zum Beispiel " + strings.Join(list[:min(most, len(list))], ", ") + "."
}
