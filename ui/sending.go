package ui

import (
	"context"
	"errors"
	"strings"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/reports/dispatch"
	"modellkommune/reports/release"
	"modellkommune/ui/widget"
)

// send sends a message to each recipient that is ticked, after the officer has seen
// what goes out.
func (h *handover) send() {
	a := h.app
	if a.settings.Mail.Host == "" {
		askAccount(a, h.send)
		return
	}
	h.messages(func(list []release.Mailing) {
		widget.Ask(a.window, widget.Question{Title: "Jetzt senden?", Content: sendingWords(list), Yes: "Senden", Wide: true}, func(yes bool) {
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
		widget.NewFact(widget.About{Label: "An, je eine eigene Nachricht"}, strings.Join(to, "\n")),
		widget.NewFact(widget.About{Label: "Anlage"}, m.Attachments[0].Name+", "+data.Size(len(m.Attachments[0].Bytes))),
		widget.NewFact(widget.About{Label: "Betreff"}, m.Subject),
		widget.NewFact(widget.About{Label: "Text an " + shortName(list[0].Partner)}, m.Text),
	}
	if m.Size() > dispatch.Large {
		content = append(content, widget.NewParagraph("Die Nachricht hat "+data.Size(m.Size())+". Viele Mailserver nehmen so große Nachrichten nicht an."))
	}
	return content
}

// sendWith asks for the password and sends.
func (h *handover) sendWith(list []release.Mailing, wrong bool) {
	askPassword(h.app, wrong, func(password string) { h.sendAll(list, password) })
}

// sendAll sends one message after the other, with progress and a way to cancel. A
// wrong password ends it: no other message would fare better.
func (h *handover) sendAll(list []release.Mailing, password string) {
	a := h.app
	ctx, cancel := context.WithCancel(context.Background())
	progress := widget.ShowProgress(a.window, "Bericht senden", cancel)
	var said []string
	var refused bool
	s := a.session
	a.queue.add(func() {
		for i, m := range list {
			text := m.Partner.Name + " …"
			share := func(part float64) {
				fyne.Do(func() { progress.Set(text, (float64(i)+part)/float64(len(list))) })
			}
			share(0)
			result, err := release.Send(ctx, s.file, a.settings.Mail.account(), password, m, share)
			line := m.Partner.Name + ": " + string(result)
			if err != nil {
				line += ". " + sentence(err)
			}
			said = append(said, line)
			if refused = errors.Is(err, dispatch.ErrPassword); refused || ctx.Err() != nil {
				break
			}
		}
		fyne.Do(func() {
			cancel()
			progress.Close()
			a.step(func(*store.File) error { return nil }, func() {
				a.trace.event("sent %d", len(said))
				if refused {
					h.sendWith(list, true)
					return
				}
				h.delivered()
				widget.Tell(a.window, "Ergebnis des Versands", strings.Join(said, "\n\n"))
			})
		})
	})
}
