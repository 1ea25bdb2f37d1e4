package chart

import (
	"fmt"
	"strings"

	"modellkommune/data"
)

// ganttText says what the Gantt chart shows: how many measures over which
// time, how far their milestones are, and which is latest.
func ganttText(p data.Project, from, to, key data.Date) string {
	word := p.Programme.Template.Measure
	text := "Balkenplan mit " + data.Counted(len(p.Measures), word.In("{Maßnahme}"), word.In("{3 Maßnahmen}"))
	if from != "" {
		text += fmt.Sprintf(" von %s bis %s", monthOf(from), monthOf(to))
	}
	text += "."
	var most data.Lag
	var latest data.Milestone
	for _, m := range p.Measures {
		for _, s := range m.Reported() {
			if by, known := s.Deviation(key); known && by.Days > most.Days && !p.GivenUp(s) {
				most, latest = by, s
			}
		}
	}
	t := p.Tally(key)
	if t.All == 0 {
		return text + " Meilensteine sind nicht eingetragen."
	}
	text += " Meilensteine"
	if key != "" {
		text += " am Stichtag " + key.Long()
	}
	text += fmt.Sprintf(": %d von %d erreicht, %s überfällig.", t.Reached, t.All, none(t.Overdue))
	if most.Days == 0 {
		return text + " Keiner liegt hinter dem Basisplan."
	}
	return text + fmt.Sprintf(" Am weitesten hinter dem Basisplan liegt %s mit einer Abweichung von %s.", strings.TrimSpace(latest.ID+" "+latest.Title), strings.ReplaceAll(most.Dative(), "\u00a0", " "))
}

// none writes a number of milestones.
func none(n int) string {
	if n == 0 {
		return "keiner"
	}
	return data.Count(n)
}

func monthOf(d data.Date) string {
	t := d.Time()
	return fmt.Sprintf("%s %d", data.MonthName(t.Month()), t.Year())
}
