package desk

import (
	"fmt"
	"log/slog"
	"os"
	"sync"
)

// traceVariable names the environment variable with the file to which the
// window appends a line for each event: „window“, „page measures“, „saved“,
// „report /path“. It is a test hook: the scenario of the real window waits for these
// lines instead of sleeping.
const traceVariable = "MODELLKOMMUNE_TRACE"

// Tracer writes events to the file of traceVariable, or nowhere.
type Tracer struct {
	mu   sync.Mutex
	file *os.File
}

func newTracer() *Tracer {
	path := os.Getenv(traceVariable)
	if path == "" {
		return &Tracer{}
	}
	file, err := os.OpenFile(path, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		slog.Warn("no trace", "cause", err)
	}
	return &Tracer{file: file}
}

// Event writes a line.
func (t *Tracer) Event(format string, args ...any) {
	if t.file == nil {
		return
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	fmt.Fprintf(t.file, format+"\n", args...)
}
