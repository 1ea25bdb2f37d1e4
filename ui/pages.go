package ui

import (
	"modellkommune/ui/desk"
	"modellkommune/ui/page"
	"modellkommune/ui/report"
)

// pages lists the pages in the order of the navigation.
func (a *App) pages(d *desk.Desk) []desk.Entry {
	a.records = page.NewPages(d)
	return append(a.records.Entries(), report.Entries(d)...)
}
