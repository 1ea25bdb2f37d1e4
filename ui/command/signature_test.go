package command

import (
	"archive/zip"
	"bytes"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/sha256"
	"crypto/x509"
	"crypto/x509/pkix"
	"database/sql"
	"encoding/hex"
	"encoding/pem"
	"fmt"
	"io"
	"math/big"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"modellkommune/data"
)

// stranger calls the command line at a workplace that knows no key yet.
func stranger(t *testing.T) {
	t.Helper()
	t.Setenv("XDG_CONFIG_HOME", t.TempDir())
}

// resealed reckons the checksum of a PDF anew, as whoever has read how it is made can do.
func resealed(t *testing.T, file []byte) []byte {
	t.Helper()
	id := regexp.MustCompile(`/ID \[<([0-9a-f]{64})><([0-9a-f]{64})>\]`)
	at := id.FindSubmatchIndex(file)
	if at == nil {
		t.Fatal("no identifier")
	}
	blank := bytes.Clone(file)
	copy(blank[at[2]:at[3]], strings.Repeat("0", 64))
	copy(blank[at[4]:at[5]], strings.Repeat("0", 64))
	sum := sha256.Sum256(blank)
	digits := hex.EncodeToString(sum[:])
	copy(blank[at[2]:at[3]], digits)
	copy(blank[at[4]:at[5]], digits)
	return blank
}

// What can be said of a PDF follows from the file alone; each case has a sentence and an
// exit status of its own.
func TestVerifySignatures(t *testing.T) {
	dir := t.TempDir()
	akte, pdf, draft := made(t, dir, "merzenich"), filepath.Join(dir, "b.pdf"), filepath.Join(dir, "entwurf.pdf")
	ok(t, "report", akte, "--report", "1", "--out", draft)
	released := ok(t, "release", akte, "--report", "1", "--on", "2017-11-03", "--out", pdf)
	fingerprint := regexp.MustCompile(`Fingerabdruck des Schlüssels: ([0-9A-F]{4}( [0-9A-F]{4}){7})\n`).FindStringSubmatch(released)
	if fingerprint == nil {
		t.Fatalf("no fingerprint: %s", released)
	}
	file := []byte(read(t, pdf))
	put := func(name string, b []byte) string {
		path := filepath.Join(dir, name)
		write(t, path, string(b))
		return path
	}
	flipped := bytes.Clone(file)
	flipped[len(file)/2] ^= 1
	signed := countersigned(t, pdf, filepath.Join(dir, "gesiegelt.pdf"), "Sig1")
	visible := countersigned(t, pdf, filepath.Join(dir, "sichtbar.pdf"), "1/450,20,560,60/Unterschrift")
	covering := countersigned(t, pdf, filepath.Join(dir, "verdeckt.pdf"), "3/60,300,500,700/Sig1")
	older := unsignedPDF(t, dir)
	bare := regexp.MustCompile(`<mkog:(key|signature)>[0-9a-f]*</mkog:(key|signature)>`).ReplaceAllFunc(file, func(b []byte) []byte { return bytes.Repeat([]byte(" "), len(b)) })

	const whose = "Freigegeben von „Gemeinde Merzenich“ (AGS 05358040), Vorhaben „Modellkommune Open Government“: Bericht Nr.\u00a01, Version 1, Vollbericht, Stichtag 31.10.2017, freigegeben am 03.11.2017."
	const notJudged = "Ob die Signatur selbst gültig ist, prüft dieses Programm nicht.\n"
	for name, c := range map[string]struct {
		path   string
		status int
		begins string
		says   []string
	}{
		"untouched":               {pdf, 0, "Unverändert, seit die Datei für die Freigabe signiert wurde.\n", []string{whose, "an diesem Arbeitsplatz geöffnet war", fingerprint[1]}},
		"altered byte":            {put("byte.pdf", flipped), 1, "Verändert: Die Datei ist nicht mehr so", nil},
		"altered, sum reckoned":   {put("summe.pdf", resealed(t, flipped)), 1, "Verändert: Die Datei trägt die Signatur einer Freigabe, aber die passt nicht", nil},
		"signature taken out":     {put("ohne.pdf", resealed(t, bare)), 1, "Verändert: Die Datei gibt sich als Freigabe aus, aber ihre Signatur fehlt.", nil},
		"draft":                   {draft, 0, "Unverändert, soweit es die Prüfsumme zeigt.\nNicht signiert: Ein Entwurf, ", nil},
		"old release":             {older, 0, "Unverändert, soweit es die Prüfsumme zeigt.\nNicht signiert: ", []string{"einer älteren Programmversion"}},
		"signed afterwards":       {signed, 0, "Freigabe unverändert, danach signiert (Feld „Sig1“). " + notJudged, []string{whose}},
		"signed visibly":          {visible, 0, "Freigabe unverändert, danach signiert (Feld „Unterschrift“, sichtbar auf Seite 1; was dort steht, gehört nicht zur Freigabe). " + notJudged, []string{whose}},
		"signed over text":        {covering, 1, "Verändert: Nach der Freigabe verdeckt", nil},
		"something appended":      {put("angehängt.pdf", append(bytes.Clone(file), "\n% Anmerkung\n"...)), 1, "Verändert: Nach der Freigabe sind", nil},
		"of another program":      {put("fremd.pdf", []byte("%PDF-1.7\n%%EOF\n")), 1, "Verändert oder fremd: ", nil},
		"page changed by update":  {put("seite.pdf", appended(file, "4 0 obj\n<</Length 0>>\nstream\n\nendstream\nendobj\n", 4)), 1, "Verändert: Nach der Freigabe ist der Inhalt von Seite 1 ersetzt worden.", nil},
		"signature of half a PDF": {put("halb.pdf", file[:len(file)-40]), 1, "Verändert", nil},
	} {
		status, stdout, stderr := call("verify", c.path)
		if status != c.status || !strings.HasPrefix(stdout, c.begins) {
			t.Errorf("%s: %d %s%s", name, status, stdout, stderr)
		}
		for _, words := range c.says {
			if !strings.Contains(stdout, words) {
				t.Errorf("%s: %q is missing in %s", name, words, stdout)
			}
		}
	}
	for _, path := range []string{pdf, signed, visible} {
		if out := ok(t, "verify", path, "--in", akte); !strings.Contains(out, "Signiert mit dem Schlüssel dieser Projektakte.\nFingerabdruck des Schlüssels: "+fingerprint[1]) || !strings.Contains(out, "\nFreigegeben am 03.11.2017 aus dieser Projektakte") {
			t.Errorf("%s: %s", path, out)
		}
	}
	if status, out, _ := call("verify", covering, "--in", akte); status != 1 || strings.Contains(out, "aus dieser Projektakte") {
		t.Errorf("covered: %d %s", status, out)
	}
}

