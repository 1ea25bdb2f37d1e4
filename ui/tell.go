package ui

import (
	"errors"
	"log/slog"

	"modellkommune/data"
	"modellkommune/ui/widget"
)

// fail tells the officer what went wrong and logs the cause.
func (a *Desk) fail(err error) {
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

// cause gives for the log what lies behind an error, else its code: a German
// sentence may quote what the officer recorded.
func cause(err error) error {
	var e *data.Error
	if !errors.As(err, &e) {
		return err
	}
	if e.Cause != nil {
		return e.Cause
	}
	return errors.New(string(e.Code))
}
