# `make site` renders lessons/ into site/, `make test` runs all tests. Both install what is missing.

# What CI adds to every build, such as -Xswiftc -warnings-as-errors.
SWIFT_FLAGS ?=

chainrule := .build/release/chainrule
sources := Package.swift $(shell find Sources templates -type f)
lessons := $(shell find lessons -type f)

.PHONY: site test sanitize bench lint format packages test-packages clean
.DELETE_ON_ERROR:

site: site/.chainrule-manifest

site/.chainrule-manifest: $(chainrule) $(lessons)
	$(chainrule) build lessons -o site

$(chainrule): $(sources) | packages
	swift build -c release --product chainrule $(SWIFT_FLAGS)
	@touch $@

test: test-packages $(chainrule)
	swift test $(SWIFT_FLAGS)
	swift build -c release --product fuzz $(SWIFT_FLAGS)
	Tests/Fuzzing/run
	Tests/Site/run

# The tests of all that calls a C library, with what the address sanitizer finds.
sanitize: test-packages
	.ci/sanitize $(SWIFT_FLAGS)

bench: test-packages
	swift build -c release --product chainrule $(SWIFT_FLAGS)
	Benchmarks/run

lint:
	swift format lint --strict --recursive Package.swift Sources Tests Benchmarks

format:
	swift format --in-place --recursive Package.swift Sources Tests Benchmarks

packages:
	@.ci/packages

test-packages:
	@.ci/packages tests

clean:
	rm -rf .build site
