"""The words at the heads of columns, and the answers below them, in nine languages."""

import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from editor.importers.tables.fields import Field
from editor.model.names import fold

_LONGEST_HEAD = 200
_ABOUT = (Field.EMAIL, Field.WEBSITE, Field.COUNTRY, Field.ACRONYM)
_SHORT = 4  # letters; a shorter word must be the whole head, or "data" is in "database"


@cache
def _data() -> dict[str, Any]:
    text = files("editor.importers.tables").joinpath("headers.toml").read_text("utf-8")
    return tomllib.loads(text)


@cache
def _words(section: str, key: str = "words") -> frozenset[str]:
    return frozenset(filter(None, map(fold, _data()[section][key])))


@cache
def _stems(section: str, key: str = "words") -> frozenset[str]:
    """Beginnings of words, written with a star."""
    starred = (word for word in _data()[section][key] if word.endswith("*"))
    return frozenset(filter(None, map(fold, starred)))


@cache
def _heads() -> tuple[tuple[str, Field], ...]:
    """Every known word with its field, the longest first."""
    fields = (field for field in Field if field not in (Field.IGNORE, Field.OWN))
    pairs = [(word, field) for field in fields for word in _words(field.value)]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


def field_of_head(head: str) -> Field | None:
    """What a column of this head holds; None where no known word is in it."""
    folded = fold(head[:_LONGEST_HEAD])
    if not folded or folded in _words("service"):
        return None
    if _asks_about_publishing(folded):
        return Field.MAY_PUBLISH  # a question names the organisation and the name too
    if is_person_head(head):
        return Field.NAME
    found = [field for word, field in _heads() if _is_in(word, folded)]
    about = [field for field in found if field in _ABOUT]
    if about and found[0] in (Field.NAME, Field.CONTACT) and not _says_name(folded):
        return about[0]  # the e-mail of an organisation is no organisation
    return found[0] if found else None


def _asks_about_publishing(folded: str) -> bool:
    words = _words("may_publish") | _words("may_publish", "reversed")
    stems = _stems("may_publish") | _stems("may_publish", "reversed")
    return (
        folded in _words("may_publish", "whole")
        or any(_is_in(word, folded) for word in words)
        or any(f" {stem}" in f" {folded}" for stem in stems)
    )


def _says_name(folded: str) -> bool:
    return any(_is_in_words(word, folded) for word in _words("person"))


def tells_the_beginning(head: str) -> bool:
    """Whether a time stamp says when somebody began to fill in a form."""
    folded = fold(head[:_LONGEST_HEAD])
    return folded in _words("timestamp", "begun") or any(
        len(word) > len("start") and _is_in(word, folded) for word in _words("timestamp", "begun")
    )


def is_person_head(head: str) -> bool:
    """Whether a head says no more than “name”: of whom, the other columns tell."""
    return fold(head) in _words("person")


def asks_for_silence(head: str) -> bool:
    """Whether a yes below this head means: do not publish."""
    folded = fold(head[:_LONGEST_HEAD])
    return any(_is_in(word, folded) for word in _words("may_publish", "reversed"))


@lru_cache(maxsize=1 << 12)  # the same few answers come in every row
def answer(text: str) -> bool | None:
    """Yes or no in any of the languages; None for anything else, and for both at once."""
    folded = fold(text[:_LONGEST_HEAD])
    if not folded:
        return None
    if folded in _words("answers", "yes"):
        return True
    if folded in _words("answers", "no"):
        return False
    no = any(
        _begins(word, folded) or _is_in_words(word, folded) for word in _words("answers", "no")
    )
    yes = any(_begins(word, folded) for word in _words("answers", "yes"))
    return None if no == yes else yes


@lru_cache(maxsize=1 << 12)  # the same few answers come in every row
def wants_silence(text: str) -> bool:
    """Whether an answer says so itself, such as “Anonymous”, whatever the question was."""
    folded = fold(text[:_LONGEST_HEAD])
    return any(_is_in(word, folded) for word in _words("may_publish", "reversed"))


@lru_cache(maxsize=1 << 12)  # the same few answers come in every row
def names_a_person(text: str) -> bool:
    """Whether the cell of a column of kinds says that a person signs."""
    folded = fold(text[:_LONGEST_HEAD])
    return any(_is_in(word, folded) for word in _words("answers", "person"))


def _begins(word: str, folded: str) -> bool:
    return f"{folded} ".startswith(f"{word} ") if word.isascii() else folded.startswith(word)


def _is_in_words(word: str, folded: str) -> bool:
    return len(word) > 1 and f" {word} " in f" {folded} "


def _is_in(word: str, folded: str) -> bool:
    """Whether a word stands in a head; scripts without spaces have no ends of words."""
    if _spaceless(word):
        return word in folded
    return folded == word or (len(word) >= _SHORT and f" {word} " in f" {folded} ")


def _spaceless(word: str) -> bool:
    return any("\u3400" <= character <= "\u9fff" for character in word)
