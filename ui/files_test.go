package ui

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/ui/desk"
	"modellkommune/ui/page"
	"modellkommune/ui/uitest"
	"modellkommune/ui/widget"
)

// From nothing to a Projektakte: a template, the report dates and partners as
// proposed, a first measure.
func TestGuide(t *testing.T) {
	o := newWindow(t)
	o.Press("Neue Projektakte")
	template := uitest.Field[*widget.ChoiceField[string]](o.Office, "Vorhabenvorlage")
	template.SetValue("open-government-2017")
	template.OnCommit("open-government-2017")
	o.Press("Weiter")
	pick := uitest.Field[*widget.ChoiceField[string]](o.Office, "Kommune der Vorlage")
	pick.SetValue("Stadt Brandis")
	pick.OnCommit("Stadt Brandis")
	o.TypeInto(uitest.Field[*widget.LineField](o.Office, "Projektleitung"), "Jörg Ölßner")
	o.Press("Weiter")
	o.Press("Weiter")
	o.Press("Weiter")
	o.TypeInto(uitest.Field[*widget.LineField](o.Office, "Titel der Maßnahme"), "Innenstadt für alle")
	path := uitest.Field[*widget.LineField](o.Office, "Datei").Value()
	if path != filepath.Join(o.Dir, "Stadt Brandis.mkog") {
		t.Errorf("proposes %q", path)
	}
	o.Press("Projektakte anlegen")
	if o.Session == nil || o.Shell.Current != desk.PageOverview {
		t.Fatalf("in view: %q", uitest.Texts(o.InView()))
	}
	p := o.Stored()
	if err := p.Validate(); err != nil {
		t.Error(err)
	}
	m := p.Municipality
	if m.AGS != "14729070" || m.State != "Sachsen" || m.Population != 9482 || m.PopulationSource == "" {
		t.Errorf("Kommune %+v", m)
	}
	if len(p.Reports) != 4 || p.Reports[2].Kind != data.InterimReport || p.Reports[2].Due != "2018-10-31" {
		t.Errorf("Berichte %+v", p.Reports)
	}
	if len(p.Partners) != 4 || p.Partners[2].Short != "DStGB" {
		t.Errorf("Partner %+v", p.Partners)
	}
	if len(p.Measures) != 1 || p.Measures[0].Title != "Innenstadt für alle" || p.Measures[0].Responsible != "K1" {
		t.Errorf("Maßnahmen %+v", p.Measures)
	}
	page.NewMeasure(o.Desk)
	if got := o.Stored().Measures; len(got) != 2 || got[1].ID != "M02" {
		t.Errorf("the next measure is %s", got[len(got)-1].ID)
	}
}

// A Vorlage of one's own: saved from a Projektakte, taken for the next.
func TestOwnTemplate(t *testing.T) {
	o := newWindow(t)
	o.WithSample()
	page.AskScheme(o.Desk)
	o.Press("Weiter")
	file := filepath.Join(o.Dir, "eigene.mkvor")
	o.TypeInto(uitest.Field[*widget.LineField](o.Office, "Datei"), file)
	o.Press("Speichern")
	if !o.Says("unsigniert, wie es üblich ist") {
		t.Errorf("in view: %q", uitest.Texts(o.InView()))
	}
	o.Press("Schließen")
	s, _, err := exchange.SchemeFrom(file)
	if err != nil || len(s.Reports) != 4 || s.Programme.Template.Name != "open-government-2017" {
		t.Fatalf("%v, %+v", err, s.Programme.Template)
	}
	o.app.newFile()
	o.Press("Vorlage aus Datei …")
	o.TypeInto(uitest.Field[*widget.LineField](o.Office, "Datei"), file)
	o.Press("Übernehmen")
	if !o.Says("Modellkommune Open Government 2017") {
		t.Errorf("in view: %q", uitest.Texts(o.InView()))
	}
	o.Press("Weiter")
	o.TypeInto(uitest.Field[*widget.LineField](o.Office, "Name"), "Ölbronn")
	for range 3 {
		o.Press("Weiter")
	}
	o.Press("Projektakte anlegen")
	p := o.Stored()
	if p.Municipality.Name != "Ölbronn" || len(p.Reports) != 4 || len(p.Partners) != 4 || len(p.Measures) != 0 || p.Programme.Template.Name != "open-government-2017" {
		t.Errorf("begun is %+v with %d reports, %d partners", p.Municipality, len(p.Reports), len(p.Partners))
	}
}

