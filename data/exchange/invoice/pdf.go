package invoice

import (
	"errors"
	"io"
)

// enclosed finds the e-invoice in a PDF. What an embedded file is called says nothing; what is
// in it counts. One invoice may be there in several syntaxes, two invoices are one too many.
func enclosed(content []byte) (Invoice, error) {
	files, err := embedded(content)
	switch {
	case errors.Is(err, errEncrypted):
		return Invoice{}, unreadable("Die PDF-Datei ist verschlüsselt; eine E-Rechnung darin lässt sich nicht lesen.", err)
	case errors.Is(err, errMuch):
		return Invoice{}, unreadable("Die PDF-Datei ist zu umfangreich für eine Rechnung.", err)
	case err != nil:
		return Invoice{}, unreadable("Die PDF-Datei ist beschädigt oder anders aufgebaut, als das Programm sie lesen kann.", err)
	}
	var found Invoice
	refusal := unreadable("Die PDF-Datei enthält keine E-Rechnung, die das Programm kennt (XRechnung, ZUGFeRD oder Factur-X).", nil)
	read := 0
	for _, file := range files {
		if read += len(file); read > Largest {
			return Invoice{}, unreadable("Die PDF-Datei ist zu umfangreich für eine Rechnung.", errMuch)
		}
		root, err := parse(file)
		if errors.Is(err, errOther) {
			continue
		}
		if err != nil {
			refusal = err
			continue
		}
		i, err := take(root)
		if err != nil {
			return Invoice{}, err
		}
		if found.Number != "" && !i.same(found) {
			return Invoice{}, unreadable("Die PDF-Datei enthält zwei verschiedene E-Rechnungen.", nil)
		}
		if found.Number == "" {
			found = i
		}
	}
	if found.Number == "" {
		return Invoice{}, refusal
	}
	return found, nil
}

// same says whether two files tell of one invoice.
func (i Invoice) same(other Invoice) bool {
	return i.Number == other.Number && i.Date == other.Date && i.Seller == other.Seller && i.Gross == other.Gross && i.Net == other.Net && i.Payable == other.Payable
}

// embedded gives the embedded files that are XML.
func embedded(content []byte) ([][]byte, error) {
	p, err := openPDF(content)
	if err != nil {
		return nil, err
	}
	streams, err := p.embeddedStreams()
	if err != nil {
		return nil, err
	}
	var files [][]byte
	for _, s := range streams {
		file, err := p.xmlIn(s)
		if err != nil {
			return nil, err
		}
		if file != nil {
			files = append(files, file)
		}
	}
	return files, nil
}

// xmlIn gives an embedded file if it is an XML, else nil. Only of an XML more than the
// beginning is decompressed.
func (p *pdf) xmlIn(s *stream) ([]byte, error) {
	r, err := plain(s)
	if err != nil {
		return nil, nil // other filters are for pictures
	}
	head := make([]byte, 64)
	n, _ := io.ReadFull(r, head)
	if !isXML(head[:n]) {
		return nil, nil
	}
	most := min(p.inflated, Largest)
	rest, err := io.ReadAll(io.LimitReader(r, int64(most)+1))
	if err != nil {
		return nil, err
	}
	if len(rest) > most {
		return nil, errMuch
	}
	p.inflated -= len(rest)
	return append(head[:n], rest...), nil
}
