package exchange

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestFullDisk writes into a file system of 64 KiB.
func TestFullDisk(t *testing.T) {
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=64k"); err != nil {
		t.Skip("no small file system here:", err)
	}
	t.Cleanup(func() { _ = syscall.Unmount(dir, syscall.MNT_DETACH) })
	path := filepath.Join(dir, "bericht.pdf")
	if err := os.WriteFile(path, []byte("alt"), 0o600); err != nil {
		t.Fatal(err)
	}
	err := WriteFile(path, make([]byte, 1<<20))
	if err == nil || !strings.Contains(err.Error(), "die vorhandene bleibt, wie sie war. Auf dem Datenträger ist kein Platz mehr") {
		t.Errorf("got %v", err)
	}
	if got := read(t, path); got != "alt" {
		t.Errorf("the old file holds %q", got)
	}
	onlyOne(t, dir)
}
