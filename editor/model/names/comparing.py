"""Two names compared part by part."""

from collections.abc import Iterable
from itertools import pairwise

import msgspec

from editor.model.names.alike import same_word, spelt_alike
from editor.model.names.signature import Part, Signature
from editor.model.names.vocabulary import languages

# Kinds of organisation that translators take for each other.
EXCHANGED = frozenset(
    f"form.{kind}"
    for kind in (
        "association",
        "society",
        "union",
        "organization",
        "community",
        "federation",
        "club",
        "center",
        "institute",
        "group",
        "committee",
    )
)


class Comparison(msgspec.Struct, frozen=True):
    """What two names share and what each has alone; `slips` are pairs of words spelt alike."""

    shared: tuple[Part, ...]
    slips: tuple[tuple[str, str], ...]
    only_a: tuple[Part, ...]
    only_b: tuple[Part, ...]


def compare(a: Signature, b: Signature) -> Comparison:
    """Pair the parts of two names: equal ones first, then those spelt alike."""
    left, right = list(a.parts), list(b.parts)
    shared = []
    for part in a.parts:
        other = next((each for each in right if same_word(part, each)), None)
        if other is not None:
            left.remove(part)
            right.remove(other)
            shared.append(part)
    shared += _written_together(left, right) + _written_together(right, left)
    slips = _slips(left, right)
    return Comparison(tuple(shared), slips, tuple(left), tuple(right))


def _written_together(left: list[Part], right: list[Part]) -> list[Part]:
    """Take out a word of one side that the other writes as two."""
    for part in tuple(left):
        for one, other in pairwise(tuple(right)):
            if one.text + other.text == part.text:
                left.remove(part)
                right.remove(one)
                right.remove(other)
                return [part]
    return []


def _slips(left: list[Part], right: list[Part]) -> tuple[tuple[str, str], ...]:
    found = []
    for part in tuple(left):
        other = next((each for each in right if spelt_alike(part, each)), None)
        if other is not None:
            left.remove(part)
            right.remove(other)
            found.append((part.text, other.text))
    return tuple(found)


def have_own(parts: Iterable[Part]) -> bool:
    """Whether one of the parts is a word of the name's own."""
    return any(part.own for part in parts)


def in_other_languages(a: Signature, b: Signature) -> bool:
    """Whether no language has the known words of both names."""
    one, other = _languages(a), _languages(b)
    return bool(one) and bool(other) and not one & other


def _languages(name: Signature) -> set[str]:
    known = [set(languages()[part.text]) for part in name.parts if part.text in languages()]
    common = [each for each in known if each]
    if not common:
        return set()
    shared = set.intersection(*common)
    return shared or set.union(*common)


def exchanged(comparison: Comparison) -> bool:
    """Whether the names differ only in a kind of organisation that translators exchange."""
    only = (*comparison.only_a, *comparison.only_b)
    return (
        len(comparison.only_a) == len(comparison.only_b) == 1
        and all(part.meanings & EXCHANGED for part in only)
    )  # fmt: skip
