package dispatch

import (
	"bytes"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"modellkommune/data"
)

// A draft read by another library says what the message said.
func TestDraftIsReadBack(t *testing.T) {
	m := report(5000)
	m.From = Address{"Gemeinde Grünau, Projektbüro", "og@grünau.example"}
	p := read(t, must(Draft(m))(t))
	if got := must(p.header.Subject())(t); got != m.Subject {
		t.Errorf("subject %q", got)
	}
	if diff := cmp.Diff([]Address{{m.From.Name, "og@xn--grnau-lva.example"}}, p.addresses(t, "From")); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]Address{m.To[0], {"Städtetag", "projekt@xn--stdtetag-1za.example"}}, p.addresses(t, "To")); diff != "" {
		t.Error(diff)
	}
	if got := must(p.header.MessageID())(t); got != m.ID {
		t.Errorf("Message-ID %q", got)
	}
	if got := must(p.header.Date())(t); !got.Equal(m.Date) {
		t.Errorf("date %v", got)
	}
	if got := strings.ReplaceAll(p.text, "\r\n", "\n"); got != m.Text {
		t.Errorf("text %q", got)
	}
	if diff := cmp.Diff(m.Attachments, p.files); diff != "" {
		t.Error(diff)
	}
	if want := []string{"application/pdf", "application/json"}; !slices.Equal(p.kinds, want) {
		t.Errorf("media types %q", p.kinds)
	}
	want := map[string]int{"Date": 1, "Mime-Version": 1, "Message-Id": 1, "Subject": 1, "X-Unsent": 1, "From": 1, "To": 1, "Content-Type": 1}
	if diff := cmp.Diff(want, p.fields()); diff != "" {
		t.Errorf("header fields: %s", diff)
	}
}

// Without a sender the mail program puts in its own.
func TestDraftNeedsNoSender(t *testing.T) {
	if got := read(t, must(Draft(report(10)))(t)).fields()["From"]; got != 0 {
		t.Errorf("%d senders", got)
	}
}

// A message that is written twice is the same both times.
func TestDraftsOfAMessageAreEqual(t *testing.T) {
	m := report(100)
	if !bytes.Equal(must(Draft(m))(t), must(Draft(m))(t)) {
		t.Error("they differ")
	}
}

func TestWhoIsNamedTwiceGetsOne(t *testing.T) {
	m := report(10)
	m.To = append(m.To, Address{"Ein anderer Name", "projekt@xn--stdtetag-1za.example"})
	if got := read(t, must(Draft(m))(t)).addresses(t, "To"); len(got) != 2 {
		t.Errorf("to %v", got)
	}
}

func TestAddresses(t *testing.T) {
	for typed, want := range map[string]string{
		" og@Köln.DE ":                          "og@xn--kln-sna.de",
		"a.b+c@straße.de":                       "a.b+c@xn--strae-oqa.de",
		"O'Neil@localhost":                      "O'Neil@localhost",
		"a@kommune.de.":                         "a@kommune.de",
		"":                                      "",
		"kommune.de":                            "",
		"@kommune.de":                           "",
		"a@":                                    "",
		"a b@kommune.de":                        "",
		"bürger@kommune.de":                     "",
		".a@kommune.de":                         "",
		"a..b@kommune.de":                       "",
		"-to@kommune.de":                        "",
		"a@kommune..de":                         "",
		"a@-kommune.de":                         "",
		"a@kommune_.de":                         "",
		"a@b.de, c@d.de":                        "",
		"A <a@kommune.de>":                      "",
		"a@kommune.de>\r\nX:":                   "",
		"a\r\nX: y@kommune.de":                  "",
		strings.Repeat("a", 65) + "@kommune.de": "",
	} {
		got, err := Address{Address: typed}.checked()
		if got.Address != want {
			t.Errorf("%q: %q, want %q", typed, got.Address, want)
		}
		if sentence, german := data.Sentence(err); want == "" && (!german || !strings.Contains(sentence, "E-Mail-Adresse")) {
			t.Errorf("%q is refused with %v", typed, err)
		}
	}
}

