package data

import (
	"cmp"
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
)

// Template is the Vorhabenvorlage by which a project is run: what its programme demands and offers, and what it calls
// things. The empty one demands nothing but what every report needs, and offers nothing.
type Template struct {
	// Name tells the template from all others for good, such as „open-government-2017“; empty where there is none.
	Name    string `json:"name" de:"Kurzname der Vorlage" limit:"60"`
	Title   string `json:"title" de:"Vorhabenvorlage" limit:"200"`
	Version int    `json:"version" de:"Version der Vorlage"`
	// Code is the sign of the programme in file names, such as „MKOG“.
	Code string `json:"code" de:"Kürzel in Dateinamen" limit:"30"`
	// Subject is what all measures are about, in the singular and the nominative, such as „Open Government“; empty where
	// sentences speak of the Vorhaben.
	Subject string `json:"subject" de:"Thema" limit:"60"`
	// SubjectOf and SubjectIn are the Thema as it is inflected there („von offener Verwaltung“, „in der offenen Verwaltung“); where
	// they are not given, sentences that need them speak of the Vorhaben.
	SubjectOf string `json:"subject_of" de:"Thema mit „von“" limit:"80"`
	SubjectIn string `json:"subject_in" de:"Thema mit „in“" limit:"80"`
	// Measure is what a measure is called; the empty one is „Maßnahme“.
	Measure MeasureWord `json:"measure" de:"Wort für eine Maßnahme"`
	// Lens is what one of the Blickwinkel is called under which measures are looked at („Perspektive“), LensPlural what
	// several are, and LensTitle all of them („Perspektiven der Offenheit“).
	Lens       string `json:"lens" de:"Ein Blickwinkel heißt" limit:"60"`
	LensPlural string `json:"lens_plural" de:"Mehrere heißen" limit:"60"`
	LensTitle  string `json:"lens_title" de:"Alle zusammen heißen" limit:"80"`
	// LensDative is what all of them are called behind „nach“ („Werten der Open Government Partnership“).
	LensDative string `json:"lens_dative" de:"Alle zusammen, hinter „nach“" limit:"80"`
	Lenses     []Lens `json:"lenses" de:"Blickwinkel"`
	// Fields are the Handlungsfelder and MeasureKinds the Maßnahmenarten that are offered.
	Fields       []string      `json:"fields" de:"Handlungsfelder"`
	MeasureKinds []MeasureKind `json:"measure_kinds" de:"Maßnahmenarten"`
	// Headings are what sections are called where an outline gives them no title.
	Headings []Heading `json:"headings" de:"Überschriften"`
	// Labels are what fields are called where the programme has another word.
	Labels []FieldLabel `json:"labels" de:"Bezeichnungen"`
	// Words are what values of fixed lists are called where the programme has another word, Offers which of them it offers.
	Words  []ValueWord `json:"words" de:"Bezeichnungen von Werten"`
	Offers []Offer     `json:"offers" de:"Angebotene Werte"`
	// Scales are those on which the Praxistauglichkeit is judged, where not on all; Grades is their highest Stufe, 0 the usual
	// five. The lowest is 1.
	Scales []Scale `json:"scales" de:"Skalen der Praxistauglichkeit"`
	Grades int     `json:"grades" de:"Stufen der Skalen"`
	// Demands are the Pflichtangaben.
	Demands []Demand `json:"demands" de:"Pflichtangaben"`
	// Core are the Kernindikatoren, which everyone reports alike.
	Core []CoreIndicator `json:"core_indicators" de:"Kernindikatoren"`
	// Keywords describe what is published, for open data and in the properties of a PDF.
	Keywords []string `json:"keywords" de:"Schlagwörter"`
	// Begun is the Vorlage as the project took it, its JSON in one text: by it one tells what the Kommune changed since. Empty
	// where that is not known.
	Begun string `json:"begun"`
}

// Lens is one of the Blickwinkel of a programme.
type Lens struct {
	Name Perspective `json:"name" de:"Name" limit:"100"`
	Hint string      `json:"hint" de:"Was darunter fällt" limit:"300"`
}

