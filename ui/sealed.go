package ui

import (
	"modellkommune/data"
	"modellkommune/ui/widget"
)

// sealedNote stands above the fields of a report and says where it was released: then
// they can only be read.
type sealedNote struct {
	*widget.Paragraph
	app *Desk
}

func newSealedNote(a *Desk) *sealedNote {
	n := &sealedNote{widget.NewParagraph(""), a}
	n.Hide()
	return n
}

// show says it of a report, in the form in which the note stands.
func (n *sealedNote) show(r data.Report, form *widget.Form) {
	made, released := n.app.session.kept.released(r)
	text := ""
	if released {
		text = "Freigegeben am " + data.DateOf(made.FrozenAt).String() + ": nur noch zu lesen. Ändern lässt sich der Bericht nach „Korrektur beginnen …“ unter „Freigeben“."
	}
	if text == n.Text() {
		return
	}
	n.SetText(text)
	n.Hidden = !released
	form.Refresh()
}
