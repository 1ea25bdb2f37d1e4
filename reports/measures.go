package reports

import (
	"cmp"
	"slices"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// measures writes a sheet for each measure.
func measures(s *section) {
	for _, m := range s.Project.Measures {
		h := s.newHeading(2, measureName(m))
		h.Anchor = anchor(m.ID)
		s.add(h)
		s.sheet(m)
	}
}

// sheet tells first how the measure stands, then what it is about, what came of
// it, and at the end who takes part.
func (s *section) sheet(m data.Measure) {
	if m.Summary == "" {
		s.add(labelledRequired("Kurzbeschreibung", "")...)
	}
	s.add(freeText(m.Summary)...)
	s.add(s.standing(m))
	s.measureLights(m)
	s.add(labelled("Problem", m.Problem)...)
	s.add(labelledRequired("Ziel", m.Goal)...)
	s.add(labelledRequired("Erwartetes Ergebnis", m.ExpectedResult)...)
	s.add(labelled("Vorgehen", m.Description)...)
	s.pictures(m.ID)
	if shown := m.Reported(); len(shown) > 0 {
		s.add(s.milestoneTable(m, shown))
	}
	s.perspectiveWork(m)
	for _, i := range s.Project.IndicatorsOf(m.ID) {
		s.indicator(i)
	}
	if items := data.BudgetOf(m.ID, s.positions()); len(items) > 0 {
		s.add(budgetTable("Mittel von "+m.ID, items))
		s.sentences(document.Small, forecastNote(data.SumOf(items)))
	}
	s.measureRisks(m)
	s.add(labelled("Verstetigung nach Projektende", m.Continuation)...)
	s.add(labelled("In einfacher Sprache", m.PlainLanguage)...)
	s.add(links(m.Links)...)
	s.add(s.context(m))
}

func (s *section) standing(m data.Measure) document.Table {
	t := facts("Stand der Maßnahme: je Zeile eine Angabe.",
		fact{"Status", s.statusRuns(m)},
		s.statusReason(m),
		fact{"Fortschritt", document.Text(progressOf(m))},
		required("Laufzeit", term(m)),
		required("Federführung", m.Unit),
		s.responsible(m),
	)
	t.Small = true
	return t
}

// responsible names the verantwortliche Person, except to the public.
func (s *section) responsible(m data.Measure) fact {
	if s.Edition == data.EditionPublic {
		return fact{}
	}
	return required("Verantwortlich", s.person(m.Responsible))
}

// measureLights sets the lights with their reasons; where the status alone
// decides all of them, one sentence is enough.
func (s *section) measureLights(m data.Measure) {
	lights, trends := s.lightsOf(m), s.at.trends
	whole := lights.Of(data.PartWhole)
	if lights.Alike() {
		s.add(document.Paragraph{Runs: []document.Run{{Text: "Ampeln: ", Bold: true}, lightRun(whole.Effective()), {Text: ". " + whole.Why()}}})
		return
	}
	t := document.Table{
		Caption: "Ampeln von " + m.ID,
		Summary: "Gesamtampel der Maßnahme und die Ampeln, aus denen sie folgt, mit ihren Gründen.",
		Columns: []document.Column{
			{Head: "Ampel", Weight: 26}, {Head: "Stand", Weight: 26}, {Head: "Trend", Weight: 27}, {Head: "Grund", Weight: 86},
		},
		RowHeads: true,
		Small:    true,
	}
	for _, part := range s.parts() {
		j := lights.Of(part)
		why := reasonOf(j)
		if part == data.PartWhole && j.Deviation() == "" {
			why = "Die schlechteste der anderen Ampeln zählt."
			if s.Edition == data.EditionPublic {
				why = "Die schlechteste Ampel zählt, auch die hier nicht gezeigte Risiko-Ampel."
			}
		}
		t.Rows = append(t.Rows, document.Row{Strong: part == data.PartWhole, Cells: []document.Cell{
			cell(string(part)),
			{Runs: []document.Run{lightRun(j.Effective())}},
			cell(trendText(trends[data.LightPlace{Measure: m.ID, Part: part}])),
			cell(why),
		}})
	}
	if trends == nil {
		t = withoutColumn(t, 2)
	}
	s.add(t)
}

// perspectiveWork tells what the measure does for each of its perspectives.
func (s *section) perspectiveWork(m data.Measure) {
	t := document.Table{
		Caption:  "Perspektiven der Offenheit in " + m.ID,
		Summary:  "Zu jeder Perspektive, die die Maßnahme verfolgt, der Stand der Aktivitäten und ihr Beitrag.",
		Columns:  []document.Column{{Head: "Perspektive", Weight: 45}, {Head: "Stand", Weight: 22}, {Head: "Beitrag", Weight: 98}},
		RowHeads: true,
		Small:    true,
	}
	for _, p := range append(slices.Clone(data.Perspectives), "") { // last what somebody wrote before choosing one
		for _, w := range m.Perspectives {
			if w.Perspective == p {
				t.Rows = append(t.Rows, row(cell(string(p)), cell(string(w.State)), cell(w.Text)))
			}
		}
	}
	if perspectivesDescribed(m) {
		s.add(t)
	}
}

// perspectivesDescribed says whether somebody wrote more of a perspective than that the
// measure follows it.
func perspectivesDescribed(m data.Measure) bool {
	return slices.ContainsFunc(m.Perspectives, func(w data.PerspectiveWork) bool { return w.State != "" || w.Text != "" })
}

// measureRisks lists the open risks of a measure in brief. The public edition has
// their figures only, which tell nothing in a table.
func (s *section) measureRisks(m data.Measure) {
	if s.Edition == data.EditionPublic {
		return
	}
	t := document.Table{
		Caption: "Offene Risiken von " + m.ID,
		Summary: "Offene Risiken der Maßnahme mit ihrer Stufe und der Gegenmaßnahme.",
		Columns: []document.Column{
			{Head: "Risiko", Weight: 60}, {Head: "Stufe", Weight: 20}, {Head: "Gegenmaßnahme", Weight: 65}, {Head: "Frist", Weight: 20},
		},
		RowHeads: true,
		Small:    true,
	}
	for _, r := range s.Project.RisksOf(m.ID) {
		if r.Open() {
			t.Rows = append(t.Rows, row(cell(named(r.ID, r.Title)), cell(s.level(r)), cell(r.Action), cell(r.Due.String())))
		}
	}
	if len(t.Rows) > 0 {
		s.add(t)
	}
}

func (s *section) context(m data.Measure) document.Table {
	perspectives := fact{} // they have a table of their own
	if !perspectivesDescribed(m) {
		perspectives = required("Perspektiven", perspectiveNames(m))
	}
	t := facts("Beteiligte und Einordnung der Maßnahme: je Zeile eine Angabe.",
		optional("Mitwirkende Stellen", strings.Join(m.Contributors, ", ")),
		optional("Partner", partners(m.Partners)),
		required("Zielgruppen", m.TargetGroups),
		perspectives,
		optional("Handlungsfelder", strings.Join(m.Fields, ", ")),
		optional("Art", strings.Join(given(string(m.Kind), string(m.Novelty)), ", ")),
		optional("Umsetzungsgrad (OGP)", string(m.Completion)),
		s.origin(m),
	)
	t.Caption = "Beteiligte und Einordnung von " + m.ID
	t.Small = true
	return t
}

// term gives the Laufzeit as planned, as expected where that differs and is
// still to come, and as far as known as it was.
func term(m data.Measure) string {
	planned := data.Period(m.Start, m.End)
	if planned == "" {
		return ""
	}
	text := "Plan: " + planned
	moved := m.ForecastStart != "" && m.ForecastStart != m.Start || m.ForecastEnd != "" && m.ForecastEnd != m.End
	if moved && m.Pursued() && m.ActualEnd == "" {
		text += "\nPrognose: " + data.Period(m.ForecastStart, m.ForecastEnd)
	}
	if actual := data.Period(m.ActualStart, m.ActualEnd); actual != "" {
		text += "\nTatsächlich: " + actual
	}
	return text
}

// statusReason gives the Begründung.
func (s *section) statusReason(m data.Measure) fact {
	if s.Project.OwesReason(m, s.Date) {
		return required("Begründung", m.StatusReason)
	}
	return optional("Begründung", m.StatusReason)
}

func progressOf(m data.Measure) string {
	n, computed := m.EffectiveProgress()
	if !m.ProgressKnown() {
		return notRecorded
	}
	if computed {
		return percent(n) + " (berechnet aus den Meilensteinen)"
	}
	return percent(n) + " (eigene Angabe)"
}

func partners(all []data.MeasurePartner) string {
	var names []string
	for _, p := range all {
		name := p.Name
		if notes := given(p.Sort, p.Role); len(notes) > 0 {
			name += " (" + strings.Join(notes, ", ") + ")"
		}
		names = append(names, name)
	}
	return strings.Join(names, "\n")
}

// origin names the measure from which this one was split.
func (s *section) origin(m data.Measure) fact {
	from, ok := s.Project.Measure(m.SplitFrom)
	if !ok {
		return fact{}
	}
	return fact{"Abgespalten von", []document.Run{s.measureRun(from)}}
}

func (s *section) milestoneTable(m data.Measure, milestones []data.Milestone) document.Table {
	t := document.Table{
		Caption: "Meilensteine von " + m.ID,
		Summary: "Meilensteine der Maßnahme mit ihren Terminen, der Abweichung vom Basisplan, Status und Ursache einer Abweichung.",
		Columns: []document.Column{
			{Head: "Meilenstein", Weight: 58},
			{Head: "Basisplan", Weight: 18.5},
			{Head: "Plan", Weight: 18.5},
			{Head: "Ist oder Prognose", Weight: 19},
			{Head: "Abweichung", Weight: 20, Align: document.Right},
			{Head: "Status und Ursache", Weight: 31},
		},
		RowHeads: true,
		Small:    true,
	}
	for _, ms := range milestones {
		t.Rows = append(t.Rows, row(
			document.Cell{Runs: s.milestoneRuns(m, ms)},
			cell(ms.BaselineDate.String()),
			cell(ms.PlannedDate.String()),
			cell(actualOrForecast(ms)),
			cell(s.deviation(ms)),
			cell(strings.Join(given(s.milestoneStatus(ms), string(ms.DelayCause)), ": ")),
		))
	}
	return t
}

// actualOrForecast gives the Ist; until there is one, the Prognose.
func actualOrForecast(ms data.Milestone) string {
	if ms.ActualDate == "" && ms.ForecastDate != "" {
		return ms.ForecastDate.String() + " (Prognose)"
	}
	return ms.ActualDate.String()
}

// milestoneRuns names a milestone and what shows that it was reached.
func (s *section) milestoneRuns(m data.Measure, ms data.Milestone) []document.Run {
	name := milestoneName(ms)
	if ms.Mandatory {
		name += " (Pflicht)"
	}
	out := []document.Run{{Text: name}}
	if evidence := cmp.Or(ms.Evidence, ms.EvidenceURL); evidence != "" {
		out = append(out, document.Run{Text: "\n"}, document.Run{Text: "Nachweis: " + evidence, URL: ms.EvidenceURL})
	}
	if others := foreign(m, ms); len(others) > 0 {
		out = append(out, document.Run{Text: "\nSetzt voraus: " + strings.Join(others, ", ")})
	}
	if ms.Responsible != "" {
		out = append(out, document.Run{Text: "\nVerantwortlich: " + s.person(ms.Responsible)})
	}
	return out
}

// foreign gives the milestones of other measures that must come first; that
// those of the same measure build on each other goes without saying.
func foreign(m data.Measure, ms data.Milestone) []string {
	return slices.DeleteFunc(slices.Clone(ms.DependsOn), func(id string) bool {
		return slices.ContainsFunc(m.Milestones, func(own data.Milestone) bool { return own.ID == id })
	})
}

// links lists where to read more; a single link needs no list.
func links(all []data.Link) []document.Block {
	lead := document.Run{Text: "Weitere Informationen: ", Bold: true}
	var list document.List
	for _, l := range all {
		text := l.Title
		if text == "" {
			text = l.URL
		}
		list.Items = append(list.Items, []document.Run{{Text: text, URL: l.URL}})
	}
	switch len(all) {
	case 0:
		return nil
	case 1:
		return []document.Block{document.Paragraph{Runs: append([]document.Run{lead}, list.Items[0]...)}}
	}
	lead.Text = "Weitere Informationen:"
	return []document.Block{document.Paragraph{Runs: []document.Run{lead}, KeepWithNext: true}, list}
}
