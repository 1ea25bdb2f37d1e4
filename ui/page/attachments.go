package page

import (
	"bytes"
	"cmp"
	"fmt"
	"image"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"modellkommune/data"
	"modellkommune/data/exchange"
	"modellkommune/data/picture"
	"modellkommune/data/store"
	"modellkommune/ui/desk"
	"modellkommune/ui/form"
	"modellkommune/ui/widget"
)

// attachmentsPage holds pictures and files.
type attachmentsPage struct {
	desk        *desk.Desk
	attachments *form.Table[data.Attachment]
	preview     *preview
}

// Build implements desk.Page.
func (p *attachmentsPage) Build() fyne.CanvasObject {
	p.preview = newPreview(p.desk)
	p.attachments = form.NewTable(p.desk, desk.PageAttachments, nil, attachmentKind(p.desk, p.preview))
	return p.attachments.Content
}

// Buttons implements desk.Page.
func (p *attachmentsPage) Buttons() []fyne.CanvasObject {
	save := widget.NewButton("Datei speichern unter …", p.saveAs)
	p.attachments.NeedRecord = append(p.attachments.NeedRecord, save) // it needs a chosen one
	return []fyne.CanvasObject{widget.Wide(form.SearchWidth, p.attachments.Search), save}
}

// Refresh implements desk.Page.
func (p *attachmentsPage) Refresh() { p.attachments.Refresh() }

// Show implements desk.Page.
func (p *attachmentsPage) Show(at desk.Location) {
	if at.Key.Kind == data.KindAttachment {
		p.attachments.Show(at)
	}
}

// Forms implements desk.Page.
func (p *attachmentsPage) Forms() []*widget.Form { return []*widget.Form{p.attachments.Form} }

// Reveal implements desk.Page.
func (p *attachmentsPage) Reveal(f widget.Field) { f.Focus() }

// saveAs writes the chosen file outside the Projektakte.
func (p *attachmentsPage) saveAs() {
	record, ok := p.attachments.Record()
	if !ok {
		return
	}
	p.desk.AskPath(desk.PathQuestion{
		Title: "Datei speichern", Yes: "Speichern", Path: p.desk.NewPath(record.FileName), Kind: filepath.Ext(record.FileName), Save: true,
	}, func(path string) {
		p.desk.InBackground(func(f *store.File) error {
			b, err := f.Blob(record.SHA256)
			if err != nil {
				return err
			}
			return exchange.WriteFile(path, b)
		}, "Gespeichert: "+path, func() {})
	})
}

// attachmentKind says how pictures and files are shown and edited.
func attachmentKind(d *desk.Desk, shown *preview) form.Kind[data.Attachment] {
	type attachment = data.Attachment
	size := widget.NewReadOnlyField(widget.About{Label: "Datei", Hint: "Bilder werden ohne Ort und Kameradaten gespeichert, höchstens 2.400 Bildpunkte lang."}, "")
	return form.Kind[attachment]{
		Nothing: "Noch kein Bild und keine Anlage. Bilder gehören in die Projektakte selbst; sie gehen beim Weitergeben nicht verloren.",
		Add:     "Bild oder Anlage hinzufügen …",
		Columns: []widget.Column[attachment]{
			{Title: "Nr.", Width: 60, Text: func(r attachment) string { return r.ID }},
			{Title: "Titel", Width: 180, Grow: true, Text: func(r attachment) string { return cmp.Or(r.Title, r.FileName) }},
			{Title: "Art", Width: 130, Text: func(r attachment) string { return string(r.Kind) }},
			{Title: "Gehört zu", Width: 110, Text: func(r attachment) string { return r.Of }},
			{Title: "Freigabe", Width: 120, Text: func(r attachment) string { return string(r.Release) }},
		},
		All:      func(p data.Project) []attachment { return p.Attachments },
		Erasable: true,
		Measure:  func(r attachment) string { return r.Of },
		Create:   func(page, of string) { askAttachment(d, page, of) },
		Follow: func(r attachment) {
			size.SetValue(sizeOf(r))
			shown.show(r)
		},
		Fields: func(r *form.Table[attachment]) []fyne.CanvasObject {
			e := r.Edit
			objects := []fyne.CanvasObject{
				shown.content,
				e.Bind("title"),
				e.Bind("alt"),
				e.Row("kind", "release"),
				e.Row("author", "licence"),
				e.Bind("consent"),
			}
			if r.Of == nil {
				objects = append(objects, form.PickRecord(d, e, "of", attachable))
			}
			return append(objects, size)
		},
	}
}

// attachable says whether a picture or file can belong to records of a kind.
func attachable(k data.Kind) bool {
	return slices.Contains([]data.Kind{
		data.KindMunicipality, data.KindMeasure, data.KindMilestone, data.KindParticipation, data.KindWorkshop, data.KindLesson, data.KindBooking,
	}, k)
}

// sizeOf writes „foto.jpg, 2.400 × 1.600 Bildpunkte, 312 KB“.
func sizeOf(r data.Attachment) string {
	parts := []string{r.FileName}
	if r.Width > 0 {
		parts = append(parts, fmt.Sprintf("%s × %s Bildpunkte", data.Count(r.Width), data.Count(r.Height)))
	}
	return strings.Join(append(parts, data.Count(max(1, r.Size/1000))+"\u00a0KB"), ", ")
}

