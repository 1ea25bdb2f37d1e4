package release

import (
	"bytes"
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"io"
	"log"
	"net"
	"net/http/httptest"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/emersion/go-smtp"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/reports/dispatch"
)

// postOffice is a mail server on the loopback that speaks TLS. What refuse gives is
// its answer to a message; cut ends the conversation in place of an answer. hold is
// run with each message before its recipient is answered, when nothing of it can
// have been written, and once more when it has been read, before that is answered.
type postOffice struct {
	account dispatch.Account
	cert    *x509.Certificate
	refuse  error
	cut     bool
	hold    func(read bool)

	lock sync.Mutex
	got  [][]byte
}

func newPostOffice(t *testing.T) *postOffice {
	t.Helper()
	web := httptest.NewTLSServer(nil) // for its certificate
	t.Cleanup(web.Close)
	roots := x509.NewCertPool()
	roots.AddCert(web.Certificate())
	o := &postOffice{cert: web.Certificate(), hold: func(bool) {}}
	s := smtp.NewServer(smtp.BackendFunc(func(c *smtp.Conn) (smtp.Session, error) { return &counter{o, c}, nil }))
	s.ErrorLog = log.New(io.Discard, "", 0)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	o.account = dispatch.Account{
		Host: "127.0.0.1", Port: l.Addr().(*net.TCPAddr).Port, Security: dispatch.TLS,
		From: dispatch.Address{Name: "Gemeinde Merzenich", Address: "og@merzenich.example.org"}, Roots: roots,
	}
	go func() { _ = s.Serve(tls.NewListener(l, &tls.Config{Certificates: web.TLS.Certificates})) }()
	t.Cleanup(func() { _ = s.Close() })
	return o
}

// counter is the counter of the post office in one conversation.
type counter struct {
	office *postOffice
	conn   *smtp.Conn
}

func (c *counter) Mail(string, *smtp.MailOptions) error { return nil }
func (c *counter) Reset()                               {}
func (c *counter) Logout() error                        { return nil }

func (c *counter) Rcpt(string, *smtp.RcptOptions) error {
	c.office.held(false)
	return nil
}

func (c *counter) Data(r io.Reader) error {
	b, err := io.ReadAll(r)
	if err != nil || c.office.refuse != nil {
		return errors.Join(err, c.office.refuse)
	}
	c.office.lock.Lock()
	c.office.got = append(c.office.got, b)
	c.office.lock.Unlock()
	c.office.held(true)
	if c.office.cut {
		return c.conn.Close()
	}
	return nil
}

func (o *postOffice) letters() int {
	o.lock.Lock()
	defer o.lock.Unlock()
	return len(o.got)
}

func (o *postOffice) held(read bool) {
	o.lock.Lock()
	hold := o.hold
	o.lock.Unlock()
	hold(read)
}

// lettersTo counts the messages that a recipient got.
func (o *postOffice) lettersTo(address string) (n int) {
	o.lock.Lock()
	defer o.lock.Unlock()
	for _, letter := range o.got {
		if bytes.Contains(letter, []byte("<"+address+">")) {
			n++
		}
	}
	return n
}

