package tagged

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"modellkommune/reports/drawing"
)

// Write ends the document and writes the file. Root is the structure element
// of the whole document. Nothing is written if there was an error.
func (d *Doc) Write(w io.Writer, root *Elem) error {
	if len(d.pages) == 0 {
		d.fail(errors.New("document without pages"))
	}
	if d.err != nil {
		return fmt.Errorf("tagged PDF: %w", d.err)
	}
	file, err := d.file(root)
	if err != nil {
		return fmt.Errorf("tagged PDF: %w", err)
	}
	_, err = w.Write(file)
	return err
}

// file lets gofpdf write its file and makes a tagged one of it.
func (d *Doc) file(root *Elem) ([]byte, error) {
	source, err := d.plain()
	if err != nil {
		return nil, err
	}
	count := len(source.objects)
	information, catalog := count-2, count-1
	w := newWriter(count)
	for _, a := range d.annotations {
		a.object = w.next()
	}
	if err := d.copy(w, source); err != nil {
		return nil, err
	}
	t := tree{doc: d, file: w}
	structure, err := t.write(root)
	if err != nil {
		return nil, err
	}
	if err := d.annotate(w); err != nil {
		return nil, err
	}
	w.object(information, d.information())
	if err := d.catalog(w, catalog, structure); err != nil {
		return nil, err
	}
	return w.finish(catalog, information), nil
}

// plain is gofpdf's file.
func (d *Doc) plain() (plain, error) {
	var b bytes.Buffer
	d.output(&b)
	if d.err != nil {
		return plain{}, d.err
	}
	p, err := parsePlain(b.Bytes())
	if err == nil && len(p.objects) < pageObject(len(d.pages))+2 {
		err = errPlain
	}
	return p, err
}

func (d *Doc) output(w io.Writer) {
	defer d.recover()
	d.pdf.Output(w) // keeps its error, which recover asks for
}

// copy takes over gofpdf's objects but the last two, information and catalog.
func (d *Doc) copy(w *writer, source plain) error {
	maps, err := d.renameFonts(source)
	if err != nil {
		return err
	}
	if err := source.insert(2, "/XObject <<\n", d.embed(w)); err != nil {
		return err
	}
	for i, p := range d.pages {
		if err := source.insert(pageObject(i), "/Resources 2 0 R\n", p.additions(i)); err != nil {
			return err
		}
	}
	for n, o := range source.objects[:len(source.objects)-2] {
		switch {
		case n == 0:
		case maps[n] != nil:
			w.compressed(n, "", maps[n])
		case o.stream != nil && bytes.Contains(o.body, []byte("/Filter")):
			w.copy(n, o.body, o.stream)
		case o.stream != nil:
			w.compressed(n, "", o.stream)
		default:
			w.object(n, o.body)
		}
	}
	return nil
}

// additions are the entries of a page that gofpdf does not know. Tabs makes the
// keyboard follow the structure (ISO 14289-1, 7.18.3).
func (p *page) additions(index int) []byte {
	b := fmt.Appendf(nil, "/StructParents %d /Tabs /S ", index)
	if len(p.annotations) > 0 {
		b = append(b, "/Annots ["...)
		for _, a := range p.annotations {
			b = append(ref(b, a.object), ' ')
		}
		b = append(b, "] "...)
	}
	return b
}

// renameFonts gives gofpdf's fonts, of seven objects each, the name that
// ISO 32000-1, 9.6.4 wants, and returns their ToUnicode maps by object number.
func (d *Doc) renameFonts(source plain) (map[int][]byte, error) {
	maps := map[int][]byte{}
	for style, f := range d.fonts {
		if f == nil {
			continue
		}
		old := fmt.Sprintf("/utf8%s\n", family(drawing.Style(style)))
		n := source.find("<</Type /Font\n/Subtype /Type0\n/BaseFont " + old)
		if n == 0 || n+6 >= len(source.objects) {
			return nil, fmt.Errorf("%w: font %s", errPlain, f.name)
		}
		name := "/" + f.subsetName(source.objects[n+6].stream) + "\n"
		for _, part := range []int{n, n + 1, n + 4} {
			if err := source.replace(part, old, []byte(name)); err != nil {
				return nil, err
			}
		}
		maps[n+2] = f.toUnicode()
	}
	return maps, nil
}

// annotate writes the links. F 4 makes them print, as ISO 19005-2, 6.3.2
// demands of every annotation.
func (d *Doc) annotate(w *writer) error {
	for i, a := range d.annotations {
		if a.contents == "" {
			return errors.New("link without description (ISO 14289-1, 7.18.5)")
		}
		var target string
		if a.url != "" {
			target = "/A <</S /URI /URI " + uri(a.url) + ">>"
		} else {
			destination, err := d.destination(a.target)
			if err != nil {
				return fmt.Errorf("link %q: %w", a.contents, err)
			}
			target = "/Dest " + destination
		}
		w.object(a.object, fmt.Appendf(nil,
			"<</Type /Annot /Subtype /Link /Rect %s /F 4 /Border [0 0 0] /StructParent %d /Contents %s %s>>",
			d.rectangle(a.page, a.box), len(d.pages)+i, text(a.contents), target))
	}
	return nil
}

// information repeats the metadata for readers that know no XMP.
func (d *Doc) information() []byte {
	b := []byte("<<")
	for _, field := range []struct{ name, value string }{
		{"Title", d.info.Title},
		{"Author", d.info.Author},
		{"Subject", d.info.Subject},
		{"Keywords", strings.Join(d.info.Keywords, ", ")},
		{"Producer", d.info.Producer},
	} {
		if field.value != "" {
			b = fmt.Appendf(b, "/%s %s ", field.name, text(field.value))
		}
	}
	return fmt.Appendf(b, "/CreationDate %s /ModDate %s>>", date(d.info.Date), date(d.info.Date))
}

// catalog writes the root of the file and what hangs on it alone.
func (d *Doc) catalog(w *writer, number, structure int) error {
	metadata, profile := w.next(), w.next()
	w.stream(metadata, "/Type /Metadata /Subtype /XML", d.info.xmp(d.part()))
	w.compressed(profile, "/N 3", sRGB())
	b := fmt.Appendf(nil, "<</Type /Catalog /Pages 1 0 R /Lang (%s) /MarkInfo <</Marked true>> /StructTreeRoot %d 0 R", d.info.Lang, structure)
	b = fmt.Appendf(b, " /ViewerPreferences <</DisplayDocTitle true>> /Metadata %d 0 R", metadata)
	b = fmt.Appendf(b, " /OutputIntents [<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB IEC61966-2.1) /DestOutputProfile %d 0 R>>]", profile)
	if len(d.bookmarks) > 0 {
		outline, err := d.outline(w)
		if err != nil {
			return err
		}
		b = fmt.Appendf(b, " /Outlines %d 0 R /PageMode /UseOutlines", outline)
	}
	b = append(b, d.attach(w)...)
	w.object(number, append(b, ">>"...))
	return nil
}
