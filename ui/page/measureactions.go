package page

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/ui/desk"
	"modellkommune/ui/form"
	"modellkommune/ui/widget"
)

// MeasureCommands are the rarer things to do with the chosen measure.
var MeasureCommands = []struct {
	Label string
	// inMenu says that the menu has it under „Maßnahme“; the others are there as
	// commands for any record.
	InMenu bool
	Do     func(*Measures)
}{
	{"Duplizieren", true, (*Measures).duplicate},
	{"Zusammenlegen …", true, (*Measures).askMerge},
	{"Abbrechen …", true, (*Measures).askBreakOff},
	{"Wiedervorlage …", false, func(p *Measures) { askReminder(p.desk, p.Chosen) }},
	{"Verlauf", false, (*Measures).history},
	{"Löschen", true, func(p *Measures) { p.Remove() }},
}

// moreButton opens the rarer commands.
func (p *Measures) moreButton() *widget.Button {
	var labels []string
	for _, c := range MeasureCommands {
		labels = append(labels, c.Label)
	}
	return widget.NewMenuButton("Mehr …", labels, func(i int) { MeasureCommands[i].Do(p) })
}

func (p *Measures) history() {
	if m, ok := p.Record(); ok {
		form.ShowHistory(p.desk, m)
	}
}

// duplicate makes a copy of the chosen measure with its milestones, as if work on it
// had not begun: one step.
func (p *Measures) duplicate() {
	d := p.desk
	m, ok := p.Record()
	if !ok || !d.Shell.MayLeave(p.duplicate, p.Forms()...) {
		return
	}
	m, _ = p.Record() // what was being typed is in it
	var fresh data.Measure
	d.Edit(func(f *store.File) error {
		id, err := f.FreeID(data.KindMeasure, "")
		if err != nil {
			return err
		}
		var milestones []data.Record
		fresh, milestones = anew(m, id)
		return f.Change(d.Say("{Maßnahme} ")+m.ID+" dupliziert: "+id, func(tx *store.Tx) error {
			return tx.Put(append([]data.Record{fresh}, milestones...)...)
		})
	}, func() {
		d.Shell.Status.Say(d.Say("{Maßnahme} ") + m.ID + " dupliziert: " + fresh.ID)
		d.GoTo(desk.Location{Page: desk.PageMeasures, Key: fresh.Key(), Field: "title"})
	})
}

// copyMark ends the title of a copy, so that the two can be told apart.
const copyMark = " (Kopie)"

// anew gives a copy of a measure with its milestones under another Kennung. It is
// planned alike, but nothing of it has happened yet; its plan is its Basisplan.
func anew(m data.Measure, id string) (data.Measure, []data.Record) {
	old := m.Milestones
	title := []rune(m.Title)
	if limit := data.Limit(m, "title") - len([]rune(copyMark)); limit > 0 && len(title) > limit {
		title = title[:limit]
	}
	m.ID, m.Title, m.Milestones = id, strings.TrimSpace(string(title))+copyMark, nil
	m.Status, m.StatusReason, m.Progress, m.Completion, m.Overrides = data.StatusPlanned, "", nil, "", nil
	m.ForecastStart, m.ForecastEnd, m.ActualStart, m.ActualEnd = "", "", "", ""
	m.MergedInto = ""
	m.Perspectives = slices.Clone(m.Perspectives)
	for i := range m.Perspectives {
		m.Perspectives[i].State = data.PerspectiveStates[0]
	}
	ids := map[string]string{}
	for i, s := range old {
		ids[s.ID] = id + "-" + data.KindMilestone.Prefix() + data.Count(i+1)
	}
	var milestones []data.Record
	for _, s := range old {
		s.ID, s.Measure = ids[s.ID], id
		s.Status, s.DelayCause, s.EvidenceURL = data.MilestoneOpen, "", ""
		s.BaselineDate, s.ForecastDate, s.ActualDate = s.PlannedDate, "", ""
		depends := []string{}
		for _, d := range s.DependsOn {
			depends = append(depends, cmp.Or(ids[d], d))
		}
		s.DependsOn = depends
		milestones = append(milestones, s)
	}
	return m, milestones
}

