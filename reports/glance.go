package reports

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// glanceRows is how many measures „Auf einen Blick“ shows at most; fewer where
// the page would not hold them.
const glanceRows = 12

// glance answers on one page what a head of office asks. Where there is little room first the next milestones yield, then
// the trend of the project's lights and the table of figures, then measures.
func glance(s *section) {
	measures := len(s.Project.Measures)
	sentences := document.Paragraph{Runs: document.Text(joined(s.measuresSentence(), s.moneyLine()))}
	below := s.glanceBelow()
	if measures == 0 {
		s.add(document.OnePage{Variants: [][]document.Block{append([]document.Block{sentences}, below...)}})
		return
	}
	lights, standings, order := s.projectLights(), s.standings(false), s.byUrgency()
	groups := s.groupVariants()
	above := func(lights document.Table, figures document.Block) []document.Block {
		return append([]document.Block{s.verdict(), sentences, lights, figures}, groups[0]...)
	}
	var page document.OnePage
	if measures <= glanceRows {
		if len(s.past()) <= nextBeside {
			page.Variants = append(page.Variants, slices.Concat(above(lights, s.keyFigures()), s.most(s.standings(true), order), below))
		}
		page.Variants = append(page.Variants, slices.Concat(above(lights, s.keyFigures()), s.most(standings, order), below))
	}
	lights.Rows = lights.Rows[:1]
	for rows := min(measures, glanceRows); rows > 0; rows-- {
		page.Variants = append(page.Variants, slices.Concat(above(lights, s.keyLine()), s.most(standings, order[:rows]), below))
	}
	for groups = groups[1:]; len(groups) > 0; groups = groups[1:] {
		page.Variants = append(page.Variants, slices.Concat(above(lights, s.keyLine()), s.most(standings, order[:1]), below))
	}
	s.add(page)
}

// glanceBelow is what follows the measures: what went well and what did not, what is asked for, and the Kurzfassung.
func (s *section) glanceBelow() []document.Block {
	below := append(s.highlights(), s.requests()...)
	if s.onGlance(s.Report.Support, supportLines) {
		below = append(below, labelled("Unterstützungsbedarf", s.Report.Support)...)
	}
	if s.onGlance(s.Report.Summary, s.summaryLines()) {
		below = append(below, labelledRequired("Kurzfassung", s.Report.Summary)...)
	}
	return below
}

// verdict is the Gesamtampel of the project with its reason in one sentence.
func (s *section) verdict() document.Paragraph {
	whole := s.projectLight(data.PartWhole)
	return document.Paragraph{Tone: document.Lead, Runs: []document.Run{{Text: "Gesamtampel: "}, lightRun(whole.Light), {Text: ". " + whole.Reason}}}
}

// moneyLine says in a line what is spent, expected and used of the Förderung.
func (s *section) moneyLine() string {
	sum, grant := data.SumOf(data.Cash(s.positions())), s.at.whole.Grant(s.Date)
	if sum.Items == 0 {
		return ""
	}
	text := fmt.Sprintf("Ausgegeben sind %s", sum.Spent)
	if share, known := sum.SpentShare(); known {
		text += fmt.Sprintf(", das sind %s des Solls von %s", data.Percent(share), sum.Planned)
	}
	if sum.ForecastRecorded() {
		text += fmt.Sprintf("; erwartet werden bis zum Ende%s %s", labelledText(" der Laufzeit am ", s.Project.Programme.To.String()), sum.Forecast)
	}
	if used, known := grant.Share(); known {
		text += fmt.Sprintf(". Von der Förderung (%s) sind %s ausgegeben (%s)", grant.Funding, grant.Spent, data.Percent(used))
	}
	return text + "."
}

// requests lists who must decide or help with what by when.
func (s *section) requests() []document.Block {
	if len(s.Report.Requests) == 0 {
		return nil
	}
	t := document.Table{
		Summary: "Zu jeder erbetenen Entscheidung oder Hilfe, von wem und bis wann.",
		Columns: []document.Column{{Head: "Erbetene Entscheidungen und Hilfe", Weight: 95}, {Head: "Von wem", Weight: 48}, {Head: "Bis wann", Weight: 22}},
		Small:   true,
	}
	list := slices.Clone(s.Report.Requests)
	slices.SortStableFunc(list, func(a, b data.Request) int {
		return cmp.Compare(cmp.Or(a.Due, "9999-12-31"), cmp.Or(b.Due, "9999-12-31"))
	})
	for _, r := range list {
		t.Rows = append(t.Rows, row(cell(r.What), cell(r.Of), cell(r.Due.String())))
	}
	return []document.Block{t}
}

