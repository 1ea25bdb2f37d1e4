package main

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

const (
	resultFile = "docs/mutants.md"
	argueFile  = ".ci/mutants/argued.txt"
	head       = `# Mutants

One-line changes of the source, drawn by lot, and whether a test notices them (` + "`make mutants`" + `). Each that none notices
is either a rule for which a test is missing or, as argued below, a change that no one can see.
`
)

// record writes the result of a package in the place of an older one.
func record(folder string, judged []verdict) error {
	arguments, err := readArguments()
	if err != nil {
		return err
	}
	old, err := os.ReadFile(resultFile)
	if err != nil && !os.IsNotExist(err) {
		return err
	}
	sections := map[string]string{}
	for _, s := range strings.Split("\n"+string(old), "\n## ")[1:] {
		name, text, _ := strings.Cut(s, "\n")
		sections[name] = strings.Trim(text, "\n") + "\n"
	}
	sections[folder] = section(judged, arguments)
	var b strings.Builder
	b.WriteString(head)
	names := make([]string, 0, len(sections))
	for name := range sections {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		fmt.Fprintf(&b, "\n## %s\n\n%s", name, sections[name])
	}
	return os.WriteFile(resultFile, []byte(b.String()), 0o644)
}

// section tells the result of a package.
func section(judged []verdict, arguments map[string]string) string {
	var b strings.Builder
	var survivors []verdict
	for _, v := range judged {
		if !v.killed {
			survivors = append(survivors, v)
		}
	}
	killed := len(judged) - len(survivors)
	fmt.Fprintf(&b, "%d mutants, %d killed (%d %%), %d survived.\n", len(judged), killed, 100*killed/max(len(judged), 1), len(survivors))
	slices.SortFunc(survivors, func(a, b verdict) int {
		return cmp.Or(cmp.Compare(a.file, b.file), cmp.Compare(a.line, b.line), cmp.Compare(a.what(), b.what()))
	})
	for i, v := range survivors {
		if i == 0 {
			b.WriteString("\n")
		}
		fmt.Fprintf(&b, "* %s:%d, %s: %s\n  %s\n", filepath.ToSlash(v.file), v.line, v.function, v.what(), cmp.Or(arguments[v.key()], "**not argued yet**"))
	}
	return b.String()
}

// readArguments reads why survivors may live: a line with the name of the mutant, then
// indented why.
func readArguments() (map[string]string, error) {
	b, err := os.ReadFile(argueFile)
	if err != nil && !os.IsNotExist(err) {
		return nil, err
	}
	arguments := map[string]string{}
	name := ""
	for line := range strings.Lines(string(b)) {
		text := strings.TrimSpace(line)
		switch {
		case text == "" || strings.HasPrefix(text, "#"):
		case strings.HasPrefix(line, " ") || strings.HasPrefix(line, "\t"):
			arguments[name] = strings.TrimSpace(arguments[name] + " " + text)
		default:
			name = text
		}
	}
	return arguments, nil
}
