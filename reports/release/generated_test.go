package release

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"modellkommune/data"
)

// order is the report that every generated project has.
var order = Order{No: 1, Date: "2018-10-31", Edition: data.EditionFull}

// TestCorpusOfEmptyProjects holds that a Projektakte in which nothing is written yet gives
// a sound report of every kind.
func TestCorpusOfEmptyProjects(t *testing.T) {
	t.Parallel()
	for _, kind := range data.ReportKinds {
		stands(t, "empty", Source{Project: bare(kind)}, order)
	}
}

// TestCorpusOfSingleFields holds that no section relies on a field that another one
// usually comes with.
func TestCorpusOfSingleFields(t *testing.T) {
	t.Parallel()
	for i, path := range leaves(reflect.TypeFor[data.Project](), nil) {
		if !whole() && i%8 > 0 {
			continue
		}
		p := bare(data.InterimReport)
		everything(&p, "")
		name := set(reflect.ValueOf(&p).Elem(), path)
		sound(t, "only-"+name, Source{Project: p}, order)
	}
}

// nasty are texts that no officer writes and that come by clipboard, or by a slip.
var nasty = map[string]string{
	"empty_looking":  " \t\u00a0\u2007\u200b\ufeff \n ",
	"controls":       "a\x00b\x01c\x07d\x1be\x7ff\u0085g\u2028h\u2029i",
	"not_utf8":       "Gr\xf6\xdfe und \xc3",
	"lone_surrogate": "vor \xed\xa0\x80 nach",
	"beyond_bmp":     "Feier 🎉 mit 👩‍👩‍👧‍👦 und 𝔉𝔯𝔞𝔨𝔱𝔲𝔯",
	"private_use":    "\ue000\uf8ff\U000f0000 und \ufffe\uffff",
	"combining":      "U\u0308bung, Zalgo: a" + strings.Repeat("\u0301", 60),
	"right_to_left":  "مرحبا بكم, ברוכים הבאים \u202eumgedreht\u202c",
	"far_east":       "市民参加と透明性",
	"one_long_word":  strings.Repeat("Donaudampfschifffahrtsgesellschaft", 12),
	"many_words":     strings.Repeat("Die Bürgerinnen und Bürger wirken mit. ", 40),
	"many_lines":     strings.Repeat("Zeile\n\n\r\nund\r", 12),
	"pdf_syntax":     `) Tj ET EMC endstream endobj (( \ \) <</MCID 0>> BDC %EOF {nb} [1 0 R]`,
	"xml_syntax":     `</dc:title><!-- & &amp; <![CDATA[ ]]> "'`,
	"markdown":       "# Kopf\n\n* Punkt\n  * darunter\n\n1. eins\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n![Bild](x.png) <script>",
	"soft_hyphens":   "Bürger\u00adbeteiligung\u2011s\u2010plan\u2060ung",
	"formula":        "=HYPERLINK(\"https://example.org\";\"hier\")",
	"long_address":   "https://example.org/" + strings.Repeat("sehr/", 60) + "?a=ä&b=%20#ende",
	"symbols":        "€ ≤ ≥ → ⇒ ✓ ● ▲ ■ ½ ² ‰ … – — „“ ‚‘ »« № ℃ ﬁ ",
	"numbers":        "-1 000 000,00 € / 1e309 / NaN / 00:00",
}

// TestCorpusOfNastyTexts holds that a report is sound whatever stands in its fields.
func TestCorpusOfNastyTexts(t *testing.T) {
	t.Parallel()
	for i, name := range slices.Sorted(maps.Keys(nasty)) {
		p := written(nasty[name])
		p.Reports[0].Kind = data.ReportKinds[i%len(data.ReportKinds)]
		everything(&p, nasty[name])
		for _, e := range data.Editions {
			o := Order{No: 1, Date: order.Date, Edition: e}
			switch {
			case whole():
				stands(t, "nasty-"+name, Source{Project: p}, o)
			case e == data.EditionFull:
				sound(t, "nasty-"+name, Source{Project: p}, o)
			}
		}
	}
}

// TestCorpusOfLongAddress holds that a report is sound where an address is longer than
// a string of a PDF may be.
func TestCorpusOfLongAddress(t *testing.T) {
	if !whole() {
		t.Skip("hundreds of pages with one link each: make conformance")
	}
	t.Parallel()
	p := bare(data.InterimReport)
	p.Datasets = []data.Dataset{{ID: "D1", Title: "Haushalt", URL: "https://example.org/?" + strings.Repeat("a", 33_000), Published: "2018-05-01"}}
	stands(t, "longest-address", Source{Project: p}, order)
}

