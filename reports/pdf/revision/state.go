package revision

import (
	"maps"
	"slices"
)

// state is what a reader sees after some updates.
type state struct {
	file     []byte
	original *original
	updated  map[int]object // the newest of each object that an update has
	carrier  map[int]bool
	lies     map[int]int   // where the update ends that has an object
	size     int           // numbers from here on are free
	section  int           // where the last cross-reference section is
	owner    map[int]owner // who reaches a new object
	known    map[int]bool  // new objects that were reached once
	final    bool          // no update follows
	fields   []*field
	sealed   map[int]object // what belongs to a signature of an earlier update
}

func newState(file []byte, o *original) *state {
	return &state{
		file: file, original: o, size: o.size, section: o.section.at,
		updated: map[int]object{}, carrier: map[int]bool{}, lies: map[int]int{}, known: map[int]bool{}, sealed: map[int]object{},
	}
}

// apply adds an update. What belongs to a signature of an earlier one stays as it is.
func (s *state) apply(u *update) error {
	for n, v := range u.values {
		if was, sealed := s.sealed[n]; sealed && !same(was, v) {
			return altered("ist eine frühere Signatur geändert worden")
		}
		s.updated[n], s.carrier[n], s.lies[n] = v, u.carrier[n], u.end
	}
	s.size, s.section = u.size(s.size), u.section.at
	return nil
}

// seal keeps what the signatures consist of, so that no later update replaces it.
func (s *state) seal() {
	keep := func(n int) { s.sealed[n] = s.updated[n] }
	for _, f := range s.fields {
		if f.signed {
			keep(f.object)
			keep(f.widget)
		}
	}
	for n, whose := range s.owner {
		if whose == ofSignature || whose == ofDrawing {
			keep(n)
		}
	}
}

// proves says whether an update brings what proves signatures.
func (s *state) proves(u *update) bool {
	for n := range u.values {
		if s.owner[n] == ofProof {
			return true
		}
	}
	return false
}

// check holds the whole state against the released file.
func (s *state) check(final bool) ([]Signature, error) {
	s.final, s.owner, s.fields = final, map[int]owner{}, nil
	for _, rule := range []func() error{s.unchanged, s.catalog, s.information, s.pages, s.covers, s.leftovers} {
		if err := rule(); err != nil {
			return nil, err
		}
	}
	s.seal()
	var found []Signature
	for _, f := range s.fields {
		if f.signed {
			found = append(found, Signature{Field: f.name, Page: f.visiblePage(), Stamp: f.stamp})
		}
	}
	return found, nil
}

// owner says what a new object belongs to. None belongs to two: what proves a
// certificate is no part of what is drawn.
type owner int

const (
	ofForm owner = iota + 1
	ofField
	ofSignature
	ofDrawing
	ofProof
	ofPages
)

// fresh follows a reference to a new object and notes whose it is. A value that is
// no reference is given as it is. Nothing that is added may lead to a released
// object, but where that is said.
func (s *state) fresh(v object, whose owner) (object, error) {
	r, is := v.(ref)
	if !is {
		return v, nil
	}
	n := int(r)
	value, there := s.updated[n]
	if n < s.original.size || !there || s.carrier[n] || s.owner[n] != 0 && s.owner[n] != whose {
		return nil, errForeign
	}
	s.owner[n], s.known[n] = whose, true
	return value, nil
}

var errForeign = altered("sind Daten angefügt worden, die mit einer Signatur nichts zu tun haben")

// freshDict is fresh for a dictionary.
func (s *state) freshDict(v object, whose owner) (dict, error) {
	v, err := s.fresh(v, whose)
	d, is := v.(dict)
	if err == nil && !is {
		err = errForeign
	}
	return d, err
}

// freshArray is fresh for an array.
func (s *state) freshArray(v object, whose owner) (array, error) {
	v, err := s.fresh(v, whose)
	a, is := v.(array)
	if err == nil && !is {
		err = errForeign
	}
	return a, err
}

// now is what an object that may be released or new is in this state.
func (s *state) now(n int) (object, error) {
	if v, there := s.updated[n]; there {
		return v, nil
	}
	return s.original.load(n)
}

// leftovers refuses new objects that nothing leads to. They would show nothing, but
// no signature needs them either, and a program that repairs the file could find
// them. Those which an earlier update needed may remain.
func (s *state) leftovers() error {
	for _, n := range slices.Sorted(maps.Keys(s.updated)) {
		if n >= s.original.size && !s.carrier[n] && !s.known[n] {
			return errForeign
		}
	}
	return nil
}

// plain accepts a value of any depth that holds no stream and does nothing.
func (s *state) plain(v object, whose owner) error { return s.plainBelow(v, whose, 0) }

func (s *state) plainBelow(v object, whose owner, depth int) error {
	if depth > deepest {
		return errForeign
	}
	v, err := s.fresh(v, whose)
	if err != nil {
		return err
	}
	switch v := v.(type) {
	case *stream:
		return errForeign
	case array:
		for _, item := range v {
			if err := s.plainBelow(item, whose, depth+1); err != nil {
				return err
			}
		}
	case dict:
		for _, item := range v {
			if err := s.plainBelow(item, whose, depth+1); err != nil {
				return err
			}
		}
	}
	return nil
}
