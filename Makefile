# keras-inspect: `make run` audits a model, `make test` tests; each installs first what it lacks. `make help` lists the others.

MODEL   ?= fixtures/models/vqa.h5
WEIGHTS ?=

# For `make bench`: one that can import h5py.
PYTHON  ?= /usr/bin/python3

BINARY := .build/release/keras-inspect
STATIC := .build-static

# What the toolchain, the build and the tests need of the system, by its Debian name.
TOOLCHAIN := g++ libcurl4 libncurses6 libsqlite3-0 libxml2
BUILD     := $(TOOLCHAIN) pkg-config libhdf5-dev libyaml-dev zlib1g-dev
TEST      := $(BUILD) binutils xz-utils python3-jsonschema python3-yaml libxml2-utils cmark-gfm strace graphviz
BENCH     := $(BUILD) hdf5-tools valgrind python3-h5py

# The Swift runtime goes into the binary where the toolchain has it as archives; what is not called stays out. The binary's own
# folder must not be searched for libraries: it may be one of downloads.
ARCHIVED_RUNTIME = $(wildcard $(dir $(realpath $(shell command -v swift)))../lib/swift_static)
LINK             = $(if $(ARCHIVED_RUNTIME),--static-swift-stdlib) --disable-local-rpath -Xlinker --gc-sections -Xlinker -s

# A type's generic code is compiled for the types of other targets too: 2 % fewer instructions. Metadata of generic types are
# made by calls, not from mangled names, for which the runtime would search all conformances of the program: 10 % fewer.
OPTIMIZE := -Xswiftc -cross-module-optimization \
            -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors

# For `make fuzz` and `make mutate`.
SECONDS ?= 60
COUNT   ?= 1000
TARGETS ?= zip json hdf5 expectations

# For `make release-tables`.
PACKAGE ?= keras
KERAS   ?=

SOURCES   := Sources Tests Fuzz Examples

# What `make quick` leaves out: suites that run every oracle case or thousands of commands.
SLOW := ^(CommandTests|FuzzTests)\.|ExampleTests|OracleTests|MutationTests|MutationCheckTests|SingleMutationTests|ConstraintTests|TotalsTests|meets the expectations

