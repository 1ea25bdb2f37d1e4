package pdf_test

import (
	"bytes"
	"fmt"
	"io"
	"testing"
	"time"

	"github.com/jung-kurt/gofpdf"

	"modellkommune/reports/drawing"
	"modellkommune/reports/layout"
	"modellkommune/reports/pdf"
)

// BenchmarkTagged writes reports as they are made.
func BenchmarkTagged(b *testing.B) {
	for _, count := range []int{20, 1000} {
		b.Run(fmt.Sprintf("%d_pages", count), func(b *testing.B) {
			r := pagesSample(count)
			b.ReportAllocs()
			size := 0
			for b.Loop() {
				var out bytes.Buffer
				if err := writeTagged(&out, r); err != nil {
					b.Fatal(err)
				}
				size = out.Len()
			}
			b.ReportMetric(float64(size)/float64(count), "B/page")
		})
	}
}

// BenchmarkTaggedToPlain compares a tagged report with the same text and lines
// drawn by plain gofpdf: at most 2.0 times its time.
func BenchmarkTaggedToPlain(b *testing.B) {
	for _, count := range []int{20, 50, 1000} {
		b.Run(fmt.Sprintf("%d_pages", count), func(b *testing.B) {
			r := pagesSample(count)
			compare(b, "tagged/plain",
				func() error { return writeTagged(io.Discard, r) },
				func() error { return writePlain(io.Discard, r) })
		})
	}
}

// BenchmarkLongToShort compares a report of 1000 pages with 20 of 50 pages: at
// most 1.2 times their time.
func BenchmarkLongToShort(b *testing.B) {
	long, short := pagesSample(1000), pagesSample(50)
	compare(b, "long/short",
		func() error { return writeTagged(io.Discard, long) },
		func() error {
			for range 20 {
				if err := writeTagged(io.Discard, short); err != nil {
					return err
				}
			}
			return nil
		})
}

// compare runs two things in turn, so that both meet the same load of the
// machine, and reports the ratio of their times.
func compare(b *testing.B, unit string, first, second func() error) {
	var times [2]time.Duration
	for b.Loop() {
		for i, do := range []func() error{first, second} {
			start := time.Now()
			if err := do(); err != nil {
				b.Fatal(err)
			}
			times[i] += time.Since(start)
		}
	}
	b.ReportMetric(times[0].Seconds()/times[1].Seconds(), unit)
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
