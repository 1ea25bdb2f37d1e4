package dispatch

import (
	"context"
	"net"

	"modellkommune/data"
)

// Send hands a message to the account's mail server, from the account's address.
// It reports the share of the message that is through, from 0 to 1, and ends
// soon after ctx does. The error is nil for Sent; else it has a German sentence,
// unless the message lacks ID or date, and ErrPassword in it where the password
// was refused.
//
// Send never sends again by itself. After NotSent the caller may, with the same
// Message-ID; after Unknown somebody has to ask the recipient first.
func Send(ctx context.Context, a Account, password string, m Message, progress func(share float64)) (Outcome, error) {
	a, err := a.checked()
	if err != nil {
		return NotSent, err
	}
	m.From = a.From
	if m, err = m.checked(); err != nil {
		return NotSent, err
	}
	content, err := encode(m)
	if err != nil {
		return NotSent, data.Fail(data.NotWritten, "Die Nachricht ließ sich nicht zusammenstellen. Es wurde nichts gesendet. Bitte die Anlagen prüfen.", err)
	}
	conn, err := (&net.Dialer{Timeout: connecting}).DialContext(ctx, "tcp", a.address())
	if err != nil {
		return NotSent, failure(ctx, a, err)
	}
	return talk(ctx, conn, dialogue{account: a, password: password, message: m, content: content, progress: progress})
}

// talk has the dialogue over a connection and closes it. To leave with QUIT after
// a failure would write the end of a message that has begun.
func talk(ctx context.Context, conn net.Conn, d dialogue) (Outcome, error) {
	defer func() { _ = conn.Close() }()
	stop := context.AfterFunc(ctx, func() { _ = conn.Close() })
	defer stop()
	d.ctx, d.conn = ctx, &timeoutConn{conn, usual}
	for _, step := range []func() error{d.encrypt, d.logIn, d.address, d.deliver} {
		if err := step(); err != nil {
			return NotSent, err
		}
	}
	return d.conclude()
}
