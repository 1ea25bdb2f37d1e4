// Package datatest makes projects for tests in which every text bears a word that
// occurs nowhere else, and tells which of these words the public must not read.
package datatest

import (
	"fmt"
	"reflect"

	"pgregory.net/rapid"

	"modellkommune/data"
)

// forms are what a text looks like around its word: plain, and as what page, table
// and JSON must not take for their own.
var forms = []string{"%s", "%s", "%s", "=%s+1", "<script>alert('%s')</script>", `"><b onclick="%s">`, "]]>%s&amp;", "- %s\n\n1. \\u0041"}

// Project draws a project; its words begin with a prefix of letters, such as
// „Neu“. Names of Ansprechpersonen stand where persons are named. A text is the word
// alone, or has one of several forms around it where plain is false.
func Project(t *rapid.T, prefix string, plain bool) data.Project {
	p := data.Project{Format: data.FormatVersion}
	m := maker{t: t, prefix: prefix, plain: plain}
	v := reflect.ValueOf(&p).Elem()
	for i := 1; i < v.NumField(); i++ {
		m.fill(v.Field(i))
	}
	ids := 0
	for i := range v.NumField() {
		if list := v.Field(i); list.Kind() == reflect.Slice {
			for j := range list.Len() {
				ids++
				list.Index(j).FieldByName("ID").SetString(fmt.Sprintf("ID%d", ids))
			}
		}
	}
	for i := range p.Measures {
		for j := range p.Measures[i].Milestones {
			p.Measures[i].Milestones[j].ID = fmt.Sprintf("%s-MS%d", p.Measures[i].ID, j+1)
		}
	}
	for i := range p.Reports {
		p.Reports[i].No = i + 1
		p.Reports[i].Author = somebody(t, p, p.Reports[i].Author)
	}
	for i := range p.Queries {
		p.Queries[i].Report, p.Queries[i].Version = "", 0
		if len(p.Reports) > 0 {
			p.Queries[i].Report = rapid.SampledFrom(p.Reports).Draw(t, "queried").ID
		}
	}
	for i := range p.Attachments {
		p.Attachments[i].Author = somebody(t, p, p.Attachments[i].Author)
		if len(p.Lessons) > 0 && rapid.Bool().Draw(t, "of a lesson") {
			p.Attachments[i].Of = p.Lessons[0].ID
		}
	}
	return p
}

// somebody names an Ansprechperson, or else.
func somebody(t *rapid.T, p data.Project, other string) string {
	if len(p.Contacts) == 0 || rapid.Bool().Draw(t, "other") {
		return other
	}
	return rapid.SampledFrom(p.Contacts).Draw(t, "who").Name + ", Stabsstelle"
}

// maker fills a project.
type maker struct {
	t      *rapid.T
	prefix string
	plain  bool
	made   int
}

func (m *maker) text() string {
	m.made++
	word := fmt.Sprintf("%s%dx", m.prefix, m.made)
	if m.plain {
		return word
	}
	return fmt.Sprintf(rapid.SampledFrom(forms).Draw(m.t, "form"), word)
}

func (m *maker) fill(v reflect.Value) {
	known := data.Vocabulary(v.Type())
	switch {
	case v.Type() == reflect.TypeFor[data.Date]():
		if rapid.Bool().Draw(m.t, "dated") {
			v.SetString(string(data.Date("2017-01-01").AddDays(rapid.IntRange(-3000, 3000).Draw(m.t, "days"))))
		}
	case v.Type() == reflect.TypeFor[data.Term]():
		day := string(data.Date("2017-01-01").AddDays(rapid.IntRange(-3000, 3000).Draw(m.t, "days")))
		v.SetString(rapid.SampledFrom([]string{"", day, day, day[:7], day[:4], day[:4] + "-Q3", day[:4] + "-H1"}).Draw(m.t, "term"))
	case v.Type() == reflect.TypeFor[data.Decimal]():
		v.SetString("12.5")
	case known != nil:
		v.SetString(rapid.SampledFrom(known).Draw(m.t, "word"))
	case v.Kind() == reflect.String:
		v.SetString(m.text())
	case v.Kind() == reflect.Bool:
		v.SetBool(rapid.Bool().Draw(m.t, "yes"))
	case v.CanInt():
		v.SetInt(int64(rapid.IntRange(0, 5).Draw(m.t, "number")))
	case v.Kind() == reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), rapid.IntRange(0, 2).Draw(m.t, "length"), 2))
		for i := range v.Len() {
			m.fill(v.Index(i))
		}
	case v.Type() == reflect.TypeFor[data.Member]():
		v.Set(reflect.ValueOf(data.Member{Name: m.text(), AGS: "05358040"}))
	case v.Type() == reflect.TypeFor[data.FormerName]():
		v.Set(reflect.ValueOf(data.FormerName{Until: "2016-12-31", Name: m.text(), AGS: "05358036"}))
	case v.Type() == reflect.TypeFor[data.FieldLabel]():
		v.Set(reflect.ValueOf(data.FieldLabel{Of: data.KindMeasure, Field: "goal", Label: m.text()}))
	case v.Type() == reflect.TypeFor[data.Demand]():
		v.Set(reflect.ValueOf(data.Demand{Of: data.KindMeasure, Fields: []string{"goal"}}))
	case v.Type() == reflect.TypeFor[data.CoreIndicator]():
		m.made++
		v.Set(reflect.ValueOf(data.CoreIndicator{ID: fmt.Sprintf("KI%d", m.made), Name: m.text()}))
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			m.fill(v.Field(i))
		}
		if t, is := v.Addr().Interface().(*data.Template); is { // signs that stand in file names
			plain := maker{prefix: m.prefix, plain: true, made: m.made}
			t.Name, t.Code = plain.text(), plain.text()
			m.made = plain.made
		}
	}
}