// A key that nobody here knows is said, is no fault, and is known once it was compared.
func TestUnknownKey(t *testing.T) {
	dir := t.TempDir()
	akte, pdf := made(t, dir, "merzenich"), filepath.Join(dir, "b.pdf")
	ok(t, "release", akte, "--report", "1", "--on", "2017-11-03", "--out", pdf)
	stranger(t)
	if out := ok(t, "verify", pdf); !strings.Contains(out, "an diesem Arbeitsplatz nicht bekannt ist") || !strings.Contains(out, "\nNach eigener Angabe freigegeben von „Gemeinde Merzenich“") || strings.Contains(out, "Achtung") {
		t.Error(out)
	}
	if out := ok(t, "verify", unsignedPDF(t, dir), "--remember"); !strings.Contains(out, "Es wurde kein Schlüssel gemerkt") {
		t.Error(out)
	}
	if out := ok(t, "verify", pdf, "--remember"); !strings.Contains(out, "Der Schlüssel ist von nun an bekannt: Gemeinde Merzenich.") {
		t.Error(out)
	}
	if out := ok(t, "verify", pdf); !strings.Contains(out, "Signiert mit einem bekannten Schlüssel („Gemeinde Merzenich“, gemerkt am 31.10.2018).") {
		t.Error(out)
	}
	// Whoever says to be Merzenich with another key is not taken for it.
	other, forged := made(t, t.TempDir(), "merzenich"), filepath.Join(dir, "f.pdf")
	ok(t, "release", other, "--report", "1", "--on", "2017-11-03", "--out", forged)
	stranger(t)
	ok(t, "verify", pdf, "--remember")
	if out := ok(t, "verify", forged); !strings.Contains(out, "nicht bekannt ist") || !strings.Contains(out, "Achtung: Von „Gemeinde Merzenich“ ist hier ein anderer Schlüssel bekannt (gemerkt am 31.10.2018).") {
		t.Error(out)
	}
	status, out, _ := call("verify", forged, "--in", akte)
	if status != 1 || !strings.Contains(out, "Unbekannt: In dieser Projektakte ist die Datei nicht freigegeben, und sie ist mit einem anderen Schlüssel signiert.") {
		t.Errorf("%d %s", status, out)
	}
	refuses(t, dir, 2, "verify", akte, "--remember")
}

