package ui

import (
	"context"
	"path/filepath"
	"strings"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/reports/release"
	"modellkommune/ui/widget"
)

// askSite makes the public pages, shows what will be public and what stays inside,
// asks for a folder and writes them there.
func askSite(a *Desk) {
	const title = "Veröffentlichen"
	var files []release.File
	date := a.today()
	a.inProgress(title, "Die Seiten werden geschrieben …", func(ctx context.Context, f *store.File) (err error) {
		files, err = release.SiteFromFile(ctx, f, date)
		return err
	}, func() { showSite(a, title, files) })
}

// showSite tells what is in the pages before anything is written.
func showSite(a *Desk, title string, files []release.File) {
	question := widget.Question{
		Title: title, Yes: "Weiter",
		Text: "Das Programm schreibt einen Ordner mit Seiten und offenen Daten. Öffentlich wird er erst, wenn Sie ihn auf Ihren Webserver legen.",
	}
	for _, part := range []struct {
		label string
		lines []string
	}{
		{"Geschrieben werden", publicFiles(files)},
		{"Nicht dabei ist", release.LeftOut(a.project())},
		{"Noch zu klären", release.Lacking(a.project())},
	} {
		if len(part.lines) > 0 {
			question.Content = append(question.Content, widget.Section(part.label, widget.NewParagraph("– "+strings.Join(part.lines, "\n– "))))
		}
	}
	widget.Ask(a.window, question, func(yes bool) {
		if yes {
			a.askPath(pathQuestion{Title: title, Yes: "Schreiben", Path: filepath.Join(a.folder(), "oeffentliche-seite"), Save: true, Folder: true}, func(folder string) {
				writeSite(a, folder, files)
			})
		}
	})
	a.trace.event("asked %s", title)
}

func writeSite(a *Desk, folder string, files []release.File) {
	a.inBackground(func(*store.File) error { return release.WriteSite(folder, files) }, "Öffentliche Seiten geschrieben: "+folder, func() {
		a.trace.event("site %s", folder)
		widget.Ask(a.window, widget.Question{
			Title: "Die Seiten sind geschrieben", Text: "Sie liegen in „" + folder + "“. Bitte im Browser ansehen, bevor Sie den Ordner auf den Webserver legen.",
			Yes: "Im Browser ansehen", No: "Schließen",
		}, func(yes bool) {
			if yes {
				a.openInSystem(filepath.Join(folder, "index.html"))
			}
		})
	})
}

// publicFiles counts what files there are and names the pages.
func publicFiles(files []release.File) []string {
	var pages []string
	pictures, open := 0, 0
	for _, f := range files {
		switch folder, _, inside := strings.Cut(f.Name, "/"); {
		case inside && folder == "bilder":
			pictures++
		case inside:
			open++
		case strings.HasSuffix(f.Name, ".html"):
			pages = append(pages, f.Name)
		}
	}
	const most = 12
	names := strings.Join(pages[:min(len(pages), most)], ", ")
	if len(pages) > most {
		names += " und " + data.Count(len(pages)-most) + " weitere"
	}
	lines := []string{pieces(len(pages), "Seite", "Seiten") + ": " + names, pieces(open, "Datei mit offenen Daten", "Dateien mit offenen Daten")}
	if pictures > 0 {
		lines = append(lines, pieces(pictures, "Bild", "Bilder"))
	}
	return lines
}

func pieces(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return data.Count(n) + " " + many
}
