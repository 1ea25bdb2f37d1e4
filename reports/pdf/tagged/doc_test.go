package tagged

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"modellkommune/reports/drawing"
)

var info = Info{Title: "Bericht", Lang: "de-DE", Date: time.Date(2018, 10, 31, 0, 0, 0, 0, time.UTC)}

func words(text string) []drawing.Item {
	return []drawing.Item{drawing.Text{At: drawing.Point{X: 20, Y: 20}, String: text, Size: 10}}
}

// written gives the file of a document with one page, one paragraph and what
// add puts below the root.
func written(t *testing.T, add func(d *Doc, root *Elem)) ([]byte, error) {
	t.Helper()
	d := New(info)
	d.AddPage(210, 297)
	root := &Elem{Tag: "Document"}
	root.Kids = append(root.Kids, &Elem{Tag: "P", Kids: []Kid{d.Mark("P", words("Text"))}})
	add(d, root)
	var b bytes.Buffer
	err := d.Write(&b, root)
	if err != nil && b.Len() > 0 {
		t.Error("a file was written in spite of the error")
	}
	return b.Bytes(), err
}

func TestRefusals(t *testing.T) {
	box := Box{X: 20, Y: 20, Width: 10, Height: 10}
	for _, test := range []struct {
		name, want string
		add        func(d *Doc, root *Elem)
	}{
		{"unknown_type", "structure type", func(_ *Doc, root *Elem) {
			root.Kids = append(root.Kids, &Elem{Tag: "Absatz"})
		}},
		{"figure_without_alt", "alternative text", func(_ *Doc, root *Elem) {
			root.Kids = append(root.Kids, &Elem{Tag: "Figure", Box: box})
		}},
		{"figure_without_box", "bounding box", func(_ *Doc, root *Elem) {
			root.Kids = append(root.Kids, &Elem{Tag: "Figure", Alt: "Bild"})
		}},
		{"head_without_scope", "scope", func(_ *Doc, root *Elem) {
			root.Kids = append(root.Kids, &Elem{Tag: "TH"})
		}},
		{"link_without_annotation", "without annotation", func(_ *Doc, root *Elem) {
			root.Kids = append(root.Kids, &Elem{Tag: "Link"})
		}},
		{"annotation_in_a_paragraph", "annotation in a P", func(d *Doc, root *Elem) {
			root.Kids = append(root.Kids, &Elem{Tag: "P", Kids: []Kid{d.LinkURL(box, "Seite", "https://example.org")}})
		}},
		{"annotation_without_description", "description", func(d *Doc, root *Elem) {
			root.Kids = append(root.Kids, &Elem{Tag: "Link", Kids: []Kid{d.LinkURL(box, "", "https://example.org")}})
		}},
		{"annotation_without_element", "no element", func(d *Doc, _ *Elem) {
			d.LinkURL(box, "Seite", "https://example.org")
		}},
		{"link_to_no_page", "no page 8", func(d *Doc, root *Elem) {
			root.Kids = append(root.Kids, &Elem{Tag: "Link", Kids: []Kid{d.LinkPage(box, "Seite", 7, 0)}})
		}},
		{"bookmark_to_no_page", "no page 3", func(d *Doc, _ *Elem) { d.Bookmark("Ende", 1, 2, 0) }},
		{"mark_without_element", "has no element", func(d *Doc, _ *Elem) { d.Mark("P", words("frei")) }},
		{"mark_in_two_elements", "two elements", func(_ *Doc, root *Elem) {
			root.Kids = append(root.Kids, &Elem{Tag: "P", Kids: root.Kids[0].(*Elem).Kids})
		}},
		{"attachment_without_name", "name", func(d *Doc, _ *Elem) { d.Attach(Attachment{Description: "Daten", MIME: "text/csv"}) }},
		{"attachment_in_a_folder", "name", func(d *Doc, _ *Elem) { d.Attach(Attachment{Name: "../a.csv", Description: "Daten", MIME: "text/csv"}) }},
		{"attachment_not_described", "description", func(d *Doc, _ *Elem) { d.Attach(Attachment{Name: "a.csv", MIME: "text/csv"}) }},
		{"attachment_without_type", "media type", func(d *Doc, _ *Elem) { d.Attach(Attachment{Name: "a.csv", Description: "Daten", MIME: "csv"}) }},
		{"attachment_twice", "two attachments", func(d *Doc, _ *Elem) {
			for range 2 {
				d.Attach(Attachment{Name: "a.csv", Description: "Daten", MIME: "text/csv"})
			}
		}},
		{"beyond_the_plane", "U+1F600", func(d *Doc, _ *Elem) { d.Artifact(Decoration, words("😀")) }},
		{"private_character", "U+E000", func(d *Doc, _ *Elem) { d.Artifact(Decoration, words("\uE000")) }},
		{"no_glyph", "U+4E2D", func(d *Doc, _ *Elem) { d.Artifact(Decoration, words("中")) }},
		{"invalid_text", "not UTF-8", func(d *Doc, _ *Elem) { d.Artifact(Decoration, words("a\xC3")) }},
		{"line_break", "U+000A", func(d *Doc, _ *Elem) { d.Artifact(Decoration, words("a\nb")) }},
		{"no_image", "image", func(d *Doc, _ *Elem) {
			d.Artifact(Decoration, []drawing.Item{drawing.Image{Width: 1, Height: 1, Bytes: []byte("GIF89a")}})
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := written(t, test.add)
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got %v, want an error with %q", err, test.want)
			}
		})
	}
}

