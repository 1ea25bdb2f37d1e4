package dispatch

import (
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"

	"modellkommune/data"
)

// Available says whether Compose has something to hand a message to.
func Available() bool {
	_, err := exec.LookPath("xdg-email")
	return err == nil
}

// compose asks xdg-email, which asks the mail program of the desktop.
func compose(m Message, paths []string) error {
	args := []string{"--utf8", "--subject", m.Subject, "--body", m.Text}
	for _, path := range paths {
		path, err := filepath.Abs(path)
		if err != nil {
			return data.Fail(data.NotWritten, notTaken, err)
		}
		// xdg-email passes such paths on in a way that Thunderbird misreads.
		if strings.ContainsAny(path, `',\`) {
			return data.Fail(data.Invalid, fmt.Sprintf("Die Anlage „%s“ lässt sich dem Mailprogramm nicht übergeben, weil ihr Pfad ein Komma, ein Hochkomma oder einen umgekehrten Schrägstrich enthält. Bitte sie anders benennen oder den Entwurf als Datei öffnen.", path), nil)
		}
		args = append(args, "--attach", path)
	}
	for _, to := range m.To {
		args = append(args, to.Address)
	}
	if out, err := exec.Command("xdg-email", args...).CombinedOutput(); err != nil {
		return data.Fail(data.NotWritten, notTaken, fmt.Errorf("xdg-email: %w: %s", err, out))
	}
	return nil
}
