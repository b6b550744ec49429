"""Errors that only the pages show, such as a character without a typeface, beside the checks'."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Signal, Slot

from editor.model.edition import Edition
from editor.model.findings import Finding, Level
from editor.model.places import SEPARATOR, edition_place
from editor.model.release import Release

if TYPE_CHECKING:
    from editor.gui.preview.client import Answered


class _Found(msgspec.Struct, frozen=True):
    release: Release
    errors: tuple[Finding, ...]


class PageFindings(QObject):
    """Keeps the errors of the last pages of each edition, as long as they can be true."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._found: dict[str, _Found] = {}

    @Slot(object)
    def take(self, answered: "Answered | None") -> None:
        """All pages of an edition were made; None where they cannot be made any more."""
        before, self._found = self._found, dict(self._found)
        if answered is None:
            self._found.clear()
        else:
            found = answered.rendered.findings
            errors = tuple(one for one in found if one.level is Level.ERROR)
            self._found[answered.job.language] = _Found(answered.job.release, errors)
        if _errors(before) != _errors(self._found):
            self.changed.emit()

    def beside(
        self, checked: tuple[Finding, ...], release: Release, language: str, *, is_followed: bool
    ) -> tuple[Finding, ...]:
        """What the checks have not said already.

        `language` is that of the edition whose pages `is_followed` says are about to come again.
        Of an older release counts what is in an edition that is still the same.
        """
        told = {key for one in checked for key in _keys(one)}
        new: list[Finding] = []
        for tag, found in self._found.items():
            coming = is_followed and tag == language
            for error in found.errors:
                holds = found.release is release or coming or _is_same(error, tag, found, release)
                if holds and told.isdisjoint(_keys(error)):
                    told.update(_keys(error))
                    new.append(error)
        return tuple(new)


def _errors(found: dict[str, _Found]) -> dict[str, tuple[Finding, ...]]:
    return {tag: one.errors for tag, one in found.items() if one.errors}


def _keys(finding: Finding) -> Iterator[tuple[str, str]]:
    """The same code or the same words about a place are the same finding."""
    yield finding.code, finding.place
    yield str(finding.what), finding.place


def _is_same(error: Finding, tag: str, found: _Found, release: Release) -> bool:
    inside = error.place.startswith(edition_place(tag) + SEPARATOR)
    return inside and _edition(found.release, tag) is _edition(release, tag)


def _edition(release: Release, tag: str) -> Edition | None:
    return next((one for one in release.editions if one.language == tag), None)
