"""Whether two cards are worth asking about, and why."""

from collections.abc import Iterator

from editor.model.enums import SignatoryKind
from editor.model.message import Message, message
from editor.model.names.acronyms import closed_up, made_of_syllables
from editor.model.names.alternatives import alternatives
from editor.model.names.comparing import (
    EXCHANGED,
    MANY,
    SAYS_LITTLE,
    Comparison,
    abbreviates,
    compare,
    exchanged,
    have_own,
    in_other_languages,
    may_translate,
    own_beginning,
    tells_country,
)
from editor.model.names.persons import persons_alike
from editor.model.names.records import Likeness, NameCard
from editor.model.names.signature import Part, Signature, signature

Verdict = tuple[float, Message]

# Initials of as many letters do not meet by chance.
_LONG = 3
_SHORTEST = 3
_SAME = message("The names are the same.")
_ORDER = message("The names have the same words.")
_ELSEWHERE = message("The names are the same, and the countries differ.")
_LESS = message("One name has a word less.")
_COUNTRY = message("One name has the country in it.")
_SUBTITLE = message("One name is the beginning of the other.")
_SHORT = message("One name is the short form of the other.")
_ACRONYM = message("Both have the same short form.")
_TRANSLATED = message("One name may be the other in another language.")


def likeness(a: NameCard, b: NameCard) -> Likeness | None:
    """Why two cards may be the same, or None where that is not worth asking."""
    found = max(_verdicts(a, b), key=lambda verdict: verdict[0], default=None)
    return Likeness(a.key, b.key, *found) if found else None


def _verdicts(a: NameCard, b: NameCard) -> Iterator[Verdict]:
    if SignatoryKind.PERSON not in (a.kind, b.kind):
        for one in _signatures(a):
            for other in _signatures(b):
                lands = a.country or one.land, b.country or other.land
                verdict = _organisations(one, other, a, b)
                yield from _in_countries(verdict, lands, own=have_own(one.parts))
    elif a.kind is b.kind:
        for name in a.names:
            for another in b.names:
                verdict, own = persons_alike(name, another), have_own(signature(name).parts)
                yield from _in_countries(verdict, (a.country, b.country), own=own)


def _signatures(card: NameCard) -> list[Signature]:
    """The names of an organisation, with the names found in them, as read."""
    return [signature(name) for written in card.names for name in alternatives(written)]


def _in_countries(
    verdict: Verdict | None, lands: tuple[str | None, str | None], *, own: bool
) -> Iterator[Verdict]:
    """The verdict; where the countries differ, only that a name of their own is the same."""
    elsewhere = None not in lands and lands[0] != lands[1]
    if verdict and not elsewhere:
        yield verdict
    elif verdict and verdict[1] in (_SAME, _ORDER) and own:
        yield 0.7, _ELSEWHERE


def _organisations(one: Signature, other: Signature, a: NameCard, b: NameCard) -> Verdict | None:
    if one.compact == other.compact:
        return 1.0, _SAME
    found = compare(one, other)
    if not found.shared and not found.slips:
        return _by_acronym(one, other, a, b, found)
    return _by_parts(one, other, a, b, found) or _by_acronym(one, other, a, b, found)


