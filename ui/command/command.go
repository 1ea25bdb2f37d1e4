// Package command is the command line: one file per verb. It does what the
// window does, for scripts, tests and people who cannot use the window.
package command

import (
	"errors"
	"fmt"
	"io"
	"log/slog"
	"slices"

	"github.com/alecthomas/kong"

	"modellkommune/data"
)

// The exit statuses.
const (
	done    = 0
	refused = 1 // findings, or input that was refused
	misused = 2 // wrong usage
)

// verbs are the commands. Their help is what „--help“ shows.
type verbs struct {
	New      newVerb      `cmd:"" name:"new" help:"Legt eine neue Projektakte an."`
	Template templateVerb `cmd:"" name:"template" help:"Schreibt das Vorhaben der Projektakte als Vorlage, mit der andere beginnen können."`
	Import   importVerb   `cmd:"" name:"import" help:"Ersetzt den Inhalt der Projektakte durch den einer JSON-Datei, oder führt in einer neuen die eines Vorgängers weiter."`
	Export   exportVerb   `cmd:"" name:"export" help:"Schreibt den Inhalt der Projektakte als JSON-Datei oder als CSV-Tabellen in einen Ordner."`
	Check    checkVerb    `cmd:"" name:"check" help:"Prüft, ob die Projektakte unbeschädigt ist."`
	Report   reportVerb   `cmd:"" name:"report" help:"Schreibt einen Bericht als PDF oder, wenn die Datei auf .docx endet, als Arbeitsfassung für Word."`
	Letter   letterVerb   `cmd:"" name:"letter" help:"Schreibt das Anschreiben zu einem Bericht als PDF."`
	Nachweis proofVerb    `cmd:"" name:"nachweis" help:"Schreibt den zahlenmäßigen Nachweis zu einem Bericht als PDF, die Belegübersicht als .xlsx oder .csv."`
	Release  releaseVerb  `cmd:"" name:"release" help:"Gibt einen Bericht frei: schreibt das PDF und friert seinen Datenstand ein."`
	Archive  archiveVerb  `cmd:"" name:"archive" help:"Schreibt das Aktenpaket eines freigegebenen Berichts oder aller Freigaben als ZIP: PDF, Daten, Anlagen, Prüfsummen, Abgabe nach xdomea."`
	Verify   verifyVerb   `cmd:"" name:"verify" help:"Prüft, ob ein PDF unverändert und freigegeben ist oder ob die Freigaben einer Projektakte unverändert sind."`
	Publish  publishVerb  `cmd:"" name:"publish" help:"Schreibt die öffentlichen Seiten und die offenen Daten in einen Ordner."`
}

// run is what a verb needs of the outside.
type run struct {
	stdout  io.Writer
	today   data.Date
	version string
}

// usage is an error of the caller: the sentence says what is wrong with the call.
type usage string

func (u usage) Error() string { return string(u) }

// IsVerb says whether a first argument belongs to the command line: a verb, or
// the wish for help.
func IsVerb(arg string) bool {
	return isHelp(arg) || slices.ContainsFunc(parser().Model.Children, func(n *kong.Node) bool { return n.Name == arg })
}

// Run runs one command and gives the exit status: 0 done, 1 findings or refused
// input, 2 wrong usage. Every failure is one sentence on stderr. Version is the
// program's.
func Run(args []string, stdout, stderr io.Writer, today data.Date, version string) int {
	if len(args) == 0 || !IsVerb(args[0]) {
		return explain(stderr, usage(noVerb(args)))
	}
	p := parser()
	if slices.ContainsFunc(args, isHelp) {
		writeHelp(stdout, p.Model, args[0])
		return done
	}
	call, err := p.Parse(args)
	if err != nil {
		return explain(stderr, translate(err, args[0]))
	}
	return explain(stderr, call.Run(&run{stdout, today, version}))
}

// parser gives the command line's grammar. It has no state of its own.
func parser() *kong.Kong {
	return kong.Must(&verbs{}, kong.Name("modellkommune"), kong.NoDefaultHelp())
}

// explain says what went wrong and gives the exit status. The log gets the
// cause only, for sentences may quote what the user recorded.
func explain(stderr io.Writer, err error) int {
	var wrong usage
	var known *data.Error
	switch {
	case err == nil:
		return done
	case errors.As(err, &wrong):
		_, _ = fmt.Fprintln(stderr, wrong)
		return misused
	case errors.As(err, &known):
		_, _ = fmt.Fprintln(stderr, known.Text)
		if known.Cause != nil {
			slog.Error("command refused", "cause", known.Cause)
		}
	default:
		_, _ = fmt.Fprintln(stderr, "Der Befehl ist an einem unerwarteten Fehler gescheitert. Einzelheiten stehen in der Protokolldatei.")
		slog.Error("command failed", "cause", err)
	}
	return refused
}
