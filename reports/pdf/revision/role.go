package revision

import "fmt"

var (
	errAttachments = altered("sind Anlagen hinzugefügt, entfernt oder ausgetauscht worden")
	errMetadata    = altered("sind die Metadaten des Dokuments ersetzt worden")
	errStructure   = altered("ist geändert worden, was ein Vorleseprogramm vorliest")
	errOutline     = altered("sind die Lesezeichen geändert worden")
	errColours     = altered("ist das Farbprofil ausgetauscht worden")
)

// role is the clause for an object that is no longer what it was.
func (o *original) role(n int) string {
	if o.roles == nil {
		o.readRoles()
	}
	if text, there := o.roles[n]; there {
		return text
	}
	return "sind Teile des freigegebenen Berichts ersetzt worden"
}

// readRoles walks over the whole file. Pages come first and name what hangs on them;
// what several things lead to belongs to the first.
func (o *original) readRoles() {
	o.roles = map[int]string{o.root: errCatalog.Error()}
	for i, p := range o.pages {
		o.roles[p.object] = fmt.Sprintf("sind Angaben zu Seite %d geändert worden", i+1)
	}
	for n := range o.nodes {
		if o.pageOf(n) == 0 {
			o.roles[n] = "sind Angaben zu allen Seiten geändert worden"
		}
	}
	for i, p := range o.pages {
		o.mark(p.dict["Contents"], fmt.Sprintf("ist der Inhalt von Seite %d ersetzt worden", i+1))
		o.mark(p.dict["Annots"], fmt.Sprintf("ist ein Verweis oder eine Anmerkung auf Seite %d geändert worden", i+1))
		resources := o.dict(p.resources)
		o.mark(resources["Font"], "ist eine Schrift ausgetauscht worden")
		o.mark(resources["XObject"], "ist ein Bild ausgetauscht worden")
		o.mark(p.resources, "sind Schriften oder Bilder ausgetauscht worden")
	}
	o.markCatalog(o.dict(ref(o.root)))
}

func (o *original) markCatalog(d dict) {
	for _, part := range []struct {
		key  name
		what error
	}{
		{"Metadata", errMetadata},
		{"OutputIntents", errColours},
		{"Names", errAttachments},
		{"AF", errAttachments},
		{"Outlines", errOutline},
		{"StructTreeRoot", errStructure},
	} {
		o.mark(d[part.key], part.what.Error())
	}
}

// mark gives a clause to all that a value leads to and that has none yet. What is
// still to be followed is kept in a list: elements of a structure tree hang deep.
func (o *original) mark(v object, text string) {
	for todo := []object{v}; len(todo) > 0; {
		v := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		switch v := v.(type) {
		case ref:
			if _, there := o.roles[int(v)]; !there {
				o.roles[int(v)] = text
				todo = append(todo, o.resolve(v))
			}
		case array:
			todo = append(todo, v...)
		case dict:
			for _, item := range v {
				todo = append(todo, item)
			}
		case *stream:
			todo = append(todo, v.dict)
		}
	}
}
