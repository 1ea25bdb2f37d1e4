package main

import (
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"runtime/debug"

	"gopkg.in/natefinch/lumberjack.v2"
)

// openLog sends the program's log to a rotating file in the user's cache
// folder (Windows: %LOCALAPPDATA%) and gives its path. The log holds what went
// wrong, never what the user recorded. Without such a folder nothing is logged.
func openLog() string {
	cache, err := os.UserCacheDir()
	if err != nil {
		slog.SetDefault(slog.New(slog.NewTextHandler(io.Discard, nil)))
		return ""
	}
	dir := filepath.Join(cache, "Modellkommune")
	path := filepath.Join(dir, "modellkommune.log")
	file := &lumberjack.Logger{Filename: path, MaxSize: 1, MaxBackups: 3}
	slog.SetDefault(slog.New(slog.NewTextHandler(file, nil)))
	keepCrashes(filepath.Join(dir, "absturz.log"))
	return path
}

// keepCrashes lets the runtime write the trace of a crash to a file too: a
// windowed program on Windows has no stderr.
func keepCrashes(path string) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		slog.Warn("no crash log", "cause", err)
		return
	}
	file, err := os.OpenFile(path, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		slog.Warn("no crash log", "cause", err)
		return
	}
	defer file.Close()
	if err := debug.SetCrashOutput(file, debug.CrashOptions{}); err != nil {
		slog.Warn("no crash log", "cause", err)
	}
}
