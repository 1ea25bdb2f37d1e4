package tagged

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"fmt"
	"strconv"
)

// perObjectStream is how many objects share one object stream.
const perObjectStream = 200

// writer builds a file out of objects. Those that are no streams are packed
// into object streams (ISO 32000-1, 7.5.7): a tagged file has hundreds of small
// objects a page.
type writer struct {
	out     bytes.Buffer
	entries []entry // cross-reference by object number
	packed  []int   // numbers of the objects in the open object stream
	offsets []int   // their places in bodies
	bodies  bytes.Buffer
	deflate *zlib.Writer
}

// entry is a line of the cross-reference stream (ISO 32000-1, 7.5.8.3).
type entry struct {
	kind  byte   // 0 free, 1 at an offset, 2 in an object stream
	where uint32 // offset, or number of the object stream
	index uint16 // in the object stream
}

// newWriter begins a file in which the numbers below first are taken.
func newWriter(first int) *writer {
	w := &writer{entries: make([]entry, first)}
	w.entries[0].index = 0xFFFF
	w.deflate = zlib.NewWriter(nil)
	w.out.WriteString("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")
	return w
}

// next gives the number of an object that will be written later.
func (w *writer) next() int {
	w.entries = append(w.entries, entry{})
	return len(w.entries) - 1
}

// object writes an object that is not a stream.
func (w *writer) object(n int, body []byte) {
	w.packed = append(w.packed, n)
	w.offsets = append(w.offsets, w.bodies.Len())
	w.bodies.Write(body)
	w.bodies.WriteByte('\n')
	if len(w.packed) == perObjectStream {
		w.flush()
	}
}

// flush writes the open object stream.
func (w *writer) flush() {
	if len(w.packed) == 0 {
		return
	}
	number := w.next()
	var head bytes.Buffer
	for i, n := range w.packed {
		w.entries[n] = entry{kind: 2, where: uint32(number), index: uint16(i)}
		fmt.Fprintf(&head, "%d %d ", n, w.offsets[i])
	}
	dictionary := fmt.Sprintf("/Type /ObjStm /N %d /First %d", len(w.packed), head.Len())
	w.compressed(number, dictionary, head.Bytes(), w.bodies.Bytes())
	w.packed, w.offsets = w.packed[:0], w.offsets[:0]
	w.bodies.Reset()
}

// compressed writes a stream with the Flate filter. Dictionary comes without << and >>.
func (w *writer) compressed(n int, dictionary string, parts ...[]byte) {
	var b bytes.Buffer
	w.deflate.Reset(&b)
	for _, part := range parts {
		w.deflate.Write(part) // a bytes.Buffer does not fail
	}
	w.deflate.Close()
	w.stream(n, dictionary+" /Filter /FlateDecode", b.Bytes())
}

// stream writes a stream as it is. Dictionary comes without << and >> and /Length.
func (w *writer) stream(n int, dictionary string, data []byte) {
	w.copy(n, fmt.Appendf(nil, "<<%s /Length %d>>", dictionary, len(data)), data)
}

// copy writes a stream with its whole dictionary.
func (w *writer) copy(n int, dictionary, data []byte) {
	w.entries[n] = entry{kind: 1, where: uint32(w.out.Len())}
	fmt.Fprintf(&w.out, "%d 0 obj\n", n)
	w.out.Write(dictionary)
	w.out.WriteString("\nstream\n")
	w.out.Write(data)
	w.out.WriteString("\nendstream\nendobj\n")
}

// finish ends the file with a cross-reference stream and puts the checksum in.
func (w *writer) finish(catalog, information int) []byte {
	w.flush()
	number := w.next()
	w.entries[number] = entry{kind: 1, where: uint32(w.out.Len())}
	table := make([]byte, 0, 7*len(w.entries))
	for _, e := range w.entries {
		table = append(table, e.kind)
		table = binary.BigEndian.AppendUint32(table, e.where)
		table = binary.BigEndian.AppendUint16(table, e.index)
	}
	start := w.out.Len()
	dictionary := fmt.Sprintf("/Type /XRef /Size %d /W [1 4 2] /Root %d 0 R /Info %d 0 R %s",
		len(w.entries), catalog, information, blankID)
	w.compressed(number, dictionary, table)
	id := start + bytes.Index(w.out.Bytes()[start:], []byte(blankID))
	w.out.WriteString("startxref\n" + strconv.Itoa(start) + "\n%%EOF\n")
	file := w.out.Bytes()
	sign(file, id)
	return file
}
