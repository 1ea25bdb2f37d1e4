package dispatch

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	"net/textproto"
	"strings"
	"syscall"

	"modellkommune/data"
)

// ErrPassword is in the error where the mail server refused user or password.
var ErrPassword = errors.New("dispatch: user or password refused")

// refusedOnWindows is WSAECONNREFUSED, which syscall.ECONNREFUSED does not match.
const refusedOnWindows = syscall.Errno(10061)

var errNoTLS = errors.New("dispatch: no STARTTLS offered")

// closing is the answer of a server that is about to close the connection,
// whatever it was asked (RFC 5321, 3.8).
const closing = 421

// nothingSent is said wherever it is certain.
const nothingSent = "Es wurde nichts gesendet."

// failed says why the connection did not come about or broke off.
func (d *dialogue) failed(err error) error { return failure(d.ctx, d.account, err) }

func failure(ctx context.Context, a Account, err error) error {
	if ctx.Err() != nil {
		return data.Fail(data.NotWritten, "Das Senden wurde abgebrochen. "+nothingSent+" Es kann jederzeit neu begonnen werden.", err)
	}
	what, todo := brokenOff(err)
	return data.Fail(data.NotWritten, "Der Mailserver „"+a.Host+"“ "+what+". "+nothingSent+" "+todo, err)
}

// brokenOff says what the server did, and what to do about it.
func brokenOff(err error) (what, todo string) {
	var (
		dns       *net.DNSError
		unknown   x509.UnknownAuthorityError
		name      x509.HostnameError
		invalid   x509.CertificateInvalidError
		other     *tls.CertificateVerificationError
		plaintext tls.RecordHeaderError
		answer    *textproto.Error
		network   net.Error
	)
	const certificate = "Auch das Kennwort wurde nicht übertragen. Bitte den Namen des Mailservers prüfen und die IT-Stelle fragen."
	switch {
	case errors.As(err, &dns) && dns.IsNotFound:
		return "ist unter diesem Namen nicht zu finden", "Bitte den Namen des Mailservers und die Verbindung zum Netz prüfen."
	case errors.As(err, &name):
		return "hat ein Zertifikat, das für einen anderen Namen gilt", certificate
	case errors.As(err, &unknown):
		return "hat ein Zertifikat, für das keine diesem Gerät bekannte Stelle bürgt", certificate
	case errors.As(err, &invalid) && invalid.Reason == x509.Expired:
		return "hat ein Zertifikat, das abgelaufen ist oder noch nicht gilt", certificate
	case errors.As(err, &invalid), errors.As(err, &other):
		return "hat ein Zertifikat, das nicht gilt", certificate
	case errors.Is(err, errNoTLS), errors.As(err, &plaintext):
		return "bietet auf diesem Weg keine verschlüsselte Verbindung an, und unverschlüsselt sendet das Programm nicht", "Auch das Kennwort wurde nicht übertragen. Bitte Port und Verschlüsselung prüfen: üblich sind 587 mit STARTTLS und 465 mit TLS."
	case errors.Is(err, syscall.ECONNREFUSED), errors.Is(err, refusedOnWindows):
		return "nimmt auf diesem Port keine Verbindung an", "Bitte den Port prüfen: üblich sind 587 mit STARTTLS und 465 mit TLS. Manche Netze sperren ihn; das weiß die IT-Stelle."
	case errors.As(err, &answer):
		return "will gerade nicht" + said(answer), "Bitte es später noch einmal versuchen."
	case errors.As(err, &network) && network.Timeout():
		return "antwortet nicht", "Bitte Port, Verschlüsselung und die Verbindung zum Netz prüfen oder es später noch einmal versuchen."
	}
	return "ist nicht zu erreichen, oder die Verbindung zu ihm ist abgebrochen", "Bitte die Verbindung zum Netz prüfen und es noch einmal versuchen."
}

// answered says what the server refused; where it did not answer, that.
func (d *dialogue) answered(err error, what, todo string) error {
	var answer *textproto.Error
	switch {
	case !errors.As(err, &answer), answer.Code == closing:
		return d.failed(err)
	case answer.Code == 552, strings.HasPrefix(answer.Msg, "5.2.3 "), strings.HasPrefix(answer.Msg, "5.3.4 "): // RFC 1870, RFC 3463
		return d.tooLarge("nimmt eine so große Nachricht nicht an ("+data.Size(len(d.content))+" mit Anlagen)"+said(answer), err)
	case answer.Code < 500:
		return d.refused(data.NotWritten, what+said(answer), "Das kann vorübergehen. "+todo, err)
	}
	return d.refused(data.NotWritten, what+said(answer), todo, err)
}

func (d *dialogue) tooLarge(what string, err error) error {
	return d.refused(data.NotWritten, what, "Bitte ohne beigelegte Daten oder mit weniger Anlagen senden oder einen anderen Weg wählen.", err)
}

func (d *dialogue) refused(code data.Code, what, todo string, err error) error {
	return data.Fail(code, "Der Mailserver „"+d.account.Host+"“ "+what+". "+nothingSent+" "+todo, err)
}

// uncertain is said when nobody can tell whether the message went out.
func (d *dialogue) uncertain(err error) error {
	return data.Fail(data.NotWritten, fmt.Sprintf("Die Nachricht ist dem Mailserver „%s“ übergeben, aber er hat sie nicht bestätigt. Ob sie ankommt, ist ungewiss. "+
		"Bitte nicht noch einmal senden, sondern erst beim Empfänger oder bei der IT-Stelle nachfragen; die Nachricht hat die Kennung %s.", d.account.Host, d.message.ID), err)
}

// said repeats what the server answered, for the IT department.
func said(answer *textproto.Error) string {
	text := []rune(line(answer.Msg))
	const most = 200
	return fmt.Sprintf(" (Antwort: „%d %s“)", answer.Code, string(text[:min(len(text), most)]))
}
