package report

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/widget"
)

// hintRow holds the tick of a hint and why it was given.
type hintRow struct {
	tick   *widget.CheckField
	reason *widget.LineField
}

// showFindings lists what the Abgabeprüfung has found; each entry leads to its
// place, a hint can be ticked. The rows stay as long as the findings do, and until
// the reason that is being typed in one is saved, so that the cursor stays where it
// is.
func (p *reportsPage) showFindings(r data.Report) {
	list, current := p.desk.Findings(r)
	if r.ID != p.checkedFor {
		p.checkedFor, p.lacking, p.hints, p.most = r.ID, nil, nil, mostFindings
		p.Sections.Tabs.Rename(reportSections)
		p.checked.SetContent(widget.NewParagraph(desk.Checking))
	}
	if !current {
		return
	}
	tally := desk.TallyOf(list)
	names := slices.Clone(reportSections)
	if open := tally.Errors + tally.Hints; open > 0 && !r.Status.Released() {
		names[desk.CheckSection] = fmt.Sprintf("%s (%s)", names[desk.CheckSection], data.Count(open))
	}
	p.Sections.Tabs.Rename(names)
	if p.hints == nil || !p.checked.Dirty() && !slices.EqualFunc(list, p.lacking, sameFinding) {
		p.lacking = list
		p.layFindings()
	}
	p.tally.SetText(desk.OpenSentence(tally))
	for _, f := range list {
		if row := p.hints[f.ID()]; row != nil {
			row.tick.SetValue(f.Accepted)
			row.reason.SetValue(f.Reason)
		}
	}
}

// sameFinding says whether two findings say the same, ticked or not.
func sameFinding(a, b desk.Finding) bool { return a.ID() == b.ID() && a.Text == b.Text }

// mostFindings is how many findings are listed before the officer asks for more: a
// row costs the window some milliseconds.
const mostFindings = 50

// layFindings makes a row for each finding that is listed, errors first.
func (p *reportsPage) layFindings() {
	list := p.lacking[:min(len(p.lacking), p.most)]
	p.hints, p.places = map[string]*hintRow{}, nil
	p.tally = widget.NewSubheading("")
	objects := []fyne.CanvasObject{p.releasedNotes[2], p.tally}
	if len(list) == 0 {
		p.checked.SetContent(p.releasedNotes[2], p.tally, widget.NewParagraph("Der Bericht kann als PDF erstellt und freigegeben werden."))
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
	p.ShowChecked()
	if first < len(p.places) {
		p.desk.Window.Canvas().Focus(p.places[first])
	}
}

var _ desk.ShowsFindings = (*reportsPage)(nil)

// ShowChecked shows what the Abgabeprüfung has found.
func (p *reportsPage) ShowChecked() {
	if r, ok := p.list.Record(); ok {
		p.showFindings(r)
	}
}

// findingRow says what was found and leads there; a hint can be ticked.
func (p *reportsPage) findingRow(f desk.Finding) fyne.CanvasObject {
	leads := widget.NewQuietButton(f.Where(), func() { p.desk.GoTo(f.At) })
	p.places = append(p.places, leads)
	buttons := []fyne.CanvasObject{leads}
	if f.MayBeUnforeseen() {
		buttons = append(buttons, widget.NewQuietButton("Nicht vorgesehen …", func() { p.askUnforeseen(f) }))
	}
	says := widget.Tight(widget.Buttons(buttons...), widget.NewParagraph(f.Text+"\nGeprüft für: "+f.Serves))
	if f.Severity != data.SeverityHint {
		return says
	}
	row := &hintRow{
		tick:   widget.NewCheckField(widget.About{Label: "Bestätigt", Hint: "Gesehen; es stimmt so."}, nil),
		reason: widget.NewLineField(widget.About{Label: "Grund", Limit: data.Limit(data.Report{}, "accepted.reason"), Hint: "Freiwillig; steht im Prüfprotokoll."}, nil),
	}
	row.tick.OnCommit = func(on bool) { p.accept(f, on, row.reason.Value()) }
	row.reason.OnCommit = func(reason string) { p.accept(f, true, reason) } // who says why has seen it
	p.hints[f.ID()] = row
	return widget.Section("", says, widget.Row(row.tick, row.reason))
}

// askUnforeseen says once for all that the Vorhaben need not have a field.
func (p *reportsPage) askUnforeseen(f desk.Finding) {
	name := p.desk.Project().Programme.Template.ForeseenName(f.Key.Kind, f.Field)
	widget.Ask(p.desk.Window, widget.Question{
		Title: "Nicht vorgesehen?", Text: "„" + name + "“ wird dann in diesem Vorhaben nirgends mehr verlangt. Unter „Kommune“, „Vorhaben“ lässt es sich ändern.",
		Yes: "Nicht vorgesehen", No: "Abbrechen",
	}, func(yes bool) {
		if yes {
			v := p.desk.Project().Programme
			v.NotForeseen = append(slices.Clone(v.NotForeseen), name)
			p.desk.Save("Nicht vorgesehen: "+name, v)
		}
	})
}

// accept ticks a hint of the report or takes the tick back.
func (p *reportsPage) accept(f desk.Finding, on bool, reason string) {
	r, ok := p.list.Record()
	switch {
	case !ok:
	case on:
		p.desk.Save("Hinweis bestätigt: "+f.Where(), r.Accept(f.ID(), reason))
	default:
		p.desk.Save("Hinweis wieder offen: "+f.Where(), r.Unaccept(f.ID()))
	}
}
