package exchange

import (
	"cmp"
	"crypto/ed25519"
	"crypto/sha256"
	"fmt"
	"path/filepath"
	"strings"

	"modellkommune/data"
)

// SchemeOrder says which Vorhabenvorlage of a project is written, and how.
type SchemeOrder struct {
	// Changed asks for the project as it is now; else it is the Vorlage with which it began, where that is known.
	Changed bool
	// Name and Version are those of the changed one; empty ones are chosen so that no other has them.
	Name    string
	Version int
	// Key signs it; nil leaves it as it is.
	Key ed25519.PrivateKey
}

// BegunWith gives the Vorhabenvorlage with which a project began, or to which it was brought: that which it keeps, else the
// built-in one of its name and version.
func BegunWith(p data.Project) (s data.Scheme, known bool) {
	if s, known = p.BegunBy(); known {
		return s, true
	}
	t := p.Programme.Template
	s, err := Scheme(cmp.Or(t.Name, WithoutScheme))
	return s, err == nil && t.Name != "" && s.Programme.Template.Version == t.Version
}

// Deviations says line by line what a project has otherwise than the Vorlage with which it began, of what a Vorlage holds.
func Deviations(p data.Project) (lines []string, known bool) {
	base, known := BegunWith(p)
	if !known {
		return nil, false
	}
	return Differences(projectOf(base), projectOf(p.Scheme())), true
}

// WriteScheme writes the Vorhabenvorlage of a project, and gives in whole sentences what it holds.
func WriteScheme(path string, p data.Project, o SchemeOrder) (notes []string, err error) {
	s, notes, err := schemeOf(strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)), p, o)
	if err != nil {
		return nil, err
	}
	b, err := MarshalScheme(s)
	if o.Key != nil && err == nil {
		b, err = SignScheme(s, o.Key)
	}
	if err != nil {
		return nil, err
	}
	// What is written is what others will read.
	_, said, err := UnmarshalScheme(b)
	if err != nil {
		return nil, err
	}
	return append(notes, said...), WriteFile(path, b)
}

func schemeOf(file string, p data.Project, o SchemeOrder) (data.Scheme, []string, error) {
	lines, known := Deviations(p)
	base, _ := BegunWith(p)
	if known && (len(lines) == 0 && o.Name == "" || !o.Changed) {
		t := base.Programme.Template
		return unlessBroken(base), []string{fmt.Sprintf("Es ist die Vorlage „%s“, Version %d, mit der das Vorhaben geführt wird, wie sie war.", t.Called(), t.Version)}, nil
	}
	s := p.Scheme()
	s.Municipalities = base.Municipalities
	if err := name(&s, base, file, o); err != nil {
		return s, nil, err
	}
	t := s.Programme.Template
	notes := []string{fmt.Sprintf("Es ist eine neue Vorlage: „%s“, Kurzname „%s“, Version %d.", t.Called(), t.Name, t.Version)}
	if !known {
		notes = append(notes, "Was davon zum Programm gehört und was nur zu Ihrer Kommune, lässt sich hier nicht unterscheiden: Alle Berichtstermine, Partner, Kostenarten, Quellen, Formularfelder, Gliederungen und Schwellen sind dabei. Bitte die Vorlage vor dem Weitergeben durchsehen.")
	}
	return s, append(notes, "Ansprechpersonen, E-Mail-Adressen und Zeichen der Partner sind nicht dabei."), nil
}

// unlessBroken gives a Vorlage with the signature that it came with, if that holds of what will be written.
func unlessBroken(s data.Scheme) data.Scheme {
	b, err := MarshalScheme(s)
	if err == nil {
		_, err = signer(b, s.Signature)
	}
	if err != nil {
		s.Signature = data.Signature{}
	}
	return s
}

// name gives a Vorlage that differs from the one before a name and version that no other has: what nobody has named ends in
// a sign that follows from what it says.
func name(s *data.Scheme, base data.Scheme, file string, o SchemeOrder) error {
	t, was := &s.Programme.Template, base.Programme.Template
	t.Title = cmp.Or(t.Title, s.Programme.Title, file)
	if o.Name != "" {
		t.Name, t.Version = o.Name, o.Version
		switch {
		case t.Name != was.Name:
			t.Version = cmp.Or(o.Version, 1)
		case t.Version == 0:
			t.Version = was.Version + 1
		case t.Version <= was.Version:
			return data.Fail(data.Conflict, fmt.Sprintf("Die Vorlage „%s“ gibt es schon in Version %d; eine geänderte braucht eine höhere. Es wurde nichts geschrieben.", was.Name, was.Version), nil)
		}
		return nil
	}
	if was.Title != "" {
		t.Title = was.Title + " (abgewandelt)"
	}
	t.Name, t.Version = "", 1
	b, err := MarshalScheme(*s)
	if err != nil {
		return err
	}
	sum := sha256.Sum256(b)
	t.Name = fmt.Sprintf("%.40s-%x", cmp.Or(was.Name, PlainName(file), "vorlage"), sum[:4])
	return nil
}
