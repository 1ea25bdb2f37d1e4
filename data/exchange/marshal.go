// Package exchange reads and writes a Projektakte as JSON: sample file, export,
// import, and the frozen state of a release have one shape, data.Project.
// What Unmarshal refuses, it refuses with a German sentence that names the place.
package exchange

import (
	"bytes"
	"encoding/json"

	"modellkommune/data"
)

// Marshal gives the canonical JSON of a project. Equal projects give equal
// bytes: no clock and no program version is in them.
func Marshal(p data.Project) ([]byte, error) {
	return marshal(p.Normal())
}

// marshal writes JSON as people read it.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(v); err != nil {
		return nil, data.Fail(data.Invalid, "Die Projektakte lässt sich nicht als JSON schreiben. Ihre Daten sind unverändert.", err)
	}
	return b.Bytes(), nil
}
