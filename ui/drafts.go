package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/reports/dispatch"
	"modellkommune/reports/release"
	"modellkommune/ui/widget"
)

// mailings makes the Ausfertigung that is wanted and a message to each recipient
// that is ticked, then runs.
func (h *handover) mailings(withData bool, then func(list []release.Mailing)) {
	a := h.app
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
	issueRendition(a, made.ID, issueKind{h.edition.Value(), withData}, func(id int64) {
		var list []release.Mailing
		a.inBackground(func(f *store.File) (err error) {
			list, err = release.Mailings(f, made.ID, []int64{id}, to, a.settings.Mail.from(a.project()), a.options.Now())
			return err
		}, "", func() { then(list) })
	})
}

// messages is mailings with the data that are ticked, to recipients who all have a
// mail address.
func (h *handover) messages(then func(list []release.Mailing)) {
	h.mailings(h.withData.Value(), func(list []release.Mailing) {
		if reachable(h.app, list) {
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

// unreachable names the recipients whose mail address is missing or wrong.
func unreachable(list []release.Mailing) (names []string) {
	for _, m := range list {
		for _, to := range m.Message.To {
			if to.Check() != nil {
				names = append(names, shortName(m.Partner))
			}
		}
	}
	return names
}

// reachable refuses messages to recipients without a mail address, before anything
// is written or sent.
func reachable(a *Desk, list []release.Mailing) bool {
	names := unreachable(list)
	if names == nil {
		return true
	}
	widget.Tell(a.window, "E-Mail-Adresse fehlt", "Eine richtige E-Mail-Adresse fehlt bei: "+strings.Join(names, ", ")+
		". Es wurde nichts versandt. Bitte sie auf der Seite „Kommune“ unter „Projektpartner“ eintragen, oder diese Empfänger unter „An“ weglassen.")
	return false
}
