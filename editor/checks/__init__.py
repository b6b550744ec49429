"""Findings about a release that need no file: one module a family, gathered in `all`."""
