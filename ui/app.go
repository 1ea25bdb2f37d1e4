// Package ui is the window as a whole: its menu, the start page, the wizard and
// the list of pages. What the pages are made of lies in the rooms below.
package ui

import (
	"modellkommune/ui/desk"
	"modellkommune/ui/page"
)

// Options is what the window needs to know from outside.
type Options = desk.Options

// App is the program's window.
type App struct {
	*desk.Desk
	// records are the pages but for those of the reports.
	records *page.Pages
	// guide leads to a new Projektakte, nil if none is begun.
	guide *guide
}
