# Everything a user or developer needs goes through here; see README.md.

SWIFT_FLAGS := --static-swift-stdlib
RELEASE := .build/release/verkosto
TODAY ?= $(shell date +%F)

.PHONY: run test build install deps readers golden format

# Builds in release, then makes the calendar, report, tables and verdicts of the bundled network `elämänkaari`.
run: build
	@$(RELEASE) run elämänkaari --from recipes/elämänkaari/applications.jsonl --out out/elämänkaari --today $(TODAY)

test: deps
	swift test --disable-xctest

build: deps
	swift build -c release $(SWIFT_FLAGS) --product verkosto

# Installs the system libraries that are missing (Debian, Ubuntu, macOS).
deps:
	@Scripts/install-libraries

# Puts the program, the bundled networks and the plugins under PREFIX.
PREFIX ?= $(HOME)/.local
install: build
	install -D $(RELEASE) "$(PREFIX)/bin/verkosto"
	mkdir -p "$(PREFIX)/share/verkosto"
	cp -R recipes "$(PREFIX)/share/verkosto/"
	mkdir -p "$(PREFIX)/share/verkosto/plugins" "$(PREFIX)/share/verkosto/plugin-templates" "$(PREFIX)/share/verkosto/plugin-kit"
	for plugin in Plugins/*/plugin.yaml; do cp -RL "$$(dirname "$$plugin")" "$(PREFIX)/share/verkosto/plugins/"; done
	cp -R Plugins/templates/. "$(PREFIX)/share/verkosto/plugin-templates/"
	cp -R Sources/JSON Sources/PluginKit Sources/PluginWire "$(PREFIX)/share/verkosto/plugin-kit/"

# Opens what every bundled recipe makes, or those that READ names, with independent programs and compares the facts.
readers: build
	@Scripts/install-readers
	@.tools/readers/bin/python Scripts/read-back $(RELEASE) $(READ)
	@.tools/readers/bin/python Scripts/read-exports $(RELEASE) $(READ)

# Rewrites the files that tests compare with; look at the difference before you commit it.
golden:
	VERKOSTO_UPDATE_GOLDEN=1 swift test --disable-xctest

format:
	swift format --in-place --recursive Package.swift Sources Plugins Tests
