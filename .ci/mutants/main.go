// Command mutants makes one-line mutants of packages and has their tests judge them: a
// mutant that no test notices is a rule that nobody holds. It writes docs/mutants.md.
// The working tree stays as it is; what a mutant changes is laid over it.
//
//	go run ./.ci/mutants [PACKAGE[:FILE,FILE…][=COUNT] …]
//
// Which mutants are made is drawn by lot, always the same one for the same source. Why
// a survivor may live is written into .ci/mutants/argued.txt.
package main

import (
	"flag"
	"fmt"
	"os"
	"strconv"
	"strings"
)

// usual are the packages that are judged where none are named.
var usual = []string{"data=60", "data/store=40", "reports/release=25", "ui/desk=25", "ui/form=25"}

// target is a package of which mutants are made.
type target struct {
	folder string
	files  []string // empty for all
	count  int
}

func main() {
	tags := flag.String("tags", "", "build tags of the tests")
	flag.Parse()
	if err := judge(*tags, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "mutants:", err)
		os.Exit(1)
	}
}

func judge(tags string, args []string) error {
	if len(args) == 0 {
		args = usual
	}
	for _, arg := range args {
		t, err := parseTarget(arg)
		if err != nil {
			return err
		}
		candidates, err := mutantsOf(t)
		if err != nil {
			return err
		}
		judged, err := run(tags, t, candidates)
		if err != nil {
			return err
		}
		if err := record(t.folder, judged); err != nil {
			return err
		}
	}
	return nil
}

// parseTarget reads „ui:queue.go,session.go=10“.
func parseTarget(arg string) (t target, err error) {
	name, count, counted := strings.Cut(arg, "=")
	t.count = 25
	if counted {
		if t.count, err = strconv.Atoi(count); err != nil {
			return t, fmt.Errorf("%s: %w", arg, err)
		}
	}
	var files string
	if t.folder, files, _ = strings.Cut(name, ":"); files != "" {
		t.files = strings.Split(files, ",")
	}
	return t, nil
}
