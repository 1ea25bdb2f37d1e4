package revision_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// tool lets a program read a file, which stands among its arguments as „-“, and gives
// its output.
func tool(t testing.TB, file []byte, name string, arguments ...string) []byte {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		t.Fatalf("this test needs %s, from the Debian package qpdf or poppler-utils", name)
	}
	path := filepath.Join(t.TempDir(), "file.pdf")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	for i, a := range arguments {
		if a == "-" {
			arguments[i] = path
			break
		}
	}
	command := exec.Command(name, arguments...)
	var complaints bytes.Buffer
	command.Stderr = &complaints
	output, err := command.Output()
	if err != nil {
		t.Fatalf("%s %v: %v\n%s%s", name, arguments, err, output, complaints.Bytes())
	}
	return output
}

func script(t testing.TB) []byte {
	t.Helper()
	b, err := os.ReadFile("testdata/sign.py")
	if err != nil {
		t.Fatal(err)
	}
	return b
}
