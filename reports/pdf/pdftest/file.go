package pdftest

import (
	"bytes"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// file is a file that is being checked, with what is known of it so far.
type file struct {
	objects *model.Context
	catalog types.Dict
	pages   []page
	claims  []claim
	// elements are the structure elements in the order of the tree.
	elements []*element
	defects  []Defect
}

// page is a page with the numbers of its marked content in drawing order, and what
// that says.
type page struct {
	number int // of its object
	dict   types.Dict
	marks  []int
	texts  map[int]string
}

func open(pdf []byte) (*file, error) {
	api.DisableConfigDir() // pdfcpu would write into the home folder
	context, err := api.ReadContext(bytes.NewReader(pdf), model.NewDefaultConfiguration())
	if err != nil {
		return nil, err
	}
	f := &file{objects: context}
	if f.catalog, err = context.Catalog(); err != nil {
		return nil, err
	}
	f.readPages(f.catalog["Pages"])
	return f, nil
}

// readPages reads a branch of the page tree.
func (f *file) readPages(node types.Object) {
	d := f.dict(node)
	if d["Type"] == types.Name("Page") {
		f.pages = append(f.pages, page{number: number(node), dict: d, texts: map[int]string{}})
		return
	}
	for _, kid := range f.array(d["Kids"]) {
		f.readPages(kid)
	}
}

// pageOf gives the page that a reference leads to, nil if it is none.
func (f *file) pageOf(o types.Object) *page {
	n := number(o)
	for i := range f.pages {
		if n != 0 && f.pages[i].number == n {
			return &f.pages[i]
		}
	}
	return nil
}

// number gives the number of an object that is referred to, 0 for any other.
func number(o types.Object) int {
	if r, is := o.(types.IndirectRef); is {
		return r.ObjectNumber.Value()
	}
	return 0
}

// value follows a reference; nil if there is nothing.
func (f *file) value(o types.Object) types.Object {
	v, err := f.objects.Dereference(o)
	if err != nil {
		return nil
	}
	return v
}

// dict gives a dictionary, also that of a stream, or an empty one.
func (f *file) dict(o types.Object) types.Dict {
	switch v := f.value(o).(type) {
	case types.Dict:
		return v
	case types.StreamDict:
		return v.Dict
	}
	return nil
}

func (f *file) array(o types.Object) types.Array {
	a, _ := f.value(o).(types.Array)
	return a
}

// list gives an array, or a single object as an array of one.
func (f *file) list(o types.Object) types.Array {
	switch v := f.value(o).(type) {
	case nil:
		return nil
	case types.Array:
		return v
	}
	return types.Array{o}
}

func (f *file) name(o types.Object) string {
	n, _ := f.value(o).(types.Name)
	return string(n)
}

func (f *file) integer(o types.Object) (int, bool) {
	i, is := f.value(o).(types.Integer)
	return int(i), is
}

func (f *file) text(o types.Object) string {
	s, err := f.objects.DereferenceText(o)
	if err != nil {
		return ""
	}
	return s
}

// bytes gives a string that is no text.
func (f *file) bytes(o types.Object) []byte {
	switch v := f.value(o).(type) {
	case types.HexLiteral:
		b, _ := v.Bytes()
		return b
	case types.StringLiteral:
		b, _ := types.Unescape(string(v))
		return b
	}
	return nil
}

func (f *file) isTrue(o types.Object) bool {
	b, _ := f.value(o).(types.Boolean)
	return bool(b)
}

// stream gives the decoded bytes of a stream.
func (f *file) stream(o types.Object) []byte {
	s, is := f.value(o).(types.StreamDict)
	if !is || s.Decode() != nil {
		return nil
	}
	return s.Content
}
