package invoice

import (
	"bytes"
	"errors"
)

// pdf is a PDF of which as much is read as leads to its embedded files.
type pdf struct {
	data    []byte
	entries map[int]entry
	trailer dict
	packed  map[int]*stream // object streams that have been read
	nested  int             // objects that are being read because of each other
	// left is how many bytes more may be read in all, values counted as perValue, and
	// inflated how many may be decompressed: a kilobyte can be made to give a gigabyte.
	left, inflated int
}

const (
	mostRead     = 30_000_000
	mostInflated = 64_000_000
	// mostNested is how many objects may need each other to be read: a stream, its length, the
	// stream in which that is packed, and its length.
	mostNested = 8
)

var errEncrypted = errors.New("encrypted PDF")

// isPDF says whether a file is a PDF. Some programs leave lines in front of it.
func isPDF(content []byte) bool {
	return bytes.Contains(content[:min(len(content), 1024)], []byte("%PDF-"))
}

// openPDF finds out where the objects of a file are.
func openPDF(content []byte) (*pdf, error) {
	content = content[bytes.Index(content, []byte("%PDF-")):] // where offsets are counted from
	p := &pdf{data: content, entries: map[int]entry{}, packed: map[int]*stream{}, left: mostRead, inflated: mostInflated}
	l := p.lexer(max(0, bytes.LastIndex(content, []byte("startxref"))))
	if !l.keyword("startxref") {
		return nil, errSyntax
	}
	at, err := l.integer()
	if err != nil || !bytes.Contains(content[l.at:], []byte("%%EOF")) {
		return nil, errSyntax
	}
	return p, p.readSections(at)
}

// lexer reads from an offset in the file.
func (p *pdf) lexer(at int) *lexer { return &lexer{data: p.data, at: at, left: &p.left} }

// load gives the object with that number, nil if there is none.
func (p *pdf) load(n int) (object, error) {
	e := p.entries[n]
	if p.nested++; p.nested > mostNested {
		return nil, errSyntax
	}
	defer func() { p.nested-- }()
	switch e.kind {
	case inFile:
		number, v, err := p.indirect(e.where)
		if err == nil && number != n {
			err = errSyntax
		}
		return v, err
	case inStream:
		return p.unpack(n, e)
	}
	return nil, nil
}

// resolve follows a reference; any other value is given as it is.
func (p *pdf) resolve(v object) (object, error) {
	r, is := v.(ref)
	if !is {
		return v, nil
	}
	return p.load(int(r))
}

// dict gives a dictionary, also behind a reference, nil if it is none.
func (p *pdf) dict(v object) (dict, error) {
	v, err := p.resolve(v)
	d, _ := v.(dict)
	return d, err
}

// array gives an array, also behind a reference, nil if it is none.
func (p *pdf) array(v object) (array, error) {
	v, err := p.resolve(v)
	a, _ := v.(array)
	return a, err
}

// indirect reads an indirect object: its number and its value (ISO 32000-1, 7.3.10).
func (p *pdf) indirect(at int) (int, object, error) {
	if at >= len(p.data) {
		return 0, nil, errSyntax
	}
	l := p.lexer(at)
	n, err := l.integer()
	if err != nil {
		return 0, nil, err
	}
	if _, err := l.integer(); err != nil || !l.keyword("obj") {
		return 0, nil, errSyntax
	}
	v, err := l.object(0)
	p.left -= l.at - at
	if d, is := v.(dict); is && err == nil && l.keyword("stream") {
		v, err = p.stream(l, d)
	}
	return n, v, err
}

// stream reads the bytes of a stream after its keyword (ISO 32000-1, 7.3.8).
func (p *pdf) stream(l *lexer, d dict) (object, error) {
	if !l.literal("\r\n") && !l.literal("\n") {
		return nil, errSyntax
	}
	v, err := p.resolve(d["Length"])
	if err != nil {
		return nil, err
	}
	length, is := v.(int)
	if _, elsewhere := d["F"]; !is || length > len(l.data)-l.at || elsewhere {
		return nil, errSyntax
	}
	s := &stream{dict: d, raw: l.data[l.at : l.at+length]}
	l.at += length
	if !l.keyword("endstream") {
		return nil, errSyntax
	}
	return s, nil
}
