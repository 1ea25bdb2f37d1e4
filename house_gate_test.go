package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Frozen data have one gate, which compares checksums and seals. Only what looks whether they are altered passes it by.
func TestOneGateForFrozenData(t *testing.T) {
	may := []string{"data/store/gate.go", "data/store/release.go", "data/store/rendition.go", "data/store/verify.go", "reports/release/compare.go", "reports/release/flaws.go"}
	found := 0
	err := filepath.WalkDir(".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		b, err := os.ReadFile(path)
		if err != nil || !strings.Contains(string(b), "AsKept(") {
			return err
		}
		found++
		if !slices.Contains(may, filepath.ToSlash(path)) {
			t.Errorf("%s reads frozen data without looking whether they are altered", path)
		}
		return nil
	})
	if err != nil || found != len(may) {
		t.Errorf("%d of %d files were found, %v", found, len(may), err)
	}
}
