# Everything is installed into .venv, at the versions that constraints.txt names. `make` lists the commands.

PY := .venv/bin/python
PIP := $(PY) -m pip install --quiet --disable-pip-version-check --no-compile --constraint constraints.txt

# What each set-up installs besides the bot itself: an extra of pyproject.toml.
EXTRA_run := [tables,pictures]
EXTRA_demo := [demo]
EXTRA_web := [web]
EXTRA_dev := [dev]
EXTRA_mutants := [dev,mutants]

# The modules of benchmarks/ that `make bench` runs, in this order.
BENCHMARKS := command_line neighbours conversation wire_latency names refresh_load reconnect steadiness pictures

# What `make bench-short` gives them, so as to end within five minutes: a look whether they still work.
SHORT_command_line := --times 1
SHORT_neighbours := --rows 500 1000
SHORT_conversation := --rounds 3
SHORT_wire_latency := --count 50
SHORT_names := --short
SHORT_refresh_load := --rows 1000 --rounds 1
SHORT_reconnect := --breaks none abort
SHORT_steadiness := --seconds 2 --interactions 500 --parts answers memory
SHORT_pictures := --short

# Passed on to pytest: make test ARGS="-k names".
ARGS :=

# Modules that make mutants is narrowed to: make mutants MUTANTS=crawler.rows
MUTANTS :=

# A Python environment of the caller's own must not leak into this one.
unexport PYTHONPATH PYTHONHOME PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo run web install test check lint format-check types imports pins shell format bench bench-short size mutants constraints clean

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

demo: .venv/.demo ## The bot without a token: a simulated Discord in your browser
	@$(PY) -m bot demo

run: .venv/.run ## The bot on Discord; needs DISCORD_TOKEN in .env
	@$(PY) -m bot run

web: .venv/.web ## The same as pages, at http://127.0.0.1:8000; over the sample till there is data
	@$(PY) -m bot web

install: .venv/.run ## Only install what the bot needs; then: .venv/bin/plimate --help

test: .venv/.dev ## All tests; more for pytest in ARGS="…"
	@sh scripts/test.sh -n auto --maxprocesses=8 --dist=loadgroup $(ARGS)

check: lint format-check types imports pins shell ## All static checks

lint: .venv/.dev
	$(PY) -m ruff check

format-check: .venv/.dev
	$(PY) -m ruff format --check

types: .venv/.dev
	$(PY) -m mypy

imports: .venv/.dev
	.venv/bin/lint-imports

pins: .venv/.dev
	$(PY) -m pip --disable-pip-version-check check
	$(PY) scripts/check_pins.py

shell:
	sh scripts/check-shell.sh

format: .venv/.dev ## Lay out the code and mend what ruff can mend by itself
	$(PY) -m ruff format
	$(PY) -m ruff check --fix

bench: .venv/.dev ## Measure how fast and how good it is
	@[ -n "$(BENCHMARKS)" ] || echo "BENCHMARKS in the Makefile names none yet"
	@$(foreach name,$(BENCHMARKS),printf '\n== %s\n' $(name) && $(PY) -m benchmarks.$(name) $(if $(SHORT),$(SHORT_$(name))) &&) true

bench-short: ## The same over small tables: under five minutes
	@$(MAKE) --no-print-directory bench SHORT=1

size: ## How much disk and download each set-up takes, measured in environments of their own
	@sh scripts/measure-size.sh

mutants: .venv/.mutants ## Change the code in small ways and tell what no test notices
	@$(PY) scripts/mutants.py $(MUTANTS)

constraints: .venv/bin/python ## Choose all package versions anew and write constraints.txt
	@sh scripts/resolve-constraints.sh

clean: ## Remove all that was installed or generated; .env and the bot's data stay
	rm -rf .venv build dist mutants *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache .coverage
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/bin/python: $(if $(PYTHON),FORCE)
	@sh scripts/create-venv.sh

# What has this is looked at each time.
FORCE:

# The build backend is pinned too, so it is installed first and used as it is.
.venv/.run .venv/.demo .venv/.web .venv/.dev .venv/.mutants: .venv/.%: .venv/bin/python pyproject.toml constraints.txt
	@echo "Installing plimate$(EXTRA_$*) into .venv; the first time takes a minute or two."
	@$(PIP) setuptools
	@$(PIP) --no-build-isolation --editable '.$(EXTRA_$*)'
	@sh scripts/compile.sh .venv bot recommender crawler
	@touch $@
