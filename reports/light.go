package reports

import (
	"slices"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// LightSign gives the sign that is drawn before a light's word.
func LightSign(l data.Light) document.Sign {
	switch l {
	case data.Green:
		return document.SignGreen
	case data.Yellow:
		return document.SignYellow
	case data.Red:
		return document.SignRed
	case data.Blue:
		return document.SignBlue
	}
	return document.SignGrey
}

// lightRun writes a light as a word with its sign.
func lightRun(l data.Light) document.Run {
	return document.Run{Text: string(l), Sign: LightSign(l)}
}

// trendText writes a trend as an arrow and a word; a new light has no arrow.
func trendText(t data.Trend) string {
	if t.Arrow() == "" {
		return string(t)
	}
	return t.Arrow() + nbsp + string(t)
}

// lightCell writes a light with its trend below it, if there is one.
func lightCell(l data.Light, t data.Trend) document.Cell {
	c := document.Cell{Runs: []document.Run{lightRun(l)}}
	if t != "" {
		c.Runs = append(c.Runs, document.Run{Text: "\n" + trendText(t)})
	}
	return c
}

// reasonOf says why a light holds; where it was set otherwise than computed, it
// says both.
func reasonOf(j data.Judgement) string {
	if deviation := j.Deviation(); deviation != "" {
		return deviation
	}
	return j.Why()
}

// wholeFirst are the lights in the order of the report: the answer, then what it
// follows from.
var wholeFirst = []data.LightPart{data.PartWhole, data.PartSchedule, data.PartMoney, data.PartGoal, data.PartRisk}

// parts are the lights that the edition shows: of risks the public one holds the
// figures only.
func (s *section) parts() []data.LightPart {
	if s.Edition == data.EditionPublic {
		return wholeFirst[:len(wholeFirst)-1]
	}
	return wholeFirst
}

// partColumns are the heads of a table with all lights.
func (s *section) partColumns(weight float64) []document.Column {
	var list []document.Column
	for _, part := range s.parts() {
		list = append(list, document.Column{Head: string(part), Weight: weight})
	}
	return list
}

// legend explains the lights with the limits that hold for the project. Where older rules have judged it, those stand
// in the report of then.
func (s *section) legend() []document.Block {
	if s.at.whole.Judged != nil && s.at.whole.Judged.Rules < data.LightRules {
		return []document.Block{document.Paragraph{Tone: document.Small, Runs: document.Text("Die Ampeln sind so, wie sie bei der Freigabe nach den damaligen Regeln berechnet wurden; diese Regeln stehen im freigegebenen Vollbericht.")}}
	}
	limits := s.Project.Programme.Thresholds
	t := document.Table{
		Caption: "Bedeutung der Ampeln",
		Summary: "Zu jeder Stufe der Ampeln, wann sie gilt.",
		Columns: []document.Column{
			{Head: "Ampel", Weight: 17},
			{Head: "Termin", Weight: 57},
			{Head: "Finanzen", Weight: 36},
			{Head: "Zielerreichung", Weight: 33},
			{Head: "Risiko", Weight: 22},
		},
		RowHeads: true,
		Small:    true,
	}
	for _, r := range limits.Legend(s.template().Measure) {
		t.Rows = append(t.Rows, row(document.Cell{Runs: []document.Run{lightRun(r.Light), {Text: "\n(" + r.Light.Colour() + ")"}}}, cell(r.Schedule), cell(r.Money), cell(r.Goal), cell(r.Risk)))
	}
	if !slices.Contains(s.parts(), data.PartRisk) {
		t = withoutColumn(t, len(t.Columns)-1)
	}
	return []document.Block{t, s.legendNote(limits)}
}

// legendNote explains what the table leaves out.
func (s *section) legendNote(limits data.Thresholds) document.Paragraph {
	withheld := ""
	if !slices.Contains(s.parts(), data.PartRisk) {
		withheld = " Die Risiko-Ampel steht in dieser Fassung nicht, zählt aber mit."
	}
	note := document.Paragraph{Tone: document.Small, Runs: []document.Run{
		{Text: limits.WholeLegend(s.template().Measure) + withheld + " "},
		lightRun(data.Blue),
		{Text: s.say(" (blau) heißt, dass {die Maßnahme} beendet ist; {ihre} Finanzen und {ihre} Zielerreichung bleiben bewertet. ")},
		lightRun(data.Grey),
		{Text: s.say(" (grau) steht, wo Angaben fehlen, wo noch nichts fällig ist und bei Ideen, zusammengelegten und abgebrochenen {3 Maßnahmen}, deren Finanzen bewertet bleiben. ") + limits.ProjectLegend(s.template().Measure) +
			" Die Termin-Ampel misst am Plan, also an den zuletzt vereinbarten Terminen; Abweichungen in Tagen zählen dagegen ab dem Basisplan, den zuerst vereinbarten Terminen."},
	}}
	if s.Project.RoughlyPlanned() {
		note.Runs = append(note.Runs, document.Run{Text: " Ein Termin, der nur als Monat, Quartal, Halbjahr oder Jahr bekannt ist, zählt mit dessen letztem Tag; Abweichungen von ihm sind gerundet."})
	}
	if slices.Contains(s.parts(), data.PartRisk) {
		note.Runs = append(note.Runs, document.Run{Text: " Die Stufe eines Risikos ist Wahrscheinlichkeit mal Auswirkung, jeweils von 1 bis 5."})
	}
	return note
}