// projectLights sets the lights of the whole project side by side.
func (s *section) projectLights() document.Table {
	lights, trends := s.at.project, s.at.trends
	t := document.Table{
		Summary:  s.say("Gesamtampel des {Projekts} und die vier Ampeln, aus denen sie folgt."),
		Columns:  append([]document.Column{{Head: s.say("{Projekt}"), Weight: 25}}, s.partColumns(28)...),
		RowHeads: true,
	}
	if trends != nil {
		t.Summary = s.say("Gesamtampel des {Projekts} und die Ampeln, aus denen sie folgt, mit dem Trend seit ") + s.Before.Report.Name() + "."
	}
	state, trend := row(cell("Ampel")), row(cell("Trend"))
	for _, part := range s.parts() {
		state.Cells = append(state.Cells, document.Cell{Runs: []document.Run{lightRun(lights[part].Light)}})
		trend.Cells = append(trend.Cells, cell(trendText(trends[data.LightPlace{Part: part}])))
	}
	state.Strong = true
	t.Rows = []document.Row{state}
	if trends != nil {
		t.Rows = append(t.Rows, trend)
	}
	return t
}

// figure is a number of the first page with what it counts.
type figure struct{ head, value string }

// figures count what the project has done so far.
func (s *section) figures() []figure {
	t := s.at.whole.Tally(s.Date)
	next := "–"
	if m, ok := nextMilestone(s.at.whole, s.Date); ok {
		next = m.Expected().String()
	}
	reached := fmt.Sprintf("%s von %s erreicht", data.Count(t.Reached), data.Count(t.All))
	if t.GivenUp > 0 {
		reached += fmt.Sprintf(", %s aufgegeben", data.Count(t.GivenUp))
	}
	figures := []figure{
		{s.say("{Maßnahmen}"), data.Count(len(s.at.whole.Measures))},
		{"Meilensteine", reached},
		{"Überfällig", data.Count(t.Overdue)},
		{"Nächste Frist", next},
	}
	if on, judged := indicatorsOnPath(s.at.whole, s.Date); judged > 0 {
		value := fmt.Sprintf("%s von %s im Plan", data.Count(on), data.Count(judged))
		if open := len(s.at.whole.Indicators) - judged; open > 0 {
			value += fmt.Sprintf(", %s nicht bewertet", data.Count(open))
		}
		figures = append(figures, figure{"Indikatoren", value})
	}
	return figures
}

// keyFigures set the figures side by side.
func (s *section) keyFigures() document.Table {
	table := document.Table{Small: true, Summary: s.say("Zahl der {Maßnahmen}, erreichte und überfällige Meilensteine, nächste Frist, Indikatoren.")}
	values := document.Row{Strong: true}
	for _, f := range s.figures() {
		weight := max(float64(len(f.value))+12, 1.45*float64(utf8.RuneCountInString(f.head))-1.5) // a long word for a measure stays in one piece
		table.Columns = append(table.Columns, document.Column{Head: f.head, Weight: weight, Align: document.Center})
		values.Cells = append(values.Cells, cell(f.value))
	}
	table.Rows = []document.Row{values}
	return table
}

// keyLine tells the same in sentences where there is little room; how many measures there are stands above.
func (s *section) keyLine() document.Paragraph {
	t := s.at.whole.Tally(s.Date)
	overdue := "keiner"
	if t.Overdue > 0 {
		overdue = numeral(t.Overdue, "einer")
	}
	text := fmt.Sprintf("Meilensteine: %s von %s erreicht", data.Count(t.Reached), data.Count(t.All))
	if t.GivenUp > 0 {
		text += fmt.Sprintf(", %s aufgegeben", data.Count(t.GivenUp))
	}
	text += fmt.Sprintf(", %s überfällig", overdue)
	if m, ok := nextMilestone(s.at.whole, s.Date); ok {
		text += fmt.Sprintf("; der nächste ist für %s erwartet (%s)", m.Expected().For(), m.ID)
	}
	text += "."
	if on, judged := indicatorsOnPath(s.at.whole, s.Date); judged > 0 {
		text += fmt.Sprintf(" Indikatoren: %s von %s bewerteten im Plan", data.Count(on), data.Count(judged))
		if open := len(s.at.whole.Indicators) - judged; open > 0 {
			text += fmt.Sprintf(", %s nicht bewertet", data.Count(open))
		}
		text += "."
	}
	return document.Paragraph{Runs: document.Text(text), Tone: document.Small}
}

// indicatorsOnPath counts the indicators that are green among those judged.
func indicatorsOnPath(p data.Project, key data.Date) (on, judged int) {
	for _, i := range p.Indicators {
		switch light, _ := p.IndicatorLight(i, key); light {
		case data.Green:
			on++
			judged++
		case data.Yellow, data.Red:
			judged++
		}
	}
	return on, judged
}