// Heading is the title of a section.
type Heading struct {
	Section SectionKind `json:"section" de:"Abschnitt"`
	Title   string      `json:"title" de:"Überschrift" limit:"200"`
}

// FieldLabel is another word for a field of a kind of record, another help beside it, or both.
type FieldLabel struct {
	Of    Kind   `json:"of" de:"Angabe von"`
	Field string `json:"field" de:"Feld"`
	Label string `json:"label" de:"Bezeichnung" limit:"100"`
	Hint  string `json:"hint" de:"Hilfe" limit:"300"`
}

// CoreIndicator is a Kernindikator. What is given here is the same in every Kommune; baseline, target and readings are its own.
type CoreIndicator struct {
	ID        string             `json:"id"`
	Name      string             `json:"name" de:"Name" limit:"200"`
	Type      IndicatorType      `json:"type" de:"Typ"`
	Unit      string             `json:"unit" de:"Einheit" limit:"60"`
	Direction IndicatorDirection `json:"direction" de:"Richtung"`
	Shape     IndicatorShape     `json:"shape" de:"Form"`
}

// Indicator gives the Kernindikator as one begins to record it.
func (c CoreIndicator) Indicator() Indicator {
	return Indicator{ID: c.ID, Name: c.Name, Type: c.Type, Unit: c.Unit, Direction: c.Direction, Shape: c.Shape}
}

// Same says whether an indicator is still the Kernindikator that it was begun as.
func (c CoreIndicator) Same(i Indicator) bool {
	return c == CoreIndicator{i.ID, i.Name, i.Type, i.Unit, i.Direction, i.Shape}
}

// told gives of the template the words that papers use; what it offers is for the house.
func (t Template) told() Template {
	t.Lenses = each(t.Lenses, func(l Lens) Lens { l.Hint = ""; return l })
	t.Fields, t.MeasureKinds, t.Offers, t.Begun = nil, nil, nil, ""
	t.Labels = each(filtered(t.Labels, func(l FieldLabel) bool { return l.Label != "" }), func(l FieldLabel) FieldLabel { l.Hint = ""; return l })
	return t
}

// heading gives the title of a section in this programme, empty where it has none of its own.
func (t Template) heading(section SectionKind) string {
	for _, h := range t.Headings {
		if h.Section == section {
			return h.Title
		}
	}
	return ""
}

// byLens is where titles of shipped outlines name the Blickwinkel of the programme, behind what they sort.
const byLens = " nach {Blickwinkel}"

// ofWhole is where titles of shipped outlines name the Vorhaben as the law on grants does, „der Maßnahme“; where measures have a
// word of their own that would be read as one of them.
const ofWhole = "{des Vorhabens}"

// Titled gives an outline with the titles that the programme gives to sections which have none.
func (t Template) Titled(o Outline) Outline {
	o.Sections = slices.Clone(o.Sections)
	sorted := ""
	if t.LensDative != "" {
		sorted = " nach " + t.LensDative
	}
	whole := "der Maßnahme"
	if t.Measure.given() {
		whole = "des Vorhabens"
	}
	places := strings.NewReplacer(byLens, sorted, ofWhole, whole)
	for n, s := range o.Sections {
		o.Sections[n].Title = places.Replace(cmp.Or(s.Title, t.heading(s.Section), t.Measure.heading(s.Section)))
	}
	return o
}

// Label gives the German name of a field as the programme calls it.
func (t Template) Label(r Record, field string) string {
	return cmp.Or(t.ownLabel(r.Key().Kind, field), t.Measure.label(Label(r, field)))
}

// ownLabel is the programme's word for a field, the first that it gives; empty where it gives none.
func (t Template) ownLabel(of Kind, field string) string {
	for _, l := range t.Labels {
		if l.Of == of && l.Field == field && l.Label != "" {
			return l.Label
		}
	}
	return ""
}

