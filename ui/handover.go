package ui

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
	"modellkommune/reports/dispatch"
	"modellkommune/reports/release"
	"modellkommune/ui/widget"
)

// handover is the section in which a released report goes to its recipients: what
// goes with it, by which way, and what became of it.
type handover struct {
	app    *App
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

func newHandover(e *editor[report], texts *textFields) *handover {
	a := e.app
	h := &handover{app: a, says: widget.NewParagraph(""), form: widget.NewForm()}
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

	letter := e.text("letter", widget.About{Hint: "Ohne Anrede und Gruß; leer: der übliche Text zu Bericht und Zeitraum."}, 6, func(r *report) *string { return &r.Letter })
	texts.marked["letter"] = letter
	h.signer = choice(e, "signed_by", widget.About{Hint: "Wer das Anschreiben unterschreibt; leer: die Projektleitung."}, nil, func(r *report) *string { return &r.SignedBy })
	h.signer.Name = a.nameOfContact
	closing := choice(e, "closing", widget.About{Hint: "Steht über der Unterschrift; leer bei der Leitung der Verwaltung."}, data.Closings, func(r *report) *data.Closing { return &r.Closing })

	h.below = []fyne.CanvasObject{
		widget.Row(h.edition, h.withData),
		widget.Buttons(send, draft, print, put, widget.NewQuietButton("Mailkonto …", func() { a.askAccount(func() {}) })),
		widget.Section("Anschreiben", letter, widget.Row(h.signer, closing), widget.Buttons(widget.NewButton("Anschreiben erstellen …", a.askLetters))),
		widget.Section("Versandprotokoll", h.log, h.line, widget.Buttons(h.needLine, widget.NewButton("Als PDF …", h.askLog))),
		widget.Section("Rücklauf", e.text("responses", widget.About{Hint: "Was die Empfänger geantwortet haben, zum Beispiel „BMI bittet um die Indikatoren je Maßnahme“."}, 4, func(r *report) *string { return &r.Responses })),
	}
	return h
}

// show shows to whom a report goes and what went out already.
func (h *handover) show(r data.Report) {
	a := h.app
	other := r.ID != h.report.ID
	h.report = r
	h.signer.SetChoices(idsOf(a.project().Contacts, ""))
	h.partners = a.recipients(r)
	made, released := a.session.kept.latest(r)
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
	switch current, _ := a.session.kept.released(r); {
	case !released:
		h.says.SetText("Übergeben wird, was freigegeben ist. Bis dahin lässt sich der Entwurf mit „PDF erstellen …“ ansehen.")
	case current.ID == 0:
		h.says.SetText("Übergeben wird Version " + data.Count(made.Version) + " vom " + data.DateOf(made.FrozenAt).String() + "; die Korrektur ist noch nicht freigegeben.")
	default:
		h.says.SetText("Übergeben wird Version " + data.Count(made.Version) + ", freigegeben am " + data.DateOf(made.FrozenAt).String() + ". " + a.whoHasIt(made, h.partners))
	}
	h.log.SetItems(h.lines())
	h.enable()
}

// nameOf names a recipient and says what became of the release there.
func (h *handover) nameOf(p data.Partner) string {
	d, there := h.standing(p)
	switch {
	case !there:
		return shortName(p)
	case d.Result == data.Sent || d.Result == data.Handed:
		return shortName(p) + " (" + string(d.Result) + " am " + data.DateOf(d.EndedAt).String() + ")"
	}
	return shortName(p) + " (" + string(d.Result) + ")"
}

func (h *handover) standing(p data.Partner) (data.Dispatch, bool) {
	made, _ := h.app.session.kept.latest(h.report)
	return release.Standing(h.app.session.kept.log, made, p)
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

// lines gives the Versandprotokoll of the report, the newest line first.
func (h *handover) lines() []data.Dispatch {
	k := h.app.session.kept
	list := release.LogOf(k.log, k.releases, h.report)
	slices.Reverse(list)
	return list
}

func (h *handover) enable() {
	_, released := h.app.session.kept.latest(h.report)
	setEnabled(released, h.needRelease...)
	d, chosen := h.marked()
	setEnabled(chosen && d.Result.Open(), h.needLine)
	h.line.SetText(lineWords(d))
	h.line.Hidden = !chosen
	h.form.Refresh()
}

// lineWords says what the table has no room for.
func lineWords(d data.Dispatch) string {
	words := data.Moment(d.BegunAt) + " an " + d.Recipient + ": " + d.FileName
	if d.Address != "" && (d.Way == data.ByMail || d.Way == data.ByDraft) {
		words += "\nAdresse: " + d.Address
	}
	if d.Note != "" {
		words += "\n" + d.Note
	}
	return words
}

// versionOf gives the version of the report that a line is about.
func (h *handover) versionOf(d data.Dispatch) string {
	for _, made := range h.app.session.kept.releases {
		if slices.ContainsFunc(made.Renditions, func(x store.Rendition) bool { return x.ID == d.Rendition }) {
			return data.Count(made.Version)
		}
	}
	return ""
}

// recipientOf names the recipient of a line, in short where that is known.
func (h *handover) recipientOf(d data.Dispatch) string {
	for _, p := range h.app.project().Partners {
		if p.ID == d.Partner {
			return shortName(p)
		}
	}
	return d.Recipient
}

// marked gives the line of the log that is marked.
func (h *handover) marked() (data.Dispatch, bool) {
	list := h.lines()
	at := slices.IndexFunc(list, func(d data.Dispatch) bool { return strconv.FormatInt(d.ID, 10) == h.log.Selected() })
	if at < 0 {
		return data.Dispatch{}, false
	}
	return list[at], true
}

// mailings makes the Ausfertigung that is wanted and a message to each recipient
// that is ticked, then runs.
func (h *handover) mailings(withData bool, then func(list []release.Mailing)) {
	a := h.app
	if wrong := a.shell.flush(); wrong != nil {
		a.shell.reveal(wrong)
		return
	}
	made, released := a.session.kept.latest(h.report)
	var to []data.Partner
	for i, p := range h.partners {
		if slices.Contains(h.to.Value(), h.names[i]) {
			to = append(to, p)
		}
	}
	if !released || len(to) == 0 {
		widget.Tell(a.window, "Kein Empfänger gewählt", "Bitte unter „An“ mindestens einen Empfänger ankreuzen.")
		return
	}
	a.issueAll(made.ID, []issueKind{{h.edition.Value(), withData}}, func(ids []int64) {
		var list []release.Mailing
		a.inBackground(func(f *store.File) (err error) {
			list, err = release.Mailings(f, made.ID, ids, to, a.settings.Mail.from(a.project()), a.options.Now())
			return err
		}, "", func() { then(list) })
	})
}

// messages is mailings with the data that are ticked, to recipients who all have a
// mail address.
func (h *handover) messages(then func(list []release.Mailing)) {
	h.mailings(h.withData.Value(), func(list []release.Mailing) {
		if h.app.reachable(list) {
			then(list)
		}
	})
}

// drafts writes a draft for each recipient and opens it in the mail program.
func (h *handover) drafts() {
	h.messages(func(list []release.Mailing) {
		var paths []string
		h.app.step(func(f *store.File) error {
			for _, m := range list {
				path, err := release.WriteDraft(f, m)
				if err != nil {
					return err
				}
				paths = append(paths, path)
			}
			return nil
		}, func() {
			h.app.shell.status.say("Entwürfe geschrieben: " + data.Count(len(paths)) + ". Nach dem Senden bitte das Ergebnis eintragen.")
			h.app.trace.event("drafts %d", len(paths))
			for _, path := range paths {
				h.app.openInSystem(path)
			}
		})
	})
}

// compose hands a message for each recipient to the mail program. Some programs
// answer only when their window is closed, so that nothing waits for it.
func (h *handover) compose() {
	if !dispatch.Available() {
		widget.Tell(h.app.window, "Kein Mailprogramm gefunden", "Auf diesem Gerät ist kein Mailprogramm eingerichtet, dem sich eine Nachricht übergeben lässt. Bitte den Entwurf öffnen oder die Dateien ablegen.")
		return
	}
	h.messages(func(list []release.Mailing) {
		var paths []string
		h.app.step(func(f *store.File) (err error) {
			for _, m := range list {
				if paths, err = release.WriteFiles(f, m); err != nil {
					return err
				}
				if err = release.Handed(f, m, data.ByDraft, "An das Mailprogramm übergeben"); err != nil {
					return err
				}
			}
			return nil
		}, func() {
			h.app.shell.status.say("An das Mailprogramm übergeben. Bitte dort prüfen, ob die Anlage da ist, und nach dem Senden das Ergebnis eintragen.")
			for _, m := range list {
				h.app.options.Background(func() {
					if err := dispatch.Compose(m.Message, paths); err != nil {
						fyne.Do(func() { h.app.fail(err) })
					}
				})
			}
		})
	})
}

// put writes the files beside the Projektakte, puts the text of the message into the
// clipboard and opens the folder: the way that always works.
func (h *handover) put() {
	h.mailings(h.withData.Value(), func(list []release.Mailing) {
		a := h.app
		var folder string
		a.step(func(f *store.File) error {
			folder = release.Outbox(f)
			for _, m := range list {
				if _, err := release.WriteFiles(f, m); err != nil {
					return err
				}
				if err := release.Handed(f, m, data.ByFolder, "Im Ordner „"+folder+"“ abgelegt"); err != nil {
					return err
				}
			}
			return nil
		}, func() {
			a.options.App.Clipboard().SetContent(list[0].Message.Subject + "\n\n" + list[0].Message.Text)
			a.shell.status.say("Abgelegt. Betreff und Text der Nachricht liegen in der Zwischenablage.")
			a.openInSystem(folder)
		})
	})
}

// askResult asks what became of the line that is marked.
func (h *handover) askResult() {
	d, ok := h.marked()
	if !ok || !d.Result.Open() {
		return
	}
	result := widget.NewChoiceField(widget.About{Label: "Ergebnis", Required: true, Hint: "Lässt sich danach nicht mehr ändern."}, []data.DispatchResult{data.Sent, data.NotSent}, nil)
	note := widget.NewLineField(widget.About{Label: "Bemerkung", Hint: "Zum Beispiel „Eingang am 2.11. bestätigt“."}, nil)
	note.SetValue(d.Note)
	widget.Ask(h.app.window, widget.Question{
		Title: "Ergebnis eintragen", Text: strings.Join([]string{d.Recipient, string(d.Way), data.Moment(d.BegunAt)}, " · "), Content: []fyne.CanvasObject{result, note}, Yes: "Eintragen",
	}, func(yes bool) {
		if yes {
			h.app.step(func(f *store.File) error { return f.EndDispatch(d.ID, result.Value(), note.Value()) }, h.delivered)
		}
	})
}

// delivered makes the report „versandt“ once all recipients have been sent it.
func (h *handover) delivered() {
	r, _ := h.app.project().Report(h.report.No)
	made, released := h.app.session.kept.released(r)
	if released && r.Status == data.ReportReleased && release.Delivered(h.app.session.kept.log, made, h.partners) {
		r.Status = data.ReportSent
		h.app.save(r.Name()+" an alle Empfänger versandt", r)
	}
}

// askLog asks where to write the Versandprotokoll as PDF, and opens it.
func (h *handover) askLog() {
	a, r, day := h.app, h.report, h.app.clock()
	var b []byte
	a.inBackground(func(f *store.File) (err error) {
		b, err = release.LogPDF(f, a.project(), r, day)
		return err
	}, "", func() {
		a.askPath(pathQuestion{Title: "Versandprotokoll erstellen", Yes: "Erstellen", Path: a.beside(release.LogName(r, day)), Kind: ".pdf", Save: true}, func(path string) {
			a.inBackground(func(*store.File) error { return exchange.WriteFile(path, b) }, "Versandprotokoll erstellt: "+path, func() { a.openInSystem(path) })
		})
	})
}
