package exchange

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"modellkommune/data"
)

// pictured gives a project with three attachments, two with the same bytes and
// one without any, and what gives their bytes.
func pictured() (data.Project, map[string][]byte) {
	blobs := map[string][]byte{}
	sum := func(content string) string {
		s := fmt.Sprintf("%x", sha256.Sum256([]byte(content)))
		blobs[s] = []byte(content)
		return s
	}
	p := data.Project{Attachments: []data.Attachment{
		{ID: "A1", Of: "kommune", Title: "Wappen", FileName: "Wappen.PNG", SHA256: sum("arms")},
		{ID: "A2", Of: "kommune", Title: "Beschluss", FileName: "../../beschluss.p/df", SHA256: sum("decision")},
		{ID: "A3", Of: "kommune", FileName: "noch einmal.png", SHA256: sum("arms")},
		{ID: "A4", Of: "kommune", Title: "ohne Datei"},
	}}
	return p.Normal(), blobs
}

func TestAttachmentsGoOutAndComeBack(t *testing.T) {
	p, blobs := pictured()
	path := filepath.Join(t.TempDir(), "akte.json")
	if err := Export(path, p, loader(blobs)); err != nil {
		t.Fatal(err)
	}
	entries, _ := os.ReadDir(filepath.Join(filepath.Dir(path), AttachmentFolder))
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	want := []string{p.Attachments[0].SHA256 + ".png", p.Attachments[1].SHA256}
	slices.Sort(want)
	if diff := cmp.Diff(want, names); diff != "" {
		t.Error(diff)
	}
	back, err := ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(p, back.Project); diff != "" {
		t.Error(diff)
	}
	var read []string
	err = ReadAttachments(path, back.Project, func(content []byte) error {
		read = append(read, string(content))
		return nil
	})
	if diff := cmp.Diff([]string{"arms", "decision"}, read); diff != "" || err != nil {
		t.Error(err, diff)
	}
}

func TestNoAttachmentsNoFolder(t *testing.T) {
	path := filepath.Join(t.TempDir(), "akte.json")
	if err := Export(path, data.Project{}, loader(nil)); err != nil {
		t.Fatal(err)
	}
	onlyOne(t, filepath.Dir(path))
	if err := ReadAttachments(path, data.Project{}, nil); err != nil {
		t.Error(err)
	}
}

func TestExportRefusals(t *testing.T) {
	p, blobs := pictured()
	path := filepath.Join(t.TempDir(), "akte.json")
	lost := errors.New("lost")
	if err := Export(path, p, func(string) ([]byte, error) { return nil, lost }); !errors.Is(err, lost) {
		t.Errorf("got %v", err)
	}
	if err := os.WriteFile(filepath.Join(filepath.Dir(path), AttachmentFolder), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	err := Export(path, p, loader(blobs))
	german(t, err)
	if !strings.Contains(err.Error(), "lässt sich nicht anlegen") {
		t.Error(err)
	}
	if _, err := os.Stat(path); err == nil {
		t.Error("the JSON is written without its attachments")
	}
	if err := ReadAttachments(path, p, nil); !strings.Contains(err.Error(), "mit den Anlagen lässt sich nicht lesen. Es wurde nichts") {
		t.Error(err)
	}
}

func TestReadAttachmentsRefusals(t *testing.T) {
	p, blobs := pictured()
	for name, c := range map[string]struct {
		breakIt func(folder, file string) error
		want    string
	}{
		"no folder": {func(folder, _ string) error { return os.RemoveAll(folder) }, "Die Anlage A1 „Wappen“ fehlt im Ordner „"},
		"missing":   {func(_, file string) error { return os.Remove(file) }, "Die Anlage A1 „Wappen“ fehlt im Ordner „"},
		"changed":   {func(_, file string) error { return os.WriteFile(file, []byte("Arms"), 0o600) }, "verändert oder beschädigt. Es wurde nichts übernommen."},
		"a folder":  {func(_, file string) error { return errors.Join(os.Remove(file), os.Mkdir(file, 0o700)) }, "nicht lesen. Es wurde nichts übernommen."},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "akte.json")
			if err := Export(path, p, loader(blobs)); err != nil {
				t.Fatal(err)
			}
			folder := filepath.Join(filepath.Dir(path), AttachmentFolder)
			if err := c.breakIt(folder, filepath.Join(folder, AttachmentName(p.Attachments[0]))); err != nil {
				t.Fatal(err)
			}
			err := ReadAttachments(path, p, func([]byte) error {
				t.Error("something is put")
				return nil
			})
			if err == nil {
				t.Fatal("it is read")
			}
			german(t, err)
			if !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v", err)
			}
		})
	}
}

func loader(blobs map[string][]byte) func(string) ([]byte, error) {
	return func(sha256 string) ([]byte, error) { return blobs[sha256], nil }
}
