package desk

import (
	"errors"
	"log/slog"

	"modellkommune/data"
	"modellkommune/ui/widget"
)

// ShowError tells the officer what went wrong and logs the cause.
func (d *Desk) ShowError(err error) {
	slog.Error("refused", "cause", Cause(err))
	d.Trace.Event("failed")
	widget.TellError(d.Window, err, d.Options.LogFile)
}

// Sentence gives the German sentence of an error.
func Sentence(err error) string {
	if text, ok := data.Sentence(err); ok {
		return text
	}
	return "Die Ursache steht im Protokoll (Hilfe, Protokoll anzeigen)."
}

// Cause gives for the log what lies behind an error, else its code: a German
// sentence may quote what the officer recorded.
func Cause(err error) error {
	var e *data.Error
	if !errors.As(err, &e) {
		return err
	}
	if e.Cause != nil {
		return e.Cause
	}
	return errors.New(string(e.Code))
}