ARCHIVES  := $(wildcard fixtures/oracle/*/*.tar.xz)
UNPACKED  := $(ARCHIVES:fixtures/oracle/%.tar.xz=.build-fixtures/%/.unpacked)
MODELS    := $(patsubst fixtures/%.tar.xz,.build-fixtures/%/.unpacked,$(wildcard fixtures/requirements/*.tar.xz fixtures/archives/*.tar.xz fixtures/attacks/*.tar.xz))
MESSAGES  := $(patsubst fixtures/%.tar.xz,.build-fixtures/%/.unpacked,$(wildcard fixtures/messages/*.tar.xz fixtures/packages/*.tar.xz fixtures/values/*.tar.xz))
RECORDS   := $(patsubst fixtures/%.xz,.build-fixtures/%,$(wildcard fixtures/releases/*.jsonl.xz fixtures/constraints/*.jsonl.xz fixtures/attacks/*.jsonl.xz fixtures/migration/*.jsonl.xz fixtures/costs/*.jsonl.xz))

.PHONY: run build wheel deb release man docs site test test-integration quick test-needs release-tables browser screenshots lint format bench bench-check fuzz corpus mutate clean help
.DEFAULT_GOAL := run

run: build  ## audit fixtures/models/vqa.h5, or MODEL=path with WEIGHTS=path
	@$(BINARY) audit $(if $(MODEL),'$(MODEL)') $(if $(WEIGHTS),'$(WEIGHTS)')

build:  ## leave the release binary at .build/release/keras-inspect
	@scripts/install $(BUILD)
	@scripts/static-hdf5 $(STATIC)
	PKG_CONFIG_PATH="$(CURDIR)/$(STATIC):$$PKG_CONFIG_PATH" swift build -c release --product keras-inspect $(OPTIMIZE) $(LINK)

wheel: build  ## leave a Python wheel with the program, and the source distribution, in dist
	@rm -f dist/keras_inspect-*
	@python3 python/build_backend.py wheel dist
	@python3 python/build_backend.py sdist dist
	@scripts/check-wheel dist/keras_inspect-*.whl

deb: man  ## leave a Debian package with the program, its manual and its completions in dist
	@scripts/make-deb $(BINARY) .build/keras-inspect.1 dist

release:  ## build everything that a release consists of, from a clean clone: see RELEASING.md
	@scripts/release

man: build  ## leave the manual page at .build/keras-inspect.1
	swift build --product generate-manual
	$$(swift build --show-bin-path)/generate-manual $(BINARY) --output-directory .build

test: test-needs browser $(UNPACKED) $(MODELS) $(MESSAGES) $(RECORDS)  ## run every test, and check the format: 7 to 8 minutes on two idle cores
	@echo "make test: builds, then runs every test; 7 to 8 minutes on two idle cores. The whole output goes to .build/test.log."
	@$(MAKE) --no-print-directory lint
	@OPTIMIZED_TESTS=1 scripts/test
	@KERAS_INSPECT_BINARY='$(CURDIR)/.build/tests/release/keras-inspect' scripts/test-python

test-integration: build  ## test the Python package with real Keras, engines and notebooks: downloads 5 GB once
	@scripts/test-integration

quick: test-needs $(UNPACKED) $(MODELS) $(MESSAGES) $(RECORDS)  ## run the tests that most changes need: under a minute once built
	@scripts/test --skip '$(SLOW)'

docs: test-needs  ## leave the documentation of the library at .build/documentation
	scripts/documentation .build/documentation

site: build $(UNPACKED) $(MODELS) $(MESSAGES) $(RECORDS)  ## leave the site in .build-site/html: the documentation, a page for each rule and layer, the gallery
	@scripts/site $(BINARY)

release-tables:  ## add a release of Keras to the tables: KERAS=3.16.0, or PACKAGE=tf_keras KERAS=2.22.0
	@[ -n '$(KERAS)' ] || { echo "make release-tables: KERAS=3.16.0 names the release"; exit 2; }
	python3 fixtures/make/add_release.py '$(PACKAGE)==$(KERAS)'
	@$(MAKE) --no-print-directory $(RECORDS)
	-RECORD=1 scripts/test --filter 'ReleasePages|RulePages'
	@$(MAKE) --no-print-directory $(patsubst fixtures/%.xz,.build-fixtures/%,fixtures/releases/loading-$(KERAS).jsonl.xz)
	scripts/test --filter 'ReleasePages|RulePages|CompatibilityTests'

lint:  ## check the format alone
	swift format lint --strict --recursive $(wildcard $(SOURCES))

format:  ## put the sources into format
	swift format --in-place --recursive $(wildcard $(SOURCES))

bench: build  ## measure beside h5ls, h5dump and a bare C walk
	@PYTHON='$(PYTHON)' scripts/install $(BENCH)
	$(PYTHON) Benchmarks/run.py

bench-check: build  ## fail if a run takes over 2 % more instructions than Benchmarks/instructions.txt
	@PYTHON='$(PYTHON)' scripts/install $(BENCH)
	$(PYTHON) Benchmarks/check.py

fuzz: test-needs $(UNPACKED)  ## feed made-up files to the readers, SECONDS=60 for each of TARGETS='zip json hdf5 expectations'
	scripts/fuzz $(SECONDS) $(TARGETS)

corpus: test-needs $(UNPACKED)  ## put what fuzzing found into Fuzz/corpus, as small as it can be
	scripts/fuzz merge $(TARGETS)

mutate: build $(UNPACKED)  ## run the tool on COUNT=1000 changed files of each kind, and count how it ends
	Fuzz/mutate.py --count $(COUNT)

clean:  ## remove what was built
	rm -rf .build .build-* dist

help:  ## list these
	@sed -n 's/^\([a-z-]*\):.*  ## /  make \1\t/p' $(firstword $(MAKEFILE_LIST)) | expand -t 24

screenshots: build browser  ## make the pictures of docs/images again
	/usr/bin/python3 Tests/Browser/screenshots.py $(BINARY)

test-needs:
	@scripts/install $(TEST)

browser:
	@scripts/browser

$(UNPACKED): .build-fixtures/%/.unpacked: fixtures/oracle/%.tar.xz | test-needs
	@rm -rf $(@D) && mkdir -p $(@D)
	@tar -xJf $< -C $(@D)
	@touch $@

$(MODELS): .build-fixtures/%/.unpacked: fixtures/%.tar.xz | test-needs
	@rm -rf $(@D) && mkdir -p $(@D)
	@tar -xJf $< -C $(dir $(@D))
	@touch $@

$(MESSAGES): .build-fixtures/%/.unpacked: fixtures/%.tar.xz | test-needs
	@rm -rf $(@D) && mkdir -p $(@D)
	@tar -xJf $< -C $(@D)
	@touch $@

$(RECORDS): .build-fixtures/%: fixtures/%.xz | test-needs
	@mkdir -p $(@D) && xz -dc $< > $@
