package ui

import (
	"testing"

	"modellkommune/ui/desk"
	"modellkommune/ui/uitest"
)

func TestMain(m *testing.M) { uitest.RunTests(m) }

// window is an office whose window has its menu and its start page.
type window struct {
	*uitest.Office
	app *App
}

func newWindow(t *testing.T) *window {
	t.Helper()
	w := &window{}
	w.Office = uitest.NewOfficeOf(t, func(o desk.Options) *desk.Desk {
		w.app = New(o)
		return w.app.Desk
	})
	return w
}
