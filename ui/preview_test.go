package ui

import (
	"slices"
	"strings"
	"testing"
	"time"

	"modellkommune/data"
	"modellkommune/reports/drawing"
	"modellkommune/ui/widget"
)

// says tells whether a text stands on the pages of the preview.
func (p *previewPage) says(text string) bool {
	var all strings.Builder
	for _, page := range p.result.Pages {
		for _, c := range page.Content {
			for _, item := range c.Items {
				if t, ok := item.(drawing.Text); ok {
					all.WriteString(t.String)
				}
			}
		}
	}
	return strings.Contains(all.String(), text)
}

// The pages follow what is being typed, before it is saved.
func TestPreviewFollowsTyping(t *testing.T) {
	o := newOffice(t).withSample()
	var due []func()
	waits := widget.After
	widget.After = func(d time.Duration, do func()) func() {
		if d <= 500*time.Millisecond {
			due = append(due, do)
		}
		return func() {}
	}
	defer func() { widget.After = waits }()
	p := pageAt[*previewPage](o, pagePreview)
	if len(p.result.Pages) < 10 || !p.says("Merzenich") {
		t.Fatalf("%d pages", len(p.result.Pages))
	}
	o.typeInto(p.edit.field("summary"), "Vorschauwort ")
	if p.says("Vorschauwort") {
		t.Error("the pages are set at each key")
	}
	if len(due) == 0 {
		t.Fatal("nothing will set the pages within half a second")
	}
	due[len(due)-1]()
	if !p.says("Vorschauwort") {
		t.Error("the pages do not follow")
	}
	if strings.Contains(o.stored().Reports[0].Summary, "Vorschauwort") {
		t.Error("the preview has saved")
	}
}

// Beside the pages stand all texts of the report, those of free sections too, with the
// mark of what was taken over; the pages follow each of them.
func TestPreviewHasAllTexts(t *testing.T) {
	o := newOffice(t).withSample()
	adapted(o)
	o.press("Eigenen Abschnitt hinzufügen")
	o.leave()
	r := o.project().Reports[0].WithText("Eigener Abschnitt", "Drei Artikel")
	r.Adopted = []string{"summary", data.AdoptedText("Eigener Abschnitt")}
	o.save("Texte", r)
	var due func()
	waits := widget.After
	widget.After = func(_ time.Duration, do func()) func() { due = do; return func() {} }
	defer func() { widget.After = waits }()
	p := pageAt[*previewPage](o, pagePreview)
	for name, word := range map[string]string{"summary": "Kurzwort", "events": "Festwort", "texts.Eigener Abschnitt": "Pressewort"} {
		field := p.texts.field(name).(*widget.TextField)
		if (field.Note() == "übernommen") != slices.Contains(r.Adopted, name) {
			t.Errorf("%s is marked %q", name, field.Note())
		}
		o.typeInto(field, word)
		due()
		if !p.says(word) {
			t.Errorf("the pages do not follow %s", name)
		}
		o.leave()
		if field.Note() != "" {
			t.Errorf("%s is still marked", name)
		}
	}
}

func TestPreviewTurnsPages(t *testing.T) {
	o := newOffice(t).withSample()
	p := pageAt[*previewPage](o, pagePreview)
	titles := sheetTitles(p.result)
	if titles[0] != "Deckblatt" || titles[1] != "Inhalt" || titles[len(titles)-1] == "Inhalt" {
		t.Errorf("titles %q", titles)
	}
	p.choose("3")
	if p.page != 3 || p.list.Selected() != "3" {
		t.Errorf("page %d", p.page)
	}
}

// „Nächster Befund“ leads to a place where something is to be done.
func TestPreviewLeadsToFindings(t *testing.T) {
	o := newOffice(t).withSample()
	p := pageAt[*previewPage](o, pagePreview)
	if !strings.HasPrefix(p.next.Text(), "Nächster Befund (") {
		t.Fatalf("the button says %q", p.next.Text())
	}
	p.nextFinding()
	if o.shell.current == pagePreview && o.window.Canvas().Focused() == nil {
		t.Error("it leads nowhere")
	}
}
