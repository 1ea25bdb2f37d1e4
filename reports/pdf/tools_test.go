package pdf_test

import (
	"bytes"
	"os/exec"
	"testing"
)

// tool runs a program with standard input and gives its output.
func tool(t testing.TB, input []byte, name string, args ...string) []byte {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		t.Fatalf("this test needs %s, from the Debian package qpdf or poppler-utils", name)
	}
	command := exec.Command(name, args...)
	command.Stdin = bytes.NewReader(input)
	var complaints bytes.Buffer
	command.Stderr = &complaints
	output, err := command.Output()
	if err != nil {
		t.Fatalf("%s %v: %v\n%s%s", name, args, err, output, complaints.Bytes())
	}
	if complaints.Len() > 0 {
		t.Errorf("%s %v: %s", name, args, complaints.Bytes())
	}
	return output
}
