package report

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
	"modellkommune/ui/desk"
	"modellkommune/ui/uitest"
)

// atOutline shows the Gliederung of the report that is chosen.
func atOutline(o *uitest.Office) *reportsPage {
	p := uitest.PageAt[*reportsPage](o, desk.PageReports)
	p.Open(desk.OutlineSection)
	return p
}

// adapted gives a report of the sample an own outline.
func adapted(o *uitest.Office) *reportsPage {
	o.T.Helper()
	p := atOutline(o)
	o.Press("Anpassen")
	if len(o.Stored().Outlines) != 1 {
		o.T.Fatal("no own outline")
	}
	return p
}

func titlesOf(outline data.Outline) []string {
	var list []string
	for _, s := range outline.Sections {
		if !s.Off {
			list = append(list, s.Heading())
		}
	}
	return list
}

func TestOutlineIsAdapted(t *testing.T) {
	o := newOffice(t).WithSample()
	p := atOutline(o)
	if got := p.outline.choice.Value(); got != shippedOutline || !o.Says("Mitgeliefert: 1. Bericht (Sachstand und Konzept)") {
		t.Errorf("the choice shows %q, in view %q", got, uitest.Texts(o.InView()))
	}
	o.Press("Anpassen")
	own, r := o.Stored().Outlines[0], o.Stored().Reports[0]
	if own.Title != "1. Bericht (Sachstand und Konzept) (angepasst)" || own.Version != 1 || r.Outline != own.ID {
		t.Fatalf("the report follows %q, there is %+v", r.Outline, own)
	}
	shipped := titlesOf(own)

	key := func(name fyne.KeyName) { o.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name}) }
	p.outline.table.Focus()
	key(fyne.KeyDown)
	key(fyne.KeyReturn) // to the tick „Im Bericht“
	key(fyne.KeySpace)
	if got := titlesOf(o.Stored().Outlines[0]); slices.Contains(got, shipped[1]) || len(got) != len(shipped)-1 {
		t.Errorf("switched off: %q", got)
	}
	o.TypeInto(p.outline.heading, "Wer wir sind")
	o.Leave()
	o.Press("Nach unten")
	s := o.Stored().Outlines[0].Sections[2]
	if s.Heading() != "Wer wir sind" || !s.Off || p.outline.chosen != 2 || p.outline.table.Selected() != "2" {
		t.Errorf("after moving %+v, chosen %d", s, p.outline.chosen)
	}
	for range 4 {
		o.Undo()
	}
	if got := o.Stored(); len(got.Outlines) != 0 || got.Reports[0].Outline != "" {
		t.Errorf("after undo: %+v", got.Outlines)
	}
	if p.outline.choice.Value() != shippedOutline {
		t.Error("the window still shows the own outline")
	}
	o.Redo()
	if o.Stored().Reports[0].Outline == "" || p.outline.choice.Value() == shippedOutline {
		t.Error("redo does not bring the own outline back")
	}
}

// In the outline that the program ships, too, a section can be chosen, and the keys
// lead through all of them.
func TestShippedOutlineIsRead(t *testing.T) {
	o := newOffice(t).WithSample()
	p := atOutline(o)
	p.outline.table.Focus()
	for range 3 {
		o.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	}
	if got := p.outline.table.Selected(); got != "3" {
		t.Errorf("three keys down lead to section %q", got)
	}
}

// A step back leaves the section chosen that was moved.
func TestMovedSectionStaysChosen(t *testing.T) {
	o := newOffice(t).WithSample()
	p := adapted(o)
	p.outline.pick("3")
	name := p.outline.section().Heading()
	o.Press("Nach oben")
	if got := p.outline.section().Heading(); got != name || p.outline.chosen != 2 {
		t.Errorf("moved: %q at %d is chosen", got, p.outline.chosen)
	}
	o.Undo()
	if got := p.outline.section().Heading(); got != name || p.outline.chosen != 3 || p.outline.heading.Value() != name {
		t.Errorf("taken back: %q at %d is chosen", got, p.outline.chosen)
	}
}

