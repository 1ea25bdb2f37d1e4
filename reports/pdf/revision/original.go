package revision

import "bytes"

// original is a released file, which has one cross-reference stream.
type original struct {
	data     []byte
	section  *section
	size     int // numbers from here on are new
	root     int
	info     int
	id       str                // the first half of its identifier
	packed   map[int]packedPart // object streams that have been read
	pages    []*page
	nodes    map[int]bool   // of the page tree
	lists    map[int]bool   // arrays of annotations that are objects of their own
	roles    map[int]string // clauses by object number, once they are asked for
	inflated int            // bytes that may still be decompressed
	budget   int            // values that may still be read
}

type packedPart struct {
	numbers []int
	values  []object
}

// mostValues is how many values may be read in all; they take up to 100 bytes each.
const mostValues = 5_000_000

// readOriginal reads how a released file is built. It is trusted: what it says is
// what the updates are held against.
func readOriginal(data []byte) (*original, error) {
	o := &original{
		data: data, packed: map[int]packedPart{}, nodes: map[int]bool{}, lists: map[int]bool{},
		inflated: mostInflated, budget: mostValues,
	}
	in := &lexer{data: data, at: max(0, bytes.LastIndex(data, []byte("startxref"))), budget: &o.budget}
	at, err := in.end()
	in.space()
	if err != nil || in.at != len(data) || at >= len(data) {
		return nil, errOriginal
	}
	number, v, err := (&lexer{data: data, at: at, budget: &o.budget}).indirect()
	table, is := v.(*stream)
	if err != nil || !is || table.dict["Type"] != name("XRef") || table.dict["Prev"] != nil {
		return nil, errOriginal
	}
	if o.section, err = streamSection(at, number, table, &o.inflated); err != nil {
		return nil, errOriginal
	}
	if !o.trailer(table.dict) || !o.readPages() {
		return nil, errOriginal
	}
	return o, nil
}

// trailer takes what every later trailer must repeat.
func (o *original) trailer(d dict) bool {
	size, isSize := whole(d["Size"])
	root, isRoot := d["Root"].(ref)
	info, isInfo := d["Info"].(ref)
	id, isID := d["ID"].(array)
	if !isSize || !isRoot || !isInfo || !isID || len(id) != 2 {
		return false
	}
	o.size, o.root, o.info = size, int(root), int(info)
	o.id, isID = id[0].(str)
	return isID
}

// load gives an object, nil if there is none with this number.
func (o *original) load(n int) (object, error) {
	e, there := o.section.entries[n]
	switch {
	case !there || e.kind == 0:
		return nil, nil
	case e.kind == 1 && e.where < len(o.data):
		number, v, err := (&lexer{data: o.data, at: e.where, budget: &o.budget}).indirect()
		if err != nil || number != n {
			return nil, errOriginal
		}
		return v, nil
	case e.kind != 2:
		return nil, errOriginal
	}
	part, err := o.unpack(e.where)
	if err != nil || e.index >= len(part.values) || part.numbers[e.index] != n {
		return nil, errOriginal
	}
	return part.values[e.index], nil
}

// unpack gives the objects of an object stream.
func (o *original) unpack(n int) (packedPart, error) {
	if part, there := o.packed[n]; there {
		return part, nil
	}
	if o.section.entries[n].kind != 1 {
		return packedPart{}, errOriginal
	}
	v, err := o.load(n)
	s, is := v.(*stream)
	if err != nil || !is || s.dict["Type"] != name("ObjStm") {
		return packedPart{}, errOriginal
	}
	var part packedPart
	if part.numbers, part.values, err = objectStream(s, &o.inflated, &o.budget); err != nil {
		return packedPart{}, errOriginal
	}
	o.packed[n] = part
	return part, nil
}

// resolve follows a reference; what cannot be read is nil.
func (o *original) resolve(v object) object {
	if r, is := v.(ref); is {
		v, _ = o.load(int(r))
	}
	return v
}

// dict gives a dictionary, also behind a reference, nil if it is none.
func (o *original) dict(v object) dict {
	d, _ := o.resolve(v).(dict)
	return d
}

// array gives an array, also behind a reference, nil if it is none.
func (o *original) array(v object) array {
	a, _ := o.resolve(v).(array)
	return a
}
