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
	objects := []fyne.CanvasObject{widget.NewParagraph(says)}
	if len(left) > 0 {
		objects = append(objects, p.left(left))
	}
	return widget.Card("Ende des Vorhabens", append(objects, widget.Buttons(widget.NewButton("Vorhaben abschließen …", p.desk.AskComplete)))...)
}

// completed says that the Vorhaben is closed, until when it is kept, and what was left open.
func (p *overviewPage) completed(project data.Project, today data.Date) fyne.CanvasObject {
	v := project.Programme
	says := desk.CompletedWords(v) + "."
	switch until := v.KeepUntil(); {
	case project.OwesProof() && until != "":
		says += " Wann der Verwendungsnachweis vorgelegt wurde, ist nicht eingetragen; von da an zählt die Frist."
	case until != "" && until < today:
		says += " Diese Frist ist abgelaufen: Bitte die Akte dem zuständigen Archiv anbieten, bevor sie gelöscht wird."
	}
	objects := []fyne.CanvasObject{
		widget.NewParagraph(says),
		widget.Buttons(widget.NewPrimaryButton("Akte archivieren …", p.desk.AskArchive), widget.NewButton("Wieder öffnen", p.desk.Reopen)),
	}
	if left := append(project.Remaining(today), project.ToDelete(today)...); len(left) > 0 {
		objects = append(objects, widget.NewParagraph("Offen geblieben:"), p.left(left))
	}
	return widget.Card("Vorhaben abgeschlossen", objects...)
}

// mostLeft is how many things that remain to be done the overview names.
const mostLeft = 8

// left lists what remains to be done, each line leading to its place.
func (p *overviewPage) left(list []data.Remainder) fyne.CanvasObject {
	var lines []fyne.CanvasObject
	for _, r := range list[:min(len(list), mostLeft)] {
		at := desk.LocationOf(r.Key)
		at.Field = r.Field
		lines = append(lines, widget.NewLinkRow(nil, r.Text, "", func() { p.desk.GoTo(at) }, p.scrollTo))
	}
	if more := len(list) - len(lines); more > 0 {
		lines = append(lines, widget.NewParagraph("… und "+data.Count(more)+" weitere."))
	}
	return widget.Tight(lines...)
}
