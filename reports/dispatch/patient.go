package dispatch

import (
	"net"
	"time"
)

// How long to wait for the other side. RFC 5321, 4.5.3.2, asks for ten minutes
// after the end of a message, since who gives up earlier sends it twice; for the
// rest it would have up to five, but somebody sits before the window.
const (
	connecting = 30 * time.Second
	usual      = time.Minute
	accepting  = 10 * time.Minute
	leaving    = 5 * time.Second
)

// patient is a connection that waits for the other side, but not for ever.
type patient struct {
	net.Conn
	wait time.Duration
}

func (p *patient) Read(b []byte) (int, error) {
	if err := p.SetReadDeadline(time.Now().Add(p.wait)); err != nil {
		return 0, err
	}
	return p.Conn.Read(b)
}

func (p *patient) Write(b []byte) (int, error) {
	if err := p.SetWriteDeadline(time.Now().Add(p.wait)); err != nil {
		return 0, err
	}
	return p.Conn.Write(b)
}
