package invoice

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"

	"modellkommune/data"
)

const (
	// deepest is how deep elements may be nested; an invoice needs ten levels.
	deepest = 100
	// mostTags is how many tags a file may have, enough for ten thousand items.
	mostTags = 600_000
	// mostQuotes bounds the attributes, each of which has two.
	mostQuotes = 1_000_000
)

// parse reads an XML into its elements. A document type is refused: with it an XML can be blown
// up and can read other files. Comments and processing instructions say nothing.
func parse(content []byte) (*element, error) {
	text, err := toUTF8(content)
	if err != nil {
		return nil, err
	}
	if bytes.Count(text, []byte("<")) > mostTags || bytes.Count(text, []byte(`"`))+bytes.Count(text, []byte("'")) > mostQuotes {
		return nil, unreadable("Die XML-Datei ist zu umfangreich für eine Rechnung.", nil)
	}
	d := xml.NewDecoder(bytes.NewReader(text))
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil } // see toUTF8
	t := tree{}
	for {
		at := d.InputOffset()
		token, err := d.Token()
		if err == io.EOF && t.root != nil && len(t.open) == 0 {
			return t.root, nil
		}
		if err == nil {
			err = t.add(token, at)
		}
		if t.root != nil && spellingOf(t.root) == nil { // what else may follow is not worth reading
			return nil, unknownInvoice()
		}
		if _, told := data.Sentence(err); told {
			return nil, err
		}
		if err != nil {
			row, _ := d.InputPos()
			return nil, unreadable(fmt.Sprintf("Die XML-Datei ist in Zeile %s beschädigt oder unvollständig.", data.Count(row)), err)
		}
	}
}
