package reports

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// writeRest names what is new or written anew besides the measures.
func (c comparison) writeRest() {
	lessons := func(all []data.Lesson) [][]document.Run { return each(all, c.lessonRuns) }
	workshop := func(w data.Workshop) []document.Run {
		return document.Text(strings.Join(given(workshopName(w), daysOf(w.DateFrom, w.DateTo)), ", "))
	}
	rest := []outcome{
		{"Konzept", c.conceptNews()},
		{"Neue Erfahrungen", lessons(c.Lessons.New)},
		{"Überarbeitete Erfahrungen", lessons(nows(c.Lessons.Changed))},
		{"Gestrichene Erfahrungen", lessons(c.Lessons.Removed)},
		{"Neue Workshops", each(c.Workshops.New, workshop)},
		{"Fortgeschriebene Workshops", each(nows(c.Workshops.Changed), workshop)},
		{"Gestrichene Workshops", each(c.Workshops.Removed, workshop)},
	}
	if !slices.ContainsFunc(rest, func(t outcome) bool { return len(t.records) > 0 }) {
		return
	}
	c.heading(2, "Konzept, Erfahrungen und Workshops")
	c.outcomes(rest...)
}

// nows gives records as they are now.
func nows[R data.Record](changed []data.Change[R]) []R {
	list := make([]R, len(changed))
	for n, c := range changed {
		list[n] = c.Now
	}
	return list
}

func (c comparison) lessonRuns(l data.Lesson) []document.Run {
	out := document.Text(quoted(cmp.Or(l.Title, l.ID)))
	if l.Measure != "" {
		out = append(out, document.Run{Text: " ("}, c.idRun(l.Measure), document.Run{Text: ")"})
	}
	return out
}

// conceptNews says in which version the concept lies before us and what in it has
// changed.
func (c comparison) conceptNews() [][]document.Run {
	if len(c.Concept) == 0 {
		return nil
	}
	switch {
	case len(c.last.Project.Concepts) == 0:
		return [][]document.Run{document.Text("erstmals erfasst.")}
	case len(c.Project.Concepts) == 0:
		return [][]document.Run{document.Text("nicht mehr erfasst.")}
	}
	text, version := "", false
	var changed []string
	for _, f := range c.Concept {
		if f.Name == "version" || f.Name == "date" {
			version = true
		} else {
			changed = append(changed, quoted(data.Label(data.Concept{}, f.Name)))
		}
	}
	now := c.Project.Concept()
	if version {
		text = strings.Join(given("neue Fassung", quotedOrNone(now.Version)), " ")
		if now.Date != "" {
			text += " vom " + now.Date.Long()
		}
	}
	if len(changed) > 0 {
		text = strings.Join(given(text, plural(len(changed), "geändert ist ", "geändert sind ")+and(changed)), "; ")
	}
	return [][]document.Run{document.Text(text + ".")}
}

func quotedOrNone(text string) string {
	if text == "" {
		return ""
	}
	return quoted(text)
}

// writeDetails lists the changed fields that no other table shows, before and after;
// long texts are named.
func (c comparison) writeDetails() {
	t := document.Table{
		Summary:  "Änderungen, die keine andere Tabelle zeigt: je Zeile ein Eintrag mit den geänderten Angaben, bisher und jetzt. Lange Texte sind nur genannt.",
		Columns:  []document.Column{{Head: "Bei", Weight: 50}, {Head: "Änderungen", Weight: 115}},
		RowHeads: true,
		Small:    true,
	}
	add := func(name []document.Run, lines []string) {
		if len(lines) > 0 {
			t.Rows = append(t.Rows, row(document.Cell{Runs: name}, cell(strings.Join(lines, "\n"))))
		}
	}
	moved := map[string][]string{}
	for _, v := range c.Money.Positions {
		moved[v.Now.ID] = positionLines(v)
	}
	for _, r := range c.Records {
		shown := cmp.Or(r.Now, r.Old)
		lines := c.recordLines(inFull, r)
		if shown.Key().Kind == data.KindBudgetItem {
			lines = append(lines, moved[shown.Key().ID]...)
			delete(moved, shown.Key().ID)
		}
		add(document.Text(c.recordName(shown)), lines)
	}
	for _, b := range c.Project.Budget {
		add(document.Text(c.recordName(b)), moved[b.ID])
	}
	if len(c.last.Project.Concepts) > 0 && len(c.Project.Concepts) > 0 {
		add(document.Text(data.KindConcept.String()), details(inFull, c.Concept))
	}
	add(document.Text(data.KindOutline.String()), given(c.outlineNews()))
	for _, m := range c.Changes.Measures.Changed {
		add([]document.Run{c.measureRun(m.Now)}, details(inFull, m.Fields, shownOfMeasure(m.Now)...))
	}
	for _, s := range c.Changes.Milestones.Changed {
		add(c.milestoneLink(s.Now), details(inFull, s.Fields, shownOfMilestone(s.Now)...))
	}
	for _, i := range c.Changes.Indicators.Changed {
		add(c.indicatorRuns(i.Now), details(inFull, i.Fields, readingsShown(i)...))
	}
	if len(t.Rows) == 0 {
		return
	}
	c.heading(2, "Weitere geänderte Angaben und Texte")
	c.add(t)
}

