package reports

import (
	"bytes"
	"image"
	"image/png"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"modellkommune/data"
	"modellkommune/data/datatest"
)

// inNoReport are the texts that no section says, and why.
var inNoReport = map[string]string{
	"contact legal_basis":                  "the house's own note for data protection",
	"attachment consent":                   "the house's own note for data protection",
	"attachment file_name":                 "of the file, not of the picture",
	"attachment media":                     "of the file, not of the picture",
	"attachment sha256":                    "of the file, not of the picture",
	"partner address":                      "in the Anschreiben: TestLetters",
	"partner person":                       "in the Anschreiben: TestLetters",
	"partner reference":                    "in the Anschreiben: TestLetters",
	"partner email":                        "to where it is sent",
	"report letter":                        "in the Anschreiben: TestLetters",
	"report responses":                     "comes after the report",
	"report accepted finding":              "names a Befund",
	"report accepted reason":               "in the Prüfprotokoll: TestProtocol",
	"report adopted":                       "names fields",
	"outline title":                        "on the cover of a report that has this outline, which none has here",
	"outline sections title":               "in a report that has this outline, which none has here",
	"outline sections text":                "names a text of the report",
	"query note":                           "the house's own note",
	"source note":                          "the house's own note",
	"portal_field label":                   "on the sheet for the portal: TestPortalSheet",
	"commitment number":                    "of Aufträge the sums are told",
	"commitment payee":                     "of Aufträge the sums are told",
	"commitment reason":                    "of Aufträge the sums are told",
	"reminder text":                        "the house's own note",
	"programme publication address":        "on the public page",
	"programme publication feedback":       "on the public page",
	"programme publication enforcement":    "on the public page",
	"programme publication contributor_id": "in the open data",
}

// Whatever is written can be read: each text of each kind of record stands in some
// section of a report. This says nothing of references, numbers, days and words of
// a list. That a report names a field which has changed since the last does not count.
func TestEveryTextIsReported(t *testing.T) {
	projects := rapid.Custom(func(t *rapid.T) data.Project { return datatest.Project(t, "Wort", true) })
	said := map[string]bool{}
	for seed := range 200 {
		p := ofFirstMeasure(projects.Example(seed))
		text, taken := wholeReports(t, p), map[string]bool{}
		for _, r := range p.Records() {
			eachText(string(r.Key().Kind), reflect.ValueOf(r), func(name, word string) {
				if !taken[word] { // by a person who is named elsewhere too
					said[name] = said[name] || strings.Contains(text, word)
				}
				taken[word] = true
			})
		}
	}
	for name, yes := range said {
		if strings.HasPrefix(name, "programme template ") || strings.HasPrefix(name, "programme not_foreseen") {
			continue // of the programme, not of this project
		}
		if reason, excepted := inNoReport[name]; !yes && !excepted {
			t.Errorf("%s stands in no section of a report", name)
		} else if yes && excepted {
			t.Errorf("%s stands in a report, though %q", name, reason)
		}
	}
	for name := range inNoReport {
		if _, known := said[name]; !known {
			t.Errorf("%s is no text of a record", name)
		}
	}
}

// wholeReports returns what the reports of a project say, with every section but the
// Prüfprotokoll, and compared with none before.
func wholeReports(t *testing.T, p data.Project) string {
	t.Helper()
	var dot, text bytes.Buffer
	if err := png.Encode(&dot, image.NewGray(image.Rect(0, 0, 1, 1))); err != nil {
		t.Fatal(err)
	}
	pictures := map[string][]byte{}
	for _, a := range p.Attachments {
		pictures[a.SHA256] = dot.Bytes()
	}
	for _, r := range p.Reports {
		o := data.Outline{ID: "G99", Title: "Alles", Version: 1}
		for _, kind := range data.SectionKinds {
			if kind != data.SectionProtocol {
				o.Sections = append(o.Sections, data.OutlineSection{Section: kind})
			}
		}
		for _, own := range r.Texts {
			o.Sections = append(o.Sections, data.OutlineSection{Section: data.SectionFree, Title: own.Name, Text: own.Name})
		}
		r.Outline = o.ID
		whole := p
		whole.Outlines = append(p.Outlines[:len(p.Outlines):len(p.Outlines)], o)
		doc, err := Compose(Input{Project: whole, Report: r, Outline: o, Date: "2018-10-31", Pictures: pictures})
		if err != nil {
			t.Fatal(err)
		}
		text.WriteString(plain(doc))
	}
	return text.String()
}

// ofFirstMeasure makes the first measure that to which belongs what can belong to one.
func ofFirstMeasure(p data.Project) data.Project {
	if len(p.Measures) == 0 {
		return p
	}
	m := p.Measures[0].ID
	for i := range p.Indicators {
		p.Indicators[i].Measure = m
	}
	for i := range p.Appraisals {
		p.Appraisals[i].Measure = m
	}
	for i := range p.Attachments {
		p.Attachments[i].Of = m
	}
	for i := range p.Queries {
		p.Queries[i].Settled = ""
	}
	for i := range p.Sources {
		p.Sources[i].Grant = i == 0
	}
	for i := range p.Budget {
		if len(p.CostTypes) > 0 {
			p.Budget[i].CostType = p.CostTypes[i%len(p.CostTypes)].ID
		}
		if len(p.Sources) > 0 {
			p.Budget[i].Source = p.Sources[i%len(p.Sources)].ID
		}
	}
	for i := range p.Bookings {
		if len(p.Budget) > 0 {
			p.Bookings[i].Item, p.Bookings[i].Paid = p.Budget[0].ID, "2018-01-01"
		}
	}
	for i := range p.Incomes {
		p.Incomes[i].Date = "2018-01-01"
	}
	for i := range p.Plans {
		p.Plans[i].Date = "2018-01-01"
	}
	return p
}

// eachText calls do for each word in a record or a part of it, with the kind and the
// JSON name of its field. A reference names a record by its Kennung; milestones are
// records of their own.
func eachText(name string, v reflect.Value, do func(name, word string)) {
	switch {
	case v.Kind() == reflect.Slice:
		for i := range v.Len() {
			eachText(name, v.Index(i), do)
		}
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			f := v.Type().Field(i)
			if refers := f.Tag.Get("ref")+f.Tag.Get("part") != ""; !refers && f.Type != reflect.TypeFor[[]data.Milestone]() {
				eachText(name+" "+f.Tag.Get("json"), v.Field(i), do)
			}
		}
	case v.Kind() == reflect.String:
		for _, word := range datatest.Words(v.Interface()) {
			do(name, word)
		}
	}
}
