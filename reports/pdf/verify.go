package pdf

import "modellkommune/reports/pdf/tagged"

// ErrNoChecksum says that a file carries no checksum of itself: this program
// did not make it, or another one has rewritten it.
var ErrNoChecksum = tagged.ErrNoChecksum

// Verify says whether a file is byte by byte as Write made it.
func Verify(file []byte) (bool, error) { return tagged.Verify(file) }
