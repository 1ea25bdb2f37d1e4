package ui

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/widget"
)

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
// place, a hint can be ticked. The rows stay as long as the findings do, and until
// the reason that is being typed in one is saved, so that the cursor stays where it
// is.
func (p *reportsPage) showFindings(r report) {
	list, current := p.app.findings(r)
	if r.ID != p.checkedFor {
		p.checkedFor, p.lacking, p.hints, p.most = r.ID, nil, nil, mostFindings
		p.sections.strip.rename(reportSections)
		p.checked.SetContent(widget.NewParagraph(checking))
	}
	if !current {
		return
	}
	tally := tallyOf(list)
	names := slices.Clone(reportSections)
	if open := tally.Errors + tally.Hints; open > 0 && !r.Status.Released() {
		names[checkSection] = fmt.Sprintf("%s (%s)", names[checkSection], data.Count(open))
	}
	p.sections.strip.rename(names)
	if p.hints == nil || !p.checked.Dirty() && !slices.EqualFunc(list, p.lacking, sameFinding) {
		p.lacking = list
		p.layFindings()
	}
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

// mostFindings is how many findings are listed before the officer asks for more: a
// row costs the window some milliseconds.
const mostFindings = 50

// layFindings makes a row for each finding that is listed, errors first.
func (p *reportsPage) layFindings() {
	list := p.lacking[:min(len(p.lacking), p.most)]
	p.hints, p.places = map[string]*hintRow{}, nil
	p.tally = widget.NewSubheading("")
	objects := []fyne.CanvasObject{p.sealed[2], p.tally}
	if len(list) == 0 {
		p.checked.SetContent(p.sealed[2], p.tally, widget.NewParagraph("Der Bericht kann als PDF erstellt und freigegeben werden."))
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
	if more := len(p.lacking) - len(list); more > 0 {
		objects = append(objects,
			widget.NewParagraph("Dazu kommen weitere Befunde: "+data.Count(more)+"."),
			widget.Buttons(widget.NewButton("Mehr zeigen", p.moreFindings)))
	}
	p.checked.SetContent(objects...)
}

// moreFindings lists more of what was found and goes to the first of them.
func (p *reportsPage) moreFindings() {
	first := p.most
	p.most += mostFindings
	p.hints = nil
	p.showChecked()
	if first < len(p.places) {
		p.app.window.Canvas().Focus(p.places[first])
	}
}

// showChecked shows what the Abgabeprüfung has found.
func (p *reportsPage) showChecked() {
	if r, ok := p.list.record(); ok {
		p.showFindings(r)
	}
}

// findingRow says what was found and leads there; a hint can be ticked.
func (p *reportsPage) findingRow(f finding) fyne.CanvasObject {
	leads := widget.NewQuietButton(f.Where(), func() { p.app.goTo(f.at) })
	p.places = append(p.places, leads)
	says := tight(widget.Buttons(leads), widget.NewParagraph(f.Text))
	if f.Severity != data.SeverityHint {
		return says
	}
	row := &hintRow{
		tick:   widget.NewCheckField(widget.About{Label: "Bestätigt", Hint: "Gesehen; es stimmt so."}, nil),
		reason: widget.NewLineField(widget.About{Label: "Grund", Limit: data.Limit(report{}, "accepted.reason"), Hint: "Freiwillig; steht im Prüfprotokoll."}, nil),
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
