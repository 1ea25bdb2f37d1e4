//go:build !linux && !windows

package dispatch

import "modellkommune/data"

// Available says whether Compose has something to hand a message to.
func Available() bool { return false }

func compose(Message, []string) error { return data.Fail(data.NotFound, noProgram, nil) }