// TestCorpusOfManyMeasures holds that a report is sound however many measures there are.
func TestCorpusOfManyMeasures(t *testing.T) {
	t.Parallel()
	s := sourceOf(t, "koeln", 3)
	for _, count := range []int{60, 200} {
		if !whole() && count > 60 {
			continue
		}
		p := s.Project
		p.Measures = nil
		for i := range count {
			m := s.Project.Measures[i%len(s.Project.Measures)]
			m.ID, m.MergedInto = fmt.Sprintf("M%03d", i+1), ""
			p.Measures = append(p.Measures, m)
		}
		d := stands(t, fmt.Sprintf("measures-%d", count), Source{Project: p, Pictures: s.Pictures}, Order{No: 3, Date: "2018-10-31"})
		if pages := len(d.Pages.Pages); pages < count {
			t.Errorf("%d measures give %d pages only", count, pages)
		}
	}
}

// bare is a project with nothing but a report to be made.
func bare(kind data.ReportKind) data.Project {
	return data.Project{Format: data.FormatVersion, Reports: []data.Report{{ID: "B1", No: 1, Kind: kind}}}
}

// everything gives the first report an outline with all sections, and a text where it
// has one of its own.
func everything(p *data.Project, text string) {
	o := data.Outline{ID: "G1", Title: "Alles", Version: 1}.Whole()
	for i := range o.Sections {
		o.Sections[i].Off = false
	}
	o, at := o.AddingFree()
	o.Sections[at].Title, o.Sections[at].Text = cut(text, 200), text
	p.Outlines = append(p.Outlines, o)
	p.Reports[0].Outline = o.ID
}

// cut gives the beginning of a text.
func cut(text string, limit int) string {
	return string([]rune(text)[:min(limit, utf8.RuneCountInString(text))])
}

// leaves lists the ways from a type to each field that holds a value.
func leaves(t reflect.Type, way []int) [][]int {
	switch {
	case t.Kind() == reflect.Slice:
		return leaves(t.Elem(), way)
	case t.Kind() != reflect.Struct:
		return [][]int{way}
	}
	var all [][]int
	for i := range t.NumField() {
		if name := t.Field(i).Tag.Get("json"); name != "-" && name != "format" {
			all = append(all, leaves(t.Field(i).Type, append(slices.Clone(way), i))...)
		}
	}
	return all
}

// set fills the field at the end of the way, in the first entry of each list,
// and gives its name.
func set(v reflect.Value, way []int) string {
	var names []string
	for _, i := range way {
		names = append(names, v.Type().Field(i).Tag.Get("json"))
		v = v.Field(i)
		if v.Kind() != reflect.Slice {
			continue
		}
		if v.Len() == 0 {
			v.Set(reflect.MakeSlice(v.Type(), 1, 1))
			if r, ok := v.Index(0).Interface().(data.Record); ok && r.Key().ID == "" {
				v.Index(0).FieldByName("ID").SetString("X1")
			}
		}
		v = v.Index(0)
	}
	n := 0
	inscribe(v, "", "Wort", &n)
	return strings.Join(names, ".")
}

// written is a project that says the text wherever something can be written, in
// two entries of each list, and in whose enumerations every value comes up.
func written(text string) data.Project {
	p := data.Project{Format: data.FormatVersion}
	v, n := reflect.ValueOf(&p).Elem(), 0
	for i := 1; i < v.NumField(); i++ {
		if field := v.Type().Field(i); field.Tag.Get("json") != "-" {
			inscribe(v.Field(i), "", text, &n)
		}
	}
	for i := range p.Reports {
		p.Reports[i].No = i + 1
	}
	return p
}

// inscribe writes a value into everything of v; n counts what was filled. Texts are
// as long as their field may hold.
func inscribe(v reflect.Value, tag reflect.StructTag, text string, n *int) {
	*n++
	words := data.Vocabulary(v.Type())
	switch {
	case v.Type() == reflect.TypeFor[data.Date]():
		v.SetString(string(data.Date("2017-01-15").AddDays(*n * 37 % 1000)))
	case v.Type() == reflect.TypeFor[data.Term]():
		day := string(data.Date("2017-01-15").AddDays(*n * 37 % 1000))
		v.SetString([]string{day, day[:7], day[:4] + "-Q2", day[:4] + "-H2", day[:4]}[*n%5])
	case v.Type() == reflect.TypeFor[data.Decimal]():
		v.SetString("12.5")
	case words != nil:
		v.SetString(words[*n%len(words)])
	case tag.Get("json") == "id":
		v.SetString(fmt.Sprintf("X%d", *n))
	case tag.Get("ref")+tag.Get("part") != "" && v.Kind() == reflect.String:
		v.SetString("X1") // leads nowhere, or to whatever has this Kennung
	case v.Kind() == reflect.String:
		if limit, _ := strconv.Atoi(tag.Get("limit")); limit > 0 {
			text = cut(text, limit)
		}
		v.SetString(text)
	case v.Kind() == reflect.Bool:
		v.SetBool(true)
	case v.CanInt():
		v.SetInt(int64(*n % 5))
	case v.Kind() == reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		inscribe(v.Elem(), tag, text, n)
	case v.Kind() == reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range v.Len() {
			inscribe(v.Index(i), tag, text, n)
		}
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			if field := v.Type().Field(i); field.Tag.Get("json") != "-" {
				inscribe(v.Field(i), field.Tag, text, n)
			}
		}
	}
}
