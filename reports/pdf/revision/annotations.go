package revision

import "slices"

// pages compares every page that an update has, and finds the widgets on them.
func (s *state) pages() error {
	for i, p := range s.original.pages {
		if err := s.page(i+1, p); err != nil {
			return err
		}
	}
	for n := range s.original.lists {
		if _, there := s.updated[n]; there && !s.isList(n) {
			return errUnknown
		}
	}
	for _, f := range s.fields {
		if f.page == 0 && f.visible() || f.page > 0 && f.on > 0 && f.on != f.page {
			return errSignature
		}
	}
	return nil
}

// isList says whether a list of annotations belongs to one page alone and still does.
func (s *state) isList(n int) bool {
	users := 0
	for _, p := range s.original.pages {
		if p.dict["Annots"] == ref(n) {
			users++
		}
	}
	return users == 1
}

// page compares a page, whose list of annotations alone may have grown.
func (s *state) page(number int, p *page) error {
	now := p.dict
	if v, there := s.updated[p.object]; there {
		d, is := v.(dict)
		if !is {
			return altered("sind Angaben zu Seite %d geändert worden", number)
		}
		now = d
	}
	for _, key := range unite(p.dict, now) {
		if key != "Annots" && !same(p.dict[key], now[key]) {
			return pageChange(number, key)
		}
	}
	before := s.original.array(p.dict["Annots"])
	after, err := s.annotations(p.dict["Annots"], now["Annots"])
	if err != nil {
		return err
	}
	return s.added(number, before, after)
}

// pageChange says what it means that an entry of a page is another one.
func pageChange(number int, key name) error {
	switch key {
	case "Contents":
		return altered("ist der Inhalt von Seite %d ersetzt worden", number)
	case "Resources":
		return altered("sind Schriften oder Bilder von Seite %d ausgetauscht worden", number)
	case "MediaBox", "CropBox", "BleedBox", "TrimBox", "ArtBox", "Rotate", "UserUnit":
		return altered("sind Ausschnitt, Größe oder Drehung von Seite %d geändert worden", number)
	case "AA":
		return altered("ist ein Befehl hinterlegt worden, der beim Öffnen von Seite %d ausgeführt wird", number)
	case "StructParents", "Tabs":
		return errStructure
	}
	return altered("sind Angaben zu Seite %d geändert worden", number)
}

// annotations gives the list of a page as it is now. It may have become an object of
// its own, or have been one.
func (s *state) annotations(was, now object) (array, error) {
	at, is := now.(ref)
	switch {
	case now == nil:
		return nil, nil
	case is && now == was:
		v, err := s.now(int(at))
		list, is := v.(array)
		if err == nil && !is {
			err = errForeign
		}
		return list, err
	}
	return s.freshArray(now, ofPages)
}

// added demands that the annotations of a page are the old ones in their order and
// then widgets of signatures, each on one page.
func (s *state) added(number int, before, after array) error {
	if len(after) < len(before) || !same(before, after[:len(before):len(before)]) {
		return altered("sind Verweise oder Anmerkungen auf Seite %d entfernt oder vertauscht worden", number)
	}
	for _, item := range after[len(before):] {
		f := s.fieldOf(item)
		if f == nil {
			return s.addedOther(number, item)
		}
		if f.page != 0 {
			return errSignature
		}
		f.page = number
	}
	return nil
}

func (s *state) fieldOf(v object) *field {
	i := slices.IndexFunc(s.fields, func(f *field) bool { return v == ref(f.widget) })
	if i < 0 {
		return nil
	}
	return s.fields[i]
}

// addedOther says what was added to a page that is no signature.
func (s *state) addedOther(number int, item object) error {
	if at, is := item.(ref); is {
		item = s.updated[int(at)]
	}
	d, _ := item.(dict)
	if d["Subtype"] == name("Widget") {
		return altered("ist auf Seite %d ein Formularfeld hinzugefügt worden", number)
	}
	return altered("ist auf Seite %d eine Anmerkung oder ein Stempel hinzugefügt worden", number)
}
