package pdftest

import "github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

// element is a structure element.
type element struct {
	number int // of its object
	tag    string
	dict   types.Dict
	kids   []*element
	// objects are the numbers of the annotations that it holds.
	objects []int
}

// claim says that an element holds marked content.
type claim struct {
	owner *element
	page  *page // nil if there is no such page
	id    int
	// bare says that the page is that of the element.
	bare bool
}

// readStructure reads the structure tree (ISO 32000-1, 14.7).
func (f *file) readStructure() {
	for _, kid := range f.list(f.dict(f.catalog["StructTreeRoot"])["K"]) {
		f.readElement(kid)
	}
}

func (f *file) readElement(o types.Object) *element {
	e := &element{number: number(o), dict: f.dict(o)}
	e.tag = f.name(e.dict["S"])
	f.elements = append(f.elements, e)
	home := f.pageOf(e.dict["Pg"])
	for _, kid := range f.list(e.dict["K"]) {
		if id, is := f.integer(kid); is {
			f.claims = append(f.claims, claim{e, home, id, true})
			continue
		}
		d := f.dict(kid)
		switch f.name(d["Type"]) {
		case "MCR":
			id, _ := f.integer(d["MCID"])
			on := home
			if d["Pg"] != nil {
				on = f.pageOf(d["Pg"])
			}
			f.claims = append(f.claims, claim{owner: e, page: on, id: id})
		case "OBJR":
			e.objects = append(e.objects, number(d["Obj"]))
		default:
			e.kids = append(e.kids, f.readElement(kid))
		}
	}
	return e
}

// attribute gives an attribute of an element from any of its owners.
func (f *file) attribute(e *element, name string) types.Object {
	for _, a := range f.list(e.dict["A"]) {
		if v := f.value(f.dict(a)[name]); v != nil {
			return v
		}
	}
	return nil
}

// parentTree gives the entries of the parent tree by key.
func (f *file) parentTree() map[int]types.Object {
	entries := map[int]types.Object{}
	f.readNumberTree(f.dict(f.catalog["StructTreeRoot"])["ParentTree"], entries)
	return entries
}

// readNumberTree reads a branch of a number tree (ISO 32000-1, 7.9.7).
func (f *file) readNumberTree(node types.Object, entries map[int]types.Object) {
	d := f.dict(node)
	for _, kid := range f.array(d["Kids"]) {
		f.readNumberTree(kid, entries)
	}
	pairs := f.array(d["Nums"])
	for i := 0; i+1 < len(pairs); i += 2 {
		if key, is := f.integer(pairs[i]); is {
			entries[key] = pairs[i+1]
		}
	}
}
