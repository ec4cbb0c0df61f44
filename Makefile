# Five words for the things one does here. `make setup` first.
PYTHON = .venv/bin/python

.PHONY: setup draft test check bench

setup:  ## a virtual environment with everything in it
	python3 -m venv .venv && .venv/bin/pip install -q -c constraints.txt -e '.[test,check,benchmark]'
	$(PYTHON) -m compileall -q generator

draft:  ## the article on the elections of 2018
	.venv/bin/recount draft samples/england-2018

# `make test ARGS=--snapshot-update` rewrites the golden drafts, and
# `python -m tests.samples.excerpt` the README's excerpt.
test:  ## the tests
	$(PYTHON) -m pytest $(ARGS)

check:  ## style, types and the walls between the rooms
	.venv/bin/ruff check . && .venv/bin/ruff format --check . && .venv/bin/mypy && .venv/bin/lint-imports

bench:  ## how long everything takes, and where the time goes
	$(PYTHON) benchmarks/run.py
