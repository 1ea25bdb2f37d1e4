package form

import (
	"fmt"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/widget"
)

// mostHits is how many hits a search lists. Who gets more types another word.
const mostHits = 100

// finder searches the records of a project while the officer types.
type finder struct {
	desk  *desk.Desk
	line  *widget.Search
	count *widget.Paragraph
	list  *widget.RecordList
	index *data.Index // nil until it is made
	hits  []data.Found
	// help stands above the list while nothing is typed, atFirst in it.
	help    string
	atFirst []data.Found
	// found is told what is picked.
	found func(data.Found)
}

// SearchAll opens the search over the whole Projektakte.
func SearchAll(d *desk.Desk) {
	f := &finder{desk: d, help: searchHelp, found: func(hit data.Found) {
		at := desk.LocationOf(hit.Key)
		at.Field = hit.Field
		d.GoTo(at)
	}}
	f.ask("Suchen", "In der ganzen Projektakte suchen …", d.Project().Records())
}

// ask opens a search; more stands below the list. What is looked through is read
// once, away from the window.
func (f *finder) ask(title, placeholder string, records []data.Record, more ...fyne.CanvasObject) {
	d := f.desk
	f.count = widget.NewHint(f.help)
	f.line = widget.NewSearch(placeholder, func(string) { f.look() })
	f.list = widget.NewRecordList("", nil)
	f.list.OnOpen = f.open
	f.line.OnLeave = f.list.Focus
	f.line.OnEnter = func() { f.open(f.list.Selected()) }
	f.line.OnEscape = func() { widget.Dismiss(d.Window) }
	widget.Ask(d.Window, widget.Question{Title: title, Content: append([]fyne.CanvasObject{f.line, f.count, widget.High(searchHeight, f.list)}, more...)}, nil)
	f.line.Focus()
	f.look()
	d.Options.Background(func() {
		index := data.NewIndex(records)
		fyne.Do(func() {
			f.index = index
			f.look()
		})
	})
}

const (
	searchHelp   = "Titel, Texte, Kennungen, Namen, Termine und Beträge. Enter öffnet den ersten Treffer, Pfeil nach unten geht in die Liste."
	searchHeight = 330
)

// look lists what is found to the words that are typed.
func (f *finder) look() { f.lookFor(f.line.Text()) }

func (f *finder) lookFor(query string) {
	if strings.TrimSpace(query) == "" {
		f.count.SetText(f.help)
		f.show(f.atFirst, query)
		return
	}
	if f.index == nil {
		f.count.SetText("Einen Moment, die Projektakte wird gelesen …")
		return
	}
	hits, all := f.index.Search(query, mostHits)
	f.count.SetText(hitWords(all))
	f.show(hits, query)
}

// show lists hits, the first one chosen.
func (f *finder) show(hits []data.Found, query string) {
	f.hits = hits
	rows := make([]widget.Record, len(hits))
	for i, hit := range hits {
		rows[i] = widget.Record{ID: strconv.Itoa(i), Title: f.desk.HeadOf(hit.Record)}
		if hit.Label != "" {
			rows[i].Detail = hit.Label + ": " + excerpt(hit.Text, query)
		}
	}
	f.list.SetRecords(rows)
	f.list.Select("0")
}

func hitWords(n int) string {
	switch {
	case n == 0:
		return "Nichts gefunden. Alle Wörter müssen in einem Eintrag stehen; Groß- und Kleinschreibung ist gleich."
	case n == 1:
		return "1 Treffer"
	case n > mostHits:
		return fmt.Sprintf("%s Treffer, die ersten %d stehen hier. Ein weiteres Wort grenzt ein.", data.Count(n), mostHits)
	}
	return data.Count(n) + " Treffer"
}

// open picks a hit.
func (f *finder) open(id string) {
	i, err := strconv.Atoi(id)
	if err != nil || i >= len(f.hits) {
		return // nothing is found
	}
	hit := f.hits[i]
	widget.Dismiss(f.desk.Window)
	f.found(hit)
}

// excerptBefore is how much of a long text stands before the word that was found.
const excerptBefore = 24

// excerpt gives a text from shortly before the first word of a query on.
func excerpt(text, query string) string {
	letters, low := []rune(text), []rune(strings.ToLower(text))
	at := -1
	for _, word := range strings.Fields(strings.ToLower(query)) {
		if i := strings.Index(string(low), word); i >= 0 && at < 0 {
			at = len([]rune(string(low)[:i]))
		}
	}
	if at <= excerptBefore || len(letters) != len(low) {
		return text
	}
	from := at - excerptBefore
	for from < at && letters[from] != ' ' {
		from++
	}
	return "… " + strings.TrimSpace(string(letters[from:]))
}
