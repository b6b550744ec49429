"""Pairs of names of which people have said whether they are the same."""

import re
from collections.abc import Iterator
from pathlib import Path

from editor.model.enums import SignatoryKind
from editor.model.names import NameCard

PAIRS = Path(__file__).parent / "pairs"
KINDS = {"organisations": SignatoryKind.ORGANIZATION, "persons": SignatoryKind.PERSON}


def labelled(file: str) -> Iterator[tuple[bool, NameCard, NameCard]]:
    """Whether two names are the same, and both."""
    for line in (PAIRS / f"{file}.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            verdict, one, other = line.split(" | ")
            yield verdict == "same", _card(one, "a", file), _card(other, "b", file)


def _card(text: str, key: str, file: str) -> NameCard:
    found = re.fullmatch(r"(.*?)(?: \[(..)\])?", text)
    assert found
    return NameCard(key, (found[1],), country=found[2], kind=KINDS[file])
