//go:build !unix

package press

import (
	"errors"
	"io/fs"
	"os"
)

// takeLock makes the file at path; ok is false if it is there already. After a crash it has to be
// removed by hand: there is no lock here that goes with the process.
func takeLock(path string) (f *os.File, ok bool, err error) {
	f, err = os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return nil, false, nil
	}
	return f, err == nil, err
}
