package invoice

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// declared finds the encoding in an XML declaration (XML 1.0, 4.3.3).
var declared = regexp.MustCompile(`^<\?xml\s[^>]{0,100}?encoding\s*=\s*["']([^"'>]{0,40})["']`)

const utf8Mark = "\xef\xbb\xbf"

// isXML says whether a file begins as an XML does, in an encoding that is known.
func isXML(content []byte) bool {
	text := bytes.TrimLeft(bytes.TrimPrefix(content, []byte(utf8Mark)), " \t\r\n")
	return bytes.HasPrefix(text, []byte("<")) || isWide(content)
}

// isWide says whether a file begins with the mark of UTF-16.
func isWide(content []byte) bool {
	return bytes.HasPrefix(content, []byte{0xff, 0xfe}) || bytes.HasPrefix(content, []byte{0xfe, 0xff})
}

// toUTF8 gives the text of an XML. Where the mark at the beginning and the declaration name two
// encodings, nobody knows which one holds.
func toUTF8(content []byte) ([]byte, error) {
	text, marked := bytes.CutPrefix(content, []byte(utf8Mark))
	wide := isWide(content)
	if wide {
		var err error
		if text, err = unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder().Bytes(content); err != nil {
			return nil, unreadable("Die Zeichen der XML-Datei lassen sich nicht lesen.", err)
		}
	}
	label := ""
	if m := declared.FindSubmatch(text); m != nil {
		label = strings.ToLower(string(m[1]))
	}
	var from encoding.Encoding
	switch {
	case label == "", label == "utf-8" && !wide, label == "utf-16" && wide:
		return text, nil
	case label == "us-ascii" && !wide && !marked:
		return text, nil
	case label == "iso-8859-1" && !wide && !marked:
		from = charmap.ISO8859_1
	case label == "windows-1252" && !wide && !marked:
		from = charmap.Windows1252
	default:
		return nil, unreadable(fmt.Sprintf("Die XML-Datei nennt die Kodierung %s, die nicht gelesen werden kann oder nicht zutrifft.", quoted(label)), nil)
	}
	text, err := from.NewDecoder().Bytes(text)
	if err != nil {
		return nil, unreadable("Die Zeichen der XML-Datei lassen sich nicht lesen.", err)
	}
	return text, nil
}
