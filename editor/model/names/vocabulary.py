"""What the words of names mean: places, kinds of organisation, topics, or nothing."""

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from editor.model.names.data import table
from editor.model.names.folding import words
from editor.model.names.territories import country_names, is_country

# A meaning is a word with its family before a stop: form.association, topic.women, place.TR.
Meanings = frozenset[str]


@cache
def meanings() -> dict[str, tuple[Meanings, ...]]:
    """The meanings of every known word or phrase; a compound has several, one after the other."""
    found: dict[str, set[str]] = {}
    for phrase, meaning in _entries():
        found.setdefault(phrase, set()).add(meaning)
    simple = {phrase: (frozenset(each),) for phrase, each in found.items()}
    return simple | dict(_compounds())


@cache
def kin(meaning: Meanings) -> str:
    """What stands for a meaning of a word and for all those that share a word with it.

    Kinds of organisation stand for themselves: nearly all are one another's in some language.
    """
    telling = [each for each in meaning if not each.startswith("form.")]
    return _kin().get(min(telling), min(telling)) if telling else min(meaning)


@cache
def _kin() -> dict[str, str]:
    first: dict[str, str] = {}
    for each in meanings().values():
        for meaning in each:
            met = {_first(first, one) for one in meaning if not one.startswith("form.")}
            first.update({one: min(met) for one in met})
    return {one: _first(first, one) for one in first}


def _first(first: dict[str, str], meaning: str) -> str:
    above = first.get(meaning, meaning)
    return meaning if above == meaning else _first(first, above)


@cache
def languages() -> dict[str, frozenset[str]]:
    """The languages that a generic word or a topic belongs to."""
    found: dict[str, set[str]] = {}
    generic, topics = table("generic"), table("topics")
    for part in (generic["form"], topics["topic"], generic["weak"]):
        for concept in part.values():
            for language, listed in concept.items():
                for phrase in _phrases(listed):
                    found.setdefault(phrase, set()).add(language)
    return {phrase: frozenset(each) for phrase, each in found.items()}


@cache
def plain() -> frozenset[str]:
    """Ordinary words, which are never a misspelling of another."""
    return frozenset(_phrases(" ".join(table("topics")["plain"].values())))


def says_organization(text: str) -> bool:
    """Whether a word of the text is a kind of organisation, or part of a legal name."""
    return any(
        meaning.startswith(("form.", "legal."))
        for word in words(text)
        for each in meanings().get(word, ())
        for meaning in each
    )


@cache
def longest() -> int:
    """How many words the longest known phrase has."""
    return max(phrase.count(" ") for phrase in meanings()) + 1


@cache
def openings() -> frozenset[str]:
    """The first words of all known phrases."""
    return frozenset(phrase.partition(" ")[0] for phrase in meanings() if " " in phrase)


def country_of(text: str) -> str | None:
    """The code of the country that a text names and nothing else."""
    known = meanings().get(" ".join(words(text)), ())
    codes = (each.removeprefix("place.") for meaning in known for each in meaning)
    return next((code for code in sorted(codes) if is_country(code)), None)


@lru_cache(maxsize=1 << 14)
def is_form(word: str) -> bool:
    """Whether a word is a kind of organisation and nothing else."""
    known = [meaning for each in meanings().get(word, ()) for meaning in each]
    return bool(known) and all(meaning.startswith("form.") for meaning in known)


def says_former(word: str) -> bool:
    """Whether a word tells that an earlier name follows."""
    return not _former().isdisjoint(words(word))


@cache
def _former() -> frozenset[str]:
    return frozenset(_phrases(table("generic")["former"]["all"]))


@lru_cache(maxsize=1 << 14)
def is_small(word: str) -> bool:
    """Whether a word only joins others, such as "of"."""
    return any("stop.word" in each for each in meanings().get(word, ()))


def _entries() -> Iterator[tuple[str, str]]:
    generic, topics, places = table("generic"), table("topics"), table("places")
    yield from _languages(generic["stop"], "stop.word")
    yield from _languages(generic["legal"], "legal.form")
    for family, part in (("weak", generic), ("form", generic), ("topic", topics)):
        for concept, languages in part[family].items():
            yield from _languages(languages, f"{family}.{concept}")
    yield from ((name, f"place.{code}") for name, code in country_names().items())
    for kind in ("country_alias", "country_word", "region", "city"):
        yield from _languages(places[kind], "")


def _languages(part: dict[str, str], meaning: str) -> Iterator[tuple[str, str]]:
    for key, listed in part.items():
        yield from ((phrase, meaning or f"place.{key}") for phrase in _phrases(listed))


def _phrases(listed: str) -> Iterator[str]:
    for word in listed.split():
        if phrase := " ".join(words(word.replace("_", " "))):
            yield phrase


def _compounds() -> Iterator[tuple[str, tuple[Meanings, ...]]]:
    joined: dict[str, Any] = table("topics")["compound"]
    for word, parts in joined.items():
        yield (
            " ".join(words(word.replace("_", " "))),
            tuple(frozenset({part}) for part in parts.split("+")),
        )