func TestMessagesThatCannotBe(t *testing.T) {
	for name, spoil := range map[string]func(m *Message){
		"no recipient":        func(m *Message) { m.To = nil },
		"a wrong recipient":   func(m *Message) { m.To[1].Address = "niemand" },
		"a wrong sender":      func(m *Message) { m.From = Address{Name: "Gemeinde"} },
		"a file without name": func(m *Message) { m.Attachments[0].Name = " \r\n.." },
		"a file with a novel": func(m *Message) { m.Attachments[0].Name = strings.Repeat("ä", 121) },
		"no Message-ID":       func(m *Message) { m.ID = "" },
		"a wrong Message-ID":  func(m *Message) { m.ID = "a@b>\r\nBcc: c@d.de" },
		"no date":             func(m *Message) { m.Date = time.Time{} },
	} {
		m := report(10)
		spoil(&m)
		if b, err := Draft(m); err == nil {
			t.Errorf("%s: written as\n%s", name, b)
		}
	}
}

// Whatever stands in names, subject, text and file names: no header field comes
// into being by it, and a second library reads what was meant.
func TestNoHeaderCanBeInjected(t *testing.T) {
	piece := rapid.OneOf(
		rapid.SampledFrom([]string{
			"\r\n", "\n", "\r", "\r\n\r\n", "\u2028", "\u0085", "\x00", "\v", "\t", "Bcc: x@y.de", "\r\nBcc: x@y.de", "\nX-Unsent: 0", "--part-", "=?", "?=",
			`"`, `\`, "<", ">", ",", ";", ":", "@", "(", ")", "/", "=", "ä", "€", "𝄞", "ﬁ", " ", "  ", "\u00a0", "filename=", "%0D%0A",
		}),
		rapid.StringN(0, 20, 80),
	)
	text := rapid.Custom(func(t *rapid.T) string { return strings.Join(rapid.SliceOfN(piece, 0, 8).Draw(t, "pieces"), "") })
	usual := slices.Sorted(maps.Keys(read(t, must(Draft(withSender(report(10))))(t)).fields()))
	rapid.Check(t, func(t *rapid.T) {
		m := withSender(report(10))
		m.From.Name, m.To[0].Name = text.Draw(t, "from"), text.Draw(t, "to")
		m.Subject, m.Text = text.Draw(t, "subject"), text.Draw(t, "text")
		m.Attachments[0].Name = text.Draw(t, "file") + ".pdf"
		b, err := Draft(m)
		if err != nil {
			if _, german := data.Sentence(err); !german {
				t.Fatal(err)
			}
			return
		}
		p := read(t, b)
		if got := slices.Sorted(maps.Keys(p.fields())); !slices.Equal(got, usual) {
			t.Fatalf("header fields %q", got)
		}
		for field, n := range p.fields() {
			if n != 1 {
				t.Fatalf("%d times %s", n, field)
			}
		}
		for header := range bytes.Lines(b) {
			if len(header) > 1000 || !bytes.HasSuffix(header, []byte("\r\n")) {
				t.Fatalf("line %q", header)
			}
		}
		if to := p.addresses(t, "To"); len(to) != 2 || to[0].Address != m.To[0].Address || to[0].Name != displayName(m.To[0].Name) {
			t.Fatalf("to %q", to)
		}
		if from := p.addresses(t, "From"); len(from) != 1 || from[0].Name != displayName(m.From.Name) {
			t.Fatalf("from %q", from)
		}
		if subject := must(p.header.Subject())(t); subject != line(m.Subject) {
			t.Fatalf("subject %q", subject)
		}
		if got := strings.ReplaceAll(p.text, "\r\n", "\n"); got != data.CleanText(m.Text) {
			t.Fatalf("text %q", got)
		}
		if len(p.files) != 2 || !bytes.Equal(p.files[0].Bytes, m.Attachments[0].Bytes) {
			t.Fatalf("%d files", len(p.files))
		}
		name := p.files[0].Name
		if want, err := fileName(m.Attachments[0].Name); err != nil || name != want || strings.ContainsAny(name, "/\\:\r\n\x00") {
			t.Fatalf("file name %q", name)
		}
	})
}

func withSender(m Message) Message {
	m.From = Address{"Gemeinde Grünau", "og@grünau.example"}
	return m
}

func TestNewID(t *testing.T) {
	first, second := NewID(Address{Address: "og@grünau.example"}), NewID(Address{})
	if first == NewID(Address{Address: "og@grünau.example"}) || !strings.HasSuffix(first, "@xn--grnau-lva.example") || !strings.HasSuffix(second, ".invalid") {
		t.Errorf("%q, %q", first, second)
	}
	if !messageID.MatchString(first) || !messageID.MatchString(second) {
		t.Errorf("%q and %q are no Message-IDs", first, second)
	}
}

func TestSize(t *testing.T) {
	if m := report(20_000); m.Size() < 20_000 || m.Size() > 21_000 {
		t.Errorf("%d bytes", m.Size())
	}
}
