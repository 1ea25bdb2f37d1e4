package dispatch

import (
	"errors"

	"github.com/zalando/go-keyring"

	"modellkommune/data"
)

// service is the name under which the keyring of the system shows our passwords.
const service = "Modellkommune"

var (
	// ErrNoPassword is in the error where none is kept for an account.
	ErrNoPassword = errors.New("dispatch: no password kept")
	// ErrNoKeyring is in the error where the system keeps no passwords; then they
	// are asked for each time.
	ErrNoKeyring = errors.New("dispatch: no keyring")
)

// KeepPassword puts the password of an account into the keyring of the system.
// It may wait until somebody unlocks that.
func KeepPassword(a Account, password string) error {
	return keyringError(keyring.Set(service, a.key(), password))
}

// Password gets the password of an account.
func Password(a Account) (string, error) {
	password, err := keyring.Get(service, a.key())
	return password, keyringError(err)
}

// ForgetPassword takes the password of an account out of the keyring. It does
// not matter whether there was one.
func ForgetPassword(a Account) error {
	if err := keyring.Delete(service, a.key()); !errors.Is(err, keyring.ErrNotFound) {
		return keyringError(err)
	}
	return nil
}

func (a Account) key() string { return a.User + "@" + a.Host }

func keyringError(err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, keyring.ErrNotFound):
		return data.Fail(data.NotFound, "Für dieses Mailkonto ist kein Kennwort gespeichert. Bitte das Kennwort eingeben.", ErrNoPassword)
	}
	return data.Fail(data.NotFound, "Dieses System bewahrt keine Kennwörter auf. Gespeichert ist nichts; das Kennwort wird vor jedem Senden erfragt.", errors.Join(ErrNoKeyring, err))
}
