package reports

import (
	"strings"
	"testing"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// Leichte Sprache is a name for what was checked; each sentence has its line.
func TestPlainLanguage(t *testing.T) {
	in := Input{Report: data.Report{PlainLanguage: "Wir fragen. Sie antworten.\n\n- Das ist neu. Das hilft.\n\nMehr unter https://example.org/neu. Bis bald."}}
	text := sectionText(t, data.SectionPlain, in)
	for _, want := range []string{"in Einfacher Sprache\n", "Wir fragen.\nSie antworten.\n", "- Das ist neu.\nDas hilft.\n", "Mehr unter https://example.org/neu.\nBis bald."} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in %s", want, text)
		}
	}
	if strings.Contains(text, "Leichte") {
		t.Error("unchecked text is called Leichte Sprache")
	}
	in.Report.PlainChecked = "Prüfgruppe Düren"
	if text := sectionText(t, data.SectionPlain, in); !strings.Contains(text, "in Leichter Sprache\n") || !strings.Contains(text, "geprüft durch: Prüfgruppe Düren") {
		t.Errorf("the check is not told: %s", text)
	}
}

func TestPlainLanguageIsLarge(t *testing.T) {
	in := Input{Report: data.Report{PlainLanguage: "Wir fragen.\n- eins\n- zwei"}, Outline: data.Outline{Sections: []data.OutlineSection{{Section: data.SectionPlain}}}}
	doc, err := Compose(in)
	if err != nil {
		t.Fatal(err)
	}
	for _, block := range doc.Blocks {
		switch b := block.(type) {
		case document.Paragraph:
			if b.Tone != document.Large {
				t.Error("a paragraph is not large")
			}
		case document.List:
			if b.Tone != document.Large {
				t.Error("a list is not large")
			}
		}
	}
}
