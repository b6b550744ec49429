"""A list of names against a library of 100,000, beside reading the list's keys alone."""

import random
from collections.abc import Iterator

from editor.model.list_lines import read_list
from editor.model.names import NameCard, NameIndex, probe_keys
from tools.bench.measure import Row, median, p95, paired, ratio

_LIBRARY = 100_000
_LIST = 1_000
_RUNS = 3
_SHARE_WITH_PLACE, _SHARE_WITH_SLIP = 0.3, 0.5
_SYLLABLES = (
    "ka",
    "ra",
    "shi",
    "mo",
    "tur",
    "dan",
    "el",
    "be",
    "go",
    "lin",
    "sar",
    "va",
    "qar",
    "mir",
)
_TOPICS = (
    "Human Rights",
    "Women",
    "Youth",
    "Peace",
    "Refugee",
    "Muslim",
    "Green",
    "Digital Rights",
)
_KINDS = (
    "Foundation",
    "Association",
    "Network",
    "Union",
    "Centre",
    "Alliance",
    "Council",
    "Project",
)
_PLACES = ("Canada", "Kenya", "Turkey", "Berlin", "Europe", "Malaysia", "Japan", "London", "Peru")


def rows() -> Iterator[Row]:
    """Matching 1,000 names, and reading a pasted list of as many."""
    source = random.Random(4)
    kept = [NameCard(str(n), (_name(source),)) for n in range(_LIBRARY)]
    index = NameIndex(kept)
    new = [
        NameCard(f"new{n}", (_slip(source, card.names[0]),)) for n, card in enumerate(kept[:_LIST])
    ]
    ours, beside = paired(
        lambda: [index.matches(card) for card in new],
        lambda: [probe_keys(card) for card in new],
        _RUNS,
    )
    on = f"{_LIST:,} names, {_LIBRARY:,} kept"
    yield Row(
        "match names",
        on,
        median(ours),
        p95(ours),
        "their keys alone",
        ratio(ours, beside),
        "<= 1 s",
    )
    text = "\n".join(f"{n}. {card.names[0]} – Canada" for n, card in enumerate(new, 1))
    ours, beside = paired(lambda: read_list(text), text.splitlines, _RUNS)
    yield Row(
        "read a list", f"{_LIST:,} lines", median(ours), p95(ours), "its lines alone", None, ""
    )


def _name(source: random.Random) -> str:
    own = "".join(source.choice(_SYLLABLES) for _ in range(source.randint(2, 4))).title()
    parts = [own, source.choice(_TOPICS), source.choice(_KINDS)]
    return " ".join(
        parts + ([source.choice(_PLACES)] if source.random() < _SHARE_WITH_PLACE else [])
    )


def _slip(source: random.Random, name: str) -> str:
    at = source.randrange(1, len(name) - 1)
    return name[:at] + name[at + 1 :] if source.random() < _SHARE_WITH_SLIP else name
