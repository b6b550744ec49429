# The only list of commands. Each sets up by itself what it needs.
.DEFAULT_GOAL := help
.PHONY: help run test check lint screens bench score conformance torture clean

python := .venv/bin/python

help: ## Show this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/\1\t\2/p' Makefile | expand -t 14

run: ## Set up what is missing and start the program
	@sh tools/setup.sh run
	@$(python) main.py

test: ## Run every test
	@sh tools/setup.sh test
	@$(python) -m pytest --numprocesses auto --dist worksteal

check: lint ## Run everything that must hold before a change is accepted: lint, types, import rules, tests
	@$(python) -m mypy
	@$(python) .venv/bin/lint-imports
	@$(MAKE) --no-print-directory test

lint: ## Look for slips in the code, quickly
	@sh tools/setup.sh test
	@$(python) -m ruff check
	@$(python) -m ruff format --check

screens: ## Take a picture of every window and dialog, into out/screens
	@sh tools/setup.sh test
	@$(python) -m tools.screens

bench: ## Measure speed beside what it is compared with
	@sh tools/setup.sh test
	@$(python) -m tools.bench

score: ## Score the import on the labelled texts beside the repository
	@sh tools/setup.sh test
	@if [ -f ../shared/score_import.py ]; then for texts in seeds corpus; do echo "$$texts:"; \
	  $(python) ../shared/score_import.py ../shared/$$texts ../shared/$$texts -- $(python) main.py import --json || exit 1; done; \
	else echo "The labelled texts are not here: put them into ../shared, beside this folder."; fi

conformance: ## Let other people's checkers judge the exports; fetches them into the cache folder
	@sh tools/setup.sh test
	@$(python) -m tools.conformance

torture: ## Trace for network calls, kill and fill while saving, edit and parse at random; takes long
	@sh tools/setup.sh test
	@$(python) -m tools.torture

clean: ## Remove caches and everything that can be made again, but not .venv
	@rm -rf out build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@find . -path ./.venv -prune -o -name __pycache__ -type d -prune -exec rm -rf {} +
