# Two commands are enough: `make run` and `make test`. Both install what they need.
# OpenGL ES spares minutes of compiling. Windows drivers need not offer it, and
# the binding would ask them for 3.1: there it is desktop OpenGL, from 2.1 on.
WINDOWS := no_animations,migrated_fynedo
ifeq ($(OS),Windows_NT)
TAGS    := $(WINDOWS)
else
TAGS    := gles,x11,$(WINDOWS)
endif
VERSION := $(shell sed -n 's/^ *Version *= *"\(.*\)"/\1/p' FyneApp.toml)
LDFLAGS := -s -w -X main.version=$(VERSION)
# The patch release that go.mod names, fetched where it is not there: also where the
# machine says GOTOOLCHAIN=local, and for the scripts and tests that call go.
export GOTOOLCHAIN := $(shell sed -n 's/^toolchain *//p' go.mod)
SAMPLE  := out/merzenich.mkog

.PHONY: run test recompute race build bench lint crash mutants conformance page scenario screenshots windows clean

## run: build, make a sample Projektakte of Merzenich, open it in the window
run: build
	@mkdir -p out
	@test -e $(SAMPLE) || bin/modellkommune new $(SAMPLE) --sample merzenich
	@if [ -n "$$DISPLAY" ]; then \
	  packaging/needs.sh window && bin/modellkommune $(SAMPLE); \
	else \
	  bin/modellkommune report $(SAMPLE) --report 1 --date 2017-10-31 --out out/merzenich-bericht-1.pdf && \
	  echo "Kein Bildschirm (DISPLAY ist leer): Statt des Fensters wurde der Bericht der Beispielakte geschrieben: out/merzenich-bericht-1.pdf"; \
	fi

## build: write bin/modellkommune
build:
	@packaging/needs.sh build
	go build -tags "$(TAGS)" -ldflags "$(LDFLAGS)" -o bin/modellkommune .

## test: everything but the real window. What takes longest begins first, and one package more than there are cores,
## for some wait for the disk; tests have memory to spare, and collecting garbage would take a fifth of their time.
## make lint vets.
test:
	@packaging/needs.sh test
	@.ci/pyhanko.sh
	GOGC=800 go test -vet=off -p $$(($$(getconf _NPROCESSORS_ONLN) + 1)) -tags "$(TAGS),ci" ./ui/page ./ui/report ./...

## race: the race detector over everything; not over the corpus and the leaves, which share nothing, and in the window only
## where work is done beside it
race:
	@packaging/needs.sh test
	@.ci/pyhanko.sh
	go test -vet=off -race -skip 'Corpus|EveryLeaf' -tags "$(TAGS),ci" ./data/... ./reports/... ./ui/command
	go test -vet=off -race -run 'Background|Queue' -tags "$(TAGS),ci" ./ui/...

## bench: the figures of docs/performance.md
bench:
	@packaging/needs.sh test
	go test -tags "$(TAGS),ci" -run '^$$' -bench . -benchmem ./...

## lint: formatting, static analysis, known vulnerabilities that can be reached
lint:
	@packaging/needs.sh build
	@unformatted=$$(go run mvdan.cc/gofumpt@v0.12.0 -l .); test -z "$$unformatted" || { echo "not formatted: $$unformatted"; exit 1; }
	go vet -tags "$(TAGS),ci" ./...
	go run honnef.co/go/tools/cmd/staticcheck@v0.8.2 -tags "$(TAGS),ci" ./...
	TAGS="$(TAGS)" .ci/vulnerabilities.sh

## crash: kill -9 during a release, 200 times
crash:
	go test -tags "$(TAGS),ci" ./reports/release -run KilledWhileReleasing -count=1 -v -args -kills 200

## mutants: one-line changes that tests should notice, into docs/mutants.md; takes hours
mutants:
	@packaging/needs.sh test
	go run ./.ci/mutants -tags "$(TAGS),ci" $(MUTANTS)

## conformance: veraPDF over every sample in every outline, and over generated reports
conformance: build
	@packaging/needs.sh conformance
	TAGS="$(TAGS),ci" .ci/conformance.sh

## recompute: sums, days, shares and lights of every sample's reports and of projects made at random, recomputed in Python
recompute: build
	@packaging/needs.sh test
	python3 .ci/recompute/recompute.py bin/modellkommune out/recompute
	python3 .ci/recompute/random_lights.py bin/modellkommune out/recompute/random 20

## page: the public pages of three samples, judged by axe-core in Chromium and the Nu Html Checker
page: build
	@packaging/needs.sh page
	TAGS="$(TAGS),ci" .ci/page.sh

## scenario: a new Projektakte in the real window, by keyboard alone
scenario: build
	@packaging/needs.sh scenario
	.ci/scenario.sh
	.ci/officer.sh

## screenshots: every page of the sample, both sizes, all themes, as out/screens/*.png
screenshots: build
	@packaging/needs.sh scenario
	.ci/screenshots.sh

## windows: cross-build bin/modellkommune.exe
windows:
	@packaging/needs.sh windows
	x86_64-w64-mingw32-windres -i packaging/windows/modellkommune.rc -O coff -o rsrc_windows_amd64.syso
	CGO_ENABLED=1 GOOS=windows GOARCH=amd64 CC=x86_64-w64-mingw32-gcc \
	  go build -tags "$(WINDOWS)" -ldflags "$(LDFLAGS) -H windowsgui" -o bin/modellkommune.exe .

clean:
	rm -rf bin out *.syso