// A newer Vorlage shows what it changes and what stays, is taken over as one step, and that can be taken back.
func TestTemplateUpdate(t *testing.T) {
	o := newWindow(t)
	o.WithSample()
	was := o.Stored()
	s, err := exchange.Scheme("open-government-2017")
	if err != nil {
		t.Fatal(err)
	}
	s.Programme.Template.Version, s.Programme.Template.Lens = 2, "Prinzip"
	s.Reports[2].Due = "2018-11-15"
	b, err := exchange.MarshalScheme(s)
	file := filepath.Join(o.Dir, "neu.mkvor")
	if err == nil {
		err = exchange.WriteFile(file, b)
	}
	if err != nil {
		t.Fatal(err)
	}
	ask := func() {
		page.AskSchemeUpdate(o.Desk)
		o.Press("Weiter")
		o.TypeInto(uitest.Field[*widget.LineField](o.Office, "Datei"), file)
		o.Press("Weiter")
	}
	ask()
	for _, said := range []string{"„Perspektive“ wird „Prinzip“", "Das bleibt, wie es ist", "Abgabefrist: bleibt 31.10.2018; die Vorlage sagt 15.11.2018", "unsigniert"} {
		if !o.Says(said) {
			t.Errorf("lacks %q: %q", said, uitest.Texts(o.InView()))
		}
	}
	o.Press("Abbrechen")
	if o.Stored().Programme.Template.Version != 1 {
		t.Error("it is taken over though nobody said so")
	}
	ask()
	o.Press("Übernehmen")
	if p := o.Stored(); p.Programme.Template.Version != 2 || p.Programme.Template.Lens != "Prinzip" || p.Reports[2].Due != was.Reports[2].Due || len(p.Measures) != len(was.Measures) {
		t.Errorf("taken over is %+v", p.Programme.Template)
	}
	ask()
	if !o.Says("Es gibt nichts zu tun") {
		t.Errorf("once more: %q", uitest.Texts(o.InView()))
	}
	o.Press("Schließen")
	o.app.UndoTyping()
	if o.Stored().Programme.Template.Version != 1 {
		t.Error("it cannot be taken back")
	}
}

// directoryLine is a line of the Gemeindeverzeichnis.
func directoryLine(sort, key, association, name, kind, population string) string {
	pad := func(text string, width int) string { return text + strings.Repeat(" ", width-len([]rune(text))) }
	return sort + "20251130" + pad(key, 8) + pad(association, 4) + pad(name, 50) + pad("", 50) + pad(kind, 2) + pad("", 15) + pad(population, 11) + pad("", 70) + "\n"
}

// writeDirectory writes a short Gemeindeverzeichnis.
func writeDirectory(t *testing.T, path string) {
	t.Helper()
	line := directoryLine
	if err := os.WriteFile(path, []byte(line("20", "053", "", "Reg.-Bez. Köln", "", "")+line("40", "05358", "", "Düren", "43", "")+line("50", "05358", "0040", "Merzenich", "50", "")+
		line("60", "05358040", "0040", "Merzenich", "64", "00000010508")+line("60", "05358008", "0008", "Düren, Stadt", "63", "00000095000")+line("40", "07335", "", "Kaiserslautern", "44", "")+line("40", "07312", "", "Kaiserslautern, kreisfreie Stadt", "41", "")+line("60", "07312000", "0000", "Kaiserslautern, kreisfreie Stadt", "61", "00000100426")+line("50", "07335", "5004", "Bruchmühlbach-Miesau", "53", "")+
		line("60", "09171123", "5103", "Marktl, M", "60", "00000002812")+line("60", "08335080", "0080", "Tengen, Stadt", "63", "00000004818")+
		line("60", "03351501", "9501", "Lohheide, gemfr. Bezirk", "65", "00000000708")), 0o600); err != nil {
		t.Fatal(err)
	}
}

// pickPlace picks what a search in the Gemeindeverzeichnis finds first.
func pickPlace(o *window, text string) {
	for _, object := range o.InView() {
		if search, is := object.(*widget.Search); is {
			search.Look(text)
			search.OnEnter()
			return
		}
	}
	o.T.Fatal("no search in view")
}

