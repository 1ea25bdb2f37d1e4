package pdf_test

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"
	"time"

	"modellkommune/reports/drawing"
	"modellkommune/reports/layout"
	"modellkommune/reports/pdf"
)

// samples are the reports that every check runs over.
var samples = map[string]func() layout.Result{
	"empty":           emptySample,
	"one_page":        onePageSample,
	"long_paragraph":  longParagraphSample,
	"long_table":      longTableSample,
	"long_cell":       longCellSample,
	"broken_link":     brokenLinkSample,
	"figure":          figureSample,
	"images":          imagesSample,
	"landscape":       landscapeSample,
	"floating":        floatingSample,
	"contents":        contentsSample,
	"every_character": everyCharacterSample,
	"lists":           listsSample,
	"two_hundred":     func() layout.Result { return pagesSample(200) },
	"mixed":           mixedSample,
}

var meta = pdf.Meta{
	Title:    "Sachstandsbericht „Merzenich“ <1 & 2>",
	Author:   "Gemeinde Merzenich",
	Subject:  "Modellvorhaben",
	Keywords: []string{"Open Government", "Kommune"},
	Date:     time.Date(2018, 10, 31, 12, 0, 0, 0, time.FixedZone("", 3600)),
}

// write gives the file of a layout.
func write(t testing.TB, r layout.Result) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := pdf.Write(&b, r, meta); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func emptySample() layout.Result {
	s := newSheet()
	s.page(210, 297)
	return s.result
}

func onePageSample() layout.Result {
	s := newSheet()
	s.a4()
	s.block("Title", "Bericht über die Modellkommune")
	s.block("H1", "1 Überblick – „Größe“ in €")
	p := s.block("P", "Der Plan wird eingehalten, ")
	s.write(p, drawing.Italic, "so weit er bekannt ist (50 % → ●). ")
	span := element(p, "Span")
	span.Lang = "en"
	s.write(span, drawing.Bold, "Open Government")
	list := element(s.root(), "L")
	for _, text := range []string{"erstens", "zweitens"} {
		item := element(list, "LI")
		s.content(element(item, "Lbl"), line("•", drawing.Regular, 20, s.y))
		s.write(element(item, "LBody"), drawing.Regular, text)
	}
	s.result.Bookmarks = []layout.Bookmark{{Title: "1 Überblick", Level: 1, Y: 30}}
	return s.result
}

// listsSample has a list of each kind.
func listsSample() layout.Result {
	s := newSheet()
	s.a4()
	s.block("H1", "Listen")
	for _, labels := range [][]string{{"1.", "2."}, {"•", "•"}} {
		list := element(s.root(), "L")
		list.Ordered = labels[0] == "1."
		for _, label := range labels {
			item := element(list, "LI")
			s.content(element(item, "Lbl"), line(label, drawing.Regular, 20, s.y))
			s.write(element(item, "LBody"), drawing.Regular, "Punkt")
		}
	}
	return s.result
}

func longParagraphSample() layout.Result {
	s := newSheet()
	p := element(s.root(), "P")
	for range 3 {
		s.a4()
		for i := range 40 {
			s.write(p, drawing.Regular, fmt.Sprintf("Zeile %d eines Absatzes, der nicht enden will, ", i))
		}
	}
	return s.result
}

func longTableSample() layout.Result {
	s := newSheet()
	s.a4()
	s.block("H1", "Maßnahmen")
	head, body := s.table()
	s.row(head, "Maßnahme", "Stand", "Ampel")
	for i := range 100 {
		if s.y > 270 {
			s.a4()
			s.artifact(layout.Decoration, line("Maßnahme", drawing.Bold, 20, s.y))
			s.y += 6
		}
		s.row(body, fmt.Sprintf("M%02d", i), "im Plan", "grün")
	}
	return s.result
}

func longCellSample() layout.Result {
	s := newSheet()
	s.a4()
	head, body := s.table()
	s.row(head, "Maßnahme", "Stand", "Bemerkung")
	tr := s.row(body, "M01", "im Plan", "Anfang der Bemerkung ")
	for i := range 3 {
		s.a4()
		for _, cell := range tr.Kids {
			cell := cell.(*layout.Element)
			s.write(cell, drawing.Regular, fmt.Sprintf("Fortsetzung %d ", i))
		}
	}
	return s.result
}

