package reports

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// What a report prints of its changes is brief: what stands now stands at its place, so that here only its
// Kennung is named; values are told where the earlier one, or both, stand nowhere else.

// writeBrief tells in sentences how all has moved, then what is new, gone and changed.
func (c comparison) writeBrief() {
	c.sentences(document.Plain, c.measuresNews(), c.milestonesNews(), causesSentence(c.Causes()), c.quiet())
	c.sentences(document.Plain, c.moneyNews(), c.lightsNews(), c.projectLightNews(), c.shown)
	if t := c.briefStandings(); len(t.Rows) > 0 {
		c.add(t)
	}
	c.writeStandstill()
	news := c.arrivals()
	if measured := spans(c.measured()); len(measured) > 0 {
		news = append(news, append(document.Text("Messwerte zu "), joinedRuns(measured)...))
	}
	c.remark("Neu", news, "; ")
	c.writeUnplaced()
	c.remark("Gestrichen", c.departures(), "; ")
	if c.Outline.Has(data.SectionMeasures) {
		c.remark("Meilensteine", c.fates(), "; ")
	}
	c.writeMoneyBrief()
	c.writeChanged()
	c.remark("Mit ihrem früheren Stand beim Eintrag", c.toldInPlace(), "; ")
}

// places says in which section of a report the records of a kind stand with their Kennung.
var places = map[data.Kind]data.SectionKind{
	data.KindMeasure: data.SectionMeasures, data.KindMilestone: data.SectionMeasures, data.KindIndicator: data.SectionMeasures,
	data.KindBudgetItem: data.SectionMoney, data.KindInstalment: data.SectionMoney, data.KindIncome: data.SectionMoney,
	data.KindParticipation: data.SectionParticipation, data.KindDataset: data.SectionDatasets,
	data.KindRisk: data.SectionRisks, data.KindDecision: data.SectionRisks,
	data.KindWorkshop: data.SectionWorkshops, data.KindLesson: data.SectionLessons, data.KindAppraisal: data.SectionAppraisal,
	data.KindConcept: data.SectionConcept, data.KindPlan: data.SectionMoney, data.KindSource: data.SectionMoney, data.KindCostType: data.SectionMoney,
}

// placed says whether this report shows a record with its Kennung, so that the Kennung is enough to name it.
func (c comparison) placed(r data.Record) bool {
	if i, is := r.(data.Indicator); is && i.Measure == "" {
		return false // it is in no sheet
	}
	place, known := places[r.Key().Kind]
	return known && c.Outline.Has(place)
}

// manner says how the changes of a record are told: in brief where the report shows it.
func (c comparison) manner(r data.Record) manner {
	if c.placed(r) {
		return inBrief
	}
	return inFull
}

// remark adds a paragraph in small print under a label, if there is anything to say.
func (c comparison) remark(label string, parts [][]document.Run, between string) {
	if len(parts) == 0 {
		return
	}
	runs := []document.Run{{Text: label + ": ", Bold: true}}
	for n, part := range parts {
		switch {
		case n > 0 && between == ". " && strings.HasSuffix(lineOf(runs), ".“"):
			runs = append(runs, document.Run{Text: " "})
		case n > 0:
			runs = append(runs, document.Run{Text: between})
		}
		runs = append(runs, part...)
	}
	if !strings.HasSuffix(strings.TrimSuffix(lineOf(runs), "“"), ".") {
		runs = append(runs, document.Run{Text: "."})
	}
	c.add(document.Paragraph{Tone: document.Small, Runs: runs})
}

// lines adds a paragraph in small print with what is told of each field or record, one behind the other.
func (c comparison) lines(label string, parts [][]document.Run) {
	c.remark(label, parts, ". ")
}

