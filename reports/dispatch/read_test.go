package dispatch

import (
	"bytes"
	"io"

	"github.com/emersion/go-message/mail"
	"pgregory.net/rapid"
)

// parsed is a message as a second library reads it.
type parsed struct {
	header mail.Header
	text   string
	files  []Attachment
	kinds  []string
}

func read(t rapid.TB, content []byte) parsed {
	t.Helper()
	r := must(mail.CreateReader(bytes.NewReader(content)))(t)
	p := parsed{header: r.Header}
	for {
		part, err := r.NextPart()
		if err == io.EOF {
			return p
		}
		if err != nil {
			t.Fatal(err)
		}
		body := must(io.ReadAll(part.Body))(t)
		switch h := part.Header.(type) {
		case *mail.InlineHeader:
			p.text += string(body)
		case *mail.AttachmentHeader:
			kind, _, err := h.ContentType()
			if err != nil {
				t.Fatal(err)
			}
			p.files = append(p.files, Attachment{must(h.Filename())(t), body})
			p.kinds = append(p.kinds, kind)
		}
	}
}

// addresses reads From or To.
func (p parsed) addresses(t rapid.TB, name string) []Address {
	t.Helper()
	var list []Address
	for _, a := range must(p.header.AddressList(name))(t) {
		list = append(list, Address{a.Name, a.Address})
	}
	return list
}

// fields counts the header fields by their names.
func (p parsed) fields() map[string]int {
	count := map[string]int{}
	for f := p.header.Fields(); f.Next(); {
		count[f.Key()]++
	}
	return count
}
