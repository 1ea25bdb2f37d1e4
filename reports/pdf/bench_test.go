package pdf_test

import (
	"bytes"
	"fmt"
	"io"
	"testing"

	"github.com/jung-kurt/gofpdf"

	"modellkommune/reports/drawing"
	"modellkommune/reports/layout"
	"modellkommune/reports/pdf"
)

// BenchmarkTagged and BenchmarkPlain are a pair: the same text and lines with
// and without tags. The first may take twice the time of the second.
func BenchmarkTagged(b *testing.B) { benchmark(b, writeTagged) }

// BenchmarkPlain is the other half of the pair.
func BenchmarkPlain(b *testing.B) { benchmark(b, writePlain) }

func benchmark(b *testing.B, write func(io.Writer, layout.Result) error) {
	for _, count := range []int{20, 50, 1000} {
		r := pagesSample(count)
		b.Run(fmt.Sprintf("%d_pages", count), func(b *testing.B) {
			b.ReportAllocs()
			size := 0
			for b.Loop() {
				var out bytes.Buffer
				if err := write(&out, r); err != nil {
					b.Fatal(err)
				}
				size = out.Len()
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*count), "µs/page")
			b.ReportMetric(float64(size)/float64(count), "B/page")
		})
	}
}

func writeTagged(w io.Writer, r layout.Result) error { return pdf.Write(w, r, meta) }

// writePlain draws the same with gofpdf as its manual says.
func writePlain(w io.Writer, r layout.Result) error {
	f := gofpdf.NewCustom(&gofpdf.InitType{UnitStr: "mm"})
	f.SetAutoPageBreak(false, 0)
	for _, style := range drawing.Styles[:2] {
		f.AddUTF8FontFromBytes(fmt.Sprintf("font%d", style), "", bytes.Clone(style.Font()))
	}
	style, size := drawing.Style(-1), 0.0
	for _, p := range r.Pages {
		f.AddPageFormat("P", gofpdf.SizeType{Wd: p.Width, Ht: p.Height})
		for _, c := range p.Content {
			for _, item := range c.Items {
				switch item := item.(type) {
				case drawing.Text:
					if item.Style != style || item.Size != size {
						style, size = item.Style, item.Size
						f.SetFont(fmt.Sprintf("font%d", style), "", size)
					}
					f.Text(item.At.X, item.At.Y, item.String)
				case drawing.Line:
					f.SetLineWidth(item.Width)
					f.Line(item.From.X, item.From.Y, item.To.X, item.To.Y)
				}
			}
		}
	}
	return f.Output(w)
}