// The key leaves the house with no file: not with an export, an Aktenpaket, a paper, a mail
// or a copy.
func TestKeyStaysInside(t *testing.T) {
	dir := t.TempDir()
	akte := made(t, dir, "merzenich")
	at := func(name string) string { return filepath.Join(dir, "aus", name) }
	if err := os.MkdirAll(at(""), 0o700); err != nil {
		t.Fatal(err)
	}
	ok(t, "release", akte, "--report", "1", "--on", "2017-11-03", "--with-data", "--out", at("b.pdf"))
	ok(t, "export", akte, "--out", at("e.json"))
	ok(t, "export", akte, "--out", at("tabellen"))
	ok(t, "archive", akte, "--report", "1", "--out", at("p.zip"))
	ok(t, "archive", akte, "--all", "--with-copy", "--out", at("q.zip"))
	ok(t, "letter", akte, "--report", "1", "--out", at("l.pdf"))
	ok(t, "publish", akte, "--out", at("seite"))
	secret := query(t, akte, "SELECT hex(secret) FROM signing_key")
	raw, err := hex.DecodeString(secret)
	if err != nil || len(raw) != 32 {
		t.Fatalf("the key is %q, %v", secret, err)
	}
	files := 0
	err = filepath.Walk(at(""), func(path string, info os.FileInfo, err error) error {
		if err != nil || info.IsDir() {
			return err
		}
		files++
		b := []byte(read(t, path))
		if strings.HasSuffix(path, ".zip") {
			b = []byte(unzipped(t, string(b)))
		}
		if bytes.Contains(b, raw) || bytes.Contains(bytes.ToLower(b), []byte(strings.ToLower(secret))) {
			t.Errorf("%s holds the key", path)
		}
		return nil
	})
	if err != nil || files < 10 {
		t.Errorf("%d files, %v", files, err)
	}
}

// appended adds an update with one object to a PDF, and a cross-reference table.
func appended(file []byte, object string, number int) []byte {
	out := append(bytes.Clone(file), object...)
	at := len(file)
	start := len(out)
	previous := regexp.MustCompile(`startxref\n(\d+)\n%%EOF\n$`).FindSubmatch(file)[1]
	size := regexp.MustCompile(`/Type /XRef /Size (\d+) .*?(/Root \d+ 0 R /Info \d+ 0 R) (/ID \[<[0-9a-f]+><[0-9a-f]+>\])`).FindSubmatch(file)
	return fmt.Appendf(out, "xref\n%d 1\n%010d 00000 n \ntrailer\n<</Size %s %s %s /Prev %s>>\nstartxref\n%d\n%%%%EOF\n", number, at, size[1], size[2], size[3], previous, start)
}

// countersigned signs a PDF as a recipient does, with pyHanko.
func countersigned(t *testing.T, in, out, field string) string {
	t.Helper()
	tool, err := filepath.Abs("../../out/pyhanko/bin/pyhanko")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(tool); err != nil {
		t.Fatal("pyHanko is missing; make test installs it")
	}
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	c := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "Erika Mustermann"}, KeyUsage: x509.KeyUsageDigitalSignature | x509.KeyUsageContentCommitment,
		NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour),
	}
	der, err := x509.CreateCertificate(rand.Reader, c, c, key.Public(), key)
	if err != nil {
		t.Fatal(err)
	}
	private, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	write(t, filepath.Join(folder, "k.pem"), string(pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: private})))
	write(t, filepath.Join(folder, "c.pem"), string(pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der})))
	cmd := exec.Command(tool, "sign", "addsig", "--field", field, "pemder", "--key", "k.pem", "--cert", "c.pem", "--no-pass", in, out)
	cmd.Dir = folder
	if said, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("pyhanko: %v: %s", err, said)
	}
	return out
}

