package release

import (
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"modellkommune/data"
	"modellkommune/data/store"
)

// Against compares the releases of a Projektakte with the PDFs in a folder that have left the house. Whoever has the file can
// forge all of it, seals and signatures too; the papers that others hold are what proves otherwise. It says of each PDF in a
// German sentence what it proves, for which Ausfertigungen there is none, and whether all papers of this Projektakte fit.
func Against(f *store.File, folder string, known *KnownKeys) (lines []string, fits bool, err error) {
	p, err := f.Load()
	if err != nil {
		return nil, false, err
	}
	fits = true
	proven := map[string]bool{}
	err = filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.EqualFold(filepath.Ext(path), ".pdf") {
			return err
		}
		name := "„" + plainly(filepath.Base(path)) + "“"
		v, err := VerifyFile(path, f, known)
		switch {
		case err != nil || !v.Unchanged:
			lines = append(lines, "Ohne Aussage: "+name+" ist nicht mehr so, wie ein Programm dieser Art sie erzeugt hat.")
		case v.Released:
			proven[v.Kept] = true
			lines = append(lines, "Stimmt überein: "+name+": "+paper(v.claims))
		case v.Spoiled, v.own, v.Signed && v.Signer == plainly(p.Municipality.Name) && v.AGS == p.Municipality.AGS:
			fits = false
			lines = append(lines, "Weicht ab: "+name+" ist eine Freigabe, die so nicht in der Projektakte steht: "+paper(v.claims))
		default:
			lines = append(lines, "Ohne Aussage: "+name+" ist keine Freigabe dieser Projektakte.")
		}
		return nil
	})
	if err != nil {
		return nil, false, data.Fail(data.NotFound, fmt.Sprintf("Der Ordner „%s“ lässt sich nicht lesen. Es wurde nichts verändert. Bitte prüfen, ob es ihn gibt und ob die Berechtigung dazu besteht.", folder), err)
	}
	releases, err := f.Releases()
	for _, r := range releases {
		for _, x := range r.Renditions {
			if !proven[x.SHA256] {
				lines = append(lines, "Kein Vergleichsstück: "+r.Name()+", "+x.Name()+".")
			}
		}
	}
	return lines, fits, err
}
