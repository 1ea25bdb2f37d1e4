package dispatch

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-smtp"

	"modellkommune/data"
)

// A message arrives once and as it was, over either kind of encryption.
func TestMessageArrives(t *testing.T) {
	for name, how := range map[string][]listenTo{"STARTTLS": nil, "TLS": {inTLS}} {
		t.Run(name, func(t *testing.T) {
			s, m := newServer(t, how...), report(1_000_000)
			var shares []float64
			outcome, err := Send(t.Context(), s.account, password, m, func(share float64) { shares = append(shares, share) })
			if outcome != Sent || err != nil {
				t.Fatalf("%s: %v", outcome, err)
			}
			letters := s.taken(t)
			if len(letters) != 1 {
				t.Fatalf("%d letters", len(letters))
			}
			if want := []string{"ministerium@bund.example", "projekt@xn--stdtetag-1za.example"}; letters[0].from != "og@xn--grnau-lva.example" || !slices.Equal(letters[0].to, want) {
				t.Errorf("from %q to %q", letters[0].from, letters[0].to)
			}
			p := read(t, letters[0].content)
			if !slices.EqualFunc(m.Attachments, p.files, func(a, b Attachment) bool { return a.Name == b.Name && bytes.Equal(a.Bytes, b.Bytes) }) {
				t.Error("the attachments are not what they were")
			}
			if subject := must(p.header.Subject())(t); subject != m.Subject {
				t.Errorf("subject %q", subject)
			}
			if from := p.addresses(t, "From"); from[0].Name != s.account.From.Name {
				t.Errorf("from %q", from)
			}
			if id := must(p.header.MessageID())(t); id != m.ID {
				t.Errorf("Message-ID %q", id)
			}
			for _, field := range []string{"X-Unsent", "Bcc", "X-Mailer", "User-Agent"} {
				if p.header.Has(field) {
					t.Errorf("there is a field %s", field)
				}
			}
			if !slices.IsSorted(shares) || shares[len(shares)-1] != 1 || len(shares) < 50 {
				t.Errorf("progress %v", shares)
			}
		})
	}
}

func TestLoginForOldServers(t *testing.T) {
	s := newServer(t)
	s.ways = []string{"LOGIN"}
	if outcome, err := s.send(report(100)); outcome != Sent || err != nil {
		t.Errorf("%s: %v", outcome, err)
	}
	if letters := s.taken(t); len(letters) != 1 || s.logins != 1 {
		t.Errorf("%d letters, %d logins", len(letters), s.logins)
	}
}

// Who sends once more after a refusal keeps the Message-ID.
func TestSendingAgainKeepsTheID(t *testing.T) {
	s, m, refusals := newServer(t), report(100), 1
	s.data = func(r io.Reader, _ *smtp.Conn) error {
		if refusals--; refusals >= 0 {
			return &smtp.SMTPError{Code: 451, Message: "later"}
		}
		return nil
	}
	if outcome, err := s.send(m); outcome != NotSent || err == nil {
		t.Fatalf("%s: %v", outcome, err)
	}
	if outcome, err := s.send(m); outcome != Sent || err != nil {
		t.Fatalf("%s: %v", outcome, err)
	}
	letters := s.taken(t)
	if len(letters) != 1 || !bytes.Contains(letters[0].content, []byte("Message-ID: <"+m.ID+">")) {
		t.Errorf("%d letters", len(letters))
	}
}

// A server that asks for no password gets none.
func TestServerWithoutLogin(t *testing.T) {
	s := newServer(t)
	s.account.User = ""
	outcome, err := s.send(report(100))
	if sentence, _ := data.Sentence(err); outcome != NotSent || !strings.Contains(sentence, "502 5.7.0 Please authenticate first") {
		t.Errorf("%s: %v", outcome, err)
	}
	if s.taken(t); s.logins != 0 {
		t.Errorf("%d logins", s.logins)
	}
}

// refuse makes a hook that answers with a code.
func refuse[T any](code int, text string) func(T, *smtp.Conn) error {
	return func(T, *smtp.Conn) error { return &smtp.SMTPError{Code: code, Message: text} }
}

// hangUp makes a hook that breaks the connection off.
func hangUp[T any](_ T, c *smtp.Conn) error {
	_ = c.Conn().Close()
	return errors.New("gone")
}

