"""Who signed: lists behind the text, under a heading, behind a closing, or by their look."""

import re
from collections.abc import Iterator, Sequence

from editor.importers.understand.addresses import find_addresses
from editor.importers.understand.claims import Claim, Draft, Part, whole
from editor.importers.understand.headings import Heading, heading_of
from editor.importers.understand.page import Line
from editor.importers.understand.people import is_person, parts_of
from editor.importers.understand.roles import has_organisation
from editor.model.countries import country_code
from editor.model.message import message

_MOST_WORDS = 28
_LEAST_NAMES = 3
_LOWER_START = re.compile(r"^[a-zà-öø-ÿğışçöü]{3,}\s")


def find(draft: Draft) -> Iterator[Claim]:
    """Claim the lines of every list of names behind the text."""
    lines = draft.page.lines
    at = 0
    while at < len(lines):
        block, is_list = _block(draft, lines[at])
        if block and is_list:
            yield _claim(block)
        at += len(block) or 1


def _claim(block: Sequence[Line]) -> Claim:
    return Claim(
        start=block[0].start,
        end=block[-1].end,
        part=Part.SIGNATORIES,
        rule="signatories",
        confidence=0.8,
        reason=message("Names behind the text, as those who sign."),
    )


def _block(draft: Draft, line: Line) -> tuple[list[Line], bool]:
    """Lines that hang together from this one on, and whether they are names of those who sign."""
    if not draft.is_free(line):
        return [], False
    above = draft.page.lines[line.index - 1] if line.index else None
    behind_closing = above is not None and draft.part(above) is Part.CLOSING
    if heading_of(line) is Heading.SIGNATORIES and _may_head(draft, line):
        names = _names(draft, line.index + 1, told=True)
        return ([line, *names], True) if names else ([], False)
    if not behind_closing and line.index <= draft.main[1]:
        return [], False
    names = _names(draft, line.index, told=behind_closing)
    behind_contact = above is not None and draft.part(above) in {Part.CONTACT, Part.LABEL}
    return names, behind_closing or (not behind_contact and _look_alike(draft, names))


def _may_head(draft: Draft, line: Line) -> bool:
    """Not in the middle of the text, where "Organisations" may head anything."""
    return line.index > draft.main[1] or (
        line.index > draft.main[0] and len(_names(draft, line.index + 1, told=True)) >= _LEAST_NAMES
    )


def _names(draft: Draft, at: int, *, told: bool) -> list[Line]:
    found: list[Line] = []
    for line in draft.page.lines[at:]:
        if not draft.is_free(line) or not _could_sign(draft, line, told=told):
            break
        if found and line.blanks > 2 and not _is_alike(found[-1], line):
            break
        if heading_of(line) is Heading.SIGNATORIES and not told:
            told = True
        found.append(line)
    while found and found[-1].text.rstrip().endswith((":", "：")):
        found.pop()
    return found


def _is_alike(above: Line, line: Line) -> bool:
    return (
        above.is_listed == line.is_listed
        and heading_of(line) in {None, Heading.SIGNATORIES}
        and line.is_listed
    )


def _could_sign(draft: Draft, line: Line, *, told: bool) -> bool:
    heading = heading_of(line)
    if heading is Heading.SIGNATORIES:
        return True
    if heading not in {None, Heading.TO}:
        return False
    if told and (_is_enumeration(line) or _is_row(line)):
        return True
    stops = "?؟" if told and line.words <= _MOST_WORDS // 4 else "?!؟"
    if line.is_prose or line.words > _MOST_WORDS or line.text.rstrip()[-1:] in stops:
        return False
    if find_addresses(line.text, draft.language) and line.words <= 2:
        return False
    return told or _looks_like_a_name(line)


def _looks_like_a_name(line: Line) -> bool:
    """No sentence, no introduction, and not begun in the middle of one."""
    is_sentence = line.ends_sentence and line.words > 5 and not _abbreviated(line.text)
    leads_on = line.text.rstrip().endswith((":", "："))
    return not is_sentence and not leads_on and not _LOWER_START.match(line.text)


def _is_enumeration(line: Line) -> bool:
    """A paragraph of names between commas."""
    commas = len(re.findall(r"[,;،؛，、；]", line.text))
    capitals = sum(word[:1].isupper() or not word[:1].isascii() for word in line.text.split())
    return commas >= 3 and commas * 9 > line.words and capitals * 2 > len(line.text.split())


def _is_row(line: Line) -> bool:
    """Names between semicolons; no sentence has so many."""
    signs = len(re.findall(r"[;；؛]", line.text))
    return signs >= 2 and signs * 14 > line.words


def _abbreviated(text: str) -> bool:
    return bool(re.search(r"(?:Inc|Ltd|Co|Corp|e\.V|S\.A|A\.Ş|Jr|Sr|Dr)\.$", text.rstrip()))


def _look_alike(draft: Draft, names: Sequence[Line]) -> bool:
    """Lines without a heading: names of organisations, or many that end in a country."""
    if not names:
        return False
    if len(names) == 1:
        return _is_signature(draft, names[0])
    told = sum(_tells(line, draft.language) for line in names)
    if all(is_person(line.text, draft.language) for line in names):
        told = len(names)
    numbered = sum(line.number is not None for line in names)
    if len(names) < _LEAST_NAMES:
        return told == len(names)
    if numbered * 2 > len(names):
        return told * 5 >= len(names)
    has_menu = names[0].is_listed
    return told * (2 if has_menu else 3) >= len(names)


def _tells(line: Line, language: str) -> bool:
    if has_organisation(line.text):
        return True
    parts = parts_of(line.text)
    if len(parts) < 2:
        return False
    return country_code(parts[-1]) is not None or is_person(parts[0], language)


def _is_signature(draft: Draft, line: Line) -> bool:
    """One organisation right behind the text, where a date stands beside it."""
    near = draft.page.lines[max(0, line.index - 1) : line.index + 2]
    dated = any(draft.part(one) in {Part.DATE, Part.PLACE} for one in near)
    return has_organisation(line.text) and line.words <= 14 and dated


def stray_headings(draft: Draft) -> Iterator[Claim]:
    """Headings over lists that were found without them."""
    for line in draft.page.lines:
        below = draft.page.lines[line.index + 1 : line.index + 2]
        if (
            draft.is_free(line)
            and heading_of(line) is Heading.SIGNATORIES
            and line.index > draft.main[1]
            and below
            and draft.part(below[0]) is Part.SIGNATORIES
        ):
            yield whole(line, Part.LABEL, "signatories", 0.8, message("The heading of the names."))
