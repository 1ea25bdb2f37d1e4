package ui

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
	"modellkommune/ui/widget"
)

// attachmentsPage holds pictures and files.
type attachmentsPage struct {
	app         *Desk
	attachments *records[data.Attachment]
	preview     *preview
}

func (p *attachmentsPage) build() fyne.CanvasObject {
	p.preview = newPreview(p.app)
	p.attachments = newRecords(p.app, pageAttachments, nil, attachmentKind(p.app, p.preview))
	return p.attachments.content
}

func (p *attachmentsPage) buttons() []fyne.CanvasObject {
	save := widget.NewButton("Datei speichern unter …", p.saveAs)
	p.attachments.buttons = append(p.attachments.buttons, save) // it needs a chosen one
	return []fyne.CanvasObject{wide(searchWidth, p.attachments.search), save}
}

func (p *attachmentsPage) refresh() { p.attachments.refresh() }

func (p *attachmentsPage) show(at place) {
	if at.key.Kind == data.KindAttachment {
		p.attachments.show(at)
	}
}

func (p *attachmentsPage) forms() []*widget.Form { return []*widget.Form{p.attachments.form} }

func (p *attachmentsPage) reveal(f widget.Field) { f.Focus() }

// saveAs writes the chosen file outside the Projektakte.
func (p *attachmentsPage) saveAs() {
	record, ok := p.attachments.record()
	if !ok {
		return
	}
	p.app.askPath(pathQuestion{
		Title: "Datei speichern", Yes: "Speichern", Path: p.app.beside(record.FileName), Kind: filepath.Ext(record.FileName), Save: true,
	}, func(path string) {
		p.app.inBackground(func(f *store.File) error {
			b, err := f.Blob(record.SHA256)
			if err != nil {
				return err
			}
			return exchange.WriteFile(path, b)
		}, "Gespeichert: "+path, func() {})
	})
}

// attachmentKind says how pictures and files are shown and edited.
func attachmentKind(a *Desk, shown *preview) recordKind[data.Attachment] {
	type attachment = data.Attachment
	size := widget.NewFact(widget.About{Label: "Datei", Hint: "Bilder werden ohne Ort und Kameradaten gespeichert, höchstens 2.400 Bildpunkte lang."}, "")
	return recordKind[attachment]{
		nothing: "Noch kein Bild und keine Anlage. Bilder gehören in die Projektakte selbst; sie gehen beim Weitergeben nicht verloren.",
		add:     "Bild oder Anlage hinzufügen …",
		columns: []widget.Column[attachment]{
			{Title: "Nr.", Width: 60, Text: func(r attachment) string { return r.ID }},
			{Title: "Titel", Width: 180, Grow: true, Text: func(r attachment) string { return cmp.Or(r.Title, r.FileName) }},
			{Title: "Art", Width: 130, Text: func(r attachment) string { return string(r.Kind) }},
			{Title: "Gehört zu", Width: 110, Text: func(r attachment) string { return r.Of }},
			{Title: "Freigabe", Width: 120, Text: func(r attachment) string { return string(r.Release) }},
		},
		all:      func(p data.Project) []attachment { return p.Attachments },
		erasable: true,
		measure:  func(r attachment) string { return r.Of },
		create:   func(page, of string) { askAttachment(a, page, of) },
		follow: func(r attachment) {
			size.SetValue(sizeOf(r))
			shown.show(r)
		},
		fields: func(r *records[attachment]) []fyne.CanvasObject {
			e := r.edit
			objects := []fyne.CanvasObject{
				shown.content,
				e.bind("title"),
				e.bind("alt"),
				e.row("kind", "release"),
				e.row("author", "licence"),
				e.bind("consent"),
			}
			if r.of == nil {
				objects = append(objects, pickRecord(a, e, "of", attachable))
			}
			return append(objects, size)
		},
	}
}

// attachable says whether a picture or file can belong to records of a kind.
func attachable(k data.Kind) bool {
	return slices.Contains([]data.Kind{
		data.KindMunicipality, data.KindMeasure, data.KindMilestone, data.KindParticipation, data.KindWorkshop, data.KindLesson,
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
func askAttachment(a *Desk, page, of string) {
	if !a.settled(func() { askAttachment(a, page, of) }, a.shell.formsShowing(page, data.KindAttachment)...) {
		return
	}
	a.askPath(pathQuestion{
		Title: "Bild oder Anlage hinzufügen", Text: fmt.Sprintf("Die Datei wird in die Projektakte kopiert. Bilder im Format JPEG oder PNG dürfen bis zu %s Megapixel haben; "+
			"sie werden verkleinert und ohne Ort und Kameradaten gespeichert. Andere Dateien dürfen bis zu %s\u00a0MB groß sein.",
			data.Count(picture.MaxPixels/1_000_000), data.Count(store.MaxBlob/1_000_000)),
		Yes: "Hinzufügen", Path: a.folder() + string(filepath.Separator),
	}, func(path string) { attach(a, page, of, path) })
}

// attach takes a file into the Projektakte.
func attach(a *Desk, page, of, path string) {
	var key data.Key
	var sha256 string
	before := a.project().Attachments
	a.step(func(f *store.File) error {
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
		a.shell.status.say(said)
		a.goTo(place{page: page, key: key, field: firstField})
		a.trace.event("attached %s", key.ID)
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
	app     *Desk
	content *fyne.Container
	image   *canvas.Image
	sha256  string
}

func newPreview(a *Desk) *preview {
	p := &preview{app: a, image: canvas.NewImageFromImage(nil)}
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
	p.content.Objects = []fyne.CanvasObject{high(previewHeight, p.image)}
	s := p.app.session
	p.app.queue.add(func() {
		b, err := s.file.Blob(r.SHA256)
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
