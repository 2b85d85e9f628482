# One command to run (make demo), one to test (make test). Both set up all they need.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: demo test lint types imports unit content bench golden locale schema clean

$(READY): pyproject.toml hatch_build.py
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable . --group dev
	touch $(READY)

demo: $(READY)
	$(BIN)/python -m examples.demo

test: lint types imports content unit

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY)
	$(BIN)/mypy

imports: $(READY)
	$(BIN)/lint-imports --no-cache

content: $(READY) catalogues
	$(BIN)/walletgripe check

unit: $(READY) catalogues
	$(BIN)/python -m pytest -n 2

bench: $(READY)
	$(BIN)/python -m tests.bench

# Rewrites the golden letters; read every one of them before they are committed.
golden: $(READY)
	$(BIN)/python -m pytest tests/golden --golden-write

# Collects new sentences of the program into the catalogues; then translate the empty ones by hand.
locale: $(READY)
	$(BIN)/python -m tests.catalogue

.PHONY: catalogues
catalogues: $(READY)
	$(BIN)/python hatch_build.py

# Learns anew what triage knows of words, from tools/triage/texts and the signs of the playbooks.
.PHONY: triage
triage: $(READY)
	$(BIN)/python -m tools.triage

schema: $(READY)
	$(BIN)/python -m walletgripe.content.schema

# Writes anew what the papers show of the program: sessions, table of commands, picture. Read the difference.
.PHONY: docs svg
docs svg: $(READY) catalogues
	$(BIN)/python -m docs.write

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis dist build
