# `make site` renders lessons/ into site/, `make check` runs the most telling tests, `make test` all; each installs what is
# missing. `make install` puts the program and what belongs to it under PREFIX, `make deb` makes a Debian package of the
# same.

# What CI adds to every build, such as -Xswiftc -warnings-as-errors.
SWIFT_FLAGS ?=

PREFIX ?= /usr/local
# What is prefixed to every path that is written to, for packages.
DESTDIR ?=
INSTALL_PROGRAM ?= install -s -m 755
INSTALL_DATA ?= install -m 644
ZSH_COMPLETIONS ?= $(PREFIX)/share/zsh/site-functions

# The commit that --version names: of this folder's own repository, not of one that an archive was unpacked in.
commit := $(if $(wildcard .git),$(shell git rev-parse HEAD 2>/dev/null | cut -c 1-7))
modified := $(if $(commit),$(shell git status --porcelain Package.swift Sources templates))
comma := ,
export CHAINRULE_COMMIT := $(commit)$(if $(modified),$(comma) modified)

# Swift's own libraries are part of macOS; elsewhere they would have to be installed beside the program.
release := -c release $(if $(filter Darwin,$(shell uname -s)),,--static-swift-stdlib) $(SWIFT_FLAGS)

chainrule := .build/release/chainrule
sources := Package.swift $(shell find Sources templates -type f)
lessons := $(shell find lessons -type f)

.PHONY: site test check check-targets check-pages test-package sanitize bench docs lint format install uninstall deb clean
.PHONY: packages test-packages bench-packages package-packages package-test-packages
.DELETE_ON_ERROR:

site: site/.chainrule-manifest

site/.chainrule-manifest: $(chainrule) $(lessons)
	$(chainrule) build lessons -o site

$(chainrule): $(sources) | packages
	swift build $(release) --product chainrule
	@touch $@

# All tests. They compute much and look inside the modules, so they are built with optimization, apart from the program
# of users.
test: optimized := -c release -Xswiftc -enable-testing --scratch-path .build/tested
test: test-packages
	swift build $(optimized) $(SWIFT_FLAGS) --build-tests
	Tests/run .build/tests $(optimized) $(SWIFT_FLAGS)
	PROGRAMS=.build/tested/release Tests/Fuzzing/run
	PROGRAMS=.build/tested/release Tests/Site/run --junit-xml .build/tests/pages.xml
	Tests/slowest .build/tests/*.jsonl .build/tests/pages.xml

# What shows most mistakes in less than a minute: a part of the random tests, and the pages that hold what is hard.
check: test-packages
	swift build $(SWIFT_FLAGS) --build-tests
	$(MAKE) --jobs=3 --output-sync=target lint check-targets check-pages

check-targets:
	RANDOM_ROUNDS=0.02 Tests/run .build/checks $(SWIFT_FLAGS)

check-pages:
	PROGRAMS=.build/debug Tests/Site/run --short

# The tests of all that calls a C library, with what the address sanitizer finds.
sanitize: test-packages
	.ci/sanitize $(SWIFT_FLAGS)

# What stands around the program: the package, in systems that hold nothing else, and the jobs of the README.
test-package: package-test-packages deb
	Tests/Packaging/run

bench: bench-packages
	swift build $(release) --product chainrule
	Benchmarks/run

# The documentation of the source, with a page for each public declaration. What is built for it are modules without
# code, which is what editors ask for and takes seconds.
docs := .build/docs
docc ?= $(if $(filter Darwin,$(shell uname -s)),xcrun docc,docc)
symbol_graphs := -emit-symbol-graph -emit-symbol-graph-dir $(CURDIR)/$(docs)/symbols \
  -Xfrontend -symbol-graph-skip-synthesized-members

docs: | packages
	swift build --scratch-path $(docs)/modules --experimental-prepare-for-indexing --target Preview \
	  $(addprefix -Xswiftc ,$(symbol_graphs))
	$(docc) convert docs/Chainrule.docc --additional-symbol-graph-dir $(docs)/symbols --output-path $(docs)/site \
	  --fallback-default-module-kind Target --warnings-as-errors
	@echo "To read it: python3 -m http.server --directory $(docs)/site, then /documentation/chainrule"

lint:
	swift format lint --strict --parallel --recursive Package.swift Sources Tests Benchmarks

format:
	swift format --in-place --parallel --recursive Package.swift Sources Tests Benchmarks

packages:
	@.ci/packages

test-packages:
	@.ci/packages tests

bench-packages:
	@.ci/packages tests bench

package-packages:
	@.ci/packages package

package-test-packages:
	@.ci/packages package package-tests

include Packaging/install.mk

clean:
	rm -rf .build site
