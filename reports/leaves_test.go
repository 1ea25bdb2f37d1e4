package reports

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"modellkommune/data"
)

// leafReports are the samples that are held against a report of theirs, by its number.
var leafReports = []struct {
	sample string
	no     int
}{{"merzenich-2018", 3}, {"koeln", 3}, {"tengen", 3}}

// Reasons that hold for many fields.
const (
	byName     = "told by its name, not by its Kennung"
	ofHouse    = "the house's own note"
	onPage     = "on the public page"
	onPortal   = "on the sheet for the portal"
	inLetter   = "in the Anschreiben"
	inReceipts = "sums here; one by one in the Belegliste and in the enclosed data"
	inData     = "sums here; one by one in the enclosed data"
	inForce    = "only of the version in force"
	announced  = "of a workshop to come only what is planned"
	oneDay     = "first and last day alike are told as one"
	ofOther    = "of another report only what is said of its dates"
	ofOutline  = "rules a report that has this outline, which none has"
)

// notPrinted says of a field why it, or some of it, is not in the report.
var notPrinted = map[string]string{
	"format":                             "of the file, not of the project",
	"contacts[].id":                      byName,
	"contacts[].salutation":              ofHouse,
	"contacts[].email":                   "only of those who let it be printed",
	"contacts[].phone":                   "only of those who let it be printed",
	"contacts[].printed":                 "rules what is printed of a contact",
	"contacts[].legal_basis":             ofHouse,
	"contacts[].delete_by":               ofHouse,
	"programme.publication.address":      onPage,
	"programme.publication.feedback":     onPage,
	"programme.publication.licence":      onPage,
	"programme.publication.enforcement":  onPage,
	"partners[].id":                      byName,
	"partners[].name":                    "the name that holds at the Stichtag is another one",
	"partners[].address":                 inLetter,
	"partners[].email":                   "to where the report is sent",
	"partners[].pays":                    "rules the Anschreiben",
	"partners[].renamed[].from":          "rules which name holds",
	"partners[].renamed[].name":          "only the name that holds at the Stichtag",
	"concepts[].id":                      byName,
	"concepts[].summary":                 inForce,
	"concepts[].baseline.politics":       inForce,
	"concepts[].baseline.administration": inForce,
	"concepts[].political_decision":      inForce,
	"concepts[].budget_cents":            inForce,
	"measures[].forecast_end":            "only where it differs from the plan and the measure goes on",
	"measures[].public_summary":          "in the public edition, instead of the Kurzbeschreibung",
	"measures[].milestones[].weight":     "rules the Fortschritt where it is computed",
	"measures[].milestones[].depends_on": "that those of one measure build on each other goes without saying",
	"indicators[].direction":             "follows from Basiswert and Zielwert; a Zielkorridor is called one",
	"indicators[].published":             "rules what the public reads",
	"cost_types[].id":                    byName,
	"cost_types[].name":                  "no Finanzposition is of this Kostenart",
	"sources[].id":                       byName,
	"sources[].kind":                     "the name stands for it; what is unbar has sums of its own",
	"plans[].id":                         "told by its Art",
	"budget[].amounts[].plan":            "told by the column, approved or in force",
	"commitments[].id":                   inData,
	"commitments[].item":                 inData,
	"commitments[].date":                 inData,
	"commitments[].payee":                inData,
	"commitments[].reason":               inData,
	"commitments[].amount_cents":         inData,
	"bookings[].id":                      inData,
	"bookings[].item":                    inData,
	"bookings[].kind":                    inData,
	"bookings[].number":                  inReceipts,
	"bookings[].invoice_date":            inData,
	"bookings[].paid":                    inReceipts,
	"bookings[].payee":                   inReceipts,
	"bookings[].reason":                  inReceipts,
	"bookings[].amount_cents":            inReceipts,
	"bookings[].eligible_cents":          "in the Nachweis",
	"bookings[].commitment":              "rules what is still bound",
	"incomes[].source":                   inReceipts,
	"portal_fields[].id":                 onPortal,
	"portal_fields[].label":              onPortal,
	"portal_fields[].value":              onPortal,
	"portal_fields[].cost_type":          onPortal,
	"portal_fields[].source":             onPortal,
	"participation[].groups[].count":     "small groups are not told, nor what would give them away",
	"workshops[].no":                     "the title counts them",
	"workshops[].date_from":              oneDay,
	"workshops[].date_to":                oneDay,
	"workshops[].attendees":              announced,
	"workshops[].results":                announced,
	"lessons[].measure":                  "told by its milestone",
	"instalments[].source":               "where all Raten are of one source, the paragraph above names it",
	"reminders[].id":                     ofHouse,
	"reminders[].date":                   ofHouse,
	"reminders[].text":                   ofHouse,
	"reminders[].about":                  ofHouse,
	"reminders[].done":                   ofHouse,
	"reports[].id":                       byName,
	"reports[].no":                       "told as the place among the Berichtstermine",
	"reports[].title":                    ofOther,
	"reports[].kind":                     ofOther,
	"reports[].period_from":              ofOther,
	"reports[].period_to":                ofOther,
	"reports[].key_date":                 ofOther,
	"reports[].due":                      ofOther,
	"reports[].author":                   ofOther,
	"reports[].status":                   "told by the day of release, and „Entwurf“ without one",
	"reports[].summary":                  ofOther,
	"reports[].events":                   ofOther,
	"reports[].deviations":               ofOther,
	"reports[].outlook":                  ofOther,
	"reports[].support":                  ofOther,
	"reports[].successes":                ofOther,
	"reports[].problems":                 ofOther,
	"reports[].plain_language":           ofOther,
	"reports[].texts[].name":             "in a report whose outline has that section",
	"reports[].texts[].text":             "in a report whose outline has that section",
	"reports[].signed_by":                inLetter,
	"reports[].closing":                  inLetter,
	"reports[].approvals[].role":         ofOther,
	"reports[].approvals[].person":       ofOther,
	"reports[].approvals[].date":         ofOther,
	"reports[].responses":                "comes after the report",
	"reports[].compared_with":            "in the section on changes",
	"outlines[].id":                      ofOutline,
	"outlines[].title":                   ofOutline,
	"outlines[].version":                 ofOutline,
	"outlines[].sections[].section":      ofOutline,
	"outlines[].sections[].title":        ofOutline,
	"outlines[].sections[].unnumbered":   ofOutline,
	"outlines[].sections[].off":          ofOutline,
	"outlines[].sections[].text":         ofOutline,
}

