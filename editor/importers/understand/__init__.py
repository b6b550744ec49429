"""A document read as a release: what each stretch of it is, and how sure that is."""

from editor.importers.understand.reading import understand
from editor.importers.understand.spans import Span, Understanding

__all__ = ["Span", "Understanding", "understand"]
