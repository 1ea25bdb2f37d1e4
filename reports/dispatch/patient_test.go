package dispatch

import (
	"bufio"
	"crypto/tls"
	"fmt"
	"net"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"modellkommune/data"
)

// A server that falls silent is not waited for for ever, but long enough after
// the end of a message. The clock is that of the test.
func TestSilence(t *testing.T) {
	for name, c := range map[string]struct {
		until string // the word upon which the server falls silent
		want  Outcome
		after time.Duration
	}{
		"from the beginning":  {"", NotSent, usual},
		"after EHLO":          {"EHLO", NotSent, 2 * usual}, // the library then asks with HELO
		"after AUTH":          {"AUTH", NotSent, usual},
		"after MAIL":          {"MAIL", NotSent, usual},
		"after RCPT":          {"RCPT", NotSent, usual},
		"after DATA":          {"DATA", NotSent, usual},
		"after the end":       {".", Unknown, accepting},
		"after being left":    {"QUIT", Sent, leaving},
		"after greeting only": {"greeting", NotSent, usual},
	} {
		t.Run(name, func(t *testing.T) {
			ca := newAuthority(t)
			config := ca.certify(t, "127.0.0.1", forEver)
			synctest.Test(t, func(t *testing.T) {
				ours, theirs := net.Pipe()
				go silent(tls.Server(theirs, config), c.until)
				a := Account{Host: "127.0.0.1", Port: 465, Security: TLS, User: user, From: Address{Address: "og@kommune.example"}, Roots: ca.roots()}
				m := report(10)
				m.From = a.From
				start := time.Now()
				outcome, err := talk(t.Context(), ours, dialogue{account: a, password: password, message: m, content: []byte("Subject: x\r\n\r\n"), progress: func(float64) {}})
				if outcome != c.want {
					t.Errorf("%s: %v", outcome, err)
				}
				if waited := time.Since(start); waited != c.after {
					t.Errorf("waited %s", waited)
				}
				if sentence, _ := data.Sentence(err); c.want == NotSent && !strings.Contains(sentence, "antwortet nicht. Es wurde nichts gesendet.") {
					t.Errorf("it says %q", sentence)
				}
				_ = theirs.Close()
			})
		})
	}
}

// silent is a mail server that answers until it hears a word.
func silent(conn net.Conn, until string) {
	if until == "" {
		return
	}
	say := func(text string) { _, _ = fmt.Fprintf(conn, "%s\r\n", text) }
	say("220 mail.test")
	if until == "greeting" {
		return
	}
	within := false
	for lines := bufio.NewScanner(conn); lines.Scan(); {
		heard := lines.Text()
		if word, _, _ := strings.Cut(heard, " "); word == until {
			break
		}
		switch {
		case within && heard != ".":
		case heard == "DATA":
			within = true
			say("354 go ahead")
		case strings.HasPrefix(heard, "EHLO"):
			say("250-mail.test\r\n250 AUTH PLAIN")
		case strings.HasPrefix(heard, "AUTH"):
			say("235 welcome")
		default:
			within = false
			say("250 fine")
		}
	}
}
