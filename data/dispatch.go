package data

import (
	"fmt"
	"time"
)

// Dispatch is a line of the Versandprotokoll: one file on its way to one recipient.
type Dispatch struct {
	// ID counts the lines of a Projektakte from 1.
	ID int64
	// Rendition is the ID of the Ausfertigung that was sent, FileName and SHA256
	// are its name and checksum, in hexadecimal.
	Rendition int64
	FileName  string
	SHA256    string
	// Partner is the Kennung of the recipient, Recipient and Address are its name and
	// mail address on that day.
	Partner   string
	Recipient string
	Address   string
	Way       DispatchWay
	// MessageID identifies a mail (RFC 5322), so that a second try is no second mail.
	MessageID string
	// BegunAt is the moment before anything left the house, EndedAt when the result
	// was known; zero before.
	BegunAt time.Time
	EndedAt time.Time
	Result  DispatchResult
	// Note says in German what happened, or what the officer found out.
	Note string
	// Who did it, as the history says it.
	Who string
	// Altered says in a German sentence what of the line is no longer as it was written; empty where nothing is. An altered
	// line is named and not used.
	Altered string
}

// Name tells a line of the Versandprotokoll from the others.
func (d Dispatch) Name() string {
	return fmt.Sprintf("Versandprotokoll, Zeile %d („%s“ an „%s“)", d.ID, d.FileName, d.Recipient)
}

// Refusal is the error with which an altered line is refused, nil where it is not altered.
func (d Dispatch) Refusal() error {
	if d.Altered == "" {
		return nil
	}
	return Fail(Unreadable, d.Name()+": "+d.Altered+" Die Zeile wird nicht verwendet, und es wurde nichts verändert. Bitte eine Sicherungskopie der Projektakte öffnen.", nil)
}

// DispatchWay is how something leaves the house.
type DispatchWay string

// The ways.
const (
	ByMail   DispatchWay = "E-Mail"
	ByDraft  DispatchWay = "E-Mail-Entwurf"
	ByPaper  DispatchWay = "Ausdruck"
	ByFolder DispatchWay = "Datei"
)

// DispatchResult is what became of it.
type DispatchResult string

// The results. Sent is only what a mail server has taken, or what the officer says
// was sent. Handed is what another program or a printer got; whether it reached
// anyone is not known here. Unclear is a mail of which the server's answer was
// lost: it may have arrived.
const (
	Sending DispatchResult = "läuft"
	Sent    DispatchResult = "versandt"
	Handed  DispatchResult = "übergeben"
	NotSent DispatchResult = "nicht versandt"
	Unclear DispatchResult = "ungeklärt"
)

// Open says whether the result may still change: the officer can find out and say.
func (r DispatchResult) Open() bool { return r == Sending || r == Handed || r == Unclear }