func brokenLinkSample() layout.Result {
	s := newSheet()
	s.a4()
	p := s.block("P", "Siehe ")
	link := element(p, "Link")
	s.write(link, drawing.Regular, "www.example.org/ein-langer/")
	s.write(link, drawing.Regular, "weg")
	s.write(p, drawing.Regular, ".")
	for _, y := range []float64{31, 36} {
		s.link(link, layout.Link{Box: layout.Box{X: 20, Y: y, Width: 50, Height: 5}, Contents: "Seite des Vorhabens", URL: "https://example.org/größe(1)"})
	}
	return s.result
}

func figureSample() layout.Result {
	s := newSheet()
	s.a4()
	s.block("H1", "Zeitplan")
	red, black := &drawing.Color{R: 200}, &drawing.Color{}
	figure := element(s.root(), "Figure")
	figure.Alt, figure.Box = "Zwei von drei Maßnahmen sind im Plan.", layout.Box{X: 20, Y: 40, Width: 100, Height: 50}
	s.content(figure,
		drawing.Area{Points: drawing.Rect(20, 40, 100, 50), Stroke: black, StrokeWidth: 0.3},
		drawing.Area{Points: drawing.Rect(25, 45, 30, 5), Fill: red},
		drawing.Circle{Center: drawing.Point{X: 60, Y: 60}, Radius: 4, Fill: red, Stroke: black, StrokeWidth: 0.1},
		drawing.Line{From: drawing.Point{X: 20, Y: 70}, To: drawing.Point{X: 120, Y: 70}, Width: 0.2, Color: *red, Dash: []float64{2, 1}},
		drawing.Area{Points: drawing.Rect(1, 1, 1, 1)},
		drawing.Text{At: drawing.Point{X: 30, Y: 80}, String: "2018", Size: 8, Color: *red},
	)
	s.write(element(s.root(), "Caption"), drawing.Regular, "Abbildung 1")
	return s.result
}

func imagesSample() layout.Result {
	s := newSheet()
	s.a4()
	for i, picture := range pictures() {
		figure := element(s.root(), "Figure")
		figure.Alt, figure.Box = "Ein Farbverlauf.", layout.Box{X: 20, Y: 30 + 30*float64(i), Width: 20, Height: 20}
		at := drawing.Point{X: figure.Box.X, Y: figure.Box.Y}
		s.content(figure, drawing.Image{At: at, Width: 20, Height: 20, Bytes: picture})
	}
	return s.result
}

// pictures gives pictures of all the kinds that Go can write.
func pictures() [][]byte {
	size := image.Rect(0, 0, 16, 16)
	gray, wide, clear, opaque := image.NewGray(size), image.NewNRGBA64(size), image.NewNRGBA(size), image.NewRGBA(size)
	for i := range 16 * 16 {
		x, y := i%16, i/16
		gray.SetGray(x, y, color.Gray{Y: uint8(i)})
		wide.Set(x, y, color.NRGBA64{R: uint16(i * 256), A: 0xFFFF})
		clear.Set(x, y, color.NRGBA{G: 200, A: uint8(i)})
		opaque.Set(x, y, color.RGBA{B: uint8(i), A: 255})
	}
	var out [][]byte
	for _, picture := range []image.Image{gray, wide, clear, opaque} {
		var b bytes.Buffer
		png.Encode(&b, picture)
		out = append(out, b.Bytes())
	}
	for _, picture := range []image.Image{gray, opaque} {
		var b bytes.Buffer
		jpeg.Encode(&b, picture, nil)
		out = append(out, b.Bytes())
	}
	return append(out, out[0])
}

func landscapeSample() layout.Result {
	s := newSheet()
	s.page(297, 210)
	s.block("H1", "Quer")
	s.a4()
	s.block("P", "Hoch")
	s.page(420, 297)
	s.block("P", "Groß")
	return s.result
}

// floatingSample has a figure on a landscape page that is read where the text calls it and
// lies behind the text that goes on.
func floatingSample() layout.Result {
	s := newSheet()
	s.a4()
	s.block("P", "Der Zeitplan folgt.")
	figure, caption := element(s.root(), "Figure"), element(s.root(), "P")
	s.block("P", "Der Text geht weiter.")
	s.page(297, 210)
	figure.Alt, figure.Box = "Zwei von drei Maßnahmen sind im Plan.", layout.Box{X: 25, Y: 27, Width: 252, Height: 153}
	s.content(figure, drawing.Area{Points: drawing.Rect(25, 27, 252, 153), Fill: &drawing.Pale})
	s.y = 185
	s.write(caption, drawing.Regular, "Zeitplan der Maßnahmen")
	s.a4()
	s.block("P", "Danach.")
	return s.result
}

