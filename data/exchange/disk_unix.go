//go:build !windows

package exchange

import (
	"errors"
	"syscall"
)

func isFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) || errors.Is(err, syscall.EFBIG)
}

func isBusy(err error) bool { return errors.Is(err, syscall.ETXTBSY) }
