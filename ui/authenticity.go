package ui

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"modellkommune/data/store"
	"modellkommune/reports/release"
	"modellkommune/ui/widget"
)

// askAuthenticity asks for a PDF and says whether it is what was released. All
// releases of the Projektakte are looked at too.
func askAuthenticity(a *Desk) {
	a.askPath(pathQuestion{
		Title: "Echtheit prüfen", Yes: "Prüfen", Path: filepath.Dir(a.session.file.Path()) + string(filepath.Separator), Kind: ".pdf",
		Text: "Welche Datei soll geprüft werden? Verglichen wird mit dem, was in dieser Projektakte freigegeben ist.",
	}, func(path string) {
		var verdict release.Verdict
		var lines []string
		a.inBackground(func(f *store.File) (err error) {
			if verdict, err = release.VerifyFile(path, f); err != nil {
				return err
			}
			lines, _, err = release.VerifyReleases(f)
			return err
		}, "", func() {
			a.trace.event("verified %v %v", verdict.Unchanged, verdict.Released)
			content := []fyne.CanvasObject{widget.NewSubheading(filepath.Base(path))}
			for line := range strings.Lines(verdict.Text) {
				content = append(content, widget.NewParagraph(strings.TrimSpace(line)))
			}
			if len(lines) > 0 {
				content = append(content, widget.NewSubheading("Freigaben dieser Projektakte"), widget.NewParagraph(strings.Join(lines, "\n")))
			}
			widget.Ask(a.window, widget.Question{Title: verdict.Word(), Content: content, Wide: true}, nil)
		})
	})
}
