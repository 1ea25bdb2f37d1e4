package reports

import (
	"cmp"
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"modellkommune/data"
)

// marked gives the project with a word of its own in each text of each record, and what each word marks.
func marked(p data.Project) (data.Project, map[string]mark) {
	words := map[string]mark{}
	for _, r := range p.Records() {
		v := reflect.New(reflect.TypeOf(r)).Elem()
		v.Set(reflect.ValueOf(r))
		write(v, mark{record: r.Key()}, words)
		p = p.With(v.Interface().(data.Record))
	}
	return p, words
}

// mark is a text of a record, dotted for a part of a part or of the entries of a list.
type mark struct {
	record data.Key
	field  string
}

// write puts a word into each text of a record or of a part of it, and of what is in its lists.
func write(v reflect.Value, at mark, words map[string]mark) {
	for _, f := range data.FieldsOf(v.Type()) {
		here, field := mark{at.record, strings.TrimPrefix(at.field+"."+f.Name(), ".")}, f.In(v)
		word := fmt.Sprintf("Wort%dx", len(words))
		switch {
		case f.Label() == "" || f.PointsAt() != "" || data.Vocabulary(f.Type()) != nil || f.Type() == reflect.TypeFor[data.Template]():
		case field.Kind() == reflect.Struct:
			write(field, here, words)
		case field.Type() == reflect.TypeFor[string]():
			field.SetString(word)
			words[word] = here
		case field.Type() == reflect.TypeFor[[]string]():
			field.Set(reflect.ValueOf([]string{word}))
			words[word] = here
		case field.Kind() == reflect.Slice && field.Type().Elem().Kind() == reflect.Struct && !field.Type().Elem().Implements(reflect.TypeFor[data.Record]()):
			list := reflect.AppendSlice(reflect.MakeSlice(field.Type(), 0, field.Len()), field)
			for i := range list.Len() {
				write(list.Index(i), here, words)
			}
			field.Set(list)
		}
	}
}

// spot is a field of a kind of record in a section.
type spot struct {
	section data.SectionKind
	of      data.Kind
	field   string
}

// mentions are texts that stand in a section only of those records that something else in it leads to: it does not ask for
// them of all.
var mentions = map[spot]string{
	{data.SectionBrief, data.KindRisk, "title"}:         "the highest one",
	{data.SectionConcept, data.KindIndicator, "unit"}:   "of what measures a goal",
	{data.SectionOverview, data.KindIndicator, "name"}:  "why a light is not green",
	{data.SectionOverview, data.KindIndicator, "unit"}:  "why a light is not green",
	{data.SectionRisks, data.KindLesson, "title"}:       "of what hinders or helps",
	{data.SectionRisks, data.KindLesson, "observation"}: "of what hinders or helps",
	{data.SectionRisks, data.KindLesson, "effect"}:      "of what hinders or helps",
	{data.SectionLessons, data.KindMeasure, "title"}:    "where something was learned",
	{data.SectionLessons, data.KindMilestone, "title"}:  "where something was learned",
	{data.SectionLessons, data.KindWorkshop, "title"}:   "where something was learned",
	{data.SectionAppraisal, data.KindMeasure, "title"}:  "of which it is an appraisal",
	{data.SectionCouncil, data.KindDecision, "number"}:  "of a Beschluss of the council",
}

// alone is an outline of one section, and where that is empty of one that says nothing, so that there is a cover only.
func alone(section data.SectionKind) data.Outline {
	return data.Outline{ID: "G1", Title: "Allein", Sections: []data.OutlineSection{{Section: cmp.Or(section, data.SectionQueries)}}}
}

var wordForm = regexp.MustCompile(`Wort\d+x`)

// printedSample is a sample of which the records are those that a report of it shows, and that report.
func printedSample(t *testing.T, name string) (data.Project, data.Report) {
	t.Helper()
	p := sample(t, name)
	r, _ := p.Report(3)
	p.Concepts, p.Reports = p.Concepts[len(p.Concepts)-1:], []data.Report{r}
	p.Contacts = slices.Clone(p.Contacts)
	for n := range p.Contacts {
		p.Contacts[n].Printed = true
	}
	for n := range p.Measures {
		for k := range p.Measures[n].Milestones[:n%2*len(p.Measures[n].Milestones)] {
			p.Measures[n].Milestones[k].ForecastDate = "" // where there is one it stands for the plan
		}
	}
	p.Municipality.Former = []data.FormerName{{Until: "2016-12-31", Name: "Amt", AGS: "05358036"}}
	p.Municipality.Members = []data.Member{{Name: "Dorf", AGS: "05358040"}}
	return p, r
}

// tally counts the texts of a field, and those of them that a paper prints.
type tally struct{ printed, all int }

// textsIn gives by kind of record and field which texts of the samples a paper with an outline prints.
func textsIn(t *testing.T, o data.Outline, edition data.Edition) map[mark]tally {
	t.Helper()
	found := map[mark]tally{}
	for _, of := range leafReports {
		p, _ := printedSample(t, of.sample)
		lead := slices.IndexFunc(p.Contacts, func(c data.Contact) bool { return c.Role == data.RoleLead })
		p, words := marked(p)
		for n := range p.Measures[1:] {
			p.Measures[1+n].PublicSummary = "" // where there is one it stands for the Kurzbeschreibung
		}
		p.Contacts[lead].Role = data.RoleLead // who signs
		doc, err := Compose(Input{Project: p, Report: p.Reports[0], Outline: o, Edition: edition, Findings: func() []data.Finding { return nil }})
		if err != nil {
			t.Fatal(err)
		}
		there, all := map[mark]bool{}, map[mark]bool{}
		for _, word := range wordForm.FindAllString(plain(doc), -1) {
			there[words[word]] = true
		}
		for _, m := range words {
			all[m] = true
		}
		for m := range all {
			at := mark{data.Key{Kind: m.record.Kind}, m.field}
			n := found[at]
			n.all++
			if there[m] {
				n.printed++
			}
			found[at] = n
		}
	}
	return found
}

