package picture

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"

	"modellkommune/data"
)

// photo is a picture whose upper left corner is red, with what a camera writes
// beside it: the turn and the place.
func photo(t *testing.T, width, height, turn int) []byte {
	t.Helper()
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			c := color.RGBA{240, 240, 240, 255}
			if x < width/2 && y < height/2 {
				c = color.RGBA{200, 0, 0, 255}
			}
			img.Set(x, y, c)
		}
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, nil); err != nil {
		t.Fatal(err)
	}
	plain := b.Bytes()
	return append(append(bytes.Clone(plain[:2]), exif(turn)...), plain[2:]...)
}

// exif is an APP1 segment with an orientation and a GPS latitude reference.
func exif(turn int) []byte {
	tiff := []byte("MM\x00*\x00\x00\x00\x08")
	entry := func(tag, kind uint16, count uint32, value []byte) []byte {
		e := binary.BigEndian.AppendUint16(nil, tag)
		e = binary.BigEndian.AppendUint16(e, kind)
		return append(binary.BigEndian.AppendUint32(e, count), value...)
	}
	tiff = append(tiff, 0, 2)
	tiff = append(tiff, entry(0x0112, 3, 1, []byte{0, byte(turn), 0, 0})...)
	tiff = append(tiff, entry(0x8825, 4, 1, []byte{0, 0, 0, 38})...)
	tiff = append(tiff, 0, 0, 0, 0)
	tiff = append(tiff, 0, 1)
	tiff = append(tiff, entry(1, 2, 2, []byte("N\x00\x00\x00"))...)
	tiff = append(tiff, 0, 0, 0, 0)
	segment := append([]byte("Exif\x00\x00"), tiff...)
	return append(binary.BigEndian.AppendUint16([]byte{0xff, 0xe1}, uint16(len(segment)+2)), segment...)
}

func TestPhotosAreTurnedUprightAndLoseTheirMetadata(t *testing.T) {
	// Where the red quarter lies once the picture is upright.
	corners := map[int]image.Point{1: {0, 0}, 2: {1, 0}, 3: {1, 1}, 4: {0, 1}, 5: {0, 0}, 6: {1, 0}, 7: {1, 1}, 8: {0, 1}}
	for turn, corner := range corners {
		b := photo(t, 80, 40, turn)
		if !bytes.Contains(b, []byte("Exif")) {
			t.Fatal("the photo has no metadata")
		}
		p, err := Prepare(b)
		if err != nil {
			t.Fatal(err)
		}
		if bytes.Contains(p.Bytes, []byte("Exif")) || p.Media != "image/jpeg" {
			t.Errorf("turn %d: metadata stay, or %s", turn, p.Media)
		}
		if wide := p.Width > p.Height; wide != (turn < 5) {
			t.Errorf("turn %d: %d × %d", turn, p.Width, p.Height)
		}
		img, err := jpeg.Decode(bytes.NewReader(p.Bytes))
		if err != nil {
			t.Fatal(err)
		}
		for x := range 2 {
			for y := range 2 {
				r, g, _, _ := img.At(p.Width/4+x*p.Width/2, p.Height/4+y*p.Height/2).RGBA()
				if red := r > 0x8000 && g < 0x4000; red != (corner == image.Point{x, y}) {
					t.Errorf("turn %d: red at %d, %d is %v", turn, x, y, red)
				}
			}
		}
	}
}

func TestLargePicturesAreReduced(t *testing.T) {
	p, err := Prepare(photo(t, 4800, 1200, 1))
	if err != nil || p.Width != Edge || p.Height != Edge/4 {
		t.Errorf("%d × %d, %v", p.Width, p.Height, err)
	}
}

func TestTransparentPicturesStay(t *testing.T) {
	img := image.NewNRGBA(image.Rect(0, 0, 10, 10))
	img.Set(5, 5, color.NRGBA{0, 0, 255, 128})
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	p, err := Prepare(b.Bytes())
	if err != nil || p.Media != "image/png" {
		t.Fatal(p.Media, err)
	}
	out, err := png.Decode(bytes.NewReader(p.Bytes))
	if err != nil {
		t.Fatal(err)
	}
	for _, at := range []image.Point{{0, 0}, {5, 5}} {
		if got := color.NRGBAModel.Convert(out.At(at.X, at.Y)); got != img.At(at.X, at.Y) {
			t.Errorf("%v is %v", at, got)
		}
	}
}

func TestRefusals(t *testing.T) {
	var large bytes.Buffer
	if err := png.Encode(&large, image.NewGray(image.Rect(0, 0, 8000, 5000))); err != nil {
		t.Fatal(err)
	}
	whole := photo(t, 80, 40, 1)
	for want, b := range map[string][]byte{
		"ist kein Bild":           []byte("Sehr geehrte Damen und Herren"),
		"hat 40 Megapixel":        large.Bytes(),
		"Das Bild ist beschädigt": whole[:len(whole)-200],
	} {
		_, err := Prepare(b)
		sentence, ok := data.Sentence(err)
		if !ok || !strings.Contains(sentence, want) {
			t.Errorf("want %q, got %v", want, err)
		}
	}
	if _, err := Prepare(nil); err == nil {
		t.Error("nothing is a picture")
	}
}
