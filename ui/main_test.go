package ui

import (
	"testing"
)

func TestMain(m *testing.M) { runTests(m) }

// window is an office whose window has its menu and its start page.
type window struct {
	*office
	app *App
}

func newWindow(t *testing.T) *window {
	t.Helper()
	w := &window{}
	w.office = newOfficeOf(t, func(o Options) *Desk {
		w.app = New(o)
		return w.app.Desk
	})
	return w
}

// newOffice makes an office with all pages.
func newOffice(t *testing.T) *office {
	t.Helper()
	return newDesk(t, func(d *Desk) []pageEntry { return append(newPages(d).entries(), reportEntries(d)...) })
}
