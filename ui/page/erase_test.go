package page

import (
	"bytes"
	"image"
	"image/jpeg"
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"modellkommune/ui/desk"
	"modellkommune/ui/form"
	"modellkommune/ui/uitest"
	"modellkommune/ui/widget"
)

// noise is a photograph whose bytes stand nowhere by chance.
func noise(t *testing.T) []byte {
	t.Helper()
	img := image.NewGray(image.Rect(0, 0, 300, 200))
	rand.New(rand.NewSource(7)).Read(img.Pix)
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// A picture whose consent was withdrawn goes for good, after a question that says
// what that means.
func TestPictureIsErased(t *testing.T) {
	o := newOffice(t).WithSample()
	o.GoTo(desk.Location{Page: desk.PageAttachments})
	attachFile(o, "Eva.jpg", noise(t))
	if err := os.Remove(filepath.Join(o.Dir, "Eva.jpg")); err != nil {
		t.Fatal(err)
	}
	kept, err := o.Session.File.Blob(o.Stored().Attachments[0].SHA256)
	if err != nil {
		t.Fatal(err)
	}
	piece := kept[len(kept)/2:][:32]
	if paths := o.HoldsBytes(piece); len(paths) != 1 {
		t.Fatalf("kept in %q", paths)
	}
	o.Press("Endgültig entfernen …")
	for _, sentence := range []string{"Anlage A1 endgültig entfernen?", "Eva.jpg, auch aus dem Verlauf, und die Datei selbst", "lässt sich nicht zurücknehmen"} {
		if !o.Says(sentence) {
			t.Errorf("%q is not said, but %q", sentence, uitest.Texts(o.InView()))
		}
	}
	o.Press("Behalten")
	if len(o.Stored().Attachments) != 1 {
		t.Fatal("it was removed all the same")
	}
	o.Press("Endgültig entfernen …")
	o.Press("Endgültig entfernen")
	if paths := o.HoldsBytes(piece); len(paths) != 0 || len(o.Stored().Attachments) != 0 {
		t.Errorf("still kept in %q", paths)
	}
	if o.Undo(); len(o.Stored().Attachments) != 0 || !o.Says("Nichts mehr zurückzunehmen") {
		t.Error("undo goes behind it")
	}
}

// What was deleted long ago can be removed for good, too.
func TestDeletedPersonIsErased(t *testing.T) {
	o := newOffice(t).WithSample()
	form.AskEraseRemoved(o.Desk)
	if widget.Busy(o.Window) {
		t.Fatal("asks although nothing was deleted")
	}
	name := o.Project().Contacts[0].Name
	key := o.Project().Contacts[0].Key()
	o.RemoveNow("Ansprechperson "+name+" gelöscht", key)
	form.AskEraseRemoved(o.Desk)
	if !o.Says("Ansprechperson " + key.ID + " endgültig entfernen?") {
		t.Fatalf("in view: %q", uitest.Texts(o.InView()))
	}
	o.Press("Endgültig entfernen")
	if undo, _ := o.Session.File.Steps(); undo != "" {
		t.Errorf("undo would take back %q", undo)
	}
	entries, err := o.Session.File.History(key)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if strings.Contains(e.Label+string(e.Before)+string(e.After), name) {
			t.Errorf("the history tells %+v", e)
		}
	}
}

// The question names what stays and why.
func TestEraseQuestionNamesOtherUses(t *testing.T) {
	o := newOffice(t).WithSample()
	o.GoTo(desk.Location{Page: desk.PageAttachments})
	attachFile(o, "Eins.jpg", noise(t))
	attachFile(o, "Zwei.jpg", noise(t))
	o.Press("Endgültig entfernen …")
	if !o.Says("Die Datei selbst bleibt, denn sie gehört auch zu A1") {
		t.Errorf("in view: %q", uitest.Texts(o.InView()))
	}
	o.Press("Endgültig entfernen")
	if left := o.Stored().Attachments; len(left) != 1 || left[0].ID != "A1" {
		t.Fatalf("left %+v", left)
	}
	if err := o.Session.File.Check(); err != nil {
		t.Error(err)
	}
}
