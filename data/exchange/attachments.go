package exchange

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"modellkommune/data"
)

// AttachmentFolder is the folder beside an exported JSON file in which the
// attachments lie, each named by its SHA-256.
const AttachmentFolder = "anlagen"

// Export writes a project as JSON and, where it has attachments, their bytes
// into AttachmentFolder beside it. Blob gives the bytes with a SHA-256. The JSON
// is written last, so that it never names a file that is not there.
func Export(path string, p data.Project, blob func(sha256 string) ([]byte, error)) error {
	b, err := Marshal(p)
	if err != nil {
		return err
	}
	folder := filepath.Join(filepath.Dir(path), AttachmentFolder)
	for _, a := range WithBytes(p) {
		content, err := blob(a.SHA256)
		if err != nil {
			return err
		}
		if err := makeFolder(folder); err != nil {
			return err
		}
		if err := WriteFile(filepath.Join(folder, AttachmentName(a)), content); err != nil {
			return err
		}
	}
	return WriteFile(path, b)
}

// ReadAttachments gives the bytes of each attachment of a project that was read
// from the JSON file at path, one after the other. It refuses bytes that are
// missing or not those whose SHA-256 the project names; put may have been called
// for others before that, so it belongs into one transaction with the project.
func ReadAttachments(path string, p data.Project, put func(content []byte) error) error {
	wanted := WithBytes(p)
	if len(wanted) == 0 {
		return nil
	}
	folder := filepath.Join(filepath.Dir(path), AttachmentFolder)
	names, err := namesIn(folder)
	if err != nil {
		return err
	}
	for _, a := range wanted {
		name := names[a.SHA256]
		if name == "" {
			return refusedAttachment(a, fmt.Sprintf("fehlt im Ordner „%s“", folder), nil)
		}
		content, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			return refusedAttachment(a, fmt.Sprintf("lässt sich im Ordner „%s“ nicht lesen", folder), err)
		}
		if sum := sha256.Sum256(content); hex.EncodeToString(sum[:]) != a.SHA256 {
			return refusedAttachment(a, fmt.Sprintf("ist im Ordner „%s“ verändert oder beschädigt", folder), nil)
		}
		if err := put(content); err != nil {
			return err
		}
	}
	return nil
}

// WithBytes lists the attachments that have bytes, the same bytes only once.
func WithBytes(p data.Project) []data.Attachment {
	var list []data.Attachment
	seen := map[string]bool{"": true}
	for _, a := range p.Attachments {
		if !seen[a.SHA256] {
			list = append(list, a)
		}
		seen[a.SHA256] = true
	}
	return list
}

var plainExtension = regexp.MustCompile(`^\.[a-z0-9]{1,8}$`)

// AttachmentName names the file of an attachment in AttachmentFolder.
func AttachmentName(a data.Attachment) string {
	ext := strings.ToLower(filepath.Ext(a.FileName))
	if !plainExtension.MatchString(ext) {
		ext = ""
	}
	return a.SHA256 + ext
}

// namesIn lists the files of a folder by what stands before the first point.
func namesIn(folder string) (map[string]string, error) {
	entries, err := os.ReadDir(folder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, data.Fail(data.Unreadable, fmt.Sprintf("Der Ordner „%s“ mit den Anlagen lässt sich nicht lesen. Es wurde nichts übernommen.", folder), err)
	}
	names := map[string]string{}
	for _, e := range entries {
		stem, _, _ := strings.Cut(e.Name(), ".")
		names[stem] = e.Name()
	}
	return names, nil
}

func makeFolder(path string) error {
	if err := os.MkdirAll(path, 0o777); err != nil {
		return data.Fail(data.NotWritten, fmt.Sprintf("Der Ordner „%s“ lässt sich nicht anlegen. Bitte einen anderen Ort wählen.", path), err)
	}
	return nil
}

func refusedAttachment(a data.Attachment, what string, cause error) error {
	name := a.ID
	if title := strings.TrimSpace(a.Title); title != "" {
		name += " „" + title + "“"
	}
	return data.Fail(data.Unreadable, fmt.Sprintf("Die Anlage %s %s. Es wurde nichts übernommen. Bitte die Projektakte mit ihren Anlagen noch einmal exportieren.", name, what), cause)
}