// HintOf gives what belongs into a field as the programme says it.
func (t Template) HintOf(r Record, field string) string {
	for _, l := range t.Labels {
		if l.Of == r.Key().Kind && l.Field == field && l.Hint != "" {
			return l.Hint
		}
	}
	f, _ := FieldOf(r, field)
	return cmp.Or(t.scaleHint(r, field), t.Measure.spoken(f.hint()))
}

// KindName gives what the programme calls a kind of record.
func (t Template) KindName(k Kind) string { return t.Measure.label(k.String()) }

// Relabel gives changed fields the names that the programme gives them.
func (t Template) Relabel(of Kind, fields []FieldChange) {
	for i, f := range fields {
		fields[i] = t.reword(of, f)
		fields[i].Label = cmp.Or(t.ownLabel(of, f.Name), t.Measure.label(f.Label))
	}
}

// Called gives the title of the template, also where there is none.
func (t Template) Called() string { return cmp.Or(t.Title, "Ohne Vorlage") }

// Named gives the title with the version, where there is one.
func (t Template) Named() string {
	if t.Version == 0 {
		return t.Called()
	}
	return fmt.Sprintf("%s, Version\u00a0%d", t.Called(), t.Version)
}

// Hint gives the explanation of a Blickwinkel.
func (t Template) Hint(p Perspective) string {
	for _, l := range t.Lenses {
		if l.Name == p {
			return l.Hint
		}
	}
	return ""
}

// One, Several and All are what the Blickwinkel are called.
func (t Template) One() string     { return cmp.Or(t.Lens, "Blickwinkel") }
func (t Template) Several() string { return cmp.Or(t.LensPlural, t.Lens, "Blickwinkel") }
func (t Template) All() string     { return cmp.Or(t.LensTitle, t.Several()) }

// Counted is what several are called behind „alle drei“ and „keine“ as well as behind „zwei der drei“: all of them where that
// begins with the plain noun, else that noun. Words that could be inflected there, as an adjective is, do not stand in sentences.
func (t Template) Counted() string {
	switch noun := t.Several(); {
	case strings.ContainsRune(noun, ' '):
		return "Blickwinkel"
	case strings.HasPrefix(t.All(), noun+" "):
		return t.All()
	default:
		return noun
	}
}

// Lenses lists the Blickwinkel of the project: those of its template, then others that it uses all the same.
func (p Project) Lenses() []Perspective {
	var list []Perspective
	add := func(l Perspective) {
		if l != "" && !slices.Contains(list, l) {
			list = append(list, l)
		}
	}
	for _, l := range p.Programme.Template.Lenses {
		add(l.Name)
	}
	for _, m := range p.Measures {
		for _, w := range m.Perspectives {
			add(w.Perspective)
		}
	}
	for _, l := range p.Lessons {
		add(l.Perspective)
	}
	for _, c := range p.Concepts {
		for _, l := range c.Focus {
			add(l)
		}
	}
	return list
}

// MeasureKinds lists the Maßnahmenarten of the project: those of its template, then others that it uses all the same.
func (p Project) MeasureKinds() []MeasureKind {
	list := slices.Clone(p.Programme.Template.MeasureKinds)
	for _, m := range p.Measures {
		if m.Kind != "" && !slices.Contains(list, m.Kind) {
			list = append(list, m.Kind)
		}
	}
	return list
}

// Offered lists what can be chosen for a type: the values of an enumeration, or those that the template gives; nil for any
// other type.
func (p Project) Offered(t reflect.Type) []string {
	switch t {
	case reflect.TypeFor[Perspective]():
		return wordsOf(p.Lenses())
	case reflect.TypeFor[MeasureKind]():
		return wordsOf(p.MeasureKinds())
	}
	return p.Programme.Template.offered(t)
}

func wordsOf[T ~string](values []T) []string {
	words := make([]string, len(values))
	for i, v := range values {
		words[i] = string(v)
	}
	return words
}