// askAttachment asks for a file and takes it into the Projektakte.
func askAttachment(d *desk.Desk, page, of string) {
	if !d.Shell.MayLeave(func() { askAttachment(d, page, of) }, d.Shell.FormsShowing(page, data.KindAttachment)...) {
		return
	}
	d.AskPath(desk.PathQuestion{
		Title: "Bild oder Anlage hinzufügen", Text: fmt.Sprintf("Die Datei wird in die Projektakte kopiert. Bilder im Format JPEG oder PNG dürfen bis zu %s Megapixel haben; "+
			"sie werden verkleinert und ohne Ort und Kameradaten gespeichert. Andere Dateien dürfen bis zu %s\u00a0MB groß sein.",
			data.Count(picture.MaxPixels/1_000_000), data.Count(store.MaxBlob/1_000_000)),
		Yes: "Hinzufügen", Path: d.Folder() + string(filepath.Separator),
	}, func(path string) { attach(d, page, of, path) })
}

// attach takes a file into the Projektakte.
func attach(d *desk.Desk, page, of, path string) {
	var key data.Key
	var sha256 string
	before := d.Project().Attachments
	d.Edit(func(f *store.File) error {
		r, b, err := readAttachment(path)
		if err != nil {
			return err
		}
		if r.ID, err = f.FreeID(data.KindAttachment, ""); err != nil {
			return err
		}
		r.Of, key = of, r.Key()
		return f.Change(string(r.Kind)+" "+r.ID+" hinzugefügt", func(tx *store.Tx) (err error) {
			if r.SHA256, err = tx.PutBlob(b); err != nil {
				return err
			}
			sha256 = r.SHA256
			return tx.Put(r)
		})
	}, func() {
		said := "Hinzugefügt: " + filepath.Base(path)
		if i := slices.IndexFunc(before, func(r data.Attachment) bool { return r.SHA256 == sha256 }); i >= 0 {
			said += " – dieselbe Datei steht schon als " + before[i].ID + " in der Projektakte"
		}
		d.Shell.Status.Say(said)
		d.GoTo(desk.Location{Page: page, Key: key, Field: form.FirstField})
		d.Trace.Event("attached %s", key.ID)
	})
}

// readAttachment reads a file as it will be kept.
func readAttachment(path string) (data.Attachment, []byte, error) {
	info, err := os.Stat(path)
	if err != nil || info.IsDir() {
		return data.Attachment{}, nil, data.Fail(data.NotFound, fmt.Sprintf("Die Datei „%s“ ließ sich nicht öffnen. Es wurde nichts übernommen.", path), err)
	}
	if info.Size() > store.MaxBlob*5 { // a photograph is reduced before it is kept
		return data.Attachment{}, nil, data.Fail(data.Invalid, fmt.Sprintf("Die Datei „%s“ ist zu groß für die Projektakte. Es wurde nichts übernommen.", path), nil)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		return data.Attachment{}, nil, data.Fail(data.Unreadable, fmt.Sprintf("Die Datei „%s“ ließ sich nicht lesen. Es wurde nichts übernommen.", path), err)
	}
	r := data.Attachment{Kind: data.AttachmentFile, FileName: filepath.Base(path), Media: http.DetectContentType(b), Size: len(b), Release: data.Internal}
	if !isPicture(path) && !strings.HasPrefix(r.Media, "image/") {
		return r, b, nil
	}
	p, err := picture.Prepare(b)
	if err != nil {
		return r, nil, err
	}
	r.Kind, r.Media, r.Width, r.Height, r.Size = data.AttachmentPicture, p.Media, p.Width, p.Height, len(p.Bytes)
	return r, p.Bytes, nil
}

// isPicture says whether a file's name promises a picture.
func isPicture(path string) bool {
	return slices.Contains([]string{".jpg", ".jpeg", ".png", ".gif", ".bmp", ".tif", ".tiff", ".webp", ".heic"}, strings.ToLower(filepath.Ext(path)))
}

// preview shows a picture small.
type preview struct {
	desk    *desk.Desk
	content *fyne.Container
	image   *canvas.Image
	sha256  string
}

func newPreview(d *desk.Desk) *preview {
	p := &preview{desk: d, image: canvas.NewImageFromImage(nil)}
	p.image.FillMode = canvas.ImageFillContain
	p.content = container.NewStack()
	return p
}

const previewHeight = 200

// show reads a picture in the background and shows it; of other files it shows
// nothing.
func (p *preview) show(r data.Attachment) {
	if r.SHA256 == p.sha256 {
		return
	}
	p.sha256 = r.SHA256
	p.image.Image, p.content.Objects = nil, nil
	if r.Width == 0 {
		return
	}
	p.content.Objects = []fyne.CanvasObject{widget.High(previewHeight, p.image)}
	s := p.desk.Session
	p.desk.Queue.Add(func() {
		b, err := s.File.Blob(r.SHA256)
		var img image.Image
		if err == nil {
			img, _, err = image.Decode(bytes.NewReader(b))
		}
		fyne.Do(func() {
			if err != nil || p.sha256 != r.SHA256 {
				return
			}
			p.image.Image = img
			p.image.Refresh()
		})
	})
}
