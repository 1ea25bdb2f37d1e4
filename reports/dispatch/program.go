package dispatch

import "modellkommune/data"

// What is said when the mail program of the system does not come into it.
const (
	noProgram = "Auf diesem Gerät ist kein Mailprogramm eingerichtet, dem sich eine Nachricht übergeben lässt. Es wurde nichts gesendet. " +
		"Bitte den Entwurf als Datei öffnen oder Text und Anlagen von Hand übernehmen."
	notTaken = "Das Mailprogramm hat die Nachricht nicht übernommen. Es wurde nichts gesendet. " +
		"Bitte den Entwurf als Datei öffnen oder Text und Anlagen von Hand übernehmen."
)

// Compose opens a message for writing in the mail program of the system. The
// attachments are the files at the paths, for a mail program reads them when it
// sends: they have to stay where they are. Those of the message are not looked at.
// What the user does with the message stays unknown, and so does whether the
// attachments came along: on a Linux desktop that the mail program is not made
// known to, they get lost without a word, and the user has to look. It returns when
// the program has taken the message over; some do so only when they are closed.
func Compose(m Message, paths []string) error {
	m.Attachments = nil
	m, err := m.checked()
	if err != nil {
		return err
	}
	if !Available() {
		return data.Fail(data.NotFound, noProgram, nil)
	}
	return compose(m, paths)
}
