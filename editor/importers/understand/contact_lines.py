"""Lines of a block of contacts, read into people, offices and their addresses."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from editor.importers.understand.addresses import Address, find_addresses
from editor.importers.understand.contact_words import is_house, is_of_languages, is_where
from editor.importers.understand.folding import folded, has_han
from editor.importers.understand.page import Line
from editor.importers.understand.people import describe, is_person, without_honorifics
from editor.importers.understand.roles import has_organisation, has_role, split_role
from editor.importers.understand.vocabulary import phrases

_SPLIT = re.compile(
    r"(?<=[\u3400-\u9fff])[ \u3000]+(?=[\u3400-\u9fff])"
    r"|[,;|/،؛，；、:：<>\t]|\s[–—-]\s|[()（）\[\]]|\s{3,}"
)
_FROM = re.compile(r"\s+(?:from|of|at|von|vom|der|de|du|del|da|do|para|with)\s+(?:the\s+|la\s+)?")
_CALLS = re.compile(
    r"\b(?:contact|call|email|e-mail|an|bei|con|com|contacter|avec|auprès de|a|contactar|contatar"
    r"|reach)$",
    re.IGNORECASE,
)
_TITLES = frozenset({"dr", "prof", "professor", "professorin", "dra"})


class Piece(msgspec.Struct, frozen=True):
    """A stretch of the source that a field of the contact `number` holds."""

    start: int
    end: int
    number: int
    field: str
    value: str


class _State(msgspec.Struct):
    """The contact being read; `fields` are those filled so far."""

    source: str = ""
    number: int = -1
    fields: set[str] = msgspec.field(default_factory=set)


def read_contacts(blocks: Sequence[Sequence[Line]], language: str, source: str = "") -> list[Piece]:
    """The pieces of all contacts; a block begins a new contact. `source` tells names of houses."""
    state = _State(source=source)
    pieces: list[Piece] = []
    for block in blocks:
        _begin(state)
        for line in block:
            pieces += _read_line(state, line, language)
    return pieces


def _begin(state: _State) -> None:
    if state.fields or state.number < 0:
        state.number += 1
        state.fields = set()


def _read_line(state: _State, line: Line, language: str) -> Iterator[Piece]:
    addresses = find_addresses(line.text, language)
    segments = list(_segments(line.text, addresses, language))
    if (
        line.blanks
        and {"name", "email"} <= state.fields
        and segments
        and not _is_label_only(segments)
    ):
        _begin(state)
    for start, end in segments:
        yield from _read_segment(state, line, start, end, language)
        for address in addresses:
            if end <= address.start < _next_start(segments, end, line):
                yield _address(state, line, address)
    for address in addresses:
        if not segments or address.end <= segments[0][0]:
            yield _address(state, line, address)


def _next_start(segments: Sequence[tuple[int, int]], end: int, line: Line) -> int:
    return next((start for start, _ in segments if start >= end), len(line.text) + 1)


def _is_label_only(segments: Sequence[tuple[int, int]]) -> bool:
    return not segments


def _address(state: _State, line: Line, address: Address) -> Piece:
    state.fields.add(address.kind)
    return Piece(
        line.text_start + address.start,
        line.text_start + address.end,
        state.number,
        address.kind,
        address.value,
    )


def _segments(text: str, addresses: Sequence[Address], language: str) -> Iterator[tuple[int, int]]:
    """Stretches between addresses and separators that are no mere labels."""
    at = 0
    stops = [(a.start, a.end) for a in addresses] + [(len(text), len(text))]
    for stop, after in stops:
        begin = at
        for found in (*_SPLIT.finditer(text, at, stop), None):
            end = found.start() if found else stop
            words = text[begin:end].strip(" .:-–—•*\u00a0\"'“”")
            if words and not _is_label(words, language):
                start = text.find(words, begin)
                yield start, start + len(words)
            begin = found.end() if found else stop
        at = after


def _is_label(words: str, language: str) -> bool:
    plain = folded(words)
    return (
        not plain
        or words.startswith("@")
        or is_of_languages(plain, language)
        or plain in phrases("contact.labels").whole
        or plain in phrases("headings.contact").whole
        or plain in phrases("litter.lines").whole
    )


def _read_segment(
    state: _State,
    line: Line,
    start: int,
    end: int,
    language: str,
) -> Iterator[Piece]:
    text = line.text[start:end]
    at = line.text_start + start
    if (
        {"name"} <= state.fields
        and "organization" not in state.fields
        and is_house(text, state.source)
    ):
        yield _piece(state, at, text, "organization", text)
    elif is_person(text, language):
        if "name" in state.fields:
            _begin_next(state)
        yield _piece(state, at, text, "name", text)
    elif (
        len(text.split()) >= 3 and not has_han(text) and (person := _named_in(text, language))
    ) or (has_han(text) and (person := _named_in(text, language))):
        yield from _sentence(state, at, text, person, language)
    elif has_role(text) and "role" not in state.fields and len(text.split()) <= 12:
        yield from _role(state, at, text, language)
    elif (
        "organization" not in state.fields
        and not is_where(text, language)
        and line.text[end : end + 1] not in (":", "：")
        and len(text.split()) <= 10
        and _is_named(text)
        and ("name" in state.fields or has_organisation(text) or line.words <= 6)
    ):
        yield _piece(state, at, text, "organization", text)


def _begin_next(state: _State) -> None:
    state.number += 1
    state.fields = set()


def _is_named(text: str) -> bool:
    """A name, not a sentence: capitals, or a script that has none."""
    words = text.split()
    if any(c.isdigit() for c in text) and not has_organisation(text):
        return False
    upper = sum(not word[:1].islower() for word in words)
    return upper * 2 > len(words) and len(text) > 1


def _named_in(text: str, language: str) -> tuple[int, int] | None:
    """Where a sentence such as "contact Ada Roe from X" names somebody."""
    words = phrases("headings.contact").leads(folded(text))
    offset = 0
    if words:
        count = len(folded(text)[:words].split())
        parts = list(re.finditer(r"\S+", text))
        if count >= len(parts):
            return None
        offset = parts[count].start()
    person = describe(text[offset:], language)
    if not person or (len(person.name.split()) < 2 and not has_han(text)):
        return None
    if not words and not _is_introduced(text, person.start, person.end):
        return None
    if not is_person(person.name, language) and not has_han(text):
        return None
    return offset + person.start, offset + person.end


def _is_introduced(text: str, start: int, end: int) -> bool:
    """A name with a role before it, or with "from X" behind it, or behind "contact" and "or"."""
    before, after = text[:start].strip(), text[end:]
    if before and has_role(before) and not has_organisation(text[start:end]):
        return True
    if not before and after[:1] == " " and after.split(maxsplit=1)[0][:1].islower():
        return len(text.split()) >= 4 and not has_organisation(text[start:end])
    follows = bool(_FROM.match(after))
    return (follows and len(before.split()) <= 2) or bool(_CALLS.search(before))


def _sentence(
    state: _State, at: int, text: str, name: tuple[int, int], language: str
) -> Iterator[Piece]:
    if "name" in state.fields:
        _begin_next(state)
    yield _piece(state, at + name[0], text[slice(*name)], "name", text[slice(*name)])
    behind = text[name[1] :]
    found = _FROM.match(behind)
    if found and behind[found.end() :].strip():
        rest = _capital_words(behind[found.end() :])
        if rest:
            yield _piece(state, at + name[1] + found.end(), rest, "organization", rest)
        return
    before = text[: name[0]].strip()
    if before and has_role(before):
        role, organization = split_role(before, language)
        if role and role in text:
            yield _piece(state, at + text.find(role), role, "role", role)
        if organization and organization in text:
            yield _piece(
                state, at + text.find(organization), organization, "organization", organization
            )


def _capital_words(text: str) -> str:
    """The words up to the first that belongs to a sentence again."""
    small = frozenset(
        [
            "of",
            "for",
            "and",
            "the",
            "de",
            "la",
            "du",
            "des",
            "und",
            "für",
            "der",
            "die",
            "y",
            "del",
            "e",
            "da",
            "do",
        ]
    )
    kept: list[str] = []
    for word in text.split():
        if word[:1].islower() and word not in small:
            break
        kept.append(word)
    while kept and kept[-1] in small:
        kept.pop()
    words = " ".join(kept)
    return words if words and words in text else ""


def _role(state: _State, at: int, text: str, language: str) -> Iterator[Piece]:
    role, organization = split_role(text, language)
    if (
        role
        and organization
        and "organization" not in state.fields
        and role in text
        and organization in text
    ):
        yield _piece(state, at + text.find(role), role, "role", role)
        yield _piece(
            state, at + text.find(organization), organization, "organization", organization
        )
    else:
        yield _piece(state, at, text, "role", text)


def _piece(state: _State, start: int, source: str, field: str, value: str) -> Piece:
    state.fields.add(field)
    kept = value if folded(value.split(maxsplit=1)[0]) in _TITLES else without_honorifics(value)
    return Piece(
        start, start + len(source), state.number, field, kept if field == "name" else value
    )
