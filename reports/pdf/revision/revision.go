// Package revision tells a signature that was added to a released PDF later from
// an alteration of it. Both come as incremental updates (ISO 32000-1, 7.5.6): the
// released bytes stand unchanged, and what is appended may replace every object.
//
// The reader is strict on purpose. Programs that show PDF files repair what is
// broken, each in its own way, and a file can be made so that they see something
// else in it than a check does. Therefore whatever is not understood here counts
// as altered: an update must consist of complete objects, all of which its
// cross-reference section names at their true places, and nothing else. A kind of
// signature that the package does not know is refused, not guessed at.
//
// Whether a signature is valid and whose it is, is not asked here.
package revision

import (
	"errors"
	"fmt"
	"slices"
)

// Signature is a signature field with its signature (ISO 32000-1, 12.7.4.5).
type Signature struct {
	// Field is the name of the signature field.
	Field string
	// Page is the page on which it is visible, from 1; 0 where it is invisible.
	Page int
	// Stamp says that it is a time stamp of the document alone.
	Stamp bool
}

// Alteration is an error: what an update changed beyond signatures.
type Alteration struct {
	// Text is a German clause that completes the sentence „Nach der Freigabe …“,
	// without full stop.
	Text string
}

// Error gives the clause.
func (a Alteration) Error() string { return a.Text }

func altered(format string, args ...any) error {
	return Alteration{Text: fmt.Sprintf(format, args...)}
}

// errUnknown is what is said of bytes that no rule fits.
var errUnknown = altered("sind Daten angefügt worden, die nicht als Signatur zu erkennen sind")

// errOriginal says that the caller's own part cannot be read, which is no alteration.
var errOriginal = errors.New("released PDF cannot be read")

// mostUpdates is how many updates are followed. Each signature brings up to three:
// itself, what proves its certificates, and a time stamp.
const mostUpdates = 100

// Added says what signatures were added to a released PDF by incremental updates
// (ISO 32000-1, 7.5.6 and 12.8): file begins with the released bytes, which the
// caller has compared, original is their number. What an update changed beyond
// signatures is an Alteration; any other error concerns the released bytes.
//
// The file must hold after each of its updates, not only after the last one: a
// reader can show what an earlier signature covered.
func Added(file []byte, original int) ([]Signature, error) {
	if original < 0 || original > len(file) {
		return nil, fmt.Errorf("%w: it has %d bytes, the file %d", errOriginal, original, len(file))
	}
	released, err := readOriginal(file[:original:original])
	if err != nil {
		return nil, err
	}
	s := newState(file, released)
	in := &lexer{data: file, at: original, budget: &released.budget}
	var found []Signature
	for count := 0; ; count++ {
		behind := in.at
		in.space()
		if in.at == len(file) && in.at-behind <= longestEnd {
			return found, nil
		}
		if count == mostUpdates || in.at == len(file) {
			return nil, errUnknown
		}
		u, err := readUpdate(in, s)
		if err != nil {
			return nil, err
		}
		if err := s.apply(u); err != nil {
			return nil, err
		}
		before := found
		rest := lexer{data: file, at: in.at}
		rest.space()
		last := rest.at == len(file)
		if found, err = s.check(last); err != nil {
			return nil, err
		}
		if last && len(found) == len(before) && !s.proves(u) {
			return nil, altered("sind Angaben geändert worden, ohne dass eine Signatur dazugekommen ist")
		}
		for _, signature := range before {
			if !slices.Contains(found, signature) {
				return nil, altered("ist eine frühere Signatur entfernt oder versetzt worden")
			}
		}
	}
}
