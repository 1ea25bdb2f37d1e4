package ui

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"modellkommune/data"
	"modellkommune/ui/widget"
)

// english finds words of the toolkit that are no German.
var english = regexp.MustCompile(`\b(Submit|Cancel|Select one|January|February|March|May|June|July|October|December|Save|Close|File|Edit|Quit|Yes|No|Undo|Redo|Copy|Paste|Cut|Ctrl|Delete|Search)\b|^Open$`)

// Every page can be built, fits into the smallest window, and speaks German,
// with much and with nothing in it.
func TestPagesFitAndSpeakGerman(t *testing.T) {
	for name, o := range map[string]*office{
		"sample": newOffice(t).withSample(),
		"empty":  newOffice(t).with(data.Project{}),
	} {
		for _, p := range o.shell.list {
			o.goTo(place{page: p.name})
			if min := o.shell.pages[p.name].content.MinSize(); min.Width > 1024-navWidth || min.Height > 560 {
				t.Errorf("%s, %s: needs %v", name, p.name, min)
			}
			for i := range sectionsOf(o, p.name) {
				sectionsOf(o, p.name)[i]()
				for _, text := range texts(o.inView()) {
					if english.MatchString(text) {
						t.Errorf("%s, %s says %q", name, p.name, text)
					}
				}
			}
		}
	}
}

// sectionsOf gives what opens each section of a page; a page without any is one.
func sectionsOf(o *office, name string) []func() {
	var s *sections
	switch p := o.shell.pages[name].page.(type) {
	case *overviewPage:
		s = p.sections
	case *municipalityPage:
		s = p.sections
	case *conceptPage:
		s = p.sections
	case *measuresPage:
		s = p.sections
	case *risksPage:
		s = p.sections
	case *reportsPage:
		s = p.sections
	case *moneyPage:
		s = p.sections
	default:
		return []func(){func() {}}
	}
	var list []func()
	for i := range s.list {
		list = append(list, func() { s.open(i) })
	}
	return list
}

// All commands speak German, and no two have the same keys.
func TestMenu(t *testing.T) {
	o := newOffice(t).withSample()
	keys := map[string]string{}
	var walk func([]command)
	walk = func(list []command) {
		for _, c := range list {
			if english.MatchString(c.label) {
				t.Errorf("the menu says %q", c.label)
			}
			if c.shortcut != nil {
				name := c.shortcut.ShortcutName()
				if keys[name] != "" {
					t.Errorf("%q and %q share %s", keys[name], c.label, c.keys)
				}
				keys[name] = c.label
			}
			walk(c.more)
		}
	}
	walk(o.menus())
	if len(keys) < 15 {
		t.Errorf("only %d commands have keys", len(keys))
	}
}

// While a dialog is open, commands of the menu do nothing.
func TestDialogKeepsCommandsOut(t *testing.T) {
	o := newOffice(t).withSample()
	o.askKeyDate()
	for _, c := range o.viewMenu() {
		if c.keys == "Strg+4" {
			o.command(c)
		}
	}
	if o.shell.current != pageOverview {
		t.Errorf("on page %q", o.shell.current)
	}
}

func TestShortcutsAreListed(t *testing.T) {
	o := newOffice(t).withSample()
	o.window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyF1})
	for _, object := range o.inView() {
		if table, ok := object.(*widget.SortTable[key]); ok {
			if !slices.Contains(table.Items(), key{"Strg+4", "Maßnahmen"}) || !slices.Contains(table.Items(), key{"Strg+Z", "Rückgängig"}) {
				t.Errorf("listed are %v", table.Items())
			}
			return
		}
	}
	t.Error("there is no list")
}

// Tab goes from the list over the sections into the fields.
func TestTabOrder(t *testing.T) {
	o := newOffice(t).withSample()
	p := pageAt[*measuresPage](o, pageMeasures)
	c := o.window.Canvas()
	c.Unfocus()
	for range 3 {
		c.FocusNext()
	}
	if c.Focused() != p.sections.strip {
		t.Fatalf("the third stop is %T", c.Focused())
	}
	c.FocusNext()
	test.Type(c.Focused(), "x")
	if !p.edit.field("title").Dirty() {
		t.Error("the fourth stop is not the title")
	}
}

func TestStripByKeyboard(t *testing.T) {
	o := newOffice(t).withSample()
	p := pageAt[*measuresPage](o, pageMeasures)
	s := p.sections.strip
	o.window.Canvas().Focus(s)
	for _, k := range []fyne.KeyName{fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyLeft} {
		s.TypedKey(&fyne.KeyEvent{Name: k})
	}
	if s.chosen != milestoneSection || !o.says("Neuer Meilenstein") {
		t.Errorf("section %d", s.chosen)
	}
}