// unsignedPDF gives a released PDF of a Projektakte of the format 4.
func unsignedPDF(t *testing.T, dir string) string {
	t.Helper()
	akte, pdf := filepath.Join(dir, "alt.mkog"), filepath.Join(dir, "alt.pdf")
	write(t, akte, read(t, "../../reports/release/testdata/format4.mkog"))
	// A further edition of it is signed.
	ok(t, "release", akte, "--report", "1", "--edition", "council", "--out", filepath.Join(dir, "rat.pdf"))
	raw, err := hex.DecodeString(query(t, akte, "SELECT hex(pdf) FROM rendition WHERE id = 1"))
	if err != nil {
		t.Fatal(err)
	}
	write(t, pdf, string(raw))
	if out := ok(t, "verify", pdf, "--in", akte); !strings.Contains(out, "Nicht signiert: ") || !strings.Contains(out, "\nFreigegeben am ") {
		t.Error(out)
	}
	if out := ok(t, "verify", filepath.Join(dir, "rat.pdf"), "--in", akte); !strings.Contains(out, "Signiert mit dem Schlüssel dieser Projektakte") {
		t.Error(out)
	}
	if out := ok(t, "verify", akte); !strings.Contains(out, "Dateien: 2, davon signiert: 1.") || strings.Count(out, "nicht signiert (von einer älteren Programmversion freigegeben)") != 2 {
		t.Error(out)
	}
	return pdf
}

// query gives one value out of a Projektakte.
func query(t *testing.T, path, statement string) string {
	t.Helper()
	db, err := sql.Open("sqlite3", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	var value string
	if err := db.QueryRow(statement).Scan(&value); err != nil {
		t.Fatal(err)
	}
	return value
}

// unzipped gives what the files of a ZIP hold, one behind another.
func unzipped(t *testing.T, file string) string {
	t.Helper()
	z, err := zip.NewReader(strings.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, f := range z.File {
		part, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(part)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(f.Name, ".zip") {
			b = []byte(unzipped(t, string(b)))
		}
		all.Write(b)
	}
	return all.String()
}

// What was frozen of a report cannot be exchanged for a further edition to print it.
func TestAlteredReleaseIssuesNothing(t *testing.T) {
	dir := t.TempDir()
	akte := made(t, dir, "merzenich")
	ok(t, "release", akte, "--report", "1", "--on", "2017-11-03", "--out", filepath.Join(dir, "b.pdf"))
	if query(t, akte, "SELECT rules FROM release") != strconv.Itoa(data.RulesVersion) {
		t.Error("the version of the rules is not frozen")
	}
	execSQL(t, akte, `DROP TRIGGER release_never_changes;
		UPDATE release SET computed = CAST(replace(CAST(computed AS TEXT), '"computed":"im Plan"', '"computed":"kritisch"') AS BLOB)`)
	if said := refuses(t, dir, 1, "release", akte, "--report", "1", "--with-data", "--out", filepath.Join(dir, "d.pdf")); !strings.Contains(said, "verändert worden, seit der Bericht freigegeben wurde. Es wurde nichts ausgefertigt.") {
		t.Error(said)
	}
}

// Neither a further edition nor the next report is made with what was exchanged in the file:
// the report before it, a picture.
func TestNothingIsMadeOfAlteredParts(t *testing.T) {
	dir := t.TempDir()
	akte := made(t, dir, "merzenich-2018")
	write(t, filepath.Join(dir, "b.mkog"), read(t, akte))
	ok(t, "release", akte, "--report", "3", "--on", "2018-11-02", "--out", filepath.Join(dir, "b3.pdf"))
	for name, c := range map[string]struct{ akte, statement string }{
		"further": {akte, "UPDATE release SET state = CAST(replace(CAST(state AS TEXT), 'Leitlinien', 'Leitbilder') AS BLOB) WHERE id = 1"},
		"next":    {filepath.Join(dir, "b.mkog"), "UPDATE release SET report = 'B9' WHERE id = 1"},
	} {
		execSQL(t, c.akte, "DROP TRIGGER release_never_changes; "+c.statement)
		out := filepath.Join(dir, name+".pdf")
		if said := refuses(t, dir, 1, "release", c.akte, "--report", "3", "--edition", "short", "--on", "2018-11-02", "--out", out); !strings.Contains(said, "Bericht Nr.\u00a01, Version 1, freigegeben am 31.10.2017 ist in der Projektakte verändert worden") {
			t.Errorf("%s: %s", name, said)
		}
	}
}
