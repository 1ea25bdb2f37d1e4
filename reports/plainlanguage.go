package reports

import (
	"strings"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// plainLanguage is the summary in Einfacher Sprache: larger, each sentence on a
// line of its own (BITV 2.0, Anlage 2 Teil 2). Only what people of the target
// group have checked may be called Leichte Sprache.
func plainLanguage(s *section) {
	for _, block := range freeText(s.Report.PlainLanguage) {
		switch b := block.(type) {
		case document.Paragraph:
			breakSentences(b.Runs)
			b.Tone = document.Large
			block = b
		case document.List:
			for _, item := range b.Items {
				breakSentences(item)
			}
			b.Tone = document.Large
			block = b
		}
		s.add(block)
	}
	if len(s.blocks) == 0 || s.Report.PlainChecked == "" {
		return
	}
	if s.ref.Title == "" {
		s.ref.Title = "Zusammenfassung in Leichter Sprache"
	}
	s.add(document.Paragraph{Runs: document.Text("Leichte Sprache, geprüft durch: " + s.Report.PlainChecked), Tone: document.Small})
}

// breakSentences begins a line with every sentence.
func breakSentences(runs []document.Run) {
	for n, r := range runs {
		body := strings.TrimSpace(r.Text)
		if r.URL == "" && body != "" {
			before, after, _ := strings.Cut(r.Text, body)
			runs[n].Text = before + strings.Join(data.Sentences(body), "\n") + after
		}
	}
}
