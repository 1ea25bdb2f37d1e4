package command

import (
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestFullDisk writes reports into a file system of 64 KiB.
func TestFullDisk(t *testing.T) {
	small := t.TempDir()
	if err := syscall.Mount("tmpfs", small, "tmpfs", 0, "size=64k"); err != nil {
		t.Skip("no small file system here:", err)
	}
	t.Cleanup(func() { _ = syscall.Unmount(small, syscall.MNT_DETACH) })
	dir := t.TempDir()
	akte, pdf := made(t, dir, "merzenich"), filepath.Join(small, "b.pdf")
	write(t, pdf, "das alte PDF")
	for _, verb := range []string{"report", "release"} {
		before := sum(t, akte)
		if text := refuses(t, small, 1, verb, akte, "--report", "1", "--date", "2017-10-31", "--out", pdf); !strings.Contains(text, "kein Platz") {
			t.Errorf("%s: %s", verb, text)
		}
		if sum(t, akte) != before {
			t.Errorf("%s: the Projektakte changed", verb)
		}
	}
	if text := refuses(t, small, 1, "new", filepath.Join(small, "neu.mkog"), "--sample", "koeln"); !strings.Contains(text, "kein Platz") {
		t.Error(text)
	}
}
