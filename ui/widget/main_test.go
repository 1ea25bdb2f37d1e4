package widget

import (
	"image/png"
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"modellkommune/data"
)

func TestMain(m *testing.M) {
	os.Setenv("LANG", "de_DE.UTF-8")
	Today = func() data.Date { return "2018-10-15" }
	os.Exit(m.Run())
}

// clock is the time of a test: nothing happens until it is told to pass.
type clock struct {
	now    time.Time
	timers []*timer
}

type timer struct {
	left time.Duration
	do   func()
}

func newClock(t *testing.T) *clock {
	c := &clock{}
	real := After
	After = func(d time.Duration, do func()) func() {
		tm := &timer{d, do}
		c.timers = append(c.timers, tm)
		return func() { tm.do = nil }
	}
	now := Now
	c.now = now()
	Now = func() time.Time { return c.now }
	lastPress.text = ""
	t.Cleanup(func() { After, Now = real, now })
	return c
}

// pass lets time pass.
func (c *clock) pass(d time.Duration) {
	c.now = c.now.Add(d)
	due := c.timers
	c.timers = nil
	for _, tm := range due {
		tm.left -= d
		switch {
		case tm.do == nil:
		case tm.left <= 0:
			tm.do()
		default:
			c.timers = append(c.timers, tm)
		}
	}
}

// window shows what build makes in a window of that size and theme.
func window(t testing.TB, theme string, width, height float32, build func() fyne.CanvasObject) fyne.Window {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(NewTheme(theme))
	w := test.NewTempWindow(t, build())
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, height))
	return w
}

// show shows an object in a light window of 760 × 700.
func show(t testing.TB, o fyne.CanvasObject) fyne.Window {
	return window(t, ThemeLight, 760, 700, func() fyne.CanvasObject { return o })
}

// shoot writes what a window shows to the folder that SHOTS names, if any.
func shoot(t testing.TB, w fyne.Window, name string) {
	t.Helper()
	dir := os.Getenv("SHOTS")
	if dir == "" {
		return
	}
	f, err := os.Create(filepath.Join(dir, name+".png"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, w.Canvas().Capture()); err != nil {
		t.Fatal(err)
	}
}
