package revision_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
)

// edit writes an incremental update to a file, well-formed whatever it says. What
// stands in the file it asks qpdf.
type edit struct {
	t       testing.TB
	file    []byte
	sum     string         // of the file
	objects map[int]string // new bodies
	free    []int
	moved   map[int]int // entries that lead elsewhere
	trailer string      // more of it
	size    int
	section int // where the last section of the file is
	root    int
	info    int
	id      string
	tail    string // behind the end

	// stream makes a cross-reference stream and packs what is no stream into an
	// object stream.
	stream bool
	prev   int // if it is not to be the true one
	from   int // startxref likewise
}

func newEdit(t testing.TB, file []byte) *edit {
	t.Helper()
	sum := sha256.Sum256(file)
	e := &edit{t: t, file: file, sum: string(sum[:]), objects: map[int]string{}, moved: map[int]int{}}
	e.section = number(t, string(file[len(file)-60:]), `startxref\s+(\d+)\s+%%EOF\s*$`)
	trailer := e.show("trailer")
	e.size, e.root, e.info = number(t, trailer, `/Size (\d+)`), number(t, trailer, `/Root (\d+)`), number(t, trailer, `/Info (\d+)`)
	e.id = regexp.MustCompile(`/ID \[.*?\]`).FindString(trailer)
	return e
}

// shown keeps what qpdf said of an object of a file: many tests ask the same.
var shown sync.Map

func (e *edit) show(what string) string {
	e.t.Helper()
	key := e.sum + what
	if text, there := shown.Load(key); there {
		return text.(string)
	}
	text := strings.TrimSpace(string(tool(e.t, e.file, "qpdf", "--show-object="+what, "-")))
	shown.Store(key, text)
	return text
}

// object gives the text of an object, of a stream its dictionary.
func (e *edit) object(n int) string {
	e.t.Helper()
	return strings.TrimPrefix(e.show(strconv.Itoa(n)), "Object is stream.  Dictionary:\n")
}

// data gives the bytes of a stream without its filter.
func (e *edit) data(n int) string {
	e.t.Helper()
	return string(tool(e.t, e.file, "qpdf", "--show-object="+strconv.Itoa(n), "--filtered-stream-data", "-"))
}

