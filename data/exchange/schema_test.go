package exchange

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/invopop/jsonschema"
	validator "github.com/santhosh-tekuri/jsonschema/v6"
	"pgregory.net/rapid"

	"modellkommune/data"
)

// The published schemas: of a Projektakte, and of the data inside a report.
const (
	schemaFile          = "../../assets/schema/projektakte.schema.json"
	enclosureSchemaFile = "../../assets/schema/bericht.schema.json"
	schemeSchemaFile    = "../../assets/schema/vorhabenvorlage.schema.json"
)

var update = flag.Bool("update", false, "write the published schema, the samples")

// TestSchemaIsPublished holds that the published schemas are those that follow
// from the Go types. They are made here and not in the program, for they take their
// descriptions from the comments in the source. To write them:
//
//	go test ./data/exchange -run TestSchemaIsPublished -update
func TestSchemaIsPublished(t *testing.T) {
	for file, want := range map[string][]byte{schemaFile: schema(t), enclosureSchemaFile: enclosureSchema(t), schemeSchemaFile: schemeSchema(t)} {
		if *update {
			if err := WriteFile(file, want); err != nil {
				t.Fatal(err)
			}
		}
		got, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s does not follow from the types; run this test with -update", file)
		}
	}
}

// A Vorhabenvorlage follows its schema, one that is built in and one that comes out of a project.
func TestSchemesFollowTheirSchema(t *testing.T) {
	valid := schemaCheck(t, schemeSchemaFile)
	for _, name := range Schemes() {
		s, err := Scheme(name)
		if err != nil {
			t.Fatal(err)
		}
		b, err := MarshalScheme(s)
		if err == nil {
			err = valid(string(b))
		}
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if broken := strings.Replace(string(b), `"template"`, `"vorlage"`, 1); valid(broken) == nil {
			t.Errorf("%s passes with a field of another name", name)
		}
	}
}

// The data inside a report follow their schema, whatever the project holds.
func TestEnclosuresFollowTheirSchema(t *testing.T) {
	valid := schemaCheck(t, enclosureSchemaFile)
	rapid.Check(t, func(t *rapid.T) {
		p := projects.Draw(t, "project")
		b, err := MarshalEnclosure(Enclosure{Origin: Origin{Edition: data.EditionFull, Status: data.ReportDraft}, Computed: p.Compute("2018-10-31", nil), Project: p})
		if err == nil {
			err = valid(string(b))
		}
		if err != nil {
			t.Fatalf("%v in\n%s", err, b)
		}
	})
	for _, wrong := range []string{`{"enclosure": 1}`, `{"enclosure": 2, "format": 12, "origin": {}, "computed": {}, "project": {"format": 12}}`} {
		if valid(wrong) == nil {
			t.Errorf("%s passes", wrong)
		}
	}
}

