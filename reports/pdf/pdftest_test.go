package pdf_test

import (
	"testing"

	"modellkommune/reports/pdf/pdftest"
)

func TestSamplesHaveNoDefects(t *testing.T) {
	for name, sample := range samples {
		t.Run(name, func(t *testing.T) {
			for _, defect := range pdftest.Check(write(t, sample())) {
				t.Error(defect)
			}
		})
	}
}