// arrivals name what is new: by its Kennung where the report shows it, else with what is recorded of it.
func (c comparison) arrivals() [][]document.Run {
	all := each(c.Changes.Measures.New, func(m data.Measure) []document.Run {
		return []document.Run{{Text: c.template().KindName(data.KindMeasure) + " "}, c.measureRun(m)}
	})
	var ids [][]document.Run
	for _, s := range c.Changes.Milestones.New {
		if c.placed(s) {
			ids = append(ids, []document.Run{{Text: s.ID, Target: c.target(s.Measure)}})
		} else {
			all = append(all, document.Text(data.KindMilestone.String()+" "+milestoneName(s)))
		}
	}
	all = append(all, c.ofKind(data.KindMilestone, ids)...)
	ids = nil
	for _, i := range c.Changes.Indicators.New {
		if c.placed(i) {
			ids = append(ids, document.Text(i.ID))
		} else {
			all = append(all, append(document.Text(data.KindIndicator.String()+" "), c.indicatorRuns(i)...))
		}
	}
	all = append(all, c.ofKind(data.KindIndicator, ids)...)
	for _, group := range c.news() {
		kind, placed := group[0].Now.Key().Kind, c.placed(group[0].Now)
		var ids []string
		for _, r := range group {
			switch {
			case several[kind] == "" && placed:
				all = append(all, document.Text(c.recordName(r.Now)))
			case several[kind] == "":
				all = append(all, document.Text(strings.Join(given(c.recordName(r.Now), c.newFacts(r)), ": ")))
			case placed:
				ids = append(ids, r.Now.Key().ID)
			}
		}
		all = append(all, c.ofKind(kind, spans(ids))...)
	}
	return all
}

// writeUnplaced tells of new records that this report shows nowhere else what is recorded of them.
func (c comparison) writeUnplaced() {
	for _, group := range c.news() {
		if kind := group[0].Now.Key().Kind; several[kind] != "" && !c.placed(group[0].Now) {
			c.lines("Neue "+c.say(several[kind]), each(group, func(r data.RecordChange) []document.Run {
				return document.Text(strings.Join(given(c.recordTitle(r.Now), c.newFacts(r)), ": "))
			}))
		}
	}
}

// news gives the new records, those of one kind together.
func (c comparison) news() [][]data.RecordChange {
	var groups [][]data.RecordChange
	for _, r := range c.Records {
		switch last := len(groups) - 1; {
		case r.Old != nil:
		case last >= 0 && groups[last][0].Now.Key().Kind == r.Now.Key().Kind:
			groups[last] = append(groups[last], r)
		default:
			groups = append(groups, []data.RecordChange{r})
		}
	}
	return groups
}

// departures name what was removed, with its title, for it stands nowhere any more.
func (c comparison) departures() [][]document.Run {
	all := each(c.Changes.Measures.Removed, func(m data.Measure) []document.Run {
		return document.Text(c.template().KindName(data.KindMeasure) + " " + measureName(m))
	})
	all = append(all, each(c.Changes.Milestones.Removed, func(s data.Milestone) []document.Run {
		return document.Text(data.KindMilestone.String() + " " + milestoneName(s))
	})...)
	all = append(all, each(c.Changes.Indicators.Removed, func(i data.Indicator) []document.Run {
		return document.Text(data.KindIndicator.String() + " " + named(i.ID, i.Name))
	})...)
	for _, r := range c.Records {
		if r.Now == nil {
			all = append(all, document.Text(c.recordName(r.Old)))
		}
	}
	return all
}

// several names several records of a kind, as say reads it.
var several = map[data.Kind]string{
	data.KindMilestone: "Meilensteine", data.KindIndicator: "Indikatoren", data.KindBudgetItem: "Finanzpositionen",
	data.KindInstalment: "Raten", data.KindIncome: "Einnahmen", data.KindParticipation: "Beteiligungen", data.KindDataset: "Datensätze",
	data.KindRisk: "Risiken", data.KindDecision: "Entscheidungen", data.KindWorkshop: "Workshops", data.KindLesson: "Erfahrungen",
	data.KindMeasure: "{Maßnahmen}", data.KindAppraisal: "Bewertungen der Praxistauglichkeit",
}