// The Gemeindeverzeichnis is read in once and offers what is meant.
func TestGuideKnowsPlaces(t *testing.T) {
	o := newWindow(t)
	file := filepath.Join(o.Dir, "GV100AD.txt")
	writeDirectory(t, file)
	o.app.newFile()
	o.Press("Weiter")
	o.Press("Im Gemeindeverzeichnis suchen …")
	o.TypeInto(uitest.Field[*widget.LineField](o.Office, "Datei"), file)
	o.Press("Einlesen")
	o.Keys(fyne.KeyEscape)
	for text, want := range map[string]data.Municipality{
		"merz":           {Name: "Gemeinde Merzenich", Kind: "Gemeinde", AGS: "05358040", State: "Nordrhein-Westfalen", Region: "Köln", Population: 10508},
		"05358":          {Name: "Kreis Düren", Kind: "Kreis", AGS: "05358", State: "Nordrhein-Westfalen", Region: "Köln"},
		"stadt düren":    {Name: "Stadt Düren", Kind: "Stadt", AGS: "05358008", State: "Nordrhein-Westfalen", Region: "Köln", Population: 95000},
		"073355004":      {Name: "Verbandsgemeinde Bruchmühlbach-Miesau", Kind: "Verbandsgemeinde", AGS: "073355004", State: "Rheinland-Pfalz"},
		"Marktl":         {Name: "Markt Marktl", Kind: "Markt", AGS: "09171123", State: "Bayern", Population: 2812},
		"tengen 0833508": {Name: "Stadt Tengen", Kind: "Stadt", AGS: "08335080", State: "Baden-Württemberg", Population: 4818},
	} {
		o.Press("Im Gemeindeverzeichnis suchen …")
		pickPlace(o, text)
		got := o.app.guide.project.Municipality
		if got.Population > 0 && got.PopulationSource != "Statistisches Bundesamt (Destatis), Gemeindeverzeichnis, Gebietsstand 30.11.2025" {
			t.Errorf("the figure is from %q", got.PopulationSource)
		}
		got.PopulationSource = ""
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", text, diff)
		}
	}
	was := o.app.guide.project.Municipality
	o.Press("Im Gemeindeverzeichnis suchen …")
	pickPlace(o, "DÜREN") // the Kreis or the Stadt: nobody has said
	if now := o.app.guide.project.Municipality; now.AGS != was.AGS || !o.Says("Stadt · Kreis Düren · 05358008") {
		t.Errorf("taken is %s; in view: %q", now.Name, uitest.Texts(o.InView()))
	}
	o.Keys(fyne.KeyDown, fyne.KeyReturn)
	if was = o.app.guide.project.Municipality; was.AGS != "05358008" {
		t.Errorf("chosen is %s", was.Name)
	}
	o.Press("Im Gemeindeverzeichnis suchen …")
	pickPlace(o, "Kaisersl")
	if !o.Says("kreisfreie Stadt · 07312000 · 100.426\u00a0Einwohner") {
		t.Errorf("a town without a Kreis: %q", uitest.Texts(o.InView()))
	}
	o.Keys(fyne.KeyEscape, fyne.KeyEscape)
	o.Press("Im Gemeindeverzeichnis suchen …")
	pickPlace(o, "Lohheide")
	if !o.Says("Dazu steht nichts im Gemeindeverzeichnis.") || o.app.guide.project.Municipality.Name != was.Name {
		t.Errorf("in view: %q", uitest.Texts(o.InView()))
	}
	o.Keys(fyne.KeyEscape)
	o.app.newFile() // it stays read in
	o.Press("Verwerfen")
	o.Press("Weiter")
	o.Press("Im Gemeindeverzeichnis suchen …")
	if !o.Says("Gebietsstand 30.11.2025") {
		t.Errorf("in view: %q", uitest.Texts(o.InView()))
	}
}

