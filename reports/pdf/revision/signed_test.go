package revision_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"modellkommune/reports/pdf/revision"
)

// A place on the page with the line for the signature where nothing is, and the
// place of the text on it, in points.
const (
	free     = "3/300,200,500,260/Sig1"
	overText = "3/100,750,300,770/Sig1"
	onLine   = "3/60,260,200,300/Sig1"
)

func signatures(list ...revision.Signature) []revision.Signature { return list }

// accept demands that a file has these signatures beyond the released one and nothing else.
func accept(t *testing.T, file []byte, want []revision.Signature) {
	t.Helper()
	tool(t, file, "qpdf", "--check", "-")
	got, err := revision.Added(file, len(released(t)))
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("found %v, %v, want %v", got, err, want)
	}
}

// refuse demands an alteration with a clause.
func refuse(t *testing.T, file []byte, want string) {
	t.Helper()
	got, err := revision.Added(file, len(released(t)))
	var alteration revision.Alteration
	if !errors.As(err, &alteration) || alteration.Text != want {
		t.Errorf("„Nach der Freigabe %v“, want „%s“ (signatures %v)", err, want, got)
	}
}

// The released file as it is has no signatures, and white space behind it adds none.
func TestNothingAdded(t *testing.T) {
	accept(t, released(t), nil)
	accept(t, append(released(t), "\r\n\n"...), nil)
}

// What pyHanko's command signs is accepted.
func TestSigned(t *testing.T) {
	t.Parallel()
	o := newOfficer(t)
	once := o.sign(t, released(t), "--field", "Sig1")
	accept(t, once, signatures(revision.Signature{Field: "Sig1"}))
	twice := o.sign(t, once, "--field", free[:len(free)-1]+"2", "--reason", "Sachlich richtig", "--location", "Merzenich", "--name", "Müller")
	accept(t, twice, signatures(revision.Signature{Field: "Sig1"}, revision.Signature{Field: "Sig2", Page: 3}))
	accept(t, o.sign(t, released(t), "--field", onLine), signatures(revision.Signature{Field: "Sig1", Page: 3}))
}

// What somebody has signed stays as it was: a later update may add another signature, but
// neither change nor remove one.
func TestEarlierSignatureStays(t *testing.T) {
	t.Parallel()
	once := newOfficer(t).sign(t, released(t), "--field", free, "--reason", "Abgelehnt")
	accept(t, once, signatures(revision.Signature{Field: "Sig1", Page: 3}))
	for name, c := range map[string]struct {
		change func(e *edit)
		want   string
	}{
		"another reason":     {func(e *edit) { e.put(e.having("/ByteRange"), "/Location (Anderswo)") }, "ist eine frühere Signatur geändert worden"},
		"another name":       {func(e *edit) { e.swap(e.having("/FT /Sig"), "Sig1", "Sig7") }, "ist eine frühere Signatur geändert worden"},
		"another place":      {func(e *edit) { e.put(e.having("/FT /Sig"), "/NM (x)") }, "ist eine frühere Signatur geändert worden"},
		"no longer a field":  {func(e *edit) { e.swap(e.having("/SigFlags"), fmt.Sprintf("%d 0 R", e.having("/FT /Sig")), "") }, ""},
		"no longer on pages": {func(e *edit) { e.swap(e.page(3), fmt.Sprintf(" %d 0 R ]", e.having("/FT /Sig")), " ]") }, ""},
	} {
		e := newEdit(t, once)
		c.change(e)
		got, err := revision.Added(e.bytes(), len(released(t)))
		if err == nil || c.want != "" && err.Error() != c.want {
			t.Errorf("%s: %v, %v", name, got, err)
		}
	}
}

// A signature that can be seen must leave all else to be seen.
func TestSignedOverContent(t *testing.T) {
	t.Parallel()
	o := newOfficer(t)
	refuse(t, o.sign(t, released(t), "--field", overText), "verdeckt eine sichtbare Signatur Text auf Seite 3")
}

// Where lxml is installed, pyHanko writes the XMP metadata anew in its own form, with its
// name and the moment: they state the same.
func TestSignedWithMetadataRewritten(t *testing.T) {
	t.Parallel()
	o := newOfficer(t)
	o.plain = false
	accept(t, o.sign(t, released(t), "--field", "Sig1"), signatures(revision.Signature{Field: "Sig1"}))
}

// Other kinds of signatures are accepted.
func TestSignedInOtherWays(t *testing.T) {
	t.Parallel()
	o := newOfficer(t)
	o.keep(t, "released.pdf", released(t))
	o.keep(t, "sign.py", script(t))
	o.run(t, "python", "sign.py")
	sig := revision.Signature{Field: "Sig1"}
	for file, want := range map[string][]revision.Signature{
		"prepared_signed.pdf": signatures(revision.Signature{Field: "Mitzeichnung", Page: 3}),
		"two_parts.pdf":       signatures(revision.Signature{Field: "Sig1", Page: 1}),
		"certified.pdf":       signatures(sig),
		"locked.pdf":          signatures(sig),
		"list.pdf":            signatures(revision.Signature{Field: "Sig1", Page: 2}),
	} {
		t.Run(file, func(t *testing.T) { accept(t, o.read(t, file), want) })
	}
	for file, count := range map[string]int{"stamped.pdf": 1, "proven.pdf": 2, "proven_twice.pdf": 4} {
		t.Run(file, func(t *testing.T) {
			got, err := revision.Added(o.read(t, file), len(released(t)))
			if err != nil || len(got) != count {
				t.Errorf("found %v, %v, want %d signatures", got, err, count)
			}
		})
	}
	refuse(t, o.read(t, "prepared.pdf"), "ist ein Signaturfeld hinzugefügt worden, das keine Signatur enthält")
}