// ofKind puts the name of a kind before Kennungen: „Risiken R9, R10“.
func (c comparison) ofKind(kind data.Kind, ids [][]document.Run) [][]document.Run {
	if len(ids) == 0 {
		return nil
	}
	name := c.template().KindName(kind)
	if text := joinedRuns(ids); len(ids) > 1 || strings.Contains(lineOf(text), "–") {
		name = cmp.Or(c.say(several[kind]), name)
	}
	return [][]document.Run{append(document.Text(name+" "), joinedRuns(ids)...)}
}

// joinedRuns sets parts side by side: „R9, R10“.
func joinedRuns(parts [][]document.Run) []document.Run {
	var runs []document.Run
	for n, part := range parts {
		if n > 0 {
			runs = append(runs, document.Run{Text: ", "})
		}
		runs = append(runs, part...)
	}
	return runs
}

// spans shortens Kennungen that follow on each other: „F22–F25“, „R9“, „R10“.
func spans(ids []string) [][]document.Run {
	var all [][]document.Run
	for n := 0; n < len(ids); {
		end := n
		for end+1 < len(ids) && ids[end+1] == nextID(ids[end]) {
			end++
		}
		if end > n+1 {
			all = append(all, document.Text(ids[n]+"–"+ids[end]))
			n = end + 1
			continue
		}
		all = append(all, document.Text(ids[n]))
		n++
	}
	return all
}

// nextID gives the Kennung that follows on one: „F10“ on „F9“.
func nextID(id string) string {
	stem := strings.TrimRight(id, "0123456789")
	digits := id[len(stem):]
	n := 0
	if _, err := fmt.Sscan(strings.TrimLeft(digits, "0"), &n); err != nil {
		return ""
	}
	return fmt.Sprintf("%s%0*d", stem, len(digits), n+1)
}

// fates name the milestones that were reached, postponed and given up.
func (c comparison) fates() [][]document.Run {
	id := func(s data.Milestone) []document.Run {
		return []document.Run{{Text: s.ID, Target: c.target(s.Measure)}}
	}
	moved := func(s data.Change[data.Milestone]) []document.Run {
		by, _ := s.Now.Shift(s.Old)
		return append(id(s.Now), document.Run{Text: " um " + by.String()})
	}
	change := func(s data.Change[data.Milestone]) []document.Run { return id(s.Now) }
	var all [][]document.Run
	for _, f := range []struct {
		fate string
		ids  [][]document.Run
	}{
		{"erreicht", append(each(c.Reached(), change), each(c.Achieved, id)...)},
		{"verschoben", each(c.Postponed(), moved)},
		{"entfallen", each(c.Dropped(), change)},
	} {
		if len(f.ids) > 0 {
			all = append(all, append(document.Text(f.fate+" "), joinedRuns(f.ids)...))
		}
	}
	return all
}

// measured lists the indicators that were measured since and whose readings the report shows.
func (c comparison) measured() []string {
	var ids []string
	for _, i := range c.Changes.Indicators.Changed {
		if measuredAnew(i) && c.placed(i.Now) {
			ids = append(ids, i.Now.ID)
		}
	}
	return ids
}

// measuredAnew says whether an indicator has other readings than before.
func measuredAnew(i data.IndicatorChange) bool {
	return i.Was != i.Is || slices.ContainsFunc(i.Fields, func(f data.FieldChange) bool { return f.Name == "values" })
}

// changed is a record that has changed.
type changed struct {
	now    data.Record
	placed bool
	name   document.Run
	// fields are those of which not enough is said elsewhere.
	fields []data.FieldChange
	// lines tell the same, and what is no field, one by one.
	lines []string
}

// writeChanged tells what has changed in records: by field in those that the report shows, one by one in others.
func (c comparison) writeChanged() {
	var others [][]document.Run
	for _, group := range changedByKind(c.allChanged()) {
		kind := group[0].now.Key().Kind
		label := c.say(several[kind]) + ", bisher → jetzt"
		var parts [][]document.Run
		for _, r := range group {
			r.name.Bold = true
			parts = append(parts, []document.Run{r.name, {Text: ": " + strings.Join(r.lines, "; ")}})
		}
		switch {
		case several[kind] == "" || len(group) == 1:
			for _, part := range parts {
				if name := &part[0]; name.Text != c.template().KindName(kind) {
					name.Text = c.template().KindName(kind) + " " + name.Text
				}
			}
			others = append(others, parts...)
		case group[0].placed:
			var list fieldList
			for _, r := range group {
				list.addFields(r.now.Key().ID, r.fields)
			}
			if lines := list.lines(); len(lines) == 1 {
				others = append(others, append([]document.Run{{Text: c.say(several[kind]) + ": ", Bold: true}}, lines[0]...))
			} else {
				c.lines(label, lines)
			}
		default:
			c.lines(label, parts)
		}
	}
	c.lines("Weitere Angaben, bisher → jetzt", others)
}

