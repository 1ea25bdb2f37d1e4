// Package assets holds what is built into the program: fonts, outlines, sample
// files, the schema of these and German words of the toolkit.
package assets

import "embed"

// Icon is the program's icon as PNG, 512 pixels square.
//
//go:embed icon/modellkommune.png
var Icon []byte

// The text family of reports: Noto Sans with the signs that it lacks (see font/merge.py).
var (
	//go:embed font/NotoSans-Regular.ttf
	FontRegular []byte
	//go:embed font/NotoSans-Bold.ttf
	FontBold []byte
	//go:embed font/NotoSans-Italic.ttf
	FontItalic []byte
)

// ToolkitWords is German for what the window toolkit says by itself, such as the
// menu of a text field: its translation file, with its English words as keys.
//
//go:embed words/de.json
var ToolkitWords []byte

// Samples holds the sample Projektakten as samples/NAME.json, and as earlier/NAME.json what
// reports released in them froze.
//
//go:embed samples/*.json earlier/*.json
var Samples embed.FS

// Outlines holds the Gliederungen as outlines/NAME.json.
//
//go:embed outlines/*.json
var Outlines embed.FS

// Programmes holds the Vorhabenvorlagen as programmes/NAME.json.
//
//go:embed programmes/*.json
var Programmes embed.FS

// Programme2017 is among them that of the Modellkommunen of 2017, by which every project was run before there were others.
//
//go:embed programmes/open-government-2017.json
var Programme2017 []byte

// Schema is the JSON schema of an exported Projektakte. It follows from package
// data (see data/exchange/schema_test.go).
//
//go:embed schema/projektakte.schema.json
var Schema []byte
