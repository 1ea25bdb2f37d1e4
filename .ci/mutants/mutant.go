package main

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"hash/fnv"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// mutant is a source file with one place changed.
type mutant struct {
	file     string // from the root of the module
	function string
	line     int
	from, to int // bytes of the file
	with     string
	source   []byte
}

// changed gives the source of the mutant.
func (m mutant) changed() []byte {
	return slices.Concat(m.source[:m.from], []byte(m.with), m.source[m.to:])
}

// unchanged gives the mutant in which nothing is changed.
func (m mutant) unchanged() mutant {
	m.with = string(m.source[m.from:m.to])
	return m
}

// what says what was changed, in one line.
func (m mutant) what() string {
	with := short(m.with)
	if with == "" {
		with = "nothing"
	} else {
		with = "`" + with + "`"
	}
	return fmt.Sprintf("`%s` → %s", short(string(m.source[m.from:m.to])), with)
}

// key names a mutant so that it is known again when lines have moved.
func (m mutant) key() string { return fmt.Sprintf("%s, %s: %s", m.file, m.function, m.what()) }

func short(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	if r := []rune(text); len(r) > 90 {
		text = string(r[:89]) + "…"
	}
	return text
}

// mutantsOf lists all mutants of a package in the order of the lot.
func mutantsOf(t target) ([]mutant, error) {
	paths, err := filepath.Glob(filepath.Join(t.folder, "*.go"))
	if err != nil {
		return nil, err
	}
	var all []mutant
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") || len(t.files) > 0 && !slices.Contains(t.files, filepath.Base(path)) {
			continue
		}
		made, err := mutantsIn(path)
		if err != nil {
			return nil, err
		}
		all = append(all, made...)
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("%s: nothing to change there", t.folder)
	}
	slices.SortFunc(all, func(a, b mutant) int {
		return cmp.Or(cmp.Compare(lot(a), lot(b)), cmp.Compare(a.from, b.from), cmp.Compare(a.with, b.with))
	})
	return all, nil
}

// lot draws for one mutant, whatever others there are, so that a change of the source
// leaves the other lots alone.
func lot(m mutant) uint64 {
	h := fnv.New64a()
	fmt.Fprint(h, m.key())
	return rand.NewPCG(h.Sum64(), 0).Uint64()
}

// mutantsIn lists the mutants of a file.
func mutantsIn(path string) ([]mutant, error) {
	source, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	files := token.NewFileSet()
	tree, err := parser.ParseFile(files, path, source, 0)
	if err != nil {
		return nil, err
	}
	var all []mutant
	for _, d := range tree.Decls {
		f, is := d.(*ast.FuncDecl)
		if !is || f.Body == nil {
			continue
		}
		c := changes{source: source, offset: func(p token.Pos) int { return files.Position(p).Offset }}
		c.of(f)
		for _, m := range c.list {
			m.file, m.function, m.source = filepath.ToSlash(path), nameOf(f), source
			m.line = 1 + strings.Count(string(source[:m.from]), "\n")
			all = append(all, m)
		}
	}
	return all, nil
}

// nameOf names a function, a method with its receiver.
func nameOf(f *ast.FuncDecl) string {
	if f.Recv == nil {
		return f.Name.Name
	}
	t := f.Recv.List[0].Type
	if p, is := t.(*ast.StarExpr); is {
		t = p.X
	}
	if g, is := t.(*ast.IndexExpr); is {
		t = g.X
	}
	if id, is := t.(*ast.Ident); is {
		return id.Name + "." + f.Name.Name
	}
	return f.Name.Name
}