// The page Kommune takes over what the Gemeindeverzeichnis says, shows before what it replaces, and warns of a key that does
// not stand there.
func TestPageKnowsPlaces(t *testing.T) {
	o := newWindow(t)
	o.WithSample()
	file := filepath.Join(o.Dir, "GV100AD.txt")
	writeDirectory(t, file)
	was := o.Stored().Municipality
	o.GoTo(desk.Location{Page: desk.PageMunicipality})
	o.Press("Im Gemeindeverzeichnis suchen …")
	o.TypeInto(uitest.Field[*widget.LineField](o.Office, "Datei"), file)
	o.Press("Einlesen")
	pickPlace(o, "05358040")
	if !o.Says("Einwohnerzahl: "+strconv.Itoa(was.Population)+" wird 10508") || !o.Says("Den Stichtag der Einwohnerzahl nennt das Verzeichnis nicht") {
		t.Errorf("in view: %q", uitest.Texts(o.InView()))
	}
	o.Press("Abbrechen")
	if diff := cmp.Diff(was, o.Stored().Municipality); diff != "" {
		t.Errorf("changed though nobody said so: %s", diff)
	}
	o.Press("Im Gemeindeverzeichnis suchen …")
	pickPlace(o, "05358040")
	o.Press("Übernehmen")
	m := o.Stored().Municipality
	if m.Population != 10508 || m.PopulationDate != "" || m.Address != was.Address || m.AGS != "05358040" || o.Says("steht nicht:") {
		t.Errorf("taken is %+v", m)
	}
	o.app.UndoTyping()
	if diff := cmp.Diff(was, o.Stored().Municipality); diff != "" {
		t.Errorf("it cannot be taken back: %s", diff)
	}
	m = was
	m.AGS = "05358041"
	o.Desk.Save("AGS", m)
	if !o.Says("Im Gemeindeverzeichnis (Gebietsstand 30.11.2025) steht nicht: 05358041.") {
		t.Errorf("an unknown key: %q", uitest.Texts(o.InView()))
	}
	for _, key := range []string{"053580040040", "05358", "053580000000", "073355004000", "03351501"} {
		m.AGS = key
		o.Desk.Save("AGS", m)
		if o.Says("steht nicht:") {
			t.Errorf("%s does not stand there: %q", key, uitest.Texts(o.InView()))
		}
	}
}

// Who strikes out a recipient of the Vorlage changes nothing of the others: who pays stays who pays.
func TestGuideKeepsPartnersApart(t *testing.T) {
	o := newWindow(t)
	o.app.newFile()
	template := uitest.Field[*widget.ChoiceField[string]](o.Office, "Vorhabenvorlage")
	template.SetValue("open-government-2017")
	template.OnCommit("open-government-2017")
	o.app.guide.project.Municipality.Name = "Ölbronn"
	o.app.guide.setPartners([][]string{{"DST", "Deutscher Städtetag"}, {"Land", "Ministerium"}})
	o.app.guide.finish(filepath.Join(o.Dir, "ölbronn.mkog"))
	p := o.Stored()
	if len(p.Partners) != 2 || p.Partners[0].ID != "P2" || p.Partners[0].Pays || p.Partners[1].Pays || p.Partners[1].Name != "Ministerium" {
		t.Errorf("recipients are %+v", p.Partners)
	}
	if p.Sources[0].Giver != "" || p.Validate() != nil {
		t.Errorf("the Förderung is given by %q, %v", p.Sources[0].Giver, p.Validate())
	}
}

// Each step may be skipped: what is open is invented by nobody, and the file has a name all the same.
func TestGuideSkipped(t *testing.T) {
	for _, name := range exchange.Schemes() {
		o := newWindow(t)
		o.app.newFile()
		o.app.guide.template.SetValue(name)
		o.app.guide.template.OnCommit(name)
		for range guideSteps - 1 {
			o.Press("Weiter")
		}
		o.Press("Projektakte anlegen")
		p, s := o.Stored(), o.app.guide
		if s != nil || filepath.Base(o.Session.File.Path()) != "Projektakte.mkog" {
			t.Fatalf("%s: in view: %q", name, uitest.Texts(o.InView()))
		}
		scheme, err := exchange.Scheme(name)
		if err != nil {
			t.Fatal(err)
		}
		if want := scheme.Project(); p.Municipality.Name != "" || len(p.Measures) > 0 || len(p.Contacts) > 0 || len(p.Reports) != len(want.Reports) || p.Programme.From != want.Programme.From {
			t.Errorf("%s: %+v, measures %d, contacts %d", name, p.Municipality, len(p.Measures), len(p.Contacts))
		}
	}
}

func TestGuideAsksBeforeItForgets(t *testing.T) {
	o := newWindow(t)
	o.app.newFile()
	o.Press("Weiter")
	o.TypeInto(uitest.Field[*widget.LineField](o.Office, "Name"), "Ölbronn")
	o.Press("Abbrechen")
	o.Press("Weiter anlegen")
	if o.app.guide == nil {
		t.Fatal("the guide is gone")
	}
	o.Press("Abbrechen")
	o.Press("Verwerfen")
	if !o.Says("Was Sie eingeben, wird von selbst gespeichert.") {
		t.Error("not back on the start page")
	}
}

