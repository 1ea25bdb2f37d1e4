package dispatch

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"modellkommune/data"
)

// standIn puts a program in the place of xdg-email that writes down what it is
// told and ends as wanted.
func standIn(t *testing.T, end string) (told string) {
	t.Helper()
	folder := t.TempDir()
	told = filepath.Join(folder, "told")
	script := "#!/bin/sh\nprintf '%s\\n' \"$@\" > '" + told + "'\n" + end + "\n"
	if err := os.WriteFile(filepath.Join(folder, "xdg-email"), []byte(script), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", folder+":/bin:/usr/bin")
	return told
}

func TestComposeOnLinux(t *testing.T) {
	told := standIn(t, "exit 0")
	m := report(10)
	m.Subject, m.Text = "--subject; $(ls)", "Größe\n'x', y\n"
	if err := Compose(m, []string{"/tmp/Bericht Süd.pdf", "/tmp/projekt.json"}); err != nil {
		t.Fatal(err)
	}
	want := "--utf8\n--subject\n--subject; $(ls)\n--body\nGröße\n'x', y\n\n--attach\n/tmp/Bericht Süd.pdf\n--attach\n/tmp/projekt.json\nministerium@bund.example\nprojekt@xn--stdtetag-1za.example\n"
	if got := string(must(os.ReadFile(told))(t)); got != want {
		t.Errorf("it was told\n%s", got)
	}
}

func TestComposeThatFails(t *testing.T) {
	standIn(t, "echo 'no mailer' >&2; exit 3")
	if sentence, _ := data.Sentence(Compose(report(10), nil)); !strings.Contains(sentence, "nicht übernommen. Es wurde nichts gesendet.") {
		t.Errorf("it says %q", sentence)
	}
	for _, path := range []string{"/tmp/a,b.pdf", "/tmp/a'b.pdf", `/tmp/a\nb.pdf`} {
		if sentence, _ := data.Sentence(Compose(report(10), []string{path})); !strings.Contains(sentence, path) {
			t.Errorf("of %s it says %q", path, sentence)
		}
	}
	t.Setenv("PATH", t.TempDir())
	if sentence, _ := data.Sentence(Compose(report(10), nil)); Available() || !strings.Contains(sentence, "kein Mailprogramm eingerichtet") {
		t.Errorf("it says %q", sentence)
	}
}
