// Package widget holds our own widgets: the theme, fields and forms, lists and
// tables, dialogs, lights and the painter of drawings. It shows and asks, and
// knows no rule and no file: what a text means is decided in package data, what
// happens with a value by the page that set the callback.
//
// Everything here runs on the main goroutine.
package widget
