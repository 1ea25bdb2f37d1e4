package dispatch

import (
	"crypto/rand"
	"strings"
)

// NewID makes a Message-ID for a message from this sender. It is made once and
// kept with the message. Without a sender it ends in a domain that nobody has
// (RFC 2606); the name of this computer is nobody's business.
func NewID(from Address) string {
	domain := "modellkommune.invalid"
	if a, err := from.checked(); err == nil {
		domain = a.domain()
	}
	return strings.ToLower(rand.Text()) + "@" + domain
}
