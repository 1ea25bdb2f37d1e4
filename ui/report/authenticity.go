package report

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"modellkommune/data/store"
	"modellkommune/reports/release"
	"modellkommune/ui/desk"
	"modellkommune/ui/widget"
)

// AskAuthenticity asks for a PDF and says whether it is what was released. All
// releases of the Projektakte are looked at too.
func AskAuthenticity(d *desk.Desk) {
	d.AskPath(desk.PathQuestion{
		Title: "Echtheit prüfen", Yes: "Prüfen", Path: filepath.Dir(d.Session.File.Path()) + string(filepath.Separator), Kind: ".pdf",
		Text: "Welche Datei soll geprüft werden? Verglichen wird mit dem, was in dieser Projektakte freigegeben ist.",
	}, func(path string) {
		var verdict release.Verdict
		var lines []string
		d.InBackground(func(f *store.File) (err error) {
			if verdict, err = release.VerifyFile(path, f, d.KnownKeys); err != nil {
				return err
			}
			lines, _, err = release.VerifyReleases(f)
			return err
		}, "", func() {
			d.Trace.Event("verified %v %v", verdict.Unchanged, verdict.Released)
			content := []fyne.CanvasObject{widget.NewSubheading(filepath.Base(path))}
			for line := range strings.Lines(verdict.Text) {
				content = append(content, widget.NewParagraph(strings.TrimSpace(line)))
			}
			if len(lines) > 0 {
				content = append(content, widget.NewSubheading("Freigaben dieser Projektakte"), widget.NewParagraph(strings.Join(lines, "\n")))
			}
			question := widget.Question{Title: verdict.Word(), Content: content, Wide: true}
			if !verdict.Unchanged || !verdict.Signed || verdict.Known {
				widget.Ask(d.Window, question, nil)
				return
			}
			question.Text = "Stimmt der Fingerabdruck mit dem im unterschriebenen Anschreiben oder am Telefon überein? Dann merkt sich das Programm den Schlüssel und fragt nicht wieder."
			question.Yes, question.No, question.Deliberate = "Stimmt überein, merken", "Nicht merken", true
			widget.Ask(d.Window, question, func(yes bool) {
				if yes {
					d.InBackground(func(*store.File) error {
						return d.KnownKeys.Remember(verdict.Key, verdict.Signer, verdict.AGS, false, d.Clock())
					}, "Schlüssel gemerkt: "+verdict.Signer, func() {})
				}
			})
		})
	})
}
