package reports

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"modellkommune/data"
	"modellkommune/data/exchange"
)

// marked gives the project with a word of its own in each text of each record, and which field of which kind each word marks.
func marked(p data.Project) (data.Project, map[string][2]string) {
	words := map[string][2]string{}
	for _, r := range p.Records() {
		v := reflect.New(reflect.TypeOf(r)).Elem()
		v.Set(reflect.ValueOf(r))
		mark(v, r.Key().Kind, "", words)
		p = p.With(v.Interface().(data.Record))
	}
	return p, words
}

func mark(v reflect.Value, of data.Kind, path string, words map[string][2]string) {
	for i := range v.NumField() {
		f, field := v.Type().Field(i), v.Field(i)
		name := strings.TrimPrefix(path+"."+f.Tag.Get("json"), ".")
		word := fmt.Sprintf("Wort%dx", len(words))
		switch {
		case f.Tag.Get("de") == "" || f.Tag.Get("ref") != "" || f.Tag.Get("part") != "" || data.Vocabulary(f.Type) != nil || field.Type() == reflect.TypeFor[data.Template]():
		case field.Kind() == reflect.Struct:
			mark(field, of, name, words)
		case field.Type() == reflect.TypeFor[string]():
			field.SetString(word)
			words[word] = [2]string{string(of), name}
		case field.Type() == reflect.TypeFor[[]string]():
			field.Set(reflect.ValueOf([]string{word}))
			words[word] = [2]string{string(of), name}
		}
	}
}

// elsewhere are fields of which a word stands in a paper though the Abgabeprüfung does not look for it there: it stands
// beside another record, or only sometimes.
var elsewhere = map[[2]string]string{
	{"contact", "role"}:        "beside the name that signs",
	{"risk", "title"}:          "as the reason of a light",
	{"indicator", "name"}:      "as the reason of a light",
	{"indicator", "unit"}:      "beside the goals of the concept",
	{"lesson", "title"}:        "among the inhibiting influences",
	{"lesson", "observation"}:  "among the inhibiting influences",
	{"lesson", "effect"}:       "among the inhibiting influences",
	{"decision", "number"}:     "in the Vorlage for the council",
	{"workshop", "title"}:      "beside a lesson",
	{"measure", "title"}:       "beside what belongs to it",
	{"milestone", "title"}:     "beside what waits for it",
	{"source", "name"}:         "beside a Rate",
	{"contact", "name"}:        "as the author",
	{"participation", "title"}: "beside a lesson",
}

var wordForm = regexp.MustCompile(`Wort\d+x`)

// A Pflichtangabe is looked for where the paper prints it, and nowhere else: of each shipped outline each text is asked for
// whose word stands in the paper.
func TestWhatIsPrintedIsAskedFor(t *testing.T) {
	sample, err := exchange.Sample("merzenich-2018")
	if err != nil {
		t.Fatal(err)
	}
	p, words := marked(sample)
	for n, m := range p.Measures {
		p.Measures[n].PublicSummary = "" // where there is one it stands for the Kurzbeschreibung
		delete(words, m.PublicSummary)
	}
	r := p.Reports[2]
	r.Accepted = nil
	for _, kind := range data.ReportKinds {
		o, err := OutlineFor(kind)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := Compose(Input{Project: p, Report: r, Outline: o, Date: "2018-10-31", Edition: data.EditionFull, StateSHA256: strings.Repeat("ab", 32)})
		if err != nil {
			t.Fatal(err)
		}
		there := map[[2]string]bool{}
		for _, word := range wordForm.FindAllString(plain(doc), -1) {
			there[words[word]] = true
		}
		fields := map[[2]string]bool{}
		for _, field := range words {
			fields[field] = true
		}
		var wrong []string
		for field := range fields {
			_, here := data.Printed(data.Kind(field[0]), field[1], o)
			if here != there[field] && (here || elsewhere[field] == "") {
				wrong = append(wrong, fmt.Sprintf("%s %s: printed %v, asked for %v", field[0], field[1], there[field], here))
			}
		}
		slices.Sort(wrong)
		for _, w := range wrong {
			t.Errorf("%s: %s", o.Title, w)
		}
	}
}
