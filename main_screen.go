//go:build !ci

package main

import "github.com/go-gl/glfw/v3.4/glfw"

// screenRoom gives the pixels that the first screen leaves between its task
// bars, 0 where nobody knows. The toolkit would open a window larger than the
// screen. It asks the library beneath the toolkit, once the window is there.
func screenRoom() (width, height int) {
	monitor := glfw.GetPrimaryMonitor()
	if monitor == nil {
		return 0, 0
	}
	_, _, width, height = monitor.GetWorkarea()
	return width, height
}
