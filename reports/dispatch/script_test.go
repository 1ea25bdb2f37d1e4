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
				start := time.Now()
				outcome, err := converse(t, ca, config, script{silentUpon: c.until})
				if outcome != c.want {
					t.Errorf("%s: %v", outcome, err)
				}
				if waited := time.Since(start); waited != c.after {
					t.Errorf("waited %s", waited)
				}
				if sentence, _ := data.Sentence(err); c.want == NotSent && !strings.Contains(sentence, "antwortet nicht. Es wurde nichts gesendet.") {
					t.Errorf("it says %q", sentence)
				}
			})
		})
	}
}

// What a server answers out of turn.
func TestAnswers(t *testing.T) {
	for name, c := range map[string]struct {
		upon, answer string
		want         Outcome
		says         string
	}{
		"refused at DATA":               {"DATA", "554 5.7.1 no", NotSent, "hat die Nachricht nicht angenommen (Antwort: „554 5.7.1 no“). Es wurde nichts gesendet."},
		"DATA agreed to, but not so":    {"DATA", "250 fine", NotSent, "Es wurde nichts gesendet."},
		"closing at the end":            {".", "421 4.3.2 shutting down", NotSent, "will gerade nicht"},
		"nonsense at the end":           {".", "hello", Unknown, "ungewiss"},
		"asking for more after the end": {".", "354 go on", Unknown, "ungewiss"},
		"taken in other words":          {".", "251 will forward", Sent, ""},
	} {
		t.Run(name, func(t *testing.T) {
			ca := newAuthority(t)
			outcome, err := converse(t, ca, ca.certify(t, "127.0.0.1", forEver), script{answers: map[string]string{c.upon: c.answer}})
			if sentence, _ := data.Sentence(err); outcome != c.want || !strings.Contains(sentence, c.says) || (err == nil) != (c.want == Sent) {
				t.Errorf("%s: %v", outcome, err)
			}
		})
	}
}

// converse sends a small message to a server that follows a script.
func converse(t *testing.T, ca authority, config *tls.Config, s script) (Outcome, error) {
	t.Helper()
	ours, theirs := net.Pipe()
	defer func() { _ = theirs.Close() }()
	go s.follow(tls.Server(theirs, config))
	a := Account{Host: "127.0.0.1", Port: 465, Security: TLS, User: user, From: Address{Address: "og@kommune.example"}, Roots: ca.roots()}
	m := report(10)
	m.From = a.From
	return talk(t.Context(), ours, dialogue{account: a, password: password, message: m, content: []byte("Subject: x\r\n\r\n"), progress: func(float64) {}})
}

// script is how a mail server behaves.
type script struct {
	// silentUpon is the word upon which it falls silent: empty from the beginning,
	// „greeting“ after its own.
	silentUpon string
	// answers are those that differ from the usual ones, by the word they answer.
	answers map[string]string
}

func (s script) follow(conn net.Conn) {
	if s.answers == nil && s.silentUpon == "" {
		return
	}
	say := func(text string) { _, _ = fmt.Fprintf(conn, "%s\r\n", text) }
	say("220 mail.test")
	if s.silentUpon == "greeting" {
		return
	}
	within := false
	for lines := bufio.NewScanner(conn); lines.Scan(); {
		word, _, _ := strings.Cut(lines.Text(), " ")
		answer, other := s.answers[word]
		switch {
		case s.silentUpon != "" && word == s.silentUpon:
			return
		case within && word != ".":
		case other:
			within = false
			say(answer)
		case word == "DATA":
			within = true
			say("354 go ahead")
		case word == "EHLO":
			say("250-mail.test\r\n250 AUTH PLAIN")
		case word == "AUTH":
			say("235 welcome")
		default:
			within = false
			say("250 fine")
		}
	}
}
