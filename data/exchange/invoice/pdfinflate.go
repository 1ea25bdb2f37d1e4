package invoice

import (
	"bytes"
	"compress/zlib"
	"io"
)

// plain gives what a stream holds, without filter or with the Flate filter (ISO 32000-1, 7.4.4).
func plain(s *stream) (io.Reader, error) {
	filter := s.dict["Filter"]
	if list, is := filter.(array); is && len(list) == 1 {
		filter = list[0]
	}
	switch filter {
	case nil:
		return bytes.NewReader(s.raw), nil
	case name("FlateDecode"):
		return zlib.NewReader(bytes.NewReader(s.raw))
	}
	return nil, errSyntax
}

// inflate gives what a stream of the file's own structure holds, and takes the bytes from what
// may be decompressed.
func (p *pdf) inflate(s *stream) ([]byte, error) {
	r, err := plain(s)
	if err != nil {
		return nil, err
	}
	b, err := io.ReadAll(io.LimitReader(r, int64(p.inflated)+1))
	if err != nil {
		return nil, err
	}
	if p.inflated -= len(b); p.inflated < 0 {
		return nil, errMuch
	}
	parameters := s.dict["DecodeParms"]
	if list, is := parameters.(array); is && len(list) == 1 {
		parameters = list[0]
	}
	return unpredict(b, parameters)
}

// unpredict takes back the PNG predictors (ISO 32000-1, 7.4.4.4) with which most programs write
// cross-reference streams: each row as what differs from the one above.
func unpredict(b []byte, parameters object) ([]byte, error) {
	d, _ := parameters.(dict)
	predictor, _ := d["Predictor"].(int)
	if predictor < 2 {
		return b, nil
	}
	columns, is := d["Columns"].(int)
	if !is || predictor < 10 || columns < 1 || columns > 64 || d["Colors"] != nil && d["Colors"] != 1 || d["BitsPerComponent"] != nil && d["BitsPerComponent"] != 8 {
		return nil, errSyntax
	}
	above, out := make([]byte, columns), make([]byte, 0, len(b))
	for ; len(b) > columns; b = b[columns+1:] {
		row := b[1 : columns+1]
		switch b[0] {
		case 0: // None
		case 2: // Up
			for i := range row {
				row[i] += above[i]
			}
		default:
			return nil, errSyntax
		}
		out, above = append(out, row...), row
	}
	return out, nil
}
