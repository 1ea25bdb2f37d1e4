package release

import (
	"context"
	"crypto/x509"
	"encoding/json"
	"encoding/pem"
	"errors"
	"os"
	"os/exec"
	"slices"
	"sync"
	"testing"
	"time"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/reports/dispatch"
)

// sendToAll opens a Projektakte as the window does and sends the first Ausfertigung
// to all partners, to the post office that the environment names. What was sent, or
// may have been, stays.
func sendToAll(path string) error {
	f, err := store.Open(path)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	if err := Settle(f); err != nil {
		return err
	}
	var account dispatch.Account
	if err := json.Unmarshal([]byte(os.Getenv("SENDING_ACCOUNT")), &account); err != nil {
		return err
	}
	account.Roots = x509.NewCertPool()
	if !account.Roots.AppendCertsFromPEM([]byte(os.Getenv("SENDING_CERT"))) {
		return errors.New("no certificate")
	}
	p, err := f.Load()
	if err != nil {
		return err
	}
	list, err := Mailings(f, 1, []int64{1}, p.Partners, account.From, time.Now())
	if err != nil {
		return err
	}
	for _, m := range list {
		if _, err := Send(context.Background(), f, account, "", m, func(float64) {}); err != nil && !data.HasCode(err, data.Conflict) {
			return err
		}
	}
	return nil
}

// sender is a program that sends what is in a Projektakte.
func sender(t *testing.T, path string, office *postOffice) *exec.Cmd {
	t.Helper()
	account := office.account
	account.Roots = nil
	b, err := json.Marshal(account)
	if err != nil {
		t.Fatal(err)
	}
	c := exec.Command(os.Args[0])
	c.Stderr = os.Stderr
	c.Env = append(os.Environ(), "SENDING_CHILD="+path, "SENDING_ACCOUNT="+string(b),
		"SENDING_CERT="+string(pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: office.cert.Raw})))
	return c
}

// A program that is killed while it sends has marked nothing as sent that was not,
// and sends nothing twice afterwards: what it cannot know the officer has to find out.
func TestKilledWhileSending(t *testing.T) {
	for name, arrived := range map[string]bool{"before the message": false, "before the answer": true} {
		t.Run(name, func(t *testing.T) {
			f, _ := releasedFile(t)
			path := f.Path()
			p, err := f.Load()
			if err != nil {
				t.Fatal(err)
			}
			_ = f.Close()
			office := newPostOffice(t)
			var once sync.Once
			reached, killed := make(chan bool), make(chan bool)
			office.lock.Lock()
			office.hold = func(read bool) {
				if read == arrived && office.lettersTo(p.Partners[0].Email) == 1 && (!read || office.letters() == 2) {
					once.Do(func() { // at the second recipient
						close(reached)
						<-killed
					})
				}
			}
			office.lock.Unlock()
			first := sender(t, path, office)
			if err := first.Start(); err != nil {
				t.Fatal(err)
			}
			<-reached
			_ = first.Process.Kill()
			_ = first.Wait()
			close(killed)

			after := func(second data.DispatchResult, letters int) {
				t.Helper()
				if err := sender(t, path, office).Run(); err != nil {
					t.Fatal(err)
				}
				f, err := store.Open(path)
				if err != nil {
					t.Fatal(err)
				}
				defer func() { _ = f.Close() }()
				all, err := f.Dispatches()
				if err != nil {
					t.Fatal(err)
				}
				for i, want := range []data.DispatchResult{data.Sent, second, data.Sent, data.Sent} {
					of := func(d data.Dispatch) bool { return d.Partner == p.Partners[i].ID }
					last := all[len(all)-1-slices.IndexFunc(reversed(all), of)]
					if n := office.lettersTo(p.Partners[i].Email); last.Result != want || n > 1 || last.Result == data.Sent && n == 0 {
						t.Errorf("%s: %s, want %s; %d letters", p.Partners[i].Short, last.Result, want, n)
					}
				}
				if office.letters() != letters {
					t.Errorf("%d letters, want %d", office.letters(), letters)
				}
				if second == data.Unclear { // the officer asks
					told := data.NotSent
					if arrived {
						told = data.Sent
					}
					if err := f.EndDispatch(2, told, "Laut Empfänger"); err != nil {
						t.Fatal(err)
					}
				}
			}
			letters := 3
			if arrived {
				letters = 4
			}
			after(data.Unclear, letters)
			after(data.Sent, 4)
		})
	}
}

func reversed(list []data.Dispatch) []data.Dispatch {
	list = slices.Clone(list)
	slices.Reverse(list)
	return list
}
