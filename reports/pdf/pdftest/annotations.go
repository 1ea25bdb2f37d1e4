package pdftest

// printFlag is the flag that ISO 19005-2, 6.3.2 demands; hidden annotations
// and the like are forbidden.
const printFlag = 4

// checkAnnotations checks the links.
func (f *file) checkAnnotations() {
	holder := map[int]int{} // element by annotation
	for _, e := range f.elements {
		for _, annotation := range e.objects {
			holder[annotation] = e.number
		}
	}
	tree := f.parentTree()
	for i, p := range f.pages {
		annotations := f.array(p.dict["Annots"])
		if len(annotations) > 0 && f.name(p.dict["Tabs"]) != "S" {
			f.report(NoTabOrder, "page %d", i+1)
		}
		for _, o := range annotations {
			d, n := f.dict(o), number(o)
			if flags, _ := f.integer(d["F"]); flags != printFlag {
				f.report(AnnotationFlags, "object %d", n)
			}
			if f.text(d["Contents"]) == "" {
				f.report(AnnotationContents, "object %d", n)
			}
			if holder[n] == 0 {
				f.report(NoOBJR, "object %d", n)
				continue
			}
			key, _ := f.integer(d["StructParent"])
			if number(tree[key]) != holder[n] {
				f.report(ParentTreeShuffled, "annotation of object %d", n)
			}
		}
	}
}