// A Pflichtangabe is looked for where the paper prints it, and nowhere else: of each section each text is asked for whose word
// stands in it, unless it only mentions some.
func TestEachTextIsAskedForWhereItIsPrinted(t *testing.T) {
	for _, section := range append([]data.SectionKind{""}, data.SectionKinds...) {
		for at, n := range textsIn(t, alone(section), data.EditionFull) {
			_, asked := data.Printed(at.record.Kind, at.field, alone(section))
			mention := mentions[spot{section, at.record.Kind, at.field}]
			if asked != (n.printed > 0) && (mention == "" || n.printed == n.all) || asked && mention != "" || mention != "" && n.printed == 0 {
				t.Errorf("%q, %s %s: printed %d of %d, asked for: %v, mentioned: %q", section, at.record.Kind, at.field, n.printed, n.all, asked, mention)
			}
		}
	}
}

// So it is of each outline that the program ships.
func TestEachTextIsAskedForInShippedReports(t *testing.T) {
	outlines := map[data.Edition]data.Outline{}
	for _, edition := range []data.Edition{data.EditionShort, data.EditionCouncil} {
		outlines[edition], _ = OutlineOf(data.Project{}, data.Report{}, edition)
	}
	for _, kind := range data.ReportKinds {
		outlines[data.Edition(kind)], _ = OutlineFor(kind)
	}
	if len(outlines) != 11 {
		t.Fatalf("there are %d outlines", len(outlines))
	}
	for edition, o := range outlines {
		if len(o.Sections) == 0 {
			t.Fatalf("%s has no outline", edition)
		}
		if slices.Contains(data.ReportKinds, data.ReportKind(edition)) {
			edition = data.EditionFull
		}
		for at, n := range textsIn(t, o, edition) {
			_, asked := data.Printed(at.record.Kind, at.field, o)
			mention := slices.ContainsFunc(o.Sections, func(s data.OutlineSection) bool { return mentions[spot{s.Section, at.record.Kind, at.field}] != "" })
			if asked != (n.printed > 0) && (asked || !mention) {
				t.Errorf("%s, %s %s: printed %d of %d, asked for: %v", o.Title, at.record.Kind, at.field, n.printed, n.all, asked)
			}
		}
	}
}

// oneByOne are kinds of which the paper tells what is not a text in rows without a name: their fields are not found one by one.
var oneByOne = []data.Kind{data.KindBooking, data.KindCommitment, data.KindIncome, data.KindPortalField}

// unseen are values that a section tells in a form in which they are not found, or not of this sample.
var unseen = map[spot]string{
	{data.SectionProfile, data.KindMilestone, "planned_date"}:  "by its month",
	{data.SectionProfile, data.KindMilestone, "forecast_date"}: "by its month",
	{data.SectionProfile, data.KindMilestone, "actual_date"}:   "by its month",
	{data.SectionMeasures, data.KindMilestone, "depends_on"}:   "where it waits for one of another measure",
	{data.SectionMoney, data.KindInstalment, "source"}:         "where Raten are of several sources",
	{data.SectionMoney, data.KindReport, "no"}:                 "with which report a Rate is paid; it is never empty",
}

// So is each date, number, choice and reference, if it is printed of all records that have it; if it is printed of none, it is
// not asked for. Values cannot be words that occur once, so each is changed to see whether the section says less of it.
func TestEachValueIsAskedForWhereItIsPrinted(t *testing.T) {
	for _, section := range data.SectionKinds {
		t.Run(string(section), func(t *testing.T) {
			t.Parallel()
			p, r := printedSample(t, "merzenich-2018")
			in := Input{Report: r, Outline: alone(section), Edition: data.EditionFull, Findings: func() []data.Finding { return nil }}
			anew := func() []passage { return passages(t, p, in) }
			look := search{leavesOf(&p), map[string][]string{}, in.Report, anew(), anew}
			for _, r := range p.Records() {
				look.called[r.Key().ID] = names(r)
			}
			fields := map[mark][]leaf{}
			for _, l := range look.all {
				of := l.record.Key().Kind
				at := mark{data.Key{Kind: of}, fieldOf(l)}
				if !slices.Contains(oneByOne, of) && data.Label(l.record, at.field) != "" && (l.value.Type() != reflect.TypeFor[string]() || l.field.PointsAt() != "") {
					fields[at] = append(fields[at], l)
				}
			}
			for at, field := range fields {
				lost := len(look.lost(field))
				_, asked := data.Printed(at.record.Kind, at.field, in.Outline)
				always := at.record.Kind == data.KindReport && strings.HasPrefix(at.field, "period_") // asked for where it is not printed, too
				off := asked && !always && lost == len(field) || !asked && lost == 0
				if why := unseen[spot{section, at.record.Kind, at.field}]; off != (why != "") {
					t.Errorf("%s %s: printed %d of %d, asked for: %v", at.record.Kind, at.field, len(field)-lost, len(field), asked)
				}
			}
		})
	}
}

// fieldOf gives the name of the field of a leaf in its record, dotted.
func fieldOf(l leaf) string {
	path := strings.ReplaceAll(l.path, "[]", "")
	if of := l.record.Key().Kind; of == data.KindMilestone {
		path = strings.TrimPrefix(path, "measures.milestones.")
	} else {
		_, path, _ = strings.Cut(path, ".")
	}
	return path
}