func TestOverviewLeadsToPlaces(t *testing.T) {
	o := newOffice(t).withSample()
	o.setKeyDate("2017-10-31")
	var rows []*jumpRow
	for _, object := range o.inView() {
		if r, ok := object.(*jumpRow); ok {
			rows = append(rows, r)
		}
	}
	first := slices.IndexFunc(rows, func(r *jumpRow) bool { return strings.HasPrefix(r.title, "M03-MS1") })
	if first < 0 || len(rows) < nextMilestones+len(o.project().Measures) {
		t.Fatalf("%d lines, M03-MS1 is number %d", len(rows), first)
	}
	rows[first].Tapped(nil)
	p := o.shell.pages[pageMeasures].page.(*measuresPage)
	if o.shell.current != pageMeasures || p.chosen != "M03" || p.milestones.chosen != "M03-MS1" {
		t.Errorf("leads to %s, %s", p.chosen, p.milestones.chosen)
	}
}

func TestThemeAndSizeAreKept(t *testing.T) {
	o := newOffice(t)
	t.Setenv("FYNE_SCALE", "1")
	o.setTheme(widget.ThemeDark)
	o.zoom(1)
	next := loadSettings(o.options.SettingsFile)
	if next.Theme != widget.ThemeDark || next.Scale != 110 {
		t.Errorf("kept %q, %d", next.Theme, next.Scale)
	}
}

func TestSearchFindsMeasures(t *testing.T) {
	o := newOffice(t).withSample()
	p := pageAt[*measuresPage](o, pageMeasures)
	p.search.Focus()
	test.Type(o.window.Canvas().Focused(), "karte")
	var ids []string
	for _, r := range p.list.Shown() {
		ids = append(ids, r.ID)
	}
	if !slices.Equal(ids, []string{"M03", "M04"}) {
		t.Errorf("found %q", ids)
	}
}

func TestCountdown(t *testing.T) {
	for due, want := range map[data.Date]string{
		"2017-10-31": "noch 30\u00a0Tage",
		"2017-10-02": "noch 1\u00a0Tag",
		"2017-10-01": "heute",
		"2017-09-30": "seit 1\u00a0Tag überfällig",
		"2017-09-01": "seit 30\u00a0Tagen überfällig",
	} {
		if got := countdown("2017-10-01", due); got != want {
			t.Errorf("%s: %q, want %q", due, got, want)
		}
	}
}

// What is typed after another page was called never goes into a field that is
// out of sight.
func TestNoTypingOutOfSight(t *testing.T) {
	o := newOffice(t).withSample()
	p := pageAt[*measuresPage](o, pageMeasures)
	o.typeInto(p.edit.field("title"), "Sichtbar")
	o.goTo(place{page: pageOverview})
	if f := o.window.Canvas().Focused(); f != nil {
		t.Errorf("%T has the focus", f)
	}
	if got := o.stored().Measures[0].Title; got != "Sichtbar" {
		t.Errorf("stored %q", got)
	}
	o.goTo(place{page: pageMeasures})
	p.edit.field("title").Focus()
	p.sections.open(milestoneSection)
	if f := o.window.Canvas().Focused(); f != nil {
		t.Errorf("%T has the focus", f)
	}
}

// A wrong input is not dropped by choosing another measure.
func TestWrongInputHoldsTheChoice(t *testing.T) {
	o := newOffice(t).withSample()
	p := pageAt[*measuresPage](o, pageMeasures)
	first, second := p.chosen, o.project().Measures[1].ID
	p.sections.reveal(p.edit.field("start"))
	o.typeInto(p.edit.field("start"), "31.02.2018")
	p.choose(second)
	if p.chosen != first || p.list.Selected() != first || !p.edit.field("start").Dirty() {
		t.Errorf("%s is shown, %s selected", p.chosen, p.list.Selected())
	}
	o.goTo(placeOf(o.project().Measures[1].Key()))
	if p.chosen != first {
		t.Errorf("%s is shown", p.chosen)
	}
	p.edit.field("start").Discard()
	p.choose(second)
	if p.chosen != second {
		t.Errorf("%s is shown", p.chosen)
	}
}

func TestF1InField(t *testing.T) {
	o := newOffice(t).withSample()
	p := pageAt[*measuresPage](o, pageMeasures)
	for _, field := range []string{"title", "summary", "start", "status"} {
		p.sections.reveal(p.edit.field(field))
		o.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyF1})
		if !widget.Busy(o.window) {
			t.Errorf("%s: no help", field)
			continue
		}
		o.window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	}
}
