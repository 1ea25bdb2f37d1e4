package main

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"unsafe"

	"golang.org/x/sys/windows"
)

var (
	kernel32 = windows.NewLazySystemDLL("kernel32.dll")
	user32   = windows.NewLazySystemDLL("user32.dll")
	gdi32    = windows.NewLazySystemDLL("gdi32.dll")
	opengl32 = windows.NewLazyDLL("opengl32.dll") // one beside the program counts: it is the one that gets used

	attachConsole     = kernel32.NewProc("AttachConsole")
	createWindowEx    = user32.NewProc("CreateWindowExW")
	destroyWindow     = user32.NewProc("DestroyWindow")
	getDC             = user32.NewProc("GetDC")
	releaseDC         = user32.NewProc("ReleaseDC")
	choosePixelFormat = gdi32.NewProc("ChoosePixelFormat")
	setPixelFormat    = gdi32.NewProc("SetPixelFormat")
	wglCreateContext  = opengl32.NewProc("wglCreateContext")
	wglMakeCurrent    = opengl32.NewProc("wglMakeCurrent")
	wglDeleteContext  = opengl32.NewProc("wglDeleteContext")
	glGetString       = opengl32.NewProc("glGetString")
)

// pixelFormat is PIXELFORMATDESCRIPTOR.
type pixelFormat struct {
	size, version                uint16
	flags                        uint32
	pixelType, colourBits        byte
	_                            [13]byte
	depthBits, stencilBits, _, _ byte
	_                            byte
	_                            [3]uint32
}

const (
	drawToWindow, supportOpenGL, doubleBuffer = 0x4, 0x20, 0x1
	glVersion                                 = 0x1F02
)

// preflight asks Windows for an OpenGL context before the toolkit does: without
// a graphics driver, as over RDP, Windows offers 1.1 and no window would appear.
func preflight() error {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	version, err := openGLVersion()
	if err != nil {
		return errors.New(noWindow)
	}
	var major, minor int
	if _, err := fmt.Sscanf(version, "%d.%d", &major, &minor); err != nil || major < 2 || major == 2 && minor < 1 {
		return errors.New(noWindow + " (OpenGL " + version + ")")
	}
	return nil
}

func openGLVersion() (string, error) {
	if err := opengl32.Load(); err != nil {
		return "", err
	}
	class, _ := windows.UTF16PtrFromString("STATIC")
	window, _, err := createWindowEx.Call(0, uintptr(unsafe.Pointer(class)), 0, 0, 0, 0, 1, 1, 0, 0, 0, 0)
	if window == 0 {
		return "", err
	}
	defer destroyWindow.Call(window)
	dc, _, err := getDC.Call(window)
	if dc == 0 {
		return "", err
	}
	defer releaseDC.Call(window, dc)

	want := pixelFormat{version: 1, flags: drawToWindow | supportOpenGL | doubleBuffer, colourBits: 32, depthBits: 24}
	want.size = uint16(unsafe.Sizeof(want))
	format, _, err := choosePixelFormat.Call(dc, uintptr(unsafe.Pointer(&want)))
	if format == 0 {
		return "", err
	}
	if ok, _, err := setPixelFormat.Call(dc, format, uintptr(unsafe.Pointer(&want))); ok == 0 {
		return "", err
	}
	context, _, err := wglCreateContext.Call(dc)
	if context == 0 {
		return "", err
	}
	defer wglDeleteContext.Call(context)
	if ok, _, err := wglMakeCurrent.Call(dc, context); ok == 0 {
		return "", err
	}
	defer wglMakeCurrent.Call(0, 0)
	text, _, err := glGetString.Call(glVersion)
	if text == 0 {
		return "", err
	}
	return windows.BytePtrToString(*(**byte)(unsafe.Pointer(&text))), nil
}

// joinConsole lets a command write to the console in which it was typed: Windows
// gives a windowed program none. It must come before other files are opened, for
// a stream without a console may bear a number that is still free.
func joinConsole() {
	const parent = ^uintptr(0) // ATTACH_PARENT_PROCESS
	attachConsole.Call(parent)
	// Opened anew, the runtime knows it as a console and umlauts come out right
	// in every code page.
	console, err := os.OpenFile("CONOUT$", os.O_RDWR, 0)
	if err != nil {
		return // started without a console
	}
	if !redirected(windows.Stdout) {
		os.Stdout = console
	}
	if !redirected(windows.Stderr) {
		os.Stderr = console
	}
}

// redirected says whether a stream goes to a file or a pipe.
func redirected(stream windows.Handle) bool {
	var mode uint32
	kind, _ := windows.GetFileType(stream)
	return kind != windows.FILE_TYPE_UNKNOWN && windows.GetConsoleMode(stream, &mode) != nil
}

// alert tells the user a sentence: in a box, for a windowed program has no stderr.
func alert(sentence string) {
	text, err := windows.UTF16PtrFromString(sentence)
	if err != nil {
		fmt.Fprintln(os.Stderr, sentence)
		return
	}
	title, _ := windows.UTF16PtrFromString("Modellkommune Open Government")
	windows.MessageBox(0, text, title, windows.MB_OK|windows.MB_ICONERROR)
}
