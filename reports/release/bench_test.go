package release

import (
	"testing"

	"modellkommune/data/exchange"
)

// The way of a report from the Projektakte's values to the bytes of its PDF.
func BenchmarkMerzenich(b *testing.B) {
	p, err := exchange.Sample("merzenich")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		d, err := Make(b.Context(), Source{Project: p}, Order{No: 1, Date: "2017-10-31"})
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(len(d.Pages.Pages)), "pages")
	}
}
