"""Persons in a list: who is one, and what role and organisation go with the name."""

import re
from functools import cache

import msgspec

from editor.model.list_lines.entry import Entry, is_acronym, trimmed
from editor.model.list_lines.words import begins_with, is_one_of, phrases
from editor.model.names.folding import fold, words
from editor.model.names.vocabulary import meanings, says_organization

_BREAK = re.compile(r"\s{0,3}[,،，;]\s{0,3}|\s{1,3}[–—-]\s{1,3}|[–—]\s{1,3}|\s?\|\s?")
_IN_BRACKETS = re.compile(
    r"^(?P<name>[^()（）]+?)\s*[(（](?P<tail>[^()（）]+(?:\([^()]*\)[^()]*)?)[)）]$"
)
_OF = re.compile(r"\s+(?:of|at|for|from|with|the|bei|der|des|von|à|de|du|del|da|do)\s+(?=[^\W\d_])")
_TAIL_ACRONYM = re.compile(r"\s*[(（]([^()（）]{2,14})[)）]")
# From this length on, capitals are a surname and no short form.
_SURNAME = 4
_HAN = 4
_LATIN_NAME = re.compile(r"[^\W\d_][^\W\d_'’.-]*(?:[.'’-]+[^\W\d_]+)*\.?")


class Person(msgspec.Struct, frozen=True):
    """What an entry says of a person."""

    name: str
    role: str = ""
    affiliation: str = ""
    acronym: str = ""


def read_person(entry: Entry, *, people: bool) -> Person | None:
    """The person of an entry, or None; `people` tells that the list is one of persons."""
    name, tail = _han(entry.name) or _parted(entry.name)
    if not looks_personal(name):
        return None
    sure = people or begins_with(name, "title.all") or is_office(tail)
    if not sure:
        return None
    role, affiliation = _office(tail)
    acronym = entry.acronym or _acronym_in(affiliation)
    return Person(name, role, _without(affiliation, acronym), acronym)


def signer_of(text: str) -> tuple[str, str] | None:
    """An organisation and who signs for it, as in "Hope Foundation - Jane Doe, Director"."""
    parted = _BREAK.search(text)
    if not parted or not parted.start():
        return None
    name, signer = text[: parted.start()], text[parted.end() :]
    person, role = _parted(signer)
    if looks_personal(name) or not looks_personal(person) or not is_office(role):
        return None
    return name, signer


def looks_personal(name: str) -> bool:
    """Whether words could be a person's name: two to five, capitals, no kind of organisation."""
    parts = [part for part in name.split() if part]
    bare = [part for part in parts if not _is_title(part)]
    if not bare or says_organization(name) or any(c.isdigit() for c in name):
        return False
    if not name.isascii() and any("\u3400" <= c <= "\u9fff" for c in name):
        return len(parts) == 1 and 1 < len(name) <= _HAN and not _known(name)
    most = 6 if len(bare) < len(parts) else 5
    if not 1 < len(parts) <= most or sum(map(_known, bare)) > len(bare) / 2:
        return False
    return all(_is_name_part(part) for part in bare)


def could_be_people(names: list[str]) -> bool:
    """Whether a list without a word about it is one of persons: all are short and personal."""
    return len(names[1:]) > 1 and all(
        looks_personal(name)
        and len(name.split()) <= _SURNAME
        and not any(map(_known, name.split()))
        for name in (_parted(each)[0] for each in names)
    )


def _parted(text: str) -> tuple[str, str]:
    bracketed = _IN_BRACKETS.match(text)
    if bracketed and is_office(bracketed["tail"]):
        return trimmed(bracketed["name"]), bracketed["tail"]
    for phrase in _behalf():
        if found := phrase.search(text):
            return trimmed(text[: found.start()]), "\0" + text[found.end() :]
    ending = text.split()[-1:]
    found = _BREAK.search(text)
    if found and ending and is_one_of(ending[0], "behalf.after"):
        return trimmed(text[: found.start()]), "\0" + text[found.end() :].rpartition(" ")[0]
    while found and begins_with(text[found.end() :], "title.after"):
        found = _BREAK.search(text, found.end())
    return (trimmed(text[: found.start()]), text[found.end() :]) if found else (trimmed(text), "")


def _han(text: str) -> tuple[str, str] | None:
    """A Chinese name and the title that follows it."""
    if text.isascii():
        return None
    folded = fold(text)
    title = next((t for t in phrases("title.han") if folded.endswith(t)), "")
    name = text[: -len(title)].strip() if title else ""
    return (name, "\1" + text[-len(title) :]) if looks_personal(name) else None


@cache
def _behalf() -> tuple[re.Pattern[str], ...]:
    """What says for whom a person signs, the longest first."""
    spaced = sorted((re.escape(p).replace(r"\ ", r"\s+") for p in phrases("behalf.all")), key=len)
    return tuple(
        re.compile(rf"[\s,،–—-]+{phrase}\s+(?:the\s+)?", re.IGNORECASE) for phrase in spaced[::-1]
    )


def is_office(tail: str) -> bool:
    """Whether a tail begins like a role within its first words, or names who is spoken for."""
    first = words(_BREAK.split(tail, maxsplit=1)[0])[:4]
    return tail.startswith(("\0", "\1")) or any(word in phrases("role.all") for word in first)


def _office(tail: str) -> tuple[str, str]:
    if tail.startswith("\0"):
        return "", trimmed(tail[1:])
    if tail.startswith("\1"):
        return tail[1:], ""
    parts = [part for part in _BREAK.split(tail) if part]
    roles = [part for part in parts if is_office(part) and not _begins_as_organization(part)]
    if not parts or not roles:
        return "", trimmed(", ".join(parts))
    rest = [part for part in parts if part not in roles]
    if rest or not (of := _OF.search(roles[-1])):
        return trimmed(", ".join(roles)), trimmed(", ".join(rest))
    before, after = roles[-1][: of.start()], roles[-1][of.end() :]
    if not (says_organization(after) or after[:1].isupper()):
        return trimmed(", ".join(roles)), ""
    return trimmed(", ".join([*roles[:-1], before])), trimmed(after)


def _begins_as_organization(part: str) -> bool:
    return says_organization(part) and not begins_with(part, "role.all")


def _acronym_in(affiliation: str) -> str:
    found = _TAIL_ACRONYM.search(affiliation)
    return found[1] if found and is_acronym(found[1], affiliation[: found.start()]) else ""


def _without(affiliation: str, acronym: str) -> str:
    return (
        re.sub(rf"\s*[(（]{re.escape(acronym)}[)）]$", "", affiliation) if acronym else affiliation
    )


def _is_title(part: str) -> bool:
    first = words(part)[:1]
    return any(word in phrases(family) for word in first for family in ("title.all", "title.after"))


def _known(part: str) -> bool:
    return any(word in meanings() for word in words(part))


def _is_name_part(part: str) -> bool:
    if part.casefold() in phrases("particle.all"):
        return True
    bare = part.strip(",.\"'“”’")
    short = 1 < len(bare) < _SURNAME and bare.isupper()
    return not short and not bare[:1].islower() and bool(_LATIN_NAME.fullmatch(bare))
