package tagged

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
)

// tree writes the structure tree (ISO 32000-1, 14.7) with the parent tree that
// leads from content back to its element.
type tree struct {
	doc  *Doc
	file *writer
	body []byte // of the element that was written last, for reuse
}

// standardTypes are the structure types that may be used (ISO 32000-1, 14.8.4)
// and Title, which the role map makes a P.
var standardTypes = []string{
	"Document", "Part", "Sect", "Div", "Caption", "TOC", "TOCI", "Title", "P",
	"H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "THead",
	"TBody", "TFoot", "TR", "TH", "TD", "Span", "Quote", "Note", "Reference", "Link", "Figure",
}

// write writes the tree and gives the object number of its root.
func (t *tree) write(root *Elem) (int, error) {
	rootNumber := t.file.next()
	top, err := t.element(root, rootNumber)
	if err != nil {
		return 0, err
	}
	parents, err := t.parents()
	if err != nil {
		return 0, err
	}
	t.file.object(rootNumber, fmt.Appendf(nil,
		"<</Type /StructTreeRoot /K [%d 0 R] /ParentTree %d 0 R /ParentTreeNextKey %d /RoleMap <</Title /P>>>>",
		top, parents, len(t.doc.pages)+len(t.doc.annotations)))
	return rootNumber, nil
}

// element writes an element after its kids and gives its object number.
func (t *tree) element(e *Elem, parent int) (int, error) {
	if err := e.check(); err != nil {
		return 0, err
	}
	number := t.file.next()
	page := -1 // on which the marks of the element are that are no references
	var kids []byte
	for _, kid := range e.Kids {
		switch kid := kid.(type) {
		case *Elem:
			n, err := t.element(kid, number)
			if err != nil {
				return 0, err
			}
			kids = ref(append(kids, ' '), n)
		case *Mark:
			if kid.owner != 0 {
				return 0, fmt.Errorf("%s: content of page %d has two elements", e.Tag, kid.page+1)
			}
			kid.owner = number
			if page < 0 {
				page = kid.page
			}
			kids = append(kids, ' ')
			if kid.page == page {
				kids = strconv.AppendInt(kids, int64(kid.id), 10)
			} else {
				kids = fmt.Appendf(kids, "<</Type /MCR /Pg %d 0 R /MCID %d>>", pageObject(kid.page), kid.id)
			}
		case *Annotation:
			if kid.owner != 0 {
				return 0, fmt.Errorf("link %q has two elements", kid.contents)
			}
			kid.owner = number
			kids = fmt.Appendf(kids, " <</Type /OBJR /Pg %d 0 R /Obj %d 0 R>>", pageObject(kid.page), kid.object)
		default:
			return 0, fmt.Errorf("%s: cannot hold a %T", e.Tag, kid)
		}
	}
	b := append(t.body[:0], "<</Type /StructElem /S /"...)
	b = append(b, e.Tag...)
	b = ref(append(b, " /P "...), parent)
	if page >= 0 {
		b = ref(append(b, " /Pg "...), pageObject(page))
	}
	if len(kids) > 0 {
		b = append(append(append(b, " /K ["...), kids[1:]...), ']')
	}
	b = t.attributes(b, e, page)
	b = append(b, ">>"...)
	t.file.object(number, b)
	t.body = b
	return number, nil
}

// check refuses what a screen reader could not make sense of.
func (e *Elem) check() error {
	switch {
	case !slices.Contains(standardTypes, e.Tag):
		return fmt.Errorf("no structure type %q (ISO 32000-1, 14.8.4)", e.Tag)
	case e.Tag == "Figure" && e.Alt == "":
		return errors.New("figure without alternative text (ISO 14289-1, 7.3)")
	case e.Tag == "Figure" && (e.Box.Width <= 0 || e.Box.Height <= 0):
		return errors.New("figure without bounding box (ISO 32000-1, 14.8.5.4.3)")
	case e.Tag == "TH" && e.Scope != "Column" && e.Scope != "Row":
		return errors.New("head of a table without scope (ISO 14289-1, 7.5)")
	case e.Tag == "Link" && !slices.ContainsFunc(e.Kids, isAnnotation):
		return errors.New("element Link without annotation (ISO 14289-1, 7.18.5)")
	case e.Tag != "Link" && slices.ContainsFunc(e.Kids, isAnnotation):
		return fmt.Errorf("annotation in a %s (ISO 14289-1, 7.18.5)", e.Tag)
	}
	return nil
}

func isAnnotation(k Kid) bool {
	_, is := k.(*Annotation)
	return is
}

// attributes appends what an element says beside its kids. Page is where it begins.
func (t *tree) attributes(b []byte, e *Elem, page int) []byte {
	if e.Alt != "" {
		b = append(append(b, " /Alt "...), text(e.Alt)...)
	}
	if e.Lang != "" {
		b = fmt.Appendf(b, " /Lang (%s)", e.Lang)
	}
	switch {
	case e.Tag == "TH":
		b = append(append(append(b, " /A <</O /Table /Scope /"...), e.Scope...), ">>"...)
	case e.Tag == "Table" && e.Summary != "":
		b = fmt.Appendf(b, " /A <</O /Table /Summary %s>>", text(e.Summary))
	case e.Tag == "L" && e.Ordered:
		b = append(b, " /A <</O /List /ListNumbering /Decimal>>"...)
	case e.Tag == "L":
		b = append(b, " /A <</O /List /ListNumbering /Disc>>"...)
	case e.Tag == "Figure" && page >= 0:
		b = fmt.Appendf(b, " /A <</O /Layout /Placement /Block /BBox %s>>", t.doc.rectangle(page, e.Box))
	}
	return b
}

// parents writes the parent tree: for each page the elements of its marks by
// number, then for each annotation its element (ISO 32000-1, 14.7.4.4).
func (t *tree) parents() (int, error) {
	b := append([]byte(nil), "<</Nums ["...)
	for i, p := range t.doc.pages {
		b = append(strconv.AppendInt(b, int64(i), 10), " ["...)
		for _, m := range p.marks {
			if m.owner == 0 {
				return 0, fmt.Errorf("content %d of page %d has no element", m.id, i+1)
			}
			b = append(ref(b, m.owner), ' ')
		}
		b = append(b, "]\n"...)
	}
	for i, a := range t.doc.annotations {
		if a.owner == 0 {
			return 0, fmt.Errorf("link %q has no element", a.contents)
		}
		b = append(strconv.AppendInt(b, int64(len(t.doc.pages)+i), 10), ' ')
		b = append(ref(b, a.owner), '\n')
	}
	b = append(b, "]>>"...)
	number := t.file.next()
	t.file.object(number, b)
	return number, nil
}

// rectangle gives a box in the coordinates of a page.
func (d *Doc) rectangle(page int, box Box) string {
	h := d.pages[page].height
	return fmt.Sprintf("[%.2f %.2f %.2f %.2f]",
		pt(box.X), pt(h-box.Y-box.Height), pt(box.X+box.Width), pt(h-box.Y))
}
