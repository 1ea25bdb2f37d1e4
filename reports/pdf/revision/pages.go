package revision

// page is a page of the released file (ISO 32000-1, 7.7.3).
type page struct {
	object    int
	dict      dict
	box       rectangle
	resources object
}

// deepestPage is how many nodes may lie above a page.
const deepestPage = 30

// readPages lists the pages in their order.
func (o *original) readPages() bool {
	catalog := o.dict(ref(o.root))
	return catalog != nil && o.readNode(catalog["Pages"], dict{}, 0) && len(o.pages) > 0
}

// readNode reads a node of the page tree. Inherited is what it has from above
// (ISO 32000-1, 7.7.3.4).
func (o *original) readNode(v object, inherited dict, depth int) bool {
	at, is := v.(ref)
	d := o.dict(v)
	if !is || d == nil || depth > deepestPage || o.nodes[int(at)] {
		return false
	}
	o.nodes[int(at)] = true
	own := dict{"MediaBox": inherited["MediaBox"], "Resources": inherited["Resources"]}
	for key := range own {
		if d[key] != nil {
			own[key] = d[key]
		}
	}
	if d["Type"] == name("Page") {
		return o.readPage(int(at), d, own)
	}
	kids := o.array(d["Kids"])
	for _, kid := range kids {
		if !o.readNode(kid, own, depth+1) {
			return false
		}
	}
	return kids != nil
}

func (o *original) readPage(at int, d, inherited dict) bool {
	box, err := readRectangle(o.resolve(inherited["MediaBox"]))
	if list, is := d["Annots"].(ref); is {
		o.lists[int(list)] = true
	}
	o.pages = append(o.pages, &page{object: at, dict: d, box: box, resources: inherited["Resources"]})
	return err == nil
}

// pageOf is the number of the page that is an object, from 1; 0 if it is none.
func (o *original) pageOf(object int) int {
	for i, p := range o.pages {
		if p.object == object {
			return i + 1
		}
	}
	return 0
}
