package ui

import (
	"image/png"
	"os"
	"testing"

	"fyne.io/fyne/v2"
	"modellkommune/data/exchange"
)

func lookShot(t *testing.T, o *office, name string) {
	img := o.window.Canvas().Capture()
	os.MkdirAll("/tmp/u3", 0o755)
	f, err := os.Create("/tmp/u3/" + name + ".png")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	png.Encode(f, img)
}

func TestLook(t *testing.T) {
	if os.Getenv("LOOK") == "" {
		t.Skip()
	}
	p, err := exchange.Sample("merzenich-2018")
	if err != nil {
		t.Fatal(err)
	}
	o := newOffice(t).with(p)
	o.setKeyDate("2018-10-31")
	for _, c := range []struct {
		name string
		size fyne.Size
		th   string
	}{{"h1280", fyne.NewSize(1280, 800), "Hell"}, {"d1024", fyne.NewSize(1024, 700), "Dunkel"}} {
		o.window.Resize(c.size)
		o.setTheme(c.th)
		look(t, o, c.name)
	}
}