// It asks too where only a later step holds something, and not where nothing is typed.
func TestGuideAsksWhateverIsTyped(t *testing.T) {
	for label, at := range map[string]int{"": 4, "Projektleitung": 1, "Vorhaben": 2, "Beginn der Laufzeit": 2, "Förderung": 2, "Titel der Maßnahme": 4, "Datei": 4} {
		for _, committed := range []bool{true, false} {
			o := newWindow(t)
			o.app.newFile()
			for range at {
				o.Press("Weiter")
			}
			if label != "" {
				o.TypeInto(uitest.Field[widget.Field](o.Office, label), "1")
			}
			if committed {
				o.Leave()
			}
			o.Press("Abbrechen")
			if asked := o.Says("Neue Projektakte verwerfen?"); asked != (label != "") {
				t.Errorf("%q, committed %v: asked is %v", label, committed, asked)
			}
		}
	}
}

// What no Projektakte may say is refused at its step: dates the wrong way round.
func TestGuideRefusesWhatMayNotBeKept(t *testing.T) {
	o := newWindow(t)
	o.app.newFile()
	o.Press("Weiter")
	o.Press("Weiter")
	o.TypeInto(o.app.guide.from, "1.1.2027")
	o.TypeInto(o.app.guide.to, "1.1.2026")
	o.Press("Weiter")
	if o.app.guide.at != 2 || !o.Says("Das Ende der Laufzeit (01.01.2026) liegt vor ihrem Beginn (01.01.2027).") {
		t.Fatalf("at step %d, in view: %q", o.app.guide.at+1, uitest.Texts(o.InView()))
	}
	o.Press("Schließen")
	o.TypeInto(o.app.guide.to, "1.1.2028")
	o.Press("Weiter")
	o.app.guide.reports.add([][]string{{"Sachbericht", "01.01.2027", "01.01.2026", ""}})
	o.Press("Weiter")
	if o.app.guide.at != 3 || !o.Says("Das Ende des Berichtszeitraums (01.01.2026) liegt vor seinem Beginn (01.01.2027).") {
		t.Fatalf("at step %d, in view: %q", o.app.guide.at+1, uitest.Texts(o.InView()))
	}
}

// The file is called after who reports until the officer calls it otherwise.
func TestGuideNamesTheFile(t *testing.T) {
	o := newWindow(t)
	o.app.newFile()
	there := func(name string) {
		t.Helper()
		for o.app.guide.at > 1 {
			o.Press("Zurück")
		}
		if o.app.guide.at == 0 {
			o.Press("Weiter")
		}
		o.TypeInto(uitest.Field[*widget.LineField](o.Office, "Name"), name)
		for range 3 {
			o.Press("Weiter")
		}
	}
	path := func() string { return filepath.Base(o.app.guide.path.Value()) }
	there("Ölbronn")
	if path() != "Ölbronn.mkog" {
		t.Errorf("the file is %s", path())
	}
	there("Kreis Düren")
	if path() != "Kreis Düren.mkog" {
		t.Errorf("with another name the file is %s", path())
	}
	o.TypeInto(o.app.guide.path, filepath.Join(o.Dir, "eigene.mkog"))
	there("Merzenich")
	if path() != "eigene.mkog" {
		t.Errorf("the officer's own is now %s", path())
	}
}

func TestSample(t *testing.T) {
	o := newWindow(t)
	o.Press("Beispiel ansehen")
	o.Press("Anlegen")
	if o.Session == nil || len(o.Project().Measures) == 0 {
		t.Fatalf("in view: %q", uitest.Texts(o.InView()))
	}
	if o.Today() != "2017-10-31" {
		t.Errorf("shown as of %s", o.Today())
	}
}

// Where a Projektakte does not open, the start page says why.
func TestMissingFileLeadsToStart(t *testing.T) {
	o := newWindow(t)
	o.WithSample()
	o.app.openFile(filepath.Join(o.Dir, "fort.mkog"))
	if !o.Says("gibt es nicht") {
		t.Errorf("in view: %q", uitest.Texts(o.InView()))
	}
	o.Press("Schließen")
	if o.Session != nil || !o.Says("Was Sie eingeben, wird von selbst gespeichert.") {
		t.Errorf("in view: %q", uitest.Texts(o.InView()))
	}
}