func contentsSample() layout.Result {
	s := newSheet()
	s.a4()
	toc := element(s.root(), "TOC")
	titles := []string{"1 Überblick", "1.1 Ziele", "1.2 Wege", "2 Ausblick"}
	for i, title := range titles {
		link := element(element(element(toc, "TOCI"), "Reference"), "Link")
		s.link(link, layout.Link{Box: layout.Box{X: 20, Y: s.y - 4, Width: 100, Height: 5}, Contents: title, Page: i + 1, Y: 25})
		s.write(link, drawing.Regular, title)
		level := strings.Count(title, ".") + 1
		s.result.Bookmarks = append(s.result.Bookmarks, layout.Bookmark{Title: title, Level: level, Page: i + 1, Y: 25})
	}
	for i, title := range titles {
		s.a4()
		s.block(fmt.Sprintf("H%d", s.result.Bookmarks[i].Level), title)
	}
	return s.result
}

// everyCharacterSample shows every character that the fonts have.
func everyCharacterSample() layout.Result {
	s := newSheet()
	s.a4()
	p := element(s.root(), "P")
	for _, style := range drawing.Styles {
		for first := rune(0x20); first < 0xFFFD; first += 64 {
			var text []rune
			for r := first; r < first+64; r++ {
				if style.Has(r) && r != 0xFEFF && r != 0xAD && (r < 0xE000 || r > 0xF8FF) && r >= 0x20 && (r < 0x7F || r > 0x9F) {
					text = append(text, r)
				}
			}
			if len(text) == 0 {
				continue
			}
			if s.y > 270 {
				s.a4()
			}
			s.write(p, style, string(text))
		}
	}
	return s.result
}

// pagesSample is a report of many ordinary pages.
func pagesSample(count int) layout.Result {
	s := newSheet()
	for i := range count {
		s.a4()
		title := fmt.Sprintf("%d Abschnitt über Beteiligung", i+1)
		s.block("H1", title)
		s.result.Bookmarks = append(s.result.Bookmarks, layout.Bookmark{Title: title, Level: 1, Page: i, Y: 25})
		p := element(s.root(), "P")
		for range 8 {
			s.write(p, drawing.Regular, "Die Bürgerinnen und Bürger wirken an der Planung mit; was sie sagen, wird geprüft, ")
		}
		link := element(p, "Link")
		s.link(link, layout.Link{Box: layout.Box{X: 20, Y: s.y - 4, Width: 60, Height: 5}, Contents: "Seite des Vorhabens", URL: "https://example.org"})
		s.write(link, drawing.Regular, "https://example.org")
		head, body := s.table()
		s.row(head, "Maßnahme", "Stand", "Ampel")
		for j := range 22 {
			s.row(body, fmt.Sprintf("M%02d", j), "Der Stand entspricht dem Plan", "grün")
		}
	}
	return s.result
}

// mixedSample has everything that can be broken.
func mixedSample() layout.Result {
	s := newSheet()
	s.a4()
	s.block("H1", "Anfang – Überblick")
	p := s.block("P", "Ein Absatz – einer, der über ")
	s.a4()
	s.write(p, drawing.Regular, "die Seite geht, mit einem ")
	link := element(p, "Link")
	s.link(link, layout.Link{Box: layout.Box{X: 20, Y: s.y - 4, Width: 60, Height: 5}, Contents: "Seite des Vorhabens", URL: "https://example.org"})
	s.write(link, drawing.Bold, "Verweis")
	s.block("P", "Noch ein Absatz.")
	head, body := s.table()
	s.row(head, "Maßnahme", "Stand", "Ampel")
	s.row(body, "M01", "im Plan", "grün")
	s.row(body, "M02", "gefährdet", "gelb")
	figure := element(s.root(), "Figure")
	figure.Alt, figure.Box = "Eine von zwei Maßnahmen ist im Plan.", layout.Box{X: 20, Y: 100, Width: 50, Height: 50}
	s.content(figure, drawing.Area{Points: drawing.Rect(20, 100, 50, 50), Fill: &drawing.Color{G: 120}})
	s.result.Bookmarks = []layout.Bookmark{{Title: "Anfang", Level: 1, Y: 30}}
	return s.result
}
