package revision

import (
	"maps"
	"slices"
)

// unchanged demands that every released object is what it was: the same value, and
// of a stream the same bytes. Catalog, information, pages and their lists of
// annotations have rules of their own.
func (s *state) unchanged() error {
	o := s.original
	for _, n := range slices.Sorted(maps.Keys(s.updated)) {
		if n >= o.size || n == o.root || n == o.info || o.lists[n] || o.pageOf(n) > 0 {
			continue
		}
		before, err := o.load(n)
		if err != nil {
			return err
		}
		if o.isMetadata(n) {
			if err := s.metadata(before, s.updated[n]); err != nil {
				return err
			}
			continue
		}
		if before == nil || !same(before, s.updated[n]) {
			return s.replaced(n, before)
		}
	}
	return nil
}

// replaced says what an object was that is another one now.
func (s *state) replaced(n int, before object) error {
	if s.original.nodes[n] {
		return s.tree(n, before)
	}
	return Alteration{Text: s.original.role(n)}
}

// tree says what became of a node of the page tree.
func (s *state) tree(n int, before object) error {
	was, _ := before.(dict)
	is, _ := s.updated[n].(dict)
	old, _ := was["Kids"].(array)
	kids, _ := is["Kids"].(array)
	switch {
	case len(kids) < len(old):
		return altered("sind Seiten entfernt worden")
	case len(kids) > len(old):
		return altered("sind Seiten hinzugefügt worden")
	case same(old, kids):
		return altered("sind Angaben zu allen Seiten geändert worden")
	}
	for _, kid := range kids {
		if !slices.ContainsFunc(old, func(o object) bool { return same(o, kid) }) {
			return altered("sind Seiten ausgetauscht worden")
		}
	}
	return altered("ist die Reihenfolge der Seiten geändert worden")
}

// informationKeys are what a program that signs writes of itself into the document
// information (ISO 32000-1, 14.3.3): when, and its name behind the one of ours.
const (
	keyModified name = "ModDate"
	keyProducer name = "Producer"
)

var errInformation = altered("sind Titel, Verfasser oder andere Angaben zum Dokument geändert worden")

// information compares the document information. Texts may be encoded in another way.
func (s *state) information() error {
	v, there := s.updated[s.original.info]
	if !there {
		return nil
	}
	was, now := s.original.dict(ref(s.original.info)), dict(nil)
	if d, is := v.(dict); is {
		now = d
	}
	if was == nil || len(was) != len(now) {
		return errInformation
	}
	for key, before := range was {
		if !informationKept(key, before, now[key]) {
			return errInformation
		}
	}
	return nil
}

func informationKept(key name, before, now object) bool {
	old, err := readText(before)
	if err != nil {
		return same(before, now)
	}
	text, err := readText(now)
	switch {
	case err != nil:
		return false
	case key == keyModified:
		return isDate(text)
	case key == keyProducer && len(text) > len(old):
		return text[:len(old)] == old
	}
	return text == old
}

// catalogNews are the keys that a signature brings into the catalog (ISO 32000-1,
// 7.7.2 and ISO 32000-2, 12.8.4.3).
var catalogNews = []name{"AcroForm", "DSS", "Extensions", "Perms"}

// keyVersion says that the file follows a newer standard (ISO 32000-1, 7.2.2), as newer
// kinds of signatures demand. What the pages hold means the same in it.
const keyVersion name = "Version"

// catalog compares the root of the file and follows what was added to it.
func (s *state) catalog() error {
	v, there := s.updated[s.original.root]
	if !there {
		return nil
	}
	was := s.original.dict(ref(s.original.root))
	now, is := v.(dict)
	if !is {
		return errCatalog
	}
	for _, key := range unite(was, now) {
		if was[key] == nil && (slices.Contains(catalogNews, key) || key == keyVersion && now[key] == name("2.0")) {
			continue
		}
		if !same(was[key], now[key]) {
			return catalogChange(key, was, now)
		}
	}
	return s.additions(was, now)
}

// unite lists the keys of two dictionaries, sorted: the clause must not hang on chance.
func unite(a, b dict) []name {
	keys := maps.Clone(a)
	maps.Copy(keys, b)
	return slices.Sorted(maps.Keys(keys))
}

var errCatalog = altered("sind Angaben zum ganzen Dokument geändert worden")

// catalogChange says what it means that an entry of the catalog is another one.
func catalogChange(key name, was, now dict) error {
	switch key {
	case "OpenAction", "AA":
		return altered("ist ein Befehl hinterlegt worden, der beim Öffnen ausgeführt wird")
	case "Names":
		return namesChange(was["Names"], now["Names"])
	case "AF":
		return errAttachments
	case "OCProperties":
		return altered("sind Ebenen hinzugefügt worden, die sich ein- und ausblenden lassen")
	case "Metadata":
		return errMetadata
	case "StructTreeRoot", "MarkInfo", "Lang":
		return errStructure
	case "Outlines":
		return errOutline
	case "Pages":
		return altered("sind die Seiten ausgetauscht worden")
	case "OutputIntents":
		return errColours
	case "PageMode", "PageLayout", "ViewerPreferences", "PageLabels":
		return altered("ist geändert worden, wie das Dokument angezeigt wird")
	}
	return errCatalog
}

// namesChange says what changed in the name dictionary (ISO 32000-1, 7.7.4).
func namesChange(before, after object) error {
	was, _ := before.(dict)
	now, _ := after.(dict)
	switch {
	case !same(was["JavaScript"], now["JavaScript"]):
		return altered("ist ein Programm (JavaScript) hinterlegt worden")
	case !same(was["EmbeddedFiles"], now["EmbeddedFiles"]):
		return errAttachments
	}
	return errCatalog
}

// additions follows what signatures bring.
func (s *state) additions(was, now dict) error {
	if was["AcroForm"] == nil && now["AcroForm"] != nil {
		if err := s.form(now["AcroForm"]); err != nil {
			return err
		}
	}
	if was["DSS"] == nil && now["DSS"] != nil {
		if err := s.proofs(now["DSS"]); err != nil {
			return err
		}
	}
	if was["Extensions"] == nil && now["Extensions"] != nil {
		if err := s.extensions(now["Extensions"]); err != nil {
			return err
		}
	}
	if was["Perms"] == nil && now["Perms"] != nil {
		return s.permissions(now["Perms"])
	}
	return nil
}

// extensions accepts the list of what a file has beyond the standard (ISO 32000-1, 7.12).
func (s *state) extensions(v object) error {
	d, err := s.freshDict(v, ofForm)
	if err != nil {
		return err
	}
	return s.plain(d, ofForm)
}
