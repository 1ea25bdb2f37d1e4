package dispatch

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net/textproto"
	"slices"
	"strconv"
	"strings"

	"github.com/wneessen/go-mail/smtp"

	"modellkommune/data"
)

// dialogue is one conversation with a mail server. Its steps follow one another;
// as long as the last one has not begun, nobody gets the message. The library's
// own client hides whether the end of a message went out, on which hangs whether
// it may be sent again.
type dialogue struct {
	ctx      context.Context
	conn     *timeoutConn
	client   *smtp.Client
	account  Account
	password string
	message  Message
	content  []byte
	progress func(share float64)
	end      func() error // writes the end of the message
}

// encrypt greets the server and does not go on without TLS and a certificate
// that is right.
func (d *dialogue) encrypt() error {
	config := &tls.Config{ServerName: d.account.Host, RootCAs: d.account.Roots, MinVersion: tls.VersionTLS12}
	var err error
	if d.account.Security == TLS {
		d.client, err = smtp.NewClient(tls.Client(d.conn, config), d.account.Host)
	} else {
		d.client, err = smtp.NewClient(d.conn, d.account.Host)
	}
	if err != nil {
		return d.failed(err)
	}
	d.client.SkipSMTPUTF8(true) // all that we say is ASCII
	// As Thunderbird does: neither name nor address of this computer leave the house.
	if err := d.client.Hello("[127.0.0.1]"); err != nil {
		return d.failed(err)
	}
	if d.account.Security == TLS {
		return nil
	}
	if offered, _ := d.client.Extension("STARTTLS"); !offered {
		return d.failed(errNoTLS)
	}
	if err := d.client.StartTLS(config); err != nil {
		return d.failed(err)
	}
	return nil
}

// logIn tells user and password; the connection is encrypted by now.
func (d *dialogue) logIn() error {
	if d.account.User == "" {
		return nil
	}
	_, offered := d.client.Extension("AUTH")
	ways := strings.Fields(strings.ToUpper(offered))
	var auth smtp.Auth
	switch {
	case slices.Contains(ways, "PLAIN"):
		auth = smtp.PlainAuth("", d.account.User, d.password, d.account.Host, false)
	case slices.Contains(ways, "LOGIN"):
		auth = smtp.LoginAuth(d.account.User, d.password, d.account.Host, false)
	default:
		return d.refused(data.Invalid, "nimmt keine Anmeldung mit Benutzername und Kennwort an", "Bitte mit der IT-Stelle klären, wie sich das Programm anmelden soll, oder den Entwurf mit dem Mailprogramm senden.", nil)
	}
	err := d.client.Auth(auth)
	var answer *textproto.Error
	switch {
	case err == nil:
		return nil
	case errors.As(err, &answer) && answer.Code >= 500:
		return d.refused(data.Invalid, "hat Benutzername oder Kennwort nicht angenommen"+said(answer), "Bitte das Kennwort neu eingeben und den Benutzernamen prüfen.", errors.Join(ErrPassword, err))
	}
	return d.failed(err)
}

// address names sender and recipients. When the server refuses one recipient,
// none gets the message.
func (d *dialogue) address() error {
	from := "<" + d.message.From.Address + ">"
	if offered, limit := d.client.Extension("SIZE"); offered {
		if most, err := strconv.Atoi(limit); err == nil && most > 0 && len(d.content) > most {
			return d.tooLarge(fmt.Sprintf("nimmt Nachrichten bis %s an; diese hat mit ihren Anlagen %s", data.Size(most), data.Size(len(d.content))), nil)
		}
		from += " SIZE=" + strconv.Itoa(len(d.content)) // RFC 1870
	}
	if err := d.client.Mail(from); err != nil {
		return d.answered(err, "nimmt von der Adresse „"+d.message.From.Address+"“ keine Nachrichten an", "Bitte die Absenderadresse prüfen; meist muss sie zum Benutzernamen gehören.")
	}
	var refused []string
	var causes []error
	for _, to := range d.message.To {
		err := d.client.Rcpt("<" + to.Address + ">")
		var answer *textproto.Error
		switch {
		case errors.As(err, &answer) && answer.Code != closing:
			refused = append(refused, "„"+to.Address+"“"+said(answer))
			causes = append(causes, err)
		case err != nil:
			return d.failed(err)
		}
	}
	if len(refused) > 0 {
		_ = d.client.Reset()
		_ = d.client.Quit()
		todo := "Bitte die Adresse prüfen."
		if len(d.message.To) > 1 {
			todo = "Auch die übrigen Empfänger haben nichts bekommen. Bitte die Adressen prüfen oder diese Empfänger weglassen."
		}
		return d.refused(data.Invalid, "hat Empfänger nicht angenommen: "+strings.Join(refused, ", "), todo, errors.Join(causes...))
	}
	return nil
}

// deliver writes the message but for its end.
func (d *dialogue) deliver() error {
	w, err := d.client.Data()
	if err != nil {
		return d.answered(err, "hat die Nachricht nicht angenommen", "Bitte die Antwort des Servers der IT-Stelle zeigen.")
	}
	const piece = 16 << 10
	for at := 0; at < len(d.content); at += piece {
		to := min(at+piece, len(d.content))
		if _, err := w.Write(d.content[at:to]); err != nil {
			return d.failed(err)
		}
		d.progress(float64(to) / float64(len(d.content)))
	}
	// The library's Close keeps to itself whether the end went out.
	d.end = w.(*smtp.DataCloser).WriteCloser.Close
	if err := d.ctx.Err(); err != nil {
		return d.failed(err)
	}
	return nil
}

// conclude writes the end of the message, upon which the server takes it over,
// and says what became of it.
func (d *dialogue) conclude() (Outcome, error) {
	if err := d.end(); err != nil {
		return NotSent, d.failed(err) // without all of its end the server throws the message away
	}
	d.conn.wait = accepting
	_, _, err := d.client.Text.ReadResponse(2)
	var answer *textproto.Error
	switch {
	case err == nil:
		d.conn.wait = leaving
		_ = d.client.Quit()
		return Sent, nil
	case errors.As(err, &answer) && answer.Code >= 400:
		return NotSent, d.answered(err, "hat die Nachricht nicht angenommen", "Bitte die Antwort des Servers der IT-Stelle zeigen.")
	}
	return Unknown, d.uncertain(err)
}
