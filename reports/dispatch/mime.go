package dispatch

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"mime"
	"net/mail"
	"net/textproto"
	"path"
	"strings"

	gomail "github.com/wneessen/go-mail"
)

// types are the media types of what the program hands out; the tables of the
// system differ from one computer to the next.
var types = map[string]string{
	".pdf": "application/pdf", ".zip": "application/zip", ".json": "application/json",
	".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}

// encode writes a checked message as MIME. The same message gives the same
// bytes.
func encode(m Message, more ...[2]string) ([]byte, error) {
	sum := sha256.Sum256([]byte(m.ID))
	msg := gomail.NewMsg(gomail.WithNoDefaultUserAgent(), gomail.WithBoundary("part-"+hex.EncodeToString(sum[:16])))
	msg.SetMessageIDWithValue(m.ID)
	msg.SetDateWithValue(m.Date)
	msg.Subject(m.Subject)
	for _, header := range more {
		msg.SetGenHeader(gomail.Header(header[0]), header[1])
	}
	if m.From != (Address{}) {
		msg.FromMailAddress(m.From.mail())
	}
	var to []*mail.Address
	for _, a := range m.To {
		to = append(to, a.mail())
	}
	msg.ToMailAddress(to...)
	msg.SetBodyString(gomail.TypeTextPlain, m.Text)
	var files []*gomail.File
	for _, a := range m.Attachments {
		files = append(files, file(a))
	}
	msg.SetAttachments(files)
	var b bytes.Buffer
	_, err := msg.WriteTo(&b)
	return b.Bytes(), err
}

// file names an attachment as RFC 2231 says; the library would write umlauts as
// encoded words, which do not belong there.
func file(a Attachment) *gomail.File {
	kind := types[strings.ToLower(path.Ext(a.Name))]
	if kind == "" {
		kind = "application/octet-stream"
	}
	return &gomail.File{
		Name: a.Name,
		Header: textproto.MIMEHeader{
			"Content-Type":        {kind},
			"Content-Disposition": {mime.FormatMediaType("attachment", map[string]string{"filename": a.Name})},
		},
		Writer: func(w io.Writer) (int64, error) {
			n, err := w.Write(a.Bytes)
			return int64(n), err
		},
	}
}
