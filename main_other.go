//go:build !windows

package main

import (
	"fmt"
	"os"
)

// preflight has nothing to check here: the toolkit's own failure is recognised.
func preflight() error { return nil }

// joinConsole has nothing to do here: every program has its terminal.
func joinConsole() {}

// alert tells the user a sentence when there is no window.
func alert(sentence string) { fmt.Fprintln(os.Stderr, sentence) }
