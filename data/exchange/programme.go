package exchange

import (
	"bytes"
	"fmt"
	"io/fs"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"

	"modellkommune/assets"
	"modellkommune/data"
)

// SchemeExtension is that of the file of a Vorhabenvorlage.
const SchemeExtension = ".mkvor"

// WithoutScheme is the name under which a project without a Vorhabenvorlage is asked for.
const WithoutScheme = "ohne"

// Schemes names the Vorhabenvorlagen that are built in, that of none last.
func Schemes() []string {
	files, _ := fs.Glob(assets.Programmes, "programmes/*.json")
	names := make([]string, 0, len(files)+1)
	for _, file := range files {
		names = append(names, strings.TrimSuffix(strings.TrimPrefix(file, "programmes/"), ".json"))
	}
	names = slices.DeleteFunc(names, func(name string) bool { return name == WithoutScheme })
	slices.Sort(names)
	return append(names, WithoutScheme)
}

// Scheme gives a Vorhabenvorlage that is built in.
func Scheme(name string) (data.Scheme, error) {
	b, err := assets.Programmes.ReadFile("programmes/" + name + ".json")
	if err != nil {
		return data.Scheme{}, data.Fail(data.NotFound, fmt.Sprintf("Eine Vorhabenvorlage „%s“ gibt es nicht. Möglich sind: %s; oder eine Datei, die auf %s endet.", name, strings.Join(Schemes(), ", "), SchemeExtension), err)
	}
	s, _, err := UnmarshalScheme(b)
	return s, err
}

// named gives the name of a Vorhabenvorlage that is built in from what somebody writes for it: „OGP Local“, or its title.
func named(text string) string {
	for _, name := range Schemes() {
		s, err := Scheme(name)
		if err == nil && (strings.EqualFold(strings.ReplaceAll(text, " ", "-"), name) || strings.EqualFold(text, s.Programme.Template.Called())) {
			return name
		}
	}
	return text
}

// SchemeFrom gives a Vorhabenvorlage that is built in, by its name or its title, or one out of a file, and in whole sentences
// what is to be known of the file.
func SchemeFrom(nameOrPath string) (s data.Scheme, notes []string, err error) {
	if !strings.EqualFold(filepath.Ext(nameOrPath), SchemeExtension) {
		s, err = Scheme(named(strings.TrimSpace(nameOrPath)))
		return s, nil, err
	}
	b, err := readAtMost(nameOrPath)
	if err != nil {
		return s, nil, data.Fail(data.NotFound, fmt.Sprintf("Die Vorhabenvorlage „%s“ lässt sich nicht lesen. Es wurde nichts übernommen.", nameOrPath), err)
	}
	return UnmarshalScheme(b)
}

// MarshalScheme gives the canonical JSON of a Vorhabenvorlage: equal ones give equal bytes.
func MarshalScheme(s data.Scheme) ([]byte, error) { return marshal(s.Normal()) }

// scheme is what a file is called that has to be a Vorhabenvorlage.
const scheme = "Vorhabenvorlage"

// UnmarshalScheme reads a Vorhabenvorlage from JSON and leaves out what does not belong into one. The notes say so, and
// who has signed it.
func UnmarshalScheme(b []byte) (s data.Scheme, notes []string, err error) {
	b = bytes.TrimPrefix(b, byteOrderMark)
	if err := checkText(b, scheme); err != nil {
		return s, nil, err
	}
	format, err := checkFormat(b, scheme)
	if err != nil {
		return s, nil, err
	}
	if format <= data.LastWithoutTemplate {
		return s, nil, data.Fail(data.Invalid, "Die Datei ist keine Vorhabenvorlage; ihre Formatversion kennt noch keine.", nil)
	}
	r := newReader(b, scheme)
	var all data.Scheme
	if err := r.next("", reflect.ValueOf(&all).Elem()); err != nil {
		return s, nil, err
	}
	key, err := signer(b, all.Signature)
	if err != nil {
		return s, nil, err
	}
	if format <= data.LastUninflected {
		all.Programme.Template = all.Programme.Template.Inflected()
	}
	s = all.Sieved().Normal()
	if err := s.Validate(); err != nil {
		return data.Scheme{}, nil, placed(err)
	}
	notes = []string{saidOfSigner(key)}
	if left := leftOut(all.Normal(), s); len(left) > 0 {
		notes = append(notes, "Nicht übernommen, weil es nicht in eine Vorhabenvorlage gehört: "+strings.Join(left, "; ")+".")
	}
	return s, notes, nil
}

// mostLeftOut is how many records are named of which something is left out.
const mostLeftOut = 20

// leftOut names what the Vorlage lacks of what its file says.
func leftOut(all, kept data.Scheme) (list []string) {
	fields := func(name string, was, is any) {
		var labels []string
		for _, f := range data.FieldChanges(was, is) {
			labels = append(labels, f.Label)
		}
		if len(labels) > 0 {
			list = append(list, name+" ("+strings.Join(labels, ", ")+")")
		}
	}
	is := projectOf(kept).Records()
	for n, r := range projectOf(all).Records() {
		fields(nameOf(kept.Programme.Template, r), r, is[n])
	}
	for n, m := range all.Municipalities {
		fields(m.Name, m, kept.Municipalities[n])
	}
	if more := len(list) - mostLeftOut; more > 0 {
		list = append(list[:mostLeftOut], fmt.Sprintf("und %s weitere", data.Count(more)))
	}
	return list
}

// projectOf gives a project that holds what a Vorlage does and nothing else.
func projectOf(s data.Scheme) data.Project {
	return data.Project{
		Programme: s.Programme, Partners: s.Partners, CostTypes: s.CostTypes, Sources: s.Sources, PortalFields: s.PortalFields, Reports: s.Reports, Outlines: s.Outlines,
	}
}

// Template2017 is the template of the Modellkommunen of 2017, by which projects of formats up to
// data.LastWithoutTemplate were run.
var Template2017 = sync.OnceValue(func() data.Template {
	s, err := data.SchemeOf(assets.Programme2017)
	if err != nil {
		panic("built-in Vorhabenvorlage: " + err.Error())
	}
	return s.Programme.Template
})

// SchemeTitle is what a built-in Vorhabenvorlage is called; one that is not there has no title.
func SchemeTitle(name string) string {
	s, err := Scheme(name)
	if err != nil {
		return ""
	}
	return s.Programme.Template.Called()
}
