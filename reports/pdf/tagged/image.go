package tagged

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"image"
	"image/draw"
	"image/jpeg"
	_ "image/png" // a format that image.Decode reads

	"modellkommune/reports/drawing"
)

// picture is an image that the document holds. gofpdf does not embed it: it
// orders images by chance and refuses PNG files of 16 bits and interlaced ones.
type picture struct {
	name          string // among the resources of the pages
	width, height int    // points of the picture
	colors        string // colour space
	jpeg          []byte // or else
	rgb, alpha    []byte // a byte for each sample; alpha is nil if it is opaque
}

// image draws a picture. The same bytes are embedded once.
func (d *Doc) image(i drawing.Image) {
	sum := sha256.Sum256(i.Bytes)
	p := d.pictures[sum]
	if p == nil {
		var err error
		if p, err = decode(i.Bytes); err != nil {
			d.fail(fmt.Errorf("image: %w", err))
			return
		}
		p.name = fmt.Sprintf("Im%d", len(d.pictures))
		d.pictures[sum] = p
		d.pictureOrder = append(d.pictureOrder, p)
	}
	height := d.current().height
	d.raw(fmt.Sprintf("q %.2f 0 0 %.2f %.2f %.2f cm /%s Do Q",
		pt(i.Width), pt(i.Height), pt(i.At.X), pt(height-i.At.Y-i.Height), p.name))
}

// decode brings a picture into a form that ISO 19005-2, 6.2.4.3 allows under an
// RGB output intent: no CMYK. A JPEG remains one.
func decode(b []byte) (*picture, error) {
	in, format, err := image.Decode(bytes.NewReader(b))
	if err != nil {
		return nil, err
	}
	size := in.Bounds().Size()
	p := &picture{width: size.X, height: size.Y, colors: "DeviceRGB"}
	flat := image.NewNRGBA(image.Rectangle{Max: size})
	draw.Draw(flat, flat.Rect, in, in.Bounds().Min, draw.Src)
	if format == "jpeg" {
		var out bytes.Buffer
		if gray, is := in.(*image.Gray); is {
			p.colors = "DeviceGray"
			err = jpeg.Encode(&out, gray, &jpeg.Options{Quality: 90})
		} else {
			err = jpeg.Encode(&out, flat, &jpeg.Options{Quality: 90})
		}
		p.jpeg = out.Bytes()
		return p, err
	}
	p.rgb = make([]byte, 0, 3*size.X*size.Y)
	p.alpha = make([]byte, 0, size.X*size.Y)
	for i := 0; i < len(flat.Pix); i += 4 {
		p.rgb = append(p.rgb, flat.Pix[i:i+3]...)
		p.alpha = append(p.alpha, flat.Pix[i+3])
	}
	if flat.Opaque() {
		p.alpha = nil
	}
	return p, nil
}

// embed writes the pictures and gives the entries of the resources for them.
func (d *Doc) embed(w *writer) []byte {
	var entries []byte
	for _, p := range d.pictureOrder {
		number := w.next()
		dictionary := p.dictionary(p.colors)
		switch {
		case p.jpeg != nil:
			w.stream(number, dictionary+" /Filter /DCTDecode", p.jpeg)
		case p.alpha != nil:
			mask := w.next()
			w.compressed(mask, p.dictionary("DeviceGray"), p.alpha)
			w.compressed(number, fmt.Sprintf("%s /SMask %d 0 R", dictionary, mask), p.rgb)
		default:
			w.compressed(number, dictionary, p.rgb)
		}
		entries = fmt.Appendf(entries, "/%s %d 0 R ", p.name, number)
	}
	return entries
}

func (p *picture) dictionary(colors string) string {
	return fmt.Sprintf("/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /%s /BitsPerComponent 8",
		p.width, p.height, colors)
}