// What is recorded is in the full report, or a list says why not: of every field how many of
// its leaves are printed, and of which records not. The report is compared with none before
// it, for what the section on changes alone says is lost where there is none. Lights, sums
// and what else is computed are no leaves.
func TestEveryLeafIsPrinted(t *testing.T) {
	unsaid := make([][]string, len(leafReports))
	t.Run("samples", func(t *testing.T) {
		for n, of := range leafReports {
			t.Run(of.sample, func(t *testing.T) {
				t.Parallel()
				p := sample(t, of.sample)
				report, _ := p.Report(of.no)
				outline, err := OutlineOf(p, report, data.EditionFull)
				if err != nil {
					t.Fatal(err)
				}
				findings := func() []data.Finding { return nil } // they tell what is amiss, not what is recorded
				var list string
				list, unsaid[n] = inventory(t, p, Input{Report: report, Outline: outline, Edition: data.EditionFull, Findings: findings})
				golden(t, "leaves-"+of.sample, list)
			})
		}
	})
	if t.Failed() || slices.ContainsFunc(unsaid, func(paths []string) bool { return paths == nil }) {
		return // not every sample was looked at
	}
	for path, reason := range notPrinted {
		if !slices.Contains(slices.Concat(unsaid...), path) {
			t.Errorf("all of %s is printed, though %q", path, reason)
		}
	}
}

// inventory lists the fields of a project with what of them a report says, and gives the
// paths of those of which it does not say all.
func inventory(t *testing.T, p data.Project, in Input) (list string, unsaid []string) {
	t.Helper()
	anew := func() []passage { return passages(t, p, in) }
	look := search{leavesOf(&p), map[string][]string{}, in.Report, anew(), anew}
	for _, r := range p.Records() {
		look.called[r.Key().ID] = names(r)
	}
	var paths []string
	fields := map[string][]leaf{}
	for _, l := range look.all {
		if fields[l.path] == nil {
			paths = append(paths, l.path)
		}
		fields[l.path] = append(fields[l.path], l)
	}
	var lines strings.Builder
	printed := len(look.all)
	for _, path := range paths {
		field := fields[path]
		lost := look.lost(field)
		printed -= len(lost)
		fmt.Fprintf(&lines, "%s  %s  printed %d/%d", path, cmp.Or(field[0].field.Label(), "–"), len(field)-len(lost), len(field))
		if len(lost) > 0 {
			var ids []string
			for _, l := range lost {
				ids = append(ids, l.record.Key().ID)
			}
			records := strings.Join(slices.Compact(ids), ", ")
			if len(lost) < len(field) {
				lines.WriteString(", not of " + records)
			}
			if unsaid = append(unsaid, path); notPrinted[path] == "" {
				t.Errorf("%s: %d of %d are not printed, of %s", path, len(lost), len(field), records)
			}
			lines.WriteString(": " + notPrinted[path])
		}
		lines.WriteByte('\n')
	}
	fmt.Fprintf(&lines, "\n%d of %d leaves of %d fields are printed\n", printed, len(look.all), len(paths))
	return lines.String(), unsaid
}

