package command

import (
	"fmt"
	"path/filepath"
	"strings"

	"modellkommune/data"
	"modellkommune/data/store"
	"modellkommune/reports/release"
)

type verifyVerb struct {
	File     string `arg:"" name:"DATEI" help:"ein Bericht als PDF oder eine Projektakte"`
	Against  string `placeholder:"ORDNER" help:"vergleicht die Freigaben der Projektakte mit den PDF-Dateien in einem Ordner, die das Haus verlassen haben"`
	In       string `name:"in" placeholder:"AKTE.mkog" help:"die Projektakte, aus der das PDF freigegeben sein soll"`
	Remember bool   `help:"merkt sich den Schlüssel, mit dem das PDF signiert ist, als bekannt; vorher den Fingerabdruck mit dem im unterschriebenen Anschreiben oder am Telefon vergleichen"`
}

// Run says whether a PDF is unchanged since it was made and released from a
// Projektakte, or whether all releases of a Projektakte are as they were frozen.
// What is changed or not released there gives exit status 1; a key that nobody here knows
// is said and gives 0.
func (v *verifyVerb) Run(r *run) error {
	if strings.EqualFold(filepath.Ext(v.File), store.Extension) {
		if v.In != "" || v.Remember {
			return usage("--in und --remember gehören zu einem PDF. Eine Projektakte wird für sich geprüft, ohne diese Angaben.")
		}
		return r.verifyReleases(v.File, v.Against)
	}
	if v.Against != "" {
		return usage("--against gehört zu einer Projektakte. Ein PDF wird mit --in AKTE.mkog verglichen.")
	}
	var f *store.File
	if v.In != "" {
		var err error
		if f, err = store.OpenReadOnly(v.In); err != nil {
			return err
		}
		defer func() { _ = f.Close() }()
	}
	known := release.LoadKnownKeys(release.KnownKeysPath())
	verdict, err := release.VerifyFile(v.File, f, known)
	if err != nil {
		return err
	}
	_, _ = fmt.Fprintln(r.stdout, verdict.Text)
	switch {
	case !v.Remember:
	case !verdict.Unchanged || !verdict.Signed:
		_, _ = fmt.Fprintln(r.stdout, "Es wurde kein Schlüssel gemerkt: Die Datei trägt keine Signatur, die zu ihr passt.")
	case !verdict.Known:
		if err := known.Remember(verdict.Key, verdict.Signer, verdict.AGS, false, r.today); err != nil {
			return err
		}
		_, _ = fmt.Fprintln(r.stdout, "Der Schlüssel ist von nun an bekannt: "+verdict.Signer+".")
	}
	switch {
	case !verdict.Unchanged:
		return data.Fail(data.Invalid, fmt.Sprintf("„%s“ ist nicht unverändert.", v.File), nil)
	case f != nil && !verdict.Released:
		return data.Fail(data.NotFound, fmt.Sprintf("„%s“ ist in „%s“ nicht freigegeben.", v.File, v.In), nil)
	}
	return nil
}

// verifyReleases says of each release whether it is as it was frozen and, where there is a folder with papers that have left
// the house, whether these say the same.
func (r *run) verifyReleases(path, papers string) error {
	f, err := store.OpenReadOnly(path)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	lines, sound, err := release.VerifyReleases(f)
	if err != nil {
		return err
	}
	if len(lines) == 0 {
		lines = append(lines, "In dieser Projektakte ist noch nichts freigegeben.")
	}
	fits := true
	if papers != "" {
		said, same, err := release.Against(f, papers, release.LoadKnownKeys(release.KnownKeysPath()))
		if err != nil {
			return err
		}
		lines, fits = append(lines, said...), same
	}
	for _, line := range lines {
		_, _ = fmt.Fprintln(r.stdout, line)
	}
	switch {
	case !sound:
		return data.Fail(data.Invalid, "Nicht alle Freigaben sind so, wie sie eingefroren wurden. Bitte diese Projektakte nicht weiterverwenden und eine Sicherungskopie prüfen.", nil)
	case !fits:
		return data.Fail(data.Invalid, "Papiere, die das Haus verlassen haben, stehen nicht so in der Projektakte. Sie ist eine ältere Kopie, oder jemand hat Freigaben aus ihr entfernt oder ersetzt. Bitte diese Projektakte nicht weiterverwenden und eine Sicherungskopie prüfen.", nil)
	}
	return nil
}
