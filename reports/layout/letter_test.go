package layout

import (
	"math"
	"slices"
	"strings"
	"testing"

	"modellkommune/reports/document"
	"modellkommune/reports/drawing"
)

// The parts of a letter stand where DIN 5008 wants them, and a long one goes on
// on numbered pages.
func TestLetterStandsWhereWindowsAre(t *testing.T) {
	long := make([]document.Block, 60)
	for i := range long {
		long[i] = document.Paragraph{Runs: document.Text("Ein Absatz des Anschreibens.")}
	}
	letter := document.Letter{
		Sender: []string{"Gemeinde"}, Return: "Rücksendung", To: []string{"Empfänger", "Straße", "Ort"},
		Info: [][2]string{{"Datum", "31.10.2018"}}, Subject: "Betreffzeile", Body: []document.Block{document.Paragraph{Runs: document.Text("Text")}},
	}
	low := letter
	low.FormA, low.Body = true, long
	pages, err := Pages(document.Document{Header: "Gemeinde", Letters: []document.Letter{letter, low}})
	if err != nil {
		t.Fatal(err)
	}
	if n := len(pages.Pages); n < 3 {
		t.Fatalf("%d pages", n)
	}
	for _, c := range []struct {
		page int
		up   float64
	}{{0, 0}, {1, 18}} {
		for text, zone := range map[string]Box{
			"Empfänger":   {20, 62.7, 85, 27.3},
			"Ort":         {20, 62.7, 85, 27.3},
			"Rücksendung": {20, 45, 85, 17.7},
			"31.10.2018":  {125, 50, 75, 40},
			"Betreff":     {25, 95, 165, 8},
		} {
			at := placeOf(t, pages.Pages[c.page], text)
			if at.X < zone.X || at.X > zone.X+zone.Width || at.Y < zone.Y-c.up || at.Y > zone.Y+zone.Height-c.up {
				t.Errorf("page %d: %q stands at %.1f, %.1f", c.page+1, text, at.X, at.Y)
			}
		}
		fold := 105 - c.up
		if !hasMark(pages.Pages[c.page], fold) || !hasMark(pages.Pages[c.page], fold+105) || !hasMark(pages.Pages[c.page], 148.5) {
			t.Errorf("page %d: a mark is missing", c.page+1)
		}
	}
	placeOf(t, pages.Pages[2], "Seite 2 von ")
	for i, page := range pages.Pages {
		headed := slices.ContainsFunc(page.Content, func(c *Content) bool { return c.Artifact == PageHeader })
		if first := i < 2; headed == first {
			t.Errorf("page %d: running title %v", i+1, headed)
		}
	}
}

// A long Informationsblock moves the subject down.
func TestLetterSubjectStandsBelowTheInfo(t *testing.T) {
	letter := document.Letter{FormA: true, Subject: "Betreffzeile"}
	for range 14 {
		letter.Info = append(letter.Info, [2]string{"Stelle", "Amt"})
	}
	letter.Info = append(letter.Info, [2]string{"Datum", "31.10.2018"})
	pages, err := Pages(document.Document{Letters: []document.Letter{letter}})
	if err != nil {
		t.Fatal(err)
	}
	if info, subject := placeOf(t, pages.Pages[0], "31.10.2018"), placeOf(t, pages.Pages[0], "Betreff"); subject.Y < info.Y+infoSetting.leading {
		t.Errorf("the subject stands at %.1f mm, the info ends at %.1f", subject.Y, info.Y)
	}
}

func placeOf(t *testing.T, p Page, text string) drawing.Point {
	t.Helper()
	for _, c := range p.Content {
		for _, item := range c.Items {
			if run, ok := item.(drawing.Text); ok && strings.Contains(run.String, text) {
				return run.At
			}
		}
	}
	t.Fatalf("%q is not on the page", text)
	return drawing.Point{}
}

func hasMark(p Page, y float64) bool {
	for _, c := range p.Content {
		for _, item := range c.Items {
			if l, ok := item.(drawing.Line); ok && l.From.X < 10 && math.Abs(l.From.Y-y) < 0.01 {
				return true
			}
		}
	}
	return false
}