// leaf is a value that somebody has recorded.
type leaf struct {
	// path leads to it by the JSON names: „measures[].milestones[].weight“.
	path   string
	field  data.Field
	value  reflect.Value
	record data.Record
}

// leavesOf walks through a project along its JSON names.
func leavesOf(p *data.Project) []leaf {
	var list []leaf
	var walk func(l leaf)
	walk = func(l leaf) {
		v := l.value
		switch {
		case v.Kind() == reflect.Struct:
			if r, is := v.Interface().(data.Record); is {
				l.record = r
			}
			for _, f := range data.FieldsOf(v.Type()) {
				if f.Name() != "-" && f.Type() != reflect.TypeFor[data.Template]() { // which is the programme's
					walk(leaf{strings.TrimPrefix(l.path+"."+f.Name(), "."), f, f.In(v), l.record})
				}
			}
		case v.Kind() == reflect.Slice:
			if v.Type().Elem().Kind() == reflect.Struct {
				l.path += "[]"
			}
			for i := range v.Len() {
				l.value = v.Index(i)
				walk(l)
			}
		case !v.IsZero():
			l.value = reflect.Indirect(v)
			list = append(list, l)
		}
	}
	walk(leaf{value: reflect.ValueOf(p).Elem(), record: data.Programme{}})
	return list
}

// search looks for the leaves of a project in a report.
type search struct {
	all []leaf
	// called are the names of the records by their Kennung.
	called map[string][]string
	report data.Report
	whole  []passage
	// anew composes the report of what the project says by then.
	anew func() []passage
}

// lost gives those leaves of a field that the report does not say. That it holds the value
// is not enough. It must stand where its record is named, or it may be that of another
// record; and it must stand there less often once the field says something else, or it may
// be that of another field.
func (s search) lost(field []leaf) []leaf {
	var sought []wanted
	var before [][]int
	found := false
	for _, l := range field {
		w := wanted{l.pieces(s.called), l.beside(s.called, field, s.report)}
		n := w.counts(s.whole)
		sought, before = append(sought, w), append(before, n)
		found = found || slices.ContainsFunc(n, func(n int) bool { return n > 0 })
	}
	if !found {
		return field
	}
	restore := s.change(field)
	otherwise := s.anew()
	restore()
	var lost []leaf
	for n, l := range field {
		if !sought[n].fewer(before[n], sought[n].counts(otherwise)) {
			lost = append(lost, l)
		}
	}
	return lost
}

// change has a field say something else everywhere. With a Kennung changes what points at it, with a Beschluss its twin.
func (s search) change(field []leaf) (restore func()) {
	changing := slices.Clone(field)
	for _, l := range s.all {
		if twins[field[0].path] == l.path {
			changing = append(changing, l)
		}
		if field[0].field.Name() == "id" && l.field.PointsAt() != "" && slices.ContainsFunc(field, func(id leaf) bool { return id.value.String() == l.value.String() }) {
			changing = append(changing, l)
		}
	}
	var was []reflect.Value
	for _, l := range changing {
		was = append(was, reflect.ValueOf(l.value.Interface()))
	}
	for _, l := range changing {
		switch v := l.value.Interface().(type) {
		case data.Date:
			l.value.SetString(string(v.AddDays(-1)))
		case data.Term:
			l.value.SetString(string(v.Last().AddDays(-1)))
		case data.Decimal:
			l.value.SetString(string(v) + "1")
		case bool:
			l.value.SetBool(false)
		case int, data.Cents:
			l.value.SetInt(10*l.value.Int() + 7) // so that it is none of the others
		default:
			if l.field.Name() == "id" || l.field.PointsAt() != "" {
				l.value.SetString("x" + l.value.String())
			} else {
				l.value.SetString("x")
			}
		}
	}
	return func() {
		for n, l := range changing {
			l.value.Set(was[n])
		}
	}
}

// ticked is how a report says what is only ticked.
var ticked = map[string]string{"mandatory": "(Pflicht)", "grant": "Förderung ist „", "linear": "gleichmäßig fällig"}

