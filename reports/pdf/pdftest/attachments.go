package pdftest

import (
	"crypto/md5"
	"slices"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// checkAttachments checks the files that the document carries, each of which must
// be found by its name and as an associated file (ISO 19005-3, 6.8).
func (f *file) checkAttachments() {
	named := f.named(f.dict(f.catalog["Names"])["EmbeddedFiles"])
	associated := f.array(f.catalog["AF"])
	for _, o := range associated {
		if !holds(named, o) {
			f.report(AttachmentNotNamed, "object %d", number(o))
		}
		f.checkAttachment(o)
	}
	for _, o := range named {
		if !holds(associated, o) {
			f.report(AttachmentNotAssociated, "object %d", number(o))
		}
	}
}

// checkAttachment checks a file specification and the file itself.
func (f *file) checkAttachment(o types.Object) {
	specification, n := f.dict(o), number(o)
	name := f.text(specification["UF"])
	if name == "" || f.text(specification["F"]) != name || f.text(specification["Desc"]) == "" {
		f.report(AttachmentNotDescribed, "object %d", n)
	}
	if f.name(specification["AFRelationship"]) != "Data" {
		f.report(AttachmentRelationship, "object %d", n)
	}
	files := f.dict(specification["EF"])
	content := f.dict(files["F"])
	if number(files["F"]) == 0 || number(files["F"]) != number(files["UF"]) || f.name(content["Type"]) != "EmbeddedFile" {
		f.report(AttachmentMissing, "object %d", n)
		return
	}
	if !strings.Contains(f.name(content["Subtype"]), "/") {
		f.report(AttachmentMediaType, "object %d", n)
	}
	parameters, bytes := f.dict(content["Params"]), f.stream(files["F"])
	sum := md5.Sum(bytes)
	if size, _ := f.integer(parameters["Size"]); size != len(bytes) || f.text(parameters["ModDate"]) == "" || string(f.bytes(parameters["CheckSum"])) != string(sum[:]) {
		f.report(AttachmentChecksum, "object %d", n)
	}
}

// attached says whether the document carries files.
func (f *file) attached() bool {
	return len(f.array(f.catalog["AF"]))+len(f.named(f.dict(f.catalog["Names"])["EmbeddedFiles"])) > 0
}

// named gives what the leaf of a name tree leads to (ISO 32000-1, 7.9.6).
func (f *file) named(tree types.Object) types.Array {
	var out types.Array
	for i, o := range f.array(f.dict(tree)["Names"]) {
		if i%2 == 1 {
			out = append(out, o)
		}
	}
	return out
}

// holds says whether a list has the reference.
func holds(list types.Array, o types.Object) bool {
	return slices.ContainsFunc(list, func(other types.Object) bool { return number(other) == number(o) })
}
