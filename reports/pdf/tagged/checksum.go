package tagged

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"strings"
)

// The identifier of a file (ISO 32000-1, 14.4) is its checksum: the SHA-256 of
// the file in which the digits of the identifier are zeros. It stands twice in
// the trailer, in small hexadecimal digits: /ID [<64 digits><64 digits>].
const (
	idBegin  = "/ID [<"
	idMiddle = "><"
	idEnd    = ">]"
	idDigits = 2 * sha256.Size
	idLength = len(idBegin) + 2*idDigits + len(idMiddle) + len(idEnd)
)

// blankID is the identifier before the checksum is known.
var blankID = idOf(strings.Repeat("0", idDigits))

// ErrNoChecksum says that a file carries no checksum of itself: this program
// did not make it, or another one has rewritten it.
var ErrNoChecksum = errors.New("file carries no checksum of itself")

// endMark ends a file, and each of the updates that others append to it.
const endMark = "%%EOF\n"

// Original gives how many bytes a file had as Write made it: all of them, or fewer where
// something was appended; 0 where it is no longer what it was.
func Original(file []byte) (int, error) {
	at := nextID(file, 0)
	if at < 0 {
		return 0, ErrNoChecksum
	}
	for ; at >= 0; at = nextID(file, at+idLength) {
		for end := at; ; {
			next := bytes.Index(file[end:], []byte(endMark))
			if next < 0 {
				break
			}
			end += next + len(endMark)
			if string(file[at:at+idLength]) == idOf(checksum(file[:end], at)) {
				return end, nil
			}
		}
	}
	return 0, nil
}

// nextID gives the offset of the first identifier of our form from an offset on, -1 if
// there is none.
func nextID(file []byte, from int) int {
	for {
		at := bytes.Index(file[from:], []byte(idBegin))
		if at < 0 {
			return -1
		}
		at += from
		if at+idLength <= len(file) && isID(string(file[at:at+idLength])) {
			return at
		}
		from = at + len(idBegin)
	}
}

// sign puts the checksum into the blank identifier at an offset.
func sign(file []byte, at int) { copy(file[at:], idOf(checksum(file, at))) }

// checksum hashes a file with the identifier at an offset.
func checksum(file []byte, at int) string {
	hash := sha256.New()
	hash.Write(file[:at])
	hash.Write([]byte(blankID))
	hash.Write(file[at+idLength:])
	return hex.EncodeToString(hash.Sum(nil))
}

func idOf(sum string) string { return idBegin + sum + idMiddle + sum + idEnd }

// lastID gives the offset of the last identifier of our form, -1 if there is none.
func lastID(file []byte) int {
	for end := len(file); ; {
		at := bytes.LastIndex(file[:end], []byte(idBegin))
		if at < 0 || at+idLength <= len(file) && isID(string(file[at:at+idLength])) {
			return at
		}
		end = at
	}
}

func isID(s string) bool {
	digits, ended := strings.CutSuffix(strings.TrimPrefix(s, idBegin), idEnd)
	first, second, both := strings.Cut(digits, idMiddle)
	return ended && both && isDigits(first) && isDigits(second)
}

func isDigits(s string) bool {
	return len(s) == idDigits && strings.Trim(s, "0123456789abcdef") == ""
}
