package data

import "errors"

// Code sorts errors by what the program does about them.
type Code string

// The codes.
const (
	// Invalid is input that breaks a rule.
	Invalid Code = "invalid"
	// NotFound is a record, report or sample that is not there.
	NotFound Code = "not found"
	// Conflict is something that another program or person holds or changed.
	Conflict Code = "conflict"
	// Unreadable is a file that is not what it should be.
	Unreadable Code = "unreadable"
	// Newer is a file from a newer version of the program.
	Newer Code = "newer"
	// NotWritten is a failure of disk or network while writing.
	NotWritten Code = "not written"
)

// Error is an error for the user's eyes: Text is a German sentence that says
// what happened, what is safe and what to do. Cause goes to the log only.
type Error struct {
	Code Code
	Text string
	// Field is the JSON name of the field that is wrong, where there is one.
	Field string
	Cause error
}

// Error gives Text; it makes *Error an error.
func (e *Error) Error() string { return e.Text }

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Cause }

// Fail makes an *Error from a code, a German sentence and what caused it.
func Fail(code Code, text string, cause error) error {
	return &Error{Code: code, Text: text, Cause: cause}
}

// HasCode says whether an error is an *Error with that code.
func HasCode(err error, code Code) bool {
	var e *Error
	return errors.As(err, &e) && e.Code == code
}

// Sentence gives the German sentence of an error and whether it has one.
func Sentence(err error) (string, bool) {
	var e *Error
	if errors.As(err, &e) {
		return e.Text, true
	}
	return "", false
}
