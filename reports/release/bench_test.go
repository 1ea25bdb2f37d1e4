package release

import (
	"testing"

	"modellkommune/data/datatest"
	"modellkommune/data/exchange"
	"modellkommune/reports"
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

// The zahlenmäßiger Nachweis over 5,000 Buchungen.
func BenchmarkProof(b *testing.B) {
	p := datatest.VastMoney()
	for b.Loop() {
		if _, err := printed(reports.Proof(reports.Input{Project: p, Report: p.Reports[0], Date: "2019-06-30"})); err != nil {
			b.Fatal(err)
		}
	}
}
