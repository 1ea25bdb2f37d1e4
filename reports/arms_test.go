package reports

import (
	"bytes"
	"image"
	"image/png"
	"math"
	"testing"

	"modellkommune/data"
	"modellkommune/reports/document"
)

// The Wappen stands on cover and letter where it may leave the house; the public sees one
// that is public.
func TestArms(t *testing.T) {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 40, 50))); err != nil {
		t.Fatal(err)
	}
	pictures := map[string][]byte{"sum": b.Bytes()}
	report := data.Report{ID: "B1", No: 1, Kind: data.InterimReport, KeyDate: "2018-10-31"}
	outline, err := OutlineFor(report.Kind)
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		of      data.Attachment
		edition data.Edition
		want    string
	}{
		"partners":        {data.Attachment{Kind: data.AttachmentArms, Release: data.PartnersOnly, Alt: "Drei Ähren"}, data.EditionFull, "Drei Ähren"},
		"public":          {data.Attachment{Kind: data.AttachmentArms, Release: data.Public, Title: "Wappen"}, data.EditionPublic, "Wappen"},
		"without a title": {data.Attachment{Kind: data.AttachmentArms, Release: data.Public}, data.EditionShort, "Wappen oder Logo: Gemeinde Musterfeld"},
		"not for all":     {data.Attachment{Kind: data.AttachmentArms, Release: data.PartnersOnly}, data.EditionPublic, ""},
		"internal":        {data.Attachment{Kind: data.AttachmentArms, Alt: "Drei Ähren"}, data.EditionFull, ""},
		"a picture":       {data.Attachment{Kind: data.AttachmentPicture, Release: data.Public, Alt: "Drei Ähren"}, data.EditionFull, ""},
		"lost":            {data.Attachment{Kind: data.AttachmentArms, Release: data.Public, SHA256: "other"}, data.EditionFull, ""},
	} {
		c.of.ID, c.of.Of = "A1", "kommune"
		if c.of.SHA256 == "" {
			c.of.SHA256 = "sum"
		}
		in := Input{
			Project: data.Project{Municipality: data.Municipality{Name: "Gemeinde Musterfeld"}, Attachments: []data.Attachment{c.of}, Partners: []data.Partner{{ID: "P1"}}},
			Report:  report, Outline: outline, Edition: c.edition, Pictures: pictures,
		}
		doc, err := Compose(in)
		if err != nil {
			t.Fatal(err)
		}
		shown := map[string]*document.Figure{"cover": doc.Cover.Arms}
		if c.edition != data.EditionPublic { // a letter has no edition
			shown["letter"] = Letters(in, in.Project.Partners).Letters[0].Arms
		}
		for where, got := range shown {
			alt := ""
			if got != nil {
				alt = got.Alt
				if d := got.Drawing; math.Abs(d.Height-armsHeight) > 1e-9 || math.Abs(d.Width-armsHeight*40/50) > 1e-9 {
					t.Errorf("%s, %s: %v × %v mm", name, where, d.Width, d.Height)
				}
			}
			if alt != c.want {
				t.Errorf("%s, %s: %q, want %q", name, where, alt, c.want)
			}
		}
	}
}
