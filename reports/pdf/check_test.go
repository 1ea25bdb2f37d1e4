package pdf_test

import (
	"testing"

	"modellkommune/reports/pdf/check"
)

func TestSamplesHaveNoDefects(t *testing.T) {
	for name, sample := range samples {
		t.Run(name, func(t *testing.T) {
			for _, defect := range check.Check(write(t, sample())) {
				t.Error(defect)
			}
		})
	}
}
