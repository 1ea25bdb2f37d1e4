package report

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/reports/release"
	"modellkommune/ui/desk"
	"modellkommune/ui/form"
	"modellkommune/ui/widget"
)

// handover is the section in which a released report goes to its recipients: what
// goes with it, by which way, and what became of it.
type handover struct {
	desk   *desk.Desk
	form   *widget.Form
	report data.Report
	says   *widget.Paragraph
	// to offers the recipients in their order.
	to       *widget.SetField[string]
	names    []string // what to offers
	partners []data.Partner
	edition  *widget.ChoiceField[data.Edition]
	withData *widget.CheckField
	signer   *widget.ChoiceField[string] // offers the Ansprechpersonen
	log      *widget.SortTable[data.Dispatch]
	line     *widget.Paragraph // says more about the line of the log that is marked
	// needRelease work on a release, needLine on a line of the log that is open.
	needRelease []*widget.Button
	needLine    *widget.Button
	below       []fyne.CanvasObject // what stands below the recipients
}

func newHandover(e *form.Editor[data.Report], texts *textFields) *handover {
	a := e.Desk
	h := &handover{desk: a, says: widget.NewParagraph(""), form: widget.NewForm()}
	h.edition = widget.NewChoiceField(widget.About{Label: "Fassung", Hint: "Was die Empfänger bekommen."}, data.Editions, nil)
	h.edition.Name = data.Edition.German
	h.edition.SetValue(data.EditionFull)
	h.withData = widget.NewCheckField(widget.About{Label: "Daten beilegen (PDF/A-3)", Hint: "Für den Versand; zum Abheften eignet sich das PDF ohne Daten."}, nil)
	h.withData.SetValue(true)
	h.log = widget.NewSortTable("Noch nichts versandt.", func(d data.Dispatch) string { return strconv.FormatInt(d.ID, 10) },
		widget.Column[data.Dispatch]{Title: "Beginn", Width: 105, Text: func(d data.Dispatch) string { return data.DateOf(d.BegunAt).String() }},
		widget.Column[data.Dispatch]{Title: "Empfänger", Width: 160, Grow: true, Text: h.recipientOf},
		widget.Column[data.Dispatch]{Title: "Version", Width: 90, Right: true, Text: h.versionOf},
		widget.Column[data.Dispatch]{Title: "Weg", Width: 130, Text: func(d data.Dispatch) string { return string(d.Way) }},
		widget.Column[data.Dispatch]{Title: "Ergebnis", Width: 130, Text: func(d data.Dispatch) string { return string(d.Result) }},
	)
	h.log.OnOpen = func(string) { h.askResult() }
	h.log.OnSelect = func(string) { h.enable() }
	h.line = widget.NewParagraph("")

	send := widget.NewPrimaryButton("Senden …", h.send)
	draft := widget.NewMenuButton("E-Mail-Entwurf", []string{"Als Entwurf öffnen (.eml)", "Dem Mailprogramm übergeben"}, func(i int) {
		if i == 0 {
			h.drafts()
			return
		}
		h.compose()
	})
	print := widget.NewButton("Drucken …", h.print)
	put := widget.NewButton("Dateien ablegen", h.put)
	h.needRelease = []*widget.Button{send, draft, print, put}
	h.needLine = widget.NewButton("Ergebnis eintragen …", h.askResult)

	letter := e.Text("letter")
	texts.marked["letter"] = letter
	h.signer = e.Choice("signed_by")
	h.signer.Name = a.NameOfContact
	closing := e.Choice("closing")

	h.below = []fyne.CanvasObject{
		widget.Row(h.edition, h.withData),
		widget.Buttons(send, draft, print, put, widget.NewQuietButton("Mailkonto …", func() { AskAccount(a, func() {}) })),
		widget.Section("Anschreiben", letter, widget.Row(h.signer, closing), widget.Buttons(widget.NewButton("Anschreiben erstellen …", func() { AskLetters(a) }))),
		widget.Section("Nachweis und Mittelabruf", widget.NewHint("Der Nachweis ist vom Stichtag des Berichts, der Mittelabruf von heute."), widget.Buttons(form.ObjectsOf(proofButtons(a))...)),
		widget.Section("Versandprotokoll", h.log, h.line, widget.Buttons(h.needLine, widget.NewButton("Als PDF …", h.askLog))),
		widget.Section("Rücklauf", e.Bind("responses")),
	}
	return h
}