// A second window is refused with the name of the one that has the file.
func TestSecondOpeningSaysWhoHasIt(t *testing.T) {
	o := newWindow(t)
	o.WithSample()
	path := o.Session.File.Path()
	second := New(o.Options)
	second.openFile(path)
	if second.Session != nil {
		t.Fatal("opened twice")
	}
	in := &uitest.Office{Desk: second.Desk, T: t, Dir: o.Dir}
	if !in.Says("ist schon geöffnet") {
		t.Errorf("in view: %q", uitest.Texts(in.InView()))
	}
}

func TestLastFileOpensAgain(t *testing.T) {
	o := newWindow(t)
	o.WithSample()
	path := o.Session.File.Path()
	o.app.closeFile()
	next := New(o.Options)
	next.openFirst()
	if next.Session == nil || next.Session.File.Path() != path {
		t.Fatal("the last Projektakte did not open")
	}
	next.Session.File.Close()
	os.Remove(path)
	gone := New(o.Options)
	gone.openFirst()
	if gone.Session != nil || widget.Busy(gone.Window) {
		t.Error("a file that is gone should lead to the start page")
	}
}

func TestCopyAndExport(t *testing.T) {
	o := newWindow(t)
	o.WithSample()
	o.app.askCopy()
	o.Press("Speichern")
	if _, err := os.Stat(filepath.Join(o.Dir, "akte_2017-10-01.mkog")); err != nil {
		t.Error(err)
	}
	o.app.askExport()
	o.Press("Exportieren")
	p, err := exchange.ReadFile(filepath.Join(o.Dir, "akte.json"))
	if err != nil || !uitest.EqualProjects(p.Project, o.Stored()) {
		t.Errorf("export: %v", err)
	}
}

// An import shows what it changes first, is one step, and is refused for
// another municipality.
func TestImport(t *testing.T) {
	o := newWindow(t)
	o.WithSample()
	before := o.Stored()
	changed := before
	changed.Municipality.Office = "Stabsstelle Öffnung"
	path := o.write("neu.json", changed)
	o.app.importFile(path)
	if !o.Says("Stabsstelle Öffnung") {
		t.Errorf("in view: %q", uitest.Texts(o.InView()))
	}
	o.Press("Importieren")
	if got := o.Stored().Municipality.Office; got != "Stabsstelle Öffnung" {
		t.Errorf("stored %q", got)
	}
	o.Undo()
	if !uitest.EqualProjects(before, o.Stored()) {
		t.Error("undo did not bring everything back")
	}
	changed.Municipality.AGS, changed.Municipality.State = "05315000", "Nordrhein-Westfalen"
	o.app.importFile(o.write("fremd.json", changed))
	if !o.Says("gehört zu einer anderen Kommune") {
		t.Errorf("in view: %q", uitest.Texts(o.InView()))
	}
}

// write exports a project beside the Projektakte.
func (o *window) write(name string, p data.Project) string {
	o.T.Helper()
	b, err := exchange.Marshal(p)
	if err != nil {
		o.T.Fatal(err)
	}
	path := filepath.Join(o.Dir, name)
	if err := os.WriteFile(path, b, 0o600); err != nil {
		o.T.Fatal(err)
	}
	return path
}

func TestPathQuestion(t *testing.T) {
	dir := t.TempDir()
	there := filepath.Join(dir, "da.mkog")
	if err := os.WriteFile(there, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	save := desk.PathQuestion{Kind: ".mkog", Save: true}
	for path, want := range map[string]string{
		dir + "/":                      "Bitte den Namen einer Datei angeben.",
		"":                             "Bitte den Namen einer Datei angeben.",
		filepath.Join(dir, "x/y.mkog"): "gibt es nicht",
		filepath.Join(dir, "neu"):      "",
		there:                          "",
	} {
		if got := sentenceOr(save.Check(path)); (want == "") != (got == "") || !strings.Contains(got, want) {
			t.Errorf("saving to %q: %q", path, got)
		}
	}
	save.New = true
	if got := sentenceOr(save.Check(there)); !strings.Contains(got, "gibt es schon") {
		t.Errorf("a new file over one that is there: %q", got)
	}
	open := desk.PathQuestion{Kind: ".mkog"}
	if got := sentenceOr(open.Check(filepath.Join(dir, "fort"))); !strings.Contains(got, "gibt es nicht") {
		t.Errorf("opening what is gone: %q", got)
	}
	if got := open.Complete(filepath.Join(dir, "da")); got != there {
		t.Errorf("completed to %q", got)
	}
}

func sentenceOr(err error) string {
	if err == nil {
		return ""
	}
	return desk.Sentence(err)
}
