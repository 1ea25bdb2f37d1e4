package main

import (
	"io"
	"strings"
	"testing"
)

// What is neither a verb nor a Projektakte is wrong usage and opens no window.
func TestWrongUsageOpensNoWindow(t *testing.T) {
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	for _, args := range [][]string{{"foo"}, {"bericht.pdf"}, {"a.mkog", "b.mkog"}, {"--nein"}} {
		var stderr strings.Builder
		if status := run(args, io.Discard, &stderr); status != 2 {
			t.Errorf("%q ended with %d, want 2", args, status)
		}
		if stderr.Len() == 0 {
			t.Errorf("%q was refused without a word", args)
		}
	}
}

func TestVerbRunsCommand(t *testing.T) {
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	var stdout strings.Builder
	if status := run([]string{"new", "--list-samples"}, &stdout, io.Discard); status != 0 {
		t.Errorf("status %d", status)
	}
	if !strings.Contains(stdout.String(), "merzenich") {
		t.Errorf("no sample in %q", stdout.String())
	}
}

// The toolkit logs that it has no window; the entry after that is the reason,
// and then the program ends.
func TestMissingOpenGLEndsTheProgram(t *testing.T) {
	ended := false
	w := &watcher{giveUp: func() { ended = true }}
	w.Write([]byte("Fyne error:  failed to watch theme settings\n"))
	w.Write([]byte("  Cause: no bus\n"))
	if ended {
		t.Fatal("ended without need")
	}
	w.Write([]byte("Fyne error:  window creation error\n"))
	w.Write([]byte("  Cause: APIUnavailable: WGL: The driver does not appear to support OpenGL\n"))
	if !ended {
		t.Error("the program stays behind without a window")
	}
}
