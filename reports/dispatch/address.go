package dispatch

import (
	"fmt"
	"net/mail"
	"regexp"
	"strings"

	"golang.org/x/net/idna"

	"modellkommune/data"
)

// Address is a person or a partner and their mail address.
type Address struct {
	Name    string
	Address string
}

// localPart is what may stand before the @: dot-atoms (RFC 5322, 3.4.1). A
// hyphen at the beginning would be an option to a mail program.
var localPart = regexp.MustCompile("^[A-Za-z0-9!#$%&'*+/=?^_`{|}~][A-Za-z0-9!#$%&'*+/=?^_`{|}~-]*(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$")

// checked gives the address with its domain in ASCII (RFC 5891), or a German
// sentence that says what is wrong. Its lengths are limited by RFC 5321, 4.5.3.1.
func (a Address) checked() (Address, error) {
	typed := strings.TrimSpace(a.Address)
	at := strings.LastIndexByte(typed, '@')
	if at < 0 {
		return Address{}, wrongAddress(typed, nil)
	}
	local, domain := typed[:at], typed[at+1:]
	if local != "" && strings.ContainsFunc(local, func(r rune) bool { return r > '~' }) {
		return Address{}, data.Fail(data.Invalid, fmt.Sprintf("Vor dem @ der E-Mail-Adresse „%s“ stehen Umlaute oder andere Zeichen, die viele Mailserver nicht annehmen. Bitte die Adresse prüfen.", line(typed)), nil)
	}
	domain, err := ascii(domain)
	if err != nil || !localPart.MatchString(local) || len(local) > 64 || len(local)+len(domain) > 253 {
		return Address{}, wrongAddress(typed, err)
	}
	return Address{Name: displayName(a.Name), Address: local + "@" + domain}, nil
}

// Check refuses an address that is not right, with a German sentence.
func (a Address) Check() error {
	_, err := a.checked()
	return err
}

// displayName makes a name fit to stand before an address. Beside umlauts net/mail
// writes a backslash as it is, which other programs take for a broken address
// (RFC 2047, 5).
func displayName(name string) string { return line(strings.ReplaceAll(name, `\`, "")) }

func wrongAddress(typed string, cause error) error {
	return data.Fail(data.Invalid, fmt.Sprintf("Die E-Mail-Adresse „%s“ ist nicht richtig. Bitte so angeben: name@kommune.de.", line(typed)), cause)
}

var domains = idna.New(idna.MapForLookup(), idna.Transitional(false), idna.StrictDomainName(true), idna.BidiRule(), idna.VerifyDNSLength(true))

// ascii writes a domain in A-labels: „köln.de“ is „xn--kln-sna.de“.
func ascii(domain string) (string, error) {
	return domains.ToASCII(strings.TrimSuffix(domain, "."))
}

func (a Address) mail() *mail.Address { return &mail.Address{Name: a.Name, Address: a.Address} }

// domain is what stands behind the @ of a checked address.
func (a Address) domain() string { return a.Address[strings.LastIndexByte(a.Address, '@')+1:] }