// standings is the table of measures: their Gesamtampeln over all reports so far, the latest last, and where there is
// room for it the next milestone.
func (s *section) standings(next bool) document.Table {
	past := s.past()
	t := document.Table{
		Summary:  s.say("Zu {3 jeder Maßnahme} Gesamtampel und Fortschritt."),
		Columns:  []document.Column{{Head: s.say("{Maßnahme}"), Weight: 50}},
		RowHeads: true,
		Small:    true,
	}
	room := titleRoom
	brief := !next && len(past) <= briefBeside
	switch {
	case brief:
		t.Columns[0].Weight, room = 98-22*float64(len(past)), lineOfTitle-24-16*len(past)
	case !next:
		t.Columns[0].Weight, room = 120-22*float64(len(past)), lineOfTitle-16*len(past)
	}
	if len(past) > 0 {
		t.Summary = s.say("Zu {3 jeder Maßnahme} die Gesamtampel an den Stichtagen der früheren Berichte und dieses Berichts, und der Fortschritt.")
	}
	for _, e := range past {
		t.Columns = append(t.Columns, document.Column{Head: fmt.Sprintf("Nr.%s%d %s", nbsp, e.No, e.Date), Weight: 22})
	}
	now := document.Column{Head: "Gesamtampel", Weight: 25}
	if len(past) > 0 {
		now.Head, now.Weight = "Jetzt "+s.Date.String(), 23
	}
	t.Columns = append(t.Columns, now, document.Column{Head: "Fortschritt", Weight: 18.5, Align: document.Right})
	switch {
	case next:
		t.Columns = append(t.Columns, document.Column{Head: "Nächster Meilenstein", Weight: 70 - 14*float64(len(past))})
	case brief:
		t.Columns = append(t.Columns, document.Column{Head: "Als Nächstes", Weight: 32})
	}
	for _, m := range s.Project.Measures {
		r := row(document.Cell{Runs: []document.Run{{Text: shortened(measureName(m), room), Target: s.target(m.ID)}}})
		for _, e := range past {
			r.Cells = append(r.Cells, pastCell(e.Lights.At(data.LightPlace{Measure: m.ID, Part: data.PartWhole})))
		}
		r.Cells = append(r.Cells, document.Cell{Runs: []document.Run{lightRun(s.at.lights[m.ID].Of(data.PartWhole).Effective())}}, cell(standingProgress(m)))
		switch {
		case next:
			r.Cells = append(r.Cells, document.Cell{Runs: s.nextRuns(m)})
		case brief:
			r.Cells = append(r.Cells, document.Cell{Runs: s.nextInBrief(m)})
		}
		t.Rows = append(t.Rows, r)
	}
	return t
}

// pastReports is how many of the earlier reports the strip of lights shows at most, nextBeside beside how many there is
// room for the next milestone, briefBeside for its day, and lineOfTitle how many characters of a title have room on one line without any.
const (
	pastReports = 4
	nextBeside  = 3
	briefBeside = 2
	lineOfTitle = 85
)

// past gives the earlier reports whose lights are shown.
func (s *section) past() []Earlier { return s.Earlier[max(0, len(s.Earlier)-pastReports):] }

// pastCell writes a light as it was printed, a dash where none was.
func pastCell(l data.Light) document.Cell {
	if l == "" {
		return cell("–")
	}
	return document.Cell{Runs: []document.Run{lightRun(l)}}
}

// pastNote says which of the earlier lights say nothing beside those of today.
func (s *section) pastNote() string {
	var last data.Date
	lost, missing := false, false
	for _, e := range s.past() {
		lost = lost || e.Lights == nil
		for _, m := range s.Project.Measures {
			missing = missing || e.Lights != nil && e.Lights.At(data.LightPlace{Measure: m.ID, Part: data.PartWhole}) == ""
		}
		if e.Lights != nil && e.Lights.Rules < data.LightRules && (s.at.whole.Judged == nil || s.at.whole.Judged.Rules >= data.LightRules) {
			last = e.Date
		}
	}
	var notes []string
	if last != "" {
		notes = append(notes, fmt.Sprintf("Die Ampeln bis zum %s sind gedruckt, wie sie damals nach anderen Regeln berechnet wurden; mit den heutigen sind sie nicht zu vergleichen.", last))
	}
	switch {
	case lost && missing:
		notes = append(notes, s.say("„–“: Die Ampel ist nicht aufbewahrt, oder {die Maßnahme} stand noch nicht im Bericht."))
	case lost:
		notes = append(notes, "„–“: Die damaligen Ampeln sind nicht aufbewahrt.")
	case missing:
		notes = append(notes, s.say("„–“: {Die Maßnahme} stand noch nicht im Bericht."))
	}
	return joined(notes...)
}

