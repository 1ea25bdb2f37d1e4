package reports

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"modellkommune/data"
)

// marked draws a project in which every text is a word of its own that occurs
// nowhere else. Names of Ansprechpersonen stand where persons are named.
func marked(t *rapid.T, prefix string) data.Project {
	p := data.Project{Format: data.FormatVersion}
	words := marks{prefix, 0}
	v := reflect.ValueOf(&p).Elem()
	for i := 1; i < v.NumField(); i++ {
		drawMarked(t, v.Field(i), &words)
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
	for i := range p.Attachments {
		p.Attachments[i].Author = somebody(t, p, p.Attachments[i].Author)
		if len(p.Lessons) > 0 && rapid.Bool().Draw(t, "of a lesson") {
			p.Attachments[i].Of = p.Lessons[0].ID
		}
	}
	return p
}

// marks makes words.
type marks struct {
	prefix string
	made   int
}

func (m *marks) next() string {
	m.made++
	return fmt.Sprintf("%s%dx", m.prefix, m.made)
}

// somebody names an Ansprechperson, or else.
func somebody(t *rapid.T, p data.Project, other string) string {
	if len(p.Contacts) == 0 || rapid.Bool().Draw(t, "other") {
		return other
	}
	return rapid.SampledFrom(p.Contacts).Draw(t, "who").Name + ", Stabsstelle"
}

func drawMarked(t *rapid.T, v reflect.Value, words *marks) {
	known := data.Vocabulary(v.Type())
	switch {
	case v.Type() == reflect.TypeFor[data.Date]():
		v.SetString(string(date().Draw(t, "date")))
	case v.Type() == reflect.TypeFor[data.Decimal]():
		v.SetString("12.5")
	case known != nil:
		v.SetString(rapid.SampledFrom(known).Draw(t, "word"))
	case v.Kind() == reflect.String:
		v.SetString(words.next())
	case v.Kind() == reflect.Bool:
		v.SetBool(rapid.Bool().Draw(t, "yes"))
	case v.CanInt():
		v.SetInt(int64(rapid.IntRange(0, 5).Draw(t, "number")))
	case v.Kind() == reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), rapid.IntRange(0, 2).Draw(t, "length"), 2))
		for i := range v.Len() {
			drawMarked(t, v.Index(i), words)
		}
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			drawMarked(t, v.Field(i), words)
		}
	}
}

// secrets lists what no public edition may say.
func secrets(p data.Project) []string {
	var list []string
	hide := func(values ...any) {
		for _, v := range values {
			list = append(list, marksIn(reflect.ValueOf(v))...)
		}
	}
	for _, c := range p.Contacts {
		hide(c.Name, c.Email, c.Phone)
	}
	for _, c := range p.Partners {
		hide(c.Person, c.Email, c.Reference)
	}
	for _, m := range p.Measures {
		for _, s := range m.Milestones {
			if s.Internal {
				hide(s.Title, s.Evidence, s.EvidenceURL)
			}
		}
	}
	for _, i := range p.Indicators {
		if !i.Published {
			hide(i.Name, i.Unit, i.Note, i.Readings)
		}
		hide(i.Note)
	}
	for _, b := range p.Budget {
		hide(b.Receipts, b.Note)
	}
	for _, d := range p.Datasets {
		if d.Published == "" {
			hide(d.Title, d.Description, d.URL, d.Portal)
		}
	}
	for _, w := range p.Workshops {
		hide(w.Tasks)
	}
	for _, l := range p.Lessons {
		if l.Release != data.Public {
			hide(l.Title, l.Context, l.Observation, l.Effect, l.Recommendation)
		}
	}
	for _, a := range p.Attachments {
		if a.Release != data.Public {
			hide(a.Title, a.Alt, a.SHA256)
		}
		hide(a.Consent, a.FileName)
	}
	for _, r := range p.Risks {
		hide(r.Title, r.Description, r.Action)
	}
	for _, r := range p.Appraisals {
		hide(r.AgainReason, r.OpennessReason, r.Economy.Reason)
	}
	for _, r := range p.Reminders {
		hide(r.Text)
	}
	for _, d := range p.Decisions {
		hide(d.Effect)
	}
	for _, r := range p.Reports {
		hide(r.Support, r.Letter, r.Responses, r.Approvals, r.Accepted)
		if !r.Status.Released() {
			hide(r.Summary, r.Events, r.Texts)
		}
	}
	return list
}

func marksIn(v reflect.Value) []string {
	var list []string
	switch v.Kind() {
	case reflect.String:
		if strings.HasPrefix(v.String(), "Neu") || strings.HasPrefix(v.String(), "Alt") {
			list = append(list, v.String())
		}
	case reflect.Slice:
		for i := range v.Len() {
			list = append(list, marksIn(v.Index(i))...)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			list = append(list, marksIn(v.Field(i))...)
		}
	}
	return list
}

