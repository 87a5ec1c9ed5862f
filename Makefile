# `make demo` and `make test` need only Python 3.11 or newer; they set everything up themselves.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
DOCS := $(VENV)/.docs-ready
RELEASE := $(VENV)/release/.ready
PORT ?= 8090

.PHONY: demo test parity docs page page-if-npm wheel wheel-check image-check sbom audit lint lint-js feed-check emulator-clients bench soak fuzz mutants mutants-drawn mutants-record format lock clean

demo: $(READY) page-if-npm  ## The whole thing on this machine; prints the page to open.
	$(BIN)/colloquy demo --port $(PORT)

test: $(READY) $(DOCS) page-if-npm  ## Lint, types, import contracts, and every test.
	$(MAKE) --no-print-directory lint
	$(BIN)/pytest -q -n 4 --dist loadfile

docs: $(READY) $(DOCS)  ## The documents as a site, strictly: build/docs.
	$(BIN)/python -m tools.documentation.site

parity: $(READY)  ## Every story with its people on the page, then with every second one there; an hour on two cores.
	$(BIN)/pytest -q -n 4 --dist loadfile --channel page tests/stories
	$(BIN)/pytest -q -n 4 --dist loadfile --channel mixed tests/stories

lint: $(READY)
	$(BIN)/ruff check --quiet .
	$(BIN)/ruff format --check --quiet .
	$(BIN)/lint-imports --no-logo > /dev/null || $(BIN)/lint-imports
	$(BIN)/pyright --warnings
	@if command -v npm > /dev/null; then $(MAKE) --no-print-directory --silent lint-js; \
	  else echo "The JavaScript was not checked (that needs node and npm)."; fi

PAGE := bot/web/page
PAGE_SOURCES := $(wildcard $(PAGE)/*.* $(PAGE)/texts/* $(PAGE)/src/*.* $(PAGE)/src/*/*.* bot/web/shared/*.js bot/web/shared/chat/*.* bot/web/shared/chat/*/*.*)
FEEDS := tests/web/node
CLIENTS := tests/emulator/clients

# All JavaScript: eslint, and types by tsc.
lint-js: node_modules/.ready $(PAGE)/node_modules/.ready $(FEEDS)/node_modules/.ready $(CLIENTS)/node_modules/.ready
	npm run --silent lint

page: $(PAGE)/built/page.sha256  ## The feedback page in the browser (needs node and npm).
	@echo "page_sha256 $$(sha256sum < $< | cut -d ' ' -f 1)"

page-if-npm:
	@command -v npm > /dev/null && $(MAKE) --no-print-directory --silent $(PAGE)/built/page.sha256 \
	  || echo "The feedback page is not built (that needs node and npm); everything else works."

define NPM_CI
cd $(dir $<) && npm ci --silent --ignore-scripts
touch $@
endef
node_modules/.ready: package-lock.json
	$(NPM_CI)
%/node_modules/.ready: %/package-lock.json
	$(NPM_CI)

$(PAGE)/built/page.sha256: $(PAGE)/node_modules/.ready $(PAGE_SOURCES)
	cd $(PAGE) && node build.mjs built > /dev/null

feed-check: $(READY) $(FEEDS)/node_modules/.ready  ## Calendar feeds as ical.js and node-ical read them (needs node and npm).
	$(BIN)/pytest -q tests/web/test_feed_node.py

# The libraries of Python go into a room of their own: the product does not need them.
$(VENV)/clients/.ready: $(CLIENTS)/requirements.lock
	$(PYTHON) -m venv $(VENV)/clients
	$(VENV)/clients/bin/pip install --quiet --disable-pip-version-check --require-hashes -r $<
	touch $@
emulator-clients: $(READY) $(VENV)/clients/.ready  ## Bots of five other libraries run against the emulator (three of them need node and npm).
	@command -v npm > /dev/null && $(MAKE) --no-print-directory --silent $(CLIENTS)/node_modules/.ready || true
	$(BIN)/pytest -q tests/emulator/clients -rs

wheel: $(READY) page-if-npm  ## The wheel, with the feedback page where npm is: dist/. The same sources give the same bytes.
	$(BIN)/python -m tools.supply.wheel

wheel-check: $(READY) page-if-npm  ## Builds a wheel, installs it into an empty environment, runs it.
	$(BIN)/python -m tests.wheel.check

