package dispatch

import (
	"errors"
	"testing"

	"github.com/zalando/go-keyring"

	"modellkommune/data"
)

func TestPasswords(t *testing.T) {
	keyring.MockInit()
	a, b := Account{Host: "mail.kommune.example", User: "og"}, Account{Host: "mail.kommune.example", User: "haushalt"}
	if err := KeepPassword(a, password); err != nil {
		t.Fatal(err)
	}
	if got, err := Password(a); got != password || err != nil {
		t.Errorf("%q, %v", got, err)
	}
	if got := must(keyring.Get("Modellkommune", "og@mail.kommune.example"))(t); got != password {
		t.Errorf("the keyring shows %q", got)
	}
	if _, err := Password(b); !errors.Is(err, ErrNoPassword) {
		t.Errorf("of another account: %v", err)
	}
	for range 2 {
		if err := ForgetPassword(a); err != nil {
			t.Errorf("forgetting: %v", err)
		}
	}
	if _, err := Password(a); !errors.Is(err, ErrNoPassword) {
		t.Errorf("it is still there: %v", err)
	}
}

func TestSystemWithoutKeyring(t *testing.T) {
	keyring.MockInitWithError(errors.New("no bus"))
	a := Account{Host: "mail.kommune.example", User: "og"}
	_, got := Password(a)
	for _, err := range []error{got, KeepPassword(a, password), ForgetPassword(a)} {
		if _, german := data.Sentence(err); !errors.Is(err, ErrNoKeyring) || !german {
			t.Errorf("%v", err)
		}
	}
}
