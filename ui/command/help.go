package command

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"github.com/alecthomas/kong"
)

func isHelp(arg string) bool { return arg == "--help" || arg == "-h" }

// writeHelp shows how a verb is called, or which verbs there are.
func writeHelp(w io.Writer, app *kong.Application, verb string) {
	for _, n := range app.Children {
		if n.Name == verb {
			writeVerb(w, n)
			return
		}
	}
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	_, _ = fmt.Fprint(t, "Aufruf: modellkommune [AKTE.mkog]          öffnet das Fenster\n"+
		"        modellkommune BEFEHL AKTE.mkog …   führt einen Befehl aus\n\nBefehle:\n")
	for _, n := range app.Children {
		_, _ = fmt.Fprintf(t, "  %s\t%s\n", n.Name, n.Help)
	}
	_, _ = fmt.Fprint(t, "\nEndet mit 0: erledigt, 1: Befunde oder abgelehnte Eingabe, 2: falscher Aufruf.\n"+
		"„modellkommune BEFEHL --help“ zeigt die Angaben zu einem Befehl.\n")
	_ = t.Flush()
}

func writeVerb(w io.Writer, n *kong.Node) {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	call := []string{"modellkommune", n.Name}
	for _, p := range n.Positional {
		call = append(call, optional(p.Name, p.Required))
	}
	for _, f := range n.Flags {
		call = append(call, optional(flagText(f), f.Required))
	}
	_, _ = fmt.Fprintf(t, "%s\n\nAufruf: %s\n\n", n.Help, strings.Join(call, " "))
	for _, p := range n.Positional {
		_, _ = fmt.Fprintf(t, "  %s\t%s\n", p.Name, p.Help)
	}
	for _, f := range n.Flags {
		_, _ = fmt.Fprintf(t, "  %s\t%s\n", flagText(f), f.Help)
	}
	_ = t.Flush()
}

func optional(text string, required bool) string {
	if required {
		return text
	}
	return "[" + text + "]"
}

func flagText(f *kong.Flag) string {
	if f.IsBool() {
		return "--" + f.Name
	}
	return "--" + f.Name + " " + f.PlaceHolder
}
