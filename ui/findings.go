package ui

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/reports"
	"modellkommune/ui/widget"
)

// finding is a Befund of the Abgabeprüfung and the place to which it leads.
type finding struct {
	data.Finding
	at place
}

// findings lists what the Abgabeprüfung of a report finds at its key date, ticked
// hints too.
func findings(p data.Project, report data.Report, today data.Date) []finding {
	outline, _ := reports.OutlineOf(p, report, data.EditionFull) // without a Berichtsart there is none
	var list []finding
	for _, f := range p.Findings(report, outline, orElse(report.Day(), today)) {
		at := placeOf(f.Key)
		at.field = f.Field
		list = append(list, finding{f, at})
	}
	return list
}

// openFindings lists the errors among findings, and the hints that want a tick.
func openFindings(list []finding) []finding {
	return slices.DeleteFunc(slices.Clone(list), func(f finding) bool { return f.Accepted })
}

// tallyOf counts findings.
func tallyOf(list []finding) data.FindingTally {
	var plain []data.Finding
	for _, f := range list {
		plain = append(plain, f.Finding)
	}
	return data.TallyFindings(plain)
}

// openSentence says what the Abgabeprüfung has found that is still open.
func openSentence(t data.FindingTally) string {
	return "Abgabeprüfung: " + t.String() + "."
}

// hintsSentence names the hints that nobody has ticked yet, a line each.
func hintsSentence(open []finding) string {
	const shown = 8
	lines := []string{openSentence(tallyOf(open)) + " Wer trotzdem freigibt, gibt den Bericht so ab:"}
	for _, f := range open[:min(len(open), shown)] {
		lines = append(lines, "– "+f.Sentence())
	}
	if more := len(open) - shown; more > 0 {
		lines = append(lines, "– und "+data.Count(more)+" weitere unter „Prüfen“")
	}
	return strings.Join(lines, "\n")
}

// hintRow holds the tick of a hint and why it was given.
type hintRow struct {
	tick   *widget.CheckField
	reason *widget.LineField
}

// showFindings lists what the Abgabeprüfung has found; each entry leads to its
// place, a hint can be ticked. The rows stay as long as the findings do, so that
// the cursor stays where it is.
func (p *reportsPage) showFindings(r report) {
	list := p.app.session.findings(r, p.app.today())
	tally := tallyOf(list)
	names := slices.Clone(reportSections)
	if open := tally.Errors + tally.Hints; open > 0 {
		names[checkSection] = fmt.Sprintf("%s (%d)", names[checkSection], open)
	}
	p.sections.strip.rename(names)
	if p.hints == nil || !slices.EqualFunc(list, p.lacking, sameFinding) || p.checkedFor != r.ID {
		p.checkedFor = r.ID
		p.layFindings(list)
	}
	p.lacking = list
	p.tally.SetText(openSentence(tally))
	for _, f := range list {
		if row := p.hints[f.ID()]; row != nil {
			row.tick.SetValue(f.Accepted)
			row.reason.SetValue(f.Reason)
		}
	}
}

// sameFinding says whether two findings say the same, ticked or not.
func sameFinding(a, b finding) bool { return a.ID() == b.ID() && a.Text == b.Text }

// layFindings makes a row for each finding, errors first.
func (p *reportsPage) layFindings(list []finding) {
	p.hints = map[string]*hintRow{}
	p.tally = widget.NewSubheading("")
	objects := []fyne.CanvasObject{p.tally}
	if len(list) == 0 {
		p.checked.SetContent(p.tally, widget.NewParagraph("Der Bericht kann als PDF erstellt und freigegeben werden."))
		return
	}
	objects = append(objects, widget.NewParagraph("Ein Klick auf die Stelle führt dorthin. Fehler verhindern die Freigabe; Hinweise will jemand gesehen haben. Ein PDF lässt sich jederzeit erstellen."))
	for _, group := range []struct {
		title    string
		severity data.Severity
	}{{"Fehler", data.SeverityError}, {"Hinweise", data.SeverityHint}} {
		var rows []fyne.CanvasObject
		for _, f := range list {
			if f.Severity == group.severity {
				rows = append(rows, p.findingRow(f))
			}
		}
		if rows != nil {
			objects = append(objects, widget.Section(group.title, rows...))
		}
	}
	p.checked.SetContent(objects...)
}

// findingRow says what was found and leads there; a hint can be ticked.
func (p *reportsPage) findingRow(f finding) fyne.CanvasObject {
	says := tight(widget.Buttons(widget.NewQuietButton(f.Where(), func() { p.app.goTo(f.at) })), widget.NewParagraph(f.Text))
	if f.Severity != data.SeverityHint {
		return says
	}
	row := &hintRow{
		tick:   widget.NewCheckField(widget.About{Label: "Bestätigt", Hint: "Gesehen; es stimmt so."}, nil),
		reason: widget.NewLineField(widget.About{Label: "Grund", Hint: "Freiwillig; steht im Prüfprotokoll."}, nil),
	}
	row.tick.OnCommit = func(on bool) { p.accept(f, on, row.reason.Value()) }
	row.reason.OnCommit = func(reason string) { p.accept(f, true, reason) } // who says why has seen it
	p.hints[f.ID()] = row
	return widget.Section("", says, widget.Row(row.tick, row.reason))
}

// accept ticks a hint of the report or takes the tick back.
func (p *reportsPage) accept(f finding, on bool, reason string) {
	r, ok := p.list.record()
	switch {
	case !ok:
	case on:
		p.app.save("Hinweis bestätigt: "+f.Where(), r.Accept(f.ID(), reason))
	default:
		p.app.save("Hinweis wieder offen: "+f.Where(), r.Unaccept(f.ID()))
	}
}
