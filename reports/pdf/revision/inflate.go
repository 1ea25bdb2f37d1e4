package revision

import (
	"bytes"
	"compress/zlib"
	"io"
)

// mostInflated is how many bytes all streams that are decompressed may have together,
// twenty times what the largest report needs: a kilobyte can be made to give a gigabyte.
const mostInflated = 200 << 20

// inflate decompresses a stream that has no filter or the Flate filter (ISO 32000-1,
// 7.4.4), and takes the bytes from what may be used.
func inflate(s *stream, left *int) ([]byte, error) {
	filter := s.dict["Filter"]
	if list, is := filter.(array); is && len(list) == 1 {
		filter = list[0]
	}
	if filter == nil {
		return s.raw, nil
	}
	if filter != name("FlateDecode") {
		return nil, errSyntax
	}
	r, err := zlib.NewReader(bytes.NewReader(s.raw))
	if err != nil {
		return nil, errSyntax
	}
	b, err := io.ReadAll(io.LimitReader(r, int64(*left)+1))
	if err != nil || len(b) > *left {
		return nil, errSyntax
	}
	*left -= len(b)
	return unpredict(b, s.dict["DecodeParms"])
}

// unpredict takes back the PNG predictors (ISO 32000-1, 7.4.4.4) that some programs use
// for cross-reference streams, where each row is written as what differs from the one above.
func unpredict(b []byte, parameters object) ([]byte, error) {
	if parameters == nil {
		return b, nil
	}
	d, is := parameters.(dict)
	predictor, isPredictor := whole(d["Predictor"])
	columns, isColumns := whole(d["Columns"])
	if !is || !only(d, "Predictor", "Columns") || !isPredictor || !isColumns || predictor < 10 || predictor > 15 || columns < 1 || columns > 64 || len(b)%(columns+1) != 0 {
		return nil, errSyntax
	}
	above, out := make([]byte, columns), make([]byte, 0, len(b))
	for ; len(b) > 0; b = b[columns+1:] {
		row := b[1 : columns+1]
		switch b[0] {
		case 0:
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