// askMerge asks into which measure the chosen one goes, and why.
func (p *Measures) askMerge() {
	d := p.desk
	if !d.Shell.MayLeave(p.askMerge, p.Forms()...) {
		return
	}
	m, ok := p.Record()
	others := form.IdsOf(slices.DeleteFunc(d.Project().MergeTargets(m.ID), func(o data.Measure) bool { return !o.Pursued() }), "")
	if !ok || len(others) == 0 {
		widget.Tell(d.Window, "Zusammenlegen", d.Say("Zum Zusammenlegen gehört {eine zweite Maßnahme}, {die} weitergeführt wird. {4 Eine solche} gibt es nicht: "+
			"Abgeschlossene, abgebrochene und zusammengelegte zählen nicht."))
		return
	}
	open := openMilestones(m)
	into := widget.NewChoiceField(widget.About{Label: "Zusammenlegen mit", Required: true, Hint: d.Say("{Diese Maßnahme} wird weitergeführt.")}, others, nil)
	into.Name = d.NameOfMeasure
	reason := widget.NewTextField(widget.About{Label: "Begründung", Required: true, Hint: "Sie steht im Bericht, zum Beispiel „gleiche Zielgruppe, ein gemeinsames Forum“."}, 3, nil)
	content := []fyne.CanvasObject{into, reason}
	take := widget.NewCheckField(widget.About{Label: "Offene Meilensteine übernehmen", Hint: "Sie behalten ihre Kennung; erreichte bleiben, wo sie sind."}, nil)
	if len(open) > 0 {
		take.SetValue(true)
		content = append(content, take)
	}
	widget.Ask(d.Window, widget.Question{
		Title: d.Say("{Maßnahme} ") + m.ID + " zusammenlegen", Content: content, Yes: "Zusammenlegen",
		Text: "„" + m.Title + "“ erhält den Status „zusammengelegt“ und bleibt mit allem stehen, was bisher geschehen ist.",
	}, func(yes bool) {
		if yes {
			mergeMeasures(d, m, into.Value(), reason.Value(), take.Value())
		}
	})
}

// openMilestones lists the milestones of a measure that are still to be reached.
func openMilestones(m data.Measure) []data.Milestone {
	var open []data.Milestone
	for _, s := range m.Milestones {
		if s.Open() {
			open = append(open, s)
		}
	}
	return open
}

// merge lets a measure go into another one: one step.
func mergeMeasures(d *desk.Desk, m data.Measure, into, reason string, take bool) {
	m = m.Merge(into)
	m.StatusReason = reason
	records := []data.Record{m}
	if take {
		for _, s := range openMilestones(m) {
			s.Measure = into
			records = append(records, s)
		}
	}
	d.Change(d.Say("{Maßnahme} ")+m.ID+" mit "+into+" zusammengelegt", func(tx *store.Tx) error { return tx.Put(records...) }, func() {
		d.GoTo(desk.LocationOf(m.Key()))
		d.Shell.Status.Say(d.Say("{Maßnahme} ") + m.ID + " mit " + into + " zusammengelegt – Strg+Z nimmt es zurück")
	})
}

// askBreakOff asks why work on the chosen measure ends before it is done.
func (p *Measures) askBreakOff() {
	d := p.desk
	if !d.Shell.MayLeave(p.askBreakOff, p.Forms()...) {
		return
	}
	m, ok := p.Record()
	if !ok {
		return
	}
	reason := widget.NewTextField(widget.About{Label: "Begründung", Required: true, Hint: "Sie steht im Bericht, zum Beispiel „Förderzusage des Landes blieb aus“."}, 3, nil)
	widget.Ask(d.Window, widget.Question{
		Title: d.Say("{Maßnahme} ") + m.ID + " abbrechen", Content: []fyne.CanvasObject{reason}, Yes: d.Say("{Maßnahme} abbrechen"), No: "Zurück",
		Text: "„" + m.Title + "“ erhält den Status „abgebrochen“. Nichts wird gelöscht; offene Meilensteine zählen nicht mehr.",
	}, func(yes bool) {
		if !yes {
			return
		}
		m = m.Become(data.StatusBrokenOff)
		m.StatusReason = reason.Value()
		d.Change(d.Say("{Maßnahme} ")+m.ID+" abgebrochen", func(tx *store.Tx) error { return tx.Put(m) }, func() {
			d.Shell.Status.Say(d.Say("{Maßnahme} ") + m.ID + " abgebrochen – Strg+Z nimmt es zurück")
		})
	})
}
