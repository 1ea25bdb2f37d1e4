package pdf_test

import (
	"bytes"
	"testing"

	"pgregory.net/rapid"

	"modellkommune/reports/drawing"
	"modellkommune/reports/pdf"
	"modellkommune/reports/pdf/pdftest"
)

// TestAnyText draws texts that no officer would type: either they are refused,
// or the file is good.
func TestAnyText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := newSheet()
		s.a4()
		text := rapid.OneOf(rapid.String(), rapid.StringMatching(`[ -~À-ÿ„“–€()\\]*`)).Draw(t, "text")
		s.write(element(s.root(), "P"), drawing.Regular, text)
		var b bytes.Buffer
		if err := pdf.Write(&b, s.result, meta); err != nil {
			return
		}
		for _, defect := range pdftest.Check(b.Bytes()) {
			t.Error(defect)
		}
	})
}

func TestContentThatIsNotDrawn(t *testing.T) {
	r := onePageSample()
	r.Pages[0].Content = r.Pages[0].Content[:3]
	if err := pdf.Write(&bytes.Buffer{}, r, meta); err == nil {
		t.Error("no error")
	}
}