// readingsShown are the fields of an indicator that other tables show: its readings, unless one was
// written anew or went.
func readingsShown(i data.IndicatorChange) []string {
	for _, r := range i.Old.Readings {
		if !slices.Contains(i.Now.Readings, r) {
			return nil
		}
	}
	return []string{"values"}
}

// shownOfMeasure are the fields that the table of measures shows of one.
func shownOfMeasure(m data.Measure) []string {
	shown := []string{"status", "end"}
	if standingProgress(m) != "" {
		shown = append(shown, "progress")
	}
	switch {
	case m.ActualEnd != "":
		shown = append(shown, "actual_end")
	case m.Pursued() && m.ForecastEnd != "" && m.ForecastEnd != m.End:
		shown = append(shown, "forecast_end")
	}
	if m.Status == data.StatusMerged {
		shown = append(shown, "merged_into")
	}
	return shown
}

// shownOfMilestone are the fields that the table of milestones shows of one: of its
// days the one that holds.
func shownOfMilestone(m data.Milestone) []string {
	shown := []string{"status", "delay_cause"}
	for name, day := range map[string]data.Term{"planned_date": m.PlannedDate, "forecast_date": m.ForecastDate, "actual_date": data.Term(m.ActualDate)} {
		if day != "" && day == m.Expected() {
			shown = append(shown, name)
		}
	}
	return shown
}

// recordLines tells what is new, gone or changed of a record.
func (c comparison) recordLines(how manner, r data.RecordChange) []string {
	kind := cmp.Or(r.Now, r.Old).Key().Kind
	switch {
	case (r.Now == nil || r.Old == nil) && (kind == data.KindWorkshop || kind == data.KindLesson):
		return nil // listed above
	case r.Now == nil:
		return []string{"gestrichen"}
	case r.Old == nil:
		return []string{strings.Join(given("neu", c.newFacts(r)), ": ")}
	}
	return c.fieldLines(how, r)
}

// fieldLines tells how the fields of a record have changed.
func (c comparison) fieldLines(how manner, r data.RecordChange) []string {
	switch r.Now.Key().Kind {
	case data.KindBudgetItem:
		return details(how, c.named(r.Fields), "amounts")
	case data.KindContact:
		return append(renamed(r.Fields), details(how, r.Fields, "name")...)
	}
	return details(how, c.named(r.Fields))
}

// positionLines tell how the figures of a Finanzposition have moved.
func positionLines(v data.PositionChange) []string {
	var lines []string
	for _, f := range figuresMoved(v) {
		if f.old != f.now {
			lines = append(lines, f.label+": "+arrow(f.old.String(), f.now.String()))
		}
	}
	for _, t := range turnoversOf(v) {
		if text := t.text(); text != "" {
			lines = append(lines, t.label+": "+text)
		}
	}
	return lines
}

// figureMove is a figure of a Finanzposition before and now.
type figureMove struct {
	label    string
	old, now data.Cents
}

func figuresMoved(v data.PositionChange) []figureMove {
	return []figureMove{{"Soll", v.Old.Planned, v.Now.Planned}, {"Ist", v.Old.Spent, v.Now.Spent}, {"Gebunden", v.Old.Committed, v.Now.Committed}}
}

