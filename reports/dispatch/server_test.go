package dispatch

import (
	"context"
	"crypto/tls"
	"errors"
	"io"
	"log"
	"net"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"
	"pgregory.net/rapid"
)

const (
	user     = "og@gemeinde.example"
	password = "Paßwort äöü"
)

// letter is what a server has taken over.
type letter struct {
	from    string
	to      []string
	content []byte
}

// server is a mail server on the loopback that demands TLS and a password.
type server struct {
	smtp     *smtp.Server
	listener net.Listener
	account  Account
	// ways are the mechanisms to log in that it offers.
	ways []string
	// The hooks refuse where they give an error, and may do worse.
	mail func(from string, c *smtp.Conn) error
	rcpt func(to string, c *smtp.Conn) error
	data func(r io.Reader, c *smtp.Conn) error

	lock    sync.Mutex
	letters []letter
	logins  int
}

// listenTo changes how a server listens.
type listenTo func(s *server, l net.Listener) net.Listener

// newServer starts a server; how says what is different about it.
func newServer(t *testing.T, how ...listenTo) *server {
	t.Helper()
	ca := newAuthority(t)
	s := &server{ways: []string{"PLAIN"}}
	s.smtp = smtp.NewServer(smtp.BackendFunc(func(c *smtp.Conn) (smtp.Session, error) { return &session{server: s, conn: c}, nil }))
	s.smtp.Domain = "mail.test"
	s.smtp.TLSConfig = ca.certify(t, "127.0.0.1", forEver)
	s.smtp.ErrorLog = log.New(io.Discard, "", 0)
	listener := must(net.Listen("tcp", "127.0.0.1:0"))(t)
	s.account = Account{
		Host: "127.0.0.1", Port: listener.Addr().(*net.TCPAddr).Port, Security: STARTTLS, User: user,
		From: Address{"Gemeinde Grünau, Projektbüro", "og@grünau.example"}, Roots: ca.roots(),
	}
	for _, change := range how {
		listener = change(s, listener)
	}
	s.listener = listener
	go func() { _ = s.smtp.Serve(listener) }()
	t.Cleanup(func() { _ = s.smtp.Close() })
	return s
}

// inTLS lets a server speak TLS from the first byte.
func inTLS(s *server, l net.Listener) net.Listener {
	s.account.Security = TLS
	return tls.NewListener(l, s.smtp.TLSConfig)
}

// taken gives what the server took over, after every conversation has ended.
func (s *server) taken(t rapid.TB) []letter {
	t.Helper()
	if err := s.smtp.Shutdown(context.Background()); err != nil && !errors.Is(err, net.ErrClosed) {
		t.Fatal(err)
	}
	s.lock.Lock()
	defer s.lock.Unlock()
	return s.letters
}

func (s *server) send(m Message) (Outcome, error) {
	return Send(context.Background(), s.account, password, m, func(float64) {})
}

// session is one conversation, seen from the server.
type session struct {
	server *server
	conn   *smtp.Conn
	letter letter
	known  bool
}

func (s *session) AuthMechanisms() []string { return s.server.ways }

func (s *session) Auth(way string) (sasl.Server, error) {
	if way == "LOGIN" {
		return &loginServer{check: s.check}, nil
	}
	return sasl.NewPlainServer(func(_, u, p string) error { return s.check(u, p) }), nil
}

func (s *session) check(u, p string) error {
	if u != user || p != password {
		return smtp.ErrAuthFailed
	}
	s.known = true
	s.server.lock.Lock()
	defer s.server.lock.Unlock()
	s.server.logins++
	return nil
}

// loginServer is the mechanism LOGIN, which asks for one after the other.
type loginServer struct {
	check func(user, password string) error
	heard []string
}

func (l *loginServer) Next(response []byte) (challenge []byte, done bool, err error) {
	if response != nil {
		l.heard = append(l.heard, string(response))
	}
	switch len(l.heard) {
	case 0:
		return []byte("Username:"), false, nil
	case 1:
		return []byte("Password:"), false, nil
	}
	return nil, true, l.check(l.heard[0], l.heard[1])
}

func (s *session) Mail(from string, _ *smtp.MailOptions) error {
	if !s.known {
		return smtp.ErrAuthRequired
	}
	s.letter = letter{from: from}
	return hook(s.server.mail, from, s.conn)
}

func (s *session) Rcpt(to string, _ *smtp.RcptOptions) error {
	s.letter.to = append(s.letter.to, to)
	return hook(s.server.rcpt, to, s.conn)
}

func (s *session) Data(r io.Reader) error {
	if err := hook(s.server.data, r, s.conn); err != nil {
		return err
	}
	content, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	s.letter.content = content
	s.server.lock.Lock()
	defer s.server.lock.Unlock()
	s.server.letters = append(s.server.letters, s.letter)
	return nil
}

func (s *session) Reset()        {}
func (s *session) Logout() error { return nil }

func hook[T any](f func(T, *smtp.Conn) error, value T, c *smtp.Conn) error {
	if f == nil {
		return nil
	}
	return f(value, c)
}

// report is a message as the program sends it; size is that of its PDF.
func report(size int) Message {
	pdf := []byte("%PDF-1.7\r\n.\r\n\x00\xff\n")
	for len(pdf) < size {
		pdf = append(pdf, byte(len(pdf)*7), '\n', '.', '\r')
	}
	to := []Address{{"Bundesministerium für Öffnung", "ministerium@bund.example"}, {"Städtetag", "projekt@städtetag.example"}}
	return Message{
		ID: NewID(to[0]), Date: time.Date(2018, 10, 31, 14, 30, 0, 0, time.FixedZone("", 3600)), To: to,
		Subject:     "Gemeinde Grünau: 2. Projektbericht – Az. 10.24-1",
		Text:        "Sehr geehrte Damen und Herren,\n\n.\nanbei der Bericht über die Öffnung – 5.000 €.\n",
		Attachments: []Attachment{{"Bericht Süd.pdf", slices.Clip(pdf)}, {"projekt.json", []byte(`{"format": 1}`)}},
	}
}