// What a server can refuse: the sentence says what, and nobody got anything.
func TestRefusals(t *testing.T) {
	for name, c := range map[string]struct {
		change func(t *testing.T, s *server)
		size   int
		says   []string
		is     error
	}{
		"wrong password": {
			change: func(_ *testing.T, s *server) { s.account.User = "jemand" },
			says:   []string{"Benutzername oder Kennwort nicht angenommen", "535", "Kennwort neu eingeben"}, is: ErrPassword,
		},
		"wrong password with LOGIN": {
			change: func(_ *testing.T, s *server) { s.ways, s.account.User = []string{"LOGIN"}, "jemand" },
			says:   []string{"Benutzername oder Kennwort nicht angenommen"}, is: ErrPassword,
		},
		"no way to log in that we know": {
			change: func(_ *testing.T, s *server) { s.ways = []string{"XOAUTH2"} },
			says:   []string{"nimmt keine Anmeldung mit Benutzername und Kennwort an"},
		},
		"sender": {
			change: func(_ *testing.T, s *server) { s.mail = refuse[string](550, "not yours") },
			says:   []string{"von der Adresse „og@xn--grnau-lva.example“ keine Nachrichten", "„550 5.0.0 not yours“"},
		},
		"sender, connection lost": {
			change: func(_ *testing.T, s *server) { s.mail = hangUp[string] },
			says:   []string{"nicht zu erreichen, oder die Verbindung zu ihm ist abgebrochen"},
		},
		"second recipient": {
			change: func(_ *testing.T, s *server) {
				s.rcpt = func(to string, _ *smtp.Conn) error {
					if strings.HasPrefix(to, "projekt@") {
						return &smtp.SMTPError{Code: 550, Message: "no such user\r here"}
					}
					return nil
				}
			},
			says: []string{"hat Empfänger nicht angenommen: „projekt@xn--stdtetag-1za.example“ (Antwort: „550 5.0.0 no such user here“). ", "Auch die übrigen Empfänger haben nichts bekommen"},
		},
		"recipient, mailbox full": {
			change: func(_ *testing.T, s *server) { s.rcpt = refuse[string](552, "mailbox full") },
			says:   []string{"ministerium@bund.example“ (Antwort: „552", "projekt@xn--stdtetag-1za.example“ (Antwort: „552"},
		},
		"recipient, server closes": {
			change: func(_ *testing.T, s *server) { s.rcpt = refuse[string](421, "shutting down") },
			says:   []string{"will gerade nicht (Antwort: „421 4.0.0 shutting down“)", "später noch einmal"},
		},
		"recipient, connection lost": {
			change: func(_ *testing.T, s *server) { s.rcpt = hangUp[string] },
			says:   []string{"abgebrochen"},
		},
		"too large by its own account": {
			change: func(_ *testing.T, s *server) { s.smtp.MaxMessageBytes = 1_000_000 },
			size:   1_200_000,
			says:   []string{"nimmt Nachrichten bis 1\u00a0MB an; diese hat mit ihren Anlagen 1,6\u00a0MB", "weniger Anlagen"},
		},
		"too large at MAIL": {
			change: func(_ *testing.T, s *server) { s.mail = refuse[string](552, "too big") },
			says:   []string{"nimmt eine so große Nachricht nicht an"},
		},
		"too large after DATA": {
			change: func(_ *testing.T, s *server) { s.data = refuse[io.Reader](552, "too big") },
			says:   []string{"nimmt eine so große Nachricht nicht an", "too big"},
		},
		"too large after DATA, in other words": {
			change: func(_ *testing.T, s *server) {
				s.data = func(io.Reader, *smtp.Conn) error {
					return &smtp.SMTPError{Code: 554, EnhancedCode: smtp.EnhancedCode{5, 3, 4}, Message: "too big"}
				}
			},
			says: []string{"nimmt eine so große Nachricht nicht an"},
		},
		"message": {
			change: func(_ *testing.T, s *server) { s.data = refuse[io.Reader](554, "looks like spam") },
			says:   []string{"hat die Nachricht nicht angenommen (Antwort: „554 5.0.0 looks like spam“)"},
		},
		"message, for now": {
			change: func(_ *testing.T, s *server) { s.data = refuse[io.Reader](451, "greylisted") },
			says:   []string{"hat die Nachricht nicht angenommen", "Das kann vorübergehen."},
		},
		"killed within the message": {
			change: func(t *testing.T, s *server) {
				s.data = func(r io.Reader, c *smtp.Conn) error {
					must(io.ReadFull(r, make([]byte, 100_000)))(t)
					return hangUp(r, c)
				}
			},
			size: 20_000_000,
			says: []string{"abgebrochen", "noch einmal"},
		},
		"certificate of somebody unknown": {
			change: func(t *testing.T, s *server) { s.account.Roots = newAuthority(t).roots() },
			says:   []string{"Zertifikat, für das keine diesem Gerät bekannte Stelle bürgt", "Auch das Kennwort wurde nicht übertragen"},
		},
		"certificate for another name": {
			change: func(_ *testing.T, s *server) { s.account.Host = "localhost" },
			says:   []string{"Zertifikat, das für einen anderen Namen gilt"},
		},
		"certificate that has run out": {
			change: func(t *testing.T, s *server) {
				ca := newAuthority(t)
				s.account.Roots = ca.roots()
				s.smtp.TLSConfig.Certificates = ca.certify(t, "127.0.0.1", [2]time.Time{forEver[0], forEver[0].AddDate(1, 0, 0)}).Certificates
			},
			says: []string{"Zertifikat, das abgelaufen ist oder noch nicht gilt"},
		},
		"no STARTTLS": {
			change: func(_ *testing.T, s *server) { s.smtp.TLSConfig, s.smtp.AllowInsecureAuth = nil, true },
			says:   []string{"bietet auf diesem Weg keine verschlüsselte Verbindung an", "Auch das Kennwort wurde nicht übertragen"},
		},
		"TLS where there is STARTTLS": {
			change: func(_ *testing.T, s *server) { s.account.Security = TLS },
			says:   []string{"bietet auf diesem Weg keine verschlüsselte Verbindung an"},
		},
		"nobody listens": {
			change: func(_ *testing.T, s *server) { _ = s.listener.Close() },
			says:   []string{"nimmt auf diesem Port keine Verbindung an"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := newServer(t)
			c.change(t, s)
			outcome, err := s.send(report(c.size))
			if outcome != NotSent {
				t.Errorf("%s: %v", outcome, err)
			}
			if sentence, _ := data.Sentence(err); !strings.Contains(sentence, "Es wurde nichts gesendet.") || !containsAll(sentence, c.says) {
				t.Errorf("it says %q", sentence)
			}
			if c.is != nil && !errors.Is(err, c.is) || c.is == nil && errors.Is(err, ErrPassword) {
				t.Errorf("it is %v", err)
			}
			if letters := s.taken(t); len(letters) > 0 {
				t.Errorf("%d letters were taken", len(letters))
			}
			if beforeLogin := strings.Contains(name, "certificate") || strings.Contains(name, "TLS"); beforeLogin && s.logins > 0 {
				t.Error("the password was told")
			}
		})
	}
}

