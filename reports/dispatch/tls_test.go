package dispatch

import (
	"crypto/tls"
	"net"
	"testing"
)

// What is older than TLS 1.2 keeps nothing secret: such a server gets neither password
// nor message, over either kind of encryption (RFC 8996).
func TestOldTLSIsRefused(t *testing.T) {
	for version, want := range map[uint16]Outcome{tls.VersionTLS10: NotSent, tls.VersionTLS11: NotSent, tls.VersionTLS12: Sent, tls.VersionTLS13: Sent} {
		for name, how := range map[string][]listenTo{"STARTTLS": {speaking(version)}, "TLS": {speaking(version), inTLS}} {
			s := newServer(t, how...)
			outcome, err := s.send(report(100))
			if outcome != want || (err == nil) != (want == Sent) {
				t.Errorf("%s with %s: %s, %v", name, tls.VersionName(version), outcome, err)
			}
			if n := len(s.taken(t)); n > 0 != (want == Sent) || s.logins > 0 != (want == Sent) {
				t.Errorf("%s with %s: %d letters, %d logins", name, tls.VersionName(version), n, s.logins)
			}
		}
	}
}

// speaking lets a server speak this version of TLS alone.
func speaking(version uint16) listenTo {
	return func(s *server, l net.Listener) net.Listener {
		s.smtp.TLSConfig.MinVersion, s.smtp.TLSConfig.MaxVersion = version, version
		return l
	}
}
