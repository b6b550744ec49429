"""The claims on a page become a release, its spans and its doubts."""

from editor.importers.understand.assembly.release import assemble

__all__ = ["assemble"]
