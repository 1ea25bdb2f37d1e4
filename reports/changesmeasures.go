package reports

import (
	"cmp"
	"slices"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// standingFields are the fields of a measure that its row shows.
var standingFields = []string{"status", "progress", "end", "forecast_end", "actual_end", "merged_into"}

// writeMeasures names the measures that came, went and ended, and shows how the
// others have moved.
func (c comparison) writeMeasures() {
	name := func(m data.Measure) []document.Run { return []document.Run{c.measureRun(m)} }
	gone := func(m data.Measure) []document.Run { return document.Text(measureName(m)) } // it has no sheet any more
	table := c.standingTable()
	d := c.Changes.Measures
	if len(table.Rows)+len(d.New)+len(d.Removed)+len(c.Merged)+len(c.BrokenOff)+len(c.Done) == 0 {
		return
	}
	c.heading(2, c.say("{Maßnahmen}"))
	c.outcomes(
		outcome{"Neu aufgenommen", each(d.New, name)},
		outcome{"Abgeschlossen", each(c.Done, name)},
		outcome{"Zusammengelegt", each(c.Merged, func(m data.Measure) []document.Run {
			if _, known := c.Project.Measure(m.MergedInto); !known {
				return name(m)
			}
			return []document.Run{c.measureRun(m), {Text: " mit "}, c.idRun(m.MergedInto)}
		})},
		outcome{"Abgebrochen", each(c.BrokenOff, name)},
		outcome{"Gestrichen", each(d.Removed, gone)},
	)
	if len(table.Rows) > 0 {
		c.add(table)
	}
}

// standingTable shows the measures whose status, progress, end or Gesamtampel
// has changed.
func (c comparison) standingTable() document.Table {
	t := document.Table{
		Caption: c.say("{Maßnahmen}, deren Stand sich geändert hat"),
		Summary: c.say("Zu {3 jeder Maßnahme} Status, Fortschritt und geplantes Ende, bisher und jetzt, dazu die Gesamtampel mit ihrem Trend."),
		Columns: []document.Column{
			{Head: c.say("{Maßnahme}"), Weight: 50},
			{Head: "Status", Weight: 34},
			{Head: "Fortschritt", Weight: 25},
			{Head: "Geplantes Ende", Weight: 26},
			{Head: "Gesamtampel", Weight: 30},
		},
		RowHeads: true,
		Small:    true,
	}
	for _, s := range c.standings() {
		t.Rows = append(t.Rows, row(
			document.Cell{Runs: []document.Run{c.measureRun(s.now)}},
			document.Cell{Runs: c.statusMove(s)},
			cell(progressMove(s.progress, s.now)),
			cell(endMove(s.old, s.now)),
			lightCell(c.wholeLight(s.now), c.at.trends[data.LightPlace{Measure: s.now.ID, Part: data.PartWhole}]),
		))
	}
	return t
}

// briefStandings shows the same closer, the Gesamtampel as it was and is.
func (c comparison) briefStandings() document.Table {
	t := document.Table{
		Caption: c.say("{Maßnahmen}, deren Stand sich geändert hat, bisher → jetzt"),
		Summary: c.say("Zu {3 jeder Maßnahme} Status, Fortschritt, geplantes Ende und Gesamtampel, bisher und jetzt."),
		Columns: []document.Column{
			{Head: c.say("{Maßnahme}"), Weight: 49},
			{Head: "Status", Weight: 32},
			{Head: "Fortschritt", Weight: 21},
			{Head: "Geplantes Ende", Weight: 36},
			{Head: "Gesamtampel", Weight: 27},
		},
		RowHeads: true,
		Small:    true,
	}
	was := map[string]data.Light{}
	for _, l := range c.Lights {
		if l.Part == data.PartWhole {
			was[l.Measure] = l.Old
		}
	}
	for _, s := range c.standings() {
		light := []document.Run{lightRun(c.wholeLight(s.now))}
		if old, changed := was[s.now.ID]; changed {
			light = []document.Run{lightRun(old), {Text: " → "}, light[0]}
		}
		t.Rows = append(t.Rows, row(
			document.Cell{Runs: []document.Run{c.measureRun(s.now)}},
			document.Cell{Runs: c.statusMove(s)},
			cell(progressMove(s.progress, s.now)),
			cell(strings.ReplaceAll(endMove(s.old, s.now), "→\n", "→ ")),
			document.Cell{Runs: light},
		))
	}
	return t
}

// standing is a measure before and now, with the progress that it had.
type standing struct {
	old, now data.Measure
	progress string
}

// standings gives the measures whose status, progress, end or Gesamtampel has changed.
func (c comparison) standings() []standing {
	changed := map[string]bool{}
	for _, m := range c.Changes.Measures.Changed {
		changed[m.Now.ID] = slices.ContainsFunc(m.Fields, func(f data.FieldChange) bool { return slices.Contains(standingFields, f.Name) })
	}
	for _, l := range c.Lights {
		changed[l.Measure] = changed[l.Measure] || l.Part == data.PartWhole
	}
	var list []standing
	for _, m := range c.Project.Measures {
		old, known := c.last.Project.Measure(m.ID)
		whole, _ := c.at.before.Measure(m.ID) // with the milestones that were shown then
		progress := standingProgress(whole)
		if known && (changed[m.ID] || progress != standingProgress(m)) {
			list = append(list, standing{old, m, progress})
		}
	}
	return list
}

func (c comparison) statusMove(s standing) []document.Run {
	status := c.statusRuns(s.now)
	if s.old.Status != s.now.Status {
		status = append([]document.Run{{Text: cmp.Or(c.Project.Programme.Template.StatusWord(s.old), "–") + " → "}}, status...)
	}
	return status
}

func (c comparison) wholeLight(m data.Measure) data.Light {
	return c.at.lights[m.ID].Of(data.PartWhole).Effective()
}

// progressMove writes the progress before and after; that of a measure that was
// merged says nothing any more.
func progressMove(old string, m data.Measure) string {
	if standingProgress(m) == "" {
		return ""
	}
	return arrow(old, standingProgress(m))
}

// endMove writes the end as planned before and now, and when the measure has
// ended or, if it goes on, is expected to.
func endMove(old, m data.Measure) string {
	lines := []string{strings.Replace(arrow(old.End.String(), m.End.String()), "→ ", "→\n", 1)}
	switch {
	case m.ActualEnd != "":
		lines = append(lines, "Ist "+m.ActualEnd.String())
	case m.Pursued() && m.ForecastEnd != "" && m.ForecastEnd != m.End:
		lines = append(lines, "Prognose "+m.ForecastEnd.String())
	}
	return strings.Join(given(lines...), "\n")
}