func containsAll(text string, parts []string) bool {
	return !slices.ContainsFunc(parts, func(part string) bool { return !strings.Contains(text, part) })
}

// A server that is lost after the end of the message leaves everybody in doubt,
// whether it has taken the message or not.
func TestLostAfterTheEndIsUnknown(t *testing.T) {
	for name, data := range map[string]func(r io.Reader, c *smtp.Conn) error{
		"taken": func(r io.Reader, c *smtp.Conn) error { return nil },
		"not taken": func(r io.Reader, c *smtp.Conn) error {
			_, _ = io.Copy(io.Discard, r)
			return hangUp(r, c)
		},
	} {
		t.Run(name, func(t *testing.T) { afterTheEnd(t, name == "taken", data) })
	}
}

func afterTheEnd(t *testing.T, taken bool, hook func(io.Reader, *smtp.Conn) error) {
	s, m := newServer(t), report(3000)
	s.data = func(r io.Reader, c *smtp.Conn) error {
		if err := hook(r, c); err != nil {
			return err
		}
		content := must(io.ReadAll(r))(t)
		s.lock.Lock()
		s.letters = append(s.letters, letter{content: content})
		s.lock.Unlock()
		return hangUp(r, c)
	}
	outcome, err := s.send(m)
	sentence, _ := data.Sentence(err)
	if outcome != Unknown || !containsAll(sentence, []string{"ungewiss", "nicht noch einmal senden", m.ID}) || strings.Contains(sentence, "nichts gesendet") {
		t.Errorf("%s: %q", outcome, sentence)
	}
	if letters := s.taken(t); len(letters) != 0 && !taken || len(letters) != 1 && taken {
		t.Errorf("%d letters", len(letters))
	}
}

