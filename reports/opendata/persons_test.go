package opendata_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"modellkommune/data"
	"modellkommune/reports/opendata"
)

// nasty are texts that break what is written carelessly.
var nasty = []string{
	"", "Text", `<script>alert("a")</script>`, "]]>", "=1+1", `a "b" & 'c'`, "Zeile\nzwei", "\\u0000 {\"@id\": 1}", "مرحبا 🏛️", "x;y;\"z\"",
}

// Whatever a project says: no file names a person, and both spellings of the
// record say the same.
func TestNoPersonIsNamed(t *testing.T) {
	var records []map[string]opendata.File
	rapid.Check(t, func(t *rapid.T) {
		p := data.Project{Format: data.FormatVersion}
		fill(t, reflect.ValueOf(&p).Elem(), 0)
		p.Municipality.AGS = rapid.SampledFrom([]string{"", "05358040", "08335"}).Draw(t, "ags")
		p.Municipality.Name = "Gemeinde " + rapid.SampledFrom(nasty[1:]).Draw(t, "name")
		p.Contacts = []data.Contact{{ID: "K1", Name: "Dr. Zoe Quastenflosser", Email: "zoe.quastenflosser@stadt.example.org", Phone: "0221 4710-987"}}
		c := p.Contacts[0]
		p.Programme.Publication = data.Publication{
			Address: "https://stadt.example.org/og", Licence: rapid.SampledFrom(data.Licences).Draw(t, "licence"), ContributorID: rapid.SampledFrom([]string{"openNRW", "a b/c d"}).Draw(t, "contributor"),
			Feedback: rapid.SampledFrom([]string{"", "buero@stadt.example.org", c.Email, strings.ToUpper(c.Email), "Frau " + c.Name, `"<>"@x.org`}).Draw(t, "feedback"),
		}
		for i := range p.Measures {
			p.Measures[i].Responsible = c.ID
		}
		for i := range p.Reports {
			p.Reports[i].SignedBy, p.Reports[i].Author = c.ID, c.Name
		}
		files := written(t, p)
		for name, f := range files {
			for _, secret := range []string{"Quastenflosser", c.Email, c.Phone} {
				if bytes.Contains(bytes.ToLower(f.Bytes), []byte(strings.ToLower(secret))) {
					t.Fatalf("%s says %q", name, secret)
				}
			}
		}
		for _, name := range []string{"daten/projekt.json", "daten/dcat.jsonld"} {
			if !json.Valid(files[name].Bytes) {
				t.Fatalf("%s is no JSON", name)
			}
		}
		if len(records) < 30 { // Python takes its time
			records = append(records, files)
		}
	})
	read(t, records...)
}

// fill draws something for each field that the JSON has.
func fill(t *rapid.T, v reflect.Value, depth int) {
	words := data.Vocabulary(v.Type())
	switch {
	case v.Type() == reflect.TypeFor[data.Date]():
		v.SetString(rapid.SampledFrom([]string{"", "2017-06-27", "2018-10-31"}).Draw(t, "date"))
	case v.Type() == reflect.TypeFor[data.Term]():
		v.SetString(rapid.SampledFrom([]string{"", "2017-06-27", "2018-Q3", "2018"}).Draw(t, "term"))
	case v.Type() == reflect.TypeFor[data.Decimal]():
		v.SetString(rapid.SampledFrom([]string{"", "12.5"}).Draw(t, "number"))
	case words != nil:
		v.SetString(rapid.SampledFrom(words).Draw(t, "word"))
	case v.Kind() == reflect.String:
		v.SetString(rapid.SampledFrom(nasty).Draw(t, "text"))
	case v.Kind() == reflect.Slice:
		for i := range rapid.IntRange(0, 2-depth/2).Draw(t, "length") {
			item := reflect.New(v.Type().Elem()).Elem()
			fill(t, item, depth+1)
			if id := item.Kind() == reflect.Struct; id && item.FieldByName("ID").IsValid() {
				item.FieldByName("ID").SetString(fmt.Sprintf("%s-%d-%d", item.Type().Name(), depth, i))
			}
			v.Set(reflect.Append(v, item))
		}
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).Tag.Get("json") != "-" && v.Type().Field(i).Name != "Format" {
				fill(t, v.Field(i), depth)
			}
		}
	}
}
