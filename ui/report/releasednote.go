package report

import (
	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/widget"
)

// releasedNote stands above the fields of a report and says where it was released: then
// they can only be read.
type releasedNote struct {
	*widget.Paragraph
	desk *desk.Desk
}

func newReleasedNote(d *desk.Desk) *releasedNote {
	n := &releasedNote{widget.NewParagraph(""), d}
	n.Hide()
	return n
}

// show says it of a report, in the form in which the note stands.
func (n *releasedNote) show(r data.Report, form *widget.Form) {
	made, released := n.desk.Session.Kept.Released(r)
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
