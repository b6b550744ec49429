"""Translations that do not follow what they were made from."""

from collections.abc import Iterator

from editor.model.findings import Finding, Level, finding
from editor.model.places import edition_place
from editor.model.release import Release
from editor.model.translation import behind

CODE = "source-changed"


def check_translations(release: Release) -> Iterator[Finding]:
    """Each block of a translation says what its source says now, as far as the program knows."""
    for edition in release.editions:
        for one in behind(release, edition):
            yield finding(
                CODE,
                Level.WARNING,
                "The text was changed after it was translated."
                if one.source
                else "The text that was translated here was taken out.",
                "Bring this translation up to date, or say that it is.",
                place=edition_place(edition.language, "body", one.block.id),
            )
