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
// What the user does with the message stays unknown. It returns when the program
// has taken the message over; some do so only when their window is closed.
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
