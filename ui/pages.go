package ui

// pages lists the pages in the order of the navigation.
func (a *App) pages(d *Desk) []pageEntry {
	a.records = newPages(d)
	return append(a.records.entries(), reportEntries(d)...)
}