// rules checks what the template says of kinds, fields and Kennungen.
func (t Template) rules() error {
	wrong := func(field, text string, args ...any) error {
		return &Error{Code: Invalid, Field: "template." + field, Text: fmt.Sprintf(text, args...)}
	}
	for _, d := range t.Demands {
		zero, known := zeros[d.Of]
		if !known {
			return wrong("demands.of", "Die Pflichtangaben nennen „%s“; so etwas führt eine Projektakte nicht.", d.Of)
		}
		if ever, _ := Printed(d.Of, "", Outline{}); !ever {
			return wrong("demands.of", "Die Pflichtangaben nennen „%s“; kein Bericht druckt so etwas, also kann auch keiner es verlangen.", d.Of)
		}
		for _, kind := range d.Reports {
			if !slices.Contains(ReportKinds, kind) {
				return wrong("demands.reports", "Die Pflichtangaben nennen die Berichtsart „%s“; die gibt es nicht. Es gibt: „%s“.", kind, strings.Join(wordsOf(ReportKinds), "“, „"))
			}
		}
		for _, field := range d.Fields {
			f, _ := FieldOf(zero, field)
			ever, _ := Printed(d.Of, field, Outline{})
			switch {
			case f.Label() == "":
				return wrong("demands.fields", "Die Pflichtangaben nennen das Feld „%s“ von „%s“; das gibt es nicht.", field, d.Of)
			case f.Type().Kind() == reflect.Bool:
				return wrong("demands.fields", "Die Pflichtangaben nennen das Feld „%s“ von „%s“; das ist ein Häkchen, und ein Häkchen kann nicht fehlen.", field, d.Of)
			case !ever:
				return wrong("demands.fields", "Die Pflichtangaben nennen das Feld „%s“ von „%s“; kein Bericht druckt es, also kann auch keiner es verlangen.", field, d.Of)
			}
		}
	}
	for _, l := range t.Labels {
		zero, known := zeros[l.Of]
		if !known || Label(zero, l.Field) == "" {
			return wrong("labels.field", "Die Bezeichnungen nennen das Feld „%s“ von „%s“; das gibt es nicht.", l.Field, l.Of)
		}
	}
	if err := cmp.Or(t.wordRules(), t.Measure.rule(), t.scaleRules()); err != nil {
		return err
	}
	for _, sign := range [][2]string{{"name", t.Name}, {"code", t.Code}} {
		if !plainSign.MatchString(sign[1]) {
			return wrong(sign[0], "„%s“ geht als %s nicht; möglich sind nur Buchstaben ohne Umlaute, Ziffern, „-“ und „_“.", sign[1], Label(Programme{}, "template."+sign[0]))
		}
	}
	if t.Version < 0 {
		return wrong("version", "Die Version %d der Vorlage ist negativ; Versionen zählen ab 1.", t.Version)
	}
	seen := map[string]bool{}
	for _, c := range t.Core {
		if letters := strings.TrimRight(c.ID, "0123456789"); !coreID.MatchString(c.ID) || letters != KindIndicator.Prefix() && isPrefix(letters) {
			return wrong("core_indicators.id", "Die Kennung „%s“ eines Kernindikators geht nicht: Sie besteht aus Großbuchstaben und einer Zahl, zum Beispiel „KI1“, und beginnt nicht wie die anderer Angaben.", c.ID)
		}
		if seen[c.ID] {
			return wrong("core_indicators.id", "Die Kennung „%s“ haben mehrere Kernindikatoren.", c.ID)
		}
		seen[c.ID] = true
	}
	return nil
}

// plainSign is what may stand in a file name everywhere, coreID how the Kennung of a Kernindikator is built.
var (
	plainSign = regexp.MustCompile(`^[A-Za-z0-9_-]*$`)
	coreID    = regexp.MustCompile(`^[A-Z]{1,10}[0-9]{1,6}$`)
)

// isPrefix says whether the Kennungen of a kind of record begin so.
func isPrefix(letters string) bool {
	for _, k := range kinds {
		if k.prefix == letters {
			return true
		}
	}
	return false
}
