package release

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"modellkommune/data"
)

// Where only the old pages cannot be deleted, the new ones are in their place, and
// nobody is told otherwise.
func TestWriteSiteSaysThatOldPagesRemain(t *testing.T) {
	if os.Geteuid() == 0 { // whom no mode of a folder stops
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		must(t, syscall.Setfsuid(65534))
		defer syscall.Setfsuid(0)
	}
	dir, err := os.MkdirTemp("", "Seiten")
	must(t, err)
	folder := filepath.Join(dir, "seite")
	must(t, WriteSite(folder, oldSite))
	must(t, os.Chmod(filepath.Join(folder, "daten"), 0o555))
	defer func() {
		for _, name := range names(t, dir) {
			_ = os.Chmod(filepath.Join(dir, name, "daten"), 0o755)
		}
		must(t, os.RemoveAll(dir))
	}()

	err = WriteSite(folder, newSite)
	sentence, german := data.Sentence(err)
	if !german || !strings.Contains(sentence, "neuen Seiten liegen in „"+folder+"“") {
		t.Errorf("%v", err)
	}
	want(t, folder, siteMark, "daten.html", "index.html")
	if left := names(t, dir); len(left) != 2 || !strings.Contains(sentence, left[1]) {
		t.Errorf("beside it lie %q, of which is said %q", left, sentence)
	}
}
