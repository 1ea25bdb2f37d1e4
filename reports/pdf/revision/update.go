package revision

import (
	"maps"
	"slices"
)

// update is one incremental update (ISO 32000-1, 7.5.6).
type update struct {
	values  map[int]object // what it says of each object that it has
	carrier map[int]bool   // those which only carry others: object streams, cross-references
	section *section
	end     int           // offset behind %%EOF
	offsets map[int]int   // of the objects that stand in the file themselves
	packed  map[int][]int // numbers in each object stream
}

// readUpdate reads the next update: objects, a cross-reference section, its end. It
// must tell of every object in it, and of nothing else.
func readUpdate(in *lexer, s *state) (*update, error) {
	u := &update{values: map[int]object{}, carrier: map[int]bool{}, offsets: map[int]int{}, packed: map[int][]int{}}
	for u.section == nil {
		if err := u.next(in, s.original); err != nil {
			return nil, errUnknown
		}
	}
	if u.section.trailer["XRefStm"] != nil {
		return nil, altered("ist ein zweites Verzeichnis der Datei angefügt worden, das nicht jedes Programm liest")
	}
	at, err := in.end()
	if err != nil || at != u.section.at {
		return nil, errUnknown
	}
	u.end = in.at
	// A reader would look for what an earlier update packed in the newer stream.
	for n := range u.values {
		if s.carrier[n] {
			return nil, errUnknown
		}
	}
	if err := u.entries(s.original); err != nil {
		return nil, err
	}
	return u, s.trailer(u)
}

// next reads one object, or the cross-reference section.
func (u *update) next(in *lexer, o *original) error {
	in.space()
	at := in.at
	if in.keyword("xref") {
		var err error
		u.section, err = tableSection(at, in)
		return err
	}
	n, v, err := in.indirect()
	if err != nil {
		return err
	}
	if _, twice := u.values[n]; twice {
		return errSyntax
	}
	u.values[n], u.offsets[n] = v, at
	if s, is := v.(*stream); is {
		return u.carry(at, n, s, o)
	}
	return nil
}

// carry reads a stream that carries objects or the cross-reference section.
func (u *update) carry(at, n int, v *stream, o *original) error {
	switch v.dict["Type"] {
	case name("XRef"):
		u.carrier[n] = true
		var err error
		u.section, err = streamSection(at, n, v, &o.inflated)
		return err
	case name("ObjStm"):
		u.carrier[n] = true
		numbers, values, err := objectStream(v, &o.inflated, &o.budget)
		if err != nil {
			return err
		}
		u.packed[n] = numbers
		for i, number := range numbers {
			_, isStream := values[i].(*stream)
			if _, twice := u.values[number]; twice || isStream || number == 0 {
				return errSyntax
			}
			u.values[number] = values[i]
		}
	}
	return nil
}

// entries compares the section with what was read.
func (u *update) entries(o *original) error {
	told := 0
	for _, n := range slices.Sorted(maps.Keys(u.section.entries)) {
		e := u.section.entries[n]
		switch {
		case n == 0 && e.kind == 0:
		case e.kind == 0 && n < o.size:
			return altered("sind Teile des freigegebenen Berichts gelöscht worden")
		case u.holds(n, e):
			told++
		case n < o.size:
			return altered("sind Teile des freigegebenen Berichts auf eine andere Stelle der Datei umgelenkt worden")
		default:
			return errUnknown
		}
	}
	if _, itself := u.section.entries[u.section.number]; u.section.number > 0 && !itself {
		told++ // which some programs leave out
	}
	if told != len(u.values) {
		return errUnknown
	}
	return nil
}

// holds says whether an object stands in this update where its entry says.
func (u *update) holds(n int, e entry) bool {
	switch e.kind {
	case 1:
		at, there := u.offsets[n]
		return there && at == e.where && e.index == 0
	case 2:
		numbers, there := u.packed[e.where]
		return there && e.index < len(numbers) && numbers[e.index] == n
	}
	return false
}

// trailerKeys are the keys of trailers and of cross-reference streams.
var trailerKeys = []name{
	"Size", "Prev", "Root", "Info", "ID",
	"Type", "W", "Index", "Length", "Filter", "DecodeParms",
}

// trailer holds the trailer of an update against the one before (ISO 32000-1, 7.5.5).
func (s *state) trailer(u *update) error {
	d := u.section.trailer
	if d["Encrypt"] != nil {
		return altered("ist die Datei verschlüsselt worden")
	}
	if !only(d, trailerKeys...) {
		return errUnknown
	}
	if d["Root"] != ref(s.original.root) {
		return altered("ist der Bericht durch ein anderes Dokument ersetzt worden")
	}
	if d["Info"] != ref(s.original.info) {
		return altered("sind Titel, Verfasser oder andere Angaben zum Dokument geändert worden")
	}
	previous, isPrevious := whole(d["Prev"])
	size, isSize := whole(d["Size"])
	id, isID := d["ID"].(array)
	if !isPrevious || previous != s.section || !isSize || size != u.size(s.size) {
		return errUnknown
	}
	if !isID || len(id) != 2 || id[0] != s.original.id {
		return altered("ist die Kennung des Dokuments geändert worden")
	}
	if _, is := id[1].(str); !is {
		return errUnknown
	}
	return nil
}

// size is one more than the highest number of an object: a reader takes no notice of
// what lies above the size that the trailer says.
func (u *update) size(before int) int {
	for n := range u.values {
		before = max(before, n+1)
	}
	return before
}

// only says whether a dictionary has no other keys.
func only(d dict, keys ...name) bool {
	for key := range d {
		if !slices.Contains(keys, key) {
			return false
		}
	}
	return true
}
