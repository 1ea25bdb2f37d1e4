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
	return t.KindName(of) + ": " + t.labelOf(of, field)
}

// labelOf is Label for a kind, empty for one that is not there, as a template may name that nobody has read.
func (t Template) labelOf(of Kind, field string) string {
	if zero := zeros[of]; zero != nil {
		return t.Label(zero, field)
	}
	return ""
}

// names says whether a text names the field among the Nicht vorgesehene Angaben: as the programme calls it, as we do, or as
// findings do.
func (t Template) names(text string, of Kind, field string) bool {
	kind, name, _ := strings.Cut(text, ":")
	called := func(text string, names ...string) bool {
		return slices.ContainsFunc(names, func(n string) bool { return strings.EqualFold(strings.TrimSpace(text), n) })
	}
	return called(kind, of.String(), t.KindName(of)) && called(name, t.labelOf(of, field), Template{}.labelOf(of, field), t.spoken(of, field))
}

// foreseen says whether this Vorhaben has the field: whether nobody has named it among the Nicht vorgesehene Angaben.
func (v Programme) foreseen(of Kind, field string) bool {
	return !slices.ContainsFunc(v.NotForeseen, func(text string) bool { return v.Template.names(text, of, field) })
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
			if t.names(text, kind, f) {
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