func TestRefusalsWithoutContent(t *testing.T) {
	for name, draw := range map[string]func() *Doc{
		"no_pages":      func() *Doc { return New(info) },
		"no_title":      func() *Doc { return New(Info{Lang: "de-DE"}) },
		"no_language":   func() *Doc { return New(Info{Title: "Bericht"}) },
		"mark_first":    func() *Doc { d := New(info); d.Mark("P", nil); return d },
		"artifact_only": func() *Doc { d := New(info); d.Artifact(PageHeader, nil); return d },
		"link_first":    func() *Doc { d := New(info); d.LinkURL(Box{}, "Seite", "https://example.org"); return d },
	} {
		t.Run(name, func(t *testing.T) {
			if err := draw().Write(&bytes.Buffer{}, &Elem{Tag: "Document"}); err == nil {
				t.Error("no error")
			}
		})
	}
}

func TestOnlyUsedFonts(t *testing.T) {
	file, err := written(t, func(*Doc, *Elem) {})
	if err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(file, []byte("/Length1 ")); n != 1 {
		t.Errorf("%d fonts embedded, want 1", n)
	}
}

func TestOriginal(t *testing.T) {
	file, err := written(t, func(*Doc, *Elem) {})
	if err != nil {
		t.Fatal(err)
	}
	if n, err := Original(file); n != len(file) || err != nil {
		t.Fatal(n, err)
	}
	for at := 0; at < len(file); at += 7 {
		changed := bytes.Clone(file)
		changed[at] ^= 1
		if n, _ := Original(changed); n != 0 {
			t.Errorf("change of byte %d not noticed", at)
		}
	}
	for _, more := range []string{" ", "1 0 obj\nnull\nendobj\nstartxref\n0\n%%EOF\n", string(file)} {
		if n, err := Original(append(bytes.Clone(file), more...)); n != len(file) || err != nil {
			t.Errorf("with %.10q appended: %d bytes, %v", more, n, err)
		}
	}
	if _, err := Original([]byte("%PDF-1.7\n/ID [<00><00>]")); err != ErrNoChecksum {
		t.Errorf("got %v, want %v", err, ErrNoChecksum)
	}
}

func TestParallel(t *testing.T) {
	want, err := written(t, func(*Doc, *Elem) {})
	if err != nil {
		t.Fatal(err)
	}
	for range 4 {
		t.Run("", func(t *testing.T) {
			t.Parallel()
			if got, err := written(t, func(*Doc, *Elem) {}); err != nil || !bytes.Equal(got, want) {
				t.Error("another file", err)
			}
		})
	}
}
