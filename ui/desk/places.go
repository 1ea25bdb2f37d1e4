package desk

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/ui/widget"
)

// directoryFile is where the Gemeindeverzeichnis lies once it was read in: beside the settings; empty where those are not kept.
func directoryFile(settings string) string {
	if settings == "" {
		return ""
	}
	return filepath.Join(filepath.Dir(settings), "gemeindeverzeichnis.txt")
}

// Directory gives the Gemeindeverzeichnis that was read in at this workplace, nil where none was.
func (d *Desk) Directory() *exchange.Directory {
	path := directoryFile(d.Options.SettingsFile)
	if d.directory != nil || path == "" {
		return d.directory
	}
	if _, err := os.Stat(path); err != nil {
		return nil
	}
	d.directory, _ = exchange.ReadDirectory(path) // one that is spoiled can be read in anew
	return d.directory
}

// AskDirectory reads in the Gemeindeverzeichnis that the office has downloaded, keeps a copy beside the settings, and goes on.
func (d *Desk) AskDirectory(then func()) {
	d.AskPath(PathQuestion{
		Title: "Gemeindeverzeichnis einlesen", Text: "Das Statistische Bundesamt bietet das Gemeindeverzeichnis GV100AD als Textdatei zum Herunterladen an. Es wird einmal eingelesen und bleibt auf diesem Rechner.",
		Yes: "Einlesen", Path: d.Folder() + string(filepath.Separator),
	}, func(path string) {
		directory, err := keepDirectory(directoryFile(d.Options.SettingsFile), path)
		if err != nil {
			widget.TellError(d.Window, err, "")
			return
		}
		d.directory = directory
		then()
	})
}

func keepDirectory(to, path string) (*exchange.Directory, error) {
	directory, err := exchange.ReadDirectory(path)
	if err != nil || to == "" {
		return directory, err
	}
	b, err := os.ReadFile(path)
	if err == nil {
		err = os.MkdirAll(filepath.Dir(to), 0o700)
	}
	if err == nil {
		err = exchange.WriteFile(to, b)
	}
	if err != nil {
		return nil, data.Fail(data.NotWritten, "Das Gemeindeverzeichnis ließ sich nicht aufbewahren. An Ihren Daten wurde nichts geändert.", err)
	}
	return directory, nil
}

// mostPlaces is how many places are listed: who sees more had better type more.
const mostPlaces = 100

// placeSearch is the search in the Gemeindeverzeichnis while it is open.
type placeSearch struct {
	desk  *Desk
	line  *widget.Search
	count *widget.Paragraph
	list  *widget.RecordList
	found []exchange.Place
	take  func(data.Municipality)
}

// AskPlace searches a Kommune, first that of a name, in the Gemeindeverzeichnis, which is read in first where there is none yet.
func (d *Desk) AskPlace(name string, take func(data.Municipality)) {
	if d.Directory() == nil {
		d.AskDirectory(func() { d.AskPlace(name, take) })
		return
	}
	s := &placeSearch{desk: d, count: widget.NewHint(""), list: widget.NewRecordList("", nil), take: take}
	s.line = widget.NewSearch("Name, Kreis oder Schlüssel …", func(string) { s.look() })
	s.list.OnOpen = s.pick
	s.line.OnLeave = s.list.Focus
	s.line.OnEnter = s.enter
	s.line.OnEscape = func() { widget.Dismiss(d.Window) }
	anew := widget.NewQuietButton("Neueres Verzeichnis einlesen …", func() {
		widget.Dismiss(d.Window)
		d.AskDirectory(func() { d.AskPlace(name, take) })
	})
	widget.Ask(d.Window, widget.Question{
		Title: "Im Gemeindeverzeichnis suchen", Text: fmt.Sprintf("Gebietsstand %s, Quelle: Statistisches Bundesamt (Destatis).", d.Directory().Day),
		Content: []fyne.CanvasObject{s.line, s.count, widget.High(placesHeight, s.list), widget.Buttons(anew)},
	}, nil)
	s.line.Look(name)
	s.line.Focus()
	s.look()
}

const placesHeight = 300

// look lists the places that fit what is typed.
func (s *placeSearch) look() {
	s.found = s.desk.Directory().Find(s.line.Text())
	switch n := len(s.found); {
	case strings.TrimSpace(s.line.Text()) == "":
		s.count.SetText("Enter übernimmt einen eindeutigen Treffer und geht sonst in die Liste.")
	case n == 0:
		s.count.SetText("Dazu steht nichts im Gemeindeverzeichnis. Bitte anders schreiben, oder Namen und Schlüssel von Hand eintragen.")
	case n > mostPlaces:
		s.found = s.found[:mostPlaces]
		s.count.SetText(fmt.Sprintf("%s Treffer, die ersten %d stehen hier. Der Name des Kreises grenzt ein.", data.Count(n), mostPlaces))
	default:
		s.count.SetText(data.Count(n) + " Treffer")
	}
	rows := make([]widget.Record, len(s.found))
	for i, p := range s.found {
		m := p.Municipality
		detail := string(m.Kind)
		if p.District != "" && m.Kind != data.KindUrban { // which is its own Kreis
			detail += " · " + p.District
		}
		detail += " · " + m.AGS
		if m.Population > 0 {
			detail += " · " + data.Count(m.Population) + "\u00a0Einwohner"
		}
		rows[i] = widget.Record{ID: strconv.Itoa(i), Title: m.Name, Detail: detail}
	}
	s.list.SetRecords(rows)
	s.list.Select("0")
}

// enter picks what is meant without doubt; else the list has to say.
func (s *placeSearch) enter() {
	text := s.line.Text()
	if n := len(s.found); n == 1 || n > 1 && s.found[0].Is(text) && !s.found[1].Is(text) {
		s.pick("0")
		return
	}
	s.list.Focus()
}

func (s *placeSearch) pick(id string) {
	i, err := strconv.Atoi(id)
	if err != nil || i >= len(s.found) {
		return // nothing is found
	}
	place := s.found[i].Municipality
	widget.Dismiss(s.desk.Window)
	s.take(place)
}
