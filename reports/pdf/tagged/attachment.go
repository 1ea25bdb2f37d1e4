package tagged

import (
	"crypto/md5"
	"encoding/hex"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// Attachment is a file that the document carries with it: the data out of which
// it was made. With one the document is PDF/A-3a (ISO 19005-3), without PDF/A-2a.
type Attachment struct {
	// Name is the name of the file; letters and digits of ASCII, „.“, „-“ and „_“
	// only, which every reader and every file system understands alike.
	Name string
	// Description says what the file is and how to read it.
	Description string
	// MIME is the media type, such as „application/json“ (RFC 2046).
	MIME string
	Data []byte
}

var (
	attachmentName = regexp.MustCompile(`^[A-Za-z0-9_][A-Za-z0-9._-]{0,199}$`)
	mediaType      = regexp.MustCompile(`^[a-z0-9.+-]+/[a-z0-9.+-]+$`)
)

// Attach lets the document carry a file. What lacks a name, a description or a
// media type is an error, and so is a second file of the same name.
func (d *Doc) Attach(a Attachment) {
	switch {
	case !attachmentName.MatchString(a.Name):
		d.fail(fmt.Errorf("attachment with name %q", a.Name))
	case a.Description == "":
		d.fail(fmt.Errorf("attachment %s without description", a.Name))
	case !mediaType.MatchString(a.MIME):
		d.fail(fmt.Errorf("attachment %s with media type %q (ISO 19005-3, 6.8)", a.Name, a.MIME))
	case slices.ContainsFunc(d.attachments, func(other Attachment) bool { return other.Name == a.Name }):
		d.fail(fmt.Errorf("two attachments %s", a.Name))
	}
	d.attachments = append(d.attachments, a)
}

// attach writes the attachments and gives the entries of the catalog that lead to
// them: by name for readers (ISO 32000-1, 7.11.4), as associated files because
// ISO 19005-3, 6.8 demands it. The names of a name tree must be sorted.
func (d *Doc) attach(w *writer) []byte {
	if len(d.attachments) == 0 {
		return nil
	}
	sorted := slices.SortedFunc(slices.Values(d.attachments), func(a, b Attachment) int { return strings.Compare(a.Name, b.Name) })
	var names, files []byte
	for _, a := range sorted {
		content, specification := w.next(), w.next()
		sum := md5.Sum(a.Data) // the checksum that ISO 32000-1, 7.11.4 has; it proves nothing
		w.compressed(content, fmt.Sprintf("/Type /EmbeddedFile /Subtype /%s /Params <</Size %d /ModDate %s /CheckSum <%s>>>",
			strings.Replace(a.MIME, "/", "#2F", 1), len(a.Data), date(d.info.Date), hex.EncodeToString(sum[:])), a.Data)
		w.object(specification, fmt.Appendf(nil, "<</Type /Filespec /F (%s) /UF (%s) /Desc %s /AFRelationship /Data /EF <</F %d 0 R /UF %[4]d 0 R>>>>",
			a.Name, a.Name, text(a.Description), content))
		names = fmt.Appendf(names, "(%s) %d 0 R ", a.Name, specification)
		files = append(ref(files, specification), ' ')
	}
	return fmt.Appendf(nil, " /Names <</EmbeddedFiles <</Names [%s]>>>> /AF [%s]", names, files)
}

// part is the part of PDF/A that the document meets: the third alone allows
// attachments of any type.
func (d *Doc) part() int {
	if len(d.attachments) > 0 {
		return 3
	}
	return 2
}