// releasedFile gives a Projektakte in which the first report is released, and a
// mailing to the first partner.
func releasedFile(t *testing.T) (*store.File, store.Release) {
	t.Helper()
	f := newFile(t, "merzenich")
	r, err := Publish(f, draft(t, sample(t, "merzenich"), 1, "2017-10-31"), filepath.Join(t.TempDir(), "bericht.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	return f, r
}

func mailingsOf(t *testing.T, f *store.File, r store.Release, from dispatch.Address) []Mailing {
	t.Helper()
	p, err := f.Load()
	if err != nil {
		t.Fatal(err)
	}
	list, err := Mailings(f, r.ID, []int64{r.Renditions[0].ID}, p.Partners, from, time.Date(2017, 10, 31, 9, 0, 0, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func results(t *testing.T, f *store.File) (list []data.DispatchResult) {
	t.Helper()
	all, err := f.Dispatches()
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range all {
		list = append(list, d.Result)
	}
	return list
}

// Each recipient gets one message with the released bytes, and only once.
func TestSendToAll(t *testing.T) {
	f, r := releasedFile(t)
	office := newPostOffice(t)
	list := mailingsOf(t, f, r, office.account.From)
	if len(list) != 4 {
		t.Fatalf("%d mailings", len(list))
	}
	for _, m := range list {
		if result, err := Send(context.Background(), f, office.account, "", m, func(float64) {}); err != nil || result != data.Sent {
			t.Fatalf("%s: %s, %v", m.Partner.Short, result, err)
		}
	}
	all, err := f.Dispatches()
	p, _ := f.Load()
	if err != nil || !Delivered(all, r, p.Partners) || Delivered(all[1:], r, p.Partners) || all[0].SHA256 != r.Renditions[0].SHA256 || all[0].MessageID == "" || all[0].Address != p.Partners[0].Email {
		t.Errorf("the log says %+v, %v", all, err)
	}
	if !strings.Contains(string(office.got[0]), "Message-ID: <"+all[0].MessageID+">") {
		t.Error("the message has another Message-ID than the log")
	}
	again := mailingsOf(t, f, r, office.account.From)[0]
	if result, err := Send(context.Background(), f, office.account, "", again, func(float64) {}); !data.HasCode(err, data.Conflict) || result != data.NotSent || office.letters() != 4 {
		t.Errorf("sent twice: %s, %v, %d letters", result, err, office.letters())
	}
}

// A refused message may be sent again, with its Message-ID; of one whose answer was
// lost somebody has to find out first.
func TestNothingIsSentTwice(t *testing.T) {
	f, r := releasedFile(t)
	office := newPostOffice(t)
	send := func() (data.DispatchResult, error) {
		m := mailingsOf(t, f, r, office.account.From)[0]
		return Send(context.Background(), f, office.account, "", m, func(float64) {})
	}
	office.refuse = &smtp.SMTPError{Code: 451, Message: "later"}
	if result, err := send(); err == nil || result != data.NotSent {
		t.Errorf("refused: %s, %v", result, err)
	}
	office.refuse, office.cut = nil, true
	if result, err := send(); err == nil || result != data.Unclear {
		t.Errorf("cut off: %s, %v", result, err)
	}
	office.cut = false
	if result, err := send(); !data.HasCode(err, data.Conflict) || result != data.NotSent || office.letters() != 1 {
		t.Errorf("after the cut: %s, %v, %d letters", result, err, office.letters())
	}
	all, _ := f.Dispatches()
	if want := []data.DispatchResult{data.NotSent, data.Unclear}; !slices.Equal(results(t, f), want) || all[0].MessageID != all[1].MessageID || all[0].Note == "" {
		t.Errorf("the log says %+v", all)
	}
	if err := f.EndDispatch(all[1].ID, data.NotSent, "Laut BMI nicht angekommen"); err != nil {
		t.Fatal(err)
	}
	if result, err := send(); err != nil || result != data.Sent || office.letters() != 2 {
		t.Errorf("after asking: %s, %v", result, err)
	}
}

func TestDispatchThatWasInterrupted(t *testing.T) {
	f, r := releasedFile(t)
	m := mailingsOf(t, f, r, dispatch.Address{})[0]
	if _, err := begin(f, m, data.ByMail); err != nil {
		t.Fatal(err)
	}
	if err := Handed(f, m, data.ByPaper, "Drucker Flur"); err != nil {
		t.Fatal(err)
	}
	if err := Settle(f); err != nil {
		t.Fatal(err)
	}
	if want := []data.DispatchResult{data.Unclear, data.Handed}; !slices.Equal(results(t, f), want) {
		t.Errorf("the log says %v", results(t, f))
	}
	if checksum(m.Message.Attachments[0].Bytes) != r.Renditions[0].SHA256 {
		t.Error("the attachment is not the released file")
	}
}

// Personal data go to nobody who may not have them, also where he came or lost the
// permission after the release; the paper without data goes to everybody.
func TestPersonalDataAreNotHanded(t *testing.T) {
	f, p := newFile(t, "merzenich"), sample(t, "merzenich")
	for i := range p.Partners {
		p.Partners[i].Persons = true
	}
	if err := f.Change("Projektpartner", func(tx *store.Tx) error { return tx.Replace(p) }); err != nil {
		t.Fatal(err)
	}
	release := func(edition data.Edition, withData bool) (store.Release, int64) {
		t.Helper()
		releases, err := f.Releases()
		if err != nil {
			t.Fatal(err)
		}
		if len(releases) == 0 {
			d, err := FromFile(context.Background(), f, Order{No: 1, Edition: edition, WithData: withData, On: "2017-11-03"})
			if err != nil {
				t.Fatal(err)
			}
			made, err := Publish(f, d, filepath.Join(t.TempDir(), "b.pdf"))
			if err != nil {
				t.Fatal(err)
			}
			return made, made.Renditions[0].ID
		}
		x, err := Issue(context.Background(), f, releases[0].ID, edition, withData, "1.0")
		if err != nil {
			t.Fatal(err)
		}
		return releases[0], x.ID
	}
	may, not := p.Partners[0], data.Partner{ID: "P9", Name: "Neuer Partner", Short: "NEU", Email: "neu@example.org"}
	for _, c := range []struct {
		edition  data.Edition
		withData bool
		refused  bool
	}{
		{data.EditionFull, true, true},
		{data.EditionFull, false, false},
		{data.EditionShort, true, true},
		{data.EditionCouncil, true, false},
		{data.EditionPublic, true, false},
	} {
		r, x := release(c.edition, c.withData)
		for _, to := range []data.Partner{may, not} {
			list, err := Mailings(f, r.ID, []int64{x}, []data.Partner{to}, dispatch.Address{Address: "og@merzenich.example.org"}, time.Now())
			refused := c.refused && to.ID == not.ID
			if (err != nil) != refused || refused != (len(list) == 0) {
				t.Errorf("%s with data %v to %s: %d, %v", c.edition, c.withData, to.Name, len(list), err)
			}
			if said, _ := data.Sentence(err); refused && !strings.Contains(said, "die „NEU“ nicht erhalten darf. Es wurde nichts übergeben.") {
				t.Error(said)
			}
		}
	}
	for want, x := range map[bool]store.Rendition{true: {WithData: true, Edition: data.EditionShort}, false: {WithData: true, Edition: data.EditionPublic}} {
		if holdsPersons(x) != want {
			t.Errorf("an unsigned %s may hold persons: %v", x.Edition, !want)
		}
	}
}
