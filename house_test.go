package main

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const module = "modellkommune"

// may says which rooms a room may import; those below it, never sideways or up.
var may = map[string][]string{
	"":                      {"ui", "ui/command", "ui/widget", "data", "assets"},
	"assets":                {},
	"data":                  {},
	"data/datatest":         {"data", "assets"},
	"data/picture":          {"data"},
	"data/store":            {"data", "assets"},
	"data/exchange":         {"data", "assets"},
	"data/exchange/invoice": {"data"},
	"data/exchange/rows":    {"data"},
	"reports":               {"reports/document", "reports/chart", "reports/drawing", "data", "assets"},
	"reports/document":      {"reports/drawing", "assets"},
	"reports/drawing":       {"assets"},
	"reports/chart":         {"data", "reports/drawing", "assets"},
	"reports/layout":        {"reports/document", "reports/drawing", "assets"},
	"reports/html":          {"reports/document", "reports/drawing"},
	"reports/pdf":           {"reports/pdf/tagged", "reports/pdf/revision", "reports/layout", "reports/drawing", "assets"},
	"reports/pdf/revision":  {},
	"reports/pdf/tagged":    {"reports/drawing", "assets"},
	"reports/pdf/pdftest":   {},
	"reports/raster":        {"reports/drawing"},
	"reports/docx":          {"reports/document", "reports/layout", "reports/raster", "reports/drawing"},
	"reports/opendata":      {"data", "data/exchange", "assets"},
	"reports/dispatch":      {"data"},
	"reports/release":       {"reports", "reports/dispatch", "reports/document", "reports/html", "reports/opendata", "reports/layout", "reports/pdf", "reports/docx", "data", "data/store", "data/exchange", "assets"},
	"ui":                    {"ui/desk", "ui/form", "ui/page", "ui/report", "ui/widget", "reports/release", "data", "data/exchange", "data/store"},
	"ui/page":               {"ui/desk", "ui/form", "ui/widget", "reports/chart", "reports/drawing", "data", "data/exchange", "data/exchange/invoice", "data/exchange/rows", "data/picture", "data/store"},
	"ui/report":             {"ui/desk", "ui/form", "ui/widget", "reports", "reports/dispatch", "reports/drawing", "reports/layout", "reports/release", "data", "data/exchange", "data/store"},
	"ui/form":               {"ui/desk", "ui/widget", "data", "data/store"},
	"ui/desk":               {"ui/widget", "reports", "reports/dispatch", "reports/release", "data", "data/exchange", "data/store"},
	"ui/widget":             {"reports/drawing", "data", "assets"},
	"ui/uitest":             {"ui/desk", "ui/widget", "data", "data/datatest", "data/exchange", "data/store"},
	"ui/command":            {"reports", "reports/release", "data", "data/store", "data/exchange", "assets"},
}

// only says which rooms may import a foreign module's packages.
var only = map[string][]string{
	"fyne.io/fyne/v2/app":           {""},
	"fyne.io/fyne/v2":               {"", "ui", "ui/desk", "ui/form", "ui/page", "ui/report", "ui/uitest", "ui/widget"},
	"github.com/go-gl/glfw":         {""},
	"github.com/mattn/go-sqlite3":   {"data/store"},
	"database/sql":                  {"data/store"},
	"github.com/jung-kurt/gofpdf":   {"reports/pdf/tagged"},
	"github.com/pdfcpu/pdfcpu":      {"reports/pdf/pdftest"},
	"github.com/alecthomas/kong":    {"ui/command"},
	"github.com/bep/imagemeta":      {"data/picture"},
	"github.com/pressly/goose/v3":   {"data/store"},
	"github.com/natefinch/atomic":   {"data/exchange", "data/store"},
	"github.com/xuri/excelize/v2":   {"data/exchange"},
	"github.com/wneessen/go-mail":   {"reports/dispatch"},
	"github.com/zalando/go-keyring": {"reports/dispatch"},
	"golang.org/x/net/idna":         {"reports/dispatch", "reports/opendata"},
	"github.com/rickar/cal/v2":      {"data"},
	"pgregory.net/rapid":            {"data/datatest"},
	"github.com/arran4/golang-ical": {"reports/dispatch"},
}

// The arrows of docs/architecture.md hold.
func TestRoomsImportOnlyWhatLiesBelow(t *testing.T) {
	rooms := imports(t)
	for room, list := range rooms {
		allowed, known := may[room]
		if !known {
			t.Errorf("the room %q is not in the plan of the house", room)
		}
		for _, path := range list {
			if path == module || strings.HasPrefix(path, module+"/") {
				if below := strings.TrimPrefix(strings.TrimPrefix(path, module), "/"); !slices.Contains(allowed, below) {
					t.Errorf("%q must not import %q", room, below)
				}
				continue
			}
			if owners := ownersOf(path); owners != nil && !slices.Contains(owners, room) {
				t.Errorf("%q must not import %s", room, path)
			}
		}
	}
	for room := range may {
		if _, there := rooms[room]; !there {
			t.Errorf("the plan of the house names %q, which is not there", room)
		}
	}
}

// ownersOf gives the rooms that may import a path, by the longest entry that fits.
func ownersOf(path string) []string {
	best := ""
	for prefix := range only {
		if (path == prefix || strings.HasPrefix(path, prefix+"/")) && len(prefix) > len(best) {
			best = prefix
		}
	}
	return only[best]
}

// imports reads which package imports what, tests left out.
func imports(t *testing.T) map[string][]string {
	t.Helper()
	out, err := exec.Command("go", "list", "-tags", "ci,gles,no_animations,migrated_fynedo,x11",
		"-f", `{{.ImportPath}}{{range .Imports}} {{.}}{{end}}`, "./...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	rooms := map[string][]string{}
	for line := range strings.Lines(string(out)) {
		words := strings.Fields(line)
		rooms[strings.TrimPrefix(strings.TrimPrefix(words[0], module), "/")] = words[1:]
	}
	return rooms
}
