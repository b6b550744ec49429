"""Handing a release over to a colleague, and opening what was handed over."""
