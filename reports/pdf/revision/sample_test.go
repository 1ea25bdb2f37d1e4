package revision_test

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"sync"
	"testing"
	"time"

	"modellkommune/reports/drawing"
	"modellkommune/reports/layout"
	"modellkommune/reports/pdf"
)

// released is a report as it is released: three pages with a table, an image, links
// and an attachment.
func released(t testing.TB) []byte {
	t.Helper()
	file, err := sample()
	if err != nil {
		t.Fatal(err)
	}
	return bytes.Clone(file)
}

var sample = sync.OnceValues(func() ([]byte, error) {
	s := &sheet{}
	s.result.Root = &layout.Element{Tag: "Document"}
	s.page()
	s.block("H1", "Sachstandsbericht über das Modellvorhaben")
	s.block("P", "Der Zuschuss beträgt 100.000 € und ist bewilligt.")
	s.table()
	s.page()
	s.block("P", "Näheres steht auf der Seite des Vorhabens.")
	s.link("https://example.org/vorhaben")
	s.picture()
	s.page()
	s.block("P", "Aufgestellt: Merzenich, den 31. Oktober 2018")
	s.line(200)
	s.result.Bookmarks = []layout.Bookmark{{Title: "Anfang", Level: 1, Y: 30}, {Title: "Ende", Level: 1, Page: 2, Y: 30}}
	var b bytes.Buffer
	err := pdf.Write(&b, s.result, pdf.Meta{
		Title:    "Sachstandsbericht",
		Author:   "Gemeinde Merzenich",
		Keywords: []string{"Kommune"},
		Date:     time.Date(2018, 10, 31, 12, 0, 0, 0, time.FixedZone("", 3600)),
		Attachments: []pdf.Attachment{
			{Name: "projektakte.json", Description: "Daten der Projektakte", MIME: "application/json", Data: []byte(`{"zuschuss": 100000}`)},
		},
	})
	return b.Bytes(), err
})

// sheet builds a layout by hand, line by line. Measures are millimetres from the top left.
type sheet struct {
	result layout.Result
	y      float64
}

func (s *sheet) page() {
	s.result.Pages = append(s.result.Pages, layout.Page{Width: 210, Height: 297})
	s.y = 30
}

func (s *sheet) content(e *layout.Element, items ...drawing.Item) {
	i := len(s.result.Pages) - 1
	c := &layout.Content{Element: e, Items: items}
	s.result.Pages[i].Content = append(s.result.Pages[i].Content, c)
	e.Kids = append(e.Kids, &layout.Part{Page: i, Content: c})
}

func element(parent *layout.Element, tag string) *layout.Element {
	e := &layout.Element{Tag: tag, Parent: parent}
	parent.Kids = append(parent.Kids, e)
	return e
}

func (s *sheet) block(tag, text string) {
	s.content(element(s.result.Root, tag), drawing.Text{At: drawing.Point{X: 20, Y: s.y}, String: text, Size: 10})
	s.y += 6
}

func (s *sheet) table() {
	table := element(s.result.Root, "Table")
	table.Summary = "Maßnahmen und ihr Stand"
	head, body := element(table, "THead"), element(table, "TBody")
	for i, row := range [][]string{{"Maßnahme", "Stand"}, {"Beteiligung", "im Plan"}, {"Haushalt", "gefährdet"}} {
		parent := body
		if i == 0 {
			parent = head
		}
		tr := element(parent, "TR")
		for j, text := range row {
			cell := element(tr, "TD")
			if i == 0 {
				cell.Tag, cell.Scope = "TH", "Column"
			}
			x := 20 + 60*float64(j)
			s.content(cell,
				drawing.Area{Points: drawing.Rect(x, s.y, 60, 6), Fill: &drawing.Color{R: 230, G: 230, B: 230}},
				drawing.Text{At: drawing.Point{X: x + 1, Y: s.y + 4}, String: text, Size: 10})
		}
		s.y += 6
	}
	s.line(s.y)
}

func (s *sheet) line(y float64) {
	p := &s.result.Pages[len(s.result.Pages)-1]
	p.Content = append(p.Content, &layout.Content{Artifact: layout.Decoration, Items: []drawing.Item{
		drawing.Line{From: drawing.Point{X: 20, Y: y}, To: drawing.Point{X: 120, Y: y}, Width: 0.2},
	}})
}

func (s *sheet) link(url string) {
	e := element(s.result.Root, "Link")
	p := &s.result.Pages[len(s.result.Pages)-1]
	p.Links = append(p.Links, layout.Link{
		Element: e, Box: layout.Box{X: 20, Y: s.y - 4, Width: 60, Height: 5}, Contents: "Seite des Vorhabens", URL: url,
	})
	s.content(e, drawing.Text{At: drawing.Point{X: 20, Y: s.y}, String: url, Size: 10})
	s.y += 6
}

// picture sets an image at 20, 100 of 40 by 40 millimetres.
func (s *sheet) picture() {
	picture := image.NewRGBA(image.Rect(0, 0, 16, 16))
	for i := range 16 * 16 {
		picture.Set(i%16, i/16, color.RGBA{B: uint8(i), A: 255})
	}
	var b bytes.Buffer
	png.Encode(&b, picture)
	figure := element(s.result.Root, "Figure")
	figure.Alt, figure.Box = "Ein Farbverlauf.", layout.Box{X: 20, Y: 100, Width: 40, Height: 40}
	s.content(figure, drawing.Image{At: drawing.Point{X: 20, Y: 100}, Width: 40, Height: 40, Bytes: b.Bytes()})
}
