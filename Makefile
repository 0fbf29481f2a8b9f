# Two commands do everything on a fresh machine with Python 3.11+ and make: `make run` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

# The CPU build of torch saves gigabytes on machines without a GPU: `make run TORCH_BACKEND=cpu`.
TORCH_BACKEND ?=
# uv does not read pip's configuration, so hand over the folder of wheels and the index that pip would use.
FIND_LINKS ?= $(or $(PIP_FIND_LINKS),$(shell $(PYTHON) -m pip config get global.find-links 2>/dev/null))
export UV_FIND_LINKS ?= $(FIND_LINKS)
ifneq ($(PIP_INDEX_URL),)
export UV_DEFAULT_INDEX ?= $(PIP_INDEX_URL)
endif
# Tests start dozens of processes; where writing bytecode is turned off, each would compile the whole program again.
unexport PYTHONDONTWRITEBYTECODE
UV_VERSION := 0.13.9
INSTALL = $(BIN)/uv pip install --quiet --python $(BIN)/python --constraint constraints.txt \
	$(if $(TORCH_BACKEND),--torch-backend $(TORCH_BACKEND))

# Processes that run the tests: `auto` is one more than there are cores (tests/conftest.py).
TEST_PROCESSES ?= auto

.PHONY: run test check installed bench model clean

## run: install, index the sample documents, serve the API and the chat page until Ctrl-C
run: $(VENV)/.installed
	$(BIN)/assistant serve --samples

## test: install with the development tools and run every test
test: $(VENV)/.installed-dev
	$(BIN)/python -m pytest --numprocesses $(TEST_PROCESSES) --dist loadfile --no-loadscope-reorder

## installed: the environment with the development tools
installed: $(VENV)/.installed-dev

## check: what a commit must pass besides the tests
check: $(VENV)/.installed-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

## model: fetch a multilingual embedding model from a hub, for machines that reach one
model: $(VENV)/.installed
	$(BIN)/python -m index.fetching $(MODEL) "$${ASSISTANT_HOME:-data}/models"

$(BIN)/uv:
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)

$(VENV)/.installed: pyproject.toml constraints.txt | $(BIN)/uv
	$(INSTALL) --compile-bytecode --editable .
	touch $@

# Not compiled: tests import a fifth of all packages, and what they import is compiled then.
$(VENV)/.installed-dev: pyproject.toml constraints.txt | $(BIN)/uv
	$(INSTALL) --editable '.[dev]'
	touch $@ $(VENV)/.installed

clean:
	rm -rf $(VENV) data build *.egg-info
