package page

import (
	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/widget"
)

// ending says, once the term is over, what is to be done before the Vorhaben is closed.
func (p *overviewPage) ending(project data.Project, today data.Date) fyne.CanvasObject {
	left := project.Remaining(today)
	says := "Die Laufzeit ist am " + project.Programme.To.String() + " zu Ende gegangen. Vor dem Abschluss ist noch zu tun:"
	if len(left) == 0 {
		says = "Die Laufzeit ist am " + project.Programme.To.String() + " zu Ende gegangen, und es ist nichts mehr zu tun."
	}
	return widget.Card("Ende des Vorhabens", append([]fyne.CanvasObject{widget.NewParagraph(says)}, p.left(left,
		widget.NewButton("Vorhaben abschließen …", p.desk.AskComplete))...)...)
}

// completed says that the Vorhaben is closed, until when it is kept, and what was left open.
func (p *overviewPage) completed(project data.Project, today data.Date) fyne.CanvasObject {
	v := project.Programme
	says := desk.CompletedWords(v) + "."
	switch until := v.KeepUntil(); {
	case until != "" && until < today:
		says += " Diese Frist ist abgelaufen: Bitte die Akte dem zuständigen Archiv anbieten, bevor sie gelöscht wird."
	case v.ProofDate == "" && until != "":
		says += " Wann der Verwendungsnachweis vorgelegt wurde, ist nicht eingetragen; die Frist zählt von dem Tag an, an dem er spätestens fällig ist."
	}
	objects := []fyne.CanvasObject{widget.NewParagraph(says)}
	left := append(project.Remaining(today), project.ToDelete(today)...)
	if len(left) > 0 {
		objects = append(objects, widget.NewParagraph("Offen geblieben:"))
	}
	return widget.Card("Vorhaben abgeschlossen", append(objects, p.left(left,
		widget.NewPrimaryButton("Akte archivieren …", p.desk.AskArchive), widget.NewButton("Wieder öffnen", p.desk.Reopen))...)...)
}

// mostLeft is how many things that remain to be done the overview names.
const mostLeft = 8

// left lists what remains to be done, each line leading to its place, and buttons.
func (p *overviewPage) left(list []data.Remainder, buttons ...fyne.CanvasObject) []fyne.CanvasObject {
	var lines []fyne.CanvasObject
	for _, r := range list[:min(len(list), mostLeft)] {
		at := desk.LocationOf(r.Key)
		at.Field = r.Field
		lines = append(lines, widget.NewLinkRow(nil, r.Text, "", func() { p.desk.GoTo(at) }, p.scrollTo))
	}
	var objects []fyne.CanvasObject
	if len(lines) > 0 {
		objects = append(objects, widget.Tight(lines...))
	}
	if more := len(list) - len(lines); more > 0 {
		objects = append(objects, widget.NewParagraph("… und "+data.Count(more)+" weitere."))
	}
	return append(objects, widget.Buttons(buttons...))
}
