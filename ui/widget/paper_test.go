package widget

import (
	"bytes"
	"context"
	"image"
	"image/color"
	"image/png"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"fyne.io/fyne/v2"

	"modellkommune/data/exchange"
	"modellkommune/reports/drawing"
	"modellkommune/reports/release"
)

// The window shows the pages that the PDF has: each page is compared with what
// pdftoppm makes of it. Two rasterizers smooth edges otherwise, so both
// pictures are blurred first. The window sets a line of text onto whole pixels,
// up to half a pixel beside its place; what is left may differ by little. Another
// page differs by more than twice as much.
func TestPaperShowsWhatThePDFShows(t *testing.T) {
	if _, err := exec.LookPath("pdftoppm"); err != nil {
		t.Fatal("pdftoppm is missing; make test installs it")
	}
	p, err := exchange.Sample("merzenich")
	if err != nil {
		t.Fatal(err)
	}
	d, err := release.Make(context.Background(), release.Source{Project: p}, release.Order{No: 1, Date: "2017-10-31"})
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	file := filepath.Join(folder, "bericht.pdf")
	if err := os.WriteFile(file, d.PDF, 0o600); err != nil {
		t.Fatal(err)
	}
	picture := func(page int) *image.Gray {
		const dpi = "100"
		n := strconv.Itoa(page + 1)
		if out, err := exec.Command("pdftoppm", "-r", dpi, "-f", n, "-l", n, "-singlefile", "-png", file, filepath.Join(folder, n)).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		return grey(decode(t, filepath.Join(folder, n+".png")))
	}
	for i := range d.Pages.Pages {
		if i%6 != 0 && i > 3 { // cover, contents, „Auf einen Blick“, then every sixth
			continue
		}
		want := picture(i)
		b := want.Bounds()
		got := grey(printed(d.Pages.Pages[i].Drawing(), b.Dx(), b.Dy()))
		if mean, worst := apart(blurred(got), blurred(want)); mean > 3.5 || worst > 100 {
			t.Errorf("page %d differs by %.2f on average, %.0f at most (of 255)", i+1, mean, worst)
		}
	}
	other := grey(printed(d.Pages.Pages[3].Drawing(), 827, 1169))
	if mean, _ := apart(blurred(other), blurred(picture(4))); mean < 7 {
		t.Errorf("another page differs by %.2f only: the comparison sees nothing", mean)
	}
}

func decode(t *testing.T, name string) image.Image {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	return img
}

func grey(img image.Image) *image.Gray {
	b := img.Bounds()
	out := image.NewGray(image.Rect(0, 0, b.Dx(), b.Dy()))
	for y := range b.Dy() {
		for x := range b.Dx() {
			out.Set(x, y, color.GrayModel.Convert(img.At(b.Min.X+x, b.Min.Y+y)))
		}
	}
	return out
}

// blurred averages boxes of 5 × 5 pixels.
func blurred(img *image.Gray) *image.Gray {
	b, out := img.Bounds(), image.NewGray(img.Bounds())
	for y := range b.Dy() {
		for x := range b.Dx() {
			sum, n := 0, 0
			for row := max(y-2, 0); row < min(y+3, b.Dy()); row++ {
				for _, p := range img.Pix[row*img.Stride+max(x-2, 0) : row*img.Stride+min(x+3, b.Dx())] {
					sum += int(p)
					n++
				}
			}
			out.Pix[y*out.Stride+x] = uint8(sum / n)
		}
	}
	return out
}

// apart returns the mean and the largest difference of two pictures.
func apart(a, b *image.Gray) (mean, worst float64) {
	sum := 0.0
	for i := range min(len(a.Pix), len(b.Pix)) {
		by := math.Abs(float64(a.Pix[i]) - float64(b.Pix[i]))
		sum += by
		worst = max(worst, by)
	}
	return sum / float64(len(a.Pix)), worst
}

func TestPaperZooms(t *testing.T) {
	p := NewPaper()
	p.SetPage(drawing.Drawing{Width: 210, Height: 297}, "Seite 1 von 1")
	p.Resize(fyne.NewSize(600, 500))
	fits := p.sheet.MinSize().Width
	if fits > 600 || fits < 500 {
		t.Errorf("a page that fits is %.0f wide", fits)
	}
	p.Zoom(1)
	if w := p.sheet.MinSize().Width; math.Abs(float64(w-fits*zoomStep)) > 1 {
		t.Errorf("larger: %.0f", w)
	}
	p.Zoom(-100)
	if w := p.sheet.MinSize().Width; w != 210*leastZoom {
		t.Errorf("smallest: %.0f", w)
	}
	p.FitWidth()
	if w := p.sheet.MinSize().Width; w != fits {
		t.Errorf("fits again: %.0f, not %.0f", w, fits)
	}
}

// A page in landscape format fills the width as the others do, and at a zoom of one's own
// has its own size at once.
func TestPaperTurns(t *testing.T) {
	upright, turned := drawing.Drawing{Width: 210, Height: 297}, drawing.Drawing{Width: 297, Height: 210}
	p := NewPaper()
	p.Resize(fyne.NewSize(600, 500))
	p.SetPage(upright, "Seite 1 von 2")
	wide := p.sheet.MinSize()
	p.SetPage(turned, "Seite 2 von 2")
	if got := p.sheet.Size(); math.Abs(float64(got.Width-wide.Width)) > 1 || math.Abs(float64(got.Height-wide.Width*210/297)) > 1 {
		t.Errorf("turned, the page is %v large, upright %v", got, wide)
	}
	p.Zoom(3)
	p.view.ScrollToOffset(fyne.NewPos(0, 400))
	scale := p.sheet.scale
	p.SetPage(upright, "Seite 1 von 2")
	if got, want := p.sheet.Size(), fyne.NewSize(210*scale, 297*scale); got != want {
		t.Errorf("zoomed, the upright page is %v large, want %v", got, want)
	}
	p.SetPage(turned, "Seite 2 von 2")
	if got, want := p.sheet.Size(), fyne.NewSize(297*scale, 210*scale); got != want {
		t.Errorf("zoomed, the turned page is %v large, want %v", got, want)
	}
	if end := p.view.Offset.Y + p.view.Size().Height; end > p.sheet.Size().Height+2*margin+1 {
		t.Errorf("the view ends at %.0f, below the page of %.0f", end, p.sheet.Size().Height)
	}
}