// Neither the JSON of what is public nor the composed public edition names a
// person or says what is not released.
func TestPublicEditionKeepsSecrets(t *testing.T) {
	all := data.Outline{Title: "Alles", Version: 1}
	for _, kind := range data.SectionKinds {
		all.Sections = append(all.Sections, data.OutlineSection{Section: kind})
	}
	rapid.Check(t, func(t *rapid.T) {
		p, earlier := marked(t, "Neu"), marked(t, "Alt")
		hidden := secrets(p)
		b, err := json.Marshal(p.Public())
		if err != nil {
			t.Fatal(err)
		}
		for _, word := range hidden {
			if strings.Contains(string(b), word) {
				t.Fatalf("the JSON says %q", word)
			}
		}
		r := data.Report{Kind: data.InterimReport}
		if len(p.Reports) > 0 {
			r = p.Reports[0]
			hidden = slices.DeleteFunc(hidden, func(word string) bool { // its own texts may be said
				return slices.Contains(slices.Concat([]string{r.Summary, r.Events}, marksIn(reflect.ValueOf(r.Texts))), word)
			})
		}
		in := Input{Project: p, Report: r, Outline: all, Edition: data.EditionPublic, Date: "2018-10-31", Before: &Before{Project: earlier, Date: "2017-10-31"}}
		if rapid.Bool().Draw(t, "the same before") {
			in.Before = &Before{Project: p, Report: r, Date: "2017-10-31"}
		}
		hidden = append(hidden, secrets(earlier)...)
		doc, err := Compose(in)
		if err != nil {
			t.Fatal(err)
		}
		text := plain(doc)
		for _, word := range hidden {
			if strings.Contains(text, word) {
				t.Fatalf("the public edition says %q", word)
			}
		}
	})
}

// The cover names the edition; the Vollbericht needs no word.
func TestEditionsOnTheCover(t *testing.T) {
	p := small()
	r := p.Reports[0]
	for _, e := range data.Editions {
		o, err := OutlineOf(p, r, e)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := Compose(Input{Project: p, Report: r, Outline: o, Edition: e})
		if err != nil {
			t.Fatal(err)
		}
		named := slices.Contains(doc.Cover.Facts, [2]string{"Fassung", e.German()}) && strings.Contains(doc.Title, e.German())
		if named != (e != data.EditionFull) {
			t.Errorf("%s: title %q, cover %v", e, doc.Title, doc.Cover.Facts)
		}
	}
}

func TestOutlineOfEditions(t *testing.T) {
	own := data.Outline{ID: "G1", Title: "Eigene"}
	p := data.Project{Outlines: []data.Outline{own}}
	r := data.Report{Kind: data.InterimReport, Outline: "G1"}
	for e, want := range map[data.Edition]string{
		"": "Eigene", data.EditionFull: "Eigene", data.EditionPublic: "Eigene", data.EditionShort: "Kurzfassung", data.EditionCouncil: "Ratsmitteilung",
	} {
		if o, err := OutlineOf(p, r, e); err != nil || o.Title != want {
			t.Errorf("%q: %q, %v", e, o.Title, err)
		}
	}
	if o, err := OutlineOf(data.Project{}, r, data.EditionFull); err != nil || o.ID == "G1" {
		t.Errorf("a report whose outline is gone has %q, %v", o.ID, err)
	}
}

// The Gesamtampel is the same in every edition, though the public one tells nothing
// of the risk that made it red.
func TestPublicEditionKeepsTheLight(t *testing.T) {
	p := small()
	p.Risks = []data.Risk{{ID: "R1", Measure: "M01", Title: "Personalwechsel", Likelihood: 5, Impact: 5, Status: data.RiskOpen}}
	key := data.Date("2017-10-31")
	all, public := p.MeasureLights(key), p.Public().MeasureLights(key)
	for i, m := range p.Measures {
		if all[i].Of(data.PartWhole).Effective() != public[i].Of(data.PartWhole).Effective() {
			t.Errorf("%s is %s, in public %s", m.ID, all[i].Of(data.PartWhole).Effective(), public[i].Of(data.PartWhole).Effective())
		}
	}
	o, err := OutlineFor(data.FirstReport)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := Compose(Input{Project: p, Report: p.Reports[0], Outline: o, Edition: data.EditionPublic, Date: key})
	if err != nil {
		t.Fatal(err)
	}
	if text := plain(doc); strings.Contains(text, "Personalwechsel") || strings.Contains(text, "„R1“") || !strings.Contains(text, "Risiko-Ampel, die in dieser Fassung nicht steht") {
		t.Errorf("the public edition tells of the risk, or not that there is one:\n%s", text)
	}
}
