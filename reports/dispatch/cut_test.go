package dispatch

import (
	"net"
	"sync/atomic"
	"testing"

	"pgregory.net/rapid"
)

// cutting is a listener whose connections break off after so many bytes in one
// direction.
type cutting struct {
	net.Listener
	in, out int64
}

func (c cutting) Accept() (net.Conn, error) {
	conn, err := c.Listener.Accept()
	if err != nil {
		return nil, err
	}
	cut := &cutConn{Conn: conn}
	cut.in.Store(c.in)
	cut.out.Store(c.out)
	return cut, nil
}

type cutConn struct {
	net.Conn
	in, out atomic.Int64
}

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
	const whole = 1 << 30
	rapid.Check(t, func(r *rapid.T) {
		at := rapid.Int64Range(0, 6000).Draw(r, "bytes")
		cut := cutting{in: at, out: whole}
		if rapid.Bool().Draw(r, "answers") {
			cut = cutting{in: whole, out: at}
		}
		s := newServer(t, func(_ *server, l net.Listener) net.Listener {
			cut.Listener = l
			return cut
		})
		outcome, err := s.send(report(rapid.IntRange(0, 2000).Draw(r, "size")))
		taken := len(s.taken(t))
		seen[outcome]++
		switch {
		case outcome == Sent && (taken != 1 || err != nil), outcome == NotSent && (taken != 0 || err == nil), outcome == Unknown && (taken > 1 || err == nil):
			r.Fatalf("%s, and %d were taken: %v", outcome, taken, err)
		}
	})
	if seen[Sent] == 0 || seen[NotSent] == 0 || seen[Unknown] == 0 {
		t.Errorf("the cuts do not reach everything: %v", seen)
	}
}
