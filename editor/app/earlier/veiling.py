"""Names that are withheld, taken out of words that are shown beside each other."""

import re
from collections.abc import Iterable, Iterator

from editor.model.release import Release
from editor.model.signatories import Signatory

VEIL = "▒▒▒"
_SHORTEST = 3  # letters; anything shorter stands in too many other words


def withheld_names(*releases: Release) -> frozenset[str]:
    """What those are called whose names are withheld in any of the releases."""
    return frozenset(
        name
        for release in releases
        for entry in release.signatories.entries
        if entry.withheld
        for name in _names(entry)
    )


def veiled(text: str, names: Iterable[str]) -> str:
    """The text with a veil over every one of the names."""
    longest_first = sorted(names, key=len, reverse=True)
    if not longest_first:
        return text
    found = "|".join(re.escape(name) for name in longest_first)
    return re.sub(rf"(?<!\w)(?:{found})(?!\w)", VEIL, text, flags=re.IGNORECASE)


def _names(entry: Signatory) -> Iterator[str]:
    for name in (entry.name, entry.acronym, *entry.names.values()):
        stripped = name.strip()
        if len(stripped) >= _SHORTEST:
            yield stripped
