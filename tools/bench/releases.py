"""Releases of any length, made from the bundled samples."""

from pathlib import Path

import msgspec

from editor.model.release import Release
from editor.model.signatories import Signatories, Signatory
from editor.storage.project import open_project

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "projects" / "missing-families-statement"
_COUNTRIES = ("AR", "BA", "CA", "DE", "FR", "KE", "LK", "MX", "PT", "TR")


def statement(signatories: int, columns: int = 2) -> Release:
    """The sample statement in English, signed by so many organisations, without groups."""
    release = open_project(SAMPLE).release
    real = [s for s in release.signatories.entries if not s.withheld]
    entries = tuple(
        Signatory(
            id=f"b{number:04}",
            name=f"{real[number % len(real)].name} {number // len(real) or ''}".strip(),
            country=_COUNTRIES[number % len(_COUNTRIES)],
            group=(real[number % len(real)].group),
        )
        for number in range(signatories)
    )
    listed = Signatories(entries=entries, groups=release.signatories.groups, columns=columns)
    editions = tuple(e for e in release.editions if e.language == "en")
    return msgspec.structs.replace(release, signatories=listed, editions=editions)