// show shows to whom a report goes and what went out already.
func (h *handover) show(r data.Report) {
	d := h.desk
	other := r.ID != h.report.ID
	h.report = r
	h.signer.SetChoices(form.IdsOf(d.Project().Contacts, ""))
	h.partners = d.Recipients(r)
	made, released := d.Session.Kept.Newest(r)
	var names []string
	for _, p := range h.partners {
		names = append(names, h.nameOf(p))
	}
	if other || h.to == nil || !slices.Equal(names, h.names) {
		h.names = names
		h.to = widget.NewSetField(widget.About{Label: "An", Hint: "Jeder Empfänger bekommt eine eigene Nachricht."}, names, nil)
		h.to.SetValue(h.waiting())
		h.form.SetContent(slices.Concat([]fyne.CanvasObject{h.says, h.to}, h.below)...)
	}
	switch current, _ := d.Session.Kept.Released(r); {
	case !released:
		h.says.SetText("Übergeben wird, was freigegeben ist. Bis dahin lässt sich der Entwurf mit „PDF erstellen …“ ansehen.")
	case current.ID == 0:
		h.says.SetText("Übergeben wird Version " + data.Count(made.Version) + " vom " + data.DateOf(made.FrozenAt).String() + "; die Korrektur ist noch nicht freigegeben.")
	default:
		h.says.SetText("Übergeben wird Version " + data.Count(made.Version) + ", freigegeben am " + data.DateOf(made.FrozenAt).String() + ". " + d.WhoHasIt(made, h.partners))
	}
	h.log.SetItems(h.lines())
	h.enable()
}

// nameOf names a recipient and says what became of the release there.
func (h *handover) nameOf(p data.Partner) string {
	d, there := h.standing(p)
	switch {
	case !there:
		return desk.ShortName(p)
	case d.Result == data.Sent || d.Result == data.Handed:
		return desk.ShortName(p) + " (" + string(d.Result) + " am " + data.DateOf(d.EndedAt).String() + ")"
	}
	return desk.ShortName(p) + " (" + string(d.Result) + ")"
}

func (h *handover) standing(p data.Partner) (data.Dispatch, bool) {
	made, _ := h.desk.Session.Kept.Newest(h.report)
	return release.Standing(h.desk.Session.Kept.Log, made, p)
}

// waiting names the recipients to whom nothing is on its way yet.
func (h *handover) waiting() []string {
	var names []string
	for i, p := range h.partners {
		if d, there := h.standing(p); !there || d.Result == data.NotSent {
			names = append(names, h.names[i])
		}
	}
	return names
}

func (h *handover) enable() {
	_, released := h.desk.Session.Kept.Newest(h.report)
	form.SetEnabled(released, h.needRelease...)
	d, chosen := h.marked()
	form.SetEnabled(chosen && d.Result.Open(), h.needLine)
	h.line.SetText(lineWords(d))
	h.line.Hidden = !chosen
	h.form.Refresh()
}

// delivered makes the report „versandt“ once all recipients have been sent it.
func (h *handover) delivered() {
	r, _ := h.desk.Project().Report(h.report.No)
	made, released := h.desk.Session.Kept.Released(r)
	if released && r.Status == data.ReportReleased && release.Delivered(h.desk.Session.Kept.Log, made, h.partners) {
		r.Status = data.ReportSent
		h.desk.Save(r.Name()+" an alle Empfänger versandt", r)
	}
}
