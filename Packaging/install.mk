# What is installed, and the Debian package of it. The Makefile includes this.

bin := $(DESTDIR)$(PREFIX)/bin
share := $(DESTDIR)$(PREFIX)/share
example := $(share)/doc/chainrule/examples/first-lesson
generated := .build/install
template_folders := $(sort $(dir $(shell find templates -type f)))

install: $(chainrule)
	rm -rf $(generated)
	mkdir -p $(generated)
	for shell in bash zsh fish; do $(chainrule) completions $$shell > $(generated)/$$shell || exit; done
	$(chainrule) manual > $(generated)/manual
	$(chainrule) schema > $(generated)/schema
	$(chainrule) new $(generated)/first-lesson > $(generated)/new
	install -d "$(bin)" "$(share)/man/man1" "$(share)/bash-completion/completions" "$(DESTDIR)$(ZSH_COMPLETIONS)" \
	  "$(share)/fish/vendor_completions.d" "$(share)/chainrule" "$(example)"
	$(INSTALL_PROGRAM) $(chainrule) "$(bin)/chainrule"
	$(INSTALL_DATA) $(generated)/manual "$(share)/man/man1/chainrule.1"
	$(INSTALL_DATA) $(generated)/bash "$(share)/bash-completion/completions/chainrule"
	$(INSTALL_DATA) $(generated)/zsh "$(DESTDIR)$(ZSH_COMPLETIONS)/_chainrule"
	$(INSTALL_DATA) $(generated)/fish "$(share)/fish/vendor_completions.d/chainrule.fish"
	$(INSTALL_DATA) $(generated)/schema "$(share)/chainrule/network.schema.json"
	$(INSTALL_DATA) docs/schemas/*.json Packaging/problem-matcher.json "$(share)/chainrule"
	$(INSTALL_DATA) $(generated)/first-lesson/* "$(example)"
	for folder in $(template_folders); do \
	  install -d "$(share)/chainrule/$$folder" && \
	  $(INSTALL_DATA) $$(find $$folder -maxdepth 1 -type f) "$(share)/chainrule/$$folder" || exit; \
	done

uninstall:
	rm -f "$(bin)/chainrule" "$(share)/man/man1/chainrule.1" "$(share)/bash-completion/completions/chainrule" \
	  "$(DESTDIR)$(ZSH_COMPLETIONS)/_chainrule" "$(share)/fish/vendor_completions.d/chainrule.fish"
	rm -rf "$(share)/chainrule" "$(share)/doc/chainrule"

# debhelper wants its folder, debian/, at the top of a tree, and writes beside that tree. It would ask for a compiler of C,
# which Swift brings along.
deb: package-packages
	swift build $(release) --product chainrule
	@touch $(chainrule)
	rm -rf .build/deb
	mkdir -p .build/deb/chainrule
	cp -R Packaging/debian README.md CHANGELOG.md .build/deb/chainrule
	cd .build/deb/chainrule && dpkg-buildpackage --build=binary --no-sign --no-check-builddeps
	lintian --fail-on error .build/deb/chainrule_*.changes
