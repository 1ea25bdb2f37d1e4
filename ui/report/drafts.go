package report

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/reports/dispatch"
	"modellkommune/reports/release"
	"modellkommune/ui/desk"
	"modellkommune/ui/widget"
)

// mailings makes the Ausfertigung that is wanted and a message to each recipient
// that is ticked, then runs.
func (h *handover) mailings(withData bool, then func(list []release.Mailing)) {
	d := h.desk
	made, released := d.Session.Kept.Newest(h.report)
	var to []data.Partner
	for i, p := range h.partners {
		if slices.Contains(h.to.Value(), h.names[i]) {
			to = append(to, p)
		}
	}
	if !released || len(to) == 0 {
		widget.Tell(d.Window, "Kein Empfänger gewählt", "Bitte unter „An“ mindestens einen Empfänger ankreuzen.")
		return
	}
	issueRendition(d, made.ID, issueKind{h.edition.Value(), withData}, func(id int64) {
		var list []release.Mailing
		d.InBackground(func(f *store.File) (err error) {
			list, err = release.Mailings(f, made.ID, []int64{id}, to, d.Settings.Mail.From(d.Project()), d.Options.Now())
			return err
		}, "", func() { then(list) })
	})
}

// messages is mailings with the data that are ticked, to recipients who all have a
// mail address.
func (h *handover) messages(then func(list []release.Mailing)) {
	h.mailings(h.withData.Value(), func(list []release.Mailing) {
		if reachable(h.desk, list) {
			then(list)
		}
	})
}

// drafts writes a draft for each recipient and opens it in the mail program.
func (h *handover) drafts() {
	h.messages(func(list []release.Mailing) {
		var paths []string
		h.desk.Step(func(f *store.File) error {
			for _, m := range list {
				path, err := release.WriteDraft(f, m)
				if err != nil {
					return err
				}
				paths = append(paths, path)
			}
			return nil
		}, func() {
			h.desk.Shell.Status.Say("Entwürfe geschrieben: " + data.Count(len(paths)) + ". Nach dem Senden bitte das Ergebnis eintragen.")
			h.desk.Trace.Event("drafts %d", len(paths))
			for _, path := range paths {
				h.desk.OpenInSystem(path)
			}
		})
	})
}

// compose hands a message for each recipient to the mail program. Some programs
// answer only when their window is closed, so that nothing waits for it.
func (h *handover) compose() {
	if !dispatch.Available() {
		widget.Tell(h.desk.Window, "Kein Mailprogramm gefunden", "Auf diesem Gerät ist kein Mailprogramm eingerichtet, dem sich eine Nachricht übergeben lässt. Bitte den Entwurf öffnen oder die Dateien ablegen.")
		return
	}
	h.messages(func(list []release.Mailing) {
		var paths []string
		h.desk.Step(func(f *store.File) (err error) {
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
			h.desk.Shell.Status.Say("An das Mailprogramm übergeben. Bitte dort prüfen, ob die Anlage da ist, und nach dem Senden das Ergebnis eintragen.")
			for _, m := range list {
				h.desk.Options.Background(func() {
					if err := dispatch.Compose(m.Message, paths); err != nil {
						fyne.Do(func() { h.desk.ShowError(err) })
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
		d := h.desk
		var folder string
		d.Step(func(f *store.File) error {
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
			d.Options.App.Clipboard().SetContent(list[0].Message.Subject + "\n\n" + list[0].Message.Text)
			d.Shell.Status.Say("Abgelegt. Betreff und Text der Nachricht liegen in der Zwischenablage.")
			d.OpenInSystem(folder)
		})
	})
}

// unreachable names the recipients whose mail address is missing or wrong.
func unreachable(list []release.Mailing) (names []string) {
	for _, m := range list {
		for _, to := range m.Message.To {
			if to.Check() != nil {
				names = append(names, desk.ShortName(m.Partner))
			}
		}
	}
	return names
}

// reachable refuses messages to recipients without a mail address, before anything
// is written or sent.
func reachable(d *desk.Desk, list []release.Mailing) bool {
	names := unreachable(list)
	if names == nil {
		return true
	}
	widget.Tell(d.Window, "E-Mail-Adresse fehlt", "Eine richtige E-Mail-Adresse fehlt bei: "+strings.Join(names, ", ")+
		". Es wurde nichts versandt. Bitte sie auf der Seite „Kommune“ unter „Projektpartner“ eintragen, oder diese Empfänger unter „An“ weglassen.")
	return false
}
