package reports

import (
	"bytes"
	"cmp"
	"image"
	_ "image/jpeg" // pictures are kept as JPEG or PNG
	_ "image/png"
	"strings"

	"modellkommune/data"
	"modellkommune/reports/document"
	"modellkommune/reports/drawing"
)

// The largest size of a printed picture in mm.
const (
	pictureWidth  = 120.0
	pictureHeight = 80.0
)

// pictures prints the pictures of a record that may leave the house. One whose
// bytes or whose alternative text are missing is left out.
func (s *section) pictures(of string) {
	for _, a := range s.Project.Attachments {
		if a.Of != of || !a.Printed() {
			continue
		}
		if figure, ok := pictureFigure(a, s.Pictures[a.SHA256]); ok {
			s.add(figure)
		}
	}
}

func pictureFigure(a data.Attachment, b []byte) (document.Figure, bool) {
	alt := cmp.Or(strings.TrimSpace(a.Alt), strings.TrimSpace(a.Title))
	size, _, err := image.DecodeConfig(bytes.NewReader(b))
	if err != nil || size.Width <= 0 || size.Height <= 0 || alt == "" {
		return document.Figure{}, false
	}
	scale := min(pictureWidth/float64(size.Width), pictureHeight/float64(size.Height))
	d := drawing.Drawing{Width: scale * float64(size.Width), Height: scale * float64(size.Height)}
	d.Add(drawing.Image{Width: d.Width, Height: d.Height, Bytes: b})
	return document.Figure{Drawing: d, Alt: alt, Caption: pictureCaption(a)}, true
}

// pictureCaption names the picture, its Urheber and its licence.
func pictureCaption(a data.Attachment) string {
	caption := a.Title
	var source []string
	if a.Author != "" {
		source = append(source, "Urheber: "+a.Author)
	}
	if a.Licence != "" {
		source = append(source, "Lizenz: "+string(a.Licence))
	}
	if len(source) == 0 {
		return caption
	}
	if caption == "" {
		return strings.Join(source, ", ")
	}
	return caption + " (" + strings.Join(source, ", ") + ")"
}
