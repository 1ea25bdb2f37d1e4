package docx

import (
	"bytes"
	"fmt"
	"net/http"
	"strconv"

	"modellkommune/reports/document"
	"modellkommune/reports/drawing"
	"modellkommune/reports/raster"
)

const (
	drawingMain = "http://schemas.openxmlformats.org/drawingml/2006/main"
	pictureMain = "http://schemas.openxmlformats.org/drawingml/2006/picture"
	// dpi is sharp on paper and on a screen at twice the size.
	dpi = 200
)

// figure adds a drawing as a picture with its alternative text, made smaller where
// it is larger than a page.
func (b *body) figure(f document.Figure) error {
	alt := oneLine(f.Alt)
	if alt == "" {
		return fmt.Errorf("docx: figure %q has no alternative text", f.Caption)
	}
	d := f.Drawing
	if d.Width <= 0 || d.Height <= 0 {
		return fmt.Errorf("docx: figure %q has no size", f.Caption)
	}
	width, height := textWidth, textHeight-30 // heading and caption stand on the same page
	if f.Landscape {
		width, height = pageHeight-marginLeft-marginRight, pageWidth-marginTop-marginBottom-12 // the caption alone
	}
	if factor := min(width/d.Width, height/d.Height); factor < 1 {
		d = d.Scaled(factor)
	}
	picture, kind, err := pictureOf(d)
	if err != nil {
		return err
	}
	b.pictures++
	name := fmt.Sprintf("media/bild%d.%s", b.pictures, kind)
	b.media = append(b.media, part{"word/" + name, picture})
	id := b.relations.add(office+"/image", name)
	var props []element
	if f.KeepWithNext || oneLine(f.Caption) != "" {
		props = append(props, el("w:keepNext"))
	}
	b.paragraph(styleFigure, props, []element{el("w:r").with(inline(b.pictures, id, alt, d))})
	if caption := oneLine(f.Caption); caption != "" {
		b.paragraph(styleLegend, nil, b.runs(document.Text(caption)))
	}
	return nil
}

// pictureOf gives a drawing as PNG; a photograph stays as it is.
func pictureOf(d drawing.Drawing) (picture []byte, kind string, err error) {
	if len(d.Items) == 1 {
		if photo, ok := d.Items[0].(drawing.Image); ok {
			switch http.DetectContentType(photo.Bytes) {
			case "image/jpeg":
				return bytes.Clone(photo.Bytes), "jpeg", nil
			case "image/png":
				return bytes.Clone(photo.Bytes), "png", nil
			}
		}
	}
	picture, err = raster.PNG(d, dpi)
	return picture, "png", err
}

// inline places a picture in the line (ECMA-376, Part 1, 20.4.2.8).
func inline(number int, relation, alt string, d drawing.Drawing) element {
	id, name := strconv.Itoa(number), fmt.Sprintf("Abbildung %d", number)
	width, height := emu(d.Width), emu(d.Height)
	return el("w:drawing").with(el("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0").with(
		el("wp:extent", "cx", width, "cy", height),
		el("wp:docPr", "id", id, "name", name, "descr", alt),
		el("wp:cNvGraphicFramePr").with(el("a:graphicFrameLocks", "noChangeAspect", "1")),
		el("a:graphic").with(el("a:graphicData", "uri", pictureMain).with(el("pic:pic").with(
			el("pic:nvPicPr").with(el("pic:cNvPr", "id", id, "name", name, "descr", alt), el("pic:cNvPicPr")),
			el("pic:blipFill").with(el("a:blip", "r:embed", relation), el("a:stretch").with(el("a:fillRect"))),
			el("pic:spPr").with(
				el("a:xfrm").with(el("a:off", "x", "0", "y", "0"), el("a:ext", "cx", width, "cy", height)),
				el("a:prstGeom", "prst", "rect").with(el("a:avLst")),
			),
		))),
	))
}