func number(t testing.TB, text, pattern string) int {
	t.Helper()
	found := regexp.MustCompile(pattern).FindStringSubmatch(text)
	if found == nil {
		t.Fatalf("no %s in %s", pattern, text)
	}
	n, err := strconv.Atoi(found[1])
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// follow goes from an object over keys to another.
func (e *edit) follow(n int, keys ...string) int {
	e.t.Helper()
	for _, key := range keys {
		n = number(e.t, e.object(n), "/"+key+` (?:\[ |<< /\S+ )?(\d+) 0 R`)
	}
	return n
}

// page gives the object of a page, from 1.
func (e *edit) page(i int) int {
	e.t.Helper()
	kids := regexp.MustCompile(`/Kids \[ ((?:\d+ 0 R ?)+)\]`).FindStringSubmatch(e.object(e.follow(e.root, "Pages")))
	n, err := strconv.Atoi(strings.Split(kids[1], " ")[3*(i-1)])
	if err != nil {
		e.t.Fatal(err)
	}
	return n
}

// having gives the first object whose text holds something.
func (e *edit) having(text string) int {
	e.t.Helper()
	for n := 1; n < e.size; n++ {
		if strings.Contains(e.object(n), text) {
			return n
		}
	}
	e.t.Fatalf("no object has %s", text)
	return 0
}

func (e *edit) add(body string) int {
	n := e.size
	e.size++
	e.objects[n] = body
	return n
}

func (e *edit) addRef(body string) string { return fmt.Sprintf("%d 0 R", e.add(body)) }

// body is an object as the update has it so far.
func (e *edit) body(n int) string {
	e.t.Helper()
	if body, there := e.objects[n]; there {
		return body
	}
	return e.object(n)
}

// swap replaces text in an object.
func (e *edit) swap(n int, old, text string) {
	e.t.Helper()
	body := e.body(n)
	if !strings.Contains(body, old) {
		e.t.Fatalf("no %s in %s", old, body)
	}
	e.objects[n] = strings.Replace(body, old, text, 1)
}

// put adds entries to a dictionary.
func (e *edit) put(n int, entries string) {
	e.t.Helper()
	e.swap(n, "<<", "<< "+entries)
}

// annotate adds an annotation to a page.
func (e *edit) annotate(page int, annotation string) {
	e.t.Helper()
	if strings.Contains(e.body(page), "/Annots") {
		e.objects[page] = regexp.MustCompile(`/Annots \[(.*?)\]`).ReplaceAllString(e.body(page), "/Annots [$1 "+annotation+"]")
		return
	}
	e.put(page, "/Annots ["+annotation+"]")
}

// formOf gives the form, which may be new.
func (e *edit) formOf() int {
	e.t.Helper()
	if !strings.Contains(e.body(e.root), "/AcroForm") {
		e.put(e.root, "/AcroForm "+e.addRef("<</Fields [ ] /SigFlags 3>>"))
	}
	return number(e.t, e.body(e.root), `/AcroForm (\d+)`)
}

// packable says whether the update says the same with a cross-reference stream.
func (e *edit) packable() bool {
	return len(e.free) == 0 && len(e.moved) == 0 && e.tail == "" && e.from == 0 && e.prev == e.section && !strings.Contains(e.trailer, "XRefStm")
}

// field adds a field to the form, which may be new.
func (e *edit) field(field string) {
	e.t.Helper()
	e.swap(e.formOf(), "/Fields [", "/Fields ["+field+" ")
}

func streamOf(entries, data string) string {
	return fmt.Sprintf("<<%s /Length %d>>\nstream\n%s\nendstream", entries, len(data), data)
}

const emptyRange = "/ByteRange [0 0000000000 0000000000 0000000000]"

// sign adds a signature field on a page with a widget of these entries. The signature
// proves nothing, which is not asked.
func (e *edit) sign(page int, name, widget string) int {
	e.t.Helper()
	signature := e.addRef("<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached " + emptyRange + " /Contents <308006092a864886f70d010702>>>")
	n := e.add(fmt.Sprintf("<</Type /Annot /Subtype /Widget /FT /Sig /T (%s) /V %s /P %d 0 R %s>>", name, signature, page, widget))
	e.field(fmt.Sprintf("%d 0 R", n))
	e.annotate(page, fmt.Sprintf("%d 0 R", n))
	return n
}

// bytes gives the file with the update.
func (e *edit) bytes() []byte {
	e.t.Helper()
	if e.prev == 0 {
		e.prev = e.section
	}
	b := bytes.NewBuffer(bytes.Clone(e.file))
	write := e.writeTable
	if e.stream {
		write = e.writeStream
	}
	at := write(b)
	if e.from > 0 {
		at = e.from
	}
	fmt.Fprintf(b, "startxref\n%d\n%%%%EOF\n%s", at, e.tail)
	out := b.Bytes()
	if i := bytes.LastIndex(out, []byte(emptyRange)); i >= len(e.file) {
		begin := i + bytes.IndexByte(out[i:], '<')
		end := begin + bytes.IndexByte(out[begin:], '>') + 1
		copy(out[i:], fmt.Sprintf("/ByteRange [0 %010d %010d %010d]", begin, end, len(out)-len(e.tail)-end))
	}
	return out
}

// flat gives a file of one revision in which everything is as the update has it.
func (e *edit) flat() []byte {
	e.t.Helper()
	out := &edit{t: e.t, objects: map[int]string{}, size: e.size, root: e.root, info: e.info, id: e.id, stream: true, prev: -1}
	lengths := regexp.MustCompile(`/(Length \d+|Filter /FlateDecode)`)
	for n := 1; n < e.size; n++ {
		body := e.body(n)
		switch {
		case strings.Contains(body, "/ObjStm") || strings.Contains(body, "/XRef"):
			body = "null"
		case strings.Contains(body, "/Length"):
			entries := strings.TrimSuffix(strings.TrimPrefix(lengths.ReplaceAllString(body, ""), "<<"), ">>")
			body = streamOf(entries, e.data(n))
		}
		out.objects[n] = body
	}
	out.file = []byte("%PDF-1.7\n")
	return out.bytes()
}

func (e *edit) writeTable(b *bytes.Buffer) int {
	lines := map[int]string{0: "0000000000 65535 f \n"}
	for _, n := range slices.Sorted(maps.Keys(e.objects)) {
		lines[n] = fmt.Sprintf("%010d 00000 n \n", b.Len())
		fmt.Fprintf(b, "%d 0 obj\n%s\nendobj\n", n, e.objects[n])
	}
	for n, at := range e.moved {
		lines[n] = fmt.Sprintf("%010d 00000 n \n", at)
	}
	for _, n := range e.free {
		lines[n] = "0000000000 00001 f \n"
	}
	at := b.Len()
	b.WriteString("xref\n")
	for _, n := range slices.Sorted(maps.Keys(lines)) {
		fmt.Fprintf(b, "%d 1\n%s", n, lines[n])
	}
	fmt.Fprintf(b, "trailer\n<</Size %d /Root %d 0 R /Info %d 0 R %s /Prev %d %s>>\n", e.size, e.root, e.info, e.id, e.prev, e.trailer)
	return at
}

func (e *edit) writeStream(b *bytes.Buffer) int {
	var table []byte
	var index strings.Builder
	line := func(n int, kind byte, where, place int) {
		table = append(table, kind)
		table = binary.BigEndian.AppendUint32(table, uint32(where))
		table = append(table, byte(place))
		fmt.Fprintf(&index, "%d 1 ", n)
	}
	pack := e.size
	var head, bodies strings.Builder
	packed := 0
	for _, n := range slices.Sorted(maps.Keys(e.objects)) {
		if strings.Contains(e.objects[n], "stream\n") || strings.Contains(e.objects[n], emptyRange) {
			line(n, 1, b.Len(), 0)
			fmt.Fprintf(b, "%d 0 obj\n%s\nendobj\n", n, e.objects[n])
			continue
		}
		line(n, 2, pack, packed)
		fmt.Fprintf(&head, "%d %d ", n, bodies.Len())
		bodies.WriteString(e.objects[n] + "\n")
		packed++
	}
	line(pack, 1, b.Len(), 0)
	fmt.Fprintf(b, "%d 0 obj\n%s\nendobj\n", pack, streamOf(fmt.Sprintf("/Type /ObjStm /N %d /First %d", packed, head.Len()), head.String()+bodies.String()))
	at := b.Len()
	line(pack+1, 1, at, 0)
	if e.prev >= 0 {
		e.trailer += fmt.Sprintf(" /Prev %d", e.prev)
	}
	fmt.Fprintf(b, "%d 0 obj\n%s\nendobj\n", pack+1, streamOf(fmt.Sprintf("/Type /XRef /W [1 4 1] /Index [%s] /Size %d /Root %d 0 R /Info %d 0 R %s %s",
		index.String(), pack+2, e.root, e.info, e.id, e.trailer), string(table)))
	return at
}
