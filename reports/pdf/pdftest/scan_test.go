package pdftest

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestScan(t *testing.T) {
	content := `/P <</MCID 7 /X <</Y (a)>>>> BDC BT /F1 -1.5 Tf [1 [2]] 0 d ` +
		`(a\(b\)\\ (c) \r\101\0) Tj <00e4 2> Tj } ET`
	want := []token{
		{operand, "P"},
		{operand, "<</MCID 7 /X <</Y (a)>>>>"},
		{operator, "BDC"},
		{operator, "BT"},
		{operand, "F1"},
		{operand, "-1.5"},
		{operator, "Tf"},
		{operand, "[1 [2]]"},
		{operand, "0"},
		{operator, "d"},
		{operand, "a(b)\\ (c) \rA\x00"},
		{operator, "Tj"},
		{operand, "\x00\xe4\x20"},
		{operator, "Tj"},
		{operator, "}"},
		{operator, "ET"},
	}
	var got []token
	for rest := []byte(content); ; {
		var t token
		if t, rest = scan(rest); t.kind == end {
			break
		}
		got = append(got, t)
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(token{})); diff != "" {
		t.Error(diff)
	}
}

func TestScanEndsAtBrokenToken(t *testing.T) {
	for _, content := range []string{"", "(a", `(a\`, "<00", "[1", "<<"} {
		if got, rest := scan([]byte(content)); got.kind != end || rest != nil {
			t.Errorf("%q gives %q and leaves %q", content, got.text, rest)
		}
	}
}
