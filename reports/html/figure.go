package html

import (
	"crypto/sha256"
	hexadecimal "encoding/hex"
	"net/http"
	"slices"

	"modellkommune/reports/document"
	"modellkommune/reports/drawing"
)

// PictureFolder is the folder beside the pages in which the pictures lie, each
// named by its SHA-256.
const PictureFolder = "bilder"

// picture is a file with a picture.
type picture struct {
	name    string
	content []byte
}

// figure writes a photograph as a picture beside the page, a chart as SVG.
func (w *writer) figure(f document.Figure) {
	w.figures++
	w.put("<figure>\n")
	if photo, ok := photograph(f.Drawing); ok {
		const dots = 8 // of a screen in a millimetre of the printed page
		w.put("<img", attr("src", w.keep(photo.Bytes)), attr("alt", f.Alt),
			attr("width", number(int(photo.Width*dots))), attr("height", number(int(photo.Height*dots))), ` loading="lazy">`, "\n")
	} else {
		w.chart(f)
	}
	if f.Caption != "" {
		w.put("<figcaption>", esc(f.Caption), "</figcaption>\n")
	}
	w.put("</figure>\n")
}

// photograph gives the picture of which alone a drawing consists.
func photograph(d drawing.Drawing) (drawing.Image, bool) {
	if len(d.Items) != 1 {
		return drawing.Image{}, false
	}
	photo, ok := d.Items[0].(drawing.Image)
	return photo, ok
}

// keep lays a picture beside the pages and gives its name; the same one only once.
func (w *writer) keep(content []byte) string {
	sum := sha256.Sum256(content)
	ending := ".png"
	if http.DetectContentType(content) == "image/jpeg" {
		ending = ".jpg"
	}
	name := PictureFolder + "/" + hexadecimal.EncodeToString(sum[:]) + ending
	if !slices.ContainsFunc(w.pictures, func(p picture) bool { return p.name == name }) {
		w.pictures = append(w.pictures, picture{name, content})
	}
	return name
}
