"""Stretches between quotation marks, in every style, nested ones inside their outer ones."""

import re

import msgspec

_PAIRS = {
    "“": "”“",
    "„": '“”"‟',
    "«": "»",
    "»": "«",
    "「": "」",
    "『": "』",
    "‟": "”",
    "”": "”",
    '"': '"',
    "‘": "’",
    "‹": "›",
    "＂": "＂",
    "〝": "〞",
}
_ONLY_AT_WORDS = frozenset('"”»‘＂')
_BEFORE = frozenset(" \t\n\u00a0\u202f([{—–-:：/،，（,.。'’‘\u200f\u200e")
_AFTER = frozenset(" \t\n\u00a0\u202f.,;:!?)]}—–-…،؛؟，。：；！？）'’")
_MOST_LETTERS = 6000
_MOST_TRIES = 300  # in one paragraph: beyond it, marks are noise
_MARK = re.compile("[" + "".join(_PAIRS) + "]")


class Quoted(msgspec.Struct, frozen=True):
    """Characters `start` to `end` with their marks; `inner` are the words between them."""

    start: int
    end: int
    inner: str
    closed: bool = True


def quoted_stretches(text: str) -> list[Quoted]:
    """All outer quotations of a paragraph; one without its end mark runs to the paragraph's end."""
    found: list[Quoted] = []
    tries = 0
    at = -1
    for start in _MARK.finditer(text):
        if start.start() < at:
            continue
        at = start.start()
        if tries < _MOST_TRIES and _opens(text, at):
            tries += 1
            quoted = _quotation(text, at)
            if quoted:
                found.append(quoted)
                at = quoted.end
    return found


def _opens(text: str, at: int) -> bool:
    mark = text[at]
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    if mark == "»" and "«" in text[max(0, at - _MOST_LETTERS) : at]:
        return False
    if mark in _ONLY_AT_WORDS:
        return before in _BEFORE and not after.isspace() and (mark != "‘" or _has_end(text, at))
    return True


def _has_end(text: str, at: int) -> bool:
    return _end(text, at) is not None


def _quotation(text: str, at: int) -> Quoted | None:
    end = _end(text, at)
    if end is not None:
        return Quoted(at, end + 1, text[at + 1 : end].strip())
    rest = text[at + 1 :]
    is_left_open = text[at] == '"' and '"' not in rest and text[:at].rstrip()[-1:] in ("", ":")
    if (text[at] in "“„«「" or is_left_open) and len(rest) >= 40:  # a mark forgotten at the end
        return Quoted(at, len(text), text[at + 1 :].strip(), closed=False)
    return None


def _end(text: str, at: int) -> int | None:
    mark = text[at]
    closing = _PAIRS[mark]
    depth = 0
    for place in range(at + 1, min(len(text), at + _MOST_LETTERS)):
        sign = text[place]
        if sign == mark and mark not in closing:
            depth += 1
        elif sign in closing and _closes(text, place, mark):
            if not depth:
                return place
            depth -= 1
    return None


def _closes(text: str, place: int, mark: str) -> bool:
    after = text[place + 1] if place + 1 < len(text) else " "
    if mark in '"＂‘”':
        is_end = after in _AFTER or after in '”»"“'
        return is_end or (mark != "‘" and not text[place - 1].isspace() and not after.isalnum())
    is_next_opening = mark == "„" and text[place] in '“"' and text[place - 1].isspace()
    return not is_next_opening
