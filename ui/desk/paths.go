package desk

import (
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
	"github.com/ncruces/zenity"

	"modellkommune/data"
	"modellkommune/ui/widget"
)

// PathQuestion asks for a file.
type PathQuestion struct {
	Title, Text string
	// Yes is the word on the button.
	Yes string
	// Path is what is proposed.
	Path string
	// Kind is how the file's name must end; empty allows any file.
	Kind string
	// Save says that the file is to be written, New that it must not be there yet,
	// Folder that it is a folder which is asked for.
	Save, New, Folder bool
}

// AskPath asks for a file: on Windows in the system's own dialog, which knows
// network places (Fyne's does not); elsewhere in a line that can be typed into, beside
// which the desktop's dialog opens where there is one.
func (d *Desk) AskPath(q PathQuestion, then func(path string)) {
	if runtime.GOOS == "windows" {
		d.Browse(q, then)
		return
	}
	label := "Datei"
	if q.Folder {
		label = "Ordner"
	}
	field := widget.NewLineField(widget.About{Label: label, Required: true, Hint: q.hint()}, nil)
	field.SetValue(q.Path)
	field.Check = func(path string) error { return q.Check(path) }
	content := []fyne.CanvasObject{field}
	if zenity.IsAvailable() {
		content = append(content, widget.Buttons(widget.NewButton("Durchsuchen …", func() { d.Browse(q, field.SetValue) })))
	}
	widget.Ask(d.Window, widget.Question{Title: q.Title, Text: q.Text, Content: content, Yes: q.Yes}, func(yes bool) {
		if yes {
			d.confirmOverwrite(q, q.Complete(field.Value()), then)
		}
	})
	d.Trace.Event("asked %s", q.Title)
}

func (q PathQuestion) hint() string {
	if q.Folder {
		return "Ein neuer oder leerer Ordner, oder einer, den das Programm geschrieben hat."
	}
	if q.Kind == "" {
		return "Ordner und Name der Datei."
	}
	return "Ordner und Name; die Endung ist " + q.Kind + "."
}

// Complete adds the ending and makes the path absolute.
func (q PathQuestion) Complete(path string) string {
	path = strings.TrimSpace(path)
	if home, err := os.UserHomeDir(); err == nil {
		if rest, ok := strings.CutPrefix(path, "~/"); ok {
			path = filepath.Join(home, rest)
		}
	}
	if path != "" && !strings.EqualFold(filepath.Ext(path), q.Kind) && !q.exists(path) {
		path += q.Kind
	}
	if absolute, err := filepath.Abs(path); err == nil {
		return absolute
	}
	return path
}

// exists says whether a file to be opened lies under just this name.
func (q PathQuestion) exists(path string) bool {
	_, err := os.Stat(path)
	return !q.Save && err == nil
}

// Check refuses a path that leads nowhere.
func (q PathQuestion) Check(path string) error {
	if q.Folder && path == "" {
		return data.Fail(data.Invalid, "Bitte einen Ordner angeben.", nil)
	}
	if name := filepath.Base(path); !q.Folder && (path == "" || strings.HasSuffix(path, string(filepath.Separator)) || name == q.Kind) {
		return data.Fail(data.Invalid, "Bitte den Namen einer Datei angeben.", nil)
	}
	path = q.Complete(path)
	_, err := os.Stat(path)
	switch {
	case q.New && err == nil:
		return data.Fail(data.Conflict, "Die Datei „"+path+"“ gibt es schon. Bitte einen anderen Namen wählen.", nil)
	case q.Save && !isFolder(filepath.Dir(path)):
		return data.Fail(data.NotFound, "Den Ordner „"+filepath.Dir(path)+"“ gibt es nicht. Bitte einen vorhandenen angeben.", nil)
	case !q.Save && err != nil:
		return data.Fail(data.NotFound, "Die Datei „"+path+"“ gibt es nicht. Bitte Ordner und Namen prüfen.", err)
	}
	return nil
}

// confirmOverwrite asks before a file is replaced, and for another name where it is
// to be kept.
func (d *Desk) confirmOverwrite(q PathQuestion, path string, then func(string)) {
	if _, err := os.Stat(path); err != nil || !q.Save || q.Folder {
		then(path)
		return
	}
	widget.Ask(d.Window, widget.Question{
		Title: "Diese Datei gibt es schon", Text: "„" + path + "“ wird durch die neue Datei ersetzt.", Yes: "Ersetzen", No: "Behalten", Danger: true,
	}, func(yes bool) {
		if yes {
			then(path)
			return
		}
		q.Path = path
		d.AskPath(q, then)
	})
}

// Browse opens the system's dialog for files.
func (d *Desk) Browse(q PathQuestion, then func(string)) {
	options := []zenity.Option{
		zenity.Title(q.Title), zenity.Filename(q.Path), zenity.ConfirmOverwrite(),
		zenity.FileFilters{{Name: "*" + q.Kind, Patterns: []string{"*" + q.Kind}, CaseFold: true}},
	}
	d.Options.Background(func() {
		choose := zenity.SelectFile
		switch {
		case q.Folder:
			options = append(options, zenity.Directory())
		case q.Save:
			choose = zenity.SelectFileSave
		}
		path, err := choose(options...)
		fyne.Do(func() {
			if err == nil {
				then(q.Complete(path))
			} else if !errors.Is(err, zenity.ErrCanceled) {
				slog.Warn("no file dialog", "cause", err)
			}
		})
	})
}