// turnoverMove says how the Buchungen or the Aufträge of a Finanzposition have changed, and whether their sum tells it.
type turnoverMove struct {
	label string
	told  bool
	data.Turnover
}

func turnoversOf(v data.PositionChange) []turnoverMove {
	return []turnoverMove{{"Buchungen", v.Old.Spent != v.Now.Spent, v.Bookings}, {"Aufträge", v.Old.Committed != v.Now.Committed, v.Commitments}}
}

// turnoverFate is how many came, changed or went.
type turnoverFate struct {
	n    int
	fate string
}

// fates leaves out of what there is none.
func (t turnoverMove) fates() []turnoverFate {
	return slices.DeleteFunc([]turnoverFate{{t.New, "neu"}, {t.Changed, "geändert"}, {t.Removed, "entfallen"}}, func(f turnoverFate) bool { return f.n == 0 })
}

// text counts what came, changed and went: „3 neu, 1 geändert“.
func (t turnoverMove) text() string {
	var parts []string
	for _, f := range t.fates() {
		parts = append(parts, data.Count(f.n)+" "+f.fate)
	}
	return strings.Join(parts, ", ")
}

// named writes for the Kennung of a source, a Kostenart or a partner its name, as it is or was.
func (c comparison) named(fields []data.FieldChange) []data.FieldChange {
	names := map[string]string{}
	for _, p := range []data.Project{c.last.Project, c.Project} {
		for _, v := range p.Sources {
			names[v.ID] = v.Name
		}
		for _, v := range p.CostTypes {
			names[v.ID] = v.Name
		}
		for _, v := range p.Partners {
			names[v.ID] = cmp.Or(v.Short, v.Name)
		}
	}
	name := func(value any) any {
		if id, is := value.(string); is && names[id] != "" {
			return names[id]
		}
		return value
	}
	list := slices.Clone(fields)
	for n, f := range list {
		if slices.Contains([]string{"source", "cost_type", "giver"}, f.Name) {
			list[n].Old, list[n].Now = name(f.Old), name(f.Now)
		}
	}
	return list
}

// renamed says that somebody else is the Ansprechperson, without naming either.
func renamed(fields []data.FieldChange) []string {
	for _, f := range fields {
		if f.Name == "name" {
			return []string{f.Label + ": " + fateOf(f)}
		}
	}
	return nil
}

// newFacts are the values of a new record on one line; its texts stand where the report
// shows it.
func (c comparison) newFacts(r data.RecordChange) string {
	if a, is := r.Now.(data.Attachment); is {
		return string(a.Kind)
	}
	var facts []string
	for _, f := range c.named(r.Fields) {
		switch f.Now.(type) {
		case int, data.Cents:
			facts = append(facts, f.Label+nbsp+valueIn(f, f.Now))
		case bool:
			facts = append(facts, f.Label)
		default:
			if f.Sort == data.SortValue && f.Name != "title" && f.Name != "name" && f.Name != "short" && !slices.Contains(personFields, f.Name) {
				facts = append(facts, valueIn(f, f.Now))
			}
		}
	}
	return strings.Join(facts, ", ")
}

// kennungFields hold the Kennung of another record.
var kennungFields = []string{"measure", "milestone", "workshop", "report", "merged_into", "split_from", "of", "instalment", "-"}

// valueIn writes a value of a field; years have no thousands, a Kennung no quotes.
func valueIn(f data.FieldChange, value any) string {
	if year, is := value.(int); is && f.Name == "year" {
		return yearName(year)
	}
	if percent, is := value.(int); is && f.Name == "progress" {
		return data.Percent(float64(percent))
	}
	if slices.Contains(kennungFields, f.Name) {
		return fmt.Sprint(value)
	}
	return valueOf(value)
}

// recordName names a record as a row of a table does: „Risiko „Stelle bleibt unbesetzt“
// (R3)“.
func (c comparison) recordName(r data.Record) string {
	kind := r.Key().Kind
	title := c.recordTitle(r)
	switch {
	case kind.Single():
		return title
	case title == r.Key().ID:
		return c.template().KindName(kind) + nbsp + title
	}
	return c.template().KindName(kind) + " " + title
}

