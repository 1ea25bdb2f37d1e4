package reports

import (
	"fmt"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// siteData lists the files with open data that lie beside the pages, and the data
// that the Kommune publishes elsewhere.
func siteData(w *siteWriter) {
	w.intro(func(s *section) {
		s.sentences(document.Lead, "Was auf diesen Seiten steht, können Sie als Dateien herunterladen und weiterverwenden.")
		if licence := w.Project.Programme.Publication.Licence; licence != "" {
			s.sentences(document.Plain, fmt.Sprintf("Für die Dateien gilt die Lizenz %s. Wo sie verlangt, die Quelle zu nennen, ist das: %s", licence, closed(municipalityName(w.Project))))
		}
	})
	w.part("dateien", "Dateien", func(s *section) {
		if len(w.Files) > 0 {
			s.sentences(document.Plain, "Die Tabellen (CSV) öffnet jede Tabellenkalkulation: Zeichensatz UTF-8, Trennzeichen Semikolon, Dezimalkomma. "+
				"Ansprechpersonen nennt keine der Dateien.")
			s.add(fileTable(w.Files))
		}
	})
	w.part("datensaetze", w.Project.Say("Datensätze aus den {3 Maßnahmen}"), datasets)
}

func fileTable(files []DataFile) document.Table {
	t := document.Table{
		Summary: "Zu jeder Datei, was sie enthält, ihr Format und ihre Größe.",
		Columns: []document.Column{{Head: "Datei", Weight: 65}, {Head: "Format und Größe", Weight: 35, Align: document.Right}},
	}
	for _, f := range files {
		t.Rows = append(t.Rows, row(document.Cell{Runs: []document.Run{{Text: f.Title, Target: f.Name}}}, cell(f.Format+", "+data.Size(f.Size))))
	}
	return t
}
