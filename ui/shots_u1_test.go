package ui

import (
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/ui/widget"
)

func TestShotsU1(t *testing.T) {
	if os.Getenv("U1") == "" {
		t.Skip()
	}
	p, err := exchange.Sample("merzenich-2018")
	if err != nil {
		t.Fatal(err)
	}
	o := newOffice(t).with(p)
	o.setKeyDate("2018-10-31")
	for _, s := range []struct {
		name, theme string
		size        fyne.Size
	}{{"hell-1280", widget.ThemeLight, fyne.NewSize(1280, 800)}, {"dunkel-1024", widget.ThemeDark, fyne.NewSize(1024, 700)}, {"gross-512", widget.ThemeLight, fyne.NewSize(640, 450)}} {
		o.setTheme(s.theme)
		o.window.Resize(s.size)
		shot := func(name string) {
			defer func() {
				if e := recover(); e != nil {
					t.Log(s.name, name, e)
				}
			}()
			f, _ := os.Create(filepath.Join("/tmp/u1", s.name+"-"+name+".png"))
			png.Encode(f, o.window.Canvas().Capture())
			f.Close()
		}
		m := pageAt[*moneyPage](o, pageMoney)
		m.sections.open(0)
		m.sums.content.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
		shot("geld1")
		m.sums.content.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
		shot("geld2")
		m.sums.content.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
		shot("geld3")
		m.sections.open(1)
		shot("pos1")
		m.items.edit.focus("receipts")
		shot("pos2")
		o.window.Canvas().Unfocus()
		m.sections.open(2)
		shot("raten")
		o.goTo(place{page: pageIndicators})
		i := o.shell.pages[pageIndicators].page.(*recordsPage[data.Indicator]).records
		i.choose("I2")
		shot("ind1")
		i.edit.focus("values")
		shot("ind2")
		i.edit.focus("note")
		shot("ind3")
		o.window.Canvas().Unfocus()
		q := pageAt[*measuresPage](o, pageMeasures)
		q.sections.open(0)
		shot("mas1")
		q.sections.open(1)
		shot("stand1")
		q.edit.focus("overrides")
		shot("stand2")
		o.window.Canvas().Unfocus()
		q.sections.open(3)
		shot("persp")
		for n := range q.tabs {
			q.sections.open(q.firstTab + n)
			shot("tab" + string(rune('1'+n)))
		}
	}
}