def _by_parts(
    one: Signature, other: Signature, a: NameCard, b: NameCard, found: Comparison
) -> Verdict | None:
    only_a = tuple(part for part in found.only_a if not part.weak)
    only_b = tuple(part for part in found.only_b if not part.weak)
    weak = len(found.only_a) + len(found.only_b) - len(only_a) - len(only_b)
    if len(found.only_a) > len(only_a) and len(found.only_b) > len(only_b):
        return None
    base = 1.0 - 0.04 * weak - 0.06 * len(found.slips)
    if len(found.slips) > max(1, (len(found.shared) + len(found.slips)) // 2):
        return None
    if not only_a and not only_b:
        return base - 0.01, _spelling(found) if found.slips else (_LESS if weak else _ORDER)
    if only_a and only_b:
        if abbreviates(only_a, only_b) or abbreviates(only_b, only_a):
            return base - 0.15, _SHORT
        translated = (exchanged(found) or may_translate(found)) and in_other_languages(one, other)
        return (base - 0.2, _TRANSLATED) if translated and not found.slips else None
    longer, more, land = (
        (one, only_a, b.country or other.land) if only_a else (other, only_b, a.country or one.land)
    )
    return _with_more(found, longer, more, land, base, foreign=in_other_languages(one, other))


def _with_more(
    found: Comparison,
    longer: Signature,
    more: tuple[Part, ...],
    land: str | None,
    base: float,
    *,
    foreign: bool,
) -> Verdict | None:
    """One name has parts that the other has not: a kind, its own country, or a subtitle."""
    if all(part.is_a("place") for part in more):
        stated = land is not None and all(f"place.{land}" in part.meanings for part in more)
        told = land is None and tells_country(longer)
        return (base - 0.1, _COUNTRY) if stated else (base - 0.3, _COUNTRY) if told else None
    if found.shared == own_beginning(longer) and not found.slips:
        return base - 0.2, _LESS
    kinds = [part for part in found.shared if part.form]
    if len(more) == 1 and more[0].is_a("form"):
        little = bool(more[0].meanings & SAYS_LITTLE)
        several = len(found.shared) > 1
        told = have_own(found.shared) or (several and any(not p.meanings for p in found.shared))
        if (told and not kinds) or (little and several):
            return base - 0.12, _LESS
        if foreign and (len(found.shared) > MANY or (not kinds and more[0].meanings & EXCHANGED)):
            return base - 0.2, _TRANSLATED
    after = longer.parts[longer.main :]
    told = all(part in after for part in more) and have_own(more)
    if (
        told
        and len(found.shared) == longer.main > 1
        and not any(part.is_a("place") for part in more)
    ):
        return base - 0.15, _SUBTITLE
    return None


def _by_acronym(
    one: Signature, other: Signature, a: NameCard, b: NameCard, found: Comparison
) -> Verdict | None:
    if not (one.short or other.short or a.acronyms or b.acronyms):
        return None
    short_a = one.short | {closed_up(each) for each in a.acronyms}
    short_b = other.short | {closed_up(each) for each in b.acronyms}
    if stands_for := _stands_for(one, other, short_b) or _stands_for(other, one, short_a):
        return stands_for
    made = (short_a & other.initials) | (short_b & one.initials)
    same = {short for short in short_a & short_b if len(short) >= _SHORTEST}
    foreign = bool(made or same) and in_other_languages(one, other)
    if foreign and any(len(short) > _LONG for short in made):
        return 0.75, _ACRONYM
    makes = bool(same & one.initials), bool(same & other.initials)
    related = (
        bool(found.shared)
        and makes[0] != makes[1]
        and not (found.only_a and found.only_b and _conflict(found))
    )
    if same and (foreign or related):
        return 0.75, _ACRONYM
    return None


def _conflict(found: Comparison) -> bool:
    places = [any(p.is_a("place") for p in only) for only in (found.only_a, found.only_b)]
    return all(places)


def _only_short(name: Signature) -> frozenset[str]:
    """The short form that a name consists of."""
    if len(name.compact) < _SHORTEST:
        return frozenset()
    return name.short & {name.compact}


def _stands_for(short: Signature, name: Signature, its_own: frozenset[str]) -> Verdict | None:
    """The verdict where a name is nothing but the short form of another, or its syllables."""
    only = _only_short(short)
    if only & (its_own | name.initials):
        return 0.85, _SHORT
    return (0.7, _SHORT) if any(made_of_syllables(each, name.words) for each in only) else None


def _spelling(found: Comparison) -> Message:
    one, other = found.slips[0]
    return message("The spelling differs: “{one}” and “{other}”.", one=one, other=other)
