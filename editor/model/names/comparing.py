"""Two names compared part by part."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

import msgspec

from editor.model.names.alike import same_word, spelt_alike
from editor.model.names.compounds import GERMANIC, compound
from editor.model.names.signature import Part, Signature
from editor.model.names.territories import is_country
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
# Shared words that two names in different languages do not have by chance.
MANY = 2

# Kinds that a name may have beside another kind, or leave out.
SAYS_LITTLE = frozenset(
    f"form.{kind}" for kind in ("association", "society", "organization", "group")
)
# What many bodies are for, which people leave out after a name of its own.
PURPOSES = frozenset(
    f"topic.{purpose}"
    for purpose in ("human_rights", "rights", "justice", "freedom", "peace", "democracy")
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


def _languages(name: Signature) -> frozenset[str]:
    known = [languages().get(part.text) or _of_compound(part) for part in name.parts]
    common = [each for each in known if each]
    if not common:
        return frozenset()
    return frozenset.intersection(*common) or frozenset.union(*common)


def _of_compound(part: Part) -> frozenset[str]:
    return GERMANIC if part.meanings and compound(part.text) else frozenset()


def exchanged(comparison: Comparison) -> bool:
    """Whether the names differ only in a kind of organisation that translators exchange."""
    only = (*comparison.only_a, *comparison.only_b)
    return (
        len(comparison.only_a) == len(comparison.only_b) == 1
        and all(part.meanings & EXCHANGED for part in only)
    )  # fmt: skip


def may_translate(comparison: Comparison) -> bool:
    """Whether one word each is left that may translate the other, beside a name of their own.

    Nobody knows all words: that one of the two is unknown is what makes it worth asking.
    """
    only = (*comparison.only_a, *comparison.only_b)
    return (
        len(comparison.only_a) == len(comparison.only_b) == 1
        and len(comparison.shared) > MANY
        and have_own(comparison.shared)
        and any(part.own for part in only)
        and not any(part.is_a("place") or not part.text.isalpha() for part in only)
    )


def tells_country(name: Signature) -> bool:
    """Whether a name of some words of its own goes on with its country, as Foro Penal Venezolano.

    A name of generic words alone, an international one or a single word has branches instead.
    """
    *rest, last = name.parts
    return (
        any(is_country(meaning.removeprefix("place.")) for meaning in last.meanings)
        and len(rest) > 1
        and not any(part.weak for part in rest)
        and any(not part.meanings for part in rest)
    )


def own_beginning(name: Signature) -> tuple[Part, ...]:
    """The words of a name's own that its kind and purpose follow, as ALQST for Human Rights."""
    own = tuple(part for part in name.parts if part.own)
    after = name.parts[len(own) :]
    says_more = all(part.is_a("form") or part.meanings & PURPOSES for part in after)
    return own if after and says_more and name.parts[: len(own)] == own else ()


def abbreviates(short: Sequence[Part], long: Sequence[Part]) -> bool:
    """Whether one word is the initials of several, as in LBH Jakarta."""
    if len(short) != 1 or not short[0].own:
        return False
    made = "".join(word[0] for part in long for word in part.text.split())
    return len(made) > MANY and short[0].text == made
