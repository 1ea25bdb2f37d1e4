package reports

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"modellkommune/assets"
	"modellkommune/data"
	"modellkommune/reports/drawing"
)

// Every character that the program itself writes into a report is in the font.
func TestFontHasEveryCharacter(t *testing.T) {
	texts := map[string]string{}
	for _, pattern := range []string{"*.go", "chart/*.go", "../data/*.go"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: %d files, %v", pattern, len(files), err)
		}
		for _, file := range files {
			if !strings.HasSuffix(file, "_test.go") {
				texts[file] = literals(t, file)
			}
		}
	}
	outlines, err := fs.Glob(assets.Outlines, "outlines/*.json")
	if err != nil || len(outlines) == 0 {
		t.Fatalf("%d outlines, %v", len(outlines), err)
	}
	for _, file := range outlines {
		b, err := assets.Outlines.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		texts[file] = string(b)
	}
	for file, text := range texts {
		for _, r := range text {
			if unicode.IsControl(r) {
				continue
			}
			for _, style := range []drawing.Style{drawing.Regular, drawing.Bold} {
				if !style.Has(r) {
					t.Errorf("%s: style %d lacks %q (%U)", file, style, r, r)
				}
			}
		}
	}
}

// What data calls printable is what the font prints, but for Devanagari, whose letters it
// has and does not join.
func TestPrintableIsWhatTheFontHas(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if r >= 0xD800 && r <= 0xDFFF || r == unicode.ReplacementChar || r == 0xFFFC {
			continue
		}
		prints := !unicode.Is(unicode.Devanagari, r)
		for _, style := range []drawing.Style{drawing.Regular, drawing.Bold} {
			prints = prints && !strings.ContainsRune(drawing.Clean(string(r), style), unicode.ReplacementChar)
		}
		if data.Printable(r) != prints {
			t.Errorf("%U: printable is %v", r, data.Printable(r))
		}
	}
}

// literals gives the string constants of a source file.
func literals(t *testing.T, file string) string {
	t.Helper()
	tree, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	ast.Inspect(tree, func(n ast.Node) bool {
		if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
			text, err := strconv.Unquote(lit.Value)
			if err != nil {
				t.Fatal(err)
			}
			all.WriteString(text)
		}
		return true
	})
	return all.String()
}
