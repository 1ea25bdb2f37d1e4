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

// timeoutConn is a connection that waits for the other side, but not for ever.
type timeoutConn struct {
	net.Conn
	wait time.Duration
}

func (c *timeoutConn) Read(b []byte) (int, error) {
	if err := c.SetReadDeadline(time.Now().Add(c.wait)); err != nil {
		return 0, err
	}
	return c.Conn.Read(b)
}

func (c *timeoutConn) Write(b []byte) (int, error) {
	if err := c.SetWriteDeadline(time.Now().Add(c.wait)); err != nil {
		return 0, err
	}
	return c.Conn.Write(b)
}
