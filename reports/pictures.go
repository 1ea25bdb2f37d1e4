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
	d, ok := scaled(b, pictureWidth, pictureHeight)
	if !ok || alt == "" {
		return document.Figure{}, false
	}
	return document.Figure{Drawing: d, Alt: alt, Caption: pictureCaption(a)}, true
}

// The largest size of a Wappen in mm.
const (
	armsWidth  = 45.0
	armsHeight = 28.0
)

// arms returns the Wappen or Logo that cover and letter show, nil where there is none that
// may leave the house.
func arms(in Input) *document.Figure {
	a, there := in.Project.Arms()
	if !there {
		return nil
	}
	d, ok := scaled(in.Pictures[a.SHA256], armsWidth, armsHeight)
	if !ok {
		return nil
	}
	alt := cmp.Or(strings.TrimSpace(a.Alt), strings.TrimSpace(a.Title), "Wappen oder Logo: "+municipalityName(in.Project))
	return &document.Figure{Drawing: d, Alt: alt}
}

// scaled draws a picture as large as it may be, and says whether it is one.
func scaled(b []byte, width, height float64) (d drawing.Drawing, ok bool) {
	size, _, err := image.DecodeConfig(bytes.NewReader(b))
	if err != nil || size.Width <= 0 || size.Height <= 0 {
		return d, false
	}
	scale := min(width/float64(size.Width), height/float64(size.Height))
	d = drawing.Drawing{Width: scale * float64(size.Width), Height: scale * float64(size.Height)}
	d.Add(drawing.Image{Width: d.Width, Height: d.Height, Bytes: b})
	return d, true
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
