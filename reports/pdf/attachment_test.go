package pdf_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"modellkommune/reports/layout"
	"modellkommune/reports/pdf"
	"modellkommune/reports/pdf/pdftest"
)

// attachments are what a document may carry: nothing, much, and what looks like the
// end of a PDF.
var attachments = []pdf.Attachment{
	{Name: "projektakte.json", Description: "Daten der Projektakte „Merzenich“", MIME: "application/json", Data: bytes.Repeat([]byte("{\"größe\": \"€\"}\r\n"), 5000)},
	{Name: "leer.csv", Description: "Leere Tabelle", MIME: "text/csv"},
	{Name: "Ende.bin", Description: "Bytes", MIME: "application/octet-stream", Data: []byte("\nendstream\nendobj\n/ID [<00><00>]\nstartxref\n0\n%%EOF\n\x00\xff")},
}

// writeAttached gives the file of a layout with attachments.
func writeAttached(t testing.TB, r layout.Result, attachments []pdf.Attachment) []byte {
	t.Helper()
	m := meta
	m.Attachments = attachments
	var b bytes.Buffer
	if err := pdf.Write(&b, r, m); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// What a document carries comes out of it byte by byte, and the document is sound.
func TestAttachments(t *testing.T) {
	for _, name := range []string{"empty", "contents", "mixed"} {
		t.Run(name, func(t *testing.T) {
			file := writeAttached(t, samples[name](), attachments)
			if again := writeAttached(t, samples[name](), attachments); !bytes.Equal(file, again) {
				t.Error("the same document gave other bytes")
			}
			if p, err := pdf.Prove(file); p.Length != len(file) || err != nil {
				t.Errorf("checksum does not hold: %+v, %v", p, err)
			}
			for _, defect := range pdftest.Check(file) {
				t.Error(defect)
			}
			folder := t.TempDir()
			path := filepath.Join(folder, "a.pdf")
			if err := os.WriteFile(path, file, 0o600); err != nil {
				t.Fatal(err)
			}
			tool(t, nil, "qpdf", "--check", path)
			tool(t, nil, "pdfdetach", "-saveall", "-o", folder, path)
			for _, a := range attachments {
				if b, err := os.ReadFile(filepath.Join(folder, a.Name)); err != nil || !bytes.Equal(b, a.Data) {
					t.Errorf("%s comes out with %d bytes, %v, want %d", a.Name, len(b), err, len(a.Data))
				}
			}
			keep(t, name+"_attached", file)
		})
	}
}