// changedByKind sets the records of one kind together, and leaves out those of which there is nothing to tell.
func changedByKind(all []changed) [][]changed {
	var groups [][]changed
	for _, r := range all {
		last := len(groups) - 1
		switch {
		case len(r.lines) == 0:
		case last >= 0 && groups[last][0].now.Key().Kind == r.now.Key().Kind && groups[last][0].placed == r.placed:
			groups[last] = append(groups[last], r)
		default:
			groups = append(groups, []changed{r})
		}
	}
	return groups
}

// allChanged gives the records that have changed, kind by kind.
func (c comparison) allChanged() []changed {
	var all []changed
	add := func(now data.Record, name document.Run, fields []data.FieldChange, elsewhere []string, lines ...string) {
		fields = exceptFor(fields, elsewhere)
		all = append(all, changed{now, c.placed(now), c.briefName(now, name), fields, append(lines, details(c.manner(now), fields)...)})
	}
	for _, m := range c.Changes.Measures.Changed {
		add(m.Now, c.measureRun(m.Now), m.Fields, append(shownOfMeasure(m.Now), c.besides(m.Old, m.Now)...))
	}
	fated := c.fated()
	for _, s := range c.Changes.Milestones.Changed {
		add(s.Now, document.Run{Text: milestoneName(s.Now), Target: c.target(s.Now.Measure)}, s.Fields, courseShown(s, fated[s.Now.ID]))
	}
	for _, i := range c.Changes.Indicators.Changed {
		var lines []string
		if measuredAnew(i) && !c.placed(i.Now) {
			lines = []string{readingMove(i)}
		}
		add(i.Now, document.Run{Text: named(i.Now.ID, i.Now.Name)}, i.Fields, readingsShown(i), lines...)
	}
	all = append(all, c.changedPositions()...)
	for _, r := range c.Records {
		if r.Old != nil && r.Now != nil && r.Now.Key().Kind != data.KindBudgetItem {
			r.Fields = exceptFor(r.Fields, c.besides(r.Old, r.Now))
			all = append(all, changed{r.Now, c.placed(r.Now), c.briefName(r.Now, document.Run{Text: c.recordTitle(r.Now)}), c.named(r.Fields), c.fieldLines(c.manner(r.Now), r)})
		}
	}
	return append(
		all,
		changed{now: data.Concept{}, name: document.Run{Text: data.KindConcept.String()}, lines: c.conceptLines()},
		changed{now: data.Outline{}, name: document.Run{Text: data.KindOutline.String()}, lines: given(c.outlineNews())},
	)
}

func exceptFor(fields []data.FieldChange, names []string) []data.FieldChange {
	return slices.DeleteFunc(slices.Clone(fields), func(f data.FieldChange) bool { return slices.Contains(names, f.Name) })
}

// besides are the fields of a record of which the report, where it shows the record, says what they were: „12 (bisher 8)“.
func (c comparison) besides(old, now data.Record) []string {
	if !c.placed(now) {
		return nil
	}
	var names []string
	switch was := old.(type) {
	case data.Measure:
		if was.Completion != "" {
			names = append(names, "completion")
		}
		if onlyStates(was, now.(data.Measure)) {
			names = append(names, "perspectives")
		}
	case data.Risk:
		if was.Level() > 0 && now.(data.Risk).Level() > 0 {
			names = append(names, "likelihood", "impact")
		}
		if was.Status != "" && now.(data.Risk).Status != "" {
			names = append(names, "status")
		}
	case data.Dataset:
		if was.Downloads != nil && now.(data.Dataset).Downloads != nil {
			names = append(names, "downloads")
		}
	}
	return names
}

