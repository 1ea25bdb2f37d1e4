package revision_test

import (
	"bytes"
	"errors"
	"testing"

	"modellkommune/reports/pdf/revision"
)

// Whatever is appended, the answer comes, and it is one of the two kinds. Where the
// released part ends may be wrong too.
func FuzzAdded(f *testing.F) {
	base := released(f)
	for _, stream := range []bool{false, true} {
		e := newEdit(f, base)
		e.sign(e.page(3), "Sig", emptyPlace+" /AP <</N "+picture(e, "/Resources <</Font <</A <</Type /Font>>>>>>")+">>")
		e.put(e.root, "/DSS <</Certs ["+e.addRef(streamOf("", "1"))+"] /VRI <</AA <</Cert []>>>>>> /Extensions <<>>")
		e.stream = stream
		f.Add(e.bytes()[len(base):], len(base))
	}
	f.Add([]byte("1 0 obj\n(\\053\\\n<) <</A#20 [true null 1.0 -.5 <0F>]>>\nendobj\n% a\nstartxref\n0\n%%EOF"), 0)
	f.Fuzz(func(t *testing.T, appended []byte, original int) {
		file := append(bytes.Clone(base), appended...)
		_, err := revision.Added(file, len(base))
		var alteration revision.Alteration
		if err != nil && !errors.As(err, &alteration) {
			t.Errorf("%v is no alteration", err)
		}
		revision.Added(file, original)
		revision.Added(appended, original)
	})
}

// Where the released part ends must be known.
func TestNoReleasedPart(t *testing.T) {
	file := released(t)
	for _, original := range []int{-1, 0, 100, len(file) - 10, len(file) + 1} {
		_, err := revision.Added(file, original)
		var alteration revision.Alteration
		if err == nil || errors.As(err, &alteration) {
			t.Errorf("%d bytes: %v", original, err)
		}
	}
}

// A small update cannot make the reader take endless memory or time.
func TestBombs(t *testing.T) {
	base := released(t)
	deep := newEdit(t, base)
	deep.add(string(bytes.Repeat([]byte("["), 1<<20)))
	refuse(t, deep.bytes(), unknown)
	many := newEdit(t, base)
	many.add("[" + string(bytes.Repeat([]byte("0 "), 6_000_000)) + "]")
	refuse(t, many.bytes(), unknown)
	long := newEdit(t, base)
	long.stream = true
	long.add("1")
	packed := bytes.Replace(long.bytes(), []byte("/N 1 "), []byte("/N 9999999999 "), 1)
	refuse(t, packed, unknown)
}
