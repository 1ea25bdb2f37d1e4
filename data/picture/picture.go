// Package picture makes photographs fit for a Projektakte: upright, no larger
// than a page needs, and without what the camera wrote into them, such as the
// place (DSGVO: what is not needed is not kept).
package picture

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"

	"github.com/bep/imagemeta"
	"golang.org/x/image/draw"

	"modellkommune/data"
)

const (
	// MaxPixels is how many pixels a picture may have to be read at all: decoding
	// takes four bytes for each.
	MaxPixels = 30_000_000
	// Edge is the longest edge in pixels that is kept, enough for a page of A4 at
	// 220 dpi.
	Edge = 2400
	// quality of the JPEG files, 1 to 100.
	quality = 85
)

// Picture is a picture as it is kept.
type Picture struct {
	Bytes []byte
	// Media is image/jpeg or image/png.
	Media         string
	Width, Height int
}

// Prepare reads a JPEG or PNG file and gives it upright, at most Edge pixels long
// and without metadata. Transparent and drawn pictures stay PNG.
func Prepare(b []byte) (Picture, error) {
	config, format, err := image.DecodeConfig(bytes.NewReader(b))
	if err != nil {
		return Picture{}, data.Fail(data.Unreadable, "Die Datei ist kein Bild, das dieses Programm lesen kann. Möglich sind JPEG und PNG. Es wurde nichts übernommen.", err)
	}
	if config.Width*config.Height > MaxPixels {
		return Picture{}, data.Fail(data.Invalid, fmt.Sprintf("Das Bild hat %s Megapixel; möglich sind höchstens %s. Es wurde nichts übernommen. Bitte das Bild vorher verkleinern.",
			data.Count(config.Width*config.Height/1_000_000), data.Count(MaxPixels/1_000_000)), nil)
	}
	decoded, _, err := image.Decode(bytes.NewReader(b))
	if err != nil {
		return Picture{}, data.Fail(data.Unreadable, "Das Bild ist beschädigt und lässt sich nicht ganz lesen. Es wurde nichts übernommen.", err)
	}
	img := upright(reduced(decoded), orientation(b, format))
	p := Picture{Width: img.Bounds().Dx(), Height: img.Bounds().Dy()}
	var out bytes.Buffer
	if format == "png" {
		p.Media = "image/png"
		err = png.Encode(&out, img)
	} else {
		p.Media = "image/jpeg"
		err = jpeg.Encode(&out, img, &jpeg.Options{Quality: quality})
	}
	p.Bytes = out.Bytes()
	return p, err
}

// reduced gives the picture at most Edge pixels long.
func reduced(img image.Image) *image.NRGBA {
	size := img.Bounds().Size()
	width, height := size.X, size.Y
	if longest := max(width, height); longest > Edge {
		width, height = max(1, width*Edge/longest), max(1, height*Edge/longest)
	}
	out := image.NewNRGBA(image.Rect(0, 0, width, height))
	draw.CatmullRom.Scale(out, out.Bounds(), img, img.Bounds(), draw.Src, nil)
	return out
}

// orientation gives the turn that the camera noted, 1 to 8 as EXIF numbers them;
// 1 is upright. Metadata that cannot be read say nothing.
func orientation(b []byte, format string) int {
	kind := imagemeta.JPEG
	if format == "png" {
		kind = imagemeta.PNG
	}
	turn := 1
	_, _ = imagemeta.Decode(imagemeta.Options{
		R: bytes.NewReader(b), ImageFormat: kind, Sources: imagemeta.EXIF,
		ShouldHandleTag: func(tag imagemeta.TagInfo) bool { return tag.Tag == "Orientation" },
		HandleTag: func(tag imagemeta.TagInfo) error {
			if n, ok := tag.Value.(uint16); ok && n >= 1 && n <= 8 {
				turn = int(n)
			}
			return nil
		},
	})
	return turn
}

// upright turns and mirrors a picture as its EXIF orientation asks for.
func upright(img *image.NRGBA, turn int) *image.NRGBA {
	if turn == 1 {
		return img
	}
	width, height := img.Bounds().Dx(), img.Bounds().Dy()
	size := image.Rect(0, 0, width, height)
	if turn >= 5 {
		size = image.Rect(0, 0, height, width)
	}
	out := image.NewNRGBA(size)
	for y := range height {
		for x := range width {
			left, top := width-1-x, height-1-y
			to := [...]image.Point{2: {left, y}, 3: {left, top}, 4: {x, top}, 5: {y, x}, 6: {top, x}, 7: {top, left}, 8: {y, left}}[turn]
			out.SetNRGBA(to.X, to.Y, color.NRGBAModel.Convert(img.At(x, y)).(color.NRGBA))
		}
	}
	return out
}