// A free section has a field among the texts of the report, under its heading.
func TestFreeSections(t *testing.T) {
	o := newOffice(t).WithSample()
	p := adapted(o)
	o.Press("Eigenen Abschnitt hinzufügen")
	test.Type(o.Window.Canvas().Focused(), "") // the cursor stands in the heading
	o.TypeInto(p.outline.heading, "Presse")
	o.Leave()
	if s := o.Stored().Outlines[0].Sections[p.outline.chosen]; s.Heading() != "Presse" || s.Section != data.SectionFree || s.Off {
		t.Fatalf("stored %+v", s)
	}
	p.Open(desk.TextSection)
	field := p.texts.free[0]
	if field.Label() != "Presse" {
		t.Errorf("the field is called %q", field.Label())
	}
	o.TypeInto(field, "Drei Artikel")
	o.Leave()
	if got := o.Stored().Reports[0].Text("Eigener Abschnitt"); got != "Drei Artikel" {
		t.Errorf("stored %q", got)
	}
	p.Open(desk.OutlineSection)
	at := p.outline.chosen
	o.Press("Eigenen Abschnitt löschen")
	if len(o.Stored().Outlines[0].Free()) != 0 || len(p.texts.free) != 0 {
		t.Error("the free section is still there")
	}
	o.Press("Eigenen Abschnitt löschen") // the next one is none
	if got := o.Stored().Outlines[0].Sections; len(got) <= at || o.Stored().Reports[0].Text("Eigener Abschnitt") == "" {
		t.Errorf("%d sections left", len(got))
	}
}

// The first change after a release makes a new version.
func TestOutlineVersion(t *testing.T) {
	o := newOffice(t).WithSample()
	p := adapted(o)
	rename := func(title string) int {
		o.TypeInto(p.outline.title, title)
		o.Leave()
		return o.Stored().Outlines[0].Version
	}
	if got := rename("Unsere"); got != 1 {
		t.Errorf("version %d before any release", got)
	}
	r, _ := p.list.Record()
	released := "B2"
	if _, err := o.Session.File.Freeze(releaseOf(r, o.Stored().Outlines[0]), store.Rendition{Edition: data.EditionFull}); err != nil {
		t.Fatal(err)
	}
	o.Change("Anderes", nothingToDo, func() {})
	if rename("Unsere Gliederung") != 2 || rename("Gliederung") != 2 {
		t.Errorf("version %d after a release with version 1, %s follows", o.Stored().Outlines[0].Version, released)
	}
}

// An own outline that an earlier version of the program has made offers the sections
// that are new, and says what it said until one is switched on.
func TestOlderOutline(t *testing.T) {
	p, err := exchange.Sample("merzenich")
	if err != nil {
		t.Fatal(err)
	}
	p.Outlines = []data.Outline{{ID: "G1", Title: "Unsere", Version: 3, Sections: []data.OutlineSection{{Section: data.SectionOutlook}, {Section: data.SectionGlossary}}}}
	p.Reports[0].Outline = "G1"
	o := newOffice(t).With(p)
	page := atOutline(o)
	if rows := page.outline.edit.Record.Sections; len(rows) != len(data.SectionKinds)-1 {
		t.Errorf("%d sections are offered", len(rows))
	}
	o.TypeInto(page.outline.heading, "Wie es weitergeht")
	o.Leave()
	if got := titlesOf(o.Stored().Outlines[0]); !slices.Equal(got, []string{"Wie es weitergeht", "Glossar"}) {
		t.Errorf("the report then has %q", got)
	}
}

// Reports whose outline is deleted follow the shipped one again; the question says so.
func TestOutlineIsDeleted(t *testing.T) {
	o := newOffice(t).WithSample()
	p := adapted(o)
	other := o.Project().Reports[1]
	other.Outline = o.Project().Outlines[0].ID
	o.Save("Gliederung", other)
	o.Press("Gliederung löschen")
	if !o.Says("folgen danach wieder") {
		t.Errorf("the question says %q", uitest.Texts(o.InView()))
	}
	o.Press("Löschen")
	stored := o.Stored()
	if len(stored.Outlines) != 0 || stored.Reports[0].Outline != "" || stored.Reports[1].Outline != "" || p.outline.own {
		t.Errorf("left: %+v", stored.Outlines)
	}
}

// A search hit in an own outline leads to it.
func TestOutlineIsFound(t *testing.T) {
	o := newOffice(t).WithSample()
	adapted(o)
	id := o.Project().Outlines[0].ID
	o.GoTo(desk.Location{Page: desk.PageOverview})
	at := desk.LocationOf(data.Key{Kind: data.KindOutline, ID: id})
	at.Field = "title"
	o.GoTo(at)
	p := o.Shell.Page(desk.PageReports).(*reportsPage)
	if o.Shell.Current != desk.PageReports || p.outline.edit.Record.ID != id {
		t.Errorf("on page %q", o.Shell.Current)
	}
	if got := o.InView(); !strings.Contains(strings.Join(uitest.Texts(got), "\n"), "Name der Gliederung") {
		t.Error("the outline is not in view")
	}
	if p.outline.table.Selected() != strconv.Itoa(p.outline.chosen) {
		t.Error("no section is chosen")
	}
}
