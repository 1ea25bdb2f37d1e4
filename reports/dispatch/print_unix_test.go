//go:build !windows

package dispatch

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"modellkommune/data"
)

// printShop makes stand-ins for lp and lpstat the only programs there are. The one
// keeps what it is told and given in its folder, the other knows the printers that
// are named, or none while the service is down.
func printShop(t *testing.T, printers, standard string, running bool) (folder string) {
	t.Helper()
	folder = t.TempDir()
	programs := map[string]string{
		"lp": `#!/bin/sh
printf '%s\n' "$@" >"` + folder + `/told"
for file; do :; done
/bin/cat "$file" >"` + folder + `/given"
echo "request id is $2-1 (1 file(s))"
`,
		"lpstat": `#!/bin/sh
case "$1" in
  -e) printf '` + printers + `' ;;
  -d) echo '` + standard + `' ;;
  -r) echo 'scheduler is ` + map[bool]string{true: "running", false: "not running"}[running] + `' ;;
esac
`,
	}
	for name, text := range programs {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", folder)
	return folder
}

const twoPrinters = `Rathaus_EG\nHaus-2\n`

// paper writes a file with bytes of every value.
func paper(t *testing.T) (path string, content []byte) {
	t.Helper()
	content = []byte("%PDF-1.7\n")
	for i := range 100_000 {
		content = append(content, byte(i*i>>3))
	}
	path = filepath.Join(t.TempDir(), "-Bericht Süd; 'x'.pdf")
	if err := os.WriteFile(path, content, 0o644); err != nil {
		t.Fatal(err)
	}
	return path, content
}

func TestPrinters(t *testing.T) {
	printShop(t, twoPrinters, "system default destination: Haus-2", true)
	got, err := Printers(context.Background())
	if want := []Printer{{"Rathaus_EG", false}, {"Haus-2", true}}; err != nil || !slices.Equal(got, want) {
		t.Errorf("got %v, %v", got, err)
	}
	printShop(t, twoPrinters, "no system default destination", true)
	got, err = Printers(context.Background())
	if want := []Printer{{"Rathaus_EG", false}, {"Haus-2", false}}; err != nil || !slices.Equal(got, want) {
		t.Errorf("got %v, %v", got, err)
	}
}

// The printer gets the bytes of the file, and what was chosen.
func TestPrintedBytesAreTheFiles(t *testing.T) {
	path, content := paper(t)
	for name, c := range map[string]struct {
		o    PrintOptions
		want string
	}{
		"standard": {PrintOptions{}, "-d|Haus-2|-n|1|-o|sides=one-sided|-o|media=A4|-t||--|"},
		"chosen": {
			PrintOptions{Printer: "Rathaus_EG", Copies: 3, Duplex: true, Title: "3. Bericht\n(geprüft)"},
			"-d|Rathaus_EG|-n|3|-o|sides=two-sided-long-edge|-o|media=A4|-t|3. Bericht (geprüft)|--|",
		},
		"long title": {PrintOptions{Title: strings.Repeat("ü", 200)}, "-d|Haus-2|-n|1|-o|sides=one-sided|-o|media=A4|-t|" + strings.Repeat("ü", 127) + "|--|"},
	} {
		shop := printShop(t, twoPrinters, "system default destination: Haus-2", true)
		if err := Print(context.Background(), path, c.o); err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		told, err := os.ReadFile(filepath.Join(shop, "told"))
		if got := strings.ReplaceAll(strings.TrimSuffix(string(told), "\n"), "\n", "|"); err != nil || got != c.want+path {
			t.Errorf("%s: told %q, %v, want %q", name, got, err, c.want+path)
		}
		given, err := os.ReadFile(filepath.Join(shop, "given"))
		if err != nil || !slices.Equal(given, content) {
			t.Errorf("%s: given %d bytes, %v, want %d", name, len(given), err, len(content))
		}
	}
}

func TestNothingIsPrinted(t *testing.T) {
	path, _ := paper(t)
	for name, c := range map[string]struct {
		printers, standard string
		running            bool
		path               string
		o                  PrintOptions
		code               data.Code
		says               string
	}{
		"no service":       {"", "", false, path, PrintOptions{}, data.NotFound, "Druckdienst (CUPS) dieses Rechners läuft nicht"},
		"no printer":       {"", "no system default destination", true, path, PrintOptions{}, data.NotFound, "kein Drucker eingerichtet"},
		"no standard":      {twoPrinters, "no system default destination", true, path, PrintOptions{}, data.Invalid, "kein Standarddrucker"},
		"unknown printer":  {twoPrinters, "", true, path, PrintOptions{Printer: "Haus-3"}, data.NotFound, "„Haus-3“ gibt es"},
		"no such file":     {twoPrinters, "", true, path + "x", PrintOptions{Printer: "Haus-2"}, data.NotFound, "nicht mehr da"},
		"too many copies":  {twoPrinters, "", true, path, PrintOptions{Printer: "Haus-2", Copies: 100}, data.Invalid, "100 Exemplare"},
		"less than a copy": {twoPrinters, "", true, path, PrintOptions{Printer: "Haus-2", Copies: -1}, data.Invalid, "Exemplare"},
	} {
		shop := printShop(t, c.printers, c.standard, c.running)
		refused(t, name, Print(context.Background(), c.path, c.o), c.code, c.says)
		if _, err := os.Stat(filepath.Join(shop, "told")); err == nil {
			t.Errorf("%s: lp was asked", name)
		}
	}
}

func TestPrinterRefuses(t *testing.T) {
	path, _ := paper(t)
	shop := printShop(t, twoPrinters, "", true)
	if err := os.WriteFile(filepath.Join(shop, "lp"), []byte("#!/bin/sh\necho 'lp: Destination \"Haus-2\" is not accepting jobs.' >&2\nexit 1\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	refused(t, "refused", Print(context.Background(), path, PrintOptions{Printer: "Haus-2"}), data.NotWritten, "hat abgelehnt")

	if err := os.Remove(filepath.Join(shop, "lp")); err != nil {
		t.Fatal(err)
	}
	refused(t, "no lp", Print(context.Background(), path, PrintOptions{Printer: "Haus-2"}), data.NotFound, "„lp“ (CUPS)")

	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	refused(t, "given up", Print(ctx, path, PrintOptions{Printer: "Haus-2"}), data.NotWritten, "abgebrochen")

	t.Setenv("PATH", t.TempDir())
	_, err := Printers(context.Background())
	refused(t, "no lpstat", err, data.NotFound, "„lpstat“ (CUPS)")
	refused(t, "no viewer", View(path), data.NotFound, path)
}

// refused says whether an error is one for the user, of a kind, with these words.
func refused(t *testing.T, name string, err error, code data.Code, says string) {
	t.Helper()
	fault, ok := err.(*data.Error)
	if !ok || fault.Code != code || !strings.Contains(fault.Text, says) {
		t.Errorf("%s: got %v", name, err)
	}
}

// What is shown is the file, under its whole path.
func TestView(t *testing.T) {
	path, _ := paper(t)
	shop := printShop(t, twoPrinters, "", true)
	if err := os.WriteFile(filepath.Join(shop, "xdg-open"), []byte("#!/bin/sh\nprintf '%s\\n' \"$@\" >\""+shop+"/told\"\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Chdir(filepath.Dir(path))
	if err := View(filepath.Base(path)); err != nil {
		t.Fatal(err)
	}
	if told, err := os.ReadFile(filepath.Join(shop, "told")); err != nil || string(told) != path+"\n" {
		t.Errorf("told %q, %v", told, err)
	}
}
