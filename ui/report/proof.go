package report

import (
	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/data/store"
	"modellkommune/reports/release"
	"modellkommune/ui/desk"
	"modellkommune/ui/widget"
)

// AskProof makes the zahlenmäßiger Nachweis of a report and asks where to write it.
func AskProof(d *desk.Desk) {
	askPaper(d, "Nachweis", func(f *store.File, r data.Report) (release.Letter, error) {
		made, _, err := release.NewProof(f, release.Order{No: r.No, Today: d.Clock()})
		return made, err
	})
}

// AskCall makes a Mittelabruf of today and asks where to write it.
func AskCall(d *desk.Desk) {
	askPaper(d, "Mittelabruf", func(f *store.File, r data.Report) (release.Letter, error) {
		made, _, err := release.NewCall(f, release.Order{No: r.No, Today: d.Today()})
		return made, err
	})
}

// AskPortalSheet makes the „Blatt zum Übertragen“ of a report and asks where to write it.
func AskPortalSheet(d *desk.Desk) {
	askPaper(d, "Blatt zum Übertragen", func(f *store.File, r data.Report) (release.Letter, error) {
		made, _, err := release.NewPortalSheet(f, release.Order{No: r.No, Today: d.Clock()})
		return made, err
	})
}

// AskReceipts makes the Belegübersicht of a report as a workbook and asks where to write it.
func AskReceipts(d *desk.Desk) {
	withReport(d, func(r data.Report) {
		if wrong := d.Shell.Flush(); wrong != nil {
			d.Shell.Reveal(wrong)
			return
		}
		var table exchange.Table
		var name string
		d.InBackground(func(f *store.File) (err error) {
			table, name, _, err = release.ReceiptsOf(f, release.Order{No: r.No, Today: d.Clock()})
			return err
		}, "Belegübersicht fertig", func() {
			d.AskPath(desk.PathQuestion{Title: "Belegübersicht erstellen", Yes: "Erstellen", Path: d.NewPath(name), Kind: ".xlsx", Save: true}, func(path string) {
				d.InBackground(func(*store.File) error {
					workbook, err := exchange.XLSX(table)
					if err != nil {
						return err
					}
					return exchange.WriteFile(path, workbook)
				}, "Belegübersicht erstellt: "+path, func() { d.OpenInSystem(path) })
			})
		})
	})
}

func askPaper(d *desk.Desk, what string, make func(*store.File, data.Report) (release.Letter, error)) {
	withReport(d, func(r data.Report) {
		if wrong := d.Shell.Flush(); wrong != nil {
			d.Shell.Reveal(wrong)
			return
		}
		makePaper(d, what, func(f *store.File) (release.Letter, error) { return make(f, r) })
	})
}

// proofButtons offer the papers about money.
func proofButtons(d *desk.Desk) []*widget.Button {
	return []*widget.Button{
		widget.NewButton("Zahlenmäßiger Nachweis …", func() { AskProof(d) }),
		widget.NewButton("Belegübersicht für Excel …", func() { AskReceipts(d) }),
		widget.NewButton("Mittelabruf …", func() { AskCall(d) }),
		widget.NewButton("Blatt zum Übertragen …", func() { AskPortalSheet(d) }),
	}
}
