package dispatch

import (
	"net"
	"sync/atomic"
	"testing"
)

// cutting is a listener whose connection breaks off after so many bytes in one
// direction; what is left of them it counts.
type cutting struct {
	net.Listener
	in, out atomic.Int64
}

func newCutting(in, out int64) *cutting {
	c := &cutting{}
	c.in.Store(in)
	c.out.Store(out)
	return c
}

func (c *cutting) Accept() (net.Conn, error) {
	conn, err := c.Listener.Accept()
	return &cutConn{conn, c}, err
}

type cutConn struct {
	net.Conn
	*cutting
}

func (c *cutConn) Close() error { return c.Conn.Close() }

func (c *cutConn) Read(b []byte) (int, error) { return c.through(&c.in, b, c.Conn.Read) }

func (c *cutConn) Write(b []byte) (int, error) { return c.through(&c.out, b, c.Conn.Write) }

func (c *cutConn) through(left *atomic.Int64, b []byte, do func([]byte) (int, error)) (int, error) {
	most := min(int64(len(b)), left.Load())
	if most == 0 {
		_ = c.Conn.Close()
		return 0, net.ErrClosed
	}
	n, err := do(b[:most])
	left.Add(-int64(n))
	if err == nil && n < len(b) && left.Load() == 0 {
		_ = c.Conn.Close()
	}
	return n, err
}

// Wherever the connection breaks off, in either direction: what is said to be
// sent was taken once, and what is said not to be was taken by nobody.
func TestCutAnywhere(t *testing.T) {
	seen := map[Outcome]int{}
	send := func(cut *cutting) {
		s := newServer(t, func(_ *server, l net.Listener) net.Listener {
			cut.Listener = l
			return cut
		})
		outcome, err := s.send(report(500))
		taken := len(s.taken(t))
		seen[outcome]++
		switch {
		case outcome == Sent && (taken != 1 || err != nil), outcome == NotSent && (taken != 0 || err == nil), outcome == Unknown && (taken > 1 || err == nil):
			t.Errorf("%s, and %d were taken: %v", outcome, taken, err)
		}
	}
	const whole, step = 1 << 30, 17
	undisturbed := newCutting(whole, whole)
	send(undisturbed)
	for at := int64(0); at < whole-undisturbed.in.Load(); at += step {
		send(newCutting(at, whole))
	}
	for at := int64(0); at < whole-undisturbed.out.Load(); at += step {
		send(newCutting(whole, at))
	}
	if seen[Sent] == 0 || seen[NotSent] == 0 || seen[Unknown] == 0 {
		t.Errorf("the cuts do not reach everything: %v", seen)
	}
}