// Whoever cancels gets away at any point; before the end of the message nothing
// is sent by it.
func TestCancelling(t *testing.T) {
	for name, c := range map[string]struct {
		stall func(s *server, here func())
		size  int
		want  Outcome
	}{
		"at MAIL": {func(s *server, here func()) { s.mail = stall[string](here) }, 100, NotSent},
		"at RCPT": {func(s *server, here func()) { s.rcpt = stall[string](here) }, 100, NotSent},
		// The message is larger than what waits in the lines.
		"within the message": {func(s *server, here func()) { s.data = stall[io.Reader](here) }, 20_000_000, NotSent},
		"after the end": {func(s *server, here func()) {
			s.data = func(r io.Reader, c *smtp.Conn) error {
				_, _ = io.Copy(io.Discard, r)
				return stall[io.Reader](here)(r, c)
			}
		}, 100, Unknown},
	} {
		t.Run(name, func(t *testing.T) {
			s := newServer(t)
			ctx, cancel := context.WithCancel(t.Context())
			returned := make(chan struct{})
			c.stall(s, func() {
				cancel()
				<-returned
			})
			outcome, err := Send(ctx, s.account, password, report(c.size), func(float64) {})
			close(returned)
			if sentence, _ := data.Sentence(err); outcome != c.want || c.want == NotSent && !strings.HasPrefix(sentence, "Das Senden wurde abgebrochen. Es wurde nichts gesendet.") {
				t.Errorf("%s: %v", outcome, err)
			}
			if letters := s.taken(t); len(letters) > 0 {
				t.Errorf("%d letters were taken", len(letters))
			}
		})
	}
}

// stall makes a hook that waits and never answers.
func stall[T any](wait func()) func(T, *smtp.Conn) error {
	return func(value T, c *smtp.Conn) error {
		wait()
		return hangUp(value, c)
	}
}

func TestCancelledBeforeItBegins(t *testing.T) {
	s := newServer(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if outcome, err := Send(ctx, s.account, password, report(10), func(float64) {}); outcome != NotSent || err == nil {
		t.Errorf("%s: %v", outcome, err)
	}
}

func TestAccountsThatCannotBe(t *testing.T) {
	for name, spoil := range map[string]func(a *Account){
		"no host":          func(a *Account) { a.Host = "" },
		"a wrong host":     func(a *Account) { a.Host = "mail.kommune.de\r\nX" },
		"no port":          func(a *Account) { a.Port = 0 },
		"a port too large": func(a *Account) { a.Port = 70000 },
		"no encryption":    func(a *Account) { a.Security = "" },
		"no sender":        func(a *Account) { a.From = Address{} },
	} {
		a := Account{Host: "mail.kommune.example", Port: 587, Security: STARTTLS, From: Address{Address: "og@kommune.example"}}
		spoil(&a)
		outcome, err := Send(t.Context(), a, password, report(10), func(float64) {})
		if _, german := data.Sentence(err); outcome != NotSent || !german {
			t.Errorf("%s: %s, %v", name, outcome, err)
		}
	}
}

func TestSentencesOfTheNetwork(t *testing.T) {
	for says, err := range map[string]error{
		"unter diesem Namen nicht zu finden": &net.DNSError{IsNotFound: true},
		"antwortet nicht":                    &net.DNSError{IsTimeout: true},
		"nicht zu erreichen":                 &net.DNSError{Err: "server misbehaving"},
		"nimmt auf diesem Port keine":        &net.OpError{Op: "dial", Err: refusedOnWindows},
	} {
		if what, _ := brokenOff(err); !strings.Contains(what, says) {
			t.Errorf("%v: %q", err, what)
		}
	}
}