// toldInPlace names the records where they stand beside which the report says what they were.
func (c comparison) toldInPlace() [][]document.Run {
	ids := map[data.Kind][]string{}
	add := func(old, now data.Record, fields []data.FieldChange) {
		shown := c.besides(old, now)
		if slices.ContainsFunc(fields, func(f data.FieldChange) bool { return slices.Contains(shown, f.Name) }) {
			ids[now.Key().Kind] = append(ids[now.Key().Kind], now.Key().ID)
		}
	}
	for _, m := range c.Project.Measures {
		at := slices.IndexFunc(c.Changes.Measures.Changed, func(v data.Change[data.Measure]) bool { return v.Now.ID == m.ID })
		switch {
		case !c.knownBefore(m.ID):
		case slices.ContainsFunc(c.Money.Measures, func(v data.MoneyChange) bool { return v.Measure == m.ID && c.moneyBesides(m.ID) }):
			ids[data.KindMeasure] = append(ids[data.KindMeasure], m.ID)
		case at >= 0:
			v := c.Changes.Measures.Changed[at]
			add(v.Old, v.Now, v.Fields)
		}
	}
	for _, r := range c.Records {
		if r.Old != nil && r.Now != nil {
			add(r.Old, r.Now, r.Fields)
		}
	}
	var all [][]document.Run
	for _, kind := range []data.Kind{data.KindMeasure, data.KindDataset, data.KindRisk} {
		all = append(all, c.ofKind(kind, spans(ids[kind]))...)
	}
	return all
}

func (c comparison) knownBefore(measure string) bool {
	_, known := c.last.Project.Measure(measure)
	return known
}

// onlyStates says whether the perspectives of a measure differ in nothing but in how far they are.
func onlyStates(old, now data.Measure) bool {
	return slices.EqualFunc(old.Perspectives, now.Perspectives, func(a, b data.PerspectiveWork) bool {
		same := a
		same.State = b.State
		return same == b && (a.State == b.State || a.State != "" && b.State != "")
	})
}

// briefName names a record by its Kennung where the report shows it.
func (c comparison) briefName(r data.Record, full document.Run) document.Run {
	if c.placed(r) {
		full.Text = r.Key().ID
	}
	return full
}

// conceptLines tell how the concept has changed.
func (c comparison) conceptLines() []string {
	switch {
	case len(c.Concept) == 0:
		return nil
	case len(c.last.Project.Concepts) == 0:
		return []string{"erstmals erfasst"}
	case len(c.Project.Concepts) == 0:
		return []string{"nicht mehr erfasst"}
	}
	return details(c.manner(data.Concept{}), c.Concept)
}

// fated are the milestones of which it is said that they were reached, postponed or given up, and whose sheets
// show the rest.
func (c comparison) fated() map[string]bool {
	ids := map[string]bool{}
	for _, s := range slices.Concat(c.Reached(), c.Postponed(), c.Dropped()) {
		ids[s.Now.ID] = c.placed(s.Now)
	}
	return ids
}

// courseShown are the fields of a milestone of which enough is said: its sheet shows what they are now, and as
// Basisplan what was planned before.
func courseShown(s data.Change[data.Milestone], fated bool) []string {
	if !fated {
		return nil
	}
	shown := []string{"status"}
	for _, f := range s.Fields {
		if f.Added() && slices.Contains(courseFields, f.Name) {
			shown = append(shown, f.Name)
		}
	}
	if s.Old.PlannedDate == s.Now.BaselineDate {
		shown = append(shown, "planned_date")
	}
	return shown
}

// readingMove writes the last reading before and now.
func readingMove(i data.IndicatorChange) string {
	said := func(of data.Indicator, r data.Reading) string {
		return strings.ReplaceAll(dated(of.Said(r.Value), r.Date), "\n", " ")
	}
	return "Messwert: " + arrow(said(i.Old, i.Was), said(i.Now, i.Is))
}
