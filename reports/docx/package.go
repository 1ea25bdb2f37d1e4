package docx

import (
	"archive/zip"
	"io"
	"time"
)

// part is a file in the package.
type part struct {
	name  string
	bytes []byte
}

// pack writes the parts as ZIP. Their time is the earliest that a ZIP knows, as
// Word itself writes it.
func pack(w io.Writer, parts []part) error {
	z := zip.NewWriter(w)
	at := time.Date(1980, time.January, 1, 0, 0, 0, 0, time.UTC)
	for _, p := range parts {
		f, err := z.CreateHeader(&zip.FileHeader{Name: p.name, Method: zip.Deflate, Modified: at})
		if err != nil {
			return err
		}
		if _, err := f.Write(p.bytes); err != nil {
			return err
		}
	}
	return z.Close()
}
