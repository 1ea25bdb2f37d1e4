package report

import (
	"context"
	"path/filepath"
	"strings"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/reports/release"
	"modellkommune/ui/desk"
	"modellkommune/ui/widget"
)

// AskSite makes the public pages, shows what will be public and what stays inside,
// asks for a folder and writes them there.
func AskSite(d *desk.Desk) {
	const title = "Veröffentlichen"
	var files []release.File
	date := d.Today()
	d.InProgress(title, "Die Seiten werden geschrieben …", func(ctx context.Context, f *store.File) (err error) {
		files, err = release.SiteFromFile(ctx, f, date)
		return err
	}, func() { showSite(d, title, files) })
}

// showSite tells what is in the pages before anything is written.
func showSite(d *desk.Desk, title string, files []release.File) {
	question := widget.Question{
		Title: title, Yes: "Weiter",
		Text: "Das Programm schreibt einen Ordner mit Seiten und offenen Daten. Öffentlich wird er erst, wenn Sie ihn auf Ihren Webserver legen.",
	}
	for _, part := range []struct {
		label string
		lines []string
	}{
		{"Geschrieben werden", publicFiles(files)},
		{"Nicht dabei ist", release.LeftOut(d.Project())},
		{"Noch zu klären", release.Lacking(d.Project())},
	} {
		if len(part.lines) > 0 {
			question.Content = append(question.Content, widget.Section(part.label, widget.NewParagraph("– "+strings.Join(part.lines, "\n– "))))
		}
	}
	widget.Ask(d.Window, question, func(yes bool) {
		if yes {
			d.AskPath(desk.PathQuestion{Title: title, Yes: "Schreiben", Path: filepath.Join(d.Folder(), "oeffentliche-seite"), Save: true, Folder: true}, func(folder string) {
				writeSite(d, folder, files)
			})
		}
	})
	d.Trace.Event("asked %s", title)
}

func writeSite(d *desk.Desk, folder string, files []release.File) {
	d.InBackground(func(*store.File) error { return release.WriteSite(folder, files) }, "Öffentliche Seiten geschrieben: "+folder, func() {
		d.Trace.Event("site %s", folder)
		widget.Ask(d.Window, widget.Question{
			Title: "Die Seiten sind geschrieben", Text: "Sie liegen in „" + folder + "“. Bitte im Browser ansehen, bevor Sie den Ordner auf den Webserver legen.",
			Yes: "Im Browser ansehen", No: "Schließen",
		}, func(yes bool) {
			if yes {
				d.OpenInSystem(filepath.Join(folder, "index.html"))
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
