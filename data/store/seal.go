package store

import (
	"fmt"
	"strings"
	"time"
)

// A seal is the SHA-256 of lines „name: value“, one for each thing that is
// sealed. Each release names the seal of the one before, so that none can be
// changed, taken out or put in without breaking the seals after it.

// seal computes what Seal must be.
func (r Release) seal() string {
	pairs := []any{
		"report", r.ReportID, "number", r.ReportNo, "version", r.Version, "reason", r.Reason, "outline", r.Outline, "outline version", r.OutlineVersion,
		"date", r.Date, "state", r.StateSHA256, "protocol", r.ProtocolSHA256, "predecessor", r.Predecessor, "predecessor's seal", r.PredecessorSHA256,
		"frozen at", r.FrozenAt.Format(time.RFC3339Nano), "program", r.Program,
	}
	if r.Rules != 0 || r.ComputedSHA256 != "" { // releases made before have seals without it
		pairs = append(pairs, "rules", r.Rules, "computed", r.ComputedSHA256)
	}
	return sealOf(pairs...)
}

// seal computes what Seal must be in a release with that seal.
func (x Rendition) seal(release string) string {
	return sealOf(
		"release", release, "edition", x.Edition, "with data", x.WithData, "file", x.FileName, "pdf", x.SHA256,
		"made at", x.MadeAt.Format(time.RFC3339Nano), "program", x.Program,
	)
}

func sealOf(pairs ...any) string {
	var b strings.Builder
	for i := 0; i < len(pairs); i += 2 {
		fmt.Fprintf(&b, "%v: %q\n", pairs[i], fmt.Sprint(pairs[i+1]))
	}
	return hash([]byte(b.String()))
}

// momentOf reads a moment that is sealed. One that somebody has spoiled becomes
// the zero one, which the seal does not fit: the rest can still be read.
func momentOf(text string) time.Time {
	at, err := time.Parse(time.RFC3339Nano, text)
	if err != nil {
		return time.Time{}
	}
	return at
}
