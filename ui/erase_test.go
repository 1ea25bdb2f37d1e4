package ui

import (
	"bytes"
	"image"
	"image/jpeg"
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"

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
	o := newOffice(t).withSample()
	o.goTo(place{page: pageAttachments})
	attachFile(o, "Eva.jpg", noise(t))
	if err := os.Remove(filepath.Join(o.dir, "Eva.jpg")); err != nil {
		t.Fatal(err)
	}
	kept, err := o.session.file.Blob(o.stored().Attachments[0].SHA256)
	if err != nil {
		t.Fatal(err)
	}
	piece := kept[len(kept)/2:][:32]
	if paths := o.holdsBytes(piece); len(paths) != 1 {
		t.Fatalf("kept in %q", paths)
	}
	o.press("Endgültig entfernen …")
	for _, sentence := range []string{"Anlage A1 endgültig entfernen?", "Eva.jpg, auch aus dem Verlauf, und die Datei selbst", "lässt sich nicht zurücknehmen"} {
		if !o.says(sentence) {
			t.Errorf("%q is not said, but %q", sentence, texts(o.inView()))
		}
	}
	o.press("Behalten")
	if len(o.stored().Attachments) != 1 {
		t.Fatal("it was removed all the same")
	}
	o.press("Endgültig entfernen …")
	o.press("Endgültig entfernen")
	if paths := o.holdsBytes(piece); len(paths) != 0 || len(o.stored().Attachments) != 0 {
		t.Errorf("still kept in %q", paths)
	}
	if o.undo(); len(o.stored().Attachments) != 0 || !o.says("Nichts mehr zurückzunehmen") {
		t.Error("undo goes behind it")
	}
}

// What was deleted long ago can be removed for good, too.
func TestDeletedPersonIsErased(t *testing.T) {
	o := newOffice(t).withSample()
	askEraseRemoved(o.Desk)
	if widget.Busy(o.window) {
		t.Fatal("asks although nothing was deleted")
	}
	name := o.project().Contacts[0].Name
	key := o.project().Contacts[0].Key()
	o.removeNow("Ansprechperson "+name+" gelöscht", key)
	askEraseRemoved(o.Desk)
	if !o.says("Ansprechperson " + key.ID + " endgültig entfernen?") {
		t.Fatalf("in view: %q", texts(o.inView()))
	}
	o.press("Endgültig entfernen")
	if undo, _ := o.session.file.Steps(); undo != "" {
		t.Errorf("undo would take back %q", undo)
	}
	entries, err := o.session.file.History(key)
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
	o := newOffice(t).withSample()
	o.goTo(place{page: pageAttachments})
	attachFile(o, "Eins.jpg", noise(t))
	attachFile(o, "Zwei.jpg", noise(t))
	o.press("Endgültig entfernen …")
	if !o.says("Die Datei selbst bleibt, denn sie gehört auch zu A1") {
		t.Errorf("in view: %q", texts(o.inView()))
	}
	o.press("Endgültig entfernen")
	if left := o.stored().Attachments; len(left) != 1 || left[0].ID != "A1" {
		t.Fatalf("left %+v", left)
	}
	if err := o.session.file.Check(); err != nil {
		t.Error(err)
	}
}
