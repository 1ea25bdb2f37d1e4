package revision

import (
	"bytes"
	"compress/zlib"
	"io"
)

// mostInflated is how many bytes all streams that are decompressed may have together,
// twenty times what the largest report needs: a kilobyte can be made to give a gigabyte.
const mostInflated = 200 << 20

// inflate decompresses a stream that has no filter or the Flate filter without
// predictor (ISO 32000-1, 7.4.4), and takes the bytes from what may be used.
func inflate(s *stream, left *int) ([]byte, error) {
	filter := s.dict["Filter"]
	if list, is := filter.(array); is && len(list) == 1 {
		filter = list[0]
	}
	if filter == nil {
		return s.raw, nil
	}
	if filter != name("FlateDecode") || s.dict["DecodeParms"] != nil {
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
	return b, nil
}