// byUrgency gives the places of the measures, those that ask for attention most
// first.
func (s *section) byUrgency() []int {
	measures := s.Project.Measures
	order := make([]int, len(measures))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		x, y := s.at.lights[measures[a].ID].Of(data.PartWhole).Effective(), s.at.lights[measures[b].ID].Of(data.PartWhole).Effective()
		switch {
		case x.Worse(y):
			return -1
		case y.Worse(x):
			return 1
		}
		return 0
	})
	return order
}

// most keeps some rows of the table of measures and says how many are left out;
// all of them stay in their own order.
func (s *section) most(standings document.Table, places []int) []document.Block {
	rest := len(standings.Rows) - len(places)
	var note []document.Run
	if rest > 0 {
		shown := make([]document.Row, len(places))
		for i, n := range places {
			shown[i] = standings.Rows[n]
		}
		standings.Rows = shown
		note = s.elsewhere("… und "+s.counted(rest, "{eine weitere Maßnahme}", "weitere {Maßnahmen}"), data.SectionOverview, data.SectionMeasures)
	}
	if past := s.pastNote(); past != "" {
		if note != nil {
			past = " " + past
		}
		note = append(note, document.Run{Text: past})
	}
	if note == nil {
		return []document.Block{standings}
	}
	return []document.Block{standings, document.Paragraph{Runs: note, Tone: document.Small}}
}

// nextRuns names the next milestone of a measure, an overdue one before all.
// Where work goes on no more or not yet, it gives the status instead.
func (s *section) nextRuns(m data.Measure) []document.Run {
	next, some := ahead(m)
	switch {
	case m.Status == data.StatusDone:
		return document.Text("–") // the light beside it has said so
	case !some:
		return s.statusRuns(m)
	}
	text := next.Expected().String() + ": " + shortened(titleOf(next), titleRoom)
	if next.Overdue(s.Date) {
		text += " (überfällig)"
	}
	if m.Status == data.StatusPaused {
		text += s.say(" ({Maßnahme} pausiert)")
	}
	return document.Text(text)
}

// nextInBrief gives its day and Kennung only, without that of the measure: „14.12.2018 (MS2)“.
func (s *section) nextInBrief(m data.Measure) []document.Run {
	if next, some := ahead(m); some && m.Status != data.StatusDone {
		return document.Text(next.Expected().String() + " (" + strings.TrimPrefix(next.ID, m.ID+"-") + ")")
	}
	if into, known := s.Project.Measure(m.MergedInto); known && m.Status == data.StatusMerged {
		return []document.Run{{Text: "ging in "}, s.idRun(into.ID), {Text: " auf"}}
	}
	return s.nextRuns(m)
}

// ahead gives the milestone of a measure that is next, if work on the measure goes on.
func ahead(m data.Measure) (next data.Milestone, some bool) {
	for _, ms := range m.Reported() {
		if ms.Open() && ms.Expected() != "" && (!some || ms.Expected().Compare(next.Expected()) < 0) {
			next, some = ms, true
		}
	}
	return next, some && m.Pursued()
}

// nextMilestone gives the first milestone that is still ahead.
func nextMilestone(p data.Project, key data.Date) (data.Milestone, bool) {
	for _, s := range p.Pending() {
		if s.Expected() != "" && s.Expected().Last() >= key {
			return s, true
		}
	}
	return data.Milestone{}, false
}

// measuresSentence says how many measures there are and how they stand.
func (in Input) measuresSentence() string {
	total := len(in.Project.Measures)
	if total == 0 {
		return in.say("{Maßnahmen} sind noch nicht erfasst.")
	}
	groups := []group{
		{one: "liegt im Plan", many: "liegen im Plan"},
		{one: "ist gefährdet", many: "sind gefährdet"},
		{one: "ist kritisch", many: "sind kritisch"},
		{one: "ist abgeschlossen", many: "sind abgeschlossen"},
		{one: in.say("wurde mit {3 einer anderen} zusammengelegt"), many: "wurden mit anderen zusammengelegt"},
		{one: "wurde abgebrochen", many: "wurden abgebrochen"},
		{one: "wird noch nicht bewertet", many: "werden noch nicht bewertet"},
	}
	for _, m := range in.Project.Measures {
		groups[in.groupOf(m)].count++
	}
	return in.say("Das {Projekt} umfasst ") + in.counted(total, "{4 eine Maßnahme}", "{Maßnahmen}") +
		breakdown(total, in.say("{sie}"), in.say("{eine}"), groups...)
}

// groupOf gives the place of a measure among the groups of measuresSentence.
func (in Input) groupOf(m data.Measure) int {
	switch m.Status {
	case data.StatusDone:
		return 3
	case data.StatusMerged:
		return 4
	case data.StatusBrokenOff:
		return 5
	}
	switch in.at.lights[m.ID].Of(data.PartWhole).Effective() {
	case data.Green:
		return 0
	case data.Yellow:
		return 1
	case data.Red:
		return 2
	}
	return 6
}
