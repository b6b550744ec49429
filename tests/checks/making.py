"""Small releases to check."""

from typing import Any

from editor.checks.all import check
from editor.model.blocks import Paragraph
from editor.model.edition import Edition
from editor.model.enums import Kind
from editor.model.findings import Finding
from editor.model.release import Release
from editor.model.signatories import Signatories, Signatory


def edition(text: str = "", language: str = "en", **fields: Any) -> Edition:
    """An edition that no check complains about, with one paragraph `p` of this text."""
    given = {"headline": "Headline", "body": (Paragraph(id="p", text=text),)}
    return Edition(language=language, **{**given, **fields})


def release(*editions: Edition, **fields: Any) -> Release:
    """A release of these editions, or of one that no check complains about."""
    return Release(
        schema=1, id="r", kind=Kind.STATEMENT, editions=editions or (edition(),), **fields
    )


def signed(*entries: Signatory, **fields: Any) -> Release:
    """A release with signatories, whose text counts their countries."""
    return release(
        edition("{signatories} from {countries} countries"),
        signatories=Signatories(entries=entries, **fields),
    )


def codes(made: Release) -> list[tuple[str, str]]:
    """Code and place of every finding."""
    return [(found.code, found.place) for found in check(made)]


def only(made: Release) -> Finding:
    """The one finding that there must be; its sentences can be said."""
    (found,) = check(made)
    assert str(found.what).endswith(".")
    assert str(found.way_on).strip()[-1] in ".?"
    return found
