package release

import (
	"fmt"
	"slices"

	"modellkommune/data"
	"modellkommune/data/store"
)

// compare looks for the file among the released ones.
func (v *Verdict) compare(f *store.File, b []byte) error {
	x, found, err := f.Find(checksum(b))
	if err != nil {
		return err
	}
	if found {
		r, err := f.ReleaseAsKept(x.Release)
		if err != nil {
			return err
		}
		flaws, err := Flaws(f)
		if err != nil {
			return err
		}
		for _, flaw := range flaws {
			if flaw.Release.ID == r.ID && (flaw.Rendition.ID == 0 || flaw.Rendition.ID == x.ID) {
				v.Spoiled = true
				v.Text += fmt.Sprintf("\nNicht verbürgt: Die Projektakte nennt die Datei freigegeben (%s), ist dort aber selbst verändert. %s Bitte eine Sicherungskopie öffnen.", r.Name(), flaw.Text)
				return nil
			}
		}
		v.Released, v.Kept = true, x.SHA256
		v.Text += fmt.Sprintf("\nFreigegeben am %s aus dieser Projektakte: %s, Version %s, %s, Stichtag %s.", data.DateOf(r.FrozenAt), data.Report{No: r.ReportNo}.Name(), data.Count(r.Version), x.Name(), r.Date)
		list, err := f.Releases()
		list = slices.DeleteFunc(list, func(r store.Release) bool {
			return slices.ContainsFunc(flaws, func(flaw store.Flaw) bool { return flaw.Release.ID == r.ID })
		})
		if newest, _ := Newest(list, r.ReportID); newest.Version > r.Version {
			v.Text += fmt.Sprintf("\nErsetzt durch Version %s vom %s. Grund: %s", data.Count(newest.Version), data.DateOf(newest.FrozenAt), plainly(newest.Reason))
		}
		return err
	}
	switch {
	case v.own:
		v.Text += "\nUnbekannt: Die Datei ist mit dem Schlüssel dieser Projektakte signiert, steht hier aber nicht unter den Freigaben. Die Projektakte ist eine ältere Kopie, oder jemand hat die Freigabe aus ihr entfernt."
		return nil
	case v.Signed:
		v.Text += "\nUnbekannt: In dieser Projektakte ist die Datei nicht freigegeben, und sie ist mit einem anderen Schlüssel signiert."
		return nil
	case v.Unchanged:
		v.Text += "\nUnbekannt: In dieser Projektakte ist die Datei nicht freigegeben. Sie kann ein Entwurf sein oder aus einer anderen Projektakte stammen."
		return nil
	}
	near, err := nearest(f, b)
	if err == nil && near != "" {
		v.Text += "\n" + near
	}
	return err
}

// nearest says from which released PDF an altered one differs, and where. It
// compares only with files that begin alike.
func nearest(f *store.File, b []byte) (string, error) {
	list, err := f.Releases()
	if err != nil {
		return "", err
	}
	best, text := 0, ""
	for _, r := range list {
		for _, x := range r.Renditions {
			whole, err := f.RenditionAsKept(x.ID)
			if err != nil {
				return "", err
			}
			const alike = 64 // bytes; every PDF begins with the same few
			if n := common(whole.PDF, b); n > max(best, alike) {
				best, text = n, whereItDiffers(x.FileName, whole.PDF, b, n)
			}
		}
	}
	return text, nil
}

// common counts the bytes at the beginning that two files share.
func common(a, b []byte) int {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n
}

func whereItDiffers(name string, kept, b []byte, at int) string {
	text := fmt.Sprintf("Am nächsten kommt ihr die freigegebene Datei „%s“. Erster Unterschied: Byte %s. ", plainly(name), data.Count(at+1))
	if len(kept) != len(b) {
		return text + fmt.Sprintf("Länge: %s statt %s Bytes.", data.Count(len(b)), data.Count(len(kept)))
	}
	differing := 0
	for i := range b {
		if b[i] != kept[i] {
			differing++
		}
	}
	return text + fmt.Sprintf("Abweichende Bytes: %s.", data.Count(differing))
}
