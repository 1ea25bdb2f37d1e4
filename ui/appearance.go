package ui

import (
	"fmt"
	"os"
	"slices"

	"fyne.io/fyne/v2"

	"modellkommune/ui/widget"
)

// scales are the sizes of the window's text in percent. Fyne rounds to tens.
var scales = []int{80, 90, 100, 110, 120, 140, 160, 180, 200}

// applyTheme shows theme and size as the settings have them.
func (a *App) applyTheme() {
	if a.Settings.Scale != 100 {
		a.scale()
	}
	a.Options.App.Settings().SetTheme(widget.NewTheme(a.Settings.Theme))
}

// scale tells Fyne the size. It has no other way: the size that its own
// settings hold is the same for all programs.
func (a *App) scale() {
	os.Setenv("FYNE_SCALE", fmt.Sprintf("%.2f", float64(a.Settings.Scale)/100))
}

func (a *App) setTheme(name string) {
	a.Settings.Theme = name
	a.Settings.Save()
	a.applyTheme()
	a.refreshMenu()
}

func (a *App) setScale(percent int) {
	size := a.Window.Canvas().Size()
	before := a.Settings.Scale
	a.Settings.Scale = percent
	a.Settings.Save()
	a.scale()
	a.applyTheme()                                 // makes Fyne look at the size again
	a.Window.Resize(scaled(size, before, percent)) // Fyne lets the window grow with its text
	a.refreshMenu()
}

// scaled gives the size in points that takes as much room on the screen at
// another percentage.
func scaled(size fyne.Size, before, after int) fyne.Size {
	by := float32(before) / float32(after)
	return fyne.NewSize(size.Width*by, size.Height*by)
}

// zoom goes on to the next larger or smaller size.
func (a *App) zoom(by int) {
	i, _ := slices.BinarySearch(scales, a.Settings.Scale)
	a.setScale(scales[min(max(i+by, 0), len(scales)-1)])
}
