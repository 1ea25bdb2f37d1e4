package tagged

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strconv"
)

// plain is a file as gofpdf v1.16.2 writes it. Its objects are, by number:
// 1 the page tree, 2 the resources, then page and content in turn, fonts,
// images, and last the document information and the catalog.
type plain struct {
	objects []plainObject // by number; 0 is none
}

type plainObject struct {
	// body is the object, of a stream only its dictionary.
	body []byte
	// stream is nil if the object is none.
	stream []byte
}

var errPlain = errors.New("file of gofpdf is not as expected")

// parsePlain finds the objects by gofpdf's cross-reference table. The slices
// share the bytes of file.
func parsePlain(file []byte) (plain, error) {
	offsets, end, err := plainOffsets(file)
	if err != nil {
		return plain{}, err
	}
	order := make([]int, 0, len(offsets))
	for n := 1; n < len(offsets); n++ {
		order = append(order, n)
	}
	slices.SortFunc(order, func(a, b int) int { return offsets[a] - offsets[b] })
	p := plain{objects: make([]plainObject, len(offsets))}
	for i, n := range order {
		next := end
		if i+1 < len(order) {
			next = offsets[order[i+1]]
		}
		if p.objects[n], err = parsePlainObject(n, file[offsets[n]:next]); err != nil {
			return plain{}, err
		}
	}
	return p, nil
}

// find gives the number of the first object that begins like this, 0 if there is none.
func (p plain) find(beginning string) int {
	for n, o := range p.objects {
		if bytes.HasPrefix(o.body, []byte(beginning)) {
			return n
		}
	}
	return 0
}

// replace replaces the first part of an object that reads like old.
func (p plain) replace(n int, old string, by []byte) error {
	o := &p.objects[n]
	before, after, found := bytes.Cut(o.body, []byte(old))
	if !found {
		return fmt.Errorf("%w: no %q in object %d", errPlain, old, n)
	}
	o.body = slices.Concat(before, by, after)
	return nil
}

// insert puts text behind the first part of an object that reads like mark.
func (p plain) insert(n int, mark string, text []byte) error {
	return p.replace(n, mark, append([]byte(mark), text...))
}

// plainOffsets reads the cross-reference table. End is where it begins.
func plainOffsets(file []byte) (offsets []int, end int, err error) {
	at := bytes.LastIndex(file, []byte("\nstartxref\n"))
	if at < 0 {
		return nil, 0, errPlain
	}
	number, _, _ := bytes.Cut(file[at+len("\nstartxref\n"):], []byte("\n"))
	end, err = strconv.Atoi(string(number))
	if err != nil || end >= len(file) {
		return nil, 0, errPlain
	}
	lines := bytes.Split(file[end:at], []byte("\n"))
	if len(lines) < 3 || string(lines[0]) != "xref" {
		return nil, 0, errPlain
	}
	var count int
	if _, err := fmt.Sscanf(string(lines[1]), "0 %d", &count); err != nil || len(lines) < 2+count {
		return nil, 0, errPlain
	}
	offsets = make([]int, count)
	for n, line := range lines[2 : 2+count] {
		if n == 0 {
			continue
		}
		number, _, _ := bytes.Cut(line, []byte(" "))
		offsets[n], err = strconv.Atoi(string(number))
		if err != nil || offsets[n] <= 0 || offsets[n] >= end {
			return nil, 0, errPlain
		}
	}
	return offsets, end, nil
}

func parsePlainObject(n int, b []byte) (plainObject, error) {
	body, isObject := bytes.CutPrefix(b, fmt.Appendf(nil, "%d 0 obj\n", n))
	body, ended := bytes.CutSuffix(body, []byte("\nendobj\n"))
	if !isObject || !ended {
		return plainObject{}, fmt.Errorf("%w: object %d", errPlain, n)
	}
	dictionary, stream, isStream := bytes.Cut(body, []byte(">>\nstream\n"))
	if !isStream {
		return plainObject{body: body}, nil
	}
	stream, ended = bytes.CutSuffix(stream, []byte("\nendstream"))
	if !ended {
		return plainObject{}, fmt.Errorf("%w: stream %d", errPlain, n)
	}
	return plainObject{body: body[:len(dictionary)+len(">>")], stream: stream}, nil
}

// pageObject gives the number that gofpdf gives to the page with this index.
func pageObject(page int) int { return 3 + 2*page }
