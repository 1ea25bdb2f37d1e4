package report

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
	"modellkommune/reports/release"
	"modellkommune/ui/desk"
	"modellkommune/ui/widget"
)

// lines gives the Versandprotokoll of the report, the newest line first.
func (h *handover) lines() []data.Dispatch {
	k := h.desk.Session.Kept
	list := release.LogOf(k.Log, k.Releases, h.report)
	slices.Reverse(list)
	return list
}

// lineWords says what the table has no room for.
func lineWords(d data.Dispatch) string {
	words := data.Moment(d.BegunAt) + " an " + d.Recipient + ": " + d.FileName
	if d.Address != "" && (d.Way == data.ByMail || d.Way == data.ByDraft) {
		words += "\nAdresse: " + d.Address
	}
	if d.Note != "" {
		words += "\n" + d.Note
	}
	if d.Altered != "" {
		words += "\nVerändert: " + d.Altered
	}
	return words
}

// versionOf gives the version of the report that a line is about.
func (h *handover) versionOf(d data.Dispatch) string {
	for _, made := range h.desk.Session.Kept.Releases {
		if slices.ContainsFunc(made.Renditions, func(x store.Rendition) bool { return x.ID == d.Rendition }) {
			return data.Count(made.Version)
		}
	}
	return ""
}

// recipientOf names the recipient of a line, in short where that is known.
func (h *handover) recipientOf(d data.Dispatch) string {
	for _, p := range h.desk.Project().Partners {
		if p.ID == d.Partner {
			return desk.ShortName(p)
		}
	}
	return d.Recipient
}

// marked gives the line of the log that is marked.
func (h *handover) marked() (data.Dispatch, bool) {
	list := h.lines()
	at := slices.IndexFunc(list, func(d data.Dispatch) bool { return strconv.FormatInt(d.ID, 10) == h.log.Selected() })
	if at < 0 {
		return data.Dispatch{}, false
	}
	return list[at], true
}

// askResult asks what became of the line that is marked.
func (h *handover) askResult() {
	d, ok := h.marked()
	if !ok || !d.Result.Open() {
		return
	}
	result := widget.NewChoiceField(widget.About{Label: "Ergebnis", Required: true, Hint: "Lässt sich danach nicht mehr ändern."}, []data.DispatchResult{data.Sent, data.NotSent}, nil)
	note := widget.NewLineField(widget.About{Label: "Bemerkung", Hint: "Zum Beispiel „Eingang am 2.11. bestätigt“."}, nil)
	note.SetValue(d.Note)
	widget.Ask(h.desk.Window, widget.Question{
		Title: "Ergebnis eintragen", Text: strings.Join([]string{d.Recipient, string(d.Way), data.Moment(d.BegunAt)}, " · "), Content: []fyne.CanvasObject{result, note}, Yes: "Eintragen",
	}, func(yes bool) {
		if yes {
			h.desk.Step(func(f *store.File) error { return f.EndDispatch(d.ID, result.Value(), note.Value()) }, h.delivered)
		}
	})
}

// askLog asks where to write the Versandprotokoll as PDF, and opens it.
func (h *handover) askLog() {
	d, r, day := h.desk, h.report, h.desk.Clock()
	var b []byte
	d.InBackground(func(f *store.File) (err error) {
		b, err = release.LogPDF(f, d.Project(), r, day)
		return err
	}, "", func() {
		d.AskPath(desk.PathQuestion{Title: "Versandprotokoll erstellen", Yes: "Erstellen", Path: d.NewPath(release.LogName(r, day)), Kind: ".pdf", Save: true}, func(path string) {
			d.InBackground(func(*store.File) error { return exchange.WriteFile(path, b) }, "Versandprotokoll erstellt: "+path, func() { d.OpenInSystem(path) })
		})
	})
}