// recordTitle names a record without its kind: „Stelle bleibt unbesetzt“ (R3).
func (c comparison) recordTitle(r data.Record) string {
	title, id := data.TitleOf(r), r.Key().ID
	switch r := r.(type) {
	case data.Programme, data.Municipality:
		return r.Key().Kind.String()
	case data.Contact:
		title = r.Role // the person is not named without need
	case data.Partner:
		title = cmp.Or(r.Short, r.Name)
	case data.BudgetItem:
		title = c.itemName(r)
	case data.Plan:
		title = planName(r)
	case data.Income:
		title = incomeReason(r)
	case data.Appraisal:
		title = r.Measure
	}
	if title == "" {
		return id
	}
	return fmt.Sprintf("%s (%s)", quoted(title), id)
}

// itemName names a Finanzposition: „Reisekosten, BMI-Projektmittel, 2018“.
func (c comparison) itemName(b data.BudgetItem) string {
	for _, p := range []data.Project{c.Project, c.last.Project} {
		for _, v := range p.Positions("") {
			if v.ID == b.ID {
				return strings.Join(given(v.CostType, v.Source.Name, yearName(v.Year)), ", ")
			}
		}
	}
	return ""
}

// shortText is up to how many characters a text is told by its words.
const shortText = 120

// details writes a line for each change: values and short texts before and after, of
// lists what came and went. Long texts of which the same is to be told share a line.
// Fields that are shown elsewhere are left out.
func details(how manner, fields []data.FieldChange, elsewhere ...string) []string {
	var lines, fates []string
	labels := map[string][]string{}
	for _, f := range fields {
		if slices.Contains(elsewhere, f.Name) {
			continue
		}
		if line := fieldLine(how, f); line != "" {
			lines = append(lines, f.Label+": "+line)
			continue
		}
		fate := fateOf(f)
		if labels[fate] == nil {
			fates = append(fates, fate)
		}
		labels[fate] = append(labels[fate], f.Label)
	}
	for _, fate := range fates {
		between := ", "
		if slices.ContainsFunc(labels[fate], func(label string) bool { return strings.Contains(label, between) }) {
			between = "; "
		}
		lines = append(lines, strings.Join(labels[fate], between)+": "+fate)
	}
	return lines
}

// fieldLine tells a change by its values, nothing where they are too long, or a person,
// who is not named without need.
func fieldLine(how manner, f data.FieldChange) string {
	switch old, now := valueIn(f, f.Old), valueIn(f, f.Now); {
	case slices.Contains(personFields, f.Name):
		return ""
	case f.Name == "sha256":
		return "andere Datei"
	case f.Sort == data.SortList:
		return listLine(how, f)
	case len([]rune(old)) > shortText || len([]rune(now)) > shortText:
		return ""
	case f.Added():
		return now
	case how == inBrief && f.Sort != data.SortList && len([]rune(now)) > 40:
		return "bisher " + cmp.Or(old, "–")
	default:
		return arrow(old, now) + turn(f)
	}
}

// personFields say who somebody is or how to reach them, or count so few that they
// might point at somebody.
var personFields = []string{"responsible", "email", "phone", "groups", "payee", "payer", "owner"}

// turn says what a change does to the measure by which a light is judged.
func turn(f data.FieldChange) string {
	if f.Name == "baseline_date" && !f.Added() {
		return " (Basisplan umgeschrieben)"
	}
	old, isNumber := f.Old.(data.Decimal)
	now, _ := f.Now.(data.Decimal)
	if f.Name != "target" || !isNumber {
		return ""
	}
	before, known := old.Number()
	after, knownNow := now.Number()
	switch {
	case !known || !knownNow || before == after:
		return ""
	case after < before:
		return " (gesenkt)"
	}
	return " (angehoben)"
}

// fateOf says what has become of a long text, or of a person.
func fateOf(f data.FieldChange) string {
	switch {
	case f.Added():
		return "ergänzt"
	case f.Cleared():
		return "entfallen"
	case f.Sort == data.SortText:
		return "neu gefasst"
	}
	return "geändert"
}

// valueOf writes a single value.
func valueOf(value any) string {
	switch v := value.(type) {
	case nil:
		return ""
	case bool:
		return map[bool]string{true: "ja", false: "nein"}[v]
	case int:
		return data.Count(v)
	case string:
		return quotedOrNone(v)
	}
	return fmt.Sprint(value)
}
