# `make digest` shows what Sheaf does, `make test` that it does it right. Both install what is missing first.

SWIFT  ?= swift
PREFIX ?= /usr/local
SECONDS ?= 60
SHEAF  := .build/release/sheaf

# The Swift libraries go into the program: it starts faster, and runs where there is no Swift. Nothing is loaded into it that
# would look for its symbols, so that it need not offer them.
RELEASE := --configuration release --static-swift-stdlib -Xlinker --no-export-dynamic

# What Sheaf is built with, as Debian packages; `Package.swift` names the same.
PACKAGES := libyaml-dev libcmark-dev libmodest-dev libxxhash-dev libxml2-dev libzip-dev zlib1g-dev libre2-dev libmd-dev libsqlite3-dev \
  poppler-utils poppler-data pkg-config bubblewrap jq python3

.PHONY: build digest test lint golden bench bench-stages measure-reading measure-highlights fuzz check-package check-reproducible check-pages check-formats bench-formats bench-reading install uninstall clean setup help

build: setup  ## build the program for use
	$(SWIFT) build $(RELEASE) --product sheaf

digest: build  ## compose a digest of the samples and show it
	@$(SHEAF) compose recipes/women-in-service.yaml --quiet
	@cat out/women-in-service-2021-03-08.txt
	@echo; echo "Written:"; ls out/women-in-service-2021-03-08.* | sed 's/^/  /'

test: setup  ## run every test
	$(SWIFT) build --build-tests $(SWIFTFLAGS)
	$(SWIFT) test --skip-build $(SWIFTFLAGS)
	Tests/Reproducibility/check-reproducible $$($(SWIFT) build --show-bin-path $(SWIFTFLAGS))/sheaf

golden: setup  ## record the golden files anew; look at the difference before you keep it
	RECORD=1 $(SWIFT) test $(SWIFTFLAGS)

lint:  ## check the layout of the code
	$(SWIFT) format lint --strict --recursive --parallel Sources Plugins Tests Package.swift

bench: build  ## measure time and memory beside other programs; BENCH=quick or BENCH=large for fewer or more articles
	@$(SWIFT) build $(RELEASE) --product sheaf-benchmarks
	@$(SWIFT) build $(RELEASE) --product sheaf-costs
	@Tests/Benchmarks/EndToEnd/bench .build/release .build/bench $(BENCH)

bench-stages: setup  ## measure how fast the stages are, in one process
	$(SWIFT) run $(RELEASE) sheaf-benchmarks

measure-reading: setup  ## measure how well web pages are read, page by page; PAGES=folder for your own
	@$(SWIFT) build --build-tests $(SWIFTFLAGS)
	@MEASURE=1 PAGES="$(PAGES)" $(SWIFT) test --skip-build $(SWIFTFLAGS) --filter WebSetTests

measure-highlights: setup  ## measure how near highlights come to editors' briefs; BRIEFS=folder for your own
	@$(SWIFT) build --build-tests $(SWIFTFLAGS)
	@MEASURE=1 BRIEFS="$(BRIEFS)" $(SWIFT) test --skip-build $(SWIFTFLAGS) --filter BriefsTests

fuzz: setup  ## look for files that no importer survives, for SECONDS seconds
	Tests/Fuzzing/fuzz $(SECONDS)

check-package: setup  ## build and test a package of somebody else's, which depends on this one
	$(SWIFT) build --build-tests --package-path Tests/OutsidePackage $(SWIFTFLAGS)
	$(SWIFT) test --skip-build --package-path Tests/OutsidePackage $(SWIFTFLAGS)

check-reproducible: build  ## compose every sample in two places that differ in all else, and compare the bytes
	Tests/Reproducibility/check-reproducible $(SHEAF)

check-pages: build  ## check the HTML of every sample with the Nu checker and axe
	Tests/PageChecks/check-pages $(SHEAF)

check-formats: build  ## open what every format makes with real readers
	Tests/FormatChecks/check-formats $(SHEAF)

bench-formats: build  ## time every format beside pandoc, python-docx and ebooklib
	Tests/Benchmarks/format-peers $(SHEAF)

bench-reading: build  ## measure how well and how fast pages are read, beside trafilatura and readability; PAGES=folder
	Tests/Benchmarks/reading-peers $(SHEAF) $(or $(PAGES),Tests/SheafIngestTests/WebSet/Pages)

install: build  ## install the program and its shell completions below PREFIX
	install -D -s -m 755 $(SHEAF) $(DESTDIR)$(PREFIX)/bin/sheaf
	install -D -m 644 Plugins/PDF/formatter.yaml $(DESTDIR)$(PREFIX)/share/sheaf/formatters/pdf/formatter.yaml
	install -D -m 755 Plugins/PDF/pdf.py $(DESTDIR)$(PREFIX)/share/sheaf/formatters/pdf/pdf.py
	install -d $(DESTDIR)$(PREFIX)/share/bash-completion/completions $(DESTDIR)$(PREFIX)/share/zsh/site-functions \
	  $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	$(SHEAF) --generate-completion-script bash > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/sheaf
	$(SHEAF) --generate-completion-script zsh > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_sheaf
	$(SHEAF) --generate-completion-script fish > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/sheaf.fish

uninstall:  ## take away what `make install` put below PREFIX
	rm -rf $(DESTDIR)$(PREFIX)/share/sheaf/formatters/pdf
	rm -f $(DESTDIR)$(PREFIX)/bin/sheaf $(DESTDIR)$(PREFIX)/share/bash-completion/completions/sheaf \
	  $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_sheaf $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/sheaf.fish

clean:  ## take away everything that was built
	rm -rf .build out

# Installs only the packages that are missing, and asks for root only then.
setup:
	@missing=; for package in $(PACKAGES); do \
	  dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	  echo "Installing Debian packages:$$missing"; \
	  $$sudo apt-get update -q && \
	  $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $$missing; \
	fi

help:  ## list what there is to make
	@grep -E '^[a-z-]+:.*##' Makefile | sed 's/:.*##/\t/' | expand -t 20
