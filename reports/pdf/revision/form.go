package revision

import "slices"

var (
	errForm      = altered("ist ein Formularfeld hinzugefügt worden, das keine Signatur ist")
	errSignature = altered("ist eine Signatur mit Angaben hinzugefügt worden, die dieses Programm nicht kennt")
)

// field is a signature field with its one widget (ISO 32000-1, 12.7.4.5).
type field struct {
	name   string
	object int
	widget int // its object
	signed bool
	stamp  bool // by a time stamp alone
	flags  int
	box    rectangle
	on     int // the page of which P says that the widget is on it, from 1; 0 if it does not
	page   int // the page that has it among its annotations, from 1; 0 if none
}

// Flags of annotations (ISO 32000-1, 12.5.3).
const (
	flagHidden = 1 << 1
	flagPrint  = 1 << 2
	flagNoView = 1 << 5
	flagLocked = 1 << 7
	flagFixed  = 1 << 9 // LockedContents
)

// visible says whether a signature can be seen on screen or paper. NoView alone
// does not keep it from being printed.
func (f *field) visible() bool {
	hidden := f.flags&flagHidden != 0 || f.flags&flagNoView != 0 && f.flags&flagPrint == 0
	return !hidden && !f.box.point()
}

func (f *field) visiblePage() int {
	if f.visible() {
		return f.page
	}
	return 0
}

// form accepts an interactive form of signature fields alone (ISO 32000-1, 12.7.2).
// Default resources and appearance are harmless: they serve fields with text, and
// there are none.
func (s *state) form(v object) error {
	d, err := s.freshDict(v, ofForm)
	if err != nil {
		return err
	}
	if d["XFA"] != nil {
		return altered("ist ein XFA-Formular hinterlegt worden, das anderes zeigen kann als der Bericht")
	}
	if !only(d, "Fields", "SigFlags", "DR", "DA", "NeedAppearances") || d["NeedAppearances"] == true {
		return errForm
	}
	if flags, is := whole(d["SigFlags"]); d["SigFlags"] != nil && (!is || flags > 3) {
		return errForm
	}
	if d["DR"] != nil {
		if err := s.resources(d["DR"], 0); err != nil {
			return err
		}
	}
	if err := s.plain(d["DA"], ofForm); err != nil {
		return err
	}
	fields, err := s.freshArray(d["Fields"], ofForm)
	if err != nil {
		return err
	}
	for _, item := range fields {
		if err := s.field(item); err != nil {
			return err
		}
	}
	return nil
}

// Keys that a field, its widget, and both may have (ISO 32000-1, 12.7.3.1, 12.5.2 and
// 12.5.6.19). No StructParent: the parent tree may not change, so that the number
// would lead nowhere, or to the element of something else. No A, AA, OC and BS.
var (
	fieldKeys  = []name{"FT", "T", "TU", "V", "Ff", "Lock", "DA", "Kids"}
	widgetKeys = []name{"Type", "Subtype", "Rect", "F", "P", "AP", "H", "Border", "NM", "M", "MK"}
)

// field accepts a signature field, which is its own widget or has one.
func (s *state) field(v object) error {
	at, is := v.(ref)
	if !is {
		return errForm
	}
	if s.owner[int(at)] != 0 {
		return errForeign // a field that is listed twice
	}
	d, err := s.freshDict(v, ofField)
	if err != nil {
		return err
	}
	if d["FT"] == nil && d["Kids"] != nil {
		return errSignature // a group of fields
	}
	if d["FT"] != name("Sig") {
		return errForm
	}
	f := &field{object: int(at), widget: int(at)}
	if f.name, err = readText(d["T"]); err != nil || f.name == "" || s.named(f.name) {
		return errSignature
	}
	if err := s.fieldEntries(f, d); err != nil {
		return err
	}
	widget := d
	if d["Kids"] != nil {
		if widget, err = s.kid(f, d, at); err != nil {
			return err
		}
	} else if !only(d, append(slices.Clone(fieldKeys), widgetKeys...)...) {
		return errSignature
	}
	s.fields = append(s.fields, f)
	return s.widget(f, widget)
}

// named says whether there is a field of this name already.
func (s *state) named(name string) bool {
	return slices.ContainsFunc(s.fields, func(f *field) bool { return f.name == name })
}

// fieldEntries accepts what a field says beside its widget. An empty field may be
// there for a while: it is made first and signed by the next update.
func (s *state) fieldEntries(f *field, d dict) error {
	if flags, is := whole(d["Ff"]); d["Ff"] != nil && (!is || flags > 1) {
		return errSignature
	}
	for _, key := range []name{"TU", "DA"} {
		if _, is := d[key].(str); d[key] != nil && !is {
			return errSignature
		}
	}
	if err := s.plain(d["Lock"], ofField); err != nil {
		return err
	}
	if d["V"] == nil {
		if s.final {
			return altered("ist ein Signaturfeld hinzugefügt worden, das keine Signatur enthält")
		}
		return nil
	}
	f.signed = true
	stamp, err := s.signature(d["V"])
	f.stamp = stamp
	return err
}

// kid gives the one widget of a field that is not its own.
func (s *state) kid(f *field, d dict, at ref) (dict, error) {
	kids, err := s.freshArray(d["Kids"], ofField)
	if err != nil {
		return nil, err
	}
	if len(kids) != 1 || !only(d, fieldKeys...) {
		return nil, errSignature
	}
	r, is := kids[0].(ref)
	if !is || s.owner[int(r)] != 0 {
		return nil, errSignature
	}
	widget, err := s.freshDict(r, ofField)
	if err != nil {
		return nil, err
	}
	// pyHanko forgets the parent, which the field names all the same.
	if widget["Parent"] != nil && widget["Parent"] != at || !only(widget, append([]name{"Parent"}, widgetKeys...)...) {
		return nil, errSignature
	}
	f.widget = int(r)
	return widget, nil
}

// widget accepts the annotation by which a field can be seen. Its size and place may
// not depend on how the page is looked at, as NoZoom and NoRotate would have it.
func (s *state) widget(f *field, d dict) error {
	if d["Subtype"] != name("Widget") || d["Type"] != nil && d["Type"] != name("Annot") {
		return errSignature
	}
	var err error
	if f.box, err = readRectangle(d["Rect"]); err != nil {
		return errSignature
	}
	if d["F"] != nil {
		flags, is := whole(d["F"])
		if !is || flags&^(flagHidden|flagPrint|flagNoView|flagLocked|flagFixed) != 0 {
			return errSignature
		}
		f.flags = flags
	}
	if d["P"] != nil {
		page, is := d["P"].(ref)
		if f.on = s.original.pageOf(int(page)); !is || f.on == 0 {
			return errSignature
		}
	}
	if mark, is := d["MK"].(dict); d["MK"] != nil && (!is || len(mark) > 0) {
		return errSignature // colours and a caption would be drawn
	}
	if !unframed(d["Border"]) {
		return errSignature
	}
	for _, key := range []name{"H", "NM", "M"} {
		switch d[key].(type) {
		case nil, str, name:
		default:
			return errSignature
		}
	}
	if d["AP"] == nil {
		return nil
	}
	return s.appearance(d["AP"])
}

// unframed accepts no border, or one without width: a wide one would reach out of
// the rectangle.
func unframed(v object) bool {
	if v == nil {
		return true
	}
	n, err := floats(v)
	return err == nil && len(n) == 3 && n[2] == 0
}
