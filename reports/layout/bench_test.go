package layout

import (
	"fmt"
	"testing"
)

// A page must cost the same in a short report and in a long one.
func BenchmarkPages(b *testing.B) {
	for _, measures := range []int{8, 70, 1420} {
		doc := demo(measures)
		r, err := Pages(doc)
		if err != nil {
			b.Fatal(err)
		}
		pages := len(r.Pages)
		b.Run(fmt.Sprintf("%d", pages), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Pages(doc); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(pages), "µs/page")
		})
	}
}