image-check: $(READY)  ## Builds deploy/Dockerfile on a base of Debian's packages and runs it (Debian, as root; needs podman, runc, debootstrap, npm).
	$(BIN)/python -m tests.image.check

sbom: $(RELEASE)  ## What a server and its page are made of (CycloneDX): dist/. Installs a server's packages into build/sbom.
	rm -rf build/sbom && $(PYTHON) -m venv --without-pip build/sbom
	$(VENV)/release/bin/pip --python build/sbom/bin/python install --quiet --disable-pip-version-check --require-hashes -r deploy/requirements.lock
	$(VENV)/release/bin/python -m tools.supply.sbom build/sbom/bin/python

audit: $(RELEASE)  ## Known faults in the packages of all lock files; exit code 3 where the databases could not be asked.
	$(VENV)/release/bin/python -m tools.supply.audit

bench: $(READY)  ## Measures; not part of the tests.
	$(BIN)/colloquy bench taps

MINUTES ?= 30
soak: $(READY)  ## Kills and troubles of every kind, MINUTES on SQLite and as long on PostgreSQL (needs cc).
	$(BIN)/python -m tests.robustness.soak 50
	$(BIN)/python -m tests.robustness.soak_troubles $(MINUTES)
	$(BIN)/python -m tests.robustness.soak_replicas $(MINUTES)

WHERE ?=
mutants: $(READY)  ## Takes every check of a right, a code or a consent away, one by one (WHERE begins its path); hours.
	$(BIN)/python -m tests.robustness.mutants $(WHERE)

DRAWN ?= 24
MORE ?=
SEED ?= 1
mutants-drawn: $(READY)  ## Draws DRAWN small changes by SEED (WHERE begins their paths) and says which no test notices.
	@test -f build/mutants.db || $(MAKE) mutants-record
	$(BIN)/python -m tests.robustness.mutants --drawn $(DRAWN) --seed $(SEED) $(MORE) -- $(WHERE)

TESTS ?=
mutants-record: $(READY)  ## Runs the tests (or TESTS) and writes down which reach which line of the product: build/mutants.db.
	$(BIN)/python -m tests.robustness.mutants --record $(TESTS)

UPDATES ?= 100000
fuzz: $(READY)  ## UPDATES made-up updates (ten minutes), then a minute guided by coverage where atheris is.
	$(BIN)/python -m tests.robustness.fuzz $(UPDATES)
	@if $(BIN)/python -c "import atheris" 2> /dev/null; then $(BIN)/python -m tests.robustness.fuzz.guided 60; \
	  else echo "Not guided by coverage (that needs atheris: pip install atheris)."; fi

format: $(READY)
	$(BIN)/ruff check --fix --quiet . ; $(BIN)/ruff format --quiet .

COMPILE := uv pip compile --universal --python-version 3.11 --generate-hashes \
  --no-emit-index-url --no-emit-find-links --no-annotate --no-header --quiet
lock:  ## Renew the lock files (needs uv): everything, what a server installs without and with [semantic] and [groups], or [push], what makes the site and checks a release, and other libraries for the emulator's tests.
	$(COMPILE) pyproject.toml --extra semantic --extra sign --extra groups --extra push --group dev -o requirements.lock
	$(COMPILE) pyproject.toml --constraint requirements.lock -o deploy/requirements.lock
	$(COMPILE) pyproject.toml --constraint requirements.lock --extra semantic --extra groups -o deploy/requirements-semantic.lock
	$(COMPILE) pyproject.toml --constraint requirements.lock --extra push -o deploy/requirements-push.lock
	$(COMPILE) --constraint requirements.lock --group docs -o deploy/requirements-docs.lock
	$(COMPILE) --constraint requirements.lock --group release -o deploy/requirements-release.lock
	$(COMPILE) $(CLIENTS)/requirements.in -o $(CLIENTS)/requirements.lock

clean:
	rm -rf $(VENV) build *.egg-info

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $(READY)

$(DOCS): $(READY) deploy/requirements-docs.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r deploy/requirements-docs.lock
	touch $@

# Apart from the rest: it brings a pip of its own.
$(RELEASE): deploy/requirements-release.lock
	$(PYTHON) -m venv $(VENV)/release
	$(VENV)/release/bin/pip install --quiet --disable-pip-version-check --require-hashes -r deploy/requirements-release.lock
	touch $@
