package widget

import (
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/test"
	fynewidget "fyne.io/fyne/v2/widget"

	"modellkommune/assets"
)

// systems are languages that a PC in a Rathaus may be set to, and C.
var systems = []string{"de_DE.UTF-8", "en_US.UTF-8", "C", "C.UTF-8", "POSIX", "fr_FR.UTF-8", "de_AT.UTF-8", "nl_NL.UTF-8"}

func TestToolkitSpeaksGerman(t *testing.T) {
	var ours map[string]any
	if err := json.Unmarshal(assets.ToolkitWords, &ours); err != nil {
		t.Fatal(err)
	}
	for _, system := range systems {
		t.Setenv("LANG", system)
		t.Setenv("LC_ALL", "")
		t.Setenv("LC_MESSAGES", "")
		t.Setenv("LANGUAGE", "")
		if err := German(); err != nil {
			t.Errorf("%s: %v", system, err)
		}
		for key, want := range ours {
			if m, ok := want.(map[string]any); ok {
				want = m["other"]
			}
			if got := lang.X(key, key); got != want {
				t.Errorf("%s: %s is %q, want %q", system, key, got, want)
			}
		}
	}
}

// A new version of Fyne may bring new words.
func TestEveryWordOfTheToolkitIsTranslated(t *testing.T) {
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "fyne.io/fyne/v2").Output()
	if err != nil {
		t.Skip("no go command to find the toolkit with:", err)
	}
	b, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), "lang", "translations", "base.en.json"))
	if err != nil {
		t.Fatal(err)
	}
	var theirs, ours map[string]any
	if err := errors.Join(json.Unmarshal(b, &theirs), json.Unmarshal(assets.ToolkitWords, &ours)); err != nil {
		t.Fatal(err)
	}
	for key := range theirs {
		if _, ok := ours[key]; !ok {
			t.Errorf("no German for %q", key)
		}
	}
}

var english = []string{
	"Yes", "No", "Cancel", "Submit", "Select", "Open", "Save", "File", "Folder", "Copy", "Cut", "Paste", "Undo", "Redo",
	"January", "March", "May", "October", "Monday", "Close", "Delete", "Error", "Please", "Name:",
}

func TestNoEnglishWordIsShown(t *testing.T) {
	newClock(t)
	for _, system := range systems {
		t.Setenv("LANG", system)
		if err := German(); err != nil {
			t.Fatal(err)
		}
		form, fields := measureForm()
		w := window(t, ThemeLight, 900, 800, func() fyne.CanvasObject { return form })
		noEnglish(t, w.Canvas().Content())
		over := func(open func()) {
			t.Helper()
			open()
			top := w.Canvas().Overlays().Top()
			if top == nil {
				t.Fatal("nothing has opened")
			}
			noEnglish(t, top)
			w.Canvas().Overlays().Remove(top)
		}
		over(func() { fields["start"].(*DateField).pick() })
		over(func() { Ask(w, Question{Title: "Sicher?", Yes: "Ja"}, nil) })
		over(func() { TellError(w, errors.New("x"), "protokoll.txt") })
		over(func() { ShowProgress(w, "Bericht", func() {}) })
		over(func() { fields["title"].(*LineField).entry.TappedSecondary(&fyne.PointEvent{}) })
		over(func() { dialog.ShowConfirm("Frage", "Wirklich?", nil, w) })
		over(func() { dialog.ShowInformation("Hinweis", "Gespeichert.", w) })
		over(func() { dialog.ShowError(errors.New("kaputt"), w) })
	}
}

func noEnglish(t *testing.T, o fyne.CanvasObject) {
	t.Helper()
	for _, o := range test.LaidOutObjects(o) {
		text := ""
		switch o := o.(type) {
		case *canvas.Text:
			text = o.Text
		case *fynewidget.Label:
			text = o.Text
		}
		for _, word := range english {
			for _, have := range strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '.' || r == '(' || r == ')' }) {
				if have == word {
					t.Errorf("LANG=%s: %q", os.Getenv("LANG"), text)
				}
			}
		}
	}
}
