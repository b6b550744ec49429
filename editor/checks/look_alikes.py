"""Signatories that may stand in the list twice."""

from collections.abc import Iterator

from editor.model.findings import Finding, Level, finding
from editor.model.look_alikes import CODE, apart_place, look_alikes
from editor.model.release import Release


def check_look_alikes(release: Release) -> Iterator[Finding]:
    """No two entries may be the same signatory, unless a person told them apart.

    Nobody is named: some names may be withheld.
    """
    rows = {entry.id: row for row, entry in enumerate(release.signatories.entries, 1)}
    for pair in look_alikes(release):
        yield finding(
            CODE,
            Level.WARNING,
            "Numbers {first} and {second} in the list of signatories may be the same.",
            "Look at both in the list: merge them, or say that they are not the same.",
            place=apart_place(pair.first, pair.second),
            first=rows[pair.first],
            second=rows[pair.second],
        )
