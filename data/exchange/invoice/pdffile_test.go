package invoice_test

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"strings"
	"testing"
)

// pdfOf makes a PDF of objects, numbered from 1, the first of which is the catalog.
func pdfOf(trailer string, objects ...string) string {
	var b strings.Builder
	b.WriteString("%PDF-1.7\n")
	table := fmt.Sprintf("xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for i, object := range objects {
		table += fmt.Sprintf("%010d 00000 n \n", b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, object)
	}
	at := b.Len()
	fmt.Fprintf(&b, "%strailer\n<</Size %d /Root 1 0 R %s>>\nstartxref\n%d\n%%%%EOF\n", table, len(objects)+1, trailer, at)
	return b.String()
}

// pdfWith makes a PDF with embedded files.
func pdfWith(files ...string) string {
	names := ""
	var objects []string
	for i, file := range files {
		names += fmt.Sprintf("(file%d) <</Type/Filespec /F(a.xml) /EF<</F %d 0 R>>>> ", i, i+2)
		objects = append(objects, streamOf("/Type/EmbeddedFile", file))
	}
	return pdfOf("", append([]string{"<</Type/Catalog /Names<</EmbeddedFiles<</Names[" + names + "]>>>>>>"}, objects...)...)
}

func streamOf(keys, content string) string {
	return fmt.Sprintf("<<%s /Length %d>>\nstream\n%s\nendstream", keys, len(content), content)
}

// packedOf makes a compressed stream.
func packedOf(t testing.TB, keys, content string) string {
	t.Helper()
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	if _, err := w.Write([]byte(content)); err != nil || w.Close() != nil {
		t.Fatal(err)
	}
	return streamOf(keys+" /Filter/FlateDecode", b.String())
}
