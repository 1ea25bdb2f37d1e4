//go:build ci

package main

// screenRoom knows no screen where the toolkit is built without one.
func screenRoom() (width, height int) { return 0, 0 }
