// Package dispatch is how a report leaves the house: as a draft for the mail
// program, or sent by SMTP. It says what happened; the caller records it.
package dispatch

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"modellkommune/data"
)

// Message is a mail with attachments. All who get it stand in To: there is no
// hidden list.
type Message struct {
	// ID is the Message-ID without its angle brackets, as NewID makes it. Who sends
	// a message once more keeps its ID, so that a mail program shows it once.
	ID string
	// Date is when the message was written.
	Date time.Time
	// From may be missing in a draft; then the mail program puts in its own.
	From Address
	To   []Address
	// Subject is one line, Text plain text whose lines end in \n.
	Subject, Text string
	Attachments   []Attachment
}

// Attachment is a file that goes with a message.
type Attachment struct {
	Name  string
	Bytes []byte
}

// Large is the size in bytes, attachments as they are, from which many mail
// servers refuse a message.
const Large = 10_000_000

// Size counts the bytes of text and attachments. On its way a message is about
// a third larger.
func (m Message) Size() int {
	size := len(m.Text)
	for _, a := range m.Attachments {
		size += len(a.Bytes)
	}
	return size
}

// messageID is an id-left of dot-atoms and a domain (RFC 5322, 3.6.4).
var messageID = regexp.MustCompile(`^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*$`)

// checked gives the message as it may be written: addresses that are right and
// occur once, everything else in one line and without control characters. It
// fails where that cannot be.
func (m Message) checked() (Message, error) {
	if !messageID.MatchString(m.ID) || m.Date.IsZero() {
		return Message{}, fmt.Errorf("dispatch: Message-ID %q, date %v", m.ID, m.Date)
	}
	var err error
	if m.From != (Address{}) {
		if m.From, err = m.From.checked(); err != nil {
			return Message{}, err
		}
	}
	if len(m.To) == 0 {
		return Message{}, data.Fail(data.Invalid, "Die Nachricht hat keinen Empfänger. Bitte einen Projektpartner mit E-Mail-Adresse wählen.", nil)
	}
	var to []Address
	for _, a := range m.To {
		if a, err = a.checked(); err != nil {
			return Message{}, err
		}
		if !slices.ContainsFunc(to, func(b Address) bool { return b.Address == a.Address }) {
			to = append(to, a)
		}
	}
	m.To = to
	m.Subject = line(m.Subject)
	m.Text = data.CleanText(m.Text)
	m.Attachments = slices.Clone(m.Attachments)
	for i := range m.Attachments {
		if m.Attachments[i].Name, err = fileName(m.Attachments[i].Name); err != nil {
			return Message{}, err
		}
	}
	return m, nil
}

// line makes one line with single blanks out of a text, for a header.
func line(text string) string { return strings.Join(strings.Fields(data.CleanLine(text)), " ") }

// forbidden are the characters that a file name must not have on Windows.
var forbidden = strings.NewReplacer("/", "_", `\`, "_", ":", "_", "*", "_", "?", "_", `"`, "_", "<", "_", ">", "_", "|", "_")

// fileName makes a name under which any system keeps a file.
func fileName(name string) (string, error) {
	name = strings.Trim(forbidden.Replace(line(name)), ". ")
	// A header line has at most 998 bytes (RFC 5322, 2.1.1); three stand for one
	// of an umlaut (RFC 2231).
	const limit = 240
	switch {
	case name == "":
		return "", data.Fail(data.Invalid, "Eine Anlage der Nachricht hat keinen Dateinamen. Bitte ihr einen geben.", nil)
	case len(name) > limit:
		return "", data.Fail(data.Invalid, fmt.Sprintf("Der Dateiname der Anlage „%s“ ist für eine E-Mail zu lang. Bitte die Datei kürzer benennen.", name), nil)
	}
	return name, nil
}
