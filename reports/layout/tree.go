package layout

// child adds a new element to the tree.
func (e *Element) child(kid Element) *Element {
	kid.Parent = e
	e.Kids = append(e.Kids, &kid)
	return &kid
}

// node gives an element. It makes it when it is first needed: elements stand in
// the tree in the order in which they are printed, and none stays empty.
type node func() *Element

// child is a node for one new child.
func (n node) child(kid Element) node {
	var made *Element
	return func() *Element {
		if made == nil {
			made = n().child(kid)
		}
		return made
	}
}