// signs say of two values that they are the same, where the report tells them once.
func (l leaf) signs() []string {
	switch r := l.record.(type) {
	case data.Milestone:
		if name := l.field.Name(); (name == "planned_date" || name == "forecast_date") && r.ForecastDate == r.PlannedDate {
			return []string{"wie geplant (prognose)"}
		}
	case data.Indicator:
		same := slices.ContainsFunc(r.Readings, func(v data.Reading) bool { return v.Date == r.BaselineDate && v.Value == r.Baseline })
		if path := strings.TrimPrefix(l.path, "indicators[]."); same && slices.Contains([]string{"baseline", "baseline_date", "values[].date", "values[].value"}, path) {
			return []string{"(auch basis)"}
		}
	}
	return nil
}

// twins are fields that a report tells as one where they say the same: of a Beschluss, and when a measure came to its end.
var twins = map[string]string{
	"measures[].actual_end": "measures[].forecast_end",
	"decisions[].date":      "concepts[].resolutions[].date", "decisions[].body": "concepts[].resolutions[].body", "decisions[].number": "concepts[].resolutions[].number",
	"concepts[].resolutions[].date": "decisions[].date", "concepts[].resolutions[].body": "decisions[].body", "concepts[].resolutions[].number": "decisions[].number",
}

// pieces are how a report writes the leaf, for each piece of it the forms that are as good.
func (l leaf) pieces(called map[string][]string) [][]string {
	switch v := l.value.Interface().(type) {
	case data.Date:
		return [][]string{append(plainly(v.String(), v.Long()), l.signs()...)}
	case data.Term:
		return [][]string{append(plainly(v.String(), v.Long()), l.signs()...)}
	case data.Cents: // some tables say in their head that amounts are in €
		return [][]string{plainly(v.String(), strings.TrimSuffix(v.String(), nbsp+"€"))}
	case data.Decimal:
		return [][]string{append(plainly(fmt.Sprint(v)), l.signs()...)}
	case bool:
		return [][]string{plainly(cmp.Or(ticked[l.field.Name()], "no report has a word for it"))}
	case int:
		if l.path == "programme.closed_years[].year" { // the year stands everywhere
			return [][]string{{fmt.Sprintf("%d am", v)}}
		}
		return [][]string{plainly(data.Count(v), fmt.Sprint(v))}
	}
	text := l.value.String()
	if l.path == "measures[].overrides[].part" {
		return [][]string{{"(gesetzt"}}
	}
	if l.field.PointsAt() != "" {
		return [][]string{append(plainly(text), called[text]...)}
	}
	var pieces [][]string
	for _, b := range data.ParseText(text) {
		for _, r := range append(b.Items, b.Paragraph) {
			for line := range strings.Lines(plainRuns(runs(r))) {
				pieces = append(pieces, plainly(line))
			}
		}
	}
	return pieces
}

// beside are what has to stand beside the leaf, of each list one: how its record is called,
// and where that has no title, how those at which it points are. Where no other record can be
// meant, nothing has to.
func (l leaf) beside(called map[string][]string, same []leaf, of data.Report) [][]string {
	key := l.record.Key()
	if key.Kind.Single() || key.Kind == data.KindConcept || key == of.Key() || l.unique(same) {
		return nil
	}
	own := called[key.ID]
	if data.TitleOf(l.record) != "" {
		return [][]string{own}
	}
	var lists [][]string
	for _, ref := range data.References(l.record) {
		if !strings.Contains(ref.Field, "[") { // an entry's
			lists = append(lists, slices.Concat(own, called[ref.ID]))
		}
	}
	if lists == nil {
		lists = [][]string{append(own, "vorhaben")}
	}
	return lists
}

// unique says of a text that no other record has it in the same field.
func (l leaf) unique(same []leaf) bool {
	text := l.value.Type() == reflect.TypeFor[string]() && l.field.PointsAt() == ""
	return text && !slices.ContainsFunc(same, func(o leaf) bool {
		return o.record.Key() != l.record.Key() && strings.Contains(o.value.String(), l.value.String())
	})
}

// names give what a record is called: by its Kennung, its title or name, else by its Art.
func names(r data.Record) []string {
	short, kind := "", ""
	switch r := r.(type) {
	case data.Partner:
		short = r.Short
	case data.Plan:
		kind = string(r.Kind)
	case data.Report:
		kind = strings.ReplaceAll(r.Name(), nbsp, " ")
	}
	return plainly(given(r.Key().ID, data.TitleOf(r), short, kind)...)
}
