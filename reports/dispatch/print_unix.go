//go:build !windows

package dispatch

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"

	"modellkommune/data"
)

// Printers lists the printers that CUPS knows; none is an error that says so.
func Printers(ctx context.Context) ([]Printer, error) {
	names, err := cups(ctx, "lpstat", "-e")
	if err != nil {
		return nil, err
	}
	if strings.TrimSpace(names) == "" {
		return nil, noPrinter(ctx)
	}
	said, err := cups(ctx, "lpstat", "-d")
	if err != nil {
		return nil, err
	}
	_, standard, _ := strings.Cut(strings.TrimSpace(said), "destination: ")
	var list []Printer
	for name := range strings.Lines(names) {
		name = strings.TrimSpace(name)
		list = append(list, Printer{name, name == standard})
	}
	return list, nil
}

// noPrinter tells no printer from no service that would know one.
func noPrinter(ctx context.Context) error {
	said, err := cups(ctx, "lpstat", "-r")
	switch {
	case err != nil:
		return err
	case strings.Contains(said, "not running"):
		return data.Fail(data.NotFound, "Der Druckdienst (CUPS) dieses Rechners läuft nicht."+nothingPrinted+" Bitte die IT bitten, ihn zu starten, oder das PDF an einem anderen Rechner drucken.", nil)
	}
	return data.Fail(data.NotFound, "Auf diesem Rechner ist kein Drucker eingerichtet."+nothingPrinted+" Bitte einen Drucker einrichten oder das PDF an einem anderen Rechner drucken.", nil)
}

// printFile hands the file to lp.
func printFile(ctx context.Context, path string, o PrintOptions) error {
	printers, err := Printers(ctx)
	if err != nil {
		return err
	}
	chosen := slices.IndexFunc(printers, func(p Printer) bool { return p.Name == o.Printer || o.Printer == "" && p.Standard })
	switch {
	case chosen < 0 && o.Printer == "":
		return data.Fail(data.Invalid, "Es ist kein Standarddrucker eingerichtet."+nothingPrinted+" Bitte einen Drucker wählen.", nil)
	case chosen < 0:
		return data.Fail(data.NotFound, fmt.Sprintf("Den Drucker „%s“ gibt es auf diesem Rechner nicht.", o.Printer)+nothingPrinted+" Bitte einen anderen wählen.", nil)
	}
	sides := "one-sided"
	if o.Duplex {
		sides = "two-sided-long-edge"
	}
	_, err = cups(ctx, "lp", "-d", printers[chosen].Name, "-n", strconv.Itoa(o.Copies), "-o", "sides="+sides, "-o", "media=A4", "-t", o.Title, "--", path)
	return err
}

// cups runs one of the programs of CUPS and gives what it says, in English.
func cups(ctx context.Context, name string, args ...string) (string, error) {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Env = append(os.Environ(), "LC_ALL=C.UTF-8")
	var out, complaint bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &complaint
	err := cmd.Run()
	switch {
	case err == nil:
		return out.String(), nil
	case errors.Is(err, exec.ErrNotFound):
		return "", data.Fail(data.NotFound, fmt.Sprintf("Auf diesem Rechner fehlt das Druckprogramm „%s“ (CUPS).", name)+nothingPrinted+" Bitte die IT bitten, das Paket „cups-client“ einzurichten, oder das PDF öffnen und dort drucken.", err)
	case ctx.Err() != nil:
		return "", data.Fail(data.NotWritten, "Das Drucken wurde abgebrochen. Ob der Auftrag noch angenommen wurde, zeigt die Warteschlange des Druckers.", ctx.Err())
	}
	return "", data.Fail(data.NotWritten, "Der Druckdienst (CUPS) oder der Drucker hat abgelehnt."+nothingPrinted+" Bitte prüfen, ob der Drucker Aufträge annimmt, oder das PDF öffnen und dort drucken.", fmt.Errorf("%s: %w: %s", name, err, complaint.String()))
}

// view asks the desktop for the program.
func view(path string) error {
	out, err := exec.Command("xdg-open", path).CombinedOutput()
	if err != nil {
		return data.Fail(data.NotFound, fmt.Sprintf("Auf diesem Rechner ließ sich kein Programm öffnen, das PDF-Dateien zeigt. Die Datei liegt unter „%s“.", path), fmt.Errorf("xdg-open: %w: %s", err, out))
	}
	return nil
}
