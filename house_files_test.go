package main

import (
	"fmt"
	"go/ast"
	"go/types"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"
)

// largestCycle says how many files of a room may at most use each other in a circle, so
// that a newcomer can draw them on a napkin. Edges to and from the aggregate of a room
// do not count: it stands in the middle on purpose.
var largestCycle = map[string]struct {
	files     int
	aggregate string
}{
	"data":       {12, "project.go"},
	"data/store": {11, "open.go"},
	"reports":    {8, ""},
	"ui":         {8, ""},
	"ui/widget":  {8, ""},
	"ui/desk":    {8, ""},
	"ui/form":    {8, ""},
	"ui/page":    {8, ""},
	"ui/report":  {8, ""},
}

// The list of files directly in ui stays short: what grows has a room of its own.
const mostFilesInUI = 20

// Files of a room use each other, but not in large circles. With -v the test prints for
// each room its files, the edges between them, its cycles, and the type with the most
// methods.
func TestNoLargeCyclesOfFiles(t *testing.T) {
	for _, p := range typedRooms(t) {
		room := strings.TrimPrefix(strings.TrimPrefix(p.PkgPath, module), "/")
		limit := largestCycle[room]
		edges := fileEdges(p)
		count := 0
		for _, to := range edges {
			count += len(to)
		}
		cycles := cyclesOf(without(edges, limit.aggregate))
		t.Logf("%-12s %3d files, %3d edges, cycles %v, largest type %s", room, len(edges), count, sizes(cycles), largestType(p))
		if len(cycles) > 0 && len(cycles[0]) > limit.files {
			t.Errorf("in %q %d files use each other in a circle, %d may: %q", room, len(cycles[0]), limit.files, cycles[0])
		}
		if room == "ui" && len(edges) > mostFilesInUI {
			t.Errorf("%d files lie directly in ui", len(edges))
		}
	}
}

// typedRooms loads the rooms whose cycles are limited, with their types.
func typedRooms(t *testing.T) []*packages.Package {
	t.Helper()
	var patterns []string
	for _, room := range slices.Sorted(maps.Keys(largestCycle)) {
		patterns = append(patterns, "./"+room)
	}
	list, err := packages.Load(&packages.Config{
		Mode:       packages.NeedName | packages.NeedFiles | packages.NeedSyntax | packages.NeedTypes | packages.NeedTypesInfo | packages.NeedImports | packages.NeedExportFile,
		BuildFlags: []string{"-tags", "ci,gles,no_animations,migrated_fynedo,x11"},
	}, patterns...)
	if err != nil || len(list) != len(largestCycle) || packages.PrintErrors(list) > 0 {
		t.Fatalf("%d of %d rooms loaded: %v", len(list), len(largestCycle), err)
	}
	return list
}

// fileEdges says which file of a package uses what which other file declares on the
// level of the package, methods among it.
func fileEdges(p *packages.Package) map[string]map[string]bool {
	edges := map[string]map[string]bool{}
	for _, f := range p.Syntax {
		from := filepath.Base(p.Fset.Position(f.Pos()).Filename)
		edges[from] = map[string]bool{}
		ast.Inspect(f, func(n ast.Node) bool {
			id, ok := n.(*ast.Ident)
			if !ok || p.TypesInfo.Uses[id] == nil || !ofPackage(p.Types, p.TypesInfo.Uses[id]) {
				return true
			}
			if to := filepath.Base(p.Fset.Position(p.TypesInfo.Uses[id].Pos()).Filename); to != from {
				edges[from][to] = true
			}
			return true
		})
	}
	return edges
}

// ofPackage says whether something is declared on the level of a package, or is a method
// there; fields and variables of functions are not.
func ofPackage(p *types.Package, o types.Object) bool {
	_, isFunc := o.(*types.Func)
	return o.Pkg() == p && (isFunc || o.Parent() == p.Scope())
}

// without leaves a file and its edges out.
func without(edges map[string]map[string]bool, file string) map[string]map[string]bool {
	rest := map[string]map[string]bool{}
	for from, to := range edges {
		if from == file {
			continue
		}
		rest[from] = maps.Clone(to)
		delete(rest[from], file)
	}
	return rest
}

// cyclesOf lists the files that reach each other, the largest circle first.
func cyclesOf(edges map[string]map[string]bool) [][]string {
	reach := map[string]map[string]bool{}
	for from := range edges {
		seen := map[string]bool{}
		var visit func(string)
		visit = func(at string) {
			for to := range edges[at] {
				if !seen[to] {
					seen[to] = true
					visit(to)
				}
			}
		}
		visit(from)
		reach[from] = seen
	}
	var cycles [][]string
	done := map[string]bool{}
	for _, file := range slices.Sorted(maps.Keys(edges)) {
		if done[file] || !reach[file][file] {
			continue
		}
		var circle []string
		for _, other := range slices.Sorted(maps.Keys(edges)) {
			if reach[file][other] && reach[other][file] {
				circle, done[other] = append(circle, other), true
			}
		}
		cycles = append(cycles, circle)
	}
	slices.SortStableFunc(cycles, func(a, b []string) int { return len(b) - len(a) })
	return cycles
}

func sizes(cycles [][]string) []int {
	var list []int
	for _, c := range cycles {
		list = append(list, len(c))
	}
	return list
}

// largestType names the type of a package with the most methods.
func largestType(p *packages.Package) string {
	methods := map[string]int{}
	for _, f := range p.Syntax {
		for _, d := range f.Decls {
			if fd, ok := d.(*ast.FuncDecl); ok && fd.Recv != nil {
				methods[strings.TrimPrefix(types.ExprString(fd.Recv.List[0].Type), "*")]++
			}
		}
	}
	most := ""
	for _, name := range slices.Sorted(maps.Keys(methods)) {
		if methods[name] > methods[most] {
			most = name
		}
	}
	return fmt.Sprintf("%s with %d methods", most, methods[most])
}
