package revision

import "slices"

var errAppearance = altered("ist eine Signatur mit einem Erscheinungsbild hinzugefügt worden, das dieses Programm nicht kennt")

// appearance accepts one picture of a signature (ISO 32000-1, 12.5.5). A reader fits
// it into the rectangle of the widget, whatever it draws.
func (s *state) appearance(v object) error {
	d, err := s.freshDict(v, ofDrawing)
	if err != nil {
		return err
	}
	if !only(d, "N") {
		return errAppearance
	}
	return s.drawing(d["N"], 0)
}

// drawing accepts a form XObject (ISO 32000-1, 8.10) with resources of its own.
func (s *state) drawing(v object, depth int) error {
	at, isRef := v.(ref)
	if !isRef || depth > deepest {
		return errAppearance
	}
	seen := s.owner[int(at)] == ofDrawing
	v, err := s.fresh(v, ofDrawing)
	if err != nil || seen {
		return err
	}
	form, isStream := v.(*stream)
	if !isStream {
		return errAppearance
	}
	if form.dict["Subtype"] == name("Image") && depth > 0 {
		return s.parts(form, depth)
	}
	d := form.dict
	box, err := floats(d["BBox"])
	if err != nil || len(box) != 4 || d["Subtype"] != name("Form") ||
		!only(d, "Type", "Subtype", "FormType", "BBox", "Matrix", "Resources", "Group", "Length", "Filter", "DecodeParms") {
		return errAppearance
	}
	if matrix, err := floats(d["Matrix"]); d["Matrix"] != nil && (err != nil || len(matrix) != 6) {
		return errAppearance
	}
	if err := s.parts(d["Group"], depth); err != nil {
		return err
	}
	return s.resources(d["Resources"], depth)
}

// resources accepts what a drawing uses (ISO 32000-1, 7.8.3); no properties, which
// could make its parts optional.
func (s *state) resources(v object, depth int) error {
	if v == nil {
		return nil
	}
	d, err := s.freshDict(v, ofDrawing)
	if err != nil {
		return err
	}
	for category, v := range d {
		if category == "ProcSet" {
			if err := s.parts(v, depth); err != nil {
				return err
			}
			continue
		}
		if err := s.resource(category, v, depth); err != nil {
			return err
		}
	}
	return nil
}

func (s *state) resource(category name, v object, depth int) error {
	named, err := s.freshDict(v, ofDrawing)
	if err != nil {
		return err
	}
	for _, item := range named {
		switch category {
		case "XObject":
			err = s.drawing(item, depth+1)
		case "Font", "ExtGState", "ColorSpace", "Pattern", "Shading":
			err = s.parts(item, depth+1)
		default:
			err = errAppearance
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// foreignKeys lead out of a drawing: to actions, layers, the structure, other files.
var foreignKeys = []name{
	"A", "AA", "AF", "Alternates", "Annots", "EF", "F", "JS", "Metadata", "OC", "OPI",
	"P", "Parent", "PieceInfo", "Ref", "StructParent", "StructParents", "URI",
}

// parts accepts fonts, images and the like with all that they are made of.
func (s *state) parts(v object, depth int) error {
	if depth > deepest {
		return errAppearance
	}
	if at, isRef := v.(ref); isRef && s.owner[int(at)] == ofDrawing {
		return nil // seen already
	}
	v, err := s.fresh(v, ofDrawing)
	if err != nil {
		return err
	}
	var below []object
	switch v := v.(type) {
	case array:
		below = v
	case *stream:
		below = []object{v.dict}
	case dict:
		for key, item := range v {
			if slices.Contains(foreignKeys, key) {
				return errAppearance
			}
			below = append(below, item)
		}
	}
	for _, item := range below {
		if err := s.parts(item, depth+1); err != nil {
			return err
		}
	}
	return nil
}
