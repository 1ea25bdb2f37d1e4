package docx_test

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"modellkommune/reports/document"
	"modellkommune/reports/docx"
)

// written writes a document twice and gives the bytes, which are the same.
func written(t *testing.T, doc document.Document) []byte {
	t.Helper()
	var first, second bytes.Buffer
	if err := errors.Join(docx.Write(&first, doc), docx.Write(&second, doc)); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Fatal("twice the same document gives other bytes")
	}
	return first.Bytes()
}

// partsOf unpacks a file and holds that its XML is well-formed.
func partsOf(t *testing.T, file []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		parts[f.Name] = string(b)
		if !strings.HasSuffix(f.Name, ".xml") && !strings.HasSuffix(f.Name, ".rels") {
			continue
		}
		for d := xml.NewDecoder(bytes.NewReader(b)); ; {
			if _, err := d.Token(); err == io.EOF {
				break
			} else if err != nil {
				t.Fatalf("%s: %v", f.Name, err)
			}
		}
	}
	return parts
}

// read says what python-docx finds in a file, a line for each thing.
func read(t *testing.T, file []byte) []string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "bericht.docx")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("/usr/bin/python3", "testdata/read.py", path).Output() // Debian's, which has the package
	if err != nil {
		var failed *exec.ExitError
		if errors.As(err, &failed) {
			err = fmt.Errorf("%w: %s", err, failed.Stderr)
		}
		t.Fatal("python3-docx is missing or cannot read the file; make test installs it:", err)
	}
	var lines []string
	if err := json.Unmarshal(out, &lines); err != nil {
		t.Fatal(err)
	}
	return lines
}

// told says of a document what read should find in its working copy.
func told(doc document.Document) []string {
	e := &expectation{doc: doc, lists: 1}
	for _, landscape := range sections(doc) {
		if landscape {
			e.lines = append(e.lines, "landscape: 297 × 210 mm")
		}
		e.add("top", docx.Mark+" · "+doc.Header)
		e.add("bottom", "Seite 1 von 1")
	}
	e.add("properties", strings.Join([]string{line(doc.Title), line(doc.Author), "de-DE", docx.Mark}, " | "))
	for _, c := range [][2]string{{"Dachzeile", doc.Cover.Kicker}, {"Title", doc.Cover.Title}, {"Subtitle", doc.Cover.Subtitle}} {
		if c[1] != "" {
			e.add(c[0], c[1])
		}
	}
	if len(doc.Cover.Facts) > 0 {
		e.add("table", "Angaben zum Bericht: Bezeichnung und Wert")
	}
	for _, fact := range doc.Cover.Facts {
		e.add("row", line(fact[0])+" | "+line(fact[1]))
	}
	if doc.Cover.Note != "" {
		e.add("Anmerkung", doc.Cover.Note)
	}
	e.blocks(doc.Blocks)
	if strings.HasPrefix(e.last(), "row") {
		e.add("Abstand", "") // a document ends in a paragraph
	}
	return e.lines
}

// sections says which sections of the working copy are in landscape format.
func sections(doc document.Document) []bool {
	list := []bool{false}
	for n, block := range doc.Blocks {
		figure, ok := block.(document.Figure)
		switch landscape := ok && figure.Landscape; {
		case n == 0 && doc.Cover.Title == "":
			list[0] = landscape
		case landscape != list[len(list)-1] && block != (document.PageBreak{}):
			list = append(list, landscape)
		}
	}
	return list
}

type expectation struct {
	doc   document.Document
	lines []string
	lists int
}

func (e *expectation) add(kind, text string) {
	if kind == "table" && strings.HasPrefix(e.last(), "row") {
		e.lines = append(e.lines, "Abstand: ") // Word would join two tables
	}
	e.lines = append(e.lines, kind+": "+line(text))
}

func (e *expectation) last() string {
	if len(e.lines) == 0 {
		return ""
	}
	return e.lines[len(e.lines)-1]
}

var tones = map[document.Tone]string{
	document.Plain: "Normal", document.Lead: "Einleitung", document.Small: "Anmerkung", document.Boxed: "Hinweis", document.Large: "Einfache Sprache",
}

func (e *expectation) blocks(blocks []document.Block) {
	for _, block := range blocks {
		if figure, ok := block.(document.Figure); ok && figure.Landscape && strings.HasPrefix(e.last(), "row") {
			e.add("Abstand", "") // a section ends in a paragraph
		}
		switch b := block.(type) {
		case document.Heading:
			style := fmt.Sprintf("heading %d", b.Level)
			if b.Unlisted {
				style = fmt.Sprintf("Überschrift %d ohne Verzeichnis", b.Level)
			}
			e.add(style, b.Number+" "+b.Text)
		case document.Paragraph:
			e.add(tones[b.Tone], words(b.Runs))
		case document.List:
			id := 1
			if b.Ordered {
				e.lists++
				id = e.lists
			}
			for _, item := range b.Items {
				e.add(fmt.Sprintf("list %d", id), words(item))
			}
		case document.Table:
			e.table(b)
		case document.Figure:
			e.add("picture", b.Alt)
			if b.Caption != "" {
				e.add("Bildunterschrift", b.Caption)
			}
		case document.OnePage:
			e.blocks(b.Variants[0])
		case document.Contents:
			e.add("TOC Heading", b.Title)
			for _, block := range e.doc.Blocks {
				if h, ok := block.(document.Heading); ok && !h.Unlisted {
					e.add(fmt.Sprintf("toc %d", h.Level), h.Number+" "+h.Text)
				}
			}
		}
	}
}

func (e *expectation) table(t document.Table) {
	if t.Caption != "" {
		e.add("caption", t.Caption)
	}
	e.add("table", t.Summary)
	var cells []string
	for _, c := range t.Columns {
		cells = append(cells, line(c.Head))
	}
	if !t.Headless {
		e.lines = append(e.lines, "head: "+strings.Join(cells, " | "))
	}
	for _, r := range t.Rows {
		cells = nil
		for _, c := range r.Cells {
			cells = append(cells, line(words(c.Runs)))
		}
		e.lines = append(e.lines, "row: "+strings.Join(cells, " | "))
	}
}

var letters = map[document.Sign]string{
	document.SignGreen: "●", document.SignYellow: "▲", document.SignRed: "■", document.SignBlue: "◆", document.SignGrey: "○", document.SignTick: "✓",
}

func words(runs []document.Run) string {
	var b strings.Builder
	for _, r := range runs {
		if r.Sign != document.NoSign {
			b.WriteString(letters[r.Sign] + " ")
		}
		b.WriteString(r.Text)
	}
	return b.String()
}

func line(text string) string { return strings.Join(strings.Fields(text), " ") }
