package dispatch

import (
	"crypto/x509"
	"net"
	"strconv"
	"strings"

	"modellkommune/data"
)

// Account is where and as whom a municipality sends its mail. The password is
// not part of it.
type Account struct {
	// Host is the mail server's name or IP address, Port its port: 587 is usual
	// for STARTTLS and 465 for TLS (RFC 8314).
	Host     string
	Port     int
	Security Security
	// User is the name to log in with; empty where the server asks for none.
	User string
	// From is who sends.
	From Address
	// Roots vouch for the server's certificate; nil means those of the system.
	Roots *x509.CertPool
}

// Security is how a connection to a mail server is encrypted. Unencrypted there
// is none.
type Security string

// The ways to encrypt.
const (
	// STARTTLS begins in the clear and turns to TLS before anything is said.
	STARTTLS Security = "STARTTLS"
	// TLS speaks TLS from the first byte.
	TLS Security = "TLS"
)

// Securities lists the ways in the order in which they are offered.
var Securities = []Security{STARTTLS, TLS}

// checked gives the account with its host in ASCII, or a German sentence that
// says what is wrong.
func (a Account) checked() (Account, error) {
	host := strings.TrimSpace(a.Host)
	if net.ParseIP(host) == nil {
		name, err := ascii(host)
		if err != nil {
			return Account{}, data.Fail(data.Invalid, "Der Name des Mailservers fehlt oder ist nicht richtig. Bitte so angeben: mail.kommune.de.", err)
		}
		host = name
	}
	a.Host = host
	if a.Port < 1 || a.Port > 65535 {
		return Account{}, data.Fail(data.Invalid, "Der Port des Mailservers ist nicht richtig. Üblich sind 587 mit STARTTLS und 465 mit TLS.", nil)
	}
	if a.Security != STARTTLS && a.Security != TLS {
		return Account{}, data.Fail(data.Invalid, "Für den Mailserver ist nicht festgelegt, wie die Verbindung verschlüsselt wird. Bitte STARTTLS oder TLS wählen.", nil)
	}
	var err error
	a.From, err = a.From.checked()
	return a, err
}

// address is what is dialled.
func (a Account) address() string { return net.JoinHostPort(a.Host, strconv.Itoa(a.Port)) }