func TestSchemaAcceptsAndRefuses(t *testing.T) {
	valid := schemaCheck(t, schemaFile)
	for _, name := range Samples() {
		if err := valid(string(sampleBytes(t, name))); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	for _, change := range [][2]string{
		{`"population":`, `"einwohner":`},
		{`"status": "in Umsetzung"`, `"status": "läuft"`},
		{`"ags": "05358040"`, `"ags": "5358040"`},
		{`"format": 12,`, ``},
		{`"format": 12`, `"format": 4`},
		{`"progress": 35`, `"progress": 135`},
		{`"code": "MKOG"`, `"code": "M KOG"`},
		{`"title": "Leitlinien`, `"title": "` + strings.Repeat("ä", 300) + ` Leitlinien`},
		{`"baseline_date": "2017-10-13"`, `"baseline_date": "2017-13"`},
		{`"due": "2017-10-31"`, `"due": "31.10.2017"`},
		{`"printed": true`, `"printed": "ja"`},
		{`"target": 60`, `"target": "60"`},
		{`"forecast_cents": null`, `"forecast_cents": 10.5`},
	} {
		text := string(sampleBytes(t, "merzenich"))
		broken := strings.Replace(text, change[0], change[1], 1)
		if broken == text || valid(broken) == nil {
			t.Errorf("%s passes as %s", change[0], change[1])
		}
	}
}

func TestSchemaAcceptsWhatIsExported(t *testing.T) {
	valid := schemaCheck(t, schemaFile)
	rapid.Check(t, func(t *rapid.T) {
		b, err := Marshal(projects.Draw(t, "project"))
		if err == nil {
			err = valid(string(b))
		}
		if err != nil {
			t.Fatalf("%v in\n%s", err, b)
		}
	})
}

// schemaCheck gives what says whether a text follows a published schema.
func schemaCheck(t *testing.T, file string) func(text string) error {
	t.Helper()
	compiled, err := validator.NewCompiler().Compile(file)
	if err != nil {
		t.Fatal(err)
	}
	return func(text string) error {
		value, err := validator.UnmarshalJSON(strings.NewReader(text))
		if err != nil {
			return err
		}
		return compiled.Validate(value)
	}
}

// schema gives the JSON schema of a Projektakte, with the doc comments of
// package data as descriptions.
func schema(t *testing.T) []byte {
	s := reflected(t, &data.Project{})
	s.Title = "Projektakte"
	s.Required = []string{"format"}
	property(s, "format").Const = data.FormatVersion
	return written(t, s)
}

// schemeSchema gives the JSON schema of a Vorhabenvorlage.
func schemeSchema(t *testing.T) []byte {
	s := reflected(t, &data.Scheme{})
	s.Title = "Vorhabenvorlage"
	s.Required = []string{"format", "programme"}
	property(s, "format").Const = data.FormatVersion
	return written(t, s)
}

// enclosureSchema gives the JSON schema of the data inside a report.
func enclosureSchema(t *testing.T) []byte {
	s := reflected(t, &Enclosure{})
	s.Title = "Daten zu einem Bericht"
	s.Required = []string{"enclosure", "format", "origin", "computed", "project"}
	property(s, "enclosure").Const = EnclosureVersion
	property(s, "format").Const = data.FormatVersion
	property(s.Definitions["Origin"], "edition").Enum = []any{"full", "short", "council", "public"}
	for _, part := range []reflect.Type{reflect.TypeFor[data.ComputedMeasure](), reflect.TypeFor[data.ComputedMilestone](), reflect.TypeFor[data.ComputedIndicator]()} {
		allowNull(s, part)
	}
	return written(t, s)
}

// reflected gives the schema of a type that holds a project.
func reflected(t *testing.T, root any) *jsonschema.Schema {
	t.Helper()
	r := jsonschema.Reflector{
		BaseSchemaID:               "https://modellkommune.example.org/schema",
		ExpandedStruct:             true,
		RequiredFromJSONSchemaTags: true,
		Mapper:                     mapped,
	}
	if err := r.AddGoComments("modellkommune/data/exchange", "..", jsonschema.WithFullComment()); err != nil {
		t.Fatal(err)
	}
	s := r.Reflect(root)
	limit(s, reflect.TypeOf(root).Elem(), map[reflect.Type]bool{})
	template := s.Definitions["Template"]
	property(template, "name").Pattern, property(template, "code").Pattern = `^[A-Za-z0-9_-]*$`, `^[A-Za-z0-9_-]*$`
	property(s.Definitions["CoreIndicator"], "id").Pattern = `^[A-Z]{1,10}[0-9]{1,6}$`
	property(s.Definitions["Scale"], "field").Enum = values(data.ScaleFields)
	property(s.Definitions["Municipality"], "ags").Pattern = `^(\d{5}|\d{8}|\d{9}|\d{12})?$`
	allowNull(s, reflect.TypeFor[data.Programme]())
	allowNull(s, reflect.TypeFor[data.LeadTimes]())
	for project, i := reflect.TypeFor[data.Project](), 0; i < project.NumField(); i++ {
		if field := project.Field(i).Type; field.Kind() == reflect.Slice && s.Definitions[field.Elem().Name()] != nil {
			allowNull(s, field.Elem())
		}
	}
	if s.Definitions["Measure"] == nil { // a Vorhabenvorlage has none
		return s
	}
	progress := property(s.Definitions["Measure"], "progress").OneOf[0]
	progress.Minimum, progress.Maximum = "0", "100"
	return s
}

// limit gives all texts the length that they may have.
func limit(s *jsonschema.Schema, t reflect.Type, seen map[reflect.Type]bool) {
	for t.Kind() == reflect.Slice || t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct || seen[t] {
		return
	}
	seen[t] = true
	of := s.Definitions[t.Name()]
	if of == nil {
		of = s
	}
	for _, f := range data.FieldsOf(t) {
		p := property(of, f.Name())
		if p == nil {
			continue
		}
		if p.Items != nil && p.Items.Type == "string" {
			p = p.Items
		}
		if longest := uint64(f.Limit()); longest > 0 && p.Type == "string" && p.Enum == nil {
			p.MaxLength = &longest
		}
		limit(s, f.Type(), seen)
	}
}

func values[T any](list []T) (all []any) {
	for _, v := range list {
		all = append(all, v)
	}
	return all
}

func written(t *testing.T, s *jsonschema.Schema) []byte {
	t.Helper()
	b, err := json.MarshalIndent(s, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	return append(b, '\n')
}

// allowNull lets the fields of a struct that are pointers be null.
func allowNull(s *jsonschema.Schema, t reflect.Type) {
	for i := range t.NumField() {
		if t.Field(i).Type.Kind() == reflect.Pointer {
			p := property(s.Definitions[t.Name()], t.Field(i).Tag.Get("json"))
			p.OneOf, p.Type = orNull(jsonschema.Schema{Type: p.Type}), ""
		}
	}
}

func property(s *jsonschema.Schema, name string) *jsonschema.Schema {
	p, _ := s.Properties.Get(name)
	return p
}

// mapped gives the schemas of types that are more than their Go kind says.
func mapped(t reflect.Type) *jsonschema.Schema {
	if list := data.Vocabulary(t); list != nil {
		s := &jsonschema.Schema{Type: "string", Enum: []any{""}}
		for _, word := range list {
			s.Enum = append(s.Enum, word)
		}
		return s
	}
	switch t {
	case reflect.TypeFor[data.Date]():
		return &jsonschema.Schema{OneOf: orNull(jsonschema.Schema{Type: "string", Pattern: `^\d{4}-\d{2}-\d{2}$`})}
	case reflect.TypeFor[data.Term]():
		return &jsonschema.Schema{OneOf: orNull(jsonschema.Schema{Type: "string", Pattern: `^\d{4}(-(\d{2}-\d{2}|(0[1-9]|1[0-2])|Q[1-4]|H[12]))?$`})}
	case reflect.TypeFor[data.Decimal]():
		return &jsonschema.Schema{OneOf: orNull(jsonschema.Schema{Type: "number"})}
	}
	return nil
}

func orNull(s jsonschema.Schema) []*jsonschema.Schema {
	return []*jsonschema.Schema{&s, {Type: "null"}}
}
