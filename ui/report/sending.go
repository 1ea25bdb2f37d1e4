package report

import (
	"context"
	"errors"
	"strings"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/reports/dispatch"
	"modellkommune/reports/release"
	"modellkommune/ui/desk"
	"modellkommune/ui/widget"
)

// send sends a message to each recipient that is ticked, after the officer has seen
// what goes out.
func (h *handover) send() {
	d := h.desk
	if d.Settings.Mail.Host == "" {
		AskAccount(d, h.send)
		return
	}
	h.messages(func(list []release.Mailing) {
		widget.Ask(d.Window, widget.Question{Title: "Jetzt senden?", Content: sendingWords(list), Yes: "Senden", Wide: true}, func(yes bool) {
			if yes {
				h.sendWith(list, false)
			}
		})
	})
}

// sendingWords shows what would be sent to whom.
func sendingWords(list []release.Mailing) []fyne.CanvasObject {
	m := list[0].Message
	var to []string
	for _, mailing := range list {
		to = append(to, mailing.Partner.Name+" <"+mailing.Partner.Email+">")
	}
	content := []fyne.CanvasObject{
		widget.NewReadOnlyField(widget.About{Label: "An, je eine eigene Nachricht"}, strings.Join(to, "\n")),
		widget.NewReadOnlyField(widget.About{Label: "Anlage"}, m.Attachments[0].Name+", "+data.Size(len(m.Attachments[0].Bytes))),
		widget.NewReadOnlyField(widget.About{Label: "Betreff"}, m.Subject),
		widget.NewReadOnlyField(widget.About{Label: "Text an " + desk.ShortName(list[0].Partner)}, m.Text),
	}
	if m.Size() > dispatch.Large {
		content = append(content, widget.NewParagraph("Die Nachricht hat "+data.Size(m.Size())+". Viele Mailserver nehmen so große Nachrichten nicht an."))
	}
	return content
}

// sendWith asks for the password and sends.
func (h *handover) sendWith(list []release.Mailing, wrong bool) {
	askPassword(h.desk, wrong, func(password string) { h.sendAll(list, password) })
}

// sendAll sends one message after the other, with progress and a way to cancel. A
// wrong password ends it: no other message would fare better.
func (h *handover) sendAll(list []release.Mailing, password string) {
	d := h.desk
	ctx, cancel := context.WithCancel(context.Background())
	progress := widget.ShowProgress(d.Window, "Bericht senden", cancel)
	var said []string
	var refused bool
	s := d.Session
	d.Queue.Add(func() {
		for i, m := range list {
			text := m.Partner.Name + " …"
			share := func(part float64) {
				fyne.Do(func() { progress.Set(text, (float64(i)+part)/float64(len(list))) })
			}
			share(0)
			result, err := release.Send(ctx, s.File, d.Settings.Mail.Account(), password, m, share)
			line := m.Partner.Name + ": " + string(result)
			if err != nil {
				line += ". " + desk.Sentence(err)
			}
			said = append(said, line)
			if refused = errors.Is(err, dispatch.ErrPassword); refused || ctx.Err() != nil {
				break
			}
		}
		fyne.Do(func() {
			cancel()
			progress.Close()
			d.Step(func(*store.File) error { return nil }, func() {
				d.Trace.Event("sent %d", len(said))
				if refused {
					h.sendWith(list, true)
					return
				}
				h.delivered()
				widget.Tell(d.Window, "Ergebnis des Versands", strings.Join(said, "\n\n"))
			})
		})
	})
}
