package ui

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/reports/release"
	"modellkommune/ui/widget"
)

// issueAll makes what is missing of some Ausfertigungen of a release, with progress
// and a way to cancel, then runs with their IDs.
func (a *App) issueAll(id int64, kinds []issueKind, then func(renditions []int64)) {
	ctx, cancel := context.WithCancel(context.Background())
	progress := widget.ShowProgress(a.window, "Fassung erstellen", cancel)
	s := a.session
	a.queue.add(func() {
		var ids []int64
		var err error
		for i, k := range kinds {
			fyne.Do(func() { progress.Set(k.name()+" wird gesetzt …", float64(i+1)/float64(len(kinds)+1)) })
			x, made := release.Issue(ctx, s.file, id, k.edition, k.withData, a.options.Version)
			if err = made; err != nil {
				break
			}
			ids = append(ids, x.ID)
		}
		k, read := readKept(s.file)
		fyne.Do(func() {
			cancel()
			progress.Close()
			if s != a.session {
				return
			}
			if read == nil {
				s.kept = k
				a.shell.refresh()
			}
			switch err = errors.Join(err, read); {
			case errors.Is(err, context.Canceled):
				a.shell.status.say("Abgebrochen")
			case err != nil:
				a.fail(err)
			default:
				then(ids)
			}
		})
	})
}

// askCorrection asks why a released report is to be corrected, and makes it a draft
// again.
func (a *App) askCorrection(r data.Report) {
	if _, released := a.session.kept.released(r); !released {
		a.shell.status.say("Die Korrektur ist schon begonnen.")
		return
	}
	reason := widget.NewLineField(widget.About{Label: "Grund der Korrektur", Required: true, Hint: "Steht auf dem Deckblatt der neuen Version, zum Beispiel „Zahlendreher in der Finanzübersicht“.", Limit: data.Limit(r, "correction")}, nil)
	widget.Ask(a.window, widget.Question{
		Title: "Korrektur beginnen?", Yes: "Korrektur beginnen", Content: []fyne.CanvasObject{reason},
		Text: r.Name() + " wird wieder zum Entwurf und lässt sich ändern. Die freigegebene Version bleibt, wie sie ist, bis die neue sie ersetzt.",
	}, func(yes bool) {
		if yes {
			a.step(func(f *store.File) error { return f.Correct(r.ID, reason.Value()) }, func() { a.shell.status.say("Korrektur von " + r.Name() + " begonnen") })
		}
	})
}
