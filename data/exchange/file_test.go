package exchange

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func TestWriteFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "bericht.pdf")
	for _, text := range []string{"eins", "zwei"} {
		if err := WriteFile(path, []byte(text)); err != nil {
			t.Fatal(err)
		}
		if got := read(t, path); got != text {
			t.Errorf("got %q", got)
		}
	}
	onlyOne(t, filepath.Dir(path))
}

func TestWriteFileFollowsLinksAndKeepsModes(t *testing.T) {
	dir := t.TempDir()
	target, link := filepath.Join(dir, "ziel.pdf"), filepath.Join(dir, "verweis.pdf")
	if err := os.WriteFile(target, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(target, 0o640); err != nil { // whatever the umask
		t.Fatal(err)
	}
	if err := os.Symlink(target, link); err != nil {
		t.Skip("no links here:", err)
	}
	if err := WriteFile(link, []byte("neu")); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(target)
	if err != nil || read(t, target) != "neu" || info.Mode().Perm() != 0o640 {
		t.Errorf("the target was not written as it was: %v, %v", info, err)
	}
}

func TestWriteFileRefusals(t *testing.T) {
	dir := t.TempDir()
	locked := filepath.Join(dir, "fest.pdf")
	if err := os.WriteFile(locked, []byte("alt"), 0o400); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{
		dir:                                     "ist ein Ordner",
		filepath.Join(dir, "fehlt", "b.pdf"):    "Den Ordner „" + filepath.Join(dir, "fehlt") + "“ gibt es nicht.",
		filepath.Join(locked, "b.pdf"):          "Den Ordner „" + locked + "“ gibt es nicht.",
		locked:                                  "ist schreibgeschützt",
		os.DevNull:                              "keine gewöhnliche Datei",
		filepath.Join(dir, "zu\x00komisch.pdf"): "wurde nicht geschrieben",
	} {
		err := WriteFile(path, []byte("neu"))
		if err == nil {
			t.Errorf("%s is written", path)
			continue
		}
		german(t, err)
		if !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", path, err)
		}
	}
	if got := read(t, locked); got != "alt" {
		t.Errorf("the old file holds %q", got)
	}
	onlyOne(t, dir)
}

func TestReasons(t *testing.T) {
	path := filepath.Join(t.TempDir(), "bericht.pdf")
	for cause, want := range map[error]string{
		syscall.EACCES: "darf nicht geschrieben werden",
		syscall.EIO:    "einen anderen Ort wählen",
	} {
		err := notWritten(path, fmt.Errorf("write: %w", &os.PathError{Op: "write", Path: path, Err: cause}))
		german(t, err)
		if !strings.Contains(err.Error(), want) {
			t.Errorf("%v: %v", cause, err)
		}
	}
}

func TestReadFileRefusals(t *testing.T) {
	dir := t.TempDir()
	for path, want := range map[string]string{
		dir:                              "ist ein Ordner",
		filepath.Join(dir, "fehlt.json"): "gibt es nicht",
	} {
		_, err := ReadFile(path)
		if err == nil {
			t.Fatalf("%s is read", path)
		}
		german(t, err)
		if !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", path, err)
		}
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// onlyOne holds that no temporary file was left behind.
func onlyOne(t *testing.T, dir string) {
	t.Helper()
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 1 {
		t.Errorf("left behind: %v, %v", entries, err)
	}
}
