package page

import (
	"bytes"
	"image"
	"image/jpeg"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"modellkommune/data"
	"modellkommune/ui/desk"
	"modellkommune/ui/uitest"
	"modellkommune/ui/widget"
)

// attach takes a file into the Projektakte through the window.
func attachFile(o *uitest.Office, name string, b []byte) {
	o.T.Helper()
	path := filepath.Join(o.Dir, name)
	if err := os.WriteFile(path, b, 0o644); err != nil {
		o.T.Fatal(err)
	}
	o.Press("Bild oder Anlage hinzufügen …")
	o.TypeInto(uitest.Field[*widget.LineField](o, "Datei"), path)
	o.Press("Hinzufügen")
}

func TestPictureIsKeptInTheFile(t *testing.T) {
	o := newOffice(t).WithSample()
	o.GoTo(desk.Location{Page: desk.PageAttachments})
	var photo bytes.Buffer
	if err := jpeg.Encode(&photo, image.NewGray(image.Rect(0, 0, 3000, 1500)), nil); err != nil {
		t.Fatal(err)
	}
	attachFile(o, "Kartierung.jpg", photo.Bytes())
	attachFile(o, "Vermerk.txt", []byte("Vermerk"))
	kept := o.Stored().Attachments
	if len(kept) != 2 || kept[0].Kind != data.AttachmentPicture || kept[0].Width != 2400 || kept[1].Kind != data.AttachmentFile || kept[1].Size != 7 {
		t.Fatalf("%+v", kept)
	}
	b, err := o.Session.File.Blob(kept[0].SHA256)
	if config, _, e := image.DecodeConfig(bytes.NewReader(b)); err != nil || e != nil || config.Height != 1200 {
		t.Errorf("%v, %v, %+v", err, e, config)
	}
	o.TypeInto(uitest.Field[*widget.LineField](o, "Titel"), "Vermerk zum Auftakt")
	o.Leave()
	if title := o.Stored().Attachments[1].Title; title != "Vermerk zum Auftakt" {
		t.Errorf("title %q", title)
	}
	for range 3 {
		o.Undo()
	}
	if left := o.Stored().Attachments; len(left) != 0 {
		t.Errorf("undo leaves %+v", left)
	}
	o.Redo()
	if back := o.Stored().Attachments; len(back) != 1 {
		t.Fatalf("redo brings %+v", back)
	}
	if err := o.Session.File.Check(); err != nil {
		t.Error(err)
	}
}

// What is no picture, or too large a one, is refused with a sentence; nothing is
// kept.
func TestBadPicturesAreRefused(t *testing.T) {
	o := newOffice(t).WithSample()
	o.GoTo(desk.Location{Page: desk.PageAttachments})
	var large bytes.Buffer
	if err := png.Encode(&large, image.NewGray(image.Rect(0, 0, 8000, 5000))); err != nil {
		t.Fatal(err)
	}
	for sentence, b := range map[string][]byte{
		"kein Bild": []byte("Sehr geehrte Damen und Herren"), "40 Megapixel": large.Bytes(),
	} {
		attachFile(o, "bild.png", b)
		if !o.Says(sentence) {
			t.Errorf("%s: %q", sentence, uitest.Texts(o.InView()))
		}
		o.Press("Schließen")
	}
	if kept := o.Stored().Attachments; len(kept) != 0 {
		t.Errorf("kept %+v", kept)
	}
}

// What is there already is kept again all the same, and said.
func TestSamePictureTwiceIsSaid(t *testing.T) {
	o := newOffice(t).With(data.Project{})
	o.GoTo(desk.Location{Page: desk.PageAttachments})
	o.Press("Bild oder Anlage hinzufügen …")
	if !o.Says("30 Megapixel") || !o.Says("20\u00a0MB") {
		t.Errorf("the limits are not said: %q", uitest.Texts(o.InView()))
	}
	o.Press("Abbrechen")
	var photo bytes.Buffer
	if err := png.Encode(&photo, image.NewGray(image.Rect(0, 0, 30, 20))); err != nil {
		t.Fatal(err)
	}
	attachFile(o, "eins.png", photo.Bytes())
	if o.Says("dieselbe Datei") {
		t.Error("the first is said to be there")
	}
	attachFile(o, "zwei.png", photo.Bytes())
	if len(o.Stored().Attachments) != 2 || !o.Says("dieselbe Datei steht schon als A1 in der Projektakte") {
		t.Errorf("the status line says %q", o.Shell.Status.Left.Text)
	}
}
