package dispatch

import (
	"fmt"
	"path/filepath"
	"runtime"
	"strings"
	"unsafe"

	"golang.org/x/sys/windows"
	"golang.org/x/sys/windows/registry"

	"modellkommune/data"
)

// Simple MAPI, as Windows 8 and later have it, in the layout of 64 bits
// (MapiUnicodeHelp.h of the Windows SDK).
type (
	mapiMessage struct {
		_              uint32
		subject        *uint16
		noteText       *uint16
		_, _, _        *uint16 // type, date, conversation
		_              uint32  // flags
		_              uintptr // originator
		recipientCount uint32
		recipients     *mapiRecipient
		fileCount      uint32
		files          *mapiFile
	}
	mapiRecipient struct {
		_       uint32
		class   uint32
		name    *uint16
		address *uint16
		_       uint32 // size of the entry ID
		_       uintptr
	}
	mapiFile struct {
		_, _     uint32 // reserved, flags
		position uint32
		path     *uint16
		name     *uint16
		_        uintptr // type
	}
)

// The sizes hold, or this does not compile.
var (
	_ = [1]struct{}{}[unsafe.Sizeof(mapiMessage{})-96]
	_ = [1]struct{}{}[unsafe.Sizeof(mapiRecipient{})-40]
	_ = [1]struct{}{}[unsafe.Sizeof(mapiFile{})-40]
)

const (
	mapiTo         = 1          // MAPI_TO
	mapiNoPosition = 0xFFFFFFFF // the file stands beside the text, not in it
	mapiLogonUI    = 0x1
	mapiDialog     = 0x8
	mapiUserAbort  = 1
)

var sendMail = windows.NewLazySystemDLL("mapi32.dll").NewProc("MAPISendMailW")

// Available says whether Compose has something to hand a message to: whether a
// mail program is registered for Simple MAPI.
func Available() bool {
	for _, root := range []registry.Key{registry.CURRENT_USER, registry.LOCAL_MACHINE} {
		key, err := registry.OpenKey(root, `Software\Clients\Mail`, registry.QUERY_VALUE)
		if err != nil {
			continue
		}
		name, _, err := key.GetStringValue("")
		_ = key.Close()
		if err == nil && name != "" {
			return sendMail.Find() == nil
		}
	}
	return false
}

// compose lets the mail program show its window; whether the user sends then,
// MAPI does not tell reliably.
func compose(m Message, paths []string) error {
	var broken error
	text := func(s string) *uint16 {
		p, err := windows.UTF16PtrFromString(s)
		if err != nil {
			broken = err
		}
		return p
	}
	recipients := make([]mapiRecipient, len(m.To))
	for i, to := range m.To {
		name := to.Name
		if name == "" {
			name = to.Address
		}
		recipients[i] = mapiRecipient{class: mapiTo, name: text(name), address: text("SMTP:" + to.Address)}
	}
	files := make([]mapiFile, len(paths))
	for i, path := range paths {
		path, err := filepath.Abs(path)
		if err != nil {
			return data.Fail(data.NotWritten, notTaken, err)
		}
		files[i] = mapiFile{position: mapiNoPosition, path: text(path), name: text(filepath.Base(path))}
	}
	message := mapiMessage{
		subject: text(m.Subject), noteText: text(strings.ReplaceAll(m.Text, "\n", "\r\n")),
		recipientCount: uint32(len(recipients)), recipients: unsafe.SliceData(recipients),
		fileCount: uint32(len(files)), files: unsafe.SliceData(files),
	}
	if broken != nil {
		return data.Fail(data.NotWritten, notTaken, broken)
	}
	// The mail program lives in this thread and keeps things there.
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	code, _, _ := sendMail.Call(0, 0, uintptr(unsafe.Pointer(&message)), mapiLogonUI|mapiDialog, 0)
	if code != 0 && code != mapiUserAbort {
		return data.Fail(data.NotWritten, notTaken, fmt.Errorf("MAPISendMailW: code %d", code))
	}
	return nil
}
