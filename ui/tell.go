package ui

import (
	"log/slog"

	"modellkommune/data"
	"modellkommune/ui/widget"
)

// fail tells the officer what went wrong and logs the cause.
func (a *App) fail(err error) {
	slog.Error("refused", "cause", cause(err))
	a.trace.event("failed")
	widget.TellError(a.window, err, a.options.LogFile)
}

// sentence gives the German sentence of an error.
func sentence(err error) string {
	if text, ok := data.Sentence(err); ok {
		return text
	}
	return "Die Ursache steht im Protokoll (Hilfe, Protokoll anzeigen)."
}
