package dispatch

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"unsafe"

	"golang.org/x/sys/windows"

	"modellkommune/data"
)

// Printers says that on Windows the program that shows the PDF asks for the printer.
func Printers(context.Context) ([]Printer, error) {
	return nil, data.Fail(data.NotFound, "Unter Windows wählt man den Drucker in dem Programm, das das PDF zeigt. Bitte das PDF öffnen und dort drucken.", nil)
}

// printFile asks for the verb „print“ where a program registers it for PDF files.
// Microsoft Edge, with which many offices open them, is said not to.
func printFile(_ context.Context, path string, o PrintOptions) error {
	if o.Printer != "" || o.Copies > 1 || o.Duplex {
		return data.Fail(data.Invalid, "Drucker, Exemplare und beidseitigen Druck stellt unter Windows das Programm ein, das das PDF zeigt."+nothingPrinted+" Bitte das PDF öffnen und dort drucken.", nil)
	}
	if !registered("print") {
		return data.Fail(data.NotFound, "Auf diesem Gerät ist kein Programm eingetragen, das PDF-Dateien ohne Rückfrage druckt."+nothingPrinted+" Bitte das PDF öffnen und dort drucken.", nil)
	}
	if err := shell("print", path); err != nil {
		return data.Fail(data.NotWritten, "Das Programm, das PDF-Dateien druckt, ließ sich nicht starten."+nothingPrinted+" Bitte das PDF öffnen und dort drucken.", err)
	}
	return nil
}

func view(path string) error {
	if err := shell("open", path); err != nil {
		return data.Fail(data.NotFound, fmt.Sprintf("Auf diesem Gerät ließ sich kein Programm öffnen, das PDF-Dateien zeigt. Die Datei liegt unter „%s“.", path), err)
	}
	return nil
}

var assocQueryString = windows.NewLazySystemDLL("shlwapi.dll").NewProc("AssocQueryStringW")

// registered says whether a program that is there has a command for a verb of PDF
// files.
func registered(verb string) bool {
	const (
		verify  = 0x40 // ASSOCF_VERIFY
		command = 1    // ASSOCSTR_COMMAND
	)
	kind, what := wide(".pdf"), wide(verb)
	var length uint32
	result, _, _ := assocQueryString.Call(verify, command, uintptr(unsafe.Pointer(kind)), uintptr(unsafe.Pointer(what)), 0, uintptr(unsafe.Pointer(&length)))
	return uint32(result) == uint32(windows.S_FALSE) // and says how long it is
}

// shell runs a verb of a file. Programs may be reached by way of COM, which wants to
// be made ready on the thread.
func shell(verb, path string) error {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	if err := windows.CoInitializeEx(0, windows.COINIT_APARTMENTTHREADED|windows.COINIT_DISABLE_OLE1DDE); err == nil || errors.Is(err, windows.Errno(windows.S_FALSE)) {
		defer windows.CoUninitialize()
	}
	return windows.ShellExecute(0, wide(verb), wide(path), nil, nil, windows.SW_SHOWNORMAL)
}

// wide gives a text as Windows wants it; a path that is there holds no NUL.
func wide(text string) *uint16 {
	wide, _ := windows.UTF16PtrFromString(text)
	return wide
}
