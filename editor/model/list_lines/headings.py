"""Which lines of a list are no names: headings over groups, greetings, sentences about the list."""

import re
from collections.abc import Sequence

from editor.model.countries import country_code
from editor.model.list_lines.lines import Line
from editor.model.list_lines.words import begins_with, is_one_of, phrases
from editor.model.names.folding import fold
from editor.model.names.vocabulary import meanings

_COUNT = re.compile(r"\s?[(（]\s?\d{1,6}\s?[)）]$|\s(?!(?:19|20)\d\d$)\d{1,6}$")
_REMARK = re.compile(r"\s?[(（][^()（）]{1,40}[)）]$")
_HAN_TOTAL = re.compile(r"(?:合共|合計|合计|總計|总计|共有?)\s?\d{1,6}")
_TOTAL = re.compile(r"(\w{2,12})\s{1,3}\d{1,6}(?:\s\w{1,20})?")
_OTHERS = re.compile(r"^(?:\.{3}|…)|^(?:(?:and|und|et|y|e|ve|plus)\s+|[&+]\s*)\d+\s", re.IGNORECASE)
_DATE = re.compile(
    r"^(?:\w+\s+)?\d{1,2}[.\s/-]+\w+[.\s/,-]+\d{2,4}$|^\w+\s+\d{1,2},?\s+\d{4}$|^\d+$"
)
_ADDRESS = re.compile(r"^(?:https?://|www\.|\S+@)\S+$")
_SIGNS = re.compile(r"[\W_]+")
_SENTENCE_END = re.compile(r"[.!?。！？؟]['\"”’»」]?$")
_NUMBER = re.compile(r"\d+")
_MOST_WORDS = 12
_NEAR = 20
_SENTENCE = 7
_MOST_CHARACTERS = 160


def is_heading(text: str, lines: Sequence[Line], at: int) -> bool:
    """Whether a line stands over the names below it."""
    line = lines[at]
    words_there = text[line.name_start : line.end]
    below = lines[at + 1] if at + 1 < len(lines) else None
    if below is None or len(words_there.split()) > _MOST_WORDS:
        return False
    if line.marked and not words_there.endswith((":", "：")):
        return False
    if words_there.startswith(("(", "（")):
        return False
    if _is_bold(words_there) and not _is_bold(text[below.name_start : below.end]):
        return True
    return bool(heading_words(words_there)) and (
        words_there.endswith((":", "：")) or words_there.startswith("#")
        or (_is_known(words_there) and not _is_one_of_alike(text, lines, at))
        or _stands_over(text, lines, at)
    )  # fmt: skip


def heading_words(words_there: str) -> str:
    """A heading without its colon, signs and count."""
    return _COUNT.sub("", words_there.strip("*#_=~ \t:：")).strip("*#_=~ \t:：-–—")


def is_title(heading: str) -> bool:
    """Whether a heading stands over the list as a whole and names no group."""
    return is_one_of(heading, "heading.title") or begins_with(heading, "heading.title")


def is_group(heading: str) -> bool:
    """Whether a heading is a usual name of a group."""
    return is_one_of(heading, "heading.group")


def is_about_people(heading: str) -> bool:
    """Whether the names below a heading are persons."""
    folded = set(fold(heading).split())
    return bool(folded & phrases("heading.people")) or is_one_of(heading, "heading.people")


def is_no_name(words_there: str) -> bool:
    """Whether a line is a greeting, a date, an address, a sentence or a remark on the list."""
    if is_one_of(words_there, "closing.all") or begins_with(words_there, "not_a_name.all"):
        return True
    if not any(c.isalpha() for c in words_there) or _DATE.match(words_there):
        return True
    if is_one_of(words_there, "and.all") or len(words_there.rstrip(".")) == 1:
        return True
    if _has_label(words_there):
        return True
    if _OTHERS.match(words_there) or _ADDRESS.match(words_there):
        return True
    long = len(words_there.split()) > _MOST_WORDS or len(words_there) > _MOST_CHARACTERS
    sentence = bool(_SENTENCE_END.search(words_there)) and len(words_there.split()) > _SENTENCE
    return sentence or (long and len(words_there.split()) > 2 * _MOST_WORDS)


def _has_label(words_there: str) -> bool:
    """Whether a line tells one thing about the list, such as "Contact:" or "Total 53"."""
    total = _TOTAL.fullmatch(words_there)
    label, colon, _ = words_there.replace("：", ":").partition(":")
    if _HAN_TOTAL.match(words_there):
        return True
    return is_one_of(total[1] if total else label if colon else "", "label.all")


def _is_bold(words_there: str) -> bool:
    """Whether a line stands between the signs for bold letters."""
    return words_there.startswith("**") and words_there.rstrip(":").endswith("**")


def _is_known(words_there: str) -> bool:
    bare = heading_words(words_there)
    whole = _REMARK.sub("", bare)
    return (
        is_title(bare)
        or is_group(bare)
        or (whole != bare and (is_one_of(whole, "heading.title") or is_group(whole)))
        or (country_code(bare) is not None and len(bare) > len("USA"))
    )


def _is_one_of_alike(text: str, lines: Sequence[Line], at: int) -> bool:
    """Whether the next line says the same with another number: “Group 1” over “Group 2”."""
    here, below = (text[line.name_start : line.end] for line in lines[at : at + 2])
    return here != below and _NUMBER.sub("", here) == _NUMBER.sub("", below)


def _stands_over(text: str, lines: Sequence[Line], at: int) -> bool:
    """Whether a line differs from the entries below: no number where they have one, or capitals."""
    line, below = lines[at], lines[at + 1]
    begins = at == 0 or line.after_blank
    if not line.marked and below.marked and begins:
        return True
    here = text[line.start : line.end]
    if not begins or below.after_blank or not _is_shouted(here):
        return False
    near = lines[at + 1 : at + _NEAR]
    shouted = sum(text[other.name_start : other.end].isupper() for other in near) > len(near) / 2
    return not shouted and (len(here.split()) > 1 or _is_place(here))


def _is_shouted(here: str) -> bool:
    """Whether all letters are capitals; Chinese and Arabic have none."""
    return here.isupper() and all(c.isupper() for c in here if c.isalpha())


def _is_place(here: str) -> bool:
    return any(
        meaning.startswith("place.") for each in meanings().get(fold(here), ()) for meaning in each
    )
