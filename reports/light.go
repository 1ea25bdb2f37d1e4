package reports

import (
	"fmt"
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

// legend explains the lights with the thresholds that hold for the project.
func (s *section) legend() document.Table {
	limits := s.Project.Programme.Thresholds.OrDefault()
	t := document.Table{
		Caption: "Bedeutung der Ampeln",
		Summary: "Zu jeder Stufe der Ampeln, wann sie gilt.",
		Columns: []document.Column{
			{Head: "Ampel", Weight: 21},
			{Head: "Termin", Weight: 46},
			{Head: "Finanzen", Weight: 42},
			{Head: "Zielerreichung", Weight: 31},
			{Head: "Risiko", Weight: 25},
		},
		RowHeads: true,
		Small:    true,
	}
	for _, r := range []struct {
		light                       data.Light
		schedule, money, goal, risk string
	}{
		{
			data.Green, "Weder das Ende noch ein offener Meilenstein liegt hinter dem Plan.",
			fmt.Sprintf("Die Prognose liegt bei höchstens %s des Plans.", percent(limits.CostYellow)),
			fmt.Sprintf("Mindestens %s dessen, was am Stichtag fällig ist, sind erreicht.", percent(limits.GoalGreen)),
			fmt.Sprintf("Das höchste offene Risiko hat eine Stufe unter %s.", data.Count(limits.RiskYellow)),
		},
		{
			data.Yellow, fmt.Sprintf("Das Ende oder ein offener Meilenstein liegt hinter dem Plan, aber höchstens um %s der geplanten Dauer; %s gelten immer als beherrschbar.", percent(limits.SlipShare), data.Days(limits.SlipDays)),
			fmt.Sprintf("Die Prognose liegt bei höchstens %s des Plans, oder weniger als %s des zeitanteiligen Plans sind ausgegeben.", percent(limits.CostRed), percent(limits.Underuse)),
			fmt.Sprintf("Mindestens %s sind erreicht.", percent(limits.GoalYellow)),
			fmt.Sprintf("Stufe %s bis %s", data.Count(limits.RiskYellow), data.Count(limits.RiskRed-1)),
		},
		{
			data.Red, "Das Ende oder ein offener Meilenstein liegt weiter hinter dem Plan, oder ein Pflicht-Meilenstein ist überfällig und hat keine Prognose.",
			"Die Prognose liegt darüber.", "Weniger ist erreicht.",
			fmt.Sprintf("Stufe ab %s", data.Count(limits.RiskRed)),
		},
	} {
		t.Rows = append(t.Rows, row(document.Cell{Runs: []document.Run{lightRun(r.light), {Text: "\n(" + r.light.Colour() + ")"}}}, cell(r.schedule), cell(r.money), cell(r.goal), cell(r.risk)))
	}
	if !slices.Contains(s.parts(), data.PartRisk) {
		return withoutColumn(t, len(t.Columns)-1)
	}
	return t
}

// legendNote explains what the table leaves out.
func (s *section) legendNote() document.Paragraph {
	whole := "Die Gesamtampel zeigt die schlechteste der anderen Ampeln. "
	if !slices.Contains(s.parts(), data.PartRisk) {
		whole = "Die Gesamtampel zeigt die schlechteste der anderen Ampeln und der Risiko-Ampel, die in dieser Fassung nicht steht. "
	}
	note := document.Paragraph{Tone: document.Small, Runs: []document.Run{
		{Text: whole},
		lightRun(data.Blue),
		{Text: " (blau) steht bei Maßnahmen, die abgeschlossen oder mit einer anderen zusammengelegt sind, "},
		lightRun(data.Grey),
		{Text: " (grau), wo Angaben fehlen, wo noch nichts fällig ist und bei Ideen und abgebrochenen Maßnahmen. " +
			"Die Termin-Ampel misst am Plan, also an den zuletzt vereinbarten Terminen; Abweichungen in Tagen zählen dagegen ab dem Basisplan, den zuerst vereinbarten Terminen."},
	}}
	if slices.Contains(s.parts(), data.PartRisk) {
		note.Runs = append(note.Runs, document.Run{Text: " Die Stufe eines Risikos ist Wahrscheinlichkeit mal Auswirkung, jeweils von 1 bis 5."})
	}
	return note
}
